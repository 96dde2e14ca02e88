"""The nouns: frozen structs with types. The only place where they are defined."""
