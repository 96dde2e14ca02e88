"""What talks say of something, on its page and, where that is much, on a page for each year."""

from collections import Counter
from collections.abc import Collection, Iterable
from typing import Protocol, TypeVar

from generator.model.base import Address, TalkId, Value
from generator.model.links import Backlink
from generator.render.addresses import stem
from generator.render.desk import Desk
from generator.render.ladders import of_talk
from generator.render.listing import Listing, listing, weight

_LINK, _ITEM, _SHARE = 450, 900, 2


class HasTalk(Protocol):
    """Something that a talk says."""

    @property
    def talk(self) -> TalkId:
        """The talk."""


SaidT = TypeVar("SaidT", bound=HasTalk)


class InTalks(Value, frozen=True, kw_only=True):
    """The talks that say something of a thing, and those of them that its own page shows.

    They are all, unless what they say is too much for one page: then they are the newest.
    """

    listed: Listing[TalkId]
    shown: tuple[TalkId, ...]


def in_talks(
    desk: Desk,
    name: str,
    address: Address,
    links: Iterable[Backlink],
    items: Iterable[tuple[TalkId, str]],
) -> InTalks:
    """Sorts out what talks say: places that name the thing, and texts in full, by talk."""
    sizes: Counter[TalkId] = Counter()
    for link in links:
        sizes[link.talk] += weight(_LINK, link.before, link.surface, link.after)
    for talk, text in items:
        sizes[talk] += weight(_ITEM, text)
    talks = desk.shelf.talks
    listed = listing(
        desk,
        sorted(sizes, key=lambda talk: desk.shelf.rank[talk]),
        lambda talk: of_talk(talks[talk], desk.words),
        lambda talk: sizes[talk],
        name=name,
        address=address,
        folder=f"{address.partition('/')[0]}/in-talks/{stem(address)}",
        kind="talk",
    )
    if not listed.parts:
        return InTalks(listed=listed, shown=listed.things)
    room, count = desk.room // _SHARE - sizes[listed.things[0]], 1
    while room > 0 and count < len(listed.things):
        room -= sizes[listed.things[count]]
        count += room > 0
    return InTalks(listed=listed, shown=listed.things[:count])


def said_in(
    desk: Desk, found: InTalks, talks: Collection[TalkId], items: Iterable[SaidT]
) -> tuple[SaidT, ...]:
    """What some of the talks say: in its own order, or by talk where the whole is in parts."""
    if not found.listed.parts:
        return tuple(items)
    kept = [one for one in items if one.talk in talks]
    return tuple(sorted(kept, key=lambda one: desk.shelf.rank[one.talk]))
