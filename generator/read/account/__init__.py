"""Blocks of a page into what it says about one talk: titles, people, a date, items, counts.

The steps, in the order in which :func:`generator.read.dialects.reading.draft_of` takes them:
`sections` decides which lines are headings, makes sections of what stands between them and reads
each block by the first grammar that knows it; `header` reads the lines above the first section,
with `titles` and `told_dates`; `people` finds who takes part.

Then, for the source as a whole: `source_facts` adds what front matter (`stated`) and `paths` say,
and what sort of file it is; `repair_times` puts times into the order of their list,
`seed_accounts` gives accounts their final form, and `checks` say what was repaired and what is
wrong.
"""
