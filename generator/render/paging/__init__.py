"""Lists that are too long for one page.

In: things, the keys that say where each belongs, and about how many bytes each takes. Out: a
:class:`~.listing.Listing` with its parts, the pages of these parts, and the pager on each page.

The steps: `partition` has the keys of things (year and month, letters, minutes) and splits by them,
`listing` writes a page for each part, with a `pager`, and a file of what moved there. Some lists
are split before any page is written, because links lead into them: those of quotes and of the
sections in `talk_sections`, `transcripts` and `line_parts`; `placement` says where things stand.
"""
