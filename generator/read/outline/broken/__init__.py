"""Lines that a width broke and no writer: lines in, where a paragraph ends out.

`going_on` tells whether a sentence runs on to the next line, `captions` whether lines are captions
without times, and `broken_lines` which lines of a page, a paragraph or a quotation are one.
"""
