"""How long ago something was, as sites print it (`8h ago`), and the days that it can mean."""

import re
from datetime import date as calendar_date
from datetime import datetime, time, timedelta

from generator.model.base import Value
from generator.text.quantities.iso_dates import first_day
from generator.text.regex import regex

_SECOND = timedelta(seconds=1)
_DAY = timedelta(days=1)
# How long a unit is at least and at most: months and years are not all of one length.
_LENGTHS: dict[str, tuple[timedelta, timedelta]] = {
    "second": (_SECOND, _SECOND),
    "minute": (60 * _SECOND, 60 * _SECOND),
    "hour": (3600 * _SECOND, 3600 * _SECOND),
    "day": (_DAY, _DAY),
    "week": (7 * _DAY, 7 * _DAY),
    "month": (28 * _DAY, 31 * _DAY),
    "year": (365 * _DAY, 366 * _DAY),
}
_SHORT_FORMS = """
s:second sec:second m:minute min:minute h:hour hr:hour d:day w:week wk:week mo:month y:year yr:year
"""
_SHORT = dict(pair.split(":") for pair in _SHORT_FORMS.split())
_NAMES = "|".join(sorted((*_SHORT, *_LENGTHS), key=lambda name: (-len(name), name)))
_AGE = regex(
    rf"(?<![\w.,:])(?P<count>\d{{1,4}}|an?)\s?(?P<unit>{_NAMES})s?\s+ago(?!\w)|(?<!\w)yesterday(?!\w)",
    re.IGNORECASE,
)
_BY_MONTH = frozenset({"month", "year"})


class TimeAgo(Value, frozen=True, kw_only=True):
    """A time gone by: how many of which unit, and as printed."""

    count: int
    unit: str
    printed: str


def find_time_ago(text: str) -> TimeAgo | None:
    """The first time gone by that the text states, or None.

    >>> find_time_ago("8h ago · 2 min read").unit
    'hour'
    """
    match = _AGE.search(text)
    if match is None:
        return None
    printed = match.group()
    if match["unit"] is None:
        return TimeAgo(count=1, unit="yesterday", printed=printed)
    word = match["unit"].casefold()
    count = int(match["count"]) if match["count"].isdigit() else 1
    return TimeAgo(count=count, unit=_SHORT.get(word, word), printed=printed)


def possible_days(age: TimeAgo, retrieved: str) -> tuple[str, str] | None:
    """The first and the last date that the age can mean on a page that was saved on some day.

    Sites round or cut off what they print, so that 2 days may be from a day and a half to three.
    Both are ISO dates to the day, for ages in months and years to the month; the page was
    `retrieved` on a day, or in a month or year. None where that is no date, or the range would
    leave the calendar.
    """
    try:
        opening, closing = first_day(retrieved), _last_day(retrieved)
        start = datetime.combine(opening, time())
        end = datetime.combine(closing, time()) + _DAY - _SECOND
        if age.unit == "yesterday":
            return (opening - _DAY).isoformat(), (closing - _DAY).isoformat()
        short, long = _LENGTHS[age.unit]
        first = (start - (age.count + 1) * long + _SECOND).date()
        last = min((end - age.count * short + short / 2).date(), closing)
    except (ValueError, OverflowError):
        return None
    cut = 7 if age.unit in _BY_MONTH else 10
    return first.isoformat()[:cut], last.isoformat()[:cut]


def _last_day(iso: str) -> calendar_date:
    """The last day of an ISO date whose month or day may be missing."""
    if len(iso) == 10:
        return calendar_date.fromisoformat(iso)
    year, month = int(iso[:4]), int(iso[5:7] or 12)
    following = calendar_date(year + month // 12, month % 12 + 1, 1)
    return following - _DAY
