"""Notes on conferences: what a talk is called, who gives it and when, as their writers put it."""

from pathlib import Path

import pytest

from generator.model.account import Quotation
from generator.read import read
from generator.read.account.paths.file_name import file_name
from tests.promises import check_content_is_in_items, check_nothing_lost
from tests.support import config, seed_in

_SAID = "\n\n- Rivers move\n- Dams do not\n\n"


def talks(file: str, text: str) -> list[tuple[str | None, list[str], str | None]]:
    """Title, people and date of each talk of a note, of which nothing is lost."""
    seed = seed_in(file, text.replace("{}", _SAID))
    check_nothing_lost(seed)
    check_content_is_in_items(seed)
    return [
        (
            it.shown_title,
            [person.name for person in it.people if person.role.takes_part],
            it.published,
        )
        for it in seed.accounts
    ]


def test_numbers_in_front_that_only_order_files_are_no_part_of_titles(tmp_path: Path) -> None:
    for name in ("0-deep_springs", "1-dams_and_debts", "3-gates_at_night", "02_Old_Locks"):
        (tmp_path / f"{name}.md").write_text("- It holds water\n- It opens\n", "utf-8")
    titles = {it.shown_title for it in read(config(tmp_path)).accounts}
    assert titles == {"Deep Springs", "Dams and Debts", "Gates at Night", "Old Locks"}


@pytest.mark.parametrize("names", [("12-angry-weirs", "weirs"), ("7-dams", "40-days", "90-nights")])
def test_other_numbers_in_front_stay(tmp_path: Path, names: tuple[str, ...]) -> None:
    for name in names:
        (tmp_path / f"{name}.md").write_text("- It holds water\n- It opens\n", "utf-8")
    titles = [it.shown_title or "" for it in read(config(tmp_path)).accounts]
    assert any(title.startswith(names[0].partition("-")[0]) for title in titles)


@pytest.mark.parametrize(
    ("file", "title"),
    [
        ("WhyWeirsHoldWater.md", "Why Weirs Hold Water"),
        ("RiverHub_summary.md", "RiverHub"),
        ("JavaScriptWeirs.md", "JavaScriptWeirs"),
        ("07-dams.md", "Dams"),
        ("07-07-dams.md", "07 07 Dams"),
    ],
)
def test_names_that_are_written_in_one_word_are_parted(file: str, title: str) -> None:
    name = file_name(file, of_recording=False).title
    assert name is not None
    assert name.removesuffix(" summary") == title


@pytest.mark.parametrize("mark", ["# ", ""])
def test_the_name_of_the_file_is_no_title_as_it_stands(mark: str) -> None:
    text = f"{mark}20310506_2_RiverFest-GatesAtNight\n" + ("" if mark else "------\n")
    seed = seed_in("20310506_2_RiverFest-GatesAtNight.md", f"{text}{_SAID}")
    (account,) = seed.accounts
    assert not account.titles
    assert account.published == "2031-05-06"
    check_nothing_lost(seed)


def test_the_first_of_several_small_headings_is_a_section() -> None:
    text = "##### Gates{}##### Springs{}##### Gates at night{}"
    assert talks("gates-that-wait.md", text) == [("Gates That Wait", [], None)]
    ((title, *_),) = talks("gates-that-wait.md", text.replace("#####", "##"))
    assert title == "Gates"  # which may be the title, by its word


def test_a_time_in_brackets_is_no_part_of_a_title() -> None:
    ((title, *_),) = talks("weirs.md", "# Moving water (5:15pm){}")
    assert title == "Moving water"


def test_a_time_beside_a_name_in_brackets_hides_nobody() -> None:
    text = "# RiverConf 2031\n\n## Keynote: Moving water - Ada Okafor{}"
    text += "## Dams that sing (Bo Lind, 11:15){}## Old locks\nby Cleo Marsh{}"
    told = [(title, people) for title, people, _ in talks("notes.md", text)]
    assert ("Dams that sing", ["Bo Lind"]) in told
    assert len(told) == 3


@pytest.mark.parametrize(
    "line", ["When: 6 May 2031 at 09:00", "Horário: 6 de Maio de 2031 às 9:00"]
)
def test_the_day_and_time_above_talks_is_theirs(line: str) -> None:
    text = f"# River Meetup\n\nWhere: Hall\n\n{line}\n\n## Talks\n\n"
    text += "### Moving water\n#### Ada Okafor\nIt moves.\n\n### dams - today\n#### Zyx Maar\nNo.\n"
    assert talks("2031/evening.md", text) == [
        ("Moving water", ["Ada Okafor"], "2031-05-06"),
        ("dams - today", ["Zyx Maar"], "2031-05-06"),
    ]


def test_smaller_headings_below_two_talks_name_who_gives_them_or_nobody() -> None:
    text = "# River Meetup\n\n## Talks\n\n### Moving water\n#### Deep Wells{}### Dams\n#### Old Locks{}"
    assert all(not people for _, people, _ in talks("2031/evening.md", text))


@pytest.mark.parametrize(
    ("line", "people"),
    [
        (
            "Presented by Zyx Maar (Acme), Vera Lund (Bureau of Old Wells)",
            ["Zyx Maar", "Vera Lund"],
        ),
        (
            "Presented by: Zyx Maar, Vera Lund, Bo Lind, all from Acme",
            ["Zyx Maar", "Vera Lund", "Bo Lind"],
        ),
    ],
)
def test_who_presents_a_talk_of_a_day_stands_below_its_heading(
    line: str, people: list[str]
) -> None:
    text = f"### Moving water\n\n{line}{{}}### Dams\n\nPresented by Ada Okafor (Acme){{}}"
    text += "### Locks\n\nPresented by Ivo Kern (Acme){}"
    found = [it for _, it, _ in talks("2031_river/day2.md", text)]
    assert found == [people, ["Ada Okafor"], ["Ivo Kern"]]


@pytest.mark.parametrize("name", ["day1-am", "day-2", "Tuesday PM"])
def test_half_a_day_of_an_event_has_talks(name: str) -> None:
    text = "### Keynote: Moving water by Ada Okafor{}### Weirs: the old ones by Zyx Kern{}"
    text += "### Old locks by Doug Ferro{}"
    assert [it[1] for it in talks(f"2031_river/{name}.md", text)] == [
        ["Ada Okafor"],
        ["Zyx Kern"],
        ["Doug Ferro"],
    ]


def test_titles_below_a_heading_that_only_says_talks_are_those_of_talks() -> None:
    text = "# RiverConf 2031\n\n## Moving water - Ada Okafor{}## Deep springs - Ivo Kern{}"
    text += "## Talks\n\n### How to open a gate{}### Gates that wait{}## Old locks - Bo Lind{}"
    assert [it[0] for it in talks("riverconf.md", text)] == [
        "Moving water",
        "Deep springs",
        "How to open a gate",
        "Gates that wait",
        "Old locks",
    ]
    text = text.replace("## Talks\n\n", "## Talks\n\nThey were short.\n\n")
    assert "How to open a gate" not in [it[0] for it in talks("riverconf.md", text)]


def test_lightning_talks_of_a_day_in_the_name_of_a_file() -> None:
    text = "## Gates at night{}## How dams age and why they do\nDeep Wells\n\n- a thing\n\n"
    text += "## Springs that never fail{}## Home brewing at the weir{}"
    found = talks("lightning-talks-4-11.md", text)
    assert len(found) == 4
    assert not any(people for _, people, _ in found)  # one line with the form of a name


@pytest.mark.parametrize(
    ("heading", "title", "people"),
    [
        (
            "Moving water - the hard parts by Ada Okafor",
            "Moving water - the hard parts",
            ["Ada Okafor"],
        ),
        ("Dams | Ada Okafor", "Dams", ["Ada Okafor"]),
        ("Keynote | Ada Okafor", "Keynote | Ada Okafor", ["Ada Okafor"]),
        ("Old locks - my notes by Ada Okafor", "Old locks - my notes by Ada Okafor", []),
        (
            "No more mud - Ada Okafor, who opened the old gates at the upper mill and wrote of them (x.example)",
            "No more mud",
            ["Ada Okafor"],
        ),
    ],
)
def test_who_gives_a_talk_stands_behind_its_title(
    heading: str, title: str, people: list[str]
) -> None:
    text = "# RiverConf 2031\n\n## Deep springs - Ivo Kern{}## Gates at night - Bo Lind{}"
    found = talks("riverconf.md", f"{text}## {heading}{{}}## Old weirs - Clara Brun{{}}")
    assert (title, people) in [it[:2] for it in found]


@pytest.mark.parametrize(
    ("front", "people", "event"),
    [
        (
            "subtitle: Ada Okafor, Zyx Maar, & Ivo Kern",
            ["Ada Okafor", "Zyx Maar", "Ivo Kern"],
            None,
        ),
        ("subtitle: Deep Wells and Old Locks", [], None),
        ("categories: [RiverConf 2031]", [], "RiverConf 2031"),
        ("categories: [Rivers]", [], None),
    ],
)
def test_a_subtitle_may_say_who_speaks_and_a_category_at_which_event(
    front: str, people: list[str], event: str | None
) -> None:
    text = f"---\nlayout: post\ntitle: Moving water\n{front}\ndate: 2031-05-06\n---\n{_SAID}"
    (account,) = seed_in("_posts/2031-05-06-moving-water.md", text).accounts
    assert [it.name for it in account.people] == people
    assert account.event == event


def test_a_category_in_lines_without_a_fence_may_be_the_event() -> None:
    text = f"Title: Moving water\nDate: 2031-08-06 10:16\nCategory: {{}}\nTags: mud\n\n{_SAID}"
    events = {it: it for it in ("RiverConf 2031", "EuroWeir 2031", "FLOODS 2031")}
    others = ("Rivers", "Budget 2031", "Reading List 2031", "Notes 2031, Conference notes")
    for category, event in {**events, **dict.fromkeys(others)}.items():
        (account,) = seed_in("posts/moving-water.md", text.format(category)).accounts
        assert account.event == event


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("> 李智樺 (Ruddy)／River Works 顧問", ["李智樺"]),
        ("Ada Okafor ／ Head of Gates, River Works", ["Ada Okafor"]),
        ("> gates／locks／weirs", []),
        ("- Ada Okafor\n- Ivo Kern", []),
        ("- Deep Wells", []),
        ("- Ada Okafor\n- weirs of the north\n- Ivo Kern", []),
        ("Dr. Ada Okafor   River Works\n@ada", ["Ada Okafor"]),
        ("Ada Okafor, River Works\n\nDeep Lock Transport", ["Ada Okafor"]),
        ("Presented by Zyx Maar and Ada Okafor", ["Zyx Maar", "Ada Okafor"]),
        ("Presented by Deep Wells", []),
        (
            "Presented by Zyx Maar (Acme), Vera Lund (Bureau of Old Wells, Inc)",
            ["Zyx Maar", "Vera Lund"],
        ),
        ("> 曲華榮／河川研究所 高級研究員", ["曲華榮"]),
        ("> 翁浩正／水門 執行長  \n> 王芳／River Works 顧問", ["翁浩正", "王芳"]),
        ("> 放水時／河川 現況", []),
        ("Kaelen Ok (Weir Lady) ／ Head of Gates, River Works", ["Kaelen Ok"]),
    ],
)
def test_the_line_below_a_title_says_who_speaks(line: str, people: list[str]) -> None:
    text = f"# Moving water\n\n{line}\n\n> 6 May 2031\n\n## Why\n\nIt moves.\n"
    ((_, found, _),) = talks("riverconf-2031/moving-water.md", text)
    assert found == people


def test_reports_of_teams_are_nobody() -> None:
    heads = ("Lock Team Report - Bo/Ada", "Mill Team Report - AdaO", "Rope Team Report - Ivo")
    text = "# General meeting\n\n" + "".join(f"## {it}\n\nThe team has met.\n\n" for it in heads)
    assert [people for _, people, _ in talks("2031-05-06.md", text)] == [[]]
    others = text.replace("Lock Team Report", "Zyx Ong").replace("Mill Team Report", "Eno Urs")
    named = talks("2031-05-06.md", others.replace("Rope Team Report", "Uwe Report"))
    assert [people for _, people, _ in named] == [["Zyx Ong"], ["Eno Urs"], ["Uwe Report"]]


def test_a_point_that_is_a_name_says_nothing_outside_of_events() -> None:
    ((_, people, _),) = talks("moving-water.md", "# Moving water\n\n- Ada Okafor\n- It moves\n")
    assert people == []


_GROUP = "# River Reading Group\n\nWe meet to read.\n\n| Date | {} | {} |\n|---|---|---|\n"
_ROWS = (
    "| 2031-05-06 | Moving water in old locks | Ada |\n| 2031-05-13 | TBA | Ivo |\n"
    "| 2031-05-20 | How dams age | |\n| 2031-05-27 | Wells that know more | Bo Lind |\n"
)


@pytest.mark.parametrize("file", ["group/README.md", "group/meetings.md"])
def test_dated_rows_of_a_table_with_speakers_are_talks_whoever_gives_them(file: str) -> None:
    assert talks(file, _GROUP.format("Paper", "Presenter") + _ROWS) == [
        ("Moving water in old locks", [], "2031-05-06"),
        ("How dams age", [], "2031-05-20"),
        ("Wells that know more", ["Bo Lind"], "2031-05-27"),
    ]


@pytest.mark.parametrize("names", [("Subject", "By"), ("Paper", "Notes")])
def test_dated_rows_of_other_tables_are_no_talks(names: tuple[str, str]) -> None:
    assert len(talks("group/meetings.md", _GROUP.format(*names) + _ROWS)) <= 1


@pytest.mark.parametrize(("third", "count"), [("Slides", 4), ("Link", 1)])
def test_a_table_of_dated_titles_with_slides_is_one_of_talks(third: str, count: int) -> None:
    rows = _ROWS.replace("| TBA ", "| [Old gates](gates.md) ").replace(
        "| Ada |", "| [pdf](a.pdf) |"
    )
    text = _GROUP.format("Title", third).replace("Reading Group", "Pages") + rows
    found = talks("2031/rivers.md", text)
    assert len(found) == count
    assert count == 1 or found[0] == ("Moving water in old locks", [], "2031-05-06")


_OF_DAYS = (
    "## Mardi 6 mai : le voyage\n\nUne route.\n\n### Les sources - Jeanne Martin{}"
    "### Les digues - Paul Durand{}## Mercredi 7 mai : deuxième jour !\n\n"
    "### Les ponts - Luc Petit{}"
)


def test_words_may_stand_behind_the_day_that_a_heading_gives_to_talks() -> None:
    found = talks("2031-05-08-mon-harbor.md", f"# Mon Harbor à moi !\n\nLà.\n\n{_OF_DAYS}")
    assert [day for *_, day in found] == ["2031-05-06", "2031-05-06", "2031-05-07"]
    found = talks("harbor.md", f"# Harbor 2030\n\n{_OF_DAYS}")
    assert [day for *_, day in found] == ["2030-05-06", "2030-05-06", "2030-05-07"]


def test_a_day_far_from_that_of_the_file_is_not_of_its_year() -> None:
    found = talks("2031-01-03-mon-harbor.md", f"# Mon Harbor à moi !\n\nLà.\n\n{_OF_DAYS}")
    assert not any(day and day.startswith("2031-05") for *_, day in found)


@pytest.mark.parametrize(("by", "last"), [("Par", "et"), ("Por", "y"), ("By", "and")])
def test_the_last_of_several_names_may_stand_behind_another_and(by: str, last: str) -> None:
    ((_, people, _),) = talks(
        "dams.md", f"# Dams\n\n{by} Anna Martin, Luca Rossi {last} Ada Petit{{}}"
    )
    assert people == ["Anna Martin", "Luca Rossi", "Ada Petit"]


def test_a_firm_like_a_name_stands_where_others_have_firms() -> None:
    people = ("Mara Holt, Acme", "Petra Ganz, Max Planck", "Ilja Winter, Yale", "Olga Brandt, UCL")
    lines = "".join(f"## On weirs {i}\n\n**{it}**{{}}" for i, it in enumerate(people))
    found = talks("session-4.md", f"# RiverConf 2031 - Session 4\n\n{lines}")
    assert [it for _, it, _ in found] == [[it.partition(",")[0]] for it in people]
    lines = lines.replace("Yale", "Ada Okafor").replace("UCL", "Ivo Kern")
    found = talks("session-4.md", f"# RiverConf 2031 - Session 4\n\n{lines}")
    assert [len(it) for _, it, _ in found] == [1, 2, 2, 2]


def test_headings_that_end_as_sections_do_are_talks_among_others() -> None:
    names = ("Growing forests for all", "Contrary technologies", "Mapping by night", "In a valley")
    text = "".join(f"## {it}{{}}" for it in (*names, "How to build"))
    assert [title for title, *_ in talks("lightning-talks-day3.md", text)] == [
        *names,
        "How to build",
    ]


_BYLINES = (
    "By Ada Okafor, Engineer @ Acme  \n"
    'By [Nadia Brun](https://weirs.example/nadia){:rel="nofollow"}, Engineer @ Acme'
)


def test_bylines_below_each_other_name_all_who_speak() -> None:
    both = ["Ada Okafor", "Nadia Brun"]
    slides = "  \n[Slides](https://weirs.example/1)"
    assert talks("a.md", f"---\ntitle: Stones\n---\n\n{_BYLINES}{slides}{{}}")[0][1] == both
    of_two = f"## Open gates\n\n{_BYLINES}{{}}## Old gates\n\nBy Ivo Kern, Engineer @ Acme{{}}"
    assert [people for _, people, _ in talks("b.md", of_two)] == [both, ["Ivo Kern"]]


def test_a_byline_that_ends_with_a_link_is_one() -> None:
    site = "Freelance - [Website](https://weirs.example/)\n\nBy definition, a company sells."
    text = f"---\ntitle: Stones\n---\n\nBy [Nadia Brun](https://weirs.example/n), {site}{{}}"
    assert talks("a.md", text) == [("Stones", ["Nadia Brun"], None)]


@pytest.mark.parametrize("label", ["weir-router source", "Presentation Deck"])
def test_a_link_to_what_lies_elsewhere_is_no_title(label: str) -> None:
    ((title, *_),) = talks("deep-weirs.md", f"[{label}](https://weirs.example/1){{}}")
    assert title == "Deep Weirs"


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ('Ada: "A gate is heard from the room ahead."', "Ada"),
        ('"You should not use gates as labels." - Author Quote', None),
        ('"You should not use gates as labels." - Ada Okafor', "Ada Okafor"),
    ],
)
def test_what_ends_with_a_word_for_texts_is_nobody_who_said_it(
    line: str, speaker: str | None
) -> None:
    (account,) = seed_in("gates.md", f"# Gates\n\n## Quotes\n\n- {line}\n").accounts
    assert {it.speaker for it in account.of(Quotation)} <= {speaker}
    assert speaker is None or [it.speaker for it in account.of(Quotation)] == [speaker]


def test_a_few_titles_of_two_parts_name_nobody() -> None:
    titles = ["Old Weir Works: how they last", "Deep Lock Gates: what they hold", "On dams"]
    titles += ["How rivers move", "River Use Case: a mill at night", "Springs that wait"]
    found = talks(
        "riverconf-2031.md", "# RiverConf 2031\n\n" + "".join(f"## {it}{{}}" for it in titles)
    )
    assert [it[:2] for it in found] == [(title, []) for title in titles]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Okafor\n@ada\n\nMoving water\n============\n\nIt moves.\n",
        "Ada Okafor - River Works\n\n# Moving water\n\nIt moves.\n",
        "# Moving water\n\nAda Okafor.\n\nHow it moves:\n\n- It is wet.\n",
    ],
)
def test_who_speaks_at_an_event_may_stand_above_the_title_or_in_front_of_a_stop(text: str) -> None:
    assert talks("riverconf-2031/moving.md", text)[0][:2] == ("Moving water", ["Ada Okafor"])
    assert not talks("moving.md", text.replace("Ada Okafor", "It was late in May"))[0][1]


@pytest.mark.parametrize(
    ("behind", "people", "event"),
    [
        ("— Ada Okafor (43:24)", [], None),
        ("by Ada Okafor (43:24)", ["Ada Okafor"], None),
        ("- Zyx Maar, RiverConf 2031", ["Zyx Maar"], "RiverConf 2031"),
        ("— River Works", [], None),
    ],
)
def test_behind_a_link_to_a_recording_stands_whose_it_is(
    behind: str, people: list[str], event: str | None
) -> None:
    link = "[Old weirs](https://www.youtube.com/watch?v=EzmNeAhWqVt)"
    text = f"# Weirs\n\n> **Video:** {link} {behind}\n\n## Summary\n\nThey hold.\n"
    assert talks("weirs.md", text)[0][1] == people
    (account,) = seed_in("weirs.md", text).accounts
    assert account.event == event
    assert [it.key for it in account.recordings] == ["EzmNeAhWqVt"]


def test_plain_lines_with_a_title_in_quotation_marks_and_who_gives_it_begin_talks() -> None:
    text = "# WeirDay 2031\n\nBelow are my notes.\n\n"
    names = ("Ada Okafor", "Ivo Kern", "Nadia Brun")
    text += "".join(f"“Dam {it[0]}” by {it}\n\nA talk that I liked.\n\n" for it in names)
    told = [(title, people) for title, people, _ in talks("weirday.md", text)]
    assert told == [(f"Dam {it[0]}", [it]) for it in names]
    quoted = text.replace(" by ", " – ")
    assert len(talks("weirday.md", quoted)) == 1
