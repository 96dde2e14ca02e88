"""Sets of words of which a glance tells that they have too few in common, as most have."""

from collections.abc import Iterable

from generator.model.base import Value

_BITS = 1 << 13


class WordFilter(Value, frozen=True, kw_only=True):
    """Words, and a number in which each of them sets one bit.

    `spare` is how many words set a bit that another has set already.
    """

    words: frozenset[str]
    marks: int
    spare: int


def word_filter(words: Iterable[str]) -> WordFilter:
    """A set of some words. Which bit a word sets differs between processes, and decides nothing."""
    kept = frozenset(words)
    marks = bytearray(_BITS // 8)
    for word in kept:
        place = hash(word) % _BITS
        marks[place >> 3] |= 1 << (place & 7)
    number = int.from_bytes(marks, "little")
    return WordFilter(words=kept, marks=number, spare=len(kept) - number.bit_count())


def most_shared(one: WordFilter, other: WordFilter) -> int:
    """How many words two sets have in common at most: found much faster than the words."""
    return (one.marks & other.marks).bit_count() + min(one.spare, other.spare)
