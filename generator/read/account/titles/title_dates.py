"""Dates in titles: a day anywhere, a day without a year at an end, a month behind the words.

In: what is known of a talk, or its titles. Out: the dates, as those that its title says.
"""

import datetime as dt
from collections.abc import Iterable, Iterator

from generator.model.base import Statement
from generator.read.talk_facts import DateRole, RoleDate, TalkFacts
from generator.text.quantities.dates import FULL_DAY, FoundDate, find_dates
from generator.text.quantities.unclear_dates import day_of_year, unclear_date
from generator.text.regex import regex

_MONTH, _YEAR = len("2025-10"), len("2025")
_OF_PAGES = frozenset({DateRole.UNNAMED, DateRole.PAGE, DateRole.NAME})
_FEW_WEEKS = dt.timedelta(weeks=6)
LAST_PART = regex(r", | [-–—|] ")
SEPARATORS = ("-", "–", "—", "|", ",", "·", "•", "@")
"""What parts a date from what stands in front of it."""


def day_of_title(facts: TalkFacts) -> Iterator[RoleDate]:
    """The day that a title has as its first or last part, of the year of the page a few weeks off.

    `Wednesday 24 October - An evening of weirs` was announced on 7 October 2012.
    """
    days = {it.iso for it in facts.dates if it.role in _OF_PAGES and len(it.iso) == FULL_DAY}
    parts = LAST_PART.split(facts.titles[0].text) if facts.titles and len(days) == 1 else []
    page = dt.date.fromisoformat(days.pop()) if parts[1:] else dt.date.min
    for part in parts[1:] and (parts[0], parts[-1]):
        for year in (page.year, page.year + 1):
            iso = day_of_year(part, f"{year}")
            if iso and abs(dt.date.fromisoformat(iso) - page) <= _FEW_WEEKS:
                yield RoleDate(role=DateRole.TITLE, iso=iso)


def month_behind_title(facts: TalkFacts) -> Iterator[RoleDate]:
    """The month that a title ends with, where no date is known but perhaps that of a file's name.

    Both may say the same month, and then the title says it of the talk.
    """
    of_name = {date.iso for date in facts.dates if date.role is DateRole.NAME}
    month = _month_of_title(facts.titles[0].text) if facts.titles else None
    if month is not None and of_name <= {month, month[:_YEAR]}:
        yield RoleDate(role=DateRole.TITLE, iso=month)


def dates_in_titles(titles: Iterable[Statement]) -> tuple[RoleDate, ...]:
    """The days that titles print: `Rivers — 17 October 2025`. A month may be its subject.

    So may a day, but for one that is set off at the end.
    """
    printed = ((it, date) for it in titles for date in find_dates(it.text))
    days = tuple((it, date) for it, date in printed if len(date.iso) == FULL_DAY)
    apart = (date for it, date in days if _is_set_off(it.text, date))
    return (
        *(RoleDate(role=DateRole.TITLE, iso=date.iso) for _, date in days),
        *(RoleDate(role=DateRole.SET_OFF, iso=date.iso) for date in apart),
    )


def _is_set_off(title: str, date: FoundDate, *others: str) -> bool:
    """Whether a date stands behind the words of a title and a dash, a comma or a bracket.

    So it does behind `others`, where these are given.
    """
    before = title[: date.start].rstrip()
    return not title[date.end :].strip(" )]") and before.endswith((*SEPARATORS, "(", "[", *others))


def _month_of_title(title: str) -> str | None:
    """The month with which a title ends, set off from its words: what it is the notes of.

    >>> _month_of_title("Council notes - April 2022"), _month_of_title("Floods in April 2022")
    ('2022-04', None)
    """
    date = next((it for it in find_dates(title) if len(it.iso) == _MONTH), None)
    if date is None or not _is_set_off(title, date, ":"):
        return None
    last = title[: date.start].rstrip()[:-1].rsplit(maxsplit=1)[-1:]
    is_range = any(unclear_date(f"{word.strip('([')} 1") for word in last)
    return None if is_range else date.iso
