"""Whether two wordings are of one utterance."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import combinations, groupby, product
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
_EVERYWHERE = frozenset(
    """
    a all an and are as at be but by can do for from have i if in is it just like not of on one or
    so that the there they think this to we what when will with you
    """.split()
)
"""Words that most quotes use: they tell nothing apart. The result does not depend on the choice."""


class Said(Value, frozen=True, kw_only=True):
    """The wordings of an account (see :func:`spoken`), indexed for comparing them with others.

    `places` says which wordings use a word, for words that are not used everywhere. Of each
    wording `sizes` has the number of its different words, and `common` how many of them are used
    everywhere; `plain` are the wordings of which those make up half.
    """

    wordings: tuple[tuple[str, ...], ...]
    places: dict[str, tuple[int, ...]]
    sizes: tuple[int, ...]
    common: tuple[int, ...]
    plain: tuple[int, ...]


def spoken(text: str) -> tuple[str, ...]:
    """The words of a quote, as they are compared."""
    return tuple(map(intern, words(text)))


def said(wordings: Sequence[tuple[str, ...]]) -> Said:
    """The index of some wordings."""
    distinct = [frozenset(wording) for wording in wordings]
    common = tuple(len(one & _EVERYWHERE) for one in distinct)
    places: defaultdict[str, list[int]] = defaultdict(list)
    for index, one in enumerate(distinct):
        for word in one - _EVERYWHERE:
            places[word].append(index)
    return Said(
        wordings=tuple(wordings),
        places={word: tuple(indexes) for word, indexes in places.items()},
        sizes=tuple(map(len, distinct)),
        common=common,
        plain=tuple(i for i, one in enumerate(distinct) if common[i] * 2 >= len(one)),
    )


def in_both(one: Said, other: Said) -> list[tuple[str, ...]]:
    """The wordings of `one` of which `other` has a wording as well, in their order.

    Such wordings share half of the words of the one that has fewer.
    """
    found = {
        first
        for first, second in _sharing_half(one, other)
        if same_utterance(one.wordings[first], other.wordings[second])
    }
    return [one.wordings[first] for first in sorted(found)]


def _sharing_half(one: Said, other: Said) -> Iterator[tuple[int, int]]:
    """Indexes of wordings of both that share half of their words.

    The words that are not used everywhere are counted by their places; only where those that are
    could make up the rest, the words themselves are compared.
    """
    shared: defaultdict[tuple[int, int], int] = defaultdict(int)
    for word in one.places.keys() & other.places.keys():
        for pair in product(one.places[word], other.places[word]):
            shared[pair] += 1
    for pair in product(one.plain, range(len(other.wordings))):
        shared[pair] += 0
    for pair in product(range(len(one.wordings)), other.plain):
        shared[pair] += 0
    for (first, second), count in shared.items():
        half = min(one.sizes[first], other.sizes[second]) / 2
        if count + min(one.common[first], other.common[second]) >= half:
            both = set(one.wordings[first]).intersection(other.wordings[second])
            if len(both) >= half:
                yield first, second


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
    """Each run of words of a wording, or else the wording itself, as one number.

    Words are numbers from 1 on and below `base`.
    """
    if len(wording) < _SHINGLE:
        return {_number(wording, base)} if wording else set()
    return {_number(wording[i : i + _SHINGLE], base) for i in range(len(wording) - _SHINGLE + 1)}


def _number(run: Sequence[int], base: int) -> int:
    return reduce(lambda number, word: number * base + word, run, 0)
