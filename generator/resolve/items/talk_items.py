"""The items that one account alone says, with ids and talks; when predictions fall due."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, TypeVar

import msgspec
from msgspec.structs import asdict

from generator.model import account as read
from generator.model import items as held
from generator.model.account import Account, AccountDetail
from generator.model.base import ItemId, SourceId, Value
from generator.model.corpus import DateRange, Talk
from generator.model.curation import Curation, PredictionCuration
from generator.model.items import Due, Items, Status
from generator.model.site.address import prediction_address
from generator.resolve.items.ids import ItemIds
from generator.resolve.items.timing import edited_time
from generator.resolve.names.concepts import Concepts
from generator.resolve.names.named_things import NamedThings
from generator.resolve.names.speakers import voices_of
from generator.resolve.same_talk.groups import Group
from generator.text.naming.person_names import names_voice
from generator.text.quantities.due_date_phrase import due_date_phrase
from generator.text.quantities.horizons import add_horizon, named_dates
from generator.text.quantities.time_ago import find_time_ago, possible_days
from generator.text.regex import regex

_READING_TIME = regex(r"\bmin(?:ute)?s?\s+read\b", re.IGNORECASE)


def published_between(
    accounts: Iterable[Account], retrieved: Mapping[SourceId, str | None]
) -> DateRange | None:
    """The days that the first byline with an age (`8h ago`) can mean, or None.

    A byline that tells how long it takes to read is that of a page about the talk. `retrieved` says
    when each source was saved, as an ISO date, where that is known.
    """
    for account in accounts:
        saved = retrieved.get(account.source)
        for detail in account.of(AccountDetail) if saved else ():
            is_talks = detail.what == "byline" and not _READING_TIME.search(detail.text)
            age = find_time_ago(detail.text) if is_talks else None
            days = possible_days(age, saved) if age and saved else None
            if age and saved and days:
                return DateRange(
                    from_=days[0], to=days[1], printed=age.printed, retrieved=saved, at=detail.at
                )
    return None


def due(talk: Talk, horizon: str | None) -> Due | None:
    """When a prediction of that horizon falls due.

    None is open-ended: there is no horizon, it is not exact, or the talk's date is not known and
    the horizon names no year.
    """
    between = talk.published_between
    first = talk.published or (between.from_ if between else None)
    last = talk.published or (between.to if between else None)
    if not horizon:
        return None
    if not first or not last:
        named = named_dates(horizon)
        return Due(from_=named[0], to=named[1]) if named else None
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


ReadT = TypeVar("ReadT", bound=read.Item)
ItemT = TypeVar("ItemT", bound=Value)

Talks = Sequence[tuple[Talk, Group]]
"""Each talk with the accounts that tell of it."""


def items_of(talks: Talks, names: NamedThings, ids: ItemIds, today: str | None = None) -> Items:
    """The items of all accounts; `today` (ISO) is the day for which predictions are overdue."""
    curation = names.curation
    items = Items(
        passages=tuple(_passages(talks, ids, names)),
        segments=_plain(talks, read.AccountSegment, held.Segment, ids),
        predictions=tuple(_predictions(talks, names, ids, today)),
        claims=_plain(talks, read.AccountClaim, held.Claim, ids),
        facts=_plain(talks, read.AccountFact, held.Fact, ids),
        prices=_plain(talks, read.AccountPrice, held.Price, ids),
        takeaways=_plain(talks, read.AccountTakeaway, held.Takeaway, ids),
        insights=_plain(talks, read.AccountInsight, held.Insight, ids),
        topics=tuple(_topics(talks, names.concepts, ids)),
        details=_plain(talks, read.AccountDetail, held.Detail, ids),
    )
    return _with_edited_times(items, curation) if curation.items else items


def _with_edited_times(items: Items, curation: Curation) -> Items:
    def edited(item: Any) -> Any:  # noqa: ANN401  (an item of any kind)
        entry = curation.items.get(item.id)
        if entry is None or "time" not in item.__struct_fields__:
            return item
        return msgspec.structs.replace(item, time=edited_time(item.time, entry.time))

    lists = asdict(items)
    return Items(**{name: tuple(map(edited, of_kind)) for name, of_kind in lists.items()})


def _of(talks: Talks, kind: type[ReadT]) -> Iterator[tuple[Talk, ReadT]]:
    for talk, group in talks:
        for account in sorted(group.accounts, key=lambda account: account.id):
            for item in account.of(kind):
                yield talk, item


def _plain(talks: Talks, kind: type[ReadT], target: type[ItemT], ids: ItemIds) -> tuple[ItemT, ...]:
    return tuple(
        target(**asdict(item), id=_identity(item, ids), talk=talk.id)
        for talk, item in _of(talks, kind)
    )


_NOT_TOLD = frozenset({"at", "cells", "goes_on", "is_tag", "level"})
"""Fields that an id does not hang on."""


@cache
def _told_fields(kind: type[read.Item]) -> tuple[str, ...]:
    return tuple(sorted(set(kind.__struct_fields__) - _NOT_TOLD))


def _identity(item: read.Item, ids: ItemIds) -> ItemId:
    """The item's id, from its kind and the printed text of its fields.

    Fields that a passage has only in a transcript do not count where they are empty, so that
    those of notes keep their ids; nor does a speaker who is printed elsewhere, or of a prediction,
    nor when a takeaway was said.
    """
    passage = item if isinstance(item, read.AccountPassage) else None
    foretold = isinstance(item, read.AccountPrediction)
    is_elsewhere = foretold or (passage is not None and passage.goes_on)
    is_kept = isinstance(item, read.AccountTakeaway)
    left_out = "speaker" if is_elsewhere else "time" if is_kept else None
    values = [getattr(item, name) for name in _told_fields(type(item)) if name != left_out]
    texts = [
        value.printed if isinstance(value, read.TimeCode) else value
        for value in values
        if not (value is None and passage)
    ]
    return ids.new(item.type_name, item.at, *texts)


def _passages(talks: Talks, ids: ItemIds, names: NamedThings) -> Iterator[held.Passage]:
    letters = {
        (person.at.source, person.short): names.people.find(person.name)
        for _, group in talks
        for account in group.accounts
        for person in account.people
        if person.short and names_voice(person.short)
    }
    for talk, item in _of(talks, read.AccountPassage):
        label = item.speaker
        edited = names.speakers.of(talk.id, label) if label else None
        lettered = letters.get((item.at.source, label)) if label else None
        yield held.Passage(
            **asdict(item),
            id=_identity(item, ids),
            talk=talk.id,
            person=edited or lettered,
            inferred=bool(lettered and not edited),
        )


def _predictions(
    talks: Talks, names: NamedThings, ids: ItemIds, today: str | None
) -> Iterator[held.Prediction]:
    voices = {
        talk.id: voices_of(talk.id, group.accounts, names.people, names.speakers)
        for talk, group in talks
        if any(
            it.speaker for account in group.accounts for it in account.of(read.AccountPrediction)
        )
    }
    for talk, item in _of(talks, read.AccountPrediction):
        identity = _identity(item, ids)
        entry = names.curation.predictions.get(identity, PredictionCuration())
        horizon = item.horizon or due_date_phrase(item.text)
        falls_due = due(talk, horizon)
        if falls_due:  # the words that it is computed from are shown beside it
            item = msgspec.structs.replace(item, horizon=horizon)  # noqa: PLW2901
        yield held.Prediction(
            **asdict(item),
            id=identity,
            talk=talk.id,
            person=voices[talk.id].speaker(item.speaker).person if item.speaker else None,
            due=falls_due,
            overdue=entry.status is Status.OPEN and is_overdue(falls_due, today),
            status=entry.status,
            resolved=entry.resolved,
            evidence=entry.evidence,
            address=prediction_address(talk.id, identity),
        )


def _topics(talks: Talks, concepts: Concepts, ids: ItemIds) -> Iterator[held.Topic]:
    for talk, item in _of(talks, read.AccountTopic):
        yield held.Topic(
            **asdict(item),
            id=_identity(item, ids),
            talk=talk.id,
            refers_to=concepts.refers_to(item.name),
        )
