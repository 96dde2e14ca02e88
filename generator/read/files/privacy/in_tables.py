"""What the columns of a table say of its rows: `| Title | Private |`.

In: a table with commas, semicolons or tabs, or the lines of a text. Out: statements.
"""

import csv
import io
from collections.abc import Iterator, Sequence

from generator.read.files.privacy.in_data import (
    AROUND,
    Flag,
    flag_of,
    folded_key,
    printed_tags,
    tag_flags,
)
from generator.read.files.privacy.in_sections import marks_in
from generator.read.vocabulary.privacy_words import COLUMNS_OF_TALKS, SORT_OF, TAGS
from generator.text.syntax.delimited import delimiter_of

_ROWS_OF_HEADS = 3


def in_table(text: str) -> Iterator[Flag]:
    """What the columns of a table with commas, semicolons or tabs say of its rows.

    One row is enough for the file, whose rows are printed together. Above the names of the columns
    may stand what a program is told of the table, or a remark.
    """
    rows = csv.reader(io.StringIO(text), delimiter=delimiter_of(text))
    columns: dict[int, str] = {}
    n_rows = 0
    try:
        for row in rows:
            n_rows += any(map(str.strip, row))
            if not columns and n_rows <= _ROWS_OF_HEADS:
                columns = _columns(row)
                continue
            yield from _in_row(row, columns, rows.line_num)
    except csv.Error:
        for key in columns.values():
            yield flag_of(key, (), rows.line_num, doubt=True)


def in_drawn_tables(lines: Sequence[str]) -> Iterator[Flag]:
    """The same of tables with bars, of those whose rows are talks: `| Title | Private |`."""
    columns: dict[int, str] | None = None
    for number, line in enumerate(lines, start=1):
        row = line.strip().strip("|").split("|") if "|" in line else ()
        if not row:
            columns = None
        elif columns is not None:
            yield from _in_row(row, columns, number)
            yield from marks_in(row, number)
        elif not COLUMNS_OF_TALKS.isdisjoint(map(folded_key, row)):
            columns = _columns(row)


def _columns(row: Sequence[str]) -> dict[int, str]:
    keys = ((at, folded_key(it.replace("\n", ""))) for at, it in enumerate(row))
    return {at: key for at, key in keys if key in SORT_OF or key in TAGS}


def _in_row(row: Sequence[str], columns: dict[int, str], line: int) -> Iterator[Flag]:
    for at, key in columns.items():
        value = row[at].strip() if at < len(row) else ""
        if value and key in TAGS:
            yield from tag_flags(key, printed_tags(value), line)
        elif value.strip(AROUND):
            yield flag_of(key, (value,), line, loose=True)
