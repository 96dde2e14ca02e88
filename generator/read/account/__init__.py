"""Blocks of a page into what it says about one talk: titles, people, a date, items, counts.

The steps, in the order in which :func:`generator.read.dialects.reading.draft_of` takes them:
`headings` decides which lines are headings and makes sections of what stands between them; `header`
reads the lines above the first section; `trailing` gives labelled lines behind a list a section of
their own; `inference` says by the shape of lines what they are, where no section's name does;
`headings` reads every block by the first grammar that knows it; `people` finds who the talk is by
(`name_evidence` confirms names of titles by the text, `names` knows the form of names).

Then, for the source as a whole: `repair_times` puts times into the order of their list, `faults`
lists what was repaired and what was wrong, and names the language.
"""
