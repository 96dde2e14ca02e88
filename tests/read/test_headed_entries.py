"""Headings below `Key concepts` and `Takeaways` that are entries, and headings that are none."""

import pytest

from generator.model.account import AccountTakeaway, Definition
from tests.promises import check_content_is_in_items
from tests.support import seed_of

_LONG = "A wall across a river that lets some of it through."
_DEBT = "What a dam owes to the river below it, in sand."


def _defined(text: str) -> list[tuple[str, str, str]]:
    seed = seed_of(text, "notes", ".md")
    check_content_is_in_items(seed)
    items = [item for account in seed.accounts for item in account.items]
    return [(it.name, it.text, it.section) for it in items if isinstance(it, Definition)]


def _page(head: str, first: str, second: str, text: str = _LONG) -> str:
    return f"# Moving water\n\n## {head}\n\n### {first}\n\n{text}\n\nMore.\n\n### {second}\n\n{_DEBT}\n"


@pytest.mark.parametrize("head", ["Key Concepts", "Main Concepts & Theories", "Glossary"])
def test_a_heading_below_concepts_is_a_term(head: str) -> None:
    assert _defined(_page(head, "1. The long weir", "2. Sediment debt")) == [
        ("The long weir", _LONG, head),
        ("Sediment debt", _DEBT, head),
    ]


@pytest.mark.parametrize(
    "text",
    [
        _page("Chapters", "The long weir", "Sediment debt"),
        _page("Key Concepts", "The long weir", "What a dam owes"),  # one alone
        _page("Key Concepts", "The long weir", "Why does sediment matter so much here?"),
        _page("Key Concepts", "The long weir: a history of walls", "Sediment debt"),
        _page("Key Concepts", "The long weir", "Sediment debt", "- It holds\n- It leaks"),
        _page("Key Concepts", "The long weir", "Sediment debt", "It holds:"),
        _page("Key Concepts", "Week 1", "Sediment debt"),
        _page("Key Concepts", "The long weir", "Sediment debt").replace("### ", "## "),
    ],
)
def test_other_headings_are_no_terms(text: str) -> None:
    assert _defined(text) == []


def _told(text: str) -> list[tuple[str | None, str]]:
    seed = seed_of(text, "notes", ".md")
    check_content_is_in_items(seed)
    items = [item for account in seed.accounts for item in account.items]
    return [(it.label, it.text) for it in items if isinstance(it, AccountTakeaway)]


def test_headings_below_takeaways_are_what_each_paragraph_is_about() -> None:
    first, second = "1. Why the long weir was the best of the year", "2. What a dam owes"
    page = (
        _page("Key Takeaways", first, second).replace("More.\n\n", "") + "\n---\n\n## Links\n\nx\n"
    )
    assert _told(page) == [(first[3:], _LONG), (second[3:], _DEBT)]


def test_themes_below_takeaways_stay_together() -> None:
    assert not _told(_page("Key Takeaways", "The long weir", "What a dam owes"))  # two paragraphs
