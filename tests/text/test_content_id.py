"""Ids derive from content alone."""

from string import ascii_lowercase

from hypothesis import assume, given
from hypothesis import strategies as st

from generator.text.naming.ids import content_id
from generator.text.naming.normal import fold


@given(st.lists(st.text(), max_size=3))
def test_ids_are_ten_plain_characters(parts: list[str]) -> None:
    made = content_id(*parts)
    assert len(made) == 10
    assert set(made) <= set(ascii_lowercase + "234567")


@given(st.text(), st.text(), st.text())
def test_parts_are_kept_apart(first: str, second: str, third: str) -> None:
    assume((fold(first + second), fold(third)) != (fold(first), fold(second + third)))
    assert content_id(first + second, third) != content_id(first, second + third)


def test_white_space_and_composition_do_not_count() -> None:
    assert content_id(" a  b\n") == content_id("a b")
    assert content_id("e\u0301") == content_id("é")
    assert content_id("a", "") != content_id("a")
    assert content_id("A") != content_id("a")


def test_ids_stay_as_they_are() -> None:
    """Published addresses hold them: this value must never change."""
    assert content_id("Model Collapse", "a talk") == "vlau2k346m"
