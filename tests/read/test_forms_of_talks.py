"""The forms in which people write a title and who gives the talk, in notes on one or several."""

import pytest

from generator.model.account import AccountPassage
from generator.model.account_head import PersonRole
from generator.read.account.people.lists.listed_people import listed_people
from tests.read.heads import account
from tests.read.talks_told import shown, talks

_GIVEN = {"Moving water": "Ada Okafor", "Dams and debts": "Ivo Kern", "Cold springs": "Mia Novak"}
_ALL = [(title, [who]) for title, who in _GIVEN.items()]


def _day(form: str, event: str = "# RiverConf 2031") -> str:
    """A note on three talks, each in the same form with notes below."""
    parts = (form.format(t=title, p=who, h=who.lower()[:3]) for title, who in _GIVEN.items())
    return f"{event}\n\n" + "\n\n".join(f"{part}\n\n- It holds." for part in parts) + "\n"


@pytest.mark.parametrize(
    "form",
    [
        "## {t}\n{p}, Acme",
        "## {t}\n*{p}, River Works Ltd.*",
        "## {t}\n👤 {p}\n📅 6 May 2031",
        "## {t} / {p}",
        "> {t}\n> {p} @{h}",
        "> {t}\n> A builder. Came here from Ulm.\n> {p} @{h}",
        "{t}\nA builder from Ulm, who also mends\nweirs for a living.\n{p} @{h}",
        "<details>\n<summary>The talk: {t} - {p}</summary>",
    ],
)
def test_a_title_and_who_gives_it(form: str) -> None:
    titles = [
        (title.removeprefix("The talk: "), who) for title, who in shown(talks(_day(form), "notes"))
    ]
    assert titles == _ALL


def test_names_in_small_letters_stand_in_brackets_where_all_is_small() -> None:
    text = _day("## {t} ({p})").lower()
    assert shown(talks(text, "notes")) == [(title.lower(), who) for title, who in _ALL]
    assert {it.event for it in talks(text, "notes")} == {"riverconf 2031"}


def test_a_name_in_small_letters_stands_behind_a_title_as_others_do() -> None:
    text = _day("## {t} - {p} (Acme)")
    line = next(it for it in text.splitlines() if it.startswith("## Cold"))
    small = [(title.lower() if title.startswith("Cold") else title, who) for title, who in _ALL]
    assert shown(talks(text.replace(line, line.lower()), "notes")) == small
    news = "cold water - old news (acme)"  # nobody's name
    assert shown(talks(f"{text}\n## {news}\n\n- It is.\n", "notes")) == [*_ALL, (news, [])]


@pytest.mark.parametrize("form", ["### {t} - {p}", "### {t}\n\n**{p} (Acme)**"])
def test_a_talk_whose_heading_is_larger_by_mistake_is_one_too(form: str) -> None:
    text = _day(form, "# RiverConf 2031\n\n## Day 1")
    assert shown(talks(text.replace("### Cold", "## Cold"), "notes")) == _ALL


def test_lines_with_who_speaks_in_front_begin_talks_too() -> None:
    text = _day("{p} - {t}").replace("# RiverConf 2031", "RiverConf 2031, 6 May 2031")
    assert shown(talks(text, "riverconf")) == _ALL
    counted = text
    for number, who in enumerate(_GIVEN.values(), 1):
        counted = counted.replace(f"{who} -", f"Talk {number} (short): {who} -")
    assert shown(talks(counted, "riverconf")) == _ALL
    turns = text.replace(" - ", ": ")
    assert shown(talks(turns, "riverconf")) != _ALL  # what somebody says stands so


def test_what_is_left_to_do_is_no_talk() -> None:
    text = f"{_day('## {t} ({p})')}\n## TODO\n\n- Read about weirs.\n"
    assert shown(talks(text, "notes")) == _ALL


@pytest.mark.parametrize(
    "line",
    [
        "Ada Okafor, Tim Brand; moderator Otto Stein",
        "Ada Okafor, Tim Brand. Moderated by Otto Stein",
        "Panelists: Ada Okafor, Tim Brand; moderator: Otto Stein",
    ],
)
def test_who_leads_a_panel_stands_behind_those_who_speak(line: str) -> None:
    names = {it.name: it.role for it in listed_people(line, several=True)}
    led = {"Otto Stein": PersonRole.HOST}
    text = f"{_day('## {t} - {p}')}\n## Panel: Who owns it?\n\n{line}\n\n- All.\n"
    panel = talks(text, "notes")[-1]
    people = {it.name: it.role for it in panel.people}
    spoke = dict.fromkeys(("Ada Okafor", "Tim Brand"), PersonRole.SPEAKER)
    assert people == spoke | led
    assert ":" in line.partition(",")[0] or names == {**dict.fromkeys(spoke), **led}


@pytest.mark.parametrize(
    ("line", "event", "date"),
    [
        ("Talk by Ada Okafor at RiverConf 2031 in Ulm on May 6th, 2031.", "RiverConf 2031", "06"),
        ("RiverConf 2031, May 6", "RiverConf", "06"),
        ("May 6, 2031 - RiverConf", "RiverConf", "06"),
        ("RiverConf 2031, Ulm", "RiverConf 2031", ""),
        ("by Ada Okafor\nRiverConf 2031, Ulm, 6 May", "RiverConf 2031", "06"),
        ("Ada Okafor, Acme\nRiverConf 2031", "RiverConf 2031", ""),
    ],
)
def test_lines_below_a_title_say_at_which_event_and_when(line: str, event: str, date: str) -> None:
    told = account(f"# Moving water\n\n{line}\n\n- It holds.\n- It moves.\n")
    assert (told.titles[0].text, told.event) == ("Moving water", event)
    assert told.published == (f"2031-05-{date}" if date else "2031")
    assert [it.name for it in told.people] == ["Ada Okafor"] * ("Ada" in line)


def test_pictures_stand_for_what_a_line_says() -> None:
    told = account("# Moving water\n\n🗣️ Ada Okafor\n🗓️ 6 May 2031\n\n- It holds.\n")
    assert ([it.name for it in told.people], told.published) == (["Ada Okafor"], "2031-05-06")
    told = account("# Moving water\n\n👤 Weirs of Ulm\n📅 Come on 6 May 2031\n\n- It holds.\n")
    assert not told.people
    assert told.published is None


def test_a_summary_of_few_words_only_says_how_to_open_what_stands_above() -> None:
    text = (
        "# Moving water\n\n## Weirs\n\n<details>\n<summary>{}</summary>\n\nThey hold.\n</details>\n"
    )
    names = ("Click to open", "What all of these weirs do")
    told = [account(text.format(name)).of(AccountPassage)[-1] for name in names]
    assert [(it.section, it.text) for it in told] == [
        ("Weirs", "They hold."),
        ("What all of these weirs do", "They hold."),
    ]


@pytest.mark.parametrize(
    ("heading", "title", "show"),
    [
        (
            "Ada Okafor: Moving water | River Lab Podcast",
            "Ada Okafor: Moving water",
            "River Lab Podcast",
        ),
        ("Moving water - The River Show", "Moving water", "The River Show"),
        ("The River Show: Moving water", "Moving water", "The River Show"),
        ("Notes - River Hour Ep 12 - Moving water", "Moving water", "River Hour"),
        ("Podcast: River Hour - Moving water", "Moving water", "River Hour"),
        ("Moving water - A trade show", "Moving water - A trade show", None),
        ("Interview: Ada Okafor, engineer", "Interview: Ada Okafor, engineer", None),
    ],
)
def test_titles_name_their_show(heading: str, title: str, show: str | None) -> None:
    told = account(f"# {heading}\n\n- It holds.\n- It moves on and on.\n", "note")
    assert title in told.titles[0].text
    assert told.show == show


def test_a_day_in_brackets_or_in_front_of_an_event_has_its_year() -> None:
    for title in ("RiverConf 2031 -- Day 1 (May 6)", "May 6: RiverConf 2031"):
        assert {it.published for it in talks(_day("## {t} - {p}", f"# {title}"), "notes")} == {
            "2031-05-06"
        }


def test_who_did_what_speakers_do_gave_the_talk() -> None:
    text = _day("## {t}\n\n**{p}** (Acme) talked about what he knows.")
    assert shown(talks(text, "notes")) == _ALL
    assert len(talks(text.replace("talked", "was seen"), "notes")) == 1


def test_sections_of_people_with_a_day_each_are_interviews() -> None:
    names = ("Ada Okafor", "Ivo Kern", "Nadia Brun")
    sections = (
        f"## {name}\n\nInterview date: 6 May 203{n}\n\nInterviewer: Bo Lind\n\nOf floods.\n"
        for n, name in enumerate(names)
    )
    accounts = talks("# River memories\n\n" + "\n".join(sections), "notes")
    assert [it.published for it in accounts] == ["2030-05-06", "2031-05-06", "2032-05-06"]
    roles = [{it.name: str(it.role) for it in account.people} for account in accounts]
    assert roles == [{name: "speaker", "Bo Lind": "host"} for name in names]


def test_sections_of_people_without_days_are_of_one_page() -> None:
    names = ("Ada Okafor", "Ivo Kern", "Nadia Brun")
    sections = "\n".join(f"## {name}\n\nBuilds weirs.\n" for name in names)
    assert len(talks(f"# Speakers of weirs\n\n{sections}", "notes")) == 1


def test_what_stands_above_how_often_a_recording_was_seen_is_its_title() -> None:
    below = "12,431 views  Oct 3, 2031\nIn this talk, Ada Okafor explains how weirs move.\n"
    for line, title in (
        ("Weirs that move | Ada Okafor | RiverConf 2031", "Weirs that move"),
        ("Weirs that move", "Weirs that move"),
    ):
        told = account(f"{line}\n{below}\n0:00 Intro\n1:20 Floods\n5:40 Dams\n", "note", ".txt")
        assert [it.text for it in told.titles] == [title]
        assert [it.name for it in told.people] == ["Ada Okafor"]


def test_a_whole_name_in_brackets_gives_a_talk_beside_others_with_dashes() -> None:
    headings = ("Mud — Ivo Kern", "Weirs {}", "Silt — Ben Okafor", "Eels — Anna Kern")
    text = "# RiverConf 2031\n\n" + "\n\n".join(f"## {it}\n\n- It moves." for it in headings)
    for aside, names in (("(Ada Okafor, Acme)", ["Ada Okafor"]), ("(Flow Lambda)", [])):
        second = talks(text.format(aside), "notes")[1]
        assert [it.name for it in second.people] == names


def test_the_line_of_a_player_says_show_day_and_length() -> None:
    for who, show in (("The Mill Hour", "The Mill Hour"), ("Ada Okafor", None)):
        told = account(f"# Weirs\n\n{who} · Mar 9, 2031 · 1 hr 4 min\n\nThey hold water.\n", "note")
        assert (told.show, told.published) == (show, "2031-03-09")
