"""Pictures of talks and concepts, for the places where links to their pages are shared.

What a picture says is a :class:`~generator.model.site.page.Card`. The steps, in order: `plan` has
which pictures there are; `layout` places their texts, in lines that fit (`wrapping`), with letters
of `fonts` that are the same on every machine; `plan` draws them. The libraries come with the extra
`share` and are loaded only where pictures are asked for.
"""
