"""Decides what long pages leave to others, before any page is written, so that links lead there."""

from collections.abc import Iterator
from typing import TypeVar

import msgspec

from generator.model.base import Address, Ref, SourceId
from generator.model.corpus import Quote
from generator.model.items import Prediction
from generator.model.links import Links
from generator.model.page import Asset, Block, Placement
from generator.render.context.addresses import left_by
from generator.render.context.line_results import line_index
from generator.render.context.lookups import Lookups
from generator.render.context.places import item_anchor
from generator.render.paging.line_parts import (
    in_source,
    may_be_long,
    rows,
)
from generator.render.paging.listing import Scale, stands
from generator.render.paging.moved_anchors import moved_file
from generator.render.paging.quote_parts import in_talk
from generator.render.paging.talk_parts import left_out

ItemT = TypeVar("ItemT", Quote, Prediction)


def items_placed(lookups: Lookups, scale: Scale) -> Placement:
    """Where the quotes of long collections and the items of long talks stand."""
    pages: dict[Ref, Address] = {}
    for talk in lookups.corpus.talks:
        has = lookups.of_talk[talk.id]
        quotes = in_talk(scale, talk, has.quotes)
        if quotes.parts:
            for page, some in stands(quotes):
                pages.update({ref: page for quote in some for ref in _wordings(quote)})
        for left in left_out(scale, talk, has):
            for page, kept in stands(left.listed):
                pages.update({ref: page for one in kept for ref in one.refs})
    return Placement(pages=pages)


def lines_placed(lookups: Lookups, scale: Scale) -> dict[SourceId, tuple[Block, ...]]:
    """The pages of the lines of long sources."""
    texts = lookups.texts
    long = [
        one
        for one in lookups.corpus.sources
        if one.id in texts and may_be_long(scale, texts[one.id])
    ]
    if not long:
        return {}
    index = line_index(lookups)
    found: dict[SourceId, tuple[Block, ...]] = {}
    for source in long:
        listed = in_source(scale, source, rows(source, texts[source.id], index))
        if listed.parts:
            found[source.id] = tuple(
                Block(first=some[0].line.number, page=page) for page, some in stands(listed)
            )
    return found


def moved(links: Links, placement: Placement) -> Links:
    """The links with the addresses of a corpus in which things stand where they are placed."""
    corpus = links.corpus
    quotes = tuple(_moved(one, "quote", placement) for one in corpus.quotes)
    predictions = tuple(_moved(one, "prediction", placement) for one in corpus.predictions)
    return msgspec.structs.replace(
        links, corpus=msgspec.structs.replace(corpus, quotes=quotes, predictions=predictions)
    )


def moved_files(lookups: Lookups) -> Iterator[Asset]:
    """For each page that left things to others, where its anchors are now."""
    anchors: dict[Address, dict[str, Address]] = {}
    for ref, page in lookups.placement.pages.items():
        anchors.setdefault(left_by(page), {})[_anchor(lookups, ref)] = page
    for whole, held in sorted(anchors.items()):
        yield moved_file(whole, held)
    for source, blocks in lookups.placement.blocks.items():
        yield moved_file(lookups.sources[source].address, {}, blocks)


def _anchor(lookups: Lookups, ref: Ref) -> str:
    return (
        str(lookups.segment_anchors[ref.id])
        if ref.kind == "segment"
        else item_anchor(ref.kind, ref.id)
    )


def _wordings(quote: Quote) -> Iterator[Ref]:
    for identity in {quote.id, *(one.id for one in quote.attestations)}:
        yield Ref(kind="quote", id=identity)


def _moved(item: ItemT, kind: str, placement: Placement) -> ItemT:
    page = placement.pages.get(Ref(kind=kind, id=item.id))
    if page is None:
        return item
    anchor = item.address.partition("#")[2]
    return msgspec.structs.replace(item, address=Address(f"{page}#{anchor}"))
