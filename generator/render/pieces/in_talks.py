"""What talks say of something: on its page and, where that is much, on pages by year.

Where one talk alone defines it more often than there is room for, each of these definitions stands
in the parts by its own words.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Generic, TypeVar

from markupsafe import Markup

from generator.model.base import Address, ItemId, TalkId, Value
from generator.model.corpus import ConceptDefinition, Talk
from generator.model.grouping import grouped
from generator.model.items import Claim, Prediction, Price
from generator.model.links import Backlink
from generator.render.context.render_context import RenderContext
from generator.render.context.talk_lookups import HasTalk
from generator.render.paging.listing import Listing, make_listing, pager_of, weight
from generator.render.paging.partition import KeyLevels, content_keys, letter_keys, talk_keys
from generator.text.addresses import stem

_LINK, _ITEM, _SHARE = 450, 900, 2
_FIRST_WORDS = 60

ItemT = TypeVar("ItemT", bound=HasTalk)


class TalkEntry(Value, frozen=True, kw_only=True):
    """All that one talk says, or one of its definitions, where it has too many for one page."""

    talk: TalkId
    definition: ConceptDefinition | None = None


class InTalks(Value, frozen=True, kw_only=True):
    """What talks say of a thing, and what of it the thing's own page shows.

    That is all, unless it is too much for one page: then it is what the newest talks say.
    `separate` are the definitions that do not stand together with what else their talk says.
    """

    listing: Listing[TalkEntry]
    shown: tuple[TalkEntry, ...]
    separate: frozenset[ItemId]


def make_in_talks(
    context: RenderContext,
    name: str,
    address: Address,
    links: Iterable[Backlink],
    items: Iterable[tuple[TalkId, str]],
    definitions: Iterable[ConceptDefinition],
) -> InTalks:
    """Sorts out what talks say: places that name the thing, texts in full, and definitions."""
    sizes: Counter[TalkEntry] = Counter()
    for link in links:
        sizes[TalkEntry(talk=link.talk)] += weight(_LINK, link.before, link.surface, link.after)
    for talk, text in items:
        sizes[TalkEntry(talk=talk)] += weight(_ITEM, text)
    separate: set[ItemId] = set()
    for talk, group in grouped(definitions, lambda definition: definition.talk).items():
        are_separate = sum(map(_weigh, group)) > context.room
        separate.update(definition.id for definition in group if are_separate)
        for definition in group:
            entry = TalkEntry(talk=talk, definition=definition if are_separate else None)
            sizes[entry] += _weigh(definition)
    listing = make_listing(
        context,
        sorted(sizes, key=lambda entry: context.lookups.rank[entry.talk]),
        lambda entry: _entry_keys(context, entry),
        lambda entry: sizes[entry],
        name=name,
        address=address,
        folder=f"{address.partition('/')[0]}/in-talks/{stem(address)}",
        kind="happening" if separate else "talk",
    )
    shown = _first(listing.things, sizes, context.room) if listing.parts else listing.things
    return InTalks(listing=listing, shown=shown, separate=frozenset(separate))


def _weigh(definition: ConceptDefinition) -> int:
    return weight(_ITEM, definition.text)


def _entry_keys(context: RenderContext, entry: TalkEntry) -> tuple[KeyLevels, ...]:
    talk, definition = context.lookups.talks[entry.talk], entry.definition
    text = definition.text if definition else talk.title
    identity = str(definition.id if definition else talk.id)
    by_words = letter_keys(text[:_FIRST_WORDS])
    return (*talk_keys(talk, context.words), by_words, content_keys(identity))


def _first(
    entries: Sequence[TalkEntry], sizes: Counter[TalkEntry], room: int
) -> tuple[TalkEntry, ...]:
    """The first entries, as many as there is room for beside the pager; one at least."""
    left, count = room // _SHARE - sizes[entries[0]], 1
    while left > 0 and count < len(entries):
        left -= sizes[entries[count]]
        count += left > 0
    return tuple(entries[:count])


def extent_shown(context: RenderContext, in_talks: InTalks) -> Markup | None:
    """How much of what talks say the thing's own page shows; None where that is all."""
    pager = pager_of(context, in_talks.listing)
    if pager is None:
        return None
    key = "parts.first" if in_talks.separate else "parts.newest"
    return context.words(key, n=len(in_talks.shown), all=pager.count)


def items_in(
    context: RenderContext,
    in_talks: InTalks,
    entries: Collection[TalkEntry],
    items: Iterable[ItemT],
) -> tuple[ItemT, ...]:
    """What some of the talks say: in its own order, or by talk where the whole is in parts."""
    if not in_talks.listing.parts:
        return tuple(items)
    chosen = [item for item in items if _entry(in_talks, item) in entries]
    return tuple(sorted(chosen, key=lambda item: context.lookups.rank[item.talk]))


def _entry(in_talks: InTalks, item: HasTalk) -> TalkEntry:
    """The entry that holds an item or a definition."""
    alone = item if isinstance(item, ConceptDefinition) and item.id in in_talks.separate else None
    return TalkEntry(talk=item.talk, definition=alone)


NamedT = TypeVar("NamedT")
TalkItemT = TypeVar("TalkItemT", Claim, Prediction, Price)

_MOST, _MOST_IN_FULL = 100, 40
_OPEN = 2


class TalkLinks(Value, frozen=True, kw_only=True):
    """The places in one talk that name the page's subject: a few, and others to be unfolded.

    Of very many, `more` says how many beside these the talk's page has.
    """

    talk: Talk
    first: tuple[Backlink, ...]
    rest: tuple[Backlink, ...]
    more: int = 0


def by_talk(
    links: Iterable[Backlink],
    talks: Mapping[TalkId, Talk],
    without: Collection[str],
    folded: Collection[TalkId] = (),
) -> tuple[TalkLinks, ...]:
    """The backlinks by talk, all of those of the talks `folded` to be opened by the reader.

    `without` names the kinds that the page shows in full elsewhere.
    """
    shown = [link for link in links if link.in_.kind not in without]
    return tuple(
        _talk_links(talks[talk], group, 0 if talk in folded else _OPEN)
        for talk, group in grouped(shown, lambda link: link.talk).items()
    )


def _talk_links(talk: Talk, links: list[Backlink], first: int) -> TalkLinks:
    if 0 < first == len(links) - 1:
        first += 1  # a fold takes as much room as what it would hold
    return TalkLinks(
        talk=talk,
        first=tuple(links[:first]),
        rest=tuple(links[first:_MOST]),
        more=max(0, len(links) - _MOST),
    )


def items_of(
    links: Iterable[Backlink], kind: str, items: Mapping[str, NamedT]
) -> tuple[NamedT, ...]:
    """The items of one kind that name the page's subject, in the order of the backlinks."""
    return tuple(items[link.in_.id] for link in links if link.in_.kind == kind)


class FirstItems(Value, Generic[TalkItemT], frozen=True, kw_only=True):
    """Items that a page shows, and how many more the pages of their talks have."""

    items: tuple[TalkItemT, ...]
    more: tuple[tuple[Talk, int], ...]


def first_items(items: Iterable[TalkItemT], talks: Mapping[TalkId, Talk]) -> FirstItems[TalkItemT]:
    """The first items of each talk, and how many it has beside them."""
    groups = grouped(items, lambda item: item.talk)
    return FirstItems(
        items=tuple(item for group in groups.values() for item in group[:_MOST_IN_FULL]),
        more=tuple(
            (talks[talk], len(group) - _MOST_IN_FULL)
            for talk, group in groups.items()
            if len(group) > _MOST_IN_FULL
        ),
    )
