"""Programmes of events: each row or line with a speaker is a talk of its day."""

import re

import pytest

from generator.model.account import Account, AccountDetail, AccountPassage
from generator.model.source import Role
from generator.read.outline.blocks import Bullet
from generator.read.outline.events.lists.entries import with_entries
from tests.promises import check_content_is_in_items
from tests.support import seed_of

_TABLE = """# RiverConf 2024 Programme

4 May 2024, Milan

| Time | Talk | Speaker | Room |
|---|---|---|---|
| 09:00 – 09:10 | Opening remarks | | |
| 09:10 – 10:00 | Moving water | Nadia Brun | A |
| 10:00 – 10:30 | Coffee break | | |
| 10:30 – 11:15 | Dams and debts | Ivo Kern | A |
| 11:15 – 12:00 | Weirs that wait | Olga Ferro | B |
"""
_LINES = """RiverConf 2024

Saturday, 4 May 2024

09:00 Opening
09:10 - 10:00 Moving water — Nadia Brun
10:00 Coffee break
10:30 am Dams and debts (Ivo Kern)
11:15 Weirs that wait — Olga Ferro
12:00 Lunch
"""
_DAYS = """# River seminar 2024

| Date | Speaker | Title |
|------|---------|-------|
| 2 May 2024 | Nadia Brun | Moving water |
| 9 May 2024 | Ivo Kern | Dams and debts |
| 16 May 2024 | Olga Ferro | Weirs that wait |
"""


def talks(text: str) -> tuple[Account, ...]:
    """The accounts of a note, of which no line is lost."""
    seed = seed_of(text, "programme", ".md")
    assert not [line for line in seed.source.lines if line.role is Role.UNREAD]
    return seed.accounts


@pytest.mark.parametrize("text", [_TABLE, _LINES, _DAYS])
def test_each_row_or_line_with_a_speaker_is_a_talk(text: str) -> None:
    accounts = talks(text)
    assert [(account.titles[0].text, account.people[0].name) for account in accounts] == [
        ("Moving water", "Nadia Brun"),
        ("Dams and debts", "Ivo Kern"),
        ("Weirs that wait", "Olga Ferro"),
    ]
    days = ["2024-05-02", "2024-05-09", "2024-05-16"] if text == _DAYS else ["2024-05-04"] * 3
    assert [account.published for account in accounts] == days
    assert {account.event for account in accounts} <= {"RiverConf 2024", "River seminar 2024"}


@pytest.mark.parametrize(
    "text",
    [
        # Chapters of a recording begin at once, and at any minute.
        _LINES.replace("09:00", "00:00").replace("09:10", "00:47"),
        _LINES.replace("10:30 am", "10:33"),
        # One person's talks are no programme.
        _LINES.replace("Ivo Kern", "Nadia Brun").replace("Olga Ferro", "Nadia Brun"),
        _TABLE.replace("| Speaker |", "| Chapter |"),
    ],
)
def test_anything_else_is_one_talk(text: str) -> None:
    assert len(talks(text)) == 1


def test_what_is_quoted_between_the_lines_of_a_programme_is_kept() -> None:
    clipping = (
        "Rivers (Brun, Nadia)\n- Your Highlight on page 1 | Location 181-181 | Added on Monday\n\n"
        "It is.\n==========\n"
    )
    seed = seed_of(_LINES + clipping, "programme", ".md")
    check_content_is_in_items(seed)


@pytest.mark.parametrize("text", [_TABLE, _LINES])
def test_notes_below_a_heading_with_a_talks_title_are_that_talks(text: str) -> None:
    notes = "\n## Notes\n\n### Weirs that wait\n\n- They rust.\n\n### Moving water (Nadia Brun)\n\nIt moves.\n"
    moving, dams, weirs = talks(text + notes)
    said = [[item.text for item in it.of(AccountPassage)] for it in (moving, dams, weirs)]
    assert [("It moves." in it, "They rust." in it) for it in said] == [
        (True, False),
        (False, False),
        (False, True),
    ]


def test_two_talks_of_an_agenda_are_two() -> None:
    agenda = "# Weir Meetup\n\n## Agenda\n\n- 18:00 Doors\n- 18:30 **Small rivers** by Nadia Brun\n- 19:15 Big dams by Ivo Kern\n"
    notes = "\n## Small rivers\n\nThey move.\n\n## Big dams\n\nThey stand.\n"
    for note in (agenda, agenda + notes):
        assert [(it.titles[0].text, it.people[0].name) for it in talks(note)] == [
            ("Small rivers", "Nadia Brun"),
            ("Big dams", "Ivo Kern"),
        ]
    assert len(talks(agenda.replace("Big dams", "Attendance"))) == 1


def test_a_panel_of_a_programme_is_a_talk_though_it_names_nobody_in_full() -> None:
    note = (
        "# RiverDays Delta, 2031-10-09\n\n"
        "- 09:00 **Opening** – Sabine Krüger\n    - 900 people\n"
        "- 09:30 **Weirs that wait** – Ada Okafor (Acme)\n    - water is law\n"
        "- 10:30 **Gates that learn** – Ivo Kern & Mara Vidal\n    - they do\n"
        "- 11:30 **Lunch**\n"
        "- 13:00 **Springs that people keep** – Cleo Marsh\n    - they are old\n"
        "- 14:00 Panel: **Who owns a river?** – Okafor, Kern\n    - nobody\n"
    )
    seed = seed_of(note, "notes", ".md")
    check_content_is_in_items(seed)
    shown = [(it.titles[0].text, [person.name for person in it.people]) for it in seed.accounts]
    assert ("Weirs that wait", ["Ada Okafor"]) in shown
    assert shown[-1] == ("Panel: Who owns a river? – Okafor, Kern", [])


def test_a_day_of_the_week_is_when_as_well() -> None:
    """A table of HTML is one as well, and a break of it none of the talks."""
    rows = (
        ("Monday", "10:00", "", "COFFEE BREAK"),
        ("Monday", "10:30", "Nadia Brun", "Moving water"),
        ("Tuesday", "09:30", "Ivo Kern", "Dams and debts"),
        ("Tuesday", "10:30", "Olga Ferro", "Weirs that wait"),
    )
    cells = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
    head = "".join(f"<th>{it}</th>" for it in ("Day", "Time", "Presenter", "Title"))
    body = "\n".join(f"<tr>{row}</tr>" for row in (head, *cells))
    accounts = talks(f"# RiverConf 2032\n\n<table>\n{body}\n</table>\n")
    assert [it.titles[0].text for it in accounts] == [title for *_, title in rows[1:]]
    assert [it.people[0].name for it in accounts] == [name for _, _, name, _ in rows[1:]]
    assert {account.event for account in accounts} == {"RiverConf 2032"}


def test_a_row_with_only_a_month_is_not_on_the_day_of_the_row_above() -> None:
    page = _DAYS.replace("9 May 2024", "June 2024").replace("16 May 2024", "")
    assert [it.published for it in talks(page)] == ["2024-05-02", "2024-06", "2024-06"]


def test_accounts_may_stand_in_a_column_of_speakers() -> None:
    page = """# Meetups of the river group

| Date | Meetup Topic | Speaker(s) | Talk Slides |
|------|--------------|------------|-------------|
| 2031-01-28 | Locks (of wood) | [@ada12](https://a.example/ada12), [@ivo-k](https://a.example/ivo) | - |
| 2031-02-05 | Weirs & silt | [@brun](https://a.example/brun), Risha | [Slides](https://s.example/2) |
| 2031-03-05 | Gates | Olga Ferro | - |
"""
    assert [(it.titles[0].text, [person.name for person in it.people]) for it in talks(page)] == [
        ("Locks (of wood)", ["@ada12", "@ivo-k"]),
        ("Weirs & silt", ["@brun"]),
        ("Gates", ["Olga Ferro"]),
    ]


_SEMINARS = (
    """# River seminar 2031

## May 6: Ada Okafor, "Moving water"

It moves.

## May 13: Ivo Kern, "Dams that close"

They close.

## May 20: Olga Ferro, "Eels"

They swim.
""",
    """# River seminar

## Spring 2031

### May 6 — Ada Okafor (River University): Moving water

It moves.

### May 13 — Ivo Kern (Dam Institute): Dams that close

They close.

### May 20 — Olga Ferro: Eels

They swim.
""",
    """# River seminar 2031

- 2031-05-06: Ada Okafor, "Moving water"
- 2031-05-13: Ivo Kern, "Dams that close"
- 2031-05-20: Olga Ferro, "Eels"
""",
    """# River seminar 2031

## 2031-05-06 Ada Okafor: Moving water

It moves.

## 2031-05-13 Ivo Kern: Dams that close

They close.

## 2031-05-20 Olga Ferro: Eels

They swim.
""",
)


@pytest.mark.parametrize("text", _SEMINARS)
def test_a_day_in_front_of_a_name_and_a_title_is_that_of_the_talk(text: str) -> None:
    assert [(it.titles[0].text, it.people[0].name, it.published) for it in talks(text)] == [
        ("Moving water", "Ada Okafor", "2031-05-06"),
        ("Dams that close", "Ivo Kern", "2031-05-13"),
        ("Eels", "Olga Ferro", "2031-05-20"),
    ]


def test_days_in_front_of_lines_of_a_diary_are_none_of_talks() -> None:
    assert len(talks(_SEMINARS[2].replace("River seminar", "River diary"))) == 1


def test_what_goes_on_all_day_hides_no_programme() -> None:
    noon = "| 12:00 – 13:00 | Weir Quiz | Weir Quiz | |\n| All day | Boats on the river | | |\n"
    accounts = talks(_TABLE + noon)
    assert [it.titles[0].text for it in accounts] == [
        "Moving water",
        "Dams and debts",
        "Weirs that wait",
    ]
    assert not any(person.name == "Weir Quiz" for it in accounts for person in it.people)


@pytest.mark.parametrize("who", ["Fireside Chat", "Open Discussion"])
def test_what_is_held_is_nobody_in_a_column_of_speakers(who: str) -> None:
    first, *_ = talks(_DAYS.replace("Nadia Brun", who))
    assert not first.people


def test_two_rows_that_all_name_who_speaks_are_a_programme() -> None:
    rows = "| Докладчик | Тема |\n|---|---|\n| Иван Петров | Реки ночью |\n| Анна Лунд | Дамбы |\n"
    accounts = talks(f"# Митап 15 марта\n\n{rows}\nПотом чай.\n")
    assert [(it.titles[0].text, it.people[0].name) for it in accounts] == [
        ("Реки ночью", "Иван Петров"),
        ("Дамбы", "Анна Лунд"),
    ]
    assert {it.event for it in accounts} == {"Митап 15 марта"}
    assert len(talks(f"# Rivers\n\n{rows.replace('Анна Лунд', '')}")) == 1


_CELLS = """# Program - RiverConf 2031

### Saturday, May 3

| Time | Event |
|------|-------|
| 9:00am | Registration |
| 10:25-11:10am | &bull; Opening <br /> &bull; *Moving water!* ([Nadia Brun](people.html#nb)) |
| 11:25am-12:10pm | **First:** <br /> &bull; *Dams and debts!* ([Ivo Kern](#ik))<br />&bull; *Weirs that wait* ([Olga Ferro](#of))<br /> |
| 12:10-1:50pm | Break for lunch |
| 1:50-2:25pm | &bull; *Mud in spring* ([Jan Adler](#ja))<br /> |

### Sunday, May 4

| Time | Event |
|------|-------|
| 11:15am-noon | &bull; *Silt for all* ([Zyx Kern](#zk))<br /> |
| 1:30-2:15pm | &bull; *Deep springs* ([Ada Okafor](#ao))<br /> |
"""


def test_points_in_a_cell_are_talks_on_the_day_of_the_heading_above() -> None:
    accounts = talks(_CELLS)
    assert [(it.titles[0].text, it.people[0].name, it.published) for it in accounts] == [
        ("Moving water!", "Nadia Brun", "2031-05-03"),
        ("Dams and debts!", "Ivo Kern", "2031-05-03"),
        ("Weirs that wait", "Olga Ferro", "2031-05-03"),
        ("Mud in spring", "Jan Adler", "2031-05-03"),
        ("Silt for all", "Zyx Kern", "2031-05-04"),
        ("Deep springs", "Ada Okafor", "2031-05-04"),
    ]
    assert {account.event for account in accounts} == {"RiverConf 2031"}


def _shown(text: str) -> list[tuple[str, list[str]]]:
    return [(it.titles[0].text, [person.name for person in it.people]) for it in talks(text)]


@pytest.mark.parametrize(
    ("what", "who", "names"),
    [
        ("Event", "Speaker", ("Nadia Brun", "Ivo Kern")),
        ("Activity", "Speakers", ("Nadia Brun", "Ivo Kern")),
        ("内容", "発表者", ("堤川子", "水野 流")),
    ],
)
def test_the_only_column_beside_when_and_who_has_the_titles(
    what: str, who: str, names: tuple[str, str]
) -> None:
    """Neither an opening is a talk, though somebody opens, nor what nobody has named yet."""
    note = (
        f"# River workshop\n\n| Time | {what} | {who} |\n|---|---|---|\n"
        "| 09:00 - 09:15 | Opening remarks | Olga Ferro |\n"
        f"| 09:15 - 10:00 | Moving water | {names[0]} |\n"
        "| 10:00 - 10:30 | Coffee break | |\n"
        f"| 10:30 - 11:15 | Dams and debts | {names[1]} |\n"
        "| 11:15 - 12:00 | TBA | Olga Ferro |\n"
    )
    assert _shown(note) == [("Moving water", [names[0]]), ("Dams and debts", [names[1]])]
    assert {it.event for it in talks(note)} == {"River workshop"}


def test_beside_where_speakers_are_from_a_talk_is_called_as_who_gives_it() -> None:
    note = (
        "# River workshop\n\n## May 6th, 2031\n\n| Time | Speaker | Affiliation |\n|---|---|---|\n"
        "| 08:45 | GROUP PICTURE | |\n"
        "| 09:15 | Nadia Brun | University of Weirs |\n"
        "| **Session Chair: Olga Ferro** | | |\n"
        "| 10:30 | Ivo Kern | OpenMud |\n| 11:00 | Ada Okafor | Mills |\n"
    )
    assert _shown(note) == [(it, [it]) for it in ("Nadia Brun", "Ivo Kern", "Ada Okafor")]


def test_notes_below_headings_that_say_who_hosted_it_too_are_those_of_the_line() -> None:
    titles = ("Moving water hosted by Nadia Brun", "Dams and debts, presented by Ivo Kern")
    lines = "".join(f"- {n}:00pm - {it}\n" for n, it in enumerate(titles, 6))
    notes = "".join(f"### {it}\n\nWhat is new in it.\n\n" for it in titles)
    text = f"- 5:30pm - Drinks and chat\n{lines}- 8:20pm - Talk by You!\n\n{notes}### Talk\n\nIt is short.\n"
    note = f"---\ntitle: River evening\n---\n\nProgramme:\n\n{text}"
    check_content_is_in_items(seed_of(note, "evening", ".md"))
    assert _shown(note) == [("Moving water", ["Nadia Brun"]), ("Dams and debts", ["Ivo Kern"])]


def test_points_below_a_part_of_the_day_are_its_talks() -> None:
    note = (
        "# River evening\n\n**Programme:**\n\n"
        "- 16:00 – doors\n- 17:00 – first part:\n"
        "  - Nadia Brun, «Moving water, and more»\n  - Ivo Kern, «Dams and debts»\n"
        "- 17:50 – coffee\n- 18:00 – Lightning talks\n"
        "  - 18:00 - 18:10: Olga Ferro: Weirs that wait\n"
        "  - 18:10 - 18:20: Ada Okafor: Mud and memory\n"
    )
    check_content_is_in_items(seed_of(note, "evening", ".md"))
    assert _shown(note) == [
        ("Moving water, and more", ["Nadia Brun"]),
        ("Dams and debts", ["Ivo Kern"]),
        ("Weirs that wait", ["Olga Ferro"]),
        ("Mud and memory", ["Ada Okafor"]),
    ]


def test_times_of_a_second_day_begin_in_the_morning_again() -> None:
    """Behind an afternoon that is printed without `pm`."""
    rows = ("10:30 | Moving water (Nadia Brun)", "1:30 | Dams and debts (Ivo Kern)")
    again = ("10:30 | Weirs that wait (Olga Ferro)", "4:30 | Mud and memory (Ada Okafor) (twice)")
    note = "# Program - River Days\n\n### Saturday\n\n| Time | Event |\n|---|---|\n"
    note += (
        "".join(f"| {row} |\n" for row in rows) + "\n### Sunday\n\n| Time | Event |\n|---|---|\n"
    )
    note += "".join(f"| {row} |\n" for row in again[:1])
    assert [title for title, _ in _shown(note)] == [
        "Moving water",
        "Dams and debts",
        "Weirs that wait",
    ]


@pytest.mark.parametrize(
    "form", ["{day}: {who} (Bonn), {what}", "**{day}** : {who} (Bonn) – *{what}*"]
)
def test_a_heading_of_a_programme_tells_that_points_with_days_are_talks(form: str) -> None:
    days = [
        ("15 May 2031", "Nadia Brun", "Moving water"),
        ("22 May 2031", "Ivo Kern", "Dams and debts"),
        ("29 May 2031", "Olga Ferro", "Weirs that wait"),
    ]
    points = "".join(f"- {form.format(day=day, who=who, what=what)}\n" for day, who, what in days)
    accounts = talks(f"# Rivers\n\n## Programme 2031\n\n{points}")
    assert [(it.titles[0].text, it.people[0].name) for it in accounts] == [
        (what, who) for _, who, what in days
    ]
    assert [it.published for it in accounts] == ["2031-05-15", "2031-05-22", "2031-05-29"]


def test_people_with_firms_in_brackets_are_no_titles() -> None:
    people = "- 15 May 2031: Nadia Brun (Acme), Ivo Kern (Water Works)\n"
    assert len(talks("# River meetup\n\n" + people + people.replace("15", "22") * 2)) == 1


def test_titles_of_a_table_may_lead_to_slides_or_recordings() -> None:
    """In a table in Japanese, with an opening, a break, and names that are handles only."""
    note = (
        "# River LT 大会\n\n2031年6月7日\n\n"
        "| 開始時間 | 終了時間 | セッション | 登壇者 |\n|---|---|---|---|\n"
        "| 13:00 | 13:10 | オープニング | 運営 |\n"
        "| 13:10 | 13:30 | [RiverJS](https://river.example/) | [古川 流](https://a.example/f) さん |\n"
        "| 13:30 | 13:40 | 休憩 | |\n"
        "| 13:40 | 14:00 | [泥の記憶](https://youtu.be/abcdefghij1) | 西野([@nishino](https://a.example/n))さん |\n"
        "| 14:00 | 14:20 | 曲がりの数 | 水野花子 |\n"
        "| 14:20 | 14:40 | 堰の音 | 川田健太郎([@kawada](https://a.example/k))さん |\n"
    )
    check_content_is_in_items(seed_of(note, "lt", ".md"))
    assert _shown(note) == [
        ("RiverJS", ["古川 流"]),
        ("泥の記憶", ["@nishino"]),
        ("曲がりの数", ["水野花子"]),
        ("堰の音", ["川田健太郎"]),
    ]
    assert [len(it.recordings) for it in talks(note)] == [0, 1, 0, 0]
    assert {it.published for it in talks(note)} == {"2031-06-07"}


def test_a_break_may_say_what_there_is() -> None:
    """Two talks are the whole evening then."""
    note = (
        "---\ntitle: River evening 2\ndate: 2031-05-06\n---\n## Harmonogram\n"
        '- 18.00 Adam Lipski - "Jazy wiosną"\n- 18.50 Przerwa na pizzę\n'
        '- 19.10 Anna Dąb - "Muł i pamięć"\n\n## Opis\n\nO rzekach.\n'
    )
    assert _shown(note) == [("Jazy wiosną", ["Adam Lipski"]), ("Muł i pamięć", ["Anna Dąb"])]


def test_links_and_pages_of_people_are_no_part_of_titles_behind_days() -> None:
    note = (
        "# River seminar 2031\n\n"
        "* 2031-05-06: Ada Okafor - Moving water ([slides](a.pdf), [video](https://youtu.be/abcdefghijk))\n"
        "* 2031-06-03 - [Ivo Kern](https://example.org/ivo) - Dams ([code](https://example.org/c),\n"
        "  [slides](https://example.org/s))\n"
        "* 2031-07-01: Zyx Brun - Weirs that wait ([slides](c.pdf))\n"
        "* 2031-07-08 - 2031-07-09: RiverHack\n"
        "  * 2031-07-08: *Olga Ferro* - Eels ([slides](https://example.org/e))\n"
        "  * 2031-07-09: *Nadia Brun* - Mud and memory\n"
    )
    check_content_is_in_items(seed_of(note, "talks", ".md"))
    assert [(it.titles[0].text, it.people[0].name, it.published) for it in talks(note)] == [
        ("Moving water", "Ada Okafor", "2031-05-06"),
        ("Dams", "Ivo Kern", "2031-06-03"),
        ("Weirs that wait", "Zyx Brun", "2031-07-01"),
        ("Eels", "Olga Ferro", "2031-07-08"),
        ("Mud and memory", "Nadia Brun", "2031-07-09"),
    ]


@pytest.mark.parametrize("column", ["Theme", "Topics", "Talks"])
def test_columns_of_titles_beside_firms(column: str) -> None:
    note = (
        f"# ReedMeet 2031\n\n| Time | Speaker | {column} | Affiliation |\n|---|---|---|---|\n"
        "| 09:00 | | Welcome speech | |\n| 09:10 | Ada Okafor | “Weirs” | Mill College |\n"
        "| 10:10 | Ivo Kern | “Dams and debts” | Mudworks |\n| 11:10 | | Tea break | |\n"
        "| 11:30 | Zyx Brun | Eels | Silt University |\n"
    )
    assert _shown(note) == [
        ("Weirs", ["Ada Okafor"]),
        ("Dams and debts", ["Ivo Kern"]),
        ("Eels", ["Zyx Brun"]),
    ]


@pytest.mark.parametrize("head", ["| Time | Talk | |", "| | Hall A | Hall B |"])
def test_lines_of_a_cell_are_its_title_and_who_gives_it(head: str) -> None:
    rows = (
        "| 9:00 | Registration | |",
        "| 10:00 | **Moving water - banks** <br> Beginners<br>Nadia Brun | Dams<br/>Ivo Kern, Mill |",
        "| 11:00 | Coffee | |",
        "| 11:30 | Weirs that wait<br>Olga Ferro<br>Ada Lind | Don't go <br> Peter Kern (Mill) |",
    )
    accounts = talks("\n".join(("# RiverConf 2024\n", head, "|---|---|---|", *rows)) + "\n")
    assert [(it.titles[0].text, [who.name for who in it.people]) for it in accounts] == [
        ("Moving water - banks", ["Nadia Brun"]),
        ("Dams", ["Ivo Kern"]),
        ("Weirs that wait", ["Olga Ferro", "Ada Lind"]),
        ("Don't go", ["Peter Kern"]),
    ]


def test_what_is_said_below_lines_of_a_programme_is_of_their_talks() -> None:
    note = """\
# RiverConf 2031, Day 1

10:00 – Moving water – Ada Okafor
It moves at night.

11:00 – Dams and debts – Ivo Kern
They are paid late.

12:00 – Lunch

13:00 – Springs in May – Nadia Brun
They run dry.
"""
    seed = seed_of(note, "day-1", ".md")
    check_content_is_in_items(seed)
    texts = [[it.text for it in of.items if isinstance(it, AccountPassage)] for of in seed.accounts]
    assert [it[0] for it in texts] == ["It moves at night.", "They are paid late.", "They run dry."]


def test_words_in_front_are_nobody_where_most_names_stand_behind() -> None:
    note = """\
# River meetup

- 19:15 - Water Test Plier - how to test a weir
- 19:40 - Talk: "Moving water" by Ada Okafor
- 20:00 - Talk: "Dams and debts" by Ivo Kern
- 20:30 - Springs in May - Nadia Brun
"""
    accounts = seed_of(note, "meetup", ".md").accounts
    assert [(it.shown_title, [person.name for person in it.people]) for it in accounts] == [
        ("Moving water", ["Ada Okafor"]),
        ("Dams and debts", ["Ivo Kern"]),
        ("Springs in May", ["Nadia Brun"]),
    ]


_ROOMS = """# River talks 2031

## Mill

| Timeslot | Speaker | Slide deck | Video |
|---|---|---|---|
| 9:10 AM - 9:35 AM | [Ada Okafor](https://a.example/ada) | Weirs that wait at night | |
| 10:50 AM - 11:30 AM | Nadia Brun | [Mud in the spring](mud.pdf) | |
| 2:00 PM - 2:45 PM | Olga Ferro | Who pays for old dams | |

## Barn

| Timeslot | Speaker | Slide deck | Video |
|---|---|---|---|
| 11:45 AM - 12:30 PM | Peter Stone | Gates and their keepers | |
| 2:00 PM - 2:45 PM | Maria Weber | Silt for the beginner | |
"""


def test_tables_with_the_same_head_are_decided_together_and_times_begin_anew_in_each() -> None:
    whole = talks(_ROOMS)
    assert [[it.name for it in account.people] for account in whole] == [
        ["Ada Okafor"],
        ["Nadia Brun"],
        ["Olga Ferro"],
        ["Peter Stone"],
        ["Maria Weber"],
    ]
    bare = "\n".join(
        f"| {line.split('|', 2)[2]}" if line.startswith("|") else line
        for line in _ROOMS.splitlines()
    )
    titles = [account.titles[0].text for account in talks(bare)]
    assert titles == [account.titles[0].text for account in whole]
    places = re.sub(r"\d+:(\d\d) [AP]M - [^|]+", r"0:\1 ", _ROOMS)  # in a recording
    assert len(talks(places)) == 1


@pytest.mark.parametrize(("column", "names"), [("Talk", ["Ada Okafor"]), ("Book", [])])
def test_the_author_of_a_talk_gives_it(column: str, names: list[str]) -> None:
    text = (
        f"Notes of the river group.\n\n| Date | {column} | Author |\n|---|---|---|\n"
        "| 2031-05-06 | Weirs | Ada Okafor |\n| 2031-06-06 | Mud | Ivo Kern |\n"
        "| 2031-07-06 | Silt | Nadia Brun |\n"
    )
    assert [it.name for it in talks(text)[0].people if it.role.takes_part] == names


def test_who_stands_beside_a_column_of_talks_gives_them() -> None:
    text = (
        "# Encontro 5\n\n| Talk | Quem | Slides |\n|---|---|---|\n"
        "| Represas e lodo | Xuxu Serpa | [a](a.pdf) |\n| Moinhos | Mateus Webler | |\n"
    )
    names = [[it.name for it in account.people] for account in talks(text)]
    assert names == [["Xuxu Serpa"], ["Mateus Webler"]]


def test_what_a_few_titles_of_a_list_have_in_front_is_nobodys_name() -> None:
    titles = (
        "Tiny Weirs: how to build them|Old dams of the north|Open Sluice: phase two of the works"
    )
    titles += "|River Mind: do it for you|Where the ferry goes|How to hold a gate|Why water falls"
    lines = "".join(
        f"- 2031-05-{n:02} - [{title} - E.{n}](../episodes/e{n}/episode.md)\n"
        for n, title in enumerate(titles.split("|"), 11)
    )
    assert not [
        it.people
        for it in seed_of(f"# Episodes by date\n\n{lines}", "by-date", ".md").accounts
        if it.people
    ]


def test_a_firm_of_two_words_in_brackets_behind_a_name_is_nobody() -> None:
    line = "10:30-11:30: Ada Lind (Mud and River Works), Weirs that hold the water back"
    ((_, entry),) = with_entries([Bullet(text=line, lines=(1, 1))])
    assert entry is not None
    assert entry.speakers == ("Ada Lind",)


def test_a_wave_may_part_the_times_of_a_talk() -> None:
    text = _LINES.replace(" - 10:00", "～10:00")
    assert [it.titles[0].text for it in talks(text.replace("11:15 W", "11:15〜12:00 W"))] == [
        "Moving water",
        "Dams and debts",
        "Weirs that wait",
    ]


@pytest.mark.parametrize("clock", ["{:02}{}-{:02}{}", "{:02}:{}-{:02}:{}"])
def test_times_without_signs_and_a_head_of_other_names_are_those_of_a_programme(clock: str) -> None:
    first = (
        ("Weirs that answer us", "Ada Okafor @ada Ivo Kern @ivo"),
        ("Mud at night", "Bo Li"),
        ("How eels climb", "Olga Ferro"),
        ("Maps of old mills", "Cleo Vance"),
        ("Rain in the hills", "Ben Moreau"),
        ("Ferries and their ropes", "Mara Vidal"),
    )
    last = (
        ("Dams and their debts", "Nadia Brun"),
        ("Why locks leak", "Mei Tan"),
        ("Who owns a flood", "Dan Ruiz"),
        ("Silt and where it goes", "Eva Stone"),
        ("Bridges for small fish", "Jane Lane"),
        ("Sand that sings", "Hugo Marin"),
    )
    text = '# River Summit "Mill" 2031 - June 22, 25\n\n'
    for day, given in (("22 June, 2031", first), ("25 June, 2031", last)):
        text += f"## Weir Day: New People, {day}\n\n### Agenda\n"
        text += "| Time (GMT-5) | Session | Host(s) | Issue |\n|---|---|---|---|\n"
        text += (
            f"| {clock.format(8, 30, 9, '00')} (all day) | Welcome to all | Event Organizers | |\n"
        )
        for hour, (title, who) in enumerate(given, 9):
            text += f"| {clock.format(hour, '00', hour, 30)} | {title} | {who} | 12 |\n"
        text += "\n"
    told = [(it.titles[0].text, it.published, len(it.people)) for it in talks(text) if it.people]
    assert told == [
        (title, day, who.count("@") or 1)
        for day, given in (("2031-06-22", first), ("2031-06-25", last))
        for title, who in given
    ]


@pytest.mark.parametrize(("text", "time"), [(_TABLE, "10:30 – 11:15"), (_LINES, "10:30 am")])
def test_when_a_talk_began_stands_with_its_details_and_is_no_text(text: str, time: str) -> None:
    account = talks(text)[1]
    assert time in [it.text for it in account.of(AccountDetail) if it.what == "metadata"]
    assert time not in [it.text for it in account.of(AccountPassage)]
