"""When a talk was, as an account says, and whether two accounts can mean one day."""

import re
from datetime import date
from itertools import pairwise
from statistics import median

from generator.model.account import (
    Account,
    AccountDetail,
    AccountPassage,
    AccountSegment,
    Quotation,
)
from generator.model.account_head import DateBasis
from generator.text.quantities.dates import SEASONS
from generator.text.regex import regex

_TO_COME_OUT = 120  # days in which the recording of a talk is published

_LEAST_TIMES, _NEAR = 3, 0.25
_MONTH = 7  # characters of an ISO date with the month

_SEASON = regex(
    r"\W*(?P<label>[^\W\d_]+)[^\w:]*+:\W*+"
    rf"(?P<season>{'|'.join(SEASONS)}),? (?:of )?(?P<year>(?:19|20)\d\d)\W*",
    re.IGNORECASE,
)
_LABELS = frozenset("date dated delivered given held presented recorded semester term when".split())


def season_of(account: Account) -> str | None:
    """The season in which the talk was, as a labelled line says it: `Date: Spring 2019`.

    None where several are said.
    """
    lines = (_SEASON.fullmatch(line.text) for line in account.of(AccountDetail))
    seasons = {
        f"{match['season'].title()} {match['year']}".replace("Fall", "Autumn")
        for match in lines
        if match and match["label"].casefold() in _LABELS
    }
    return seasons.pop() if len(seasons) == 1 else None


def talk_date(account: Account) -> str | None:
    """The talk's date in ISO form with the precision that is known, if it may exclude another.

    The only date in somebody's notes is no such date, nor is that of a page.
    """
    return None if account.published_by is DateBasis.NOTE else account.published


def year_of(iso: str) -> int:
    """The year of a date in ISO form."""
    return int(iso[:4])


def are_two_days(one: str, other: str) -> bool:
    """Whether two dates are days, and not the same one.

    >>> are_two_days("2024-05-01", "2024-05-02"), are_two_days("2024-05", "2024-05-02")
    (True, False)
    """
    return min(len(one), len(other)) > _MONTH and one != other


def is_some_time_before(given: str | None, released: str | None) -> bool:
    """Whether of two days the one lies some time before the other, as a talk before its recording.

    >>> is_some_time_before("2024-05-01", "2024-06-15"), is_some_time_before("2024-05", "2024-06")
    (True, False)
    """
    if given is None or released is None or min(len(given), len(released)) <= _MONTH:
        return False
    return 0 <= (date.fromisoformat(released) - date.fromisoformat(given)).days <= _TO_COME_OUT


def clock_of(account: Account) -> tuple[int, ...]:
    """The times of segments, else of quotes, else of a transcript's turns, in their order."""
    timed = (AccountSegment, Quotation, AccountPassage)
    for kind in timed:
        items = [item for item in account.items if isinstance(item, timed)]
        times = [it.time.seconds for it in items if isinstance(it, kind) and it.time]
        if len(times) >= _LEAST_TIMES and not _are_regular(
            times, _NEAR if kind is AccountPassage else 0
        ):
            return tuple(dict.fromkeys(times))
    return ()


def _are_regular(times: list[int], near: float) -> bool:
    """Whether times come at one interval, as where a service writes a line every 30 seconds.

    Or `near` to it, as a part: captions are put together to passages of about one length.
    """
    gaps = [behind - before for before, behind in pairwise(times)]
    usual = median(gaps)
    return 2 * sum(abs(gap - usual) <= near * usual for gap in gaps) > len(gaps)
