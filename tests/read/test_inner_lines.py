"""Files whose lines end with other characters than line ends are read as if they did not."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.account import AccountTakeaway, Item, Quotation
from generator.read.seed import Seed
from tests.promises import check_content_is_in_items, check_nothing_invented, check_nothing_lost
from tests.support import SEEDS, seed_of

NOTES = """\
A talk about tests

Summary

It is about tests, and why
they are worth their time.

Quotes

- At 0:17 - "Every test says what it holds." - She says why.
- "It fails before it passes." — Ada Okafor, 12:30

Takeaways

- Write it down.
  - And again.
"""


def said(seed: Seed) -> list[tuple[type[Item], str]]:
    return [(type(item), getattr(item, "text", "")) for one in seed.accounts for item in one.items]


@pytest.mark.parametrize("end", ["\u2028", "\u2029", "\x85", "\v", "\f", "\u2028\u2029"])
def test_they_are_read_like_ordinary_ones(end: str) -> None:
    seed = seed_of(NOTES.replace("\n", end))
    for check in (check_nothing_lost, check_nothing_invented, check_content_is_in_items):
        check(seed)
    assert len(seed.source.lines) == 1
    assert said(seed) == said(seed_of(NOTES))
    assert {item.at.lines for item in seed.accounts[0].items} == {(1, 1)}
    (problem,) = (one for one in seed.source.problems if one.code == "line-ends-other")
    assert problem.lines is None


@pytest.mark.parametrize("path", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.name)
def test_real_pages(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    ordinary, other = seed_of(text), seed_of(text.replace("\n", "\u2028"))
    assert other.source.dialect == ordinary.source.dialect
    kinds = {Quotation, AccountTakeaway}
    assert [one for one in said(other) if one[0] in kinds] == [
        one for one in said(ordinary) if one[0] in kinds
    ]
    check_nothing_invented(other)
    check_content_is_in_items(other)


def test_a_few_of_them_are_spaces() -> None:
    seed = seed_of(NOTES.replace("why\n", "why\u2028"))
    first = next(text for _, text in said(seed))
    assert first == "It is about tests, and why\u2028they are worth their time."
    assert "line-ends-other" not in {one.code for one in seed.source.problems}


@given(st.lists(st.sampled_from([*NOTES.split("\n"), "\n", "\u200b", "---", "> q"])))
def test_nothing_is_lost_whatever_stands_between(parts: list[str]) -> None:
    seed = seed_of("\u2028".join(parts))
    for check in (check_nothing_lost, check_nothing_invented, check_content_is_in_items):
        check(seed)
