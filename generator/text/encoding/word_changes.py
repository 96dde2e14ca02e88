"""A line that was read otherwise than it is printed, as the few words that differ.

Markup inside a line changes a word here and there; to say the whole line in both forms would make
what is listed of a collection twice as large as the collection.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby, takewhile
from typing import NamedTuple

_TOKEN = re.compile(r"\s+|\S+")
_EACH = 100
"""About how many bytes it takes to list one change, beside its words."""


class WordChange(NamedTuple):
    """What is printed, and what was read in its place."""

    printed: str
    read: str


def word_changes(printed: str, read: str) -> tuple[WordChange, ...]:
    """The changes that lead from a printed line to the text that was read.

    Going through the line from its beginning and replacing the next place of each `printed` by
    its `read` gives the text. The whole line is one change where that is shorter.

    >>> [change.printed for change in word_changes("*a* b " + "c " * 99, "a b " + "c " * 99)]
    ['*a*']
    """
    whole = WordChange(printed, read)
    if not printed:
        return (whole,)
    changes = tuple(_found_in_order(printed, _joined(printed, _differing(printed, read))))
    sizes = (_EACH + len(change.printed) + len(change.read) for change in changes)
    return changes if sum(sizes) < _EACH + len(printed) + len(read) else (whole,)


class _Place(NamedTuple):
    start: int
    end: int
    read: str


def _differing(printed: str, read: str) -> Iterator[_Place]:
    """The places of a line that were read otherwise, in their order; none of them is empty."""
    old, new = _TOKEN.findall(printed), _TOKEN.findall(read)
    if len(old) != len(new):
        yield from _middle(printed, read)
        return
    at = 0
    for is_same, group in groupby(zip(old, new, strict=True), lambda pair: pair[0] == pair[1]):
        pairs = list(group)
        end = at + sum(len(before) for before, _ in pairs)
        if not is_same:
            yield _Place(at, end, "".join(after for _, after in pairs))
        at = end


def _middle(printed: str, read: str) -> Iterator[_Place]:
    """What stands between the words that both begin with and those that both end with."""
    old, new = _TOKEN.findall(printed), _TOKEN.findall(read)
    before = _alike(old, new)
    rest = min(len(old), len(new)) - before
    after = _alike(old[::-1][:rest], new[::-1][:rest])
    if before + after == len(old):  # something was put in: the word beside it belongs to it
        before, after = (before - 1, after) if before else (before, after - 1)
    start = sum(map(len, old[:before]))
    end = len(printed) - sum(map(len, old[len(old) - after :]))
    yield _Place(start, end, "".join(new[before : len(new) - after]))


def _joined(line: str, places: Iterable[_Place]) -> Iterator[_Place]:
    """The places, those together that stand so near that two of them take more to list."""
    last: _Place | None = None
    for place in places:
        if last is None:
            last = place
        elif 2 * (place.start - last.end) < _EACH:
            between = line[last.end : place.start]
            last = _Place(last.start, place.end, f"{last.read}{between}{place.read}")
        else:
            yield last
            last = place
    if last is not None:
        yield last


def _alike(first: Iterable[str], second: Iterable[str]) -> int:
    """How many words two lists have in common from their beginnings."""
    pairs = zip(first, second, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _found_in_order(line: str, places: Iterable[_Place]) -> Iterator[WordChange]:
    """The places as changes, each of which begins where its words are found first."""
    done = 0
    for start, end, read in places:
        first = line.index(line[start:end], done)
        yield WordChange(line[first:end], line[first:start] + read)
        done = end
