"""What several kinds of pages show alike, as values for the templates.

In: the lookups or the render context. Out: structs and texts: citations, backlinks, counts, the
neighbourhood in the graph, what talks say of a thing by year.
"""
