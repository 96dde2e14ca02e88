"""Blocks of a page into what it says about one talk.

In goes a run of blocks with the rules of a dialect; out come titles, people, a date, items, labels
and printed counts, each with its lines. The steps, in the order in which
:func:`generator.read.dialects.reading.draft_of` takes them:

1. `headings` decides which lines are headings and makes sections of what stands between them.
2. `header` reads the lines above the first section: titles, bylines, `Key: value`.
3. `trailing` gives labelled lines behind a list a section of their own.
4. `inference` says by the shape of lines what they are, where no section's name does.
5. `section_items` reads every block by the first grammar that knows it, and decides which headings
   are labels.
6. `people` finds who the talk is by: `name_evidence` confirms names of titles by the text, `names`
   knows the form of names.

Then, for the source as a whole: `time_order` and `repair_times` put times into the order of their
list, `repairs` and `faults` list what was repaired and what was wrong, `language` names the
language.
"""
