"""What names a concept or an entity, sorted out for its page."""

from collections.abc import Collection, Iterable, Mapping
from typing import Generic, TypeVar

from generator.model.base import TalkId, Value
from generator.model.corpus import Talk
from generator.model.grouping import grouped
from generator.model.items import Claim, Prediction, Price
from generator.model.links import Backlink

ItemT = TypeVar("ItemT")
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


def items_of(links: Iterable[Backlink], kind: str, items: Mapping[str, ItemT]) -> tuple[ItemT, ...]:
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
