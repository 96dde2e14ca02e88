"""What was read from a line of a seed, where it went, and why; and the other way round.

`places` lists everything of the corpus that was read from a span, with its reasons; `lines` writes
that and what is linked and related as text, with the lines of the curation file that undo what was
concluded.
"""
