"""The index of quotes: the collections there are, and the quotes by their first words.

Of a talk with very many quotes it names the first, and leads to all of them.
"""

from collections.abc import Iterator, Mapping, Sequence

from generator.model.base import Address, Value
from generator.model.corpus import Quote
from generator.model.page import Page, SectionName
from generator.render.context.render_context import RenderContext
from generator.render.paging.listing import (
    Listing,
    PlainSplitRule,
    SplitRule,
    make_listing,
    pager_of,
    part_pages,
    weight,
)
from generator.render.paging.pager import Pager
from generator.render.paging.partition_keys import name_keys, talk_keys

_ADDRESS = "quotes/index.html"
_FOLDERS = {"talk": "quotes/talks", "person": "quotes/people", "concept": "quotes/concepts"}
_ENTRY, _QUOTE, _WORDS = 110, 200, 100
_SHARE = 4
_MOST = 100


class Collection(Value, frozen=True, kw_only=True):
    """Quotes that have something in common: what, and the page that holds them."""

    name: str
    address: str
    subject: str
    quotes: tuple[Quote, ...]


class CollectionList(Value, frozen=True, kw_only=True):
    """Collections of one kind, or the pager of the parts that list them."""

    collections: tuple[Collection, ...]
    pager: Pager | None


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
    rule = PlainSplitRule(
        room=context.room if size <= context.room else context.room // _SHARE, words=context.words
    )
    listings = {kind: _listing(rule, kind, of_kind) for kind, of_kind in lists.items()}
    every = _quotes(context, rule, talks)
    yield context.page(
        "quotes/index",
        _ADDRESS,
        title=context.words.plain("quotes.title"),
        description=context.words.plain("quotes.description", n=len(context.lookups.corpus.quotes)),
        section=SectionName.QUOTES,
        searched=False,
        values={
            "sections": {
                kind: CollectionList(
                    collections=() if listing.parts else tuple(lists[kind]),
                    pager=pager_of(context, listing),
                )
                for kind, listing in listings.items()
            },
            **_of_talks(() if every.parts else tuple(talks)),
            "parts_of_all": pager_of(context, every),
        },
    )
    for listing in listings.values():
        yield from part_pages(context, listing, "quotes/collections", SectionName.QUOTES, _values)
    yield from part_pages(context, every, "quotes/one_liners", SectionName.QUOTES, _of_talks)


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
    return sum(
        weight(_QUOTE, collection.address, quote.text[:_WORDS])
        for quote in collection.quotes[:_MOST]
    )
