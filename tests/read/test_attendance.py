"""Who was at a meeting, as minutes list it: present, and no more."""

import pytest

from generator.model.account import AccountPassage
from generator.model.account_head import PersonRole
from generator.resolve import resolve
from tests.support import account_of, reading_of, seed_of

HEAD = "# Weir meeting 2024-05-02\n\n"


def people(text: str) -> list[tuple[str, str]]:
    return [(person.name, str(person.role)) for person in account_of(HEAD + text).people]


@pytest.mark.parametrize(
    "heading",
    [
        *("Present", "Attendees:", "Attendance", "Roll call", "Participants", "与会者"),
        *("Check-in area", "Introduction of attendees", "Opening, welcome and roll call"),
        *("Attendees Present:", "Účastníci", "Учасники", "Résztvevők", "Läsnä"),
        *("Weir staff attending", "Board members in attendance", "Also in attendance"),
    ],
)
@pytest.mark.parametrize(
    "lines",
    [
        "* Ada Okafor (@ada)\n* [Ivo Kern](https://example.org/ivo) (he/him)\n* you?",
        "- Ada Okafor, Weir Bank\n- Ivo Kern - Acme",
        "- [x] Ada Okafor\n- [x] Ivo Kern (Acme)\n- [ ] Bo Lind",
        "✅ Ada Okafor\n\n✅ Ivo Kern",
        "* Ada Okafor @ada (chair)\n* Ivo Kern @ikern (voting member)",
        "- Ada Okafor:@ada\n- Ivo Kern: @ikern",
        "- Ada Okafor / Acme / t: @ada / 🍁\n- Ivo Kern/Mud Org/Weirs(s)//:/\n- Weir Herald / Mud Org",
        "- Ada Okafor <acct:ada@example.org>\n- Ivo Kern <acct:@ikern@example.org>",
        "- [Ada Okafor](https://a.org) (she/her) (Acme) // Git:[@ada](https://b.org/a)\n- Ivo Kern // Mud",
        "* Ada Okafor, 🗾\n* Ivo Kern ☕🫖\n* Bo 🙂",
        "Ada Okafor, Ivo Kern",
        "* Members: Ada Okafor, Ivo Kern",
        "Weir Board: Ada Okafor, Ivo Kern",
        "| Name | Firm |\n|---|---|\n| Ada Okafor | Acme |\n| Ivo Kern | |\n| Bo Lind | absent |",
    ],
)
def test_a_list_of_who_is_there(heading: str, lines: str) -> None:
    listed = people(f"## {heading}\n\n{lines}\n\n## Agenda\n\n- Weirs are old.\n")
    assert listed == [("Ada Okafor", "attendee"), ("Ivo Kern", "attendee")]


@pytest.mark.parametrize("key", ["Time/date", "Time and date", "Date/time"])
def test_day_and_time_of_a_meeting_stand_in_one_line(key: str) -> None:
    note = (
        f"# Weir meeting\n\n**{key}:** 5 December 2031, 17:00 UK time.\n\n## Agenda\n\n- Weirs.\n"
    )
    assert account_of(note).published == "2031-12-05"


@pytest.mark.parametrize(
    "heading",
    [
        *("Regrets", "Not present", "Agenda", "Present state of weirs", "Present and absent"),
        *("Board members not attending", "Files present", "Board members"),
    ],
)
def test_whoever_stands_below_another_heading_was_not_there(heading: str) -> None:
    assert people(f"## {heading}\n\n- Ada Okafor\n- Ivo Kern\n") == []


def test_lists_below_lines_that_say_who_was_in_attendance() -> None:
    text = (
        "They met.\n\nBoard members in attendance were:\n\n- Ada Okafor\n- Ivo Kern\n\n"
        "Also in attendance were:\n\n- Nadia Brun (clerk)\n"
    )
    assert [name for name, _ in people(text)] == ["Ada Okafor", "Ivo Kern", "Nadia Brun"]


def test_in_brackets_behind_an_account_a_name_may_stand() -> None:
    there = "".join(
        f"* @mill{n} ({who} - observer)\n" for n, who in enumerate(("Ada Okafor", "Ivo Kern"))
    )
    (account,) = seed_of(
        f"# Call 6\n\n## Present\n{there}\n## Gates\n\n- They leak.\n", ending=".md"
    ).accounts
    assert [it.name for it in account.people] == ["Ada Okafor", "Ivo Kern"]


@pytest.mark.parametrize("form", ["{} - Weir Group {} - she/her", "{} (Weir Group {})"])
def test_the_group_behind_an_account_was_not_there(form: str) -> None:
    groups = {"@adab": "North", "@bolin": "South", "@cilg": "West"}
    lines = "\n".join(f"{n}. {form.format(*it)}" for n, it in enumerate(groups.items(), 1))
    there = [name for name, _ in people(f"## Attendees (handles):\n\n{lines}\n\nThey met.\n")]
    assert there == [*groups]
    assert people("## Present\n\n1. @adab - Ada Brun\n2. @ikern - Ivo Kern\n")[0][0] == "Ada Brun"


def test_lists_of_other_things_name_nobody() -> None:
    text = "## Attendance\n\n- Twelve came.\n- Nobody else did.\n- Ada Okafor\n"
    assert people(text) == []


def test_lines_of_the_head_give_who_is_there_and_who_does_what() -> None:
    text = (
        "Present: Ada Okafor (Acme), Ivo Kern, Bo Lind, Mara Vidal\n\n"
        "Chair: Bo Lind\n\nScribe: Ivo Kern\n\nThey open.\n"
    )
    assert people(text) == [
        ("Ada Okafor", "attendee"),
        ("Ivo Kern", "contributor"),
        ("Bo Lind", "host"),
        ("Mara Vidal", "attendee"),
    ]
    below = "## Present\n\n- Ada Okafor\n- Ivo Kern\n\n### Scribes\n\n- Ivo Kern\n"
    assert people(below) == [("Ada Okafor", "attendee"), ("Ivo Kern", "contributor")]


def test_words_behind_the_same_key_are_words() -> None:
    account = account_of(f"{HEAD}They met.\n\nPresent: nobody knew that.\n")
    assert account.people == ()
    assert "Present: nobody knew that." in {it.text for it in account.of(AccountPassage)}


@pytest.mark.parametrize("sign", [", ", "\n- "])
def test_a_given_name_stands_among_whole_names_of_those_present(sign: str) -> None:
    there = ("Ada Okafor", "Tom", "Acme", "Nadia Brun", "Ada", "Ivo Kern")
    listed = sign.join(there)
    text = f"# Council\n\nPresent: {listed}\n" if sign == ", " else f"## Present\n{sign}{listed}\n"
    names = [name for name, _ in people(f"{text}\n## Dams\n\nThey hold.\n")]
    assert names == ["Ada Okafor", "Tom", "Nadia Brun", "Ivo Kern"]


@pytest.mark.parametrize(
    "text",
    [
        "- **Lead:** @bo\n- **Attendees:**\n  - Ada Okafor\n  - Ivo Kern (@ivo)\n- **Tape:** none\n",
        "Attendees: ada (Ada Okafor), ik1 (Ivo Kern, partially)\n\nThey met.\n",
    ],
)
def test_a_line_announces_who_is_there(text: str) -> None:
    listed = people(f"{text}\n## Agenda\n\n- Weirs are old.\n")
    assert listed == [("Ada Okafor", "attendee"), ("Ivo Kern", "attendee")]


def test_a_list_of_who_is_there_is_no_talk_of_the_day() -> None:
    note = """\
---
title: Weirs and Locks - Ada Okafor & Ben Moreau
---

# Attending

- Cleo Vance
- Ada Okafor
- Ivo Kern

# Locks of the North, An Overview

## Discussion: locks

Ada would like to help.

# Discussion: Weirs and Their Builders

## Ben Moreau

Ben Moreau builds weirs. He has built four.

# Lightning Talks

## Cleo Vance : Sluices

A sluice is a gate.
"""
    accounts = seed_of(note, "2031-09-03-weirs", ".md").accounts
    assert "Attending" not in [account.titles[0].text for account in accounts]
    there = {it.name for it in accounts[0].people if it.role is PersonRole.ATTENDEE}
    assert there >= {"Cleo Vance", "Ivo Kern"}


def test_the_end_of_a_line_tells_what_somebody_did_there() -> None:
    listed = people(
        "## Attendees\n\n- Ada Okafor (Acme) - Convener/Scribe\n- Ivo Kern (Mud Org) - Chair\n"
        "- Bo Lind - Mud Org\n\n## Agenda\n\n- Weirs are old.\n"
    )
    assert listed == [
        ("Ada Okafor", "contributor"),
        ("Ivo Kern", "host"),
        ("Bo Lind", "attendee"),
    ]


def test_who_takes_the_notes_is_named_below_who_came() -> None:
    text = "## Check-in\n\n* Ada Okafor ☕\n* Ivo Kern 🙂\n\n**Notetaker:**\n\n* Ivo Kern\n"
    assert people(text) == [("Ada Okafor", "attendee"), ("Ivo Kern", "contributor")]


def test_the_heading_of_those_who_met_is_no_title() -> None:
    text = "## Meeting attendees\n\n- Ada Okafor - Acme\n- Ivo Kern - Acme\n\n## Minutes\n\nThey met.\n"
    account = seed_of(text, "2031-02-04-weekly", ".md").accounts[0]
    assert [person.name for person in account.people] == ["Ada Okafor", "Ivo Kern"]
    assert "Meeting attendees" not in [title.text for title in account.titles]


def test_a_table_says_by_its_cells_who_was_there_whatever_stands_above() -> None:
    rows = "| Ada Okafor | Acme | Present |\n| Ivo Kern | | N/A |\n| Bo Lind | Mud | Excused |\n"
    table = f"| Name | Firm | Status |\n|---|---|---|\n{rows}"
    assert people(f"**Board**\n\n{table}") == [("Ada Okafor", "attendee")]
    assert people(f"**Board**\n\n{table.replace('N/A', 'Done')}") == []
    marks = "| Name | Present |\n|---|---|\n| Ada Okafor | Yes |\n| Ivo Kern | |\n"
    assert people(f"**Board**\n\n{marks}") == [("Ada Okafor", "attendee")]
    assert people(f"**Board**\n\n{marks.replace('Yes', 'May 6')}") == []


@pytest.mark.parametrize(
    ("head", "n"),
    [
        *(("Name", 2), ("", 2), ("Nombre", 2), ("Board member", 2), ("Attendees", 2)),
        *(("Delegate", 2), ("Species", 0), ("Firm", 0)),
    ],
)
def test_a_table_of_who_was_there_lists_people(head: str, n: int) -> None:
    rows = "| Ada Okafor | x | |\n| Ivo Kern | x | |\n"
    table = f"**Weir**\n\n| {head} | Present | Absent |\n|---|---|---|\n"
    assert len(people(table + rows)) == n
    assert people(f"{table}| Black Kite | x | |\n| Grey Heron | x | |\n") == []


@pytest.mark.parametrize("no", ["", "no", "Nein", "-", "❌"])
def test_who_is_marked_as_away_in_a_table_was_not_there(no: str) -> None:
    table = f"| Name | Present? |\n|---|---|\n| Ada Okafor | yes |\n| Bo Lind | {no} |\n"
    assert people(
        f"## Attendance:\n\n{table}\nOthers: Ivo Kern (Acme)\n\n## Agenda\n\n- Weirs.\n"
    ) == [
        ("Ada Okafor", "attendee"),
        ("Ivo Kern", "attendee"),
    ]


def test_a_table_that_nobody_has_filled_in_lists_all() -> None:
    table = "| Name | Present |\n|---|---|\n| Ada Okafor | |\n| Ivo Kern | |\n"
    assert len(people(f"## Attendance\n\n{table}")) == 2


@pytest.mark.parametrize("label", ["Attending", "**Attendees**", "Attendees (add yourself)"])
@pytest.mark.parametrize("title", ["title: Weirs", "title: 2nd May"])
def test_those_behind_a_label_are_found_below_a_title_too(label: str, title: str) -> None:
    text = f"{label}: Ada Okafor (Acme), Ivo, RyanW, Ivo Kern.\n\n- Weirs are old.\n"
    account = account_of(f"---\n{title}\n---\n\n# 2nd May, 2031\n\n{text}")
    assert [(it.name, str(it.role)) for it in account.people] == [
        ("Ada Okafor", "attendee"),
        ("Ivo Kern", "attendee"),
    ]


@pytest.mark.parametrize("mark", ["", "### "])
def test_a_label_may_say_what_to_fill_in(mark: str) -> None:
    text = "- Ada Okafor / Acme / t: @ada\n- Ivo Kern - Mud Org\n\nWhich weir do you like?\n- Old one\n"
    listed = people(
        f"{mark}Attendees: Name / Firm / [Mood](https://a.example)\n\n{text}- New one\n- No\n"
    )
    assert listed == [("Ada Okafor", "attendee"), ("Ivo Kern", "attendee")]


def test_headings_of_minutes_in_german_are_no_talks_and_guests_no_speakers() -> None:
    text = (
        "# Plantreffen\n4. Juni 2031\n\n## Anwesende Mitglieder\n- Ada Okafor\n\n## Gäste\n"
        "- Ivo Kern\n\n## Beschlussfähigkeit\nJa.\n\n## Tagesordnungspunkte\n1. Wehre\n   - alt\n"
    )
    (account,) = seed_of(text, "2031-06-04 Plantreffen", ".md").accounts
    assert [title.text for title in account.titles] == ["Plantreffen"]
    assert [(it.name, str(it.role)) for it in account.people] == [
        ("Ada Okafor", "attendee"),
        ("Ivo Kern", "attendee"),
    ]


def test_guests_of_a_talk_speak() -> None:
    assert people("## Guests\n\n- Ada Okafor\n- Ivo Kern\n") == [
        ("Ada Okafor", "speaker"),
        ("Ivo Kern", "speaker"),
    ]


def test_who_excuses_himself_gives_no_title() -> None:
    text = "# 2031-05-03\n\n**Attending:** Ada Okafor, Ivo Kern\n\n**Apologies:** Ask me (Bo)\n\nThey met.\n"
    (account,) = seed_of(text, "2031-05-03", ".md").accounts
    assert account.titles == ()


def test_a_list_of_who_came_ends_at_a_rule_and_takes_whole_names_of_most() -> None:
    text = "## Present\n\nAda Okafor, Zyxu, Ivo Kern, Wvel Zorn\n\n---\n\nThey met.\n\nIt rained.\n\nNo.\n"
    assert [name for name, _ in people(text)] == ["Ada Okafor", "Ivo Kern", "Wvel Zorn"]


def test_a_body_may_stand_in_front_of_those_present() -> None:
    text = "**WSC Members present:**  \nAda Okafor  \nIvo Kern  \n\n"
    text += "**Others present:**  \nBo Lind, Secretary (note taker)\n\n## Agenda\n\nWe met.\n"
    there = [("Ada Okafor", "attendee"), ("Ivo Kern", "attendee"), ("Bo Lind", "attendee")]
    assert people(text) == there


def test_those_by_one_word_go_by_their_handle_beside_whole_names() -> None:
    text = (
        "## Roll call\n\n(Name / `@handle`)\n\n- Ada Okafor / `@ada`\n- Ivo / `@ivo`\n"
        "- KAM / `@kam` (everywhere)\n- Bradley\n- @bo_lind\n- Ivo Kern / `@ikern` _(late)_\n"
    )
    there = ("Ada Okafor", "@ivo", "@kam", "Bradley", "@bo_lind", "Ivo Kern")
    listed = [(it, "attendee") for it in there]
    assert people(f"{text}\n## Agenda\n\n- Weirs are old.\n") == listed
    assert people("## Participants\n\n- Node\n- React\n- Weir\n- Mud Water\n") == []


@pytest.mark.parametrize(
    "text",
    [
        "* Anwesend: Ada, Ivo (Gast), Wvel, Bo (entschuldigt) (3/4)\n* Protokoll: Ivo\n",
        "# Weir minutes\n\nPresent: Ada, Ivo and Wvel.\n\nRegrets: Bo\n",
        "## Attendees: Ada, Ivo, Wvel\n\nThey met.\n",
        "## Anwesende\n\n- Ada\n- Ivo (bis 19 Uhr)\n- Bo (entschuldigt)\n- Wvel\n",
    ],
)
def test_who_was_there_may_go_by_one_word_where_half_of_the_words_are_given_names(
    text: str,
) -> None:
    names = [name for name, _ in people(f"{text}\n## Wehre\n\n- Alt.\n")]
    assert names == ["Ada", "Ivo", "Wvel"]
    bare = text.replace("Ada", "Acme").replace("Ivo", "Weir")
    assert people(f"{bare}\n## Wehre\n\n- Alt.\n") == []


def test_what_is_told_of_the_meeting_below_those_present_is_nobody() -> None:
    lists = "    * Mitglieder: Ada, Ivo, Bo\n    * Gäste: Erik (Acme), Isidor\n"
    told = people(
        f"# Protokoll\n\n* Anwesend:\n{lists}    * Die Sitzung ist beschlussfähig\n\n"
        "## 1. Wehre\n\n- Alt.\n\n## 2. Mehr\n\n- Neu\n"
    )
    assert told == [(name, "attendee") for name in ("Ada", "Ivo", "Bo", "Erik", "Isidor")]


@pytest.mark.parametrize(
    "away",
    [
        *("Excusée", "Excusé.es", "afwezig", "assente", "Ausente", "abwesend", "frånvarande"),
        *("afgemeld", "abgemeldet", "fraværende", "not attending"),
    ],
)
def test_who_is_away_was_not_there_in_other_languages(away: str) -> None:
    listed = [("Ada Okafor", "attendee"), ("Ivo Kern", "attendee")]
    assert people(f"## Présents\n\n- Ada Okafor\n- Ivo Kern\n- Bo Lind ({away})\n") == listed


def test_headings_of_groups_part_those_present_and_name_nobody() -> None:
    groups = (
        "### Board Attending\n\n- Ada Okafor\n- Ivo Kern\n\n### Board Not Attending\n\n- Bo Lind\n\n"
        "### Mill Staff Attending\n\n- Erik Brun\n\n### Discuss: the mill\n\n- The mill is old.\n"
    )
    there = [(name, "attendee") for name in ("Ada Okafor", "Ivo Kern", "Erik Brun")]
    assert people(f"## Attendance\n\n{groups}") == there


def test_below_a_table_of_those_present_no_point_of_the_agenda_names_anybody() -> None:
    table = "| Name | Firm |\n|---|---|\n| Ada Okafor | Acme |\n| Ivo Kern | |\n"
    agenda = "### Agenda\n\n- Securing River Mills - Erik Brun\n- Bo Lind\n"
    there = [("Ada Okafor", "attendee"), ("Ivo Kern", "attendee")]
    assert people(f"## Attendance\n\n{table}\n{agenda}") == there


def test_a_heading_that_goes_on_behind_a_colon_names_those_with_given_names() -> None:
    assert people("## Presente: Centro Panificador, Bambu\n\nUm forno.\n") == []
    assert people("## Present: Ada Okafor, Ivo Kern\n\nAn oven.\n")


@pytest.mark.parametrize("key", ["Rotating Secretary", "Protokoll von", "Redator", "Segretaria"])
def test_who_keeps_the_minutes_makes_no_title(key: str) -> None:
    text = f"Host: Ada Okafor\n\n{key}: Ivo Kern\n\nAttendees:\n\n- Ada Okafor\n- Bo Lind\n"
    account = seed_of(f"{text}\n## 1. Wehre\n\n- Alt.\n", "2031-05-06", ".md").accounts[0]
    assert f"{key}: Ivo Kern" not in [it.text for it in account.titles]
    assert ("Ivo Kern", PersonRole.CONTRIBUTOR) in {(it.name, it.role) for it in account.people}


@pytest.mark.parametrize("other", ["Team", "Everybody"])
def test_a_group_among_those_by_one_word_is_nobody_and_loses_nothing(other: str) -> None:
    there = [("Ada", "attendee"), ("Ivo", "attendee"), ("Anna", "attendee")]
    assert people(f"## Attendees\n\n- Ada\n- Ivo\n- Anna\n- {other}\n") == there
    assert people(f"Attendees: Ada, Ivo, Anna, {other}\n") == there


def test_two_by_one_word_are_no_surname_in_front_of_a_given_name() -> None:
    assert people("## Attendees: Wvel, Ada\n\nThey met.\n") == [
        ("Wvel", "attendee"),
        ("Ada", "attendee"),
    ]


@pytest.mark.parametrize("none", ["n/a", "none", "-"])
def test_lines_below_who_came_may_say_who_did_not(none: str) -> None:
    text = f"Present: Ada Okafor, Ivo Kern, \n\nAbsent: Bo Lind,\n\nGuests: {none}\n"
    head = "River Committee\n\n## Minutes\n\n#### 12 November 2031 / 8:00 AM PT\n\n"
    account = account_of(f"{head}## Attendees\n\n{text}\n## AGENDA\n\n### New\n\n* Weirs.\n")
    listed = [("Ada Okafor", PersonRole.ATTENDEE), ("Ivo Kern", PersonRole.ATTENDEE)]
    assert [(it.name, it.role) for it in account.people] == listed


@pytest.mark.parametrize(
    ("key", "last"),
    [
        ("Aanwezig", "en"),
        ("Présent.e.s ", "et"),
        ("Närvarande", "och"),
        ("Til stede", "og"),
        ("Obecni", "i"),
        ("Katılımcılar", "ve"),
    ],
)
def test_the_last_of_those_present_stands_behind_a_word(key: str, last: str) -> None:
    names = ["Ada Okafor", "Ivo Kern", "Bo Lind"]
    told = people(f"{key}: {names[0]}, {names[1]} {last} {names[2]}\n\n## Agenda\n\n- Weirs.\n")
    assert [name for name, _ in told] == names


@pytest.mark.parametrize("heading", ["Voting members", "River Council Members", "Membres"])
def test_members_with_boxes_were_there_where_they_are_ticked(heading: str) -> None:
    boxes = "- [ ] Bo Lind\n- [x] Ada Okafor\n- [x] Ivo Kern (proxy for Mara Vidal)\n"
    listed = [("Ada Okafor", "attendee"), ("Ivo Kern", "attendee")]
    assert people(f"## {heading}\n\n{boxes}\n## Agenda\n\n- Weirs are old.\n") == listed
    assert people(f"## {heading}\n\n- Ada Okafor\n- Ivo Kern\n") == []
    assert people(f"## Reviews\n\n{boxes}") == []


def test_a_bold_label_with_a_body_in_front_lists_those_below() -> None:
    text = (
        "**WSC Members present:**  \nAda Okafor  \nIvo Kern  \n\n**Others present:**  \nBo Lind  \n"
    )
    there = people(f"**Date:** 3 May 2031  \n{text}\n### Agenda\n\nNone.\n")
    assert [name for name, _ in there] == ["Ada Okafor", "Ivo Kern", "Bo Lind"]


@pytest.mark.parametrize(
    "heading", ["Checklist de Participantes", "Control asistencia", "Liste der Teilnehmer"]
)
def test_what_is_listed_of_those_present_stands_in_front(heading: str) -> None:
    there = [("Ada Okafor", "attendee"), ("Ivo Kern", "attendee")]
    assert people(f"## {heading}\n\n- Ada Okafor\n- Ivo Kern\n") == there


@pytest.mark.parametrize(
    ("heading", "present", "yes", "no"),
    [
        ("Participantes da reunião", "Presente (Sim/Não)", "Sim", "Não"),
        ("Asistentes a la reunión", "Asistentes", "Sí", "No"),
        ("Teilnehmer der Sitzung", "Anwesend", "ja", "nein"),
    ],
)
def test_a_table_says_who_of_those_invited_to_a_meeting_came(
    heading: str, present: str, yes: str, no: str
) -> None:
    rows = f"| Ada Okafor | {yes} |\n| Ivo Kern | {yes} |\n| Bo Lind | {no} |\n"
    text = f"## {heading}\n\n| Weir | {present} |\n|---|---|\n{rows}\n## Pauta\n\n- Weirs.\n"
    assert people(text) == [("Ada Okafor", "attendee"), ("Ivo Kern", "attendee")]


def test_how_many_came_is_nobodys_name() -> None:
    text = "- 会议时间：2031-04-06 19：00\n- 会议地点：线上会议\n- 参会人：本次会议共有8名成员参会，由各地的贡献者组成。本次会议由[Weir](https://a.example/w)主持\n"
    assert people(f"## 会议概况\n\n{text}\n## 会议\n\n- Weirs are old.\n") == []


@pytest.mark.parametrize("heading", ["出席者(敬称略)", "参加者（8名）"])
@pytest.mark.parametrize(
    "lines",
    [
        "王芳、Ada Okafor",
        "- ファシリテーター：王芳\n- メンバー：Ada Okafor",
        "- 解説者\n- 王芳\n- Ada Okafor",
    ],
)
def test_a_list_in_japanese_may_say_in_brackets_how_it_names_people(
    heading: str, lines: str
) -> None:
    listed = people(f"## {heading}\n\n{lines}\n\n## 議題\n\n- Weirs are old.\n")
    assert listed == [("王芳", "attendee"), ("Ada Okafor", "attendee")]


def test_a_tab_inside_a_name_parts_no_long_list_of_those_present() -> None:
    names = ["Ada Okafor", "Ivo Kern", "Mara Vidal", "Bo-Peter Lind", "Nadia Brun", "Zoe Lind"]
    names += ["Leon Kern", "Olaf Brun", "Philip Vidal", "Sarah Okafor"]
    printed = ", ".join(names).replace("Bo-Peter Lind", "Bo-Peter\tLind")
    text = f"{HEAD}### Present\n{printed}\n\n### Agenda\n\n- Weirs.\n"
    assert [it.name for it in seed_of(text, ending=".md").accounts[0].people] == names


def test_those_of_a_team_may_stand_below_its_point() -> None:
    points = "* Gate team: @river/gates\n  * Ada Okafor (@ada)\n* Ivo Kern\n  * Weir Works\n"
    listed = people(f"## Present\n\n{points}\n## Agenda\n\n- Weirs are old.\n")
    assert listed == [("Ada Okafor", "attendee"), ("Ivo Kern", "attendee")]


@pytest.mark.parametrize("word", ["Absent", "Ausentes", "Entschuldigt", "Excusés", "欠席者"])
def test_those_below_a_point_that_says_so_were_not_there(word: str) -> None:
    points = f"* Ada Okafor\n* Ivo Kern\n* {word}\n  * Bo Lind\n* {word}: Mara Vidal, Zoe Lind\n"
    listed = people(f"## Present\n\n{points}\n## Agenda\n\n- Weirs are old.\n")
    assert listed == [("Ada Okafor", "attendee"), ("Ivo Kern", "attendee")]


@pytest.mark.parametrize(
    "lines",
    [
        "Present/Contributing: Ada Okafor, Ivo Kern\n\nApologies/Contributing: Bo Lind\n",
        "Present/Contributors: Ada Okafor, Ivo Kern\n\nApologies: Bo Lind\n",
        "#### *Present*: Ada Okafor, Ivo Kern\n",
        "## Welcome\n\nSign in, please. Roll call:\n\n- Ada Okafor / Acme / @ada\n- Ivo Kern / -\n",
    ],
)
def test_a_line_says_who_is_there(lines: str) -> None:
    listed = people(f"{lines}\n## News\n\n- Weirs are old.\n")
    assert listed == [("Ada Okafor", "attendee"), ("Ivo Kern", "attendee")]


def test_a_list_of_points_ends_where_something_is_told() -> None:
    text = (
        "### Attendees:\n* Ada Okafor\n* Ivo Kern\n\nThe meeting was recorded.\n\n"
        "Ada began with the weirs, and told how old they are.\n\n"
        "* [Weir Works Handbook](https://example.org/handbook)\n* [Gates](https://example.org/g)\n\n"
        "All agreed that it is good.\n\nThey met again.\n\nNothing else was heard.\n"
    )
    assert people(text) == [("Ada Okafor", "attendee"), ("Ivo Kern", "attendee")]


@pytest.mark.parametrize(
    "lines",
    [
        "- **Attendees:**\n  - @ada\n  - @ivo-k\n",
        "- **Attendees:** @ada @ivo-k (joined later)\n",
        "**Attendees:** Ada (@ada), Ivo (@ivo-k)\n",
        "## Present\n\n- [@ada](https://a.example/ada), [@ivo-k](https://a.example/ivo-k)\n",
        "## Present\n\n- Ada / Acme / @ada\n- Ivo / Mud Org / 2c / @ivo-k\n- nobody else\n",
    ],
)
def test_who_goes_by_an_account_is_somebody(lines: str) -> None:
    seed = seed_of(f"{HEAD}{lines}\n## News\n\n- Weirs are old.\n", ending=".md")
    assert [it.name for it in seed.accounts[0].people] == ["@ada", "@ivo-k"]
    (talk,) = resolve(reading_of(seed)).corpus.talks
    assert len(talk.people) == 2


@pytest.mark.parametrize(
    ("start", "end"), [("Horário de Início", "Horário de Término"), ("Start Time", "End Time")]
)
def test_when_a_meeting_began_and_ended_is_nobody_who_speaks(start: str, end: str) -> None:
    text = f"**Data:** 02/05/2024  \n**{start}:** 20:00  \n**{end}:** 22:30  \n**Local:** Weir\n"
    assert people(f"{text}\n## Present\n1. Ada Okafor\n2. Ivo Kern\n") == [
        ("Ada Okafor", "attendee"),
        ("Ivo Kern", "attendee"),
    ]


def test_nobody_takes_notes_where_the_line_for_that_is_empty() -> None:
    points = "- **Note taker:**\n- **Attendees:**\n  - @ada\n  - Ivo Kern\n"
    assert people(f"{points}\n## Agenda\n\n- Weirs.\n") == [
        ("@ada", "attendee"),
        ("Ivo Kern", "attendee"),
    ]


@pytest.mark.parametrize("mark", ["**{}:**", "### {}"])
def test_groups_of_those_there_stand_below_headings_of_their_own(mark: str) -> None:
    groups = {"Members": "* Ada Okafor\n* @ivo", "Visitors": "* Bo Lind", "Absent": "* Zoe Brun"}
    lists = "\n\n".join(f"{mark.format(name)}\n\n{them}" for name, them in groups.items())
    seed = seed_of(f"{HEAD}## Attendees\n\n{lists}\n\n## News\n\n- Weirs are old.\n", ending=".md")
    assert {it.name for it in seed.accounts[0].people} == {"Ada Okafor", "@ivo", "Bo Lind"}


def test_a_body_by_its_own_name_is_there_with_those_whom_it_names() -> None:
    listed = (
        "Weirs: Cleo, Mara (first half), Ada Okafor, Ivo Kern, Nadia Brun\nObservers: Bo Lind\n"
    )
    names = [name for name, _ in people(f"## Attendance\n\n{listed}\n## Notes\n\n- Old.\n")]
    assert names == ["Ada Okafor", "Ivo Kern", "Nadia Brun", "Bo Lind"]


def test_a_full_stop_for_a_comma_joins_nobody() -> None:
    listed = "- Members: TC, Bo Lind, Ada Okafor. Ivo Kern, Mara, Nadia Brun\n"
    names = [name for name, _ in people(f"## Attendance\n\n{listed}\n## Notes\n\n- Old.\n")]
    assert names == ["Bo Lind", "Ada Okafor", "Ivo Kern", "Nadia Brun"]


def test_how_long_somebody_was_there_ends_no_name() -> None:
    there = "Ada Okafor (until 13:00),\nIvo Kern,\nBo Lind (from 12:40)\nMara Brun\n"
    assert people(f"## Members present\n\n{there}\n## Agenda\n\n- Weirs.\n") == [
        ("Ada Okafor", "attendee"),
        ("Ivo Kern", "attendee"),
        ("Bo Lind", "attendee"),
        ("Mara Brun", "attendee"),
    ]


def test_what_explains_a_table_of_who_was_there_ends_no_list() -> None:
    text = "* Present: mark who came;\n* Name: all who were asked.\n\n**Table 2:** Who came.\n\n"
    table = "| Name | Present |\n|---|---|\n| Ada Okafor | Sim |\n| Bo Lind | không |\n"
    assert people(f"## Participants:\n\n{text}{table}") == [("Ada Okafor", "attendee")]


def test_accounts_listed_a_line_each_are_those_there_if_one_of_them_says_something() -> None:
    there = "## Attendees\n\n- okafor\n- ikern2\n- blind\n\n## Discussion\n\n"
    assert people(f"{there}- ikern2: no news of the weirs\n") == [
        *(("okafor", "attendee"), ("ikern2", "attendee"), ("blind", "attendee")),
    ]
    assert people(f"{there}- No news of the weirs\n") == []


def test_accounts_listed_in_many_notes_are_there_and_words_once_are_not() -> None:
    texts = [f"{HEAD}Attendees: okafor, ikern\n\n- Weirs {n}.\n" for n in range(3)]
    texts.append(f"{HEAD}Participants: users, admins\n\n- Weirs.\n")
    seeds = [seed_of(text, f"2031-05-0{n}", ".md") for n, text in enumerate(texts, 1)]
    names = {it.name for it in resolve(reading_of(*seeds)).corpus.entities}
    assert {"okafor", "ikern"} <= names
    assert names.isdisjoint({"users", "admins"})


def test_groups_of_those_who_came_are_no_talks() -> None:
    text = (
        "# Weir board meeting - June 12, 2031\n\n## Voting Attendees\n\n### Banks\n\n"
        "- [ ] Ada Okafor - Weir Bank\n- [x] Ivo Kern - Acme\n\n### Mills\n\n- [x] Nadia Brun - Mills\n\n"
        "## Other Attendees\n\n- Zyx Lind - Mud Org\n\n## Agenda\n\n- The weirs leak.\n"
    )
    (account,) = seed_of(text, "2031-06-12", ".md").accounts
    assert account.titles[0].text.startswith("Weir board meeting")


@pytest.mark.parametrize("last", ["Mrs Brun", "Mara Vidal"])
def test_who_leads_a_meeting_is_there_beside_whom_only_a_title_names(last: str) -> None:
    listed = people(f"Present: Wvel Lind (chair), Ada Okafor, Ivo Kern, {last}\n")
    assert [name for name, _ in listed][:3] == ["Wvel Lind", "Ada Okafor", "Ivo Kern"]


@pytest.mark.parametrize(
    "beside", [" (please add yourself):", " ((please mark an “X”) or add a row"]
)
def test_a_heading_over_those_present_is_no_title_whatever_it_asks_for(beside: str) -> None:
    text = f"# **2031-05-06**\n\n## Attendance{beside}\n\n* Ada Okafor (Acme)\n* Ivo Kern\n"
    account = account_of(f"{text}\n### Agenda\n\n* Weirs.\n")
    assert not any("Attendance" in it.text for it in account.titles)
    assert [str(it.role) for it in account.people] == ["attendee", "attendee"]


@pytest.mark.parametrize(
    "line",
    [
        "Present: Ada Okafor, Ivo Kern, guest: Emil Breit (Press)",
        "Anwesend: Ada Okafor, Ivo Kern, Gast: Emil Breit (Presse)",
        "Attendees: (add your name here if you come) Ada Okafor, Ivo Kern, Emil Breit",
    ],
)
def test_guests_among_those_present_and_a_remark_in_front_of_them(line: str) -> None:
    assert people(f"{line}\n\n## Agenda\n\n- Weirs are old.\n") == [
        (name, "attendee") for name in ("Ada Okafor", "Ivo Kern", "Emil Breit")
    ]


@pytest.mark.parametrize(
    "point", ["- Moderator: Emil Breit", "Moderator: Emil Breit\n\nPlace: Hall"]
)
@pytest.mark.parametrize(
    "heading", ["Next meeting", "Next meeting (2024-06-02)", "Nächste Sitzung"]
)
def test_who_leads_the_next_meeting_does_not_lead_this(heading: str, point: str) -> None:
    text = "## Present\n\n- Ada Okafor\n- Ivo Kern\n\n## Agenda\n\n- Weirs are old.\n\n"
    listed = people(f"{text}## {heading}\n\n{point}\n")
    assert listed == [("Ada Okafor", "attendee"), ("Ivo Kern", "attendee")]


@pytest.mark.parametrize("office", ["Councillor", "Councillors"])
@pytest.mark.parametrize("others", ["Ivo Kern and Mara Vidal", "Ivo Kern, Mara Vidal and Bo Lind"])
def test_an_office_in_front_of_the_second_name_ends_no_list(office: str, others: str) -> None:
    page = f"# Council\n\nPresent: Mayor Ada Okafor, {office} {others}.\n\nThe weir leaks.\n"
    names = [it.name for it in account_of(page).people]
    assert names == ["Ada Okafor", "Ivo Kern", "Mara Vidal", "Bo Lind"][: len(names)]
    assert len(names) == 2 + others.count(",") + 1
