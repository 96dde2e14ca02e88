"""What leaves the site's own pages: in go links and rendered pages, out come files and addresses.

1. `export` makes of the linked corpus files for other programs.
2. `permanence` takes all pages and files, and gives them so that every published address lives on.
"""
