"""Who gives a lecture by its slides, and what names no term and no topic."""

import pytest

from generator.model.account import AccountTopic, Definition
from tests.read.heads import account

_PROSE = "\n\nRivers move, and nobody asks them why they do so in the end.\n"


@pytest.mark.parametrize(
    ("label", "is_one"),
    [
        ("Meander", True),
        ("The horror story", False),
        ("The fix — a lower weir", False),
    ],
)
def test_parts_of_any_text_are_no_terms(label: str, *, is_one: bool) -> None:
    points = "".join(f"- **{it}:** it bends as water does.\n" for it in ("Bed", label, "Bank"))
    found = account(f"# On rivers\n\n## Terms\n\n{points}{_PROSE}")
    assert (label in {it.name for it in found.of(Definition)}) == is_one


@pytest.mark.parametrize(("label", "is_one"), [("Bank", True), ("$$ \\hat{b}_j", False)])
def test_a_formula_is_no_term(label: str, *, is_one: bool) -> None:
    points = "".join(f"- {it} - it bends as water does.\n" for it in ("Bed", label, "Silt"))
    found = account(f"# On rivers\n\n## Terms\n\n{points}{_PROSE}")
    assert (label in {it.name for it in found.of(Definition)}) == is_one


def test_a_sentence_is_no_topic() -> None:
    said = "Low water is less of a worry than many a dam"
    text = f"# River call\n\nTopics covered:\n  Weirs\n  {said}\n"
    topics = {it.name for it in account(text + _PROSE).of(AccountTopic)}
    assert said not in topics
