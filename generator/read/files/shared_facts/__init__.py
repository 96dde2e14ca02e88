"""Files that say something of many talks: paths go in, then accounts; out come fuller accounts.

`event_files` name the event or show of talks beside or below them; `people_files` introduce people:
whole names for `short_names`. What days in figures mean the notes beside show (`settled_days`).
"""
