"""JSON files: the lines of a file go in, items or blocks come out.

1. `tree`: objects, lists and values with their lines.
2. `json_file` picks the form that fits by its keys: one module each, listed in `FORMS`.
3. The form reads what it knows, and `forms` keeps the rest of the prose.
"""
