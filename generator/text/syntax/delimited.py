"""Tables of which each row is a line, with a sign between the cells."""

import csv
import io

_SIGNS = ",;\t"
_HEAD = 100_000  # characters, in which the first row stands


def delimiter_of(text: str) -> str:
    """The sign that parts the first row into most cells: a comma, a semicolon or a tab.

    >>> delimiter_of('"Weirs; dams, and mills";Speaker')
    ';'
    """
    return max(_SIGNS, key=lambda sign: _cells(text[:_HEAD], sign))


def _cells(text: str, sign: str) -> int:
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=sign, skipinitialspace=True)
    try:
        return len(next(filter(None, rows), ()))
    except csv.Error:
        return 0
