"""Dates that mean no certain day: without a year or date, or with day and month in either order."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from generator.text.quantities import dates
from generator.text.quantities.iso_dates import is_iso_date
from generator.text.quantities.weekdays import is_alone, is_weekday_anywhere
from generator.text.regex import Match, regex

OrderT = TypeVar("OrderT")

_YEAR = len("2031")
_GAPS = frozenset("/-")
_DIGIT = regex(r"\d")
_SHORT_YEAR = regex(r"(?P<first>\d\d?)(?P<gap>[/-])(?P<second>\d\d?)(?P=gap)(?P<year>\d\d)")
_BEFORE_DAY = r"(?<![\d–/.:-])"
_WITHOUT_YEAR = regex(
    "|".join(
        (
            rf"{dates.MONTH}\s?{dates.DAY}(?![\d:])".format("_us"),
            rf"{dates.OTHER_MONTH}\s?{dates.DAY}(?![\d:])".format("_mo"),
            rf"{_BEFORE_DAY}{dates.DAY}\.?\s(?:of\s)?{dates.MONTH}".format("_uk"),
            rf"{_BEFORE_DAY}{dates.DAY}\.?\s(?:de\s)?{dates.OTHER_MONTH_OF_DAY}".format("_om"),
            r"(?<!\d)\d\d?[月월]\s?\d\d?[日号號일]",
        )
    )
)

_GOES_ON = regex(r"\.?,?\s(?:del?\s)?\d{4}|\s?[-–—]\s?\d|\s(?:and|to|und|bis|et|au|y|al|e)\s\d")
"""The year behind a day, or the last of several."""

_IN_FRONT = regex(rf"{dates.MONTH}\s?{dates.DAY}(?!\d|:|,? \d),?\s".format("_us"))


def behind_day(text: str) -> str:
    """A text without the day of a year that is not printed in front of it.

    >>> behind_day("May 16th, attendees"), behind_day("May attendees"), behind_day("May 16 2031")
    ('attendees', 'May attendees', 'May 16 2031')
    """
    match = _IN_FRONT.match(text)
    return text[match.end() :] if match else text


def unclear_date(text: str) -> str | None:
    """A date that is all of a text and that means no certain day, as printed; None for any other.

    Its year is not printed (`Friday 17 October`), it is a weekday and no more, or day and month may
    be either (`03/04/2025`), or the year (`27.11.18`).

    >>> unclear_date("Friday 17 October"), unclear_date("03/04/2025"), unclear_date("17 Oct 2025")
    ('17 October', '03/04/2025', None)
    """
    value = text.strip()
    if len(value) > len("Thur") and is_weekday_anywhere(value):
        return value
    if _DIGIT.search(value) is None or "://" in value or dates.date_of_value(value) is not None:
        return None
    if "0" <= value[-1] <= "9" and len(dates.days_with_short_year(value)) > 1:
        return value
    match = _WITHOUT_YEAR.search(value)
    if match is None:
        match = next((it for it in dates.DATE.finditer(value) if _days(it)), None)
    if match is None or not is_alone(value, match.start(), match.end()):
        return None
    return match.group()


def day_of_year(text: str, year: str | None) -> str | None:
    """The day (ISO) that is all of a text, which may leave out the year where that is known.

    >>> day_of_year("Tuesday, March 26", "2019"), day_of_year("26 March", None)
    ('2019-03-26', None)
    """
    iso = dates.date_of_value(text)
    if iso is None and year is not None:
        own = [it for it in dates.days_with_short_year(text) if it.startswith(year)]
        day = unclear_date(text)
        iso = own[0] if len(own) == 1 else dates.date_of_value(f"{day} {year}") if day else None
    return iso if iso is not None and len(iso) == dates.FULL_DAY else None


def day_inside(text: str, year: str) -> dates.FoundDate | None:
    """The first day in a text that prints no year, in this one; None for the first of several.

    >>> day_inside("On Friday, April 7, Ada Okafor will speak", "2031").iso
    '2031-04-07'
    >>> day_inside("From April 7-9, Ada Okafor will speak", "2031") is None
    True
    """
    match = _WITHOUT_YEAR.search(text) if _DIGIT.search(text) else None
    if match is None or _GOES_ON.match(text, match.end()):
        return None
    iso = dates.date_of_value(f"{match.group()} {year}")
    if iso is None or len(iso) != dates.FULL_DAY:
        return None
    return dates.FoundDate(iso=iso, printed=match.group(), start=match.start(), end=match.end())


def day_put_first(text: str) -> str | None:
    """The day (ISO) that is all of a text in figures, where the day stands first: `05/03/2031`."""
    match = dates.DATE.search(unclear_date(text) or "")
    return _by_order(match).get(False) if match else None


def ambiguous_days(text: str) -> tuple[str, str] | None:
    """The two days (ISO) that the first date in figures may mean, or None where there is no such.

    >>> ambiguous_days("Recorded 03/04/2025"), ambiguous_days("Recorded 25.02.2025")
    (('2025-03-04', '2025-04-03'), None)
    """
    first, *others = sorted(dates.days_with_short_year(text.strip())) or [""]
    if others:
        return first, others[-1]
    return next((days for it in dates.DATE.finditer(text) if (days := _days(it))), None)


def days_settled(texts: Iterable[str], least: int = 1) -> dict[str, str]:
    """The days (ISO) of dates that may be two, by their texts, where others show the one order.

    At least so many others do.

    >>> days_settled(("09/04/2020", "09/25/2020")), days_settled(("09/04/2020", "25/09/2020"))
    ({'09/04/2020': '2020-09-04'}, {'09/04/2020': '2020-04-09'})
    >>> days_settled(("10/1/25", "10/15/25")), days_settled(("10/1/25", "18/11/27"))
    ({'10/1/25': '2025-10-01'}, {})
    """
    days = {it: _days_by_order(it) for it in texts if not is_iso_date(it)}  # as most are
    order = order_shown(days.values(), least)
    unclear = ((text, them) for text, them in days.items() if len(them) > 1)
    return {text: them[order] for text, them in unclear} if order is not None else {}


def order_shown(days: Iterable[Mapping[OrderT, str]], least: int = 1) -> OrderT | None:
    """In which order, as that month stands first, dates are that can mean but one day.

    None without such, where they are of several orders, or where they are fewer than `least`.
    """
    orders = [order for them in days if len(them) == 1 for order in them]
    return orders[0] if len(orders) >= least and len(set(orders)) == 1 else None


def is_of_years(day: str, others: Iterable[str]) -> bool:
    """Whether a day (ISO) is of the years of others, of one between these, or of one beside them.

    >>> is_of_years("2019-10-04", ["2017-05-06", "2018-05-06"]), is_of_years("2019-10-04", [])
    (True, False)
    """
    years = sorted(int(it[:_YEAR]) for it in others)
    return bool(years) and years[0] - 1 <= int(day[:_YEAR]) <= years[-1] + 1


def _days_by_order(text: str) -> dict[bool, str]:
    """The days of the first date in figures, by whether the month stands first.

    A year of two figures shows no order where it may stand in front as well: `18/11/27`.
    """
    short = _SHORT_YEAR.fullmatch(text.strip())
    if short is None:
        match = next(dates.DATE.finditer(text), None)
        return _by_order(match) if match and match["gap"] in _GAPS else {}
    days = dates.days_with_short_year(text.strip())
    own = sorted(it for it in days if it[2:4] == short["year"])
    if int(short["first"]) == int(short["second"]):
        return {order: it for order in (True, False) for it in own}
    is_sure = len(own) > 1 or len(days) == 1
    return {int(it[5:7]) == int(short["first"]): it for it in own} if is_sure else {}


def _by_order(match: Match) -> dict[bool, str]:
    if match["first_fg"] is None or int(match["first_fg"]) == int(match["second_fg"]):
        return {}
    month = int(match["first_fg"])
    return {int(it[5:7]) == month: it for it in sorted(dates.possible_days(match))}


def _days(match: Match) -> tuple[str, str] | None:
    days = sorted(dates.possible_days(match))
    return (days[0], days[1]) if len(days) > 1 else None
