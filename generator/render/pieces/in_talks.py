"""What talks say of something, on its page and, where that is much, on a page for each year.

Where one talk alone defines it more often than there is room for, each of these definitions stands
in the parts by its own words.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import Protocol, TypeVar

from markupsafe import Markup

from generator.model.base import Address, ItemId, TalkId, Value
from generator.model.corpus import ConceptDefinition
from generator.model.links import Backlink
from generator.render.context.addresses import stem
from generator.render.context.grouping import grouped
from generator.render.context.render_context import RenderContext
from generator.render.paging.listing import (
    Listing,
    make_listing,
    pager_of,
    weight,
)
from generator.render.paging.partition_keys import (
    KeyLevels,
    content_keys,
    letter_keys,
    talk_keys,
)

_LINK, _ITEM, _SHARE = 450, 900, 2
_FIRST_WORDS = 60


class HasTalk(Protocol):
    """Something that a talk says."""

    @property
    def talk(self) -> TalkId:
        """The talk."""


ItemT = TypeVar("ItemT", bound=HasTalk)


class TalkEntry(Value, frozen=True, kw_only=True):
    """What a talk says, or one of its definitions, where it has too many for one page."""

    talk: TalkId
    definition: ConceptDefinition | None = None


class InTalks(Value, frozen=True, kw_only=True):
    """What talks say of a thing, and what of it its own page shows.

    That is all, unless it is too much for one page: then it is what the newest talks say. `apart`
    are the definitions that do not stand together with what else their talk says.
    """

    listed: Listing[TalkEntry]
    shown: tuple[TalkEntry, ...]
    apart: frozenset[ItemId]


def in_talks(
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
    apart: set[ItemId] = set()
    for talk, group in grouped(definitions, lambda definition: definition.talk).items():
        are_apart = sum(map(_weigh, group)) > context.room
        apart.update(one.id for one in group if are_apart)
        for one in group:
            sizes[TalkEntry(talk=talk, definition=one if are_apart else None)] += _weigh(one)
    listing = make_listing(
        context,
        sorted(sizes, key=lambda told: context.lookups.rank[told.talk]),
        lambda told: _entry_keys(context, told),
        lambda told: sizes[told],
        name=name,
        address=address,
        folder=f"{address.partition('/')[0]}/in-talks/{stem(address)}",
        kind="happening" if apart else "talk",
    )
    shown = _first(listing.things, sizes, context.room) if listing.parts else listing.things
    return InTalks(listed=listing, shown=shown, apart=frozenset(apart))


def _weigh(definition: ConceptDefinition) -> int:
    return weight(_ITEM, definition.text)


def _entry_keys(context: RenderContext, told: TalkEntry) -> tuple[KeyLevels, ...]:
    """The talk, then the words of a definition that stands apart."""
    talk, one = context.lookups.talks[told.talk], told.definition
    text, identity = (one.text, str(one.id)) if one else (talk.title, str(talk.id))
    return (
        *talk_keys(talk, context.words),
        letter_keys(text[:_FIRST_WORDS]),
        content_keys(identity),
    )


def _first(
    things: Sequence[TalkEntry], sizes: Counter[TalkEntry], room: int
) -> tuple[TalkEntry, ...]:
    """The first things, as many as there is room for beside the way to the parts."""
    left, count = room // _SHARE - sizes[things[0]], 1
    while left > 0 and count < len(things):
        left -= sizes[things[count]]
        count += left > 0
    return tuple(things[:count])


def extent_shown(context: RenderContext, found: InTalks) -> Markup | None:
    """How much of what talks say the thing's own page shows; None where that is all."""
    whole = pager_of(context, found.listed)
    if whole is None:
        return None
    return context.words(
        "parts.first" if found.apart else "parts.newest", n=len(found.shown), all=whole.count
    )


def items_in(
    context: RenderContext, found: InTalks, told: Collection[TalkEntry], items: Iterable[ItemT]
) -> tuple[ItemT, ...]:
    """What some of the talks say: in its own order, or by talk where the whole is in parts."""
    if not found.listed.parts:
        return tuple(items)
    kept = [item for item in items if TalkEntry(talk=item.talk) in told]
    return tuple(sorted(kept, key=lambda one: context.lookups.rank[one.talk]))


def definitions_in(
    context: RenderContext,
    found: InTalks,
    told: Collection[TalkEntry],
    definitions: Iterable[ConceptDefinition],
) -> tuple[ConceptDefinition, ...]:
    """The definitions among what some of the talks say; see :func:`items_in`."""
    if not found.listed.parts:
        return tuple(definitions)
    kept = [definition for definition in definitions if _entry_with(found, definition) in told]
    return tuple(sorted(kept, key=lambda one: context.lookups.rank[one.talk]))


def _entry_with(found: InTalks, definition: ConceptDefinition) -> TalkEntry:
    return TalkEntry(
        talk=definition.talk, definition=definition if definition.id in found.apart else None
    )
