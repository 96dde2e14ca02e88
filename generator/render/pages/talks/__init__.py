"""The pages of talks: their index, a page for each, and pages of the sections that are too long.

`page` puts a talk together from its timelines, disagreements and the contributions of its sources;
`section_pages` writes what has no room there.
"""
