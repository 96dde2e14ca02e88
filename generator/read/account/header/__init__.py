"""What stands above the first section.

`header_end` finds where it ends, `title_finder` its title, and `page_top` hands the other lines to
the readers of `lines`.
"""
