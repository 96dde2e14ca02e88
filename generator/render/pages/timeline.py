"""The timeline: talks, predictions by when they fall due, and what is said of other times."""

from collections.abc import Iterator

from generator.model.base import Value
from generator.model.corpus import Talk
from generator.model.items import Prediction
from generator.model.links import Dated
from generator.model.page import Page, SectionName
from generator.render.context.grouping import grouped
from generator.render.context.render_context import Desk
from generator.render.paging.listing import (
    list_pages,
    listing,
    weight,
)
from generator.render.paging.partition_keys import (
    Ladder,
    by_content,
    dates,
    letters,
    of_talk,
)

_ITEM = 700
_FIRST_WORDS, _SHOWN, _SHOWN_OF_SAID = 60, 100, 400


class Happening(Value, frozen=True, kw_only=True):
    """Something on the timeline.

    A talk that was published, a prediction that falls due, or what is said of a time.
    """

    date: str
    talk: Talk
    prediction: Prediction | None = None
    said: Dated | None = None


def pages(desk: Desk) -> Iterator[Page]:
    """The timeline, where there are talks."""
    talks = desk.shelf.ordered_talks()
    if not talks:
        return
    title = desk.words.plain("timeline.title")
    happenings = tuple(_happenings(desk, talks))
    listed = listing(
        desk,
        happenings,
        lambda one: _ladders(desk, one),
        _weigh,
        name=title,
        address="timeline.html",
        folder="timeline",
        kind="happening",
    )
    yield from list_pages(
        desk,
        listed,
        "timeline",
        SectionName.TIMELINE,
        _by_year,
        description=desk.words.plain("timeline.description", n=len(talks)),
        searched=False,
    )


def _weigh(one: Happening) -> int:
    due = one.prediction.text[:_SHOWN] if one.prediction else None
    said = one.said.text[:_SHOWN_OF_SAID] if one.said else None
    return weight(_ITEM, one.talk.title, due, said)


def _by_year(happenings: tuple[Happening, ...]) -> dict[str, object]:
    return {"years": grouped(happenings, lambda one: one.date[:4])}


def _ladders(desk: Desk, one: Happening) -> tuple[Ladder, ...]:
    dated = dates(one.date, desk.words, desk.words.plain("talks.undated"))
    if one.said:
        text, identity = one.said.text, f"{one.said.in_.id} {one.said.text}"
    elif one.prediction:
        text, identity = one.prediction.text, one.prediction.id
    else:
        text, identity = one.talk.title, one.talk.id
    alone = (letters(text[:_FIRST_WORDS]), by_content(identity))
    return (dated, *of_talk(one.talk, desk.words)[1:], *alone)


def _happenings(desk: Desk, talks: tuple[Talk, ...]) -> list[Happening]:
    found = [Happening(date=talk.earliest or "", talk=talk) for talk in talks]
    found += [
        Happening(date=item.due.from_, talk=desk.shelf.talks[item.talk], prediction=item)
        for item in desk.shelf.corpus.predictions
        if item.due
    ]
    found += [
        Happening(date=one.date, talk=desk.shelf.talks[one.talk], said=one)
        for one in desk.shelf.links.dated
    ]
    return sorted(found, key=_by_date)


def _by_date(one: Happening) -> tuple[bool, str, int, str, str]:
    """By date, the undated last; of one date talks, then predictions, then what is said of it."""
    identity = one.prediction.id if one.prediction else one.said.in_.id if one.said else ""
    kind = 2 if one.said else 1 if one.prediction else 0
    return (not one.date, one.date, kind, one.talk.title, identity)
