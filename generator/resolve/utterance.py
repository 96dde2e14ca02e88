"""Whether two wordings are of one utterance."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from generator.text.normal import words

MIN_WORDS = 5
"""Shorter wordings are one utterance only if they are equal."""

SIMILARITY = 92.0
"""From this likeness on (0 to 100, of the shorter wording in the longer) they are one."""

_SHINGLE = 3
_MAX_SHARED = 40


def spoken(text: str) -> tuple[str, ...]:
    """The words of a quote, as they are compared."""
    return words(text)


def same_utterance(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two wordings (see :func:`spoken`) are of one utterance, in full or in part."""
    short, long = sorted((tuple(one), tuple(other)), key=lambda words: (len(words), words))
    if len(short) < MIN_WORDS:
        return bool(short) and short == long
    return fuzz.partial_ratio(" ".join(short), " ".join(long)) >= SIMILARITY


def candidate_pairs(wordings: Sequence[Sequence[str]]) -> Iterator[tuple[int, int]]:
    """Pairs of indexes (the smaller first) of wordings with three words in a row in common.

    Runs of words that very many wordings share are passed over, so that the number of pairs stays
    in proportion to the number of wordings.
    """
    places: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, wording in enumerate(wordings):
        for shingle in _shingles(wording):
            places[shingle].append(index)
    seen: set[tuple[int, int]] = set()
    for shared in places.values():
        if not 1 < len(shared) <= _MAX_SHARED:
            continue
        for position, first in enumerate(shared):
            for second in shared[position + 1 :]:
                if first != second:
                    seen.add((first, second))
    yield from sorted(seen)


def _shingles(wording: Sequence[str]) -> set[tuple[str, ...]]:
    if len(wording) < _SHINGLE:
        return {tuple(wording)} if wording else set()
    return {tuple(wording[i : i + _SHINGLE]) for i in range(len(wording) - _SHINGLE + 1)}
