"""The quote collections: all, of a talk, by a person, on a concept."""

from collections.abc import Iterable, Iterator

from generator.model.account import EntityKind
from generator.model.base import Address
from generator.model.corpus import Quote
from generator.model.page import Page, SectionName
from generator.render.context.addresses import stem
from generator.render.context.render_context import CONTENT_BOOST, RenderContext
from generator.render.pages.quotes.in_talk import talk_pages
from generator.render.pages.quotes.index import Collection, index_pages
from generator.render.paging.listing import list_pages, make_listing, weight
from generator.render.paging.partition_keys import KeyLevels, talk_keys
from generator.render.paging.quote_parts import quote_keys

_HEADING = 56
_CARD = 1100
_NEWEST = 12
_BOOST = 0.95 * CONTENT_BOOST
"""The weight in search of a talk's quotes: whoever looks for its title means the talk itself."""


def pages(context: RenderContext) -> Iterator[Page]:
    """All collections; none where there are no quotes."""
    lookups = context.lookups
    if not lookups.corpus.quotes:
        return
    by_talk = _collections(
        "in",
        (
            (talk.title, talk.address, lookups.of_talk[talk.id].quotes)
            for talk in lookups.ordered_talks()
        ),
    )
    by_person = _collections(
        "by",
        (
            (entity.name, entity.address, lookups.quotes_by.get(entity.id))
            for entity in lookups.of_kind(EntityKind.PERSON)
        ),
    )
    on_concept = _collections(
        "on",
        (
            (concept.name, concept.address, lookups.quotes_on.get(concept.id))
            for concept in lookups.concepts.values()
        ),
    )
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
        lambda quote: _quote_keys(context, quote),
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
        whole=collection.quotes,
        highlights=listing.things[:_NEWEST],
        searched=False,
    )


def newest_first(context: RenderContext, quotes: Iterable[Quote]) -> tuple[Quote, ...]:
    """Quotes by the order of their talks."""
    return tuple(sorted(quotes, key=lambda quote: context.lookups.rank[quote.talk]))


def _quote_keys(context: RenderContext, quote: Quote) -> tuple[KeyLevels, ...]:
    return (*talk_keys(context.lookups.talks[quote.talk], context.words), *quote_keys(quote))
