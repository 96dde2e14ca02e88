"""Paths of files, taken apart, and the day that a name gives in figures."""

import os
from pathlib import Path, PurePosixPath

from generator.text.caches import remembered
from generator.text.quantities.iso_dates import is_iso_date
from generator.text.regex import Match, regex

path_of = remembered(PurePosixPath)
"""The path that a file has as a text: what reads and compares notes asks for it again and again."""


@remembered
def folders_of(file: str) -> tuple[PurePosixPath, ...]:
    """The folders around a file, the innermost first; each is one object for all of its files.

    So it is taken apart, and its place in a table found, once for all of them.
    """
    return tuple(path_of(str(folder)) for folder in PurePosixPath(file).parents)


def first_bytes(path: Path, most: int) -> bytes:
    """The first bytes of a file, so many at most; no more room is asked for than it takes.

    Raises:
        OSError: if it cannot be read.
    """
    with path.open("rb", buffering=0) as file:
        size = os.fstat(file.fileno()).st_size
        content = file.read(min(size + 1, most))
        return content if len(content) <= size else content + file.read(most - len(content))


_NUMBERS = regex(r"(\d+)")
NaturalKey = tuple[tuple[int, str], ...]


def natural_key(file: str) -> NaturalKey:
    """By what files are sorted as people count them: part 10 behind part 2.

    >>> sorted(["part 10.md", "Part 2.md"], key=natural_key)
    ['Part 2.md', 'part 10.md']
    """
    parts = _NUMBERS.split(file.casefold())
    return tuple((int(it) if n % 2 else 0, it) for n, it in enumerate(parts))


PAGES = frozenset({".html", ".htm", ".xhtml"})
"""The endings of files that are pages of the web."""

DAY_IN_NAME = regex(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<gap>[-_. ]?)(?P<month>\d\d)(?P=gap)(?P<day>\d\d)(?!\d)"
)
"""A day in figures with the year in front: `2031-05-06`, `20310506`, `2031 05 06`."""


def day_of(match: Match | None) -> str | None:
    """The day of a match of :data:`DAY_IN_NAME` in ISO form; None where there is no such day."""
    day = "-".join(match.group("year", "month", "day")) if match else ""
    return day if is_iso_date(day) else None
