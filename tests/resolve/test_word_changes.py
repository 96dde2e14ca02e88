"""Lines that were read otherwise than they are printed, as the words that differ."""

from hypothesis import example, given
from hypothesis import strategies as st

from generator.resolve.sources import word_changes

SENTENCE = "and so the mill works all night until the river is low and nobody is there to see it"
LINES = st.text(alphabet="ab* \t", max_size=60) | st.text(max_size=40)


def made_again(printed: str, read: str) -> str:
    """The text that the listed changes make of a line, in the way in which the contract says."""
    done, rest = "", printed
    for change in word_changes(printed, read):
        before, found, rest = rest.partition(change.printed) if change.printed else ("", "", rest)
        assert found == change.printed
        done += before + change.read
    return done + rest


@given(LINES, LINES)
@example("", "a")
@example("a", "")
@example("a b", "a x b")
@example("a a *a*", "a a a")
@example("b a", "x b a")
def test_the_changes_lead_from_the_line_to_the_text(printed: str, read: str) -> None:
    assert made_again(printed, read) == read


def test_only_the_words_that_differ_are_listed() -> None:
    changes = word_changes(
        f"**Ada:** {SENTENCE}, *again* {SENTENCE}", f"Ada: {SENTENCE}, again {SENTENCE}"
    )
    assert [tuple(change) for change in changes] == [("**Ada:**", "Ada:"), ("*again*", "again")]


def test_words_that_are_left_out_are_one_change() -> None:
    changes = word_changes(f"{SENTENCE} [x](y) {SENTENCE}", f"{SENTENCE} {SENTENCE}")
    assert sum(len(change.printed) for change in changes) < 2 * len(SENTENCE)
    assert made_again(f"{SENTENCE} [x](y) {SENTENCE}", f"{SENTENCE} {SENTENCE}")


def test_a_short_line_is_one_change() -> None:
    assert [tuple(change) for change in word_changes("*a* b *c*", "a b c")] == [
        ("*a* b *c*", "a b c")
    ]
