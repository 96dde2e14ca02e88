"""Decides what long pages leave to others, before any page is written, so that links lead there.

A talk in few words stands on one page. Where all of it takes too much, its largest sections get
pages of their own until the rest has room, in parts where they need them. What stands on which part
is said by each thing's own time and words, so that others move nothing.
"""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import partial
from itertools import chain
from typing import TypeVar

from msgspec.structs import replace

from generator.model.account import Account
from generator.model.base import Address, Ref, SourceId, Value
from generator.model.corpus import Corpus, Talk
from generator.model.items import Prediction, Quote
from generator.model.links import Links
from generator.model.site.page import Asset, Block, Placement
from generator.render.context.line_index import line_index
from generator.render.context.lookups import Lookups
from generator.render.context.talk_lookups import TalkLookups, make_talk_lookups
from generator.render.paging.line_parts import line_rows, may_be_long, source_listing
from generator.render.paging.listing import (
    Listing,
    file_name,
    make_listing,
    moved_file,
    things_by_page,
    weight,
)
from generator.render.paging.partition import (
    KeyLevels,
    PartitionKey,
    SplitRule,
    content_keys,
    key_levels,
    letter_keys,
    line_keys,
    minute_keys,
)
from generator.render.paging.talk_sections import TalkItem, TalkSection, talk_sections
from generator.render.paging.transcripts import transcripts
from generator.text.addresses import item_anchor, parent_page, stem
from generator.text.naming.ids import content_id

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
    corpus = replace(corpus, quotes=quotes, predictions=predictions)
    return replace(links, corpus=corpus)


def with_placed_lines(lookups: Lookups, rule: SplitRule) -> Lookups:
    """The lookups that know the pages of the lines of long sources.

    These come last, because what a line became, with its address, decides how long it is.
    """
    blocks = _line_blocks(lookups, rule)
    placement = replace(lookups.placement, blocks=blocks)
    return replace(lookups, placement=placement)


def _line_blocks(lookups: Lookups, rule: SplitRule) -> dict[SourceId, tuple[Block, ...]]:
    texts = lookups.texts
    published = (source for source in lookups.corpus.sources if source.id in texts)
    long = [source for source in published if may_be_long(rule, texts[source.id])]
    if not long:
        return {}
    index = line_index(lookups)
    blocks: dict[SourceId, tuple[Block, ...]] = {}
    for source in long:
        rows = line_rows(source, texts[source.id], index(source.id))
        listing = source_listing(rule, source, rows)
        if listing.parts:
            blocks[source.id] = tuple(
                Block(first=part[0].line.number, page=page)
                for page, part in things_by_page(listing)
                if part[0].is_first_piece
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
    return replace(item, address=Address(f"{page}#{anchor}"))


_WHOLE = 1.4
"""How much more than a list a talk's page may hold, which is many short lists."""
_SHARE = 10
_FIRST_WORDS = 60


class SplitSection(Value, frozen=True, kw_only=True):
    """A section that a talk's page leaves to pages of its own."""

    section: TalkSection
    listing: Listing[TalkItem]


def split_sections(rule: SplitRule, talk: Talk, has: TalkLookups) -> tuple[SplitSection, ...]:
    """The sections that are too much for a talk's page: the largest, until there is room."""
    sections = tuple(talk_sections(talk, has))
    sizes = [sum(item.bytes for item in items) for _, items in sections]
    whole = sum(sizes)
    split: set[int] = set()
    for place in sorted(range(len(sizes)), key=lambda place: -sizes[place]):
        if whole <= rule.room * _WHOLE or sizes[place] <= rule.room // _SHARE:
            break
        whole -= sizes[place]
        split.add(place)
    return tuple(
        SplitSection(section=section, listing=_listing(rule, talk, section, items))
        for place, (section, items) in enumerate(sections)
        if place in split
    )


def _listing(
    rule: SplitRule, talk: Talk, section: TalkSection, items: Sequence[TalkItem]
) -> Listing[TalkItem]:
    folder = f"talks/{stem(talk.address)}/{section.name}"
    title = rule.words.plain(section.title)
    mixed = {item.at.source for item in items if item.is_prose and item.at and not item.time}
    return make_listing(
        rule,
        items,
        partial(_item_keys, mixed),
        lambda item: item.bytes,
        name=rule.words.plain("parts.title", name=talk.title, part=title),
        address=f"{folder}.html",
        folder=folder,
        kind=section.count,
        moved_anchors=file_name(talk.address),
    )


def _item_keys(mixed: AbstractSet[SourceId], item: TalkItem) -> tuple[KeyLevels, ...]:
    """By time, then by words; prose by its lines in its source, so that it can be read on.

    The prose of a source that prints times with some of it only (`mixed`) stays together.
    """
    refs = (f"{ref.kind} {ref.id}" for ref in item.refs)
    itself = content_keys(*refs, item.page or "")
    if item.is_prose and item.at:
        source = key_levels(PartitionKey(slug=content_id(item.at.source), name=item.at.source))
        time = None if item.at.source in mixed else item.time
        return (minute_keys(time), source, line_keys(item.at.lines[0]), itself)
    return (minute_keys(item.time), letter_keys(item.text[:_FIRST_WORDS]), itself)


_QUOTE, _WORDING, _CONCEPT = 700, 700, 110


def quote_listing(rule: SplitRule, talk: Talk, quotes: Sequence[Quote]) -> Listing[Quote]:
    """A talk's quotes by the ten minutes in which they are said, then by their first letters."""
    address = f"quotes/in/{stem(talk.address)}.html"
    return make_listing(
        rule,
        quotes,
        quote_keys,
        _weigh,
        name=rule.words.plain("quotes.in", name=talk.title),
        address=address,
        folder=address.removesuffix(".html"),
        kind="quote",
        moved_anchors=file_name(address),
    )


def quote_keys(quote: Quote) -> tuple[KeyLevels, ...]:
    """When a quote is said, its first letters, and what tells it from all others."""
    lead = quote.attestations[0]
    return (minute_keys(lead.time), letter_keys(quote.text[:_FIRST_WORDS]), content_keys(quote.id))


def _weigh(quote: Quote) -> int:
    """The leading wording stands in the heading, the contents and the text; others twice."""
    fixed = _QUOTE + _WORDING * len(quote.attestations) + _CONCEPT * len(quote.concepts)
    texts = [text for it in quote.attestations for text in (it.text, it.note, it.context)]
    return weight(fixed, *texts, *(attestation.text for attestation in quote.attestations[1:]))
