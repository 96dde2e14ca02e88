"""Whether two wordings are of one utterance.

Accounts leave words out (with dots or without), write contractions and numbers in other ways, and
quote a part of what others quote in full. They do not exchange the words that carry the meaning:
two sentences that are built alike are told apart by those.
"""

from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import chain, combinations

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from generator.model.grouping import sharing
from generator.text.caches import clearable_cache
from generator.text.naming.common_words import GRAMMAR_WORDS
from generator.text.naming.normal import NUMBERS, one_spelling, words

MIN_WORDS = 5
"""Shorter wordings are one utterance only if they are equal."""

COVERED = 0.75
"""The share of the shorter wording's words that the longer one must have, in their order."""

MEANT = 0.88
"""The same of the words that carry the meaning."""

NEAR_TIME = 30
"""Wordings that are printed with times no further apart than this, in seconds, may differ more."""

MEANT_NEAR = 0.7
"""The share of the words that carry the meaning, for wordings with nearly the same time."""

SPELT_ALIKE = 80.0
"""From this likeness on (0 to 100) two words are one that is spelt or heard in two ways."""

_SHINGLE = 3
_MAX_SHARED = 40
_LEAST_MEANT = 2
_DENIALS = frozenset({"not", "never", "no", "nobody", "nothing", "cannot"})
_CONTRACTIONS = {
    "can't": ("can", "not"),
    "cannot": ("can", "not"),
    "won't": ("will", "not"),
    "shan't": ("shall", "not"),
    "gonna": ("going", "to"),
    "wanna": ("want", "to"),
    "gotta": ("got", "to"),
    "let's": ("let", "us"),
    "nobody": ("no", "one"),
}
_ENDINGS = (
    ("n't", "not"),
    ("'re", "are"),
    ("'ll", "will"),
    ("'ve", "have"),
    ("'s", "is"),
    ("'m", "am"),
    ("'d", "would"),
)
_FILLERS = frozenset({"um", "uh", "er", "erm", "ah", "hmm", "mm"})
_EMPTY = GRAMMAR_WORDS.union(
    "am any get got him i kind know me mean my no off one out really"
    " sort thing too very well while".split()
)
"""Words that carry little meaning: accounts leave them out, put them in and exchange them."""


@clearable_cache(1 << 15)
def _word(word: str) -> tuple[str, ...]:
    """The words that one printed word stands for, as they are compared."""
    if word in _FILLERS:
        return ()
    if word in _CONTRACTIONS:
        return _CONTRACTIONS[word]
    for ending, full in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending):
            return (one_spelling(word.removesuffix(ending)), full)
    number = word.replace(",", "")
    return (NUMBERS.get(word) or (number if number.isdigit() else one_spelling(word)),)


@clearable_cache(1 << 17)
def spoken(text: str) -> tuple[str, ...]:
    """The words of a quote, as they are compared: contractions in full, numbers as digits.

    They are needed when accounts are compared, and again when quotes are joined.

    >>> spoken("It's two-thirds, um, of the colour.")
    ('it', 'is', '2', 'thirds', 'of', 'the', 'color')
    """
    return words_spoken(text)


def words_spoken(text: str) -> tuple[str, ...]:
    """Like :func:`spoken`, for a text that is looked at once."""
    return tuple(chain.from_iterable(map(_word, words(text))))


def same_utterance(one: Sequence[str], other: Sequence[str], apart: int | None = None) -> bool:
    """Whether two wordings (see :func:`spoken`) are of one utterance, in full or in part.

    `apart` is how far apart their times are, in seconds, if both have one.
    """
    short, long = sorted((tuple(one), tuple(other)), key=lambda words: (len(words), words))
    if len(short) < MIN_WORDS:
        return bool(short) and short == long
    least = COVERED * len(short)
    if LCSseq.similarity(short, long) < least - 1:
        return False
    return _covers(short, long, near=apart is not None and apart <= NEAR_TIME)


def shared_words(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words two wordings have in common, in their order."""
    return LCSseq.similarity(tuple(one), tuple(other))


def _covers(short: tuple[str, ...], long: tuple[str, ...], *, near: bool) -> bool:
    """Whether the longer wording has the words of the shorter one, in order and not scattered."""
    meant = {index for index, word in enumerate(short) if word not in _EMPTY}
    shared: set[int] = set()
    runs = 0
    lost: list[int] = []
    new: list[int] = []
    for change in LCSseq.opcodes(short, long):
        if change.tag == "equal":
            _pair_alike(short, long, lost, new, shared)
            if shared and _denied(short, long, lost, new):
                return False
            lost, new = [], []
            shared.update(range(change.src_start, change.src_end))
            runs += 1
        lost += range(change.src_start, change.src_end) if change.tag == "delete" else ()
        new += range(change.dest_start, change.dest_end) if change.tag == "insert" else ()
    _pair_alike(short, long, lost, new, shared)
    if len(shared) < COVERED * len(short) or len(shared) < 2 * runs:
        return False
    if len(meant) < _LEAST_MEANT:
        return len(shared) == len(short) and runs == 1
    return len(shared & meant) >= (MEANT_NEAR if near else MEANT) * len(meant)


def _pair_alike(
    short: Sequence[str], long: Sequence[str], lost: list[int], new: list[int], shared: set[int]
) -> None:
    """Keeps the words of a gap that are only spelt otherwise in the other wording's gap."""
    if len(lost) > len(short) // 2 or len(new) > 2 * len(lost) + 1:
        return
    for index in lost:
        if any(fuzz.ratio(short[index], long[at]) >= SPELT_ALIKE for at in new):
            shared.add(index)


def _denied(
    short: Sequence[str], long: Sequence[str], lost: Sequence[int], new: Sequence[int]
) -> bool:
    """Whether a small gap between shared words makes a denial of one of them only."""
    if max(len(lost), len(new)) > _SHINGLE:
        return False
    first = _DENIALS.intersection(short[index] for index in lost)
    second = _DENIALS.intersection(long[index] for index in new)
    return bool(first) != bool(second)


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
    seen: set[tuple[int, int]] = set()
    for indexes in sharing(_runs([numbers[it] for it in wording], base) for wording in wordings):
        if len(indexes) <= _MAX_SHARED:
            seen.update(combinations(indexes, 2))
    yield from sorted(seen)


def _runs(wording: Sequence[int], base: int) -> set[int]:
    """Each run of three words of a wording, or else the wording itself, as one number.

    Words are numbers from 1 on and below `base`.
    """
    if len(wording) < _SHINGLE:
        return {reduce(lambda number, word: number * base + word, wording)} if wording else set()
    runs = zip(wording, wording[1:], wording[2:], strict=False)
    return {(first * base + second) * base + third for first, second, third in runs}
