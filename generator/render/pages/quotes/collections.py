"""The quote collections (all, of a talk, by a person, on a concept) and the index of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate

from generator.model.account import EntityKind
from generator.model.base import Address, Value
from generator.model.items import Quote
from generator.model.site.page import Page, SectionName
from generator.render.context.grouping import spread
from generator.render.context.lookups import Lookups
from generator.render.context.render_context import RenderContext
from generator.render.pages.quotes.in_talk import talk_pages
from generator.render.paging.listing import (
    Listing,
    list_pages,
    make_listing,
    pager_of,
    part_pages,
    weight,
)
from generator.render.paging.partition import SplitRule, name_keys, talk_keys
from generator.render.paging.placement import quote_keys
from generator.render.pieces.leading import telling
from generator.text.addresses import stem

_ADDRESS = "quotes/index.html"
_FOLDERS = {"talk": "quotes/talks", "person": "quotes/people", "concept": "quotes/concepts"}
_ENTRY, _QUOTE, _WORDS = 110, 200, 100
_SHARE = 4
_CARDS = 24
_MOST = 100


class Collection(Value, frozen=True, kw_only=True):
    """Quotes that have something in common: what, and the page that holds them."""

    name: str
    address: str
    subject: str
    quotes: tuple[Quote, ...]


def index_pages(
    context: RenderContext, collections: Mapping[str, Sequence[Collection]]
) -> Iterator[Page]:
    """The index and, where it would be too long, the parts of its lists.

    `collections` are by what their quotes have in common; those of talks hold every quote once.
    """
    lists = {kind: of_kind for kind, of_kind in collections.items() if of_kind}
    talks = lists["talk"]
    size = sum(_weigh(collection) for of_kind in lists.values() for collection in of_kind)
    size += sum(map(_weigh_quotes, talks))
    # A page that is too long gives each of its lists a share of the room.
    rule = SplitRule(
        room=context.room if size <= context.room else context.room // _SHARE, words=context.words
    )
    listings = {kind: _listing(rule, kind, of_kind) for kind, of_kind in lists.items()}
    every = _quotes(context, rule, talks)
    picked = _picked(context)
    has_all = len(picked) == len(context.lookups.corpus.quotes)
    yield context.page(
        "quotes/index",
        _ADDRESS,
        title=context.words.plain("quotes.title"),
        description=context.words.plain("quotes.description", n=len(context.lookups.corpus.quotes)),
        section=SectionName.QUOTES,
        searched=False,
        values={
            "sections": {
                kind: (lists[kind], pager_of(context, listing))
                for kind, listing in listings.items()
            },
            "picked": picked,
            "has_all": has_all,
            **_of_talks(() if every.parts or has_all else tuple(talks)),
            "parts_of_all": pager_of(context, every),
        },
    )
    for listing in listings.values():
        yield from part_pages(context, listing, "quotes/collections", SectionName.QUOTES, _values)
    yield from part_pages(context, every, "quotes/one_liners", SectionName.QUOTES, _of_talks)


def _picked(context: RenderContext) -> tuple[Quote, ...]:
    """The quotes that the index begins with: all of few, else some of each of the newest talks.

    Of a talk they are those that most sources have, and others from all over it.
    """
    lookups = context.lookups
    groups = [
        quotes for talk in lookups.ordered_talks() if (quotes := lookups.of_talk[talk.id].quotes)
    ]
    every = tuple(quote for group in groups for quote in group)
    if len(every) > _CARDS:
        each = max(1, _CARDS // len(groups))
        chosen = (_best(quotes, each, lookups) for quotes in groups[:_CARDS])
        every = tuple(quote for of_talk in chosen for quote in of_talk)[:_CARDS]
    sizes = accumulate(weight(_CARD, quote.text) for quote in every)
    return tuple(
        quote for quote, size in zip(every, sizes, strict=True) if size <= context.room // 2
    )


def _best(quotes: tuple[Quote, ...], count: int, lookups: Lookups) -> tuple[Quote, ...]:
    first = max(quotes, key=lambda quote: telling(quote, lookups))
    rest = [quote for quote in quotes if quote is not first]
    return (first, *spread(rest, count - 1))


def _values(collections: tuple[Collection, ...]) -> dict[str, object]:
    return {"collections": collections}


def _of_talks(collections: tuple[Collection, ...]) -> dict[str, object]:
    return {"of_talks": collections, "most": _MOST}


def _listing(rule: SplitRule, kind: str, collections: Sequence[Collection]) -> Listing[Collection]:
    return make_listing(
        rule,
        sorted(
            collections, key=lambda collection: (collection.name.casefold(), collection.address)
        ),
        lambda collection: name_keys(collection.name, collection.address),
        _weigh,
        name=rule.words.plain(f"quotes_by.{kind}"),
        address=_ADDRESS,
        folder=_FOLDERS[kind],
        kind="collection",
    )


def _quotes(
    context: RenderContext, rule: SplitRule, talks: Sequence[Collection]
) -> Listing[Collection]:
    """All quotes, by talk: a talk's quotes stay together."""
    by_subject = {talk.address: talk for talk in context.lookups.corpus.talks}
    return make_listing(
        rule,
        talks,
        lambda talk: talk_keys(by_subject[Address(talk.subject)], context.words),
        _weigh_quotes,
        name=context.words.plain("quotes.all"),
        address=_ADDRESS,
        folder="quotes/all",
        kind="quote",
        size=lambda talk: len(talk.quotes),
    )


def _weigh(collection: Collection) -> int:
    return weight(_ENTRY, collection.name, collection.address)


def _weigh_quotes(collection: Collection) -> int:
    shown = collection.quotes[:_MOST]
    return sum(weight(_QUOTE, collection.address, quote.text[:_WORDS]) for quote in shown)


_CARD = 1300
_NEWEST = 12


def pages(context: RenderContext) -> Iterator[Page]:
    """All collections; none where there are no quotes."""
    lookups = context.lookups
    if not lookups.corpus.quotes:
        return
    talks = (
        (it.title, it.address, lookups.of_talk[it.id].quotes) for it in lookups.ordered_talks()
    )
    by_talk = _collections("in", talks)
    people = lookups.of_kind(EntityKind.PERSON)
    by_person = _collections("by", ((it.name, it.address, lookups.quotes_of(it)) for it in people))
    concepts = lookups.concepts.values()
    quoted = ((it.name, it.address, lookups.quotes_on.get(it.id)) for it in concepts)
    on_concept = _collections("on", quoted)
    yield from index_pages(context, {"talk": by_talk, "person": by_person, "concept": on_concept})
    for talk in lookups.ordered_talks():
        if lookups.of_talk[talk.id].quotes:
            yield from talk_pages(context, talk, lookups.of_talk[talk.id].quotes)
    for kind, collections in (("by", by_person), ("on", on_concept)):
        for collection in collections:
            yield from _collection(context, kind, collection)


def _collections(
    kind: str, subjects: Iterable[tuple[str, Address, tuple[Quote, ...] | None]]
) -> tuple[Collection, ...]:
    """A collection for each name and address of something that has quotes."""
    return tuple(
        Collection(
            name=name, address=f"quotes/{kind}/{stem(subject)}.html", subject=subject, quotes=quotes
        )
        for name, subject, quotes in subjects
        if quotes
    )


def _collection(context: RenderContext, kind: str, collection: Collection) -> Iterator[Page]:
    title = context.words.plain(f"quotes.{kind}", name=collection.name)
    listing = make_listing(
        context,
        newest_first(context, collection.quotes),
        lambda quote: (
            *talk_keys(context.lookups.talks[quote.talk], context.words),
            *quote_keys(quote),
        ),
        lambda quote: weight(_CARD, quote.text, context.lookups.talks[quote.talk].title),
        name=title,
        address=collection.address,
        folder=collection.address.removesuffix(".html"),
        kind="quote",
    )

    def values(quotes: tuple[Quote, ...]) -> dict[str, object]:
        return {"collection": collection, "quotes": quotes}

    yield from list_pages(
        context,
        listing,
        "quotes/collection",
        SectionName.QUOTES,
        values,
        description=context.words.plain(
            f"quotes.{kind}_description", name=collection.name, n=len(collection.quotes)
        ),
        whole=values(listing.things[:_NEWEST] if listing.parts else collection.quotes),
        searched=False,
    )


def newest_first(context: RenderContext, quotes: Iterable[Quote]) -> tuple[Quote, ...]:
    """Quotes by the order of their talks."""
    return tuple(sorted(quotes, key=lambda quote: context.lookups.rank[quote.talk]))
