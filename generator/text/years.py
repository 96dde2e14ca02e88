"""The dates that a text speaks of: days, months, and years that are beyond doubt years."""

import re
from collections.abc import Iterator

from generator.text.dates import FoundDate, find_dates

_IN_FRONT = """
after around before by circa during early fall from in late mid of since spring summer autumn till
until winter year
""".split()
_BEHIND = """
a an and as at because but by for from he her his i if in is it its my no nobody not of on one or
our she so than that the their there they this to until was we were when where which while who will
with would you
""".split()
_YEAR = r"(?P<year>(?:18|19|20|21)\d\d)"
_BEHIND_A_WORD = re.compile(
    rf"(?<![\w-])(?:{'|'.join(_IN_FRONT)})[ -]{_YEAR}(?![\w%$€£°-]|[.,:/]\d)", re.IGNORECASE
)
_GOES_ON = re.compile(rf"\s*(?:$|[^\w\s$€£%]|[A-Z]|(?:{'|'.join(_BEHIND)})\b)")
_FOUR_FIGURES = re.compile(r"\d{4}")
_CHINESE = re.compile(rf"(?<![\d.,]){_YEAR}年(?![前后後来內内间間多以])")


def dates_of(text: str) -> tuple[FoundDate, ...]:
    """What the text says of when, from left to right; no two overlap.

    A bare year counts behind a word that goes with one (`in 2012`, `since 1998`), unless a word
    follows that it may count: `in 2000 homes` names no year.

    >>> [one.iso for one in dates_of("Since 2012, and again in March 2020.")]
    ['2012', '2020-03']
    """
    if not _FOUR_FIGURES.search(text):
        return ()
    full = tuple(find_dates(text))
    years = (
        year
        for year in _years(text)
        if all(year.end <= one.start or one.end <= year.start for one in full)
    )
    return tuple(sorted((*full, *years), key=lambda one: one.start))


def _years(text: str) -> Iterator[FoundDate]:
    for match in _BEHIND_A_WORD.finditer(text):
        if _GOES_ON.match(text, match.end()):
            yield _found(match)
    yield from map(_found, _CHINESE.finditer(text))


def _found(match: re.Match[str]) -> FoundDate:
    start, end = match.span("year")
    return FoundDate(iso=match["year"], printed=match["year"], start=start, end=end)
