"""Lists of talks: schedules, calendars, and files of records, each with many talks.

A file becomes a tree of values that know their lines (`json.tree`; `trees` makes the same of
XML and YAML). A reader takes an :class:`~.entries.Entry` for each talk from it, and
`entries` makes the accounts of these.
"""
