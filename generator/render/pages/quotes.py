"""The quote collections: all, of a talk (a quote's permanent place), by a person, on a concept."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup

from generator.model.account import EntityKind
from generator.model.base import Address, QuoteId, Value
from generator.model.corpus import Quote, Talk
from generator.model.page import Page, SectionName
from generator.render.addresses import stem, web_address
from generator.render.citations import cited, is_inferred, name, talk_cited
from generator.render.desk import MORE, Desk
from generator.render.grouping import grouped
from generator.render.ladders import Ladder, minutes, of_talk
from generator.render.listing import list_pages, listing, weight
from generator.render.markup import fill
from generator.render.pages.quote_index import Collection, index_pages
from generator.render.places import item_anchor
from generator.render.wording import Difference, compared, short
from generator.text.timecode import clock

_HEADING = 56
_CARD = 1100
_NEWEST = 12
_LESS = 0.95 * MORE
"""The weight in search of a talk's quotes: whoever looks for its title means the talk itself."""


class Shown(Value, frozen=True, kw_only=True):
    """A quote at its permanent place: the parts of its heading, and other ids that lead to it.

    The heading is what search results and tables of contents show, so it holds the quote's
    first words, which the page itself need not show twice. `cited` is what a copy of the quote
    says behind its words.
    """

    quote: Quote
    anchor: Markup
    others: tuple[Markup, ...]
    differences: dict[QuoteId, Difference]
    time: Markup | None
    words: str
    speaker: str | None
    note: Markup | None
    cited: str


class Inferred(Value, frozen=True, kw_only=True):
    """Why the speaker of how many quotes was inferred, and who it is."""

    name: str
    because: str
    count: int


def pages(desk: Desk) -> Iterator[Page]:
    """All collections; none where there are no quotes."""
    shelf = desk.shelf
    if not shelf.corpus.quotes:
        return
    by_talk = _collections(
        "in",
        ((one.title, one.address, shelf.of_talk[one.id].quotes) for one in shelf.ordered_talks()),
    )
    by_person = _collections(
        "by",
        (
            (one.name, one.address, shelf.quotes_by.get(one.id))
            for one in shelf.of_kind(EntityKind.PERSON)
        ),
    )
    on_concept = _collections(
        "on",
        ((one.name, one.address, shelf.quotes_on.get(one.id)) for one in shelf.concepts.values()),
    )
    yield from index_pages(desk, {"talk": by_talk, "person": by_person, "concept": on_concept})
    for talk in shelf.ordered_talks():
        if shelf.of_talk[talk.id].quotes:
            yield _in_talk(desk, talk, shelf.of_talk[talk.id].quotes)
    for kind, found in (("by", by_person), ("on", on_concept)):
        for collection in found:
            yield from _collection(desk, kind, collection)


def _collections(
    kind: str, found: Iterable[tuple[str, Address, tuple[Quote, ...] | None]]
) -> tuple[Collection, ...]:
    """A collection for each name and address of something that has quotes."""
    return tuple(
        Collection(
            name=name, address=f"quotes/{kind}/{stem(subject)}.html", subject=subject, quotes=quotes
        )
        for name, subject, quotes in found
        if quotes
    )


def _collection(desk: Desk, kind: str, found: Collection) -> Iterator[Page]:
    title = desk.words.plain(f"quotes.{kind}", name=found.name)
    listed = listing(
        desk,
        newest_first(desk, found.quotes),
        lambda one: _ladders(desk, one),
        lambda one: weight(_CARD, one.text, desk.shelf.talks[one.talk].title),
        name=title,
        address=found.address,
        folder=found.address.removesuffix(".html"),
        kind="quote",
    )

    def values(quotes: tuple[Quote, ...]) -> dict[str, object]:
        return {"found": found, "quotes": quotes}

    yield from list_pages(
        desk,
        listed,
        "collection",
        SectionName.QUOTES,
        values,
        description=desk.words.plain(
            f"quotes.{kind}_description", name=found.name, n=len(found.quotes)
        ),
        whole=found.quotes,
        beside=listed.things[:_NEWEST],
        searched=False,
    )


def newest_first(desk: Desk, quotes: Iterable[Quote]) -> tuple[Quote, ...]:
    """Quotes by the order of their talks."""
    return tuple(sorted(quotes, key=lambda one: desk.shelf.rank[one.talk]))


def _ladders(desk: Desk, quote: Quote) -> tuple[Ladder, ...]:
    time = quote.attestations[0].time
    return (*of_talk(desk.shelf.talks[quote.talk], desk.words), minutes(time))


def _in_talk(desk: Desk, talk: Talk, quotes: Sequence[Quote]) -> Page:
    clocks = grouped(sorted(quotes, key=_when), lambda one: one.attestations[0].at.source)
    sources = sorted((desk.shelf.sources[one] for one in clocks), key=lambda one: one.number)
    return desk.page(
        "quotes_in",
        f"quotes/in/{stem(talk.address)}.html",
        title=desk.words.plain("quotes.in", name=talk.title),
        description=desk.words.plain("quotes.in_description", name=talk.title, n=len(quotes)),
        section=SectionName.QUOTES,
        boost=_LESS,
        brief=sum(weight(_CARD, one.text) for one in quotes) > desk.room,
        values={
            "talk": talk,
            "is_large": desk.is_large,
            "cited": talk_cited(talk, desk.shelf, desk.words),
            "watch": web_address(talk.url),
            "all": len(quotes),
            "inferred": tuple(_inferred(desk, quotes)),
            "clocks": [
                (source, [_shown(desk, quote) for quote in clocks[source.id]]) for source in sources
            ],
        },
    )


def _when(quote: Quote) -> tuple[bool, int]:
    time = quote.attestations[0].time
    return (time is None, time.seconds if time else 0)


def _inferred(desk: Desk, quotes: Iterable[Quote]) -> Iterator[Inferred]:
    """The reasons for which speakers were inferred, each said once for all its quotes."""
    concluded = [
        (name(one.speaker, desk.shelf), one.speaker.because)
        for one in quotes
        if one.speaker and is_inferred(one.speaker)
    ]
    for (who, because), count in Counter(concluded).items():
        if who and because:
            yield Inferred(name=who, because=because, count=count)


def _shown(desk: Desk, quote: Quote) -> Shown:
    anchors = [item_anchor("quote", one.id) for one in quote.attestations]
    anchor = item_anchor("quote", quote.id)
    lead, *others = quote.attestations
    return Shown(
        quote=quote,
        anchor=fill(anchor),
        others=tuple(fill(one) for one in dict.fromkeys(anchors) if one != anchor),
        differences={one.id: compared(lead.text, one.text) for one in others},
        time=fill(clock(lead.time.seconds)) if lead.time else None,
        words=short(quote.text, _HEADING),
        speaker=name(quote.speaker, desk.shelf),
        note=desk.note(quote.note, quote.address, below=3) if quote.note else None,
        cited=cited(quote, desk.shelf, desk.words),
    )
