"""First lines that are no titles: who speaks, a formula; what notes and files are called instead."""

from pathlib import Path

import pytest

from generator.model.account import AccountPassage
from generator.read import read
from generator.resolve import resolve
from tests.support import config, seed_of

_TEXT = "\n\n- They hold water.\n- They open at night.\n"


@pytest.mark.parametrize(
    "line", ["# Marta Okafor - from Water Works", "Marta Okafor (Acme)", "Marta Okafor"]
)
def test_a_first_line_that_only_says_who_speaks_is_no_title(line: str) -> None:
    (account,) = seed_of(line + _TEXT, "dams-and-debts", ".md").accounts
    assert (account.titles, account.name_title) == ((), "Dams and Debts")
    assert [it.name for it in account.people] == ["Marta Okafor"]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("# Marta Okafor", "dams-and-debts"),
        ("Marta Okafor", "keynote-marta-okafor"),
        ("Marta Okafor", "interview-3"),
        ("Blue Barn (Acme)", "dams-and-debts"),
        ("Marta Okafor — Rivers that answer", "dams-and-debts"),
        ("# Marta Okafor - ‘Weirs were the first clocks’", "dams-and-debts"),
    ],
)
def test_somebody_may_be_what_a_note_is_called(line: str, name: str) -> None:
    (account,) = seed_of(line + _TEXT, name, ".md").accounts
    assert [it.text for it in account.titles] == [line.strip("# ")]


@pytest.mark.parametrize(
    ("top", "title"),
    [
        ("# TODO Moving water\n\nSpeaker: Ada Okafor", "Moving water"),
        ("# DONE [Moving water](https://river.example)\n\nSpeaker: Ada Okafor", "Moving water"),
        ("---\ntitle: DOING Moving water\nspeaker: Ada Okafor\n---", "Moving water"),
        ("# TODO MVC for dams\n\nSpeaker: Ada Okafor", "TODO MVC for dams"),
        ("# TODO comments in dams\n\nSpeaker: Ada Okafor", "TODO comments in dams"),
        ("# TODO\n\nSpeaker: Ada Okafor", None),
    ],
)
def test_whether_a_note_is_to_be_done_is_no_part_of_its_title(top: str, title: str | None) -> None:
    (account,) = seed_of(top + _TEXT, "notes", ".md").accounts
    assert [it.text for it in account.titles] == ([title] if title else [])
    assert [it.name for it in account.people] == ["Ada Okafor"]


def test_a_day_in_any_language_is_no_title() -> None:
    text = f"6 травня 2031\nWeirs That Wait\n\n{'We hold the water, and it waits. ' * 9}\n"
    (account,) = seed_of(text, "transcript_uk", ".txt").accounts
    assert [it.text for it in account.titles] == ["Weirs That Wait"]


def test_a_library_is_no_host() -> None:
    (account,) = seed_of("# weirs.js\n\nby ada\n\n- It holds water.\n", "x", ".md").accounts
    assert account.titles[0].text == "weirs.js"


def test_a_formula_is_no_title() -> None:
    formula = "$$\\displaystyle \\begin{eqnarray}\nh &=& 2\n\\end{eqnarray}$$"
    (account,) = seed_of(f"{formula}\n\nA weir is two high.\n", "Weir height", ".md").accounts
    assert not account.titles
    text = "A weir has a height that\nwas measured.\n\nIt can be told in these ways:\n"
    text = f"{text}{formula}\n\nOr else:\n\n{formula}\n"
    (account,) = seed_of(text, "Weir height", ".md").accounts
    assert not any("$$" in title.text for title in account.titles)
    assert any("$$" in it.text for it in account.of(AccountPassage))


def test_a_title_without_spaces_or_capitals_behind_an_event_is_no_event() -> None:
    name = "강물콘2024_클라우드 환경에서의 둑 운영기"
    heads = ("둑의 특징과 환경", "둑의 새로운 구조", "강물에서의 오래된 둑", "둑의 문제와 개선")
    text = "# 클라우드 환경에서의 둑 운영기\n\n" + "".join(f"# {it}\n\n- 둑\n\n" for it in heads)
    assert len(seed_of(text, name, ".md").accounts) == 1


def test_notes_that_name_their_episode_are_of_its_talk(tmp_path: Path) -> None:
    episode = "Why rivers move their beds every spring | Marta Okafor"
    turns = "".join(f"Marta Okafor (00:0{n}:00):\nWe built weir {n}.\n\n" for n in range(5))
    (tmp_path / "episode.md").write_text(
        f"---\ntitle: {episode}\nguest: Marta Okafor\n---\n\n## Transcript\n\n{turns}", "utf-8"
    )
    for title in ("Dams are debts", "Open the gates at night"):
        front = f"type: insight\ntitle: {title}\nsource_guest: Marta Okafor\n"
        (tmp_path / f"{title}.md").write_text(
            f"---\n{front}source_episode: {episode}\n---\n{title}, she says.\n", "utf-8"
        )
    (talk,) = resolve(read(config(tmp_path))).corpus.talks
    assert (talk.printed_title, len(talk.accounts)) == (episode, 3)
    assert talk.title == "Why rivers move their beds every spring"


def test_a_heading_with_a_colon_and_a_cry_is_a_title_unless_somebody_stands_in_front() -> None:
    for title in ("Open Gates: How they move!", "Blue Barns: Now!"):
        (account,) = seed_of(f"# {title}" + _TEXT, "weirs", ".md").accounts
        assert [it.text for it in account.titles] == [title]
    (account,) = seed_of("# Marta Okafor: Welcome back!" + _TEXT, "weirs", ".md").accounts
    assert not account.titles


def test_a_folder_below_a_year_may_begin_with_a_day() -> None:
    seed = seed_of("# Abstract\n\n*Moving water*\n", "2031/05-06 Moving water/abstract", ".md")
    (account,) = seed.accounts
    assert account.published == "2031-05-06"
    assert (account.titles, account.name_title) == ((), "Moving water abstract")


@pytest.mark.parametrize("entry", ["1. Mud of the river", "2. Snow on the hills"])
def test_the_one_large_heading_below_a_list_of_all_headings_is_the_title(entry: str) -> None:
    contents = (
        f"<h2>Table of Contents</h2>\n<ul>\n<li><a href='#a'>{entry}</a>\n<ul>\n"
        "<li><a href='#b'>1.1. Banks: who holds them?</a></li>\n</ul>\n</li>\n</ul>\n\n"
    )
    body = "# Mud of the river\n\n## Banks: who holds them?\n\nWe agreed that they hold it.\n"
    (account,) = seed_of(contents + body, "round-1-table-2", ".md").accounts
    is_listed = "Mud" in entry
    assert [it.text for it in account.titles] == ["Mud of the river"] * is_listed


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("- ## Five pillars of weirs\n\t- They stand.\n- ## Gates\n\t- They open.\n", None),
        ("- # Agenda\n\t- Weirs stand.\n- # What is general\n\t- Gates open.\n", None),
        ("- # Weirs that open\n\t- ## Gates\n\t\t- They open.\n\t- ## Locks\n", "Weirs that open"),
        (
            "## Five pillars of weirs\n\nThey stand.\n\n## Gates\n\nThey open.\n",
            "Five pillars of weirs",
        ),
    ],
)
def test_a_page_of_an_outliner_is_called_by_its_name(text: str, title: str | None) -> None:
    (account,) = seed_of(text, "RH 21 - How rivers answer").accounts
    assert [it.text for it in account.titles] == ([title] if title else [])


def test_the_first_of_several_lines_over_lists_is_no_title() -> None:
    lists = "\n\n".join(f"{name}{_TEXT[1:-1]}" for name in ("Acme", "Water Works", "River Mill"))
    text = f"Video: https://www.youtube.com/watch?v=abcdefghijk\n\n{lists}\n"
    (account,) = seed_of(text, "Weirs and what they cost", ".md").accounts
    assert (account.titles, account.name_title) == ((), "Weirs and what they cost")


@pytest.mark.parametrize(
    ("file", "title"),
    [
        ("2031/2031-05-06/README", "2031-05-06"),
        ("2031-05-06/irc", "Irc 2031-05-06"),
        ("minutes/2031-05-06/chatlog", "Chatlog 2031-05-06"),
        ("docs/meetings/2031/2031-05-06", "Meeting 2031-05-06"),
        ("calls/meeting_25_date_May_6_2031", "Meeting 25"),
    ],
)
def test_what_only_sorts_files_of_a_day_is_called_as_the_day_is(file: str, title: str) -> None:
    text = "# 2031-05-06\n\nAda and Ivo showed how the gates open, and why they do at night.\n\n"
    (account,) = seed_of(
        text + "## Links\n\n- [Weirs](https://a.example/w)\n", file, ".md"
    ).accounts
    assert account.name_title == title


@pytest.mark.parametrize(
    ("line", "is_title"),
    [
        ("Hello and welcome", False),
        ("Guten Abend meine Damen und Herren", False),
        ("Thank you so much", False),
        ("大家好欢迎收听", False),
        ("Hello World", True),
        ("Thank You for Arguing", True),
    ],
)
def test_how_somebody_begins_to_speak_is_no_title(line: str, *, is_title: bool) -> None:
    words = "We swam below the weir every summer until the town closed it, and I miss it still."
    (account,) = seed_of(f"{line}\n\n{words}\n\n{words}\n", "dams-and-debts", ".txt").accounts
    assert [it.text for it in account.titles] == [line] * is_title
