"""Pages that no dialect recognises, read as a careful reader labelled them (see kinds/README.md)."""

from pathlib import Path

import pytest

from generator.model.account import Account, AccountPassage
from generator.model.source import Role
from tests.read.labelled import check_page, compare, poor_kinds

CASES = sorted(
    page
    for page in (Path(__file__).parent / "kinds").iterdir()
    if page.suffix in {".md", ".txt"} and page.name != "README.md"
)
NOT_LABELLED = frozenset({"timecode-repaired", "title-doubtful"})


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_page(case: Path) -> None:
    check_page(case, ignored=NOT_LABELLED)


@pytest.mark.slow
def test_recall_and_precision_of_every_kind_of_item() -> None:
    assert len(CASES) >= 20
    assert not poor_kinds(CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_every_sentence_is_on_the_talks_page(case: Path) -> None:
    seed, _, _, _ = compare(case)
    said = {number for account in seed.accounts for number in lines_of(account)}
    headings = {one.section for account in seed.accounts for one in account.of(AccountPassage)}
    for line in seed.source.lines:
        if line.text.rstrip(' |*"”').endswith((".", "!", "?")):
            if line.text.strip("*") in headings:
                continue  # it stands above what it heads
            assert line.number in said, line
            assert line.role is Role.CONTENT


def lines_of(account: Account) -> set[int]:
    spans = [item.at.lines for item in account.items] + [one.at.lines for one in account.titles]
    return {number for first, last in spans for number in range(first, last + 1)}
