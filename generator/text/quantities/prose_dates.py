"""Dates in running text, where four figures may be anything.

`around 2000`, `of 1920` are as often numbers of things: a bare year counts only where it is beyond
doubt one.
"""

import re
from collections.abc import Iterator

from generator.text.quantities.dates import FoundDate, find_dates
from generator.text.regex import Match, regex

_SEASONS = "spring summer autumn fall winter".split()
_IN_FRONT = (*"during in since year".split(), *_SEASONS)
_OF_IT = (*"beginning end middle start".split(), *_SEASONS)
_BEHIND = """
after at because before but he her his i if it my nobody she that the there they this was we were
when where which while who you
""".split()
_BARE_YEAR = r"(?P<year>(?:18|19|20)\d\d)"
_YEAR = regex(rf"(?<= ){_BARE_YEAR}(?![\w%$€£°'’-])")
_WORD_BEFORE = regex(
    rf"(?<![\w-])(?:{'|'.join(_IN_FRONT)}|(?:{'|'.join(_OF_IT)}) of) $", re.IGNORECASE
)
_LONGEST_BEFORE = 16
# What goes on behind a year and not behind a number: `in 2012 the …`, never `in 2048 and 4096 …`.
_GOES_ON = regex(
    rf"[.,:](?!\s*\d)|[ \t]*(?:$|[\n;!?…)\]”\"–—]|(?:{'|'.join(_BEHIND)})\b)", re.IGNORECASE
)
_FOUR_FIGURES = regex(r"\d\d\d\d")  # found faster than `\d{4}`
_CHINESE = regex(
    rf"(?<![\d.,前]){_BARE_YEAR}年(?=$|[，。；：！？、,;:!?）”」\s])|(?<=[在于自从從於])(?P<then>(?:18|19|20)\d\d)年"
    r"(?![前后後的来來内內间間以之代])"
)


def dates_in_prose(text: str) -> tuple[FoundDate, ...]:
    """What the text says of when, from left to right; no two overlap.

    A bare year counts behind a word that goes with one (`in 2012`, `since 1998`, `end of 2020`), if
    a word or mark follows that goes on behind a year.

    >>> [one.iso for one in dates_in_prose("Since 2012, and again in March 2020.")]
    ['2012', '2020-03']
    """
    if not _FOUR_FIGURES.search(text):
        return ()
    full = tuple(find_dates(text))
    years = (
        year
        for year in _years(text)
        if all(year.end <= date.start or date.end <= year.start for date in full)
    )
    return tuple(sorted((*full, *years), key=lambda date: date.start))


def _years(text: str) -> Iterator[FoundDate]:
    for match in _YEAR.finditer(text):
        before = text[max(0, match.start() - _LONGEST_BEFORE) : match.start()]
        if _WORD_BEFORE.search(before) and _GOES_ON.match(text, match.end()):
            yield _found(match, "year")
    for match in _CHINESE.finditer(text) if "年" in text else ():
        yield _found(match, "year" if match["year"] else "then")


def _found(match: Match, group: str) -> FoundDate:
    start, end = match.span(group)
    return FoundDate(iso=match[group], printed=match[group], start=start, end=end)
