"""Schedules of a term: headings that are days, or titles with a day, a speaker and an abstract."""

import pytest

from generator.model.account import Account
from tests.support import seed_of

_TERM = """\
---
title: Spring 2031 River Colloquium
---

We meet on Thursdays.

### Thursday 2/27 at 4:00-4:50

**Speaker:** Ada Okafor (Mud College)

**Title:** Turning a weir instead of building it

**Abstract:** Weirs can be turned.

## Thursday 3/6 at 4:00-4:50

**Speaker:** Ben Moreau (Rain College)

**Title:** The quest for a diagram of mud

**Abstract:** We draw mud.

## Thursday 3/13

No colloquium (staff meeting)

## Thursday 3/20 at 4:00-4:50

**Speaker:** Cleo Vance (Mud College)

**Title:** Silt in the order of rivers

**Abstract:** Silt has an order.
"""


def told(text: str, name: str = "term") -> list[tuple[str, list[str], str | None]]:
    accounts = seed_of(text, name, ".md").accounts
    return [(_title(it), [who.name for who in it.people], it.published) for it in accounts]


_LECTURES = """\
# 1/12 Lecture 1

Weirs hold water.

## Mud

Mud is soft.

# 1/26 Lecture 2

### Weirs of the north

They freeze.

# 2/9 Lecture{behind}

They thaw.
"""


@pytest.mark.parametrize("behind", ["", ": Thaw"])
def test_lectures_of_several_days_are_one_each(behind: str) -> None:
    text = _LECTURES.format(behind=behind)
    titles = ["1/12 Lecture 1", "1/26 Lecture 2", f"2/9 Lecture{behind}"]
    assert told(text, "lectures") == [(title, [], None) for title in titles]


def test_lectures_beside_other_large_headings_are_not_parted_and_that_is_said() -> None:
    seed = seed_of(f"{_LECTURES.format(behind='')}\n# Silt\n\nIt sinks.\n", "course", ".md")
    assert len(seed.accounts) == 1
    assert "talks-unparted" in {it.code for it in seed.source.problems}


def _title(account: Account) -> str:
    return account.titles[0].text if account.titles else ""


def test_headings_that_are_days_of_the_term_hold_a_talk_each() -> None:
    assert told(_TERM) == [
        ("Turning a weir instead of building it", ["Ada Okafor"], "2031-02-27"),
        ("The quest for a diagram of mud", ["Ben Moreau"], "2031-03-06"),
        ("Silt in the order of rivers", ["Cleo Vance"], "2031-03-20"),
    ]
    seed = seed_of(_TERM, "term", ".md")
    assert "No colloquium (staff meeting)" in [
        getattr(item, "text", "") for account in seed.accounts for item in account.items
    ]
    assert "labels-unknown" not in [it.code for it in seed.source.problems]


def test_a_term_without_a_year_has_no_days() -> None:
    assert {it[2] for it in told(_TERM.replace("Spring 2031 ", ""))} == {None}


_LISTED = """\
---
title: Mud Seminar
---

# Schedule Fall 2031

### Weirs that lean, and who leans with them

**Date:** {}

**Speaker:** Ada Okafor (Mud College)

**Abstract:** They lean.

### Rivers in the order of their silt

**Date:** {}

**Speaker:** Ada Okafor (Mud College)

**Abstract:** It settles.

### A bridge that nobody has crossed

**Date:** {}

**Speaker:** Ada Okafor (Mud College)

**Abstract:** It stands.
"""


@pytest.mark.parametrize(
    ("printed", "days"),
    [
        (("11/25/31", "11/4/31, 11/11/31", "9/2/31"), ["2031-11-25", "2031-11-04", "2031-09-02"]),
        (("25/11/31", "4/11/31", "2/9/31"), ["2031-11-25", "2031-11-04", "2031-09-02"]),
        (("November 25", "November 4", "2 Sept"), ["2031-11-25", "2031-11-04", "2031-09-02"]),
        (("11/4/31", "10/7/31", "9/2/31"), [None, None, None]),  # either order
        (("11/25/30", "11/4/30", "9/2/30"), [None, None, None]),  # no year of the page
        (("Monday 11/25", "Tuesday 11/4", "9/2"), [None, "2031-11-04", "2031-09-02"]),
    ],
)
def test_days_in_figures_are_read_in_the_one_order_that_all_have(
    printed: tuple[str, ...], days: list[str | None]
) -> None:
    talks = told(_LISTED.format(*printed))
    assert [it[2] if it[2] and len(it[2]) > 4 else None for it in talks] == days
    assert [it[1] for it in talks] == [["Ada Okafor"]] * 3


def test_a_term_is_called_as_its_page_and_not_as_its_file() -> None:
    text = _LISTED.format("11/25/31", "11/4/31", "9/2/31")
    seed = seed_of(text, "mudFall2031", ".md")
    assert [it.event for it in seed.accounts] == ["Mud Seminar"] * 3
    without = seed_of(text.partition("---\n\n")[2], "mudFall2031", ".md")
    assert "Schedule Fall 2031" not in {it.event for it in without.accounts}


def test_a_day_without_a_year_is_unclear_only_where_it_was_not_read() -> None:
    text = _LISTED.format("November 25", "November 4", "September 2")
    codes = [it.code for it in seed_of(text, "term", ".md").source.problems]
    assert "date-unclear" not in codes
    codes = [it.code for it in seed_of(text.replace(" 2031", ""), "term", ".md").source.problems]
    assert "date-unclear" in codes


def test_titles_that_are_counted_on_one_day_are_warned_of() -> None:
    text = _TERM.replace("**Title:** Silt in the order of rivers\n\n", "").replace(
        "**Abstract:** Silt has an order.",
        "**Title 1:** Silt in order\n\n**Abstract 1:** It is.\n\n"
        "**Title 2:** Mud in order\n\n**Abstract 2:** It is too.",
    )
    problems = seed_of(text, "term", ".md").source.problems
    assert "talks-unparted" in [it.code for it in problems]
    assert "talks-unparted" not in [it.code for it in seed_of(_TERM, "term", ".md").source.problems]


def test_a_table_of_meetings_that_is_no_list_of_talks_is_warned_of() -> None:
    rows = "".join(f"2031-05-{day:02}|Zyx ({day}/3)|Yes\n" for day in range(6, 30, 7))
    text = f"# Mud Club\n\nWe read.\n\nDate|Person|Paper\n---|---|---\n{rows}2031-06-03|Qua|Yes\n"
    found = [it.code for it in seed_of(text, "club", ".md").source.problems]
    assert "talks-unparted" in found
    fewer = text.replace("2031-05-13", "2031-05-06")
    assert "talks-unparted" not in [it.code for it in seed_of(fewer, "club", ".md").source.problems]


def test_the_rows_of_a_table_have_the_year_of_the_heading_above_them() -> None:
    head = "| Date | Speaker | Title |\n| --- | --- | --- |\n"
    rows = {
        "2031": "| Jan 20 | Ada Okafor | Weirs that lean |\n| Feb 3 | Ben Moreau | Silt |\n",
        "2030": "| 11/25 | Cleo Vance | A bridge of mud |\n| 9/2 | Dov Ilan | Rivers |\n",
    }
    text = "# Earlier talks\n" + "".join(f"\n## {it}\n\n{head}{of}" for it, of in rows.items())
    assert told(text) == [
        ("Weirs that lean", ["Ada Okafor"], "2031-01-20"),
        ("Silt", ["Ben Moreau"], "2031-02-03"),
        ("A bridge of mud", ["Cleo Vance"], "2030-11-25"),
        ("Rivers", ["Dov Ilan"], "2030-09-02"),
    ]


@pytest.mark.parametrize("name", ["schedule", "README"])
@pytest.mark.parametrize(
    ("head", "days", "people"),
    [
        ("Datum | Thema | Vortragende", ("06.05.2031", "13.05.2031"), ("Anna Mühle", "Jan Kern")),
        ("Дата | Тема | Докладчик", ("06.05.2031", "13.05.2031"), ("Иван Петров", "Анна Ильина")),
        ("日付 | 範囲 | 発表者", ("2031/05/06", "2031/05/13"), ("山田太郎", "岡田花子")),
        ("日期 | 论文 | 报告人", ("2031-05-06", "2031-05-13"), ("王大明", "李小河")),
        ("Fecha | Tema | Ponente", ("2031-05-06", "2031-05-13"), ("Ana Ríos", "Juan Soto")),
    ],
)
def test_tables_of_seminars_are_read_in_many_languages(
    name: str, head: str, days: tuple[str, str], people: tuple[str, str]
) -> None:
    rows = [
        f"| {n} | {day} | Weir {n} | {who} |"
        for n, (day, who) in enumerate(zip(days, people, strict=True))
    ]
    text = "\n".join(("# Weirs", "", f"| # | {head} |", "|---|---|---|---|", *rows, ""))
    assert sorted(told(text, name)) == [
        ("Weir 0", [people[0]], "2031-05-06"),
        ("Weir 1", [people[1]], "2031-05-13"),
    ]


def test_a_row_without_a_meeting_is_no_talk() -> None:
    rows = ("| 06.05.2031 | Wehre | Anna Mühle |", "| 13.5.2031 | keine Sitzung | |")
    last = "| 20.5.2031 | Schlick | Jan Kern |"
    text = "\n".join(("# Flüsse", "", "| Datum | Thema | Dozent |", "|---|---|---|", *rows, last))
    assert sorted(it[0] for it in told(text)) == ["Schlick", "Wehre"]


_SEMINAR = """\
# River reading seminar

{days[0]}
**Speaker:** Ada Okafor (Delft)
**Title:** Weirs that wait
**Abstract:** Weirs hold water back.

{days[1]}
**Speaker:** Ivo Kern (Bonn)
**Title:** Dams and debts
**Abstract:** Dams are debts.

{days[2]}
**Speaker:** Cleo Vance (Oslo)
**Title:** Springs in May
**Abstract:** Springs run dry.
"""


def test_below_each_day_its_lines_say_what_was_given() -> None:
    days = ["### Tuesday, May 6, 2031", "### Tuesday, May 13, 2031", "### Tuesday, May 20, 2031"]
    assert told(_SEMINAR.format(days=days), "seminar") == [
        ("Weirs that wait", ["Ada Okafor"], "2031-05-06"),
        ("Dams and debts", ["Ivo Kern"], "2031-05-13"),
        ("Springs in May", ["Cleo Vance"], "2031-05-20"),
    ]


def test_lines_of_several_talks_stand_below_headings_of_lists_too() -> None:
    talk = "Speaker: {}\n\nTitle: {}\n\nTime: May {}, 2031 14:00\n\n> Abstract: Water.\n\n"
    names = ["Ada Okafor", "Ivo Kern", "Cleo Vance", "Nadia Brun", "Olga Ferro", "Mara Vidal"]
    names += ["Ada Brun", "Ivo Vance"]
    made = [talk.format(name, f"Water {n}", n) for n, name in enumerate(names, 1)]
    page = (
        f"---\ntitle: Seminar\n---\n\n# River seminar\n\n## Forthcoming\n\n{made[0]}\n\n## Past\n\n"
    )
    page += f"{made[1]}## Older\n\n{''.join(made[2:])}"
    assert [who for _, who, _ in told(page, "seminar")] == [[name] for name in names]


_ROWS = """\
Mud Colloquium Spring 2031

https://mud.example/colloquium

We meet on the last Friday of a month.

Date | Speaker | Title |

Jan. 24 | Ada Okafor (Mud College) | Turning a weir instead of building it |

Feb. 28 | Ben Moreau (Rain College) | The quest for a diagram of mud |

March 28 | Clara Vance (Mud College) | Silt in the order of rivers |
"""


def test_rows_that_end_with_a_bar_are_a_table_without_its_rule() -> None:
    found = [
        (_title(it), [who.name for who in it.people], it.published)
        for it in seed_of(_ROWS, "term", ".txt").accounts
    ]
    assert found == [
        ("Turning a weir instead of building it", ["Ada Okafor"], "2031-01-24"),
        ("The quest for a diagram of mud", ["Ben Moreau"], "2031-02-28"),
        ("Silt in the order of rivers", ["Clara Vance"], "2031-03-28"),
    ]


def test_titles_behind_labels_that_are_not_parted_are_warned_of() -> None:
    talks = "".join(
        f"{day}: {name}\nTitle: {title}\nAbstract: It is on {title.split()[-1]}, and on water.\n"
        for day, name, title in (
            ("May 6", "Ada Okafor", "Weirs and rain"),
            ("May 13", "Ben Moreau", "A diagram of mud"),
        )
    )
    problems = seed_of(f"Mud Seminar\n\n{talks}", "seminar", ".txt").source.problems
    assert "talks-unparted" in [it.code for it in problems]


def test_lines_that_name_somebody_else_each_are_warned_of() -> None:
    names = ("Ada Okafor", "Ben Moreau", "Clara Vance", "Diana Brun", "Edith Stone")
    lines = [f"- Mud in part {name[0]} of the river, {name}" for name in names]
    for n, is_told in ((5, True), (4, False)):
        text = "Mud in the river\n\nWhat was heard this year.\n" + "\n".join(lines[:n])
        seed = seed_of(text, "mud-in-the-river", ".txt")
        assert len(seed.accounts) == 1
        assert ("talks-unparted" in [it.code for it in seed.source.problems]) == is_told


@pytest.mark.parametrize(
    ("title", "is_told"),
    [
        ("Mud talks of the year", True),
        ("Plenary speakers announced", True),
        ("A talk on mud", False),
    ],
)
def test_a_title_for_several_talks_above_nobody_is_warned_of(title: str, is_told: bool) -> None:
    text = f"{title}\n\nMud was heard of in many a place, and it was soft in all of them.\n"
    problems = seed_of(text, "mud", ".txt").source.problems
    assert ("talks-unparted" in [it.code for it in problems]) == is_told


@pytest.mark.parametrize("hour", ["Ore", "Godz.", "Kl."])
def test_times_stand_behind_the_word_for_the_hour(hour: str) -> None:
    text = (
        f"Convegno sui fiumi 2031\n\nProgramma\n\n{hour} 9.30: Ada Okafor (Lodi), I fiumi lenti\n"
        f"{hour} 10.00: Ivo Kern (Lodi), Le dighe che invecchiano\n"
        f"{hour} 11.30: Nadia Brun (Pavia), Il fango e la memoria\n{hour} 12.00: Pausa\n"
    )
    assert [(title, names) for title, names, _ in told(text)] == [
        ("I fiumi lenti", ["Ada Okafor"]),
        ("Le dighe che invecchiano", ["Ivo Kern"]),
        ("Il fango e la memoria", ["Nadia Brun"]),
    ]
