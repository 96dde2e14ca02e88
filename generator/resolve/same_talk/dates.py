"""When a talk was, as an account says, and whether two accounts can mean one day."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import PurePosixPath

from generator.model.account import Account
from generator.model.account_head import DateBasis
from generator.model.base import Value
from generator.text.quantities.dates import find_dates

DAYS_APART = 2
"""Days by which dates of one talk may differ: time zones, and the day on which it is published."""

_YEAR_OF_FOLDER = re.compile(r"(?<!\d)(?:19[89]|20[0-4])\d(?!\d)")
_MONTH = 7  # characters of an ISO date with the month


class TalkDate(Value, frozen=True, kw_only=True):
    """A date of the talk, in ISO form with the precision that is known."""

    iso: str
    basis: DateBasis

    @property
    def year(self) -> int:
        """The year of it."""
        return int(self.iso[:4])


def talk_dates(account: Account, file: str) -> tuple[TalkDate, ...]:
    """The dates that say when the talk was: what the account says, and what its file's name says.

    The date of a page or of a note is none of them.
    """
    if account.published and account.published_by is not DateBasis.NOTE:
        return (TalkDate(iso=account.published, basis=account.published_by),)
    named = next(_dates_in_name(file), None)
    return (TalkDate(iso=named, basis=DateBasis.NAME),) if named else ()


def _dates_in_name(file: str) -> Iterator[str]:
    """A date in the name of a file or of its folders, else a year that a folder's name holds."""
    path = PurePosixPath(file)
    for name in (path.name, *(parent.name for parent in path.parents)):
        yield from (found.iso for found in find_dates(name.replace("_", "-")))
    for parent in path.parents:
        years = set(_YEAR_OF_FOLDER.findall(parent.name))
        if len(years) == 1:
            yield years.pop()


def are_apart(one: TalkDate, other: TalkDate) -> bool:
    """Whether two dates cannot be of one talk: more than two days apart, or coarser and other.

    A year alone is compared with a year: the last of December is not a day from the next year.
    """
    length = min(len(one.iso), len(other.iso))
    if length <= _MONTH:
        return one.iso[:length] != other.iso[:length]
    return abs((_day(one) - _day(other)).days) > DAYS_APART


def _day(one: TalkDate) -> date:
    return date.fromisoformat(one.iso)
