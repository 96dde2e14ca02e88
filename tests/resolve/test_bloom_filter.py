"""A glance at two sets of words never finds fewer in common than there are."""

from hypothesis import given
from hypothesis import strategies as st

from generator.resolve.same_talk.bloom_filter import most_shared, word_filter

WORDS = st.frozensets(st.text(min_size=1, max_size=3), max_size=200)


@given(WORDS, WORDS, WORDS)
def test_no_shared_word_is_overlooked(
    both: frozenset[str], one: frozenset[str], other: frozenset[str]
) -> None:
    first, second = word_filter(both | one), word_filter(both | other)
    assert most_shared(first, second) >= len(first.words & second.words)


def test_words_that_set_one_bit_are_counted_too() -> None:
    many = word_filter(str(number) for number in range(20_000))
    assert many.collisions > 0
    assert most_shared(many, many) == 20_000


def test_unlike_sets_have_little_in_common() -> None:
    one, other = (word_filter(f"{side}{number}" for number in range(400)) for side in "ab")
    assert most_shared(one, other) < 100
