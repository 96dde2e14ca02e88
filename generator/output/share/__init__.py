"""Pictures of talks and concepts, for the places where links to their pages are shared.

What a picture says is a :class:`~generator.model.page.Card`; here it is laid out with the letters
of fonts that are the same on every machine, and drawn. The libraries come with the extra `share`
and are loaded only where pictures are asked for.
"""
