"""The site written out: a built site goes in; files for MkDocs, a docs tree or text come out.

For every engine: `page_file` makes a page a Markdown file, `wiki_links` resolves the links of
hand-written pages, `tree` writes a folder. For MkDocs: `mkdocs`, and `share` for pictures of shared
links. For people: `console`, `explain`. `options` is what all of it is asked for.
"""
