"""Turns that stand behind each other on one line, as machines and copying leave them."""

import pytest

from generator.model.account import AccountPassage
from tests.support import account_of

ASKED = ("Welcome to the river hour.", "Tell me about the first weir.", "Why did it fail?")
ANSWERED = ("Thank you for having me.", "It was built in 1931. It failed.", "Nobody measured.")


def spoken(text: str) -> list[tuple[str | None, str]]:
    return [(it.speaker, it.text) for it in account_of(text).of(AccountPassage)]


def turns(first: str, second: str) -> list[tuple[str, str]]:
    pairs = zip(ASKED, ANSWERED, strict=True)
    return [turn for asks, answers in pairs for turn in ((first, asks), (second, answers))]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Speaker 1", "Speaker 2"),
        ("Ivo Kern", "Ada Okafor"),
        ("IVO KERN", "ADA OKAFOR"),
        ("Host", "Guest"),
        ("Ada", "Jonas"),
    ],
)
def test_each_turn_is_in_the_mouth_of_its_speaker(first: str, second: str) -> None:
    line = " ".join(f"{name}: {words}" for name, words in turns(first, second))
    assert spoken(f"River talk\n\n{line}\n") == turns(first, second)


def test_who_speaks_next_is_marked_inside_a_line_of_captions() -> None:
    line = " ".join(f">> {words}" for _, words in turns("", ""))
    words = [words for _, words in turns("", "")]
    assert [text for _, text in spoken(f"River talk\n\n{line}\n")] == words


@pytest.mark.parametrize(
    "line",
    [
        "Problem: It leaks. Answer: Use mud. Problem: It rains. Answer: Wait. Problem: It is old.",
        "Ada Okafor: She built it. Ivo Kern: He paid. The weir: It stands.",  # none comes again
        "As Ada: So? Ivo: No. Ada: Why? Ivo: It was.",  # begins with no label
    ],
)
def test_other_labels_part_no_line(line: str) -> None:
    assert line in [words for _, words in spoken(f"River talk\n\n{line}\n")]
