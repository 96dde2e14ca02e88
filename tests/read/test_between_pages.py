"""What the pages of a print have at their foot and head is no speech of those who speak on them."""

import pytest

from generator.model.account import AccountPassage
from generator.model.source import Role
from generator.read.outline.furniture.between_pages import between_pages
from tests.promises import check_nothing_invented, check_nothing_lost
from tests.support import seed_of

SAID = (
    "ADA OKAFOR: I have difficulty with the weir, and I say so.",
    "BEN MOREAU: Why do you say so, and to whom?",
)


def _end(number: int) -> list[str]:
    return [f"{850 + number}", f"Page {number}", "18th Council", "Tuesday, 6 May 2031"]


def _note(ends: list[list[str]]) -> str:
    said = [[*SAID, SAID[0], *end, "It goes on over the page, as I said."] for end in ends]
    lines = ["# The council of the river", *(line for part in said for line in part), *SAID]
    return "\n\n".join(lines)


@pytest.mark.parametrize("ending", [".md", ".html"])
def test_a_turn_goes_on_behind_the_end_of_a_page(ending: str) -> None:
    text = _note([_end(2), _end(3), _end(4)])
    if ending == ".html":
        first, *others = text.split("\n\n")
        text = f"<h1>{first[2:]}</h1>\n" + "".join(f"<p>{it}</p>\n\n" for it in others)
    seed = seed_of(text, ending=ending)
    check_nothing_invented(seed)
    check_nothing_lost(seed)
    (account,) = seed.accounts
    items = [it for it in account.items if isinstance(it, AccountPassage)]
    assert {it.speaker for it in items} == {"ADA OKAFOR", "BEN MOREAU"}
    assert [it.speaker for it in items if it.text.startswith("It goes on")] == ["ADA OKAFOR"] * 3
    if ending == ".md":
        page = [line.text for line in seed.source.lines if line.role is Role.FURNITURE]
        assert page == [*_end(2), *_end(3), *_end(4)]


NONE = {
    "one page": _end(2),
    "pages of a book that notes go through": ["Page 2", "Weirs stand.", "Page 3", "Gates open."],
    "headings that are alike": ["Page 2", "Notes", "They stand.", "Page 3", "Notes", "They do."],
    "pages that do not count on": [*_end(2), "It is so.", *_end(7), "And so.", *_end(8)],
    "questions": ["Question 1", "Answer", "Yes.", "Question 2", "Answer", "No.", "Question 3"],
}


@pytest.mark.parametrize("lines", NONE.values(), ids=NONE)
def test_what_is_no_end_of_a_page(lines: list[str]) -> None:
    assert between_pages(lines) == frozenset()


def test_of_two_pages_two_lines_are_alike() -> None:
    said = "It is so, and so it was."
    assert between_pages([*_end(2), said, *_end(3), said]) == {0, 1, 2, 3, 5, 6, 7, 8}
