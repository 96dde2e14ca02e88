"""What has the form of a name and is nobody's: firms, sessions' chairs, gear, halves of sentences."""

import pytest

from generator.model.account import Account, AccountPassage
from generator.read.account.people.lists.listed_people import listed_people
from tests.support import seed_of


def people(account: Account) -> list[tuple[str, str]]:
    return [(it.name, it.role.value) for it in account.people]


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("Ada Okafor ACME)", ["Ada Okafor"]),
        ("Ada Okafor)", ["Ada Okafor"]),
        ("Zyx(Roy) Kern", ["Zyx(Roy) Kern"]),
        ("Ada Okafor, head of Springs and Open Water, Blue Barn.", ["Ada Okafor"]),
        ("Ada Okafor, head of springs and Ben Moreau, Acme", ["Ada Okafor", "Ben Moreau"]),
        ("River Authority, Mill House, Lagos", []),
        ("Water Services", []),
        ("Silent Weirs (film), Ada Okafor (film critic)", ["Ada Okafor"]),
    ],
)
def test_names_in_a_value(value: str, names: list[str]) -> None:
    assert [it.name for it in listed_people(value, several=False, sure=True)] == names


_SAYS = """\
# RiverConf 2031

## Springs

Ada Okafor says:

- They open in May.

## Locks

Zyx Kern will tell us of locks:

- They close in June.

## Common EU rules

Open EU water rules:

- They were written in 2029.
"""


def test_who_says_what_stands_below() -> None:
    accounts = seed_of(_SAYS, "riverconf", ".md").accounts
    assert [people(it) for it in accounts][:2] == [
        [("Ada Okafor", "speaker")],
        [("Zyx Kern", "speaker")],
    ]
    assert not [it.name for account in accounts for it in account.people if "EU" in it.name]


_CHAIRS = """\
# RiverConf 2031

## Session 1: Springs (Chair: Ada Okafor)

They open in May.

## Session 2: Locks (Chair: Ben Moreau)

They close in June.

## Session 3: Mills (Cleo Vance)

They turn.
"""


_GEAR = """\
# Interview with Ada Okafor

## What do you use?

**Computer:** A small one.

**Chair:** [Ben Moreau Aeron](https://example.org/chair).

**Desk:** A door on two boxes.
"""


@pytest.mark.parametrize(
    "line",
    [
        "Host: Datarock, Bonn, Germany",
        "- **Host**: Datarock, Bonn, Germany",
        "Panel: Write Once, Render Anywhere",
        "River Days London 2031 - Panel: Open Gates, Blue Barns",
    ],
)
def test_a_firm_that_gives_the_room_and_the_title_of_a_panel_are_nobody(line: str) -> None:
    account = seed_of(f"# Old weirs\n\n{line}\n\nWater moves.\n").accounts[0]
    assert people(account) == []


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Host: Ada, Bonn, Germany", ["Ada"]),
        ("Host: Zyxo, engineer at Acme, Bonn", ["Zyxo"]),
        ("Panel: Zyx Gunder, Ada Okafor", ["Zyx Gunder", "Ada Okafor"]),
    ],
)
def test_a_host_and_a_panel_of_people_are_somebody(line: str, names: list[str]) -> None:
    account = seed_of(f"# Old weirs\n\n{line}\n\nWater moves. Zyxo said so.\n").accounts[0]
    assert [it.name for it in account.people] == names


def test_what_a_voice_is_in_an_interview_is_nobodys_name() -> None:
    rows = "speaker,start,text\nSecondary Interviewer,1,Where is it?\nAda Okafor,3,By the mill.\n"
    account = seed_of(rows, "weirs", ".csv").accounts[0]
    assert [it.name for it in account.people] == ["Ada Okafor"]


def test_the_program_that_made_a_page_did_not_write_it() -> None:
    head = '<title>Weirs</title><meta name="generator" content="Mud Pad 2"><meta name="author" content="{}">'
    page = f"<html><head>{head}</head><body><h1>Weirs</h1><p>They hold water.</p></body></html>"
    for author, found in (("Mud Pad 2", []), ("Ada Okafor", [("Ada Okafor", "via")])):
        (account,) = seed_of(page.format(author), "weirs", ".html").accounts
        assert people(account) == found


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("Ivo Kern (declined)", []),
        ("Ivo Kern — unable to attend", []),
        ("Ada Loy (absent), Bo Lind", ["Bo Lind"]),
        ("Bo Lind and Ada Loy (absent)", ["Bo Lind"]),
        ("Ada Loy (cancelled) and Bo Lind", ["Bo Lind"]),
    ],
)
def test_who_did_not_come_did_not_speak(value: str, names: list[str]) -> None:
    assert [it.name for it in listed_people(value, several=True)] == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Talk with Ada Okafor, cancelled; Bo Lind stood in.", []),
        ("Talk by Ada Okafor (cancelled)", []),
        ("Talk by Ada Okafor, who could not come", []),
        ("Talk by Ada Okafor, who declined a prize", ["Ada Okafor"]),
    ],
)
def test_of_whom_a_sentence_says_that_she_did_not_come_did_not_speak(
    line: str, names: list[str]
) -> None:
    (account,) = seed_of(f"# Weirs\n\n{line}\n\n- They hold water.\n", "weirs").accounts
    assert [it.name for it in account.people] == names


def test_when_and_where_a_talk_was_not_is_no_day_and_no_event_of_it() -> None:
    head = "# Weirs\n\nSpeaker: Ada Okafor\nDate: {}\nEvent: {}\n\n- They hold water.\n"
    for date, event, facts in (
        ("postponed from 2031-05-06", "not RiverConf 2030", (None, None)),
        ("postponed from 2031-05-06 to 2031-06-08", "RiverConf", ("2031-06-08", "RiverConf")),
        ("6 May 2031 (not recorded)", "NoConf", ("2031-05-06", "NoConf")),
    ):
        (account,) = seed_of(head.format(date, event), "weirs").accounts
        assert (account.published, account.event) == facts


def test_of_the_only_author_of_a_recording_the_text_may_tell_what_she_says() -> None:
    head = (
        '---\ntitle: Weirs\nurl: "https://youtu.be/abcdefghijk"\nauthors:\n  - ada-okafor\n---\n\n'
    )
    for text, role in (("Ada Okafor argues that weirs hold.", "speaker"), ("They hold.", "author")):
        (account,) = seed_of(head + text + "\n\nAda Okafor, 2031\n", "weirs", ".md").accounts
        assert [str(it.role) for it in account.people] == [role]


def test_of_a_list_in_which_a_name_may_be_none_the_others_are_people() -> None:
    for value, names in (
        ("Rob Tillman, An Okafor, Ada Kern", ["Rob Tillman", "Ada Kern"]),
        ("Rob Tillman, An Okafor", ["Rob Tillman"]),
    ):
        named = listed_people(value, several=True, sure=True)
        assert [it.name for it in named] == names


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("Nadia Brun (sick; replaced by Omar Vale)", []),
        ("Nadia Brun (ill, talk read by Omar Vale)", []),
        ("Nadia Brun, represented by Omar Vale", []),
        ("Nadia Brun, in absentia", []),
        ("Nadia Brun (author, absent), Omar Vale (publisher)", ["Omar Vale"]),
        (
            "Omar Vale, Nadia Brun (virtually, did not connect) and Lena Fox",
            ["Omar Vale", "Lena Fox"],
        ),
        ("王伟（缺席，由李娜代讲）", []),
        ("Juan Ríos (no vino)", []),
        ("Anna Brun (krank, Ida Kern sprang ein)", []),
        ("Nadia Brun (Illinois)", ["Nadia Brun"]),
        ("Ada Okafor (Sick Kids Hospital), Bo Lind", ["Ada Okafor", "Bo Lind"]),
    ],
)
def test_in_whose_place_another_spoke_did_not(value: str, names: list[str]) -> None:
    assert [it.name for it in listed_people(value, several=True)] == names


@pytest.mark.parametrize(
    "heading",
    ["Fake quotes", "Misquotes", "Quotes I made up", "Definitions we rejected", "Not key concepts"],
)
def test_below_a_heading_that_denies_it_nothing_is_quoted_or_defined(heading: str) -> None:
    head = "# Rivers\n\nSpeaker: Ada Okafor\n\n## {}\n\n"
    lines = (
        '- "A river is a sword and nobody owns it." — Ada Okafor\n- Levee: a dam that lies down\n'
    )
    (account,) = seed_of(head.format(heading) + lines, "rivers", ".md").accounts
    told = {type(it).__name__ for it in account.items} - {"AccountDetail", "AccountPassage"}
    is_of_quotes = "uotes" in heading
    assert told <= (set() if is_of_quotes else {"Quotation"})
    assert len(account.of(AccountPassage)) >= 1 + is_of_quotes
