"""A built site inside MkDocs, in the order in which the plugin calls for it.

`settings`: what MkDocs knows of the project, must be set to, and is told. `files`: the pages and
files in memory, beside hand-written ones. `navigation` and `build_date`: every page under its
section, with the build's date. `ready_pages`: pages that bring their HTML; `page_shells`: the
theme's page around them. `themes`, `frame_script` and `language_switch`: what is mended in the HTML
of the theme, with the templates of `theme/`. `kept_site`: what the last build wrote and need not be
written again. `search`: its index.
"""
