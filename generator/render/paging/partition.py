"""Long lists are split by the things' own keys (year and month, letters), never by position.

Nothing moves to another part when other things are added. A list is split only where it would be
too long for one page, and a part only where it is too long in turn; the addresses of parts stay
when finer ones come beneath them.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from generator.messages.words import Words
from generator.model.base import Value
from generator.render.context.grouping import grouped
from generator.render.paging.partition_keys import KeyLevels, PartitionKey
from generator.text.naming.ids import allowed, content_id

ThingT = TypeVar("ThingT")

ROOM = 80_000
"""About how many bytes of HTML a list may take on a page before it is split.

With what the theme puts around it (20 kB) and with what the estimates miss, a page stays below
150 kB.
"""

_LONGEST = 180


class Part(Value, Generic[ThingT], frozen=True, kw_only=True):
    """Some of a list's things, in their order, or finer parts of them where they are too many.

    `key` is unlike that of any other part of the list; `name` tells it from its siblings, and
    `title` from all other parts.
    """

    key: str
    name: str
    title: str
    things: tuple[ThingT, ...]
    parts: tuple["Part[ThingT]", ...] = ()


def split(
    things: Sequence[ThingT],
    keys: Callable[[ThingT], Sequence[KeyLevels]],
    weigh: Callable[[ThingT], int],
    room: int,
    words: Words,
) -> tuple[Part[ThingT], ...]:
    """The parts of a list, in the order of their first things; none for a list that has room.

    Args:
        things: the list.
        keys: the keys of a thing; the second kind of keys splits what the first leaves whole. All
            things have equally many kinds of keys, and equally many levels of each.
        weigh: about how many bytes of HTML a thing takes.
        room: how many bytes the list may take in one piece, and each of its parts. It is one
            figure for both: with two, a part would be whole where its list was split, and go.
        words: put the names of a part's keys together.
    """
    sizes = [weigh(thing) for thing in things]
    if sum(sizes) <= room:
        return ()
    weighed = [
        _Weighed(thing=thing, keys=tuple(keys(thing)), bytes=size)
        for thing, size in zip(things, sizes, strict=True)
    ]
    return tuple(_split(weighed, (), room, words))


class _Weighed(Value, Generic[ThingT], frozen=True, kw_only=True):
    """A thing with its keys and what it takes."""

    thing: ThingT
    keys: tuple[KeyLevels, ...]
    bytes: int


def _is_long(weighed: Sequence[_Weighed[ThingT]], room: int) -> bool:
    return sum(thing.bytes for thing in weighed) > room


def _split(
    weighed: Sequence[_Weighed[ThingT]], levels: tuple[int, ...], room: int, words: Words
) -> Iterator[Part[ThingT]]:
    """Parts by the next level that tells things apart; `levels` counts those used so far."""
    for deeper in _deeper(weighed[0].keys, levels):
        groups = grouped(weighed, lambda thing: _keys_at(thing.keys, deeper))  # noqa: B023
        if len(groups) > 1:
            break
    else:
        return
    for keys, group in groups.items():
        name = words.listed(key.name for key in keys)
        yield Part(
            key=_joined_key(key.slug for key in keys),
            name=keys[-1].name,
            title=name,
            things=tuple(thing.thing for thing in group),
            parts=tuple(_split(group, deeper, room, words)) if _is_long(group, room) else (),
        )


def _deeper(keys: Sequence[KeyLevels], levels: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
    """How many levels of each kind of keys to look at next, one more each time."""
    used = list(levels) or [0]
    while len(used) < len(keys) or used[-1] < len(keys[len(used) - 1]):
        if used[-1] == len(keys[len(used) - 1]):
            used.append(0)
        used[-1] += 1
        yield tuple(used)


def _keys_at(keys: Sequence[KeyLevels], levels: tuple[int, ...]) -> tuple[PartitionKey, ...]:
    return tuple(kind[count - 1] for kind, count in zip(keys, levels, strict=False))


def _joined_key(slugs: Iterable[str]) -> str:
    """The keys' slugs put together, as a file may be named.

    What is too long for that ends in a content id.
    """
    whole = allowed("-".join(slugs))
    encoded = whole.encode()
    if len(encoded) <= _LONGEST:
        return whole
    head = encoded[:_LONGEST].decode(errors="ignore")
    return f"{head.rstrip('-')}-{content_id(whole)}"
