"""What was read from a line of a seed, where it went, and why; and the other way round.

`places` lists everything of the corpus that was read from a span, with its reasons; `connections`
what was linked and related; `lines` writes both as text, with the lines of the curation file that
undo what was concluded.
"""
