"""Who gives a talk, what it is called and of which show, where heads of notes print it as facts."""

import json
from pathlib import Path

import pytest

from generator.model.account import Account
from generator.model.config import Config
from generator.read import read
from tests.support import seed_of


def _account(text: str, ending: str = ".md") -> Account:
    (account,) = seed_of(text, ending=ending).accounts
    return account


def _people(text: str, ending: str = ".md") -> list[tuple[str, str]]:
    return [(it.name, it.role.value) for it in _account(text, ending).people]


def _accounts(folder: Path, *notes: str) -> tuple[Account, ...]:
    for number, note in enumerate(notes):
        (folder / f"{number}.md").write_text(note, encoding="utf-8")
    return read(Config(seeds=folder, notes=folder / "notes")).accounts


_ADA = [("Ada Okafor", "speaker")]


@pytest.mark.parametrize(
    "rows",
    [
        "| Title | Weirs that answer |\n|---|---|\n| By | [Ada Okafor](https://a.example/ada) |\n",
        "| | |\n|---|---|\n| By | Ada Okafor |\n| Talk | **Weirs that answer** |\n",
        "Share | a\n----- | -----\nTitle | Weirs that answer\nSummary | They hold. Or not.\nBy | Ada Okafor\n",
        "| Titel | Weirs that answer |\n|---|---|\n| Von | Ada Okafor |\n",
    ],
)
def test_a_table_of_facts_says_what_a_talk_is_called_and_by_whom_it_is(rows: str) -> None:
    account = _account(f"#### River Group 27\n\n{rows}\n#### Notes\n\n* Weirs move\n")
    assert account.titles[0].text == "Weirs that answer"
    assert [(it.name, it.role.value) for it in account.people] == _ADA


def test_a_row_by_somebody_in_a_table_of_anything_else_names_no_speaker() -> None:
    rows = "| Colour | green |\n|---|---|\n| By | Ada Okafor |\n"
    assert _people(f"# Weirs that answer\n\n{rows}\nThey hold.\n") == []


@pytest.mark.parametrize(
    "lines",
    [
        "* Who\n  * Ada Okafor - RW, prin eng\n    * @adaok\n* Weirs move\n  * they do\n",
        "* building weirs\n* who\n  * Ada Okafor\n  * very tall\n* Weirs move\n",
        "* Who\n  * Ada Okafor, Director of Weirs\n  * @adaok\n* Weirs move\n",
        "## Details:\n* https://a.example/490\n* Ada Okafor (RW)\tChief\n\n## Notes:\n* Weirs move\n",
        "## Details\n* 1:30pm-5:00pm Tuesday\n* Ada Okafor\n\n## Notes\n* Weirs move\n",
    ],
)
def test_points_that_say_who_speaks(lines: str) -> None:
    assert _people(f"# Weirs that answer\n\n{lines}") == _ADA


@pytest.mark.parametrize(
    "lines",
    [
        "* Who\n  * needs a weir\n  * Everybody, everywhere\n* Weirs move\n",
        "## Details\n* Stone Bridge (River Works)\n* Ada Okafor built it (in 1900)\n\n## Notes\n* x\n",
        "## Springs\n* a\n## Weirs\n* b\n## Dams\n* c\n## Details\n* Ada Okafor\n",
    ],
)
def test_points_that_name_nobody_who_speaks(lines: str) -> None:
    assert _people(f"# Weirs that answer\n\n{lines}") == []


def test_two_names_in_one_member_of_an_object_are_two_people() -> None:
    guest = {"name": "Ada Okafor & Ivo Kern", "bio": "They keep a weir."}
    record = {"title": "Weirs that answer", "guest": guest, "recorded": "2031-05-06"}
    named = _people(json.dumps(record, indent=1), ".json")
    assert named == [("Ada Okafor", "speaker"), ("Ivo Kern", "speaker")]


@pytest.mark.parametrize("beside", ["tags: [podcast, rivers]", "cast: 335-weirs.mp3"])
def test_who_participates_in_a_podcast_speaks(beside: str) -> None:
    front = f"---\ntitle: Weirs that answer\n{beside}\nparticipants:\n  - name: Ada Okafor\n---\n"
    assert _people(f"{front}\nThey hold.\n") == _ADA
    assert _people(f"{front.replace(beside, 'tags: [rivers]')}\nThey hold.\n") == [
        ("Ada Okafor", "attendee")
    ]


@pytest.mark.parametrize("show", ["Weir Hour", "Радио-Плотина"])
def test_titles_that_count_the_episodes_of_a_show_say_both(tmp_path: Path, show: str) -> None:
    accounts = _accounts(tmp_path, *(f"# {show} {n}\n\nIt rained.\n" for n in (7, 8, 12)))
    assert [it.titles[0].text for it in accounts] == [f"{show} {n}" for n in (7, 8, 12)]
    assert {it.show for it in accounts} == {show}
    assert [it.numbers[0].value for it in accounts] == ["7", "8", "12"]


@pytest.mark.parametrize(
    "form", ["River Lecture {}", "River Meetup {}", "Rivers {}", "Day of 203{}"]
)
def test_other_titles_that_are_counted_name_no_show(tmp_path: Path, form: str) -> None:
    accounts = _accounts(tmp_path, *(f"# {form.format(n)}\n\nIt rained.\n" for n in (1, 2, 3)))
    assert {it.show for it in accounts} == {None}


def test_a_menu_on_one_line_is_no_title() -> None:
    menu = "Home About Episodes Subscribe Contact\n"
    text = f"{menu}Weirs that answer\nMay 6, 2031\n\nAda Okafor keeps a weir. It answers.\n"
    assert _account(text, ".txt").titles[0].text == "Weirs that answer"


def test_a_rule_may_stand_between_a_title_and_who_gives_it() -> None:
    talk = "## {}\n\n---\nBy [{}](@root@/speakers.html#who)\n\nThey hold water.\n\n"
    pairs = (("Weirs that answer", "Ada Okafor"), ("Dams and debts", "Ivo Kern"))
    text = "# Our conference talks\n\n" + "".join(talk.format(*it) for it in pairs)
    accounts = seed_of(text, ending=".md").accounts
    assert [(it.titles[0].text, it.people[0].name) for it in accounts] == list(pairs)


@pytest.mark.parametrize("key", ["Presentor", "Speakr"])
def test_a_key_may_have_another_letter_in_front_of_somebody(key: str) -> None:
    text = f"# Weirs that answer\n\n{key}: Ada Okafor\nDate: May 5, 2031\n\n- They hold.\n"
    assert _people(text) == _ADA
    assert _people(text.replace("Ada Okafor", "River Works")) == []


@pytest.mark.parametrize(
    ("file", "event", "date"),
    [
        ("river-con-2031-keynote", "River Con 2031", "2031"),
        ("riverconf_2031_weirs", "RiverConf 2031", "2031"),
        ("river-beacon-2031-keynote", None, None),
        ("why-a-con-is-no-dam", None, None),
    ],
)
def test_a_file_may_begin_with_the_event_and_its_year(
    tmp_path: Path, file: str, event: str | None, date: str | None
) -> None:
    (tmp_path / f"{file}.md").write_text("## 1. Springs\n\nThey rise.\n", encoding="utf-8")
    (account,) = read(Config(seeds=tmp_path, notes=tmp_path / "notes")).accounts
    assert (account.event, account.published) == (event, date)


def test_a_record_may_call_its_title_the_name_of_the_talk() -> None:
    record = {"name_of_talk": "Weirs that answer", "speaker": "Ada Okafor", "date": "2031-05-06"}
    assert _account(json.dumps(record), ".json").titles[0].text == "Weirs that answer"


@pytest.mark.parametrize("form", ["{} #{}:", "#{1} {0}:"])
def test_points_that_are_counted_with_a_name_are_no_titles(form: str) -> None:
    first, second = form.format("Ada", 1), form.format("Ivo", 2)
    text = f"Welcome to you.\n\n**{first} Weirs, of a mill**\n\n- They hold.\n\n**{second}** Dams\n"
    account = _account(text)
    assert (account.titles, account.show) == ((), None)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Today, I speak with Ada Okafor, author of Weirs.", ["Ada Okafor"]),
        ("In this podcast, I speak with Doctor Ada Okafor and discuss rivers.", ["Ada Okafor"]),
        ("Special guest: **[Ada Okafor](https://a.example/ada)**", ["Ada Okafor"]),
        ("Some day I speak with Ada Okafor.", []),
    ],
)
@pytest.mark.parametrize("ending", [".md", ".html"])
def test_guests_whom_the_first_lines_tell(text: str, names: list[str], ending: str) -> None:
    note = f"# Weirs that hum\n\n{text}\n\nThey hold.\n"
    if ending == ".html":
        if "**" in text:
            return
        body = f"<h1>Weirs that hum</h1>\n<p>{text}</p>\n<p>They hold.</p>"
        note = f"<html><head>\n<title>Weirs</title>\n</head>\n<body>\n{body}\n</body></html>\n"
    assert [name for name, _ in _people(note, ending)] == names


@pytest.mark.parametrize(
    "caption", ["", "**Table 1:** When and where we met, and who took the notes.\n\n"]
)
def test_one_row_below_keys_states_the_facts_of_a_meeting(caption: str) -> None:
    table = (
        "| Data | Início | Local | Redator | Revisor |\n|---|---|---|---|---|\n"
        "| 18/09/2031 | 21:05 | Teams | [Ada Okafor](https://a.example/ada) |  |\n"
    )
    note = (
        f"# Ata de Reunião 02\n\n## 1. Identificação\n\n{caption}{table}\n## 2. Pauta\n\n- Açudes\n"
    )
    account = _account(note)
    assert (account.published, account.people[0].name) == ("2031-09-18", "Ada Okafor")
    rows = note.replace("\n## 2", "| 19/09/2031 | 20:00 | Teams | Ivo Kern | |\n\n## 2")
    assert _account(rows).published is None


def test_markdown_of_a_wiki_is_read() -> None:
    account = _account("# Weirs that answer\n\nSpeaker: Ada Okafor\n\nThey hold.\n", ".mdwn")
    assert (account.titles[0].text, account.people[0].name) == ("Weirs that answer", "Ada Okafor")
