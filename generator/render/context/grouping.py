"""Groups of items and fair choices among them, all in stable orders."""

from collections.abc import Callable, Container, Hashable, Iterable, Sequence
from typing import TypeVar

ThingT = TypeVar("ThingT")
KeyT = TypeVar("KeyT", bound=Hashable)


def grouped_in_order(
    items: Iterable[ThingT],
    key: Callable[[ThingT], KeyT],
    of: Callable[[ThingT], Hashable],
    form: Callable[[ThingT], Hashable] = lambda _: None,
) -> dict[tuple[KeyT, int], list[ThingT]]:
    """The items by key and by how often another key came between in the same `of`, from 1.

    A heading that comes again below others is another group, and in a second source the same. So
    is one right below another of the same words, where its `form` is another.
    """
    groups: dict[tuple[KeyT, int], list[ThingT]] = {}
    last: dict[Hashable, tuple[KeyT, Hashable]] = {}
    times: dict[tuple[Hashable, KeyT], int] = {}
    for item in items:
        name, source = key(item), of(item)
        own = name, form(item)
        if source not in last or last[source] != own:
            times[source, name] = times.get((source, name), 0) + 1
        last[source] = own
        groups.setdefault((name, times[source, name]), []).append(item)
    return groups


def depths(levels: Sequence[int], anew: Container[int] = ()) -> tuple[int, ...]:
    """How many of the headings before it each heading stands below, by the levels of their marks.

    At the indexes `anew` none of those before is known to be above.

    Of level 0 is what nothing marks: it stands below the last heading that is marked. A level above
    all others that one heading alone has is as good as the next: it parts nothing.
    """
    used = sorted({level for level in levels if level})
    while len(used) > 1 and levels.count(used[0]) == 1:
        levels = [max(level, used[1]) if level else 0 for level in levels]
        used.pop(0)
    path: list[int] = []
    result = []
    for index, level in enumerate(levels):
        if index in anew:
            path = []
        if level:
            path = [*(above for above in path if above < level), level]
        result.append(len(path) - 1 if level else len(path))
    return tuple(result)


def spread(items: Sequence[ThingT], count: int) -> tuple[ThingT, ...]:
    """At most `count` of the items, evenly spaced, the first and the last among them."""
    if len(items) <= count:
        return tuple(items)
    if count < 2:
        return tuple(items[:count])
    step = (len(items) - 1) / (count - 1)
    return tuple(items[round(index * step)] for index in range(count))
