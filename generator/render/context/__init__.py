"""What page modules and templates see: everything that is made once, before the first page.

In: the corpus with its links, what was read, and where things stand (`model.page.Placement`).
Out: the :class:`~.render_context.RenderContext` that every page module gets, and a
:class:`~.page_view.PageView` for each page.

The steps: `talk_lookups`, `places` and `line_results` sort the corpus; `lookups` holds all of it;
`environment` makes the templates, in which every value is escaped; `page_view` knows the page being
written (`addresses`: links from it, `page_section`: names linked once, `lang_attributes`: foreign
words); `editor_notes` lets in the editor's own Markdown.
"""
