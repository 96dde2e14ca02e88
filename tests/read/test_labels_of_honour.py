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


def test_questions_without_a_stop_are_not_the_words_of_who_answers() -> None:
    account = _account(
        *(
            "MS. OKAFOR:  We open the gates at noon.",
            "Q    Why at noon?",
            "MS. OKAFOR:  It is low.",
        ),
        *(
            "So who of you is next?",
            "Q    Do they rust?",
            "MR. KERN:  They do.",
            "Q    Since when?",
        ),
        *("MR. KERN:  Since May.", "Q  (Inaudible.)", "MS. OKAFOR:  I do not know."),
    )
    voices = [it.speaker for it in account.items if isinstance(it, AccountPassage)]
    okafor, kern = "MS. OKAFOR", "MR. KERN"
    assert voices == [okafor, "Q", okafor, okafor, "Q", kern, "Q", kern, "Q", okafor]


@pytest.mark.parametrize("label", ["THE WITNESS", "THE VICE PRESIDENT", "MS. JEAN-KERN"])
def test_who_is_called_by_an_office_answers_questions(label: str) -> None:
    asked = ("Q    Do the gates rust?", f"{label}:  I see them rust.") * 3
    others = ("AUDIENCE MEMBER:  Paint them!", "RIVER HOUSE AIDE:  Last question.")
    account = _account(*asked, *others, f"{label}:  We do.")
    voices = [it.speaker for it in account.items if isinstance(it, AccountPassage)]
    assert voices == [*("Q", label) * 3, "AUDIENCE MEMBER", "RIVER HOUSE AIDE", label]
    assert "RIVER HOUSE AIDE" not in {it.name for it in account.people}


def test_what_begins_with_the_and_is_no_office_is_nobody() -> None:
    lines = ("THE PROBLEM: It rusts.", "THE REPAIR: I paint it.") * 3
    assert not any(getattr(it, "speaker", None) for it in _account(*lines).items)


@pytest.mark.parametrize("below", [" ", "\n"])
def test_debates_print_whom_somebody_speaks_for_and_when(below: str) -> None:
    turns = [
        ("The SPEAKER", "", "The House will come to order."),
        ("Mr KERN (Rivers)", " (14:01)", "I move that the weirs be opened."),
        ("Ms OKAFOR (Lowlands)", " (14:02)", "Why did the Minister wait?"),
        ("Mr KERN (Rivers)", " (14:03)", "We waited for the survey."),
        ("The SPEAKER", "", "Order! The member has the call."),
        ("Ms OKAFOR (Lowlands)", " (14:05)", "The weirs leak."),
    ]
    account = _account(*(f"{who}{time}:{below}{text}" for who, time, text in turns))
    said = [(it.speaker, it.text) for it in account.items if isinstance(it, AccountPassage)]
    assert said == [(who, text) for who, _, text in turns]


def test_offices_in_front_of_lone_names_show_who_speaks() -> None:
    names = ("CHAIRMAN BRUN", "MS. OKAFOR", "SENATOR KERN", "MS. OKAFOR", "SENATOR KERN")
    account = _account(*(f"{name}\nThe weirs leak, I think." for name in (*names, names[0])))
    said = [it.speaker for it in account.items if isinstance(it, AccountPassage)]
    assert said == [*names, names[0]]
