"""Lines below a page's title that say who speaks: blocks in, names and occasions out.

`speaker_line` reads a line that is names and what they are, `lines_with_firms` names beside firms,
`occasion_line` names beside an event and a day.
"""
