"""What several kinds of pages show alike, as values for the templates, and files about all pages.

In: the lookups or the render context. Out: structs and texts: citations, backlinks, counts, the
neighbourhood in the graph, what talks say of a thing by year; and the data files of previews and
quotes, and the cards that pictures to share are drawn from.
"""
