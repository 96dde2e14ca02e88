"""Labels as parliaments print them say who speaks, however seldom somebody does."""

import pytest

from generator.model.account import Account, AccountPassage
from tests.promises import check_nothing_invented, check_nothing_lost
from tests.support import seed_of


def _account(*lines: str) -> Account:
    seed = seed_of("\n\n".join(("# Oral question 9", *lines)) + "\n")
    check_nothing_invented(seed)
    check_nothing_lost(seed)
    (account,) = seed.accounts
    return account


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("MRS N. BRUN", "N. BRUN"),
        ("HON. A. OKAFOR", "A. OKAFOR"),
        ("HON. A. OKAFOR KERN", "A. OKAFOR KERN"),
    ],
)
def test_one_turn_alone_has_its_speaker(label: str, name: str) -> None:
    account = _account(f"{label}: I ask when they open the gates.", "They stand.")
    said = [(it.speaker, it.text) for it in account.items if isinstance(it, AccountPassage)]
    assert said == [(label, "I ask when they open the gates."), (None, "They stand.")]
    assert [it.name for it in account.people] == [name]


@pytest.mark.parametrize(
    "line",
    [
        "MR GATES: A film on weirs.",
        "HON. MEMBERS: Hear, hear!",
        "MR. Gates: A film on weirs.",
        "HONEY: It is sweet.",
        "MS A. BRUN was there: she asked.",
        "THE WEIR: It stands.",
        "DR: It stands.",
    ],
)
def test_any_other_line_in_capitals_is_nobodys(line: str) -> None:
    account = _account(line, "They stand.")
    assert account.people == ()
    assert not any(it.speaker for it in account.items if isinstance(it, AccountPassage))
