"""Notes in other markup, as the Markdown that says the same: a line goes in, a line comes out."""
