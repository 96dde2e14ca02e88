"""The lists of talks: of all, and of each event and show that several are of; and of these."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from generator.model.base import Address, Value
from generator.model.corpus import Talk
from generator.model.grouping import grouped, indexed
from generator.model.site.page import Page, SectionName
from generator.render.context.lookups import in_order
from generator.render.context.render_context import RenderContext
from generator.render.paging.listing import list_pages, make_listing, weight
from generator.render.paging.partition import name_keys, talk_keys

_CARD, _SENTENCE, _LONGEST, _ENTRY = 500, 350, 200, 150
"""A card; its sentence with the line of the source at the foot; how long a sentence may be."""
_ALL, _NEWEST, _EVENTS = Address("talks/index.html"), 12, 60


class TalkList(Value, frozen=True, kw_only=True):
    """A list of talks, as of an event or a show: its name, its page, and the talks in order."""

    name: str
    address: Address
    talks: tuple[Talk, ...]


def lists(context: RenderContext) -> Iterator[Page]:
    """The list of all talks, which names the events and shows of most talks; one of each of these.

    All of these are listed as well, where there are any.
    """
    words, talks = context.words, context.lookups.ordered_talks()
    name = words.plain("talks.title")
    events = sorted(_events(context, talks), key=lambda it: (it.name, it.address))
    if talks:
        every = TalkList(name=name, address=_ALL, talks=talks)
        most = sorted(events, key=lambda it: -len(it.talks))[:_EVENTS]
        description = words.plain("talks.description", n=len(talks))
        yield from _list(context, every, "talks/by-year", description, most)
    for it in events:
        count = words.plain("count.talk", n=len(it.talks))
        description = words.plain("parts.description", name=name, part=it.name, count=count)
        yield from _list(context, it, it.address.removesuffix(".html"), description)
    if events:
        yield from _index(context, events)


def _index(context: RenderContext, events: Sequence[TalkList]) -> Iterator[Page]:
    words = context.words
    listing = make_listing(
        context,
        events,
        lambda it: name_keys(it.name, it.address),
        lambda it: weight(_ENTRY, it.name, it.address),
        name=words.plain("talks.events"),
        address=f"{SectionName.EVENTS}.html",
        folder="events/by-letter",
        kind="event",
    )
    description = words.plain("talks.events_description", n=len(events))
    yield from list_pages(
        context,
        listing,
        "talks/index",
        SectionName.EVENTS,
        lambda part: _values((), part),
        description=description,
    )


def _events(context: RenderContext, talks: tuple[Talk, ...]) -> Iterator[TalkList]:
    """The events, their talks in order, and the shows, the newest episode first."""
    beside = context.lookups.same_occasion
    of_one = indexed((beside[talk.id].address, talk) for talk in talks if talk.id in beside)
    for address, own in of_one.items():
        in_turn = tuple(sorted(own, key=in_order)) if own[0].event else own
        if address != _ALL:
            name = beside[in_turn[0].id].name
            yield TalkList(name=name, address=address, talks=in_turn)


def _list(
    context: RenderContext,
    of: TalkList,
    folder: str,
    description: str,
    events: Sequence[TalkList] = (),
) -> Iterator[Page]:
    listing = make_listing(
        context,
        of.talks,
        lambda talk: talk_keys(talk, context.words),
        lambda talk: _weigh_card(context, talk),
        name=of.name,
        address=of.address,
        folder=folder,
        kind="talk",
    )
    yield from list_pages(
        context,
        listing,
        "talks/index",
        SectionName.TALKS if of.address == _ALL else SectionName.EVENTS,
        _values,
        description=description,
        whole=_values(of.talks[:_NEWEST] if listing.parts else of.talks, events),
    )


def _weigh_card(context: RenderContext, talk: Talk) -> int:
    card = weight(_CARD, talk.title, talk.title, *talk.occasions)
    texts = [it.text[:_LONGEST] for it in context.lookups.of_talk[talk.id].passages[:1]]
    return card + sum(weight(_SENTENCE, talk.title, talk.title, text) for text in texts)


def _values(talks: tuple[Talk, ...], events: Sequence[TalkList] = ()) -> dict[str, object]:
    dates = [talk.earliest or "" for talk in talks]
    return {
        "events": sorted(events, key=lambda it: it.name.casefold()),
        "years": grouped(talks, lambda talk: (talk.earliest or "")[:4]),
        "bars": tuple(year_bars(dates)) if len(talks) > _NEWEST else (),
    }


class YearBar(Value, frozen=True, kw_only=True):
    """A year with its talks and predictions, and how long its bar is, of a hundred.

    `address` leads to its entries, empty where they stand on the page. Without a year they are
    those of no date.
    """

    year: str
    talks: int
    due: int
    share: int
    address: str = ""


def year_bars(
    talks: Sequence[str],
    due: Sequence[str] = (),
    address: Callable[[str], str] = lambda _: "",
) -> Iterator[YearBar]:
    """A bar for each year of talks and of due dates (`2025-10-17`), the newest first."""
    by_year = Counter(date[:4] for date in talks), Counter(date[:4] for date in due)
    years = sorted({*by_year[0], *by_year[1]}, reverse=True)
    most = max((sum(counts[year] for counts in by_year) for year in years), default=1)
    for year in years:
        in_talks, falling_due = (counts[year] for counts in by_year)
        yield YearBar(
            year=year,
            talks=in_talks,
            due=falling_due,
            share=max(1, 100 * (in_talks + falling_due) // most),
            address=address(year),
        )
