"""The timeline: talks, predictions by when they fall due, and what is said of other times."""

from collections.abc import Iterator

from generator.model.base import Value
from generator.model.corpus import Talk
from generator.model.items import Prediction
from generator.model.links import Dated
from generator.model.page import Page, SectionName
from generator.render.context.grouping import grouped
from generator.render.context.render_context import RenderContext
from generator.render.paging.listing import list_pages, make_listing, weight
from generator.render.paging.partition import (
    KeyLevels,
    content_keys,
    date_keys,
    letter_keys,
    talk_keys,
)

_ITEM = 700
_FIRST_WORDS, _SHOWN, _SHOWN_OF_SAID = 60, 100, 400


class DatedEvent(Value, frozen=True, kw_only=True):
    """Something on the timeline.

    A talk that was published, a prediction that falls due, or what is said of a time.
    """

    date: str
    talk: Talk
    prediction: Prediction | None = None
    dated: Dated | None = None


def pages(context: RenderContext) -> Iterator[Page]:
    """The timeline, where there are talks."""
    talks = context.lookups.ordered_talks()
    if not talks:
        return
    title = context.words.plain("timeline.title")
    events = tuple(_events(context, talks))
    listing = make_listing(
        context,
        events,
        lambda event: _event_keys(context, event),
        _weigh,
        name=title,
        address="timeline.html",
        folder="timeline",
        kind="happening",
    )
    about = context.words.plain("timeline.description", n=len(talks))
    section = SectionName.TIMELINE
    yield from list_pages(
        context, listing, "timeline", section, _by_year, description=about, searched=False
    )


def _weigh(event: DatedEvent) -> int:
    due = event.prediction.text[:_SHOWN] if event.prediction else None
    dated = event.dated.text[:_SHOWN_OF_SAID] if event.dated else None
    return weight(_ITEM, event.talk.title, due, dated)


def _by_year(events: tuple[DatedEvent, ...]) -> dict[str, object]:
    return {"years": grouped(events, lambda event: event.date[:4])}


def _event_keys(context: RenderContext, event: DatedEvent) -> tuple[KeyLevels, ...]:
    dated = date_keys(event.date, context.words, context.words.plain("talks.undated"))
    if event.dated:
        text, identity = event.dated.text, f"{event.dated.in_.id} {event.dated.text}"
    elif event.prediction:
        text, identity = event.prediction.text, event.prediction.id
    else:
        text, identity = event.talk.title, event.talk.id
    alone = (letter_keys(text[:_FIRST_WORDS]), content_keys(identity))
    return (dated, *talk_keys(event.talk, context.words)[1:], *alone)


def _events(context: RenderContext, talks: tuple[Talk, ...]) -> list[DatedEvent]:
    events = [DatedEvent(date=talk.earliest or "", talk=talk) for talk in talks]
    events += [
        DatedEvent(date=item.due.from_, talk=context.lookups.talks[item.talk], prediction=item)
        for item in context.lookups.corpus.predictions
        if item.due
    ]
    events += [
        DatedEvent(date=event.date, talk=context.lookups.talks[event.talk], dated=event)
        for event in context.lookups.links.dated
    ]
    return sorted(events, key=_by_date)


def _by_date(event: DatedEvent) -> tuple[bool, str, int, str, str]:
    """By date, the undated last; of one date talks, then predictions, then what is said of it."""
    identity = (
        event.prediction.id if event.prediction else event.dated.in_.id if event.dated else ""
    )
    kind = 2 if event.dated else 1 if event.prediction else 0
    return (not event.date, event.date, kind, event.talk.title, identity)
