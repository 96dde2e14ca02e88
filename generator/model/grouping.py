"""Things by what they have in common, all in stable orders, and rows of things."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import takewhile
from typing import TypeVar

ThingT = TypeVar("ThingT")
KeyT = TypeVar("KeyT", bound=Hashable)


def grouped(items: Iterable[ThingT], key: Callable[[ThingT], KeyT]) -> dict[KeyT, list[ThingT]]:
    """The items by key; groups in the order of their first item, items in their own."""
    groups: defaultdict[KeyT, list[ThingT]] = defaultdict(list)
    for item in items:
        groups[key(item)].append(item)
    return dict(groups)


def indexed(pairs: Iterable[tuple[KeyT, ThingT]]) -> dict[KeyT, tuple[ThingT, ...]]:
    """The second of each pair by the first, in their own order."""
    index: dict[KeyT, list[ThingT]] = {}
    for key, thing in pairs:
        index.setdefault(key, []).append(thing)
    return {key: tuple(things) for key, things in index.items()}


def indexed_sets(pairs: Iterable[tuple[KeyT, ThingT]]) -> defaultdict[KeyT, set[ThingT]]:
    """The different seconds of the pairs by the first; none for a first that no pair has."""
    index: defaultdict[KeyT, set[ThingT]] = defaultdict(set)
    for key, thing in pairs:
        index[key].add(thing)
    return index


def neighbours(pairs: Iterable[tuple[KeyT, KeyT]]) -> defaultdict[KeyT, set[KeyT]]:
    """What each thing is paired with, first or second; none for a thing that no pair has."""
    return indexed_sets(end for pair in pairs for end in (pair, pair[::-1]))


def sharing(keys: Iterable[Iterable[Hashable]]) -> Iterable[list[int]]:
    """The indexes of things that have a key in common, for each such key.

    In go the different keys of each thing, of which most are of one thing alone.
    """
    first: dict[Hashable, int] = {}
    several: dict[Hashable, list[int]] = {}
    for index, own in enumerate(keys):
        for key in own:
            earlier = first.setdefault(key, index)
            if earlier != index:
                several.setdefault(key, [earlier]).append(index)
    return several.values()


def owned(pairs: Iterable[tuple[KeyT, ThingT]]) -> dict[KeyT, ThingT]:
    """The one thing of each key; a key of several things is nobody's."""
    return {key: things[0] for key, things in indexed(pairs).items() if len(set(things)) == 1}


def rows_of(things: Sequence[ThingT], number: int = 3) -> Iterator[tuple[ThingT, ...]]:
    """Each so many things in a row, such as three times."""
    return (tuple(things[at : at + number]) for at in range(len(things) - number + 1))


def n_alike(first: Iterable[ThingT], second: Iterable[ThingT]) -> int:
    """How many things two lists have in common from their beginnings."""
    pairs = zip(first, second, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
