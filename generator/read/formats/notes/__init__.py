"""Notes as text or Markdown: the lines of a file go in, the blocks of their outline come out.

1. `note_file` takes the front matter off and marks site furniture.
2. `inline_markdown` takes Markdown off inside the lines of `.md` files; what marks a whole line
   stays for the outline.
"""
