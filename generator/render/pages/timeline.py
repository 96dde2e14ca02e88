"""The timeline: talks by date, predictions by when they fall due, and how many in each year.

What talks say of other times is a list of its own below: a year that somebody mentions is no date
of the collection.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from generator.model.base import Value
from generator.model.corpus import Talk
from generator.model.grouping import grouped
from generator.model.items import Prediction
from generator.model.links import Dated
from generator.model.site.page import Page, SectionName
from generator.render.context.render_context import RenderContext
from generator.render.pages.talks.lists import YearBar, year_bars
from generator.render.paging.listing import Listing, make_listing, pager_of, part_pages, weight
from generator.render.paging.partition import (
    KeyLevels,
    content_keys,
    date_keys,
    letter_keys,
    talk_keys,
)

_ITEM = 700
_FIRST_WORDS, _SHOWN, _SHOWN_OF_TOLD = 60, 100, 300
_NEWEST = 12
_MANY = 40
"""Entries of a page of which only the newest years stand open."""


class DatedEvent(Value, frozen=True, kw_only=True):
    """A talk that was given or published, or a prediction that falls due."""

    date: str
    talk: Talk
    prediction: Prediction | None = None


def pages(context: RenderContext) -> Iterator[Page]:
    """The timeline, where anything has a date."""
    if not has_dates(context):
        return
    talks = context.lookups.ordered_talks()
    events = tuple(_events(context, talks))
    if not any(event.date for event in events):
        events = ()  # the list of talks says the same
    listing, mentioned = _listing(context, events), _mentioned(context)
    pager = pager_of(context, mentioned)
    section = SectionName.TIMELINE
    yield context.page(
        "overviews/timeline",
        listing.address,
        title=listing.name,
        description=context.words.plain("timeline.description", n=len(talks)),
        section=section,
        searched=False,
        pager=None if _is_by_year(listing) else pager_of(context, listing),
        values=_values(events[:_NEWEST] if listing.parts else events)
        | {
            "bars": tuple(_bars(listing)),
            "mentioned": () if pager else mentioned.things,
            "mention_pager": pager,
        },
    )
    yield from part_pages(context, listing, "overviews/timeline", section, _values)
    yield from part_pages(
        context,
        mentioned,
        "overviews/timeline",
        section,
        lambda part: _values(()) | {"mentioned": part},
    )


def has_dates(context: RenderContext) -> bool:
    """Whether a talk or a prediction has a date, or talks speak of other times."""
    corpus = context.lookups.corpus
    return (
        any(talk.earliest for talk in corpus.talks)
        or any(item.due for item in corpus.predictions)
        or bool(context.lookups.links.dated)
    )


def _values(events: Sequence[DatedEvent]) -> dict[str, object]:
    years = grouped(events, lambda event: event.date[:4])
    return {
        "years": years,
        "open_years": _open(years),
        "bars": (),
        "mentioned": (),
        "mention_pager": None,
    }


def _open(years: dict[str, list[DatedEvent]]) -> frozenset[str]:
    """The years whose entries stand open: all of few, else the newest with talks, to a dozen.

    What has no date stands open only where that is all.
    """
    if sum(map(len, years.values())) <= _MANY:
        return frozenset(years)
    of_talks = [year for year, events in years.items() if any(not it.prediction for it in events)]
    first, *others = of_talks or years
    sizes = accumulate((len(years[year]) for year in others), initial=len(years[first]))
    shown = (year for year, size in zip(others, list(sizes)[1:], strict=True) if size <= _NEWEST)
    return frozenset({first, *shown})


def _listing(context: RenderContext, events: Sequence[DatedEvent]) -> Listing[DatedEvent]:
    return make_listing(
        context,
        events,
        lambda event: _event_keys(context, event),
        _weigh,
        name=context.words.plain("timeline.title"),
        address="timeline.html",
        folder="timeline",
        kind="happening",
    )


def _mentioned(context: RenderContext) -> Listing[Dated]:
    """The times that talks speak of, the earliest first."""
    talks, none = context.lookups.talks, context.words.plain("talks.undated")
    return make_listing(
        context,
        sorted(
            context.lookups.links.dated,
            key=lambda dated: (dated.date, talks[dated.talk].title, dated.in_.id),
        ),
        lambda dated: (
            date_keys(dated.date, context.words, none),
            *talk_keys(talks[dated.talk], context.words)[1:],
            letter_keys(dated.text[:_FIRST_WORDS]),
            content_keys(f"{dated.in_.id} {dated.text}"),
        ),
        lambda dated: weight(_ITEM, talks[dated.talk].title, dated.text[:_SHOWN_OF_TOLD]),
        name=context.words.plain("timeline.mentioned"),
        address="timeline.html",
        folder="mentioned-dates",
        kind="happening",
    )


def _is_by_year(listing: Listing[DatedEvent]) -> bool:
    """Whether the bars lead to all parts of the list."""
    return {part.key for part in listing.parts} == {
        event.date[:4] or "undated" for event in listing.things
    }


def _bars(listing: Listing[DatedEvent]) -> Iterator[YearBar]:
    parts = listing.parts and _is_by_year(listing)
    return year_bars(
        [event.date for event in listing.things if not event.prediction],
        [event.date for event in listing.things if event.prediction],
        lambda year: f"timeline/{year or 'undated'}.html" if parts else "",
    )


def _weigh(event: DatedEvent) -> int:
    due = event.prediction.text[:_SHOWN] if event.prediction else None
    return weight(_ITEM, event.talk.title, due)


def _event_keys(context: RenderContext, event: DatedEvent) -> tuple[KeyLevels, ...]:
    dated = date_keys(event.date, context.words, context.words.plain("talks.undated"))
    item = event.prediction
    text, identity = (item.text, item.id) if item else (event.talk.title, str(event.talk.id))
    alone = (letter_keys(text[:_FIRST_WORDS]), content_keys(identity))
    return (dated, *talk_keys(event.talk, context.words)[1:], *alone)


def _events(context: RenderContext, talks: tuple[Talk, ...]) -> list[DatedEvent]:
    """The events, the newest first and those without a date last."""
    events = [DatedEvent(date=talk.earliest or "", talk=talk) for talk in talks]
    events += [
        DatedEvent(date=item.due.to, talk=context.lookups.talks[item.talk], prediction=item)
        for item in context.lookups.corpus.predictions
        if item.due
    ]
    events.sort(
        key=lambda event: (event.talk.title, event.prediction.id if event.prediction else "")
    )
    return sorted(events, key=lambda event: event.date, reverse=True)
