"""What page modules and templates see: everything that is made once, before the first page.

In: the corpus with its links, what was read, and where things stand (`Placement`).
Out: the :class:`~.render_context.RenderContext` that every page module gets, and a
:class:`~.page_view.PageView` for each page.

The steps: `talk_lookups` and `line_index` sort the corpus; `lookups` holds all of it; `environment`
makes the templates, in which every value is escaped; `page_view` knows the page being written, and
`page_section` a part of it in which a name is linked once; `editor_notes` lets in the editor's own
Markdown. `watched` notes what pages ask of all that.
"""
