"""Minutes that list people with their initials and print behind these what each says."""

import pytest

from generator.model.account import Account, AccountPassage
from generator.model.account_head import PersonRole
from generator.read.account.people.turns.initials import listed_initials, short_names
from tests.promises import check_nothing_invented, check_nothing_lost
from tests.support import seed_of

_LINE = "Ada Okafor (AO), Ivo Kern (IK), Mara Vidal-Brun (MVB), and Bo Lind (BL)"
_TABLE = """\
| Name            | Abbreviation | Organization |
| --------------- | ------------ | ------------ |
| Ada Okafor      | AO           | Water Works  |
| Ivo Kern        | IK           | Stone Works  |
| Mara Vidal-Brun | MVB          | Water Works  |
| Bo Lind         | BL           | Stone Works  |"""
_BULLETS = "- Ada Okafor (AO)\n- Ivo Kern (IK)\n- Mara Vidal-Brun (MVB)\n- Bo Lind (BL)"
_NAMES = {"AO": "Ada Okafor", "IK": "Ivo Kern", "MVB": "Mara Vidal-Brun", "BL": "Bo Lind"}
_ONCE = """\
AO: I think that a gate is enough.
IK: Not when two of us disagree about the day.
BL: A rope costs eight coins, which is nothing.

Actions:
- IK to measure the gate by 19 June
"""
_TURNS = """
## Gates

AO: Confirm that the gate opens, per last meeting

- [the plan](https://example.org/plan)
- Three ways to build it
- Stone, wood, sand

IK: Gates open on Mondays

Discussion of ropes

MVB: Finalize by June

(break)

AO: Start with the rope

IK: Needs two of them
"""


@pytest.mark.parametrize("listed", [_LINE, f"Present: {_LINE}", _TABLE, _BULLETS])
def test_what_is_said_behind_initials(listed: str) -> None:
    seed = seed_of(f"# Water board, 6 May 2031\n\n{listed}\n{_TURNS}", "minutes", ".md")
    check_nothing_lost(seed)
    check_nothing_invented(seed)
    (account,) = seed.accounts
    assert speakers(account) == ["AO", "IK", "MVB", "AO", "IK"]
    assert [(it.name, it.short) for it in account.people if it.role.takes_part] == [
        *(("Ada Okafor", "AO"), ("Ivo Kern", "IK"), ("Mara Vidal-Brun", "MVB"))
    ]
    assert not [it for it in seed.source.problems if it.code == "labels-unknown"]


def test_who_is_listed_need_not_speak_again() -> None:
    text = f"# Water board\n\nPresent: {_LINE}\nApologies: Al Otis\n\n{_ONCE}"
    (account,) = seed_of(text, "minutes", ".md").accounts
    assert speakers(account) == ["AO", "IK", "BL"]


def speakers(account: Account) -> list[str]:
    return [it.speaker for it in account.items if isinstance(it, AccountPassage) and it.speaker]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (_LINE, _NAMES),
        (_TABLE, _NAMES),
        (f"Attendees: {_LINE}", _NAMES),
        ("Ada Okafor (AO), Ivo Kern (IK)", {}),
        (f"They met: {_LINE} and talked.", {}),
        ("Flow Rate (FR) and Gate Height (GH) are high. Water Level (WL) is not.", {}),
        (f"{_LINE}, Al Otis (AO)", {key: _NAMES[key] for key in ("IK", "MVB", "BL")}),
        (_TABLE.replace("Abbreviation", "Country"), {}),
        (
            "Chair: Ada Okafor [Ada]\nScribe: Ivo Kern (IKe)\nPresent: Bo Lind [BL]",
            {"Ada": "Ada Okafor", "IKe": "Ivo Kern", "BL": "Bo Lind"},
        ),
        ("Ada Okafor [Acme], Ivo Kern [IK], Bo Lind [BL], Mara Brun [MB]", {}),
        ("Weirs (Gate)", {}),
    ],
)
def test_listed_initials(text: str, names: dict[str, str]) -> None:
    assert listed_initials(text.split("\n")) == names


@pytest.mark.parametrize(
    "there",
    [
        "Present: Ada Okafor [Ada], Ivo Kern [IK], Mara Vidal [Mara] and Bo Lind [Bo]",
        "## Present\n\n- Ada Okafor [Ada]\n- Ivo Kern [IK]\n- Mara Vidal [Mara]\n- Bo Lind [Bo]",
    ],
)
def test_short_forms_in_brackets_are_of_those_there(there: str) -> None:
    said = "- [Ada] The gate is shut.\n- [IK] Why?\n- [Mara] It is old.\n- [Ada] So we paint it.\n"
    text = f"# Weir council, 6 May 2031\n\n{there}\n\n## Gates\n\n{said}- [TODO] paint\n"
    (account,) = seed_of(text, "minutes", ".md").accounts
    assert speakers(account) == ["Ada", "IK", "Mara", "Ada"]
    assert {it.name: it.role.value for it in account.people} == {
        **dict.fromkeys(("Ada Okafor", "Ivo Kern", "Mara Vidal"), "speaker"),
        "Bo Lind": "attendee",
    }


_THERE = (
    "# Weir meeting\n\n**Chair:** Bo Lind\n\n## Present\n\n- Ada Okafor\n- Ivo Kern\n- Mara Vidal\n"
)


def test_lines_begin_with_first_names_of_who_was_there() -> None:
    said = "- Ada: the gate is shut\n- We look at the plan\n- Ropes are lost\n- Mara Vidal: why?\n"
    (account,) = seed_of(
        f"{_THERE}\n## Gates\n\n{said}- Ada: it is old\n", "minutes", ".md"
    ).accounts
    assert speakers(account) == ["Ada", "Mara Vidal", "Ada"]
    assert [(it.name, it.short) for it in account.people if it.role is PersonRole.SPEAKER] == [
        *(("Ada Okafor", None), ("Mara Vidal", None))
    ]


def test_those_there_are_no_fields_though_they_report_in_one_order() -> None:
    said = (
        "\n## Gates\n\n- Ada: shut\n- Ivo: rope is lost\n\n## Ice\n\n- Ada: none\n- Ivo: is thin\n"
    )
    (account,) = seed_of(f"{_THERE}{said}", "minutes", ".md").accounts
    assert speakers(account) == ["Ada", "Ivo", "Ada", "Ivo"]


def test_lines_begin_with_initials_of_who_was_there() -> None:
    said = "AO: I think the gate is shut\n\nIK: Do we have a rope?\n\nAO: No\n\nIK: We need one\n"
    (account,) = seed_of(f"{_THERE}\n## Gates\n\n{said}", "minutes", ".md").accounts
    assert speakers(account) == ["AO", "IK", "AO", "IK"]
    assert [(it.name, it.short) for it in account.people if it.role is PersonRole.SPEAKER] == [
        *(("Ada Okafor", "AO"), ("Ivo Kern", "IK"))
    ]


@pytest.mark.parametrize(
    "line", ["Scribe: Cleo Ilg", "Chair: Cleo Ilg", "## Scribes\n\n- Cleo Ilg"]
)
def test_who_leads_or_takes_notes_is_one_of_those_there(line: str) -> None:
    there = "- Ada Okafor\n- Ivo Kern\n- Cleo Ilg\n"
    said = "- AO: I think the gate is shut\n- CI: It leaks\n- IK: We need a rope\n- CI: Fine\n"
    text = f"# Weir meeting\n\n{line}\n\n## Present\n\n{there}\n## Gates\n\n{said}"
    (account,) = seed_of(text, "minutes", ".md").accounts
    assert speakers(account) == ["AO", "CI", "IK", "CI"]
    assert {it.name for it in account.people if it.role.takes_part} == {
        *("Ada Okafor", "Cleo Ilg", "Ivo Kern")
    }


@pytest.mark.parametrize(("there", "short"), [("Max Stone", None), ("Ivo Kern", "MS")])
def test_initials_of_a_chair_and_of_somebody_on_the_roll_are_nobodys(
    there: str, short: str | None
) -> None:
    head = "# Cotton meeting\n\nPlace: Leith\nTime: 10:00\nFor: all\nChair: Mira Steen\n"
    said = "MS: Welcome to everybody.\nAB: We are short.\nMS: Who took it?\nAB: I did, I think.\n"
    text = f"{head}Present: Anna Berg, {there}\n\n{said}"
    (account,) = seed_of(text, "minutes", ".md").accounts
    assert speakers(account) == ["MS", "AB", "MS", "AB"]
    assert {it.name: it.short for it in account.people}["Mira Steen"] == short


def test_who_was_there_speaks_among_those_who_talk_much() -> None:
    said = "AO: I think that we wait.\n\n" * 19 + "IK: The rope.\n\nAO: Do you see it?\n"
    (account,) = seed_of(f"{_THERE}\n## Gates\n\n{said}", "minutes", ".md").accounts
    assert speakers(account) == [*["AO"] * 19, "IK", "AO"]


def test_initials_have_particles_in_capitals_or_not() -> None:
    there = _THERE.replace("Ivo Kern", "Ivo de Kern")
    said = "IDK: I see\n\nAO: Do we have a rope?\n\nIdK: No\n\nAO: We need one\n"
    (account,) = seed_of(f"{there}\n## Gates\n\n{said}", "minutes", ".md").accounts
    assert speakers(account) == ["IDK", "AO", "IdK", "AO"]
    assert {it.name for it in account.people if it.role is PersonRole.SPEAKER} == {
        *("Ada Okafor", "Ivo de Kern")
    }


@pytest.mark.parametrize("said", ["CI: it is slow", "Bo: the gate"])
def test_one_term_and_what_two_are_called_are_nobodys(said: str) -> None:
    text = f"{_THERE}- Cleo Ilg\n- Bo Okafor\n\n## Gates\n\n- {said}\n"
    (draft,) = seed_of(text, "minutes", ".md").accounts
    assert short_names(draft.people, text) == {}


def test_what_those_there_show_in_a_programme_is_not_said() -> None:
    said = "- Ada: Gates and ropes (5 + 5 min.)\n- Ivo: Ice ([slides](ice.pdf))\n- Ada: Plans (slides)\n"
    (account,) = seed_of(f"{_THERE}\n## Programme\n\n{said}", "minutes", ".md").accounts
    assert not any(it.speaker for it in account.of(AccountPassage))


def test_a_firm_in_capitals_beside_initials_is_nobodys() -> None:
    listed = ("- Ada Okafor (ACME) AO", "- Ivo Kern (ILO) IK", "- Nadia Brun (NATO) NB")
    assert set(listed_initials(listed)) == {"AO", "IK", "NB"}


def test_initials_behind_names_of_a_list_are_theirs_and_no_part_of_the_name() -> None:
    there = (
        "- Chen Wong (Alibello) CZW\n- Marcus Miller (Agorix) MM\n- Kevin Gibson (G5 Networks) KG\n"
    )
    said = "CZW: let us start with the proposal.\n\nMM: it is another one.\n\nKG: yes.\n"
    (account,) = seed_of(
        f"# Call Notes 2031-04-14\n\nAttendees:\n{there}\n{said}", ending=".md"
    ).accounts
    assert {it.name for it in account.people} == {"Chen Wong", "Marcus Miller", "Kevin Gibson"}
    assert [it.speaker for it in account.of(AccountPassage) if it.speaker] == ["CZW", "MM", "KG"]


def test_who_is_listed_and_speaks_once_on_a_line_of_the_name_ends_the_turn_above() -> None:
    there = "## Attendees\n\n1. Michael Kern (Acme)\n2. David Lind (Mills)\n3. Isaac Brun (Weirs)\n\n# Notes\n\n"
    said = (
        ("David", "To be clear we leave the gate open for now."),
        ("Michael", "We should be able to do something here."),
        ("David", "If nobody comes, then it stays shut."),
        ("Isaac", "Why not hold on for a day?"),
        ("Michael", "If you leave, it stops doing work."),
        ("David", "And the later one does not have that?"),
    )
    notes = "\n\n".join(f"{who}\n\n{words}" for who, words in said)
    (account,) = seed_of(f"# Calls\n\n{there}{notes}\n", ending=".md").accounts
    spoken = [(it.speaker, it.text) for it in account.of(AccountPassage) if it.speaker]
    assert spoken == list(said)


def test_lines_begin_with_first_names_in_small_letters_of_who_was_there() -> None:
    said = "- ada: is it shut?\n- Ropes: none\n  - ivo: we buy two\n  - ada: I see\n- todo: go\n"
    (account,) = seed_of(f"{_THERE}\n## Gates\n\n{said}- ivo: good\n", "minutes", ".md").accounts
    assert speakers(account) == ["ada", "ivo", "ada", "ivo"]
    assert [(it.name, it.short) for it in account.people if it.role is PersonRole.SPEAKER] == [
        *(("Ada Okafor", None), ("Ivo Kern", None))
    ]


_IN_BRACKETS = """
## Gates

- [Ivo] I think that the gate is open.
- Ropes
  - [Ada] Do we have one?
  - [Ada/Ivo] Together.
  - [Mara] They are sold here: see [the shop](https://example.org).
- [Ivo] Then we buy two.
- [Gates] Are red.
"""


def test_lines_begin_with_first_names_in_brackets_of_who_was_there() -> None:
    seed = seed_of(f"{_THERE}{_IN_BRACKETS}", "minutes", ".md")
    check_nothing_lost(seed)
    check_nothing_invented(seed)
    (account,) = seed.accounts
    assert speakers(account) == ["Ivo", "Ada", "Mara", "Ivo"]
    assert [it.name for it in account.people if it.role is PersonRole.SPEAKER] == [
        *("Ada Okafor", "Ivo Kern", "Mara Vidal")
    ]


def test_names_in_brackets_below_times_speak() -> None:
    said = "00:10\n[Ada] Is it open?\n\n00:20\n[Ivo] It is.\n\n[Ada] Good.\n\n00:40\n[Ivo] Why?\n"
    (account,) = seed_of(f"# Gates\n\n{said}", "talk", ".md").accounts
    assert speakers(account) == ["Ada", "Ivo", "Ada", "Ivo"]
    assert [it.time is None for it in account.of(AccountPassage)] == [False, False, True, False]


_COLONS = "- Ada: We wait.\n- Ivo: We wait.\n- Ada: We wait.\n- Mara: We wait.\n- Ivo: We wait.\n"


def test_given_names_in_brackets_that_answer_each_other_speak() -> None:
    said = "- [Ada Okafor] Is it open?\n- [Zyx] It is.\n- [Ada Okafor] Good.\n- [Bo Lind] Why?\n"
    (account,) = seed_of(f"# Gates\n\n{said}{said}", "minutes", ".md").accounts
    assert speakers(account) == 2 * ["Ada Okafor", "Zyx", "Ada Okafor", "Bo Lind"]


@pytest.mark.parametrize(
    "said",
    [
        "- [New] Gates\n- [Old] Ropes\n- [New] Ice\n- [Old] Weirs\n",
        "- [Ada] Mend the gate\n- [Ivo] Buy a rope\n- [Mara] Ask about ice\n",
        _COLONS + "- [Ada] Mend the gate\n- [Ivo] Buy a rope\n- [Ada] Ask about ice\n- [Ivo] Go\n",
    ],
)
def test_what_stands_in_brackets_in_front_of_items_need_not_speak(said: str) -> None:
    (account,) = seed_of(f"{_THERE}\n## Gates\n\n{said}", "minutes", ".md").accounts
    spoken = [it for it in account.of(AccountPassage) if it.speaker]
    assert all(it.text == "We wait." for it in spoken)
