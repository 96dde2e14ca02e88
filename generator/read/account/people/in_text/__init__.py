"""People of whom no key or line states that they take part: the texts go in, names come out.

`name_evidence` says whether a text treats a name as a person's. `sentence_people` reads sentences,
word by word, with the lists of names of `sentence_names`; `told_people` asks it for
the first lines and for descriptions. `shown_people` and `stated_people` find those whom titles and
the note's own authors show.
"""
