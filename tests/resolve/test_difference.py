"""In what names differ."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.messages.words import english
from generator.model.message import Message
from generator.resolve.names.name_diff import difference


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("Agents", "Agent", "they differ only in the plural"),
        ("agents", "Agent", "they differ only in the plural and capitals"),
        ("Tree-agent", "Tree Agents", "they differ only in hyphens, the plural and capitals"),
        ('AI as "Ghosts"', "AI as Ghosts", "they differ only in punctuation"),
        ("Learning (L)", "Learning (L)", "they are written alike"),
        (
            "Reinforcement Learning (RL)",
            "Reinforcement Learning",
            "they differ only in the acronym in brackets",
        ),
        ("RL", "Reinforcement Learning", "it is its acronym"),
        ("LLMs", "Large Language Model", "it is its acronym"),
        ("Colour model", "Color model", "it is another spelling of it"),
    ],
)
def test_what_differs(one: str, other: str, said: str) -> None:
    assert english(difference(one, other)) == said
    assert english(difference(other, one)) == said


@given(st.text(max_size=30), st.text(max_size=30))
def test_no_names_are_a_traceback(one: str, other: str) -> None:
    assert english(difference(one, other))
    assert difference(one, one) == Message("names.alike")
