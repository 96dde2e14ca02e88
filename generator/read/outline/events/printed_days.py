"""Days that lines of a page print each, in figures or without a year: read by what all have.

`11/27/18` beside `11/6/18`, `Thursday 3/4 at 4:00` in the spring of 2021, `March 26`. The order of
figures is the one in which all of them are days; where both are possible, that of most weekdays.
"""

import re
from collections.abc import Sequence
from datetime import date as calendar_date

from generator.text.quantities.unclear_dates import day_of_year
from generator.text.quantities.weekdays import ENGLISH

_WEEKDAY = re.compile(rf"(?:{ENGLISH})\b[.,]?\s", re.IGNORECASE)
_FIGURES = re.compile(
    rf"(?:{_WEEKDAY.pattern})?(?P<first>\d\d?)/(?P<second>\d\d?)(?:/(?P<year>\d{{4}}|\d\d))?(?![\d/])",
    re.IGNORECASE,
)
_HYPHENS = re.compile(r"(?<!\d)(\d\d?)-(\d\d?)-(\d{4})(?!\d)")
_BEHIND = re.compile(r"[.,:]?(?:\s(?:at\b|@|[-–—(]|\d\d?[:.h]).*)?")
"""What may stand behind the day that a heading is: a time or an aside."""

_ORDERS = (("first", "second"), ("second", "first"))
_MAX = 80


def is_day_in_figures(name: str) -> bool:
    """Whether a heading is a day in figures, with the weekday in front and a time or aside behind.

    >>> is_day_in_figures("Thursday 3/4 at 4:00-4:50"), is_day_in_figures("3/4 of all weirs leak")
    (True, False)
    """
    match = _FIGURES.match(name) if "/" in name and len(name) <= _MAX else None
    return match is not None and _BEHIND.fullmatch(name, match.end()) is not None


def days_printed(texts: Sequence[str], year: str | None) -> list[str | None]:
    """The day (ISO) that each text begins with or is; None where that is not sure.

    Args:
        texts: what is printed as a day, one for each talk of a page.
        year: that of which the page is, for days without one; of two figures of a year none else.

    >>> days_printed(["11/27/18", "11/6/18, 11/13/18"], "2018")
    ['2018-11-27', '2018-11-06']
    >>> days_printed(["Thursday 3/4 at 4:00", "Thursday 3/11"], "2021")
    ['2021-03-04', '2021-03-11']
    >>> days_printed(["3/4"], "2021")
    [None]
    """
    texts = [_HYPHENS.sub(r"\g<1>/\g<2>/\g<3>", text, count=1) for text in texts]
    figures = [_FIGURES.match(text) if "/" in text else None for text in texts]
    matches = [it for it in figures if it]
    orders = [it for it in _ORDERS if all(_day(match, it, year) for match in matches)]
    if len(orders) > 1:
        orders = [it for it in orders if _are_on_weekdays(matches, it, year)]
    order = orders[0] if len(orders) == 1 else None
    days = (
        (_day(match, order, year) if order else None) if match else day_of_year(text[:_MAX], year)
        for text, match in zip(texts, figures, strict=True)
    )
    return [
        day if day and _weekday_of(text) in {None, _weekday(day)} else None
        for text, day in zip(texts, days, strict=True)
    ]


def _day(match: re.Match[str], order: tuple[str, str], year: str | None) -> str | None:
    """The day that figures mean in an order; a year of two figures must be the page's."""
    printed = match["year"] or year
    if printed is None or (len(printed) == len("31") and not (year or "").endswith(printed)):
        return None
    month, day = (int(match[it]) for it in order)
    full = printed if len(printed) == len("2031") else year
    try:
        return calendar_date(int(full or printed), month, day).isoformat()
    except ValueError:
        return None


def _are_on_weekdays(
    matches: Sequence[re.Match[str]], order: tuple[str, str], year: str | None
) -> bool:
    """Whether most days in figures, read in an order, are on the weekdays in front of them."""
    days = [(_weekday_of(it.string), _day(it, order, year)) for it in matches]
    return 2 * sum(day is not None and it == _weekday(day) for it, day in days) > len(days)


def _weekday_of(text: str) -> str | None:
    """The weekday with which a text begins: `mon`."""
    match = _WEEKDAY.match(text)
    return match[0][:3].casefold() if match else None


def _weekday(day: str) -> str:
    return calendar_date.fromisoformat(day).ctime()[:3].casefold()
