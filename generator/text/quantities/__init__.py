"""Quantities that a text prints: only what is exactly said is read, never what may mean two things.

`timecode`: places in a recording. `dates`, `iso_dates`: dates. `time_ago`: `8h ago`. `horizons` and
`due_date_phrase`: when a prediction falls due. `figures`: amounts, and whether two of them can both
be right.
"""
