"""Front matter of a podcast's site: keys that name the medium, chapters as in Podcasting 2.0."""

import pytest

from generator.model.account import Account, Naming
from tests.promises import check_nothing_invented, check_nothing_lost
from tests.support import seed_of


def _account(text: str) -> Account:
    seed = seed_of(text, "37", ".md")
    check_nothing_lost(seed)
    check_nothing_invented(seed)
    (account,) = seed.accounts
    return account


@pytest.mark.parametrize(
    ("printed", "seconds"),
    [("06:04", 364), ("11:32", 692), ("1:30", None), ("04:10", None), ("1:03:29", 3809)],
)
def test_minutes_that_are_no_hours(printed: str, seconds: int | None) -> None:
    """Few talks last five hours: from five on, the first of two numbers is minutes."""
    account = _account(
        f'---\ntitle: Moving water\nduration: "{printed}"\n---\n\nWe talk of weirs.\n'
    )
    assert (account.duration.seconds if account.duration else None) == seconds


@pytest.mark.parametrize(
    ("stated", "seconds"),
    [
        ("duration: 1488", 1488),
        ("duration: '3663'", 3663),
        ("duration: 45", None),
        ("duration: 60946851", None),
        ("length: 1488", None),
    ],
)
def test_a_number_too_large_for_minutes_is_seconds(stated: str, seconds: int | None) -> None:
    account = _account(f"---\ntitle: Moving water\n{stated}\n---\n\nWe talk of weirs.\n")
    assert (account.duration.seconds if account.duration else None) == seconds


def test_what_a_program_found_and_calls_unknown_is_no_company() -> None:
    rows = [("unknown", "So I"), ("institution", "Bank of Weirs"), ("unknown", "Ada Okafor")]
    listed = "".join(
        f"- category: {sort}\n  context: and then we went to see it in the north\n  name: {name}\n"
        for sort, name in rows
    )
    account = _account(
        f"---\ntitle: Moving water\ncompanies:\n{listed}---\n\nWe talk about dams.\n"
    )
    assert [item.name for item in account.of(Naming)] == ["Bank of Weirs"]
