"""Items of a list become things only where they look like names."""

import pytest

from generator.model.account import Naming
from tests.promises import check_content_is_in_items, check_nothing_lost
from tests.support import seed_of


def names(heading: str, *items: str) -> list[str]:
    seed = seed_of(f"Weirs and walls\n\nSome words.\n\n## {heading}\n\n" + "\n".join(items) + "\n")
    check_nothing_lost(seed)
    check_content_is_in_items(seed)
    return [naming.name for naming in seed.accounts[0].of(Naming)]


@pytest.mark.parametrize(
    ("heading", "item", "name"),
    [
        ("Companies", "- Delta & Sons", "Delta & Sons"),
        ("Companies", "- Brun, Kern & Co.", "Brun, Kern & Co."),
        ("Companies", "- Weirs for All: they mend weirs.", "Weirs for All"),
        ("Companies", "- 三角洲公司", "三角洲公司"),
        ("Products", "- iWeir", "iWeir"),
        ("Products", "- npm", "npm"),
        ("Books", "- Dams and Debts", "Dams and Debts"),
        ("Books", "- The art of the weir by Ivo Kern", "The art of the weir"),
        ("Books", "- The art of the weir by Ivo Kern - on mud", "The art of the weir"),
    ],
)
def test_names(heading: str, item: str, name: str) -> None:
    assert names(heading, item) == [name]


@pytest.mark.parametrize(
    ("heading", "items"),
    [
        (
            "Progress and organisations",
            ["Well, no control. Some care less, which is why we do not."],
        ),
        ("Companies", ["- Build something that lasts", "- Collapse follows", "- Ask Delta"]),
        ("Companies", ["- They mend weirs.", "- They sell mud.", "- Delta"]),
        ("Tools", ["- Assess severity", "- Use team chat"]),
        ("Companies", ["What follows is a tale for firms:"]),
    ],
)
def test_sentences_and_tasks_are_no_names(heading: str, items: list[str]) -> None:
    assert names(heading, *items) == []


def test_a_kind_has_its_own_forms() -> None:
    assert names("Companies", "- npm") == []
