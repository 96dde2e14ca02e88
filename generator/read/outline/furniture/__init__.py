"""Lines of the page around the notes: known by their `phrases`, or by `repetition` on its site.

`shared_first_lines` are those that pages begin with above titles of their own.
"""
