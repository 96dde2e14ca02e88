"""Whether two wordings are of one utterance."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache, reduce
from itertools import combinations, groupby, repeat
from sys import intern

from rapidfuzz import fuzz

from generator.model.base import Value
from generator.text.normal import words

MIN_WORDS = 5
"""Shorter wordings are one utterance only if they are equal."""

SIMILARITY = 92.0
"""From this likeness on (0 to 100, of the shorter wording in the longer) they are one."""

_SHINGLE = 3
_MAX_SHARED = 40


class Said(Value, frozen=True, kw_only=True):
    """The wordings of an account (see :func:`spoken`), prepared for comparing them with others.

    `distinct` has the different words of each wording. `counters` has for each word a number that
    holds, in a field of `width` bits for each wording, 1 where that wording uses the word: the sum
    of the counters of some words says how many of them each wording uses.
    """

    wordings: tuple[tuple[str, ...], ...]
    distinct: tuple[tuple[str, ...], ...]
    counters: dict[str, int]
    sizes: tuple[int, ...]
    width: int


def spoken(text: str) -> tuple[str, ...]:
    """The words of a quote, as they are compared."""
    return tuple(map(intern, words(text)))


def said(wordings: Sequence[tuple[str, ...]]) -> Said:
    """The wordings with the index of their words."""
    distinct = tuple(tuple(dict.fromkeys(wording)) for wording in wordings)
    sizes = tuple(map(len, distinct))
    width = max(sizes, default=0).bit_length() + 1
    counters: defaultdict[str, int] = defaultdict(int)
    for index, used in enumerate(distinct):
        for word in used:
            counters[word] += 1 << index * width
    return Said(
        wordings=tuple(wordings),
        distinct=distinct,
        counters=dict(counters),
        sizes=sizes,
        width=width,
    )


def in_both(one: Said, other: Said) -> list[tuple[str, ...]]:
    """The wordings of `one` of which `other` has a wording as well, in their order.

    Such wordings share half of the words of the one that has fewer.
    """
    found: set[int] = set()
    for wording, used in zip(other.wordings, other.distinct, strict=True):
        shared = sum(map(one.counters.get, used, repeat(0)))
        missing, enough = _half(one.sizes, one.width, len(used))
        likely = (shared + missing) & enough
        while likely:
            first = (likely.bit_length() - 1) // one.width
            likely ^= 1 << (first + 1) * one.width - 1
            if first not in found and same_utterance(one.wordings[first], wording):
                found.add(first)
    return [one.wordings[first] for first in sorted(found)]


@lru_cache(maxsize=1 << 10)
def _half(sizes: tuple[int, ...], width: int, size: int) -> tuple[int, int]:
    """What makes the highest bit of a field 1 if it counts half of the words, and those bits.

    The words are those of the smaller of two wordings: one of the `sizes`, and one of `size`.
    """
    highest = 1 << width - 1
    missing = (highest - (min(one, size) + 1) // 2 for one in sizes)
    fields = sum(field << index * width for index, field in enumerate(missing))
    return fields, sum(highest << index * width for index in range(len(sizes)))


def same_utterance(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two wordings (see :func:`spoken`) are of one utterance, in full or in part."""
    short, long = sorted((tuple(one), tuple(other)), key=lambda words: (len(words), words))
    if len(short) < MIN_WORDS:
        return bool(short) and short == long
    likeness = fuzz.partial_ratio(" ".join(short), " ".join(long), score_cutoff=SIMILARITY)
    return likeness >= SIMILARITY


def candidate_pairs(wordings: Sequence[Sequence[str]]) -> Iterator[tuple[int, int]]:
    """Pairs of indexes (the smaller first) of wordings with three words in a row in common.

    Runs of words that very many wordings share are passed over, so that the number of pairs stays
    in proportion to the number of wordings.
    """
    numbers: dict[str, int] = {}
    for wording in wordings:
        for word in wording:
            numbers.setdefault(word, len(numbers) + 1)
    base = len(numbers) + 1
    placed = sorted(
        run * len(wordings) + index
        for index, wording in enumerate(wordings)
        for run in _runs([numbers[word] for word in wording], base)
    )
    seen: set[tuple[int, int]] = set()
    for _, group in groupby(placed, lambda one: one // len(wordings)):
        sharing = [one % len(wordings) for one in group]
        if len(sharing) <= _MAX_SHARED:
            seen.update(combinations(sharing, 2))
    yield from sorted(seen)


def _runs(wording: Sequence[int], base: int) -> set[int]:
    """Each run of three words of a wording, or else the wording itself, as one number.

    Words are numbers from 1 on and below `base`.
    """
    if len(wording) < _SHINGLE:
        return {reduce(lambda number, word: number * base + word, wording)} if wording else set()
    runs = zip(wording, wording[1:], wording[2:], strict=False)
    return {(one * base + two) * base + three for one, two, three in runs}
