"""Decides what long pages leave to others, before any page is written, so that links lead there."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TypeVar

import msgspec

from generator.model.account import Account
from generator.model.base import Address, Ref, SourceId
from generator.model.corpus import Corpus
from generator.model.items import Prediction, Quote
from generator.model.links import Links
from generator.model.site.page import Asset, Block, Placement
from generator.render.context.line_index import line_index
from generator.render.context.lookups import Lookups
from generator.render.context.talk_lookups import make_talk_lookups
from generator.render.paging.line_parts import line_rows, may_be_long, source_listing
from generator.render.paging.listing import things_by_page
from generator.render.paging.moved_anchors import moved_file
from generator.render.paging.partition import SplitRule
from generator.render.paging.talk_parts import quote_listing, split_sections
from generator.render.paging.transcripts import transcripts
from generator.text.addresses import item_anchor, parent_page

ItemT = TypeVar("ItemT", Quote, Prediction)


def place_items(corpus: Corpus, accounts: Sequence[Account], rule: SplitRule) -> Placement:
    """Where the quotes of long collections and the items of long talks stand."""
    pages: dict[Ref, Address] = {}
    of_talk = make_talk_lookups(corpus, accounts)
    for talk in corpus.talks:
        has = of_talk[talk.id]
        listing = quote_listing(rule, talk, has.quotes)
        if listing.parts:
            for page, quotes in things_by_page(listing):
                pages.update({ref: page for quote in quotes for ref in _wordings(quote)})
        sections = (it.listing for it in split_sections(rule, talk, has))
        printed = (it.listing for it in transcripts(rule, talk, has) if not it.is_on_talk)
        for page, items in chain.from_iterable(map(things_by_page, chain(sections, printed))):
            pages.update({ref: page for item in items for ref in item.refs})
    return Placement(pages=pages)


def with_placed_addresses(links: Links, placement: Placement) -> Links:
    """The links with a corpus whose quotes and predictions have the addresses of their pages."""
    if not placement.pages:
        return links
    corpus = links.corpus
    quotes = tuple(_placed(quote, "quote", placement) for quote in corpus.quotes)
    predictions = tuple(_placed(item, "prediction", placement) for item in corpus.predictions)
    corpus = msgspec.structs.replace(corpus, quotes=quotes, predictions=predictions)
    return msgspec.structs.replace(links, corpus=corpus)


def with_placed_lines(lookups: Lookups, rule: SplitRule) -> Lookups:
    """The lookups that know the pages of the lines of long sources.

    These come last, because what a line became, with its address, decides how long it is.
    """
    blocks = _line_blocks(lookups, rule)
    placement = msgspec.structs.replace(lookups.placement, blocks=blocks)
    return msgspec.structs.replace(lookups, placement=placement)


def _line_blocks(lookups: Lookups, rule: SplitRule) -> dict[SourceId, tuple[Block, ...]]:
    texts = lookups.texts
    published = (source for source in lookups.corpus.sources if source.id in texts)
    long = [source for source in published if may_be_long(rule, texts[source.id])]
    if not long:
        return {}
    index = line_index(lookups)
    blocks: dict[SourceId, tuple[Block, ...]] = {}
    for source in long:
        listing = source_listing(rule, source, line_rows(source, texts[source.id], index))
        if listing.parts:
            blocks[source.id] = tuple(
                Block(first=rows[0].line.number, page=page)
                for page, rows in things_by_page(listing)
                if rows[0].is_first_piece
            )
    return blocks


def moved_anchor_files(lookups: Lookups) -> Iterator[Asset]:
    """For each page that left things to others, where its anchors are now."""
    anchors: dict[Address, dict[str, Address]] = {}
    for ref, page in lookups.placement.pages.items():
        is_timed = ref.kind == "segment"
        name = lookups.segment_anchors[ref.id] if is_timed else item_anchor(ref.kind, ref.id)
        anchors.setdefault(parent_page(page), {})[str(name)] = page
    for parent, pages in sorted(anchors.items()):
        yield moved_file(parent, pages)
    for source, blocks in lookups.placement.blocks.items():
        yield moved_file(lookups.sources[source].address, {}, blocks)


def _wordings(quote: Quote) -> Iterator[Ref]:
    for identity in {quote.id, *(attestation.id for attestation in quote.attestations)}:
        yield Ref(kind="quote", id=identity)


def _placed(item: ItemT, kind: str, placement: Placement) -> ItemT:
    page = placement.pages.get(Ref(kind=kind, id=item.id))
    if page is None:
        return item
    anchor = item.address.partition("#")[2]
    return msgspec.structs.replace(item, address=Address(f"{page}#{anchor}"))
