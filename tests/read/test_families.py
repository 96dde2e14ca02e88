"""Pages of the five families, read as a careful reader labelled them (see families/README.md)."""

from pathlib import Path

import pytest

from tests.read.labelled import check_page, poor_kinds

CASES = sorted(
    path
    for path in (Path(__file__).parent / "families").glob("*/*")
    if path.suffix in {".txt", ".html"}
)
NOT_LABELLED = frozenset({"mojibake-repaired", "mojibake-ambiguous", "timecode-repaired"})


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}/{case.stem}")
def test_page(case: Path) -> None:
    check_page(case, ignored=NOT_LABELLED)


@pytest.mark.slow
def test_recall_and_precision_of_every_kind_of_item() -> None:
    assert len(CASES) >= 30
    assert not poor_kinds(CASES)
