"""Notes as text or Markdown: the lines of a file go in, the blocks of their outline come out.

`note_file` takes the front matter off, marks site furniture, and takes Markdown off inside lines of
`.md` files; what marks a whole line stays for the outline.
"""
