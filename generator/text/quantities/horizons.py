"""Horizons of predictions as they are printed: when they fall due, where that is beyond doubt.

A horizon that says less than a time (`soon`, `in a few years`, `around 2030`) stays open-ended, and
a range is given only where one is printed. Of a part of a year (`mid-2027`) the year is certain.
"""

import re
import unicodedata
from collections.abc import Callable
from datetime import date as calendar_date
from datetime import timedelta

from generator.model.base import Value
from generator.text.quantities.dates import find_date
from generator.text.quantities.iso_dates import is_iso_date
from generator.text.regex import Match, regex

DueDates = tuple[str, str]
"""The first and the last date, in ISO form, inclusive."""


class _Stated(Value, frozen=True, kw_only=True):
    """The day on which a prediction was made, as far as it is known."""

    year: int
    month: int | None
    day: int | None


def add_horizon(date: str, horizon: str) -> DueDates | None:
    """The first and the last date at which a prediction of that horizon falls due, or None.

    `date` is the day, month or year in which it was made, in ISO form. Horizons are as printed: `10
    years`, `2–3 years`, `within the next five years`, `by 2030`, `Q3 2027`, `by mid-2027`, `next
    year`. The result is to the month where the date says the month (to the day for days and weeks),
    and to the year for years said of a year. It is None where the horizon says no exact time (`Near
    future`), or one that is over when it is made.
    """
    if not is_iso_date(date):
        return None
    year, month, day = (*map(int, date.split("-")), None, None)[:3]
    stated = _Stated(year=year or 0, month=month, day=day)
    horizon = unicodedata.normalize("NFKC", horizon)
    wanted = " ".join(horizon.casefold().replace("’", "'").split()).rstrip(".")
    due = _named(wanted, horizon, stated)
    if due is not None:
        return due if due[1] >= date[: len(due[1])] and due[0] <= due[1] else None
    return _later(wanted, stated)


def named_dates(horizon: str) -> DueDates | None:
    """The first and the last date of a horizon that names its year, whenever it was said; or None.

    >>> named_dates("by 2030"), named_dates("10 years"), named_dates("by the end of the decade")
    (('2030', '2030'), None, None)
    """
    if not any(map(str.isnumeric, horizon)):
        return None
    wanted = " ".join(horizon.casefold().replace("’", "'").split()).rstrip(".")
    dues = {_named(wanted, horizon, _Stated(year=year, month=1, day=1)) for year in _ANY_YEARS}
    (due, *others) = dues
    return due if due is not None and not others and due[0] <= due[1] else None


def is_length(horizon: str) -> bool:
    """Whether a horizon gives a date as soon as it is known when it was said.

    >>> is_length("10 years"), is_length("Near future")
    (True, False)
    """
    return any(add_horizon(f"{year}-01-01", horizon) is not None for year in _ANY_YEARS)


_ANY_YEARS = (1900, 1955, 2015)
"""Years in three decades, two of them in one century: what does not depend on them is fixed."""


# --- times that are named ---------------------------------------------------------------------


def _form(pattern: str) -> re.Pattern[str]:
    """A form of a horizon; numbers are those of ISO dates."""
    return regex(pattern, re.ASCII)


_BY = r"(?:(?:by|in|on|until|till|during|sometime in|some time in|no later than|not later than) )?"
_END = r"(?:(?:(?:by|before|at|until|no later than|not later than) )?(?:the )?end of )"
_PART = r"(?:(?:early|mid|late|end|year-end)[ -]|(?:the )?(?:start|beginning|middle|end) of )"
_YEAR = _form(
    rf"(?:{_BY}(?:the )?(?:year )?{_PART}?|before (?:the )?end of )(?P<year>\d{{4}})"
    r"(?: at the latest)?"
)
_YEARS = _form(r"(?:between |from )?(?P<low>\d{4})\s?(?:-|–|—|to|and)\s?(?P<high>\d{4})")
_DECADE = _form(r"(?:in |during |sometime in )?(?:the )?(?P<decade>\d{3})0'?s")
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_QUARTER = _form(
    rf"{_BY}(?:q(?P<number>[1-4])|(?:the )?(?P<word>{'|'.join(_ORDINALS)}) quarter)"
    r"(?: of)? (?P<year>\d{4})"
)
_HALF = _form(
    rf"{_BY}(?:h(?P<number>[12])|(?:the )?(?P<word>first|second) half)(?: of)? (?P<year>\d{{4}})"
)
_THIS_DECADE = _form(rf"{_END}(?:the|this) decade|by decade's end")
_IN_THIS_DECADE = _form(r"(?:(?:with)?in )?this decade")
_THIS_YEAR = _form(
    rf"{_END}(?:the|this) year|(?:by |later |sometime )?this year|(?:by )?year-?end|by year's end"
)
_NEXT_YEAR = _form(rf"(?:{_END}|by |sometime |early |late )?next year")
_NEXT_MONTH = _form(rf"(?:{_END}|by |sometime )?next month")
_THIS_MONTH = _form(rf"{_END}(?:the|this) month|(?:by |later )?this month")
_ZH_YEAR = _form(r"(?:到|至|在|于|於)?(?P<year>\d{4}) ?年(?:底|末|年底|内|內|までに)?")
_BEFORE = _form(
    r"(?:before|vor|avant|antes de|prima del) (?:the (?:start|beginning) of )?(?P<year>\d{4})"
)
_UNTIL = _form(
    r"(?:bis(?: zum jahr| ende| mitte| anfang)?|d'ici(?: à)?|im jahr|en|em|nel|para) "
    r"(?P<year>\d{4})"
)
_ZH_BEFORE = _form(r"(?:到|在)?(?P<year>\d{4}) ?年(?:以前|之前|前)")  # with or without that year
_NEAR = frozenset({"", "by", "in", "until", "on"})


def _named(wanted: str, printed: str, stated: _Stated) -> DueDates | None:
    """The due dates of a horizon that names a date, years, or a part of the calendar."""
    for form, dates in _NAMED:
        match = form.fullmatch(wanted)
        if match is not None:
            return dates(match, stated)
    date = find_date(printed)
    if date is None:
        return None
    around = (printed[: date.start] + printed[date.end :]).strip(" .").casefold()
    return (date.iso, date.iso) if around in _NEAR else None


def _year_before(match: Match) -> str:
    return f"{max(1, int(match['year']) - 1):04}"


def _part_of_year(match: Match, months: int) -> DueDates:
    """The months of a quarter or half that a match counts."""
    last = months * (int(match["number"]) if match["number"] else _ORDINALS[match["word"]])
    return f"{match['year']}-{last - months + 1:02}", f"{match['year']}-{last:02}"


def _month_on(stated: _Stated, count: int) -> DueDates | None:
    return _months_later(stated, count, count, "month") if stated.month else None


def _end_of_decade(stated: _Stated) -> str:
    return f"{stated.year // 10:03}9"


_NAMED: tuple[tuple[re.Pattern[str], Callable[[Match, _Stated], DueDates | None]], ...] = (
    (_YEARS, lambda match, _: (match["low"], match["high"])),
    (_YEAR, lambda match, _: (match["year"], match["year"])),
    (_DECADE, lambda match, _: (f"{match['decade']}0", f"{match['decade']}9")),
    (_QUARTER, lambda match, _: _part_of_year(match, 3)),
    (_HALF, lambda match, _: _part_of_year(match, 6)),
    (_THIS_DECADE, lambda _, stated: (_end_of_decade(stated), _end_of_decade(stated))),
    (_IN_THIS_DECADE, lambda _, stated: (f"{stated.year:04}", _end_of_decade(stated))),
    (_THIS_YEAR, lambda _, stated: _whole_years(stated.year, stated.year)),
    (_NEXT_YEAR, lambda _, stated: _whole_years(stated.year + 1, stated.year + 1)),
    (_THIS_MONTH, lambda _, stated: _month_on(stated, 0)),
    (_NEXT_MONTH, lambda _, stated: _month_on(stated, 1)),
    (_ZH_YEAR, lambda match, _: (match["year"], match["year"])),
    (_BEFORE, lambda match, _: (_year_before(match), _year_before(match))),
    (_UNTIL, lambda match, _: (match["year"], match["year"])),
    (_ZH_BEFORE, lambda match, _: (_year_before(match), match["year"])),
)
"""Forms of times that are named, and the dates that they mean; the first that fits counts."""


# --- lengths of time --------------------------------------------------------------------------

_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NUMBERS = {word: number for number, word in enumerate(_WORDS, 1)}
_NUMBERS |= {"a": 1, "an": 1, "eleven": 11, "twelve": 12, "fifteen": 15, "eighteen": 18}
_NUMBERS |= {"twenty": 20, "twenty-five": 25, "thirty": 30, "forty": 40, "fifty": 50}
_NUMBERS["a hundred"] = 100
NUMBER = rf"\d{{1,4}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))}"
_UP_TO = r"(?:less than|no more than|not more than|at most|up to|under)"
# `Next decade` is not here: it may mean the calendar's.
_PERIOD = _form(
    rf"(?P<within>(?:within|in|over|during) the (?:next|coming) |within (?:the )?|in {_UP_TO} "
    rf"|{_UP_TO} |(?:the )?next )?(?:in )?(?P<between>between )?"
    rf"(?P<low>{NUMBER})(?:\s?(?:-|–|—|to|or|(?(between)and|(?!)))\s?(?P<high>{NUMBER}))?"
    r"[ -]?(?P<unit>days?|weeks?|months?|years?|yrs?|decades?)'?(?: time)?(?: from (?:now|today))?"
)
_HALF_PERIOD = _form(
    r"(?P<within>within |in the next )?(?:in )?"
    r"(?:(?P<half>half a (?P<whole>year|decade))|(?:a|one) year and a half|(?:one and a half|1\.5) "
    r"years)'?(?: time)?(?: from now)?"
)
_FOREIGN = {
    "day": "tag tage tagen jours jour días día dias dia giorni дней 天 日",
    "week": "woche wochen semaines semaine semanas semana settimane недель 周 週 星期",
    "month": "monat monate monaten mois meses mes mês mesi месяцев 个月 個月",
    "year": "jahr jahre jahren ans an années años año anos ano anni лет года 年",
}
_UNIT_OF = {word: unit for unit, words in _FOREIGN.items() for word in words.split()}
_ELSEWHERE = _form(
    rf"(?:(?:dans|en|em|in|tra|fra|через) )?(?P<low>\d{{1,3}})(?:\s?[-–—]\s?(?P<high>\d{{1,3}}))?"
    rf"\s?(?P<unit>{'|'.join(sorted(_UNIT_OF, key=len, reverse=True))})"
    r"(?P<within>之?[内內]|以[内內])?[后後]?"
)
_MONTHS_IN = {"month": 1, "year": 12, "yr": 12, "decade": 120}
_DAYS_IN = {"day": 1, "week": 7}


def _later(wanted: str, stated: _Stated) -> DueDates | None:
    """The due dates of a horizon that is so long after the day it was made."""
    half = _HALF_PERIOD.fullmatch(wanted)
    if half is not None:
        months = {"year": 6, "decade": 60}[half["whole"]] if half["half"] else 18
        return _months_later(stated, 0 if half["within"] else months, months, "month")
    period = _PERIOD.fullmatch(wanted) or _ELSEWHERE.fullmatch(wanted)
    if period is None:
        return None
    low = _number(period["low"])
    high = _number(period["high"]) if period["high"] else low
    unit = _UNIT_OF.get(period["unit"], period["unit"].rstrip("s"))
    if low > high:
        return None
    if period["within"]:
        low = 0
    if unit in _DAYS_IN:
        return _days_later(stated, low * _DAYS_IN[unit], high * _DAYS_IN[unit])
    return _months_later(stated, low * _MONTHS_IN[unit], high * _MONTHS_IN[unit], unit)


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS[word]


def _days_later(stated: _Stated, low: int, high: int) -> DueDates | None:
    if stated.month is None or stated.day is None:
        return None
    start = calendar_date(stated.year, stated.month, stated.day)
    try:
        return (start + timedelta(low)).isoformat(), (start + timedelta(high)).isoformat()
    except OverflowError:
        return None


def _months_later(stated: _Stated, low: int, high: int, unit: str) -> DueDates | None:
    if stated.month is None and unit != "month":
        return _whole_years(stated.year + low // 12, stated.year + high // 12)
    first = stated.year * 12 + (stated.month or 1) - 1 + low
    last = stated.year * 12 + (stated.month or 12) - 1 + high
    if last >= 10_000 * 12:
        return None
    return f"{first // 12:04}-{first % 12 + 1:02}", f"{last // 12:04}-{last % 12 + 1:02}"


def _whole_years(low: int, high: int) -> DueDates | None:
    return (f"{low:04}", f"{high:04}") if high < 10_000 else None
