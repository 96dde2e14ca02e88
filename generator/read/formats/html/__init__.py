"""Saved web pages: the lines of a file go in, blocks for the dialects come out.

1. `tokens`: tags and texts with their lines; `tree`: elements, however broken.
2. `frame`: which elements are no text of the notes (menus, scripts, forms).
3. `leaves`: the texts that are left, each with what it is; `json_ld`: what the page says of itself.
4. `blocks`: texts as the blocks of plain notes; `saved_page` reads the page's head as well, and
   puts all of this together.
"""
