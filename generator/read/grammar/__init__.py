"""Item grammars: each reads one block of a section into items, and is shared by dialects."""
