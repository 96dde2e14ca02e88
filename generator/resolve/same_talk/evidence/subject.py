"""What two accounts are told of in common: words of their texts, of titles and of parts."""

from generator.resolve.same_talk.evidence.pair import Pair, forms_in_common
from generator.resolve.same_talk.facts.titles import telling_words

NAMED_SUBJECT = 0.2
"""The weighted share of the smaller vocabulary that two notes on one subject have in common, where
titles share a part, or the one's names a segment or a concept of the other."""


def words_in_common(pair: Pair) -> tuple[float, frozenset[str], int]:
    """The weighted share of the smaller vocabulary, the words in both, and the smaller's size."""
    names = pair.one.own | pair.other.own
    mine, theirs = pair.one.vocabulary - names, pair.other.vocabulary - names
    least = min(len(mine), len(theirs))
    shared = mine & theirs
    if len(shared) < NAMED_SUBJECT * least or not shared:
        return 0.0, shared, least  # no word counts for more than one
    return pair.common.text_weight(shared) / least, shared, least


def is_told_of(pair: Pair) -> bool:
    """Whether a telling word of one's title stands in the other's title or texts."""
    names = pair.one.own | pair.other.own
    return any(
        not (facts.title.telling.keys() - names).isdisjoint(other.vocabulary)
        for facts, other in pair.both_ways
    )


def names_a_part(pair: Pair) -> bool:
    """Whether titles share a part, or one names a segment or a concept of the other.

    The part is of two telling words or more.
    """
    return any(map(_has_two_words, forms_in_common(pair))) or any(
        f" {part} " in f" {' '.join(facts.title.telling)} "
        for facts, other in pair.both_ways
        for part in other.parts
    )


def _has_two_words(form: str) -> bool:
    return len(set(telling_words(form.split()))) > 1


def words_of_both_titles(pair: Pair) -> set[str]:
    """The telling words that both titles have."""
    mine, theirs = pair.one.title.telling, pair.other.title.telling
    names = pair.one.own | pair.other.own
    return {word for word in mine if word in theirs and word not in names}


def words_of_title(pair: Pair) -> list[str]:
    """The telling words that both titles have, or that a title shares with a part of the other."""
    shared = words_of_both_titles(pair)
    for facts, other in pair.both_ways:
        line = f" {' '.join(facts.title.telling)} "
        shared.update(word for part in other.parts if f" {part} " in line for word in part.split())
    return sorted(shared)
