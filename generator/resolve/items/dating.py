"""When a talk was published, where its sources only say how long ago that was."""

from collections.abc import Iterable, Mapping

from generator.model.account import Account, AccountDetail
from generator.model.base import SourceId
from generator.model.corpus import DateRange, Talk
from generator.model.items import Due
from generator.text.quantities.horizons import add_horizon
from generator.text.quantities.time_ago import find_time_ago, possible_days


def published_between(
    accounts: Iterable[Account], retrieved: Mapping[SourceId, str | None]
) -> DateRange | None:
    """The days that the first byline with an age (`8h ago`) can mean, or None.

    Args:
        accounts: those of one talk, the most important first.
        retrieved: when each source was saved, as an ISO date, where that is known.
    """
    for account in accounts:
        saved = retrieved.get(account.source)
        for detail in account.of(AccountDetail) if saved else ():
            age = find_time_ago(detail.text) if detail.what == "byline" else None
            days = possible_days(age, saved) if age and saved else None
            if age and saved and days:
                return DateRange(
                    from_=days[0], to=days[1], printed=age.printed, retrieved=saved, at=detail.at
                )
    return None


def due(talk: Talk, horizon: str | None) -> Due | None:
    """When a prediction of that horizon falls due.

    None is open-ended: there is no horizon, it is not exact, or the talk's date is not known.
    """
    between = talk.published_between
    first = talk.published or (between.from_ if between else None)
    last = talk.published or (between.to if between else None)
    if not horizon or not first or not last:
        return None
    earliest, latest = add_horizon(first, horizon), add_horizon(last, horizon)
    return Due(from_=earliest[0], to=latest[1]) if earliest and latest else None


def is_overdue(due: Due | None, today: str | None) -> bool:
    """Whether the last day of a due range is over on the day of the build (ISO), if one is given.

    >>> is_overdue(Due(from_="2026-10", to="2026-10"), "2026-11-01")
    True
    >>> is_overdue(Due(from_="2026-10", to="2026-10"), "2026-10-31")
    False
    """
    return due is not None and today is not None and today[: len(due.to)] > due.to
