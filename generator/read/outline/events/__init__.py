"""Notes that tell of several talks of one event: where each begins, and who gives it.

`programme` reads a table or lines with times of the day, `talks` headings with speakers;
`talk_in_event` is what both make.
"""
