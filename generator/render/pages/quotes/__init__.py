"""The pages of quotes: the index, each quote at its permanent place, and collections.

`in_talk` is that place, by talk; `collections` are by person and on a concept, and lead there.
"""
