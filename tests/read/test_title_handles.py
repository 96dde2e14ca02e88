"""The account of somebody whom the title names, on the line below it."""

import pytest

from tests.support import account_of


@pytest.mark.parametrize("line", ["@adaokafor", "Creative Dir @riverworks", "ada@river.example"])
@pytest.mark.parametrize("title", ["Ada Okafor - Moving water", "MOVING WATER – Ada Okafor"])
def test_an_account_below_a_title_is_of_whom_that_names(title: str, line: str) -> None:
    account = account_of(f"# {title}\n{line}\n\n- Water moves\n- It does so\n")
    assert [it.name for it in account.people] == ["Ada Okafor"]


def test_an_account_below_a_title_without_a_name_is_nobodys_name() -> None:
    account = account_of("# Moving water - a history\n@adaokafor\n\n- Water moves\n")
    assert not account.people


def test_a_name_beside_the_account_counts_before_that_of_the_title() -> None:
    account = account_of("# Maria Weber - a history\nAda Okafor @adaokafor\n\n- Water moves\n")
    assert [it.name for it in account.people] == ["Ada Okafor"]


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ('"Moving Water" - Ada Okafor (2031)', ["Ada Okafor"]),
        ("“Moving Water” — Ada Okafor & Ivo Kern", ["Ada Okafor", "Ivo Kern"]),
        ('"Moving Water" - The River Show', []),
    ],
)
def test_a_name_behind_the_dash_of_a_title_in_quotation_marks_speaks(
    title: str, names: list[str]
) -> None:
    account = account_of(f"{title}\n\n- Water moves\n- It does so\n")
    assert [it.name for it in account.people] == names
    assert (account.titles[0].text == "Moving Water") == bool(names)


@pytest.mark.parametrize(
    ("by", "names"),
    [("told by", ["Ada Okafor"]), ("as seen by", []), ("in a film directed by", [])],
)
def test_by_whom_something_is_seen_gives_no_talk(by: str, names: list[str]) -> None:
    account = account_of(f"# The river {by} Ada Okafor\n\nIt moves at night, and it waits.\n")
    assert [it.name for it in account.people] == names
