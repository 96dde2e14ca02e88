"""People of whom no key or line states that they take part: the texts go in, names come out.

`name_evidence` says whether a text treats a name as a person's; `told_people`, `shown_people` and
`stated_people` find those whom sentences, titles and the note's own authors show.
"""
