"""Long lists in parts: by year and month, by letter, never by position.

What decides where something stands is said by the thing itself, so that nothing moves to another
part when others are added. A list is split only where it would be too long for one page, and a part
only where it is too long in turn; the addresses of parts stay when finer ones come beneath them.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from generator.messages.words import Words
from generator.model.base import Value
from generator.render.context.grouping import grouped
from generator.render.paging.partition_keys import Ladder, Step
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
    ladders: Callable[[ThingT], Sequence[Ladder]],
    weigh: Callable[[ThingT], int],
    room: int,
    words: Words,
) -> tuple[Part[ThingT], ...]:
    """The parts of a list, in the order of their first things; none for a list that has room.

    Args:
        things: the list.
        ladders: the steps of a thing; the second ladder splits what the first one leaves whole.
            All things have equally many ladders and steps.
        weigh: about how many bytes of HTML a thing takes.
        room: how many bytes the list may take in one piece, and each of its parts. It is one
            figure for both: with two, a part would be whole where its list was split, and go.
        words: put the names of a part's steps together.
    """
    sizes = [weigh(one) for one in things]
    if sum(sizes) <= room:
        return ()
    weighed = [
        _Weighed(thing=one, ladders=tuple(ladders(one)), bytes=size)
        for one, size in zip(things, sizes, strict=True)
    ]
    return tuple(_split(weighed, (), room, words))


class _Weighed(Value, Generic[ThingT], frozen=True, kw_only=True):
    """A thing with where it belongs and what it takes."""

    thing: ThingT
    ladders: tuple[Ladder, ...]
    bytes: int


def _is_long(weighed: Sequence[_Weighed[ThingT]], room: int) -> bool:
    return sum(one.bytes for one in weighed) > room


def _split(
    weighed: Sequence[_Weighed[ThingT]], climbed: tuple[int, ...], room: int, words: Words
) -> Iterator[Part[ThingT]]:
    """Parts by the next step that tells things apart; `climbed` counts the steps before it."""
    for higher in _higher(weighed[0].ladders, climbed):
        groups = grouped(weighed, lambda one: _steps(one.ladders, higher))  # noqa: B023
        if len(groups) > 1:
            break
    else:
        return
    for steps, group in groups.items():
        name = words.listed(step.name for step in steps)
        yield Part(
            key=_key(step.key for step in steps),
            name=steps[-1].name,
            title=name,
            things=tuple(one.thing for one in group),
            parts=tuple(_split(group, higher, room, words)) if _is_long(group, room) else (),
        )


def _higher(ladders: Sequence[Ladder], climbed: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
    """How many steps of each ladder to look at next, one more each time."""
    done = list(climbed) or [0]
    while len(done) < len(ladders) or done[-1] < len(ladders[len(done) - 1]):
        if done[-1] == len(ladders[len(done) - 1]):
            done.append(0)
        done[-1] += 1
        yield tuple(done)


def _steps(ladders: Sequence[Ladder], climbed: tuple[int, ...]) -> tuple[Step, ...]:
    return tuple(ladder[count - 1] for ladder, count in zip(ladders, climbed, strict=False))


def _key(keys: Iterable[str]) -> str:
    """The steps' keys put together, as a file may be named.

    What is too long for that ends in a content id.
    """
    whole = allowed("-".join(keys))
    encoded = whole.encode()
    if len(encoded) <= _LONGEST:
        return whole
    kept = encoded[:_LONGEST].decode(errors="ignore")
    return f"{kept.rstrip('-')}-{content_id(whole)}"
