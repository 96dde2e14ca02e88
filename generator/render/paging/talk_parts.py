"""What the pages of a talk and of its quotes leave to others where they would be too long.

A talk in few words stands on one page. Where all of it takes too much, its largest sections get
pages of their own until the rest has room, in parts where they need them. What stands on which part
is said by each thing's own time and words, so that others move nothing.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import partial

from generator.model.base import SourceId, Value
from generator.model.corpus import Talk
from generator.model.items import Quote
from generator.render.context.talk_lookups import TalkLookups
from generator.render.paging.listing import Listing, make_listing, weight
from generator.render.paging.moved_anchors import file_name
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
from generator.text.addresses import stem
from generator.text.naming.ids import content_id

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
