"""The timeline: talks, predictions by when they fall due, and what is said of other times."""

from collections.abc import Iterator

from generator.model.base import Value
from generator.model.corpus import Talk
from generator.model.items import Prediction
from generator.model.links import Dated
from generator.model.page import Page, SectionName
from generator.render.context.grouping import grouped
from generator.render.context.render_context import RenderContext
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


def pages(context: RenderContext) -> Iterator[Page]:
    """The timeline, where there are talks."""
    talks = context.lookups.ordered_talks()
    if not talks:
        return
    title = context.words.plain("timeline.title")
    happenings = tuple(_happenings(context, talks))
    listed = listing(
        context,
        happenings,
        lambda one: _ladders(context, one),
        _weigh,
        name=title,
        address="timeline.html",
        folder="timeline",
        kind="happening",
    )
    yield from list_pages(
        context,
        listed,
        "timeline",
        SectionName.TIMELINE,
        _by_year,
        description=context.words.plain("timeline.description", n=len(talks)),
        searched=False,
    )


def _weigh(one: Happening) -> int:
    due = one.prediction.text[:_SHOWN] if one.prediction else None
    said = one.said.text[:_SHOWN_OF_SAID] if one.said else None
    return weight(_ITEM, one.talk.title, due, said)


def _by_year(happenings: tuple[Happening, ...]) -> dict[str, object]:
    return {"years": grouped(happenings, lambda one: one.date[:4])}


def _ladders(context: RenderContext, one: Happening) -> tuple[Ladder, ...]:
    dated = dates(one.date, context.words, context.words.plain("talks.undated"))
    if one.said:
        text, identity = one.said.text, f"{one.said.in_.id} {one.said.text}"
    elif one.prediction:
        text, identity = one.prediction.text, one.prediction.id
    else:
        text, identity = one.talk.title, one.talk.id
    alone = (letters(text[:_FIRST_WORDS]), by_content(identity))
    return (dated, *of_talk(one.talk, context.words)[1:], *alone)


def _happenings(context: RenderContext, talks: tuple[Talk, ...]) -> list[Happening]:
    found = [Happening(date=talk.earliest or "", talk=talk) for talk in talks]
    found += [
        Happening(date=item.due.from_, talk=context.lookups.talks[item.talk], prediction=item)
        for item in context.lookups.corpus.predictions
        if item.due
    ]
    found += [
        Happening(date=one.date, talk=context.lookups.talks[one.talk], said=one)
        for one in context.lookups.links.dated
    ]
    return sorted(found, key=_by_date)


def _by_date(one: Happening) -> tuple[bool, str, int, str, str]:
    """By date, the undated last; of one date talks, then predictions, then what is said of it."""
    identity = one.prediction.id if one.prediction else one.said.in_.id if one.said else ""
    kind = 2 if one.said else 1 if one.prediction else 0
    return (not one.date, one.date, kind, one.talk.title, identity)
