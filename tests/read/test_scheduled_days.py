"""Notes of talks have the day below which a schedule lists them by the names of their files."""

from pathlib import Path

import pytest

from generator.build import build
from generator.model.config import Config
from tests.read.corpora import corpus_of

NOTE = "---\ntitle: On {name}\nspeakers: [{who}]\n{more}---\nRivers rise at night.\n"
WEIRS = NOTE.format(name="weirs", who="Nadia Brun", more="")
DAMS = NOTE.format(name="dams", who="Ivo Kern", more="")


def days_of(
    tmp_path: Path, schedule: str, weirs: str = WEIRS, name: str = "schedule.yml"
) -> dict[str, str | None]:
    files = {"sessions/weirs.md": weirs, "sessions/dams.en.md": DAMS, f"data/{name}": schedule}
    corpus = corpus_of(files, tmp_path)
    return {talk.title: talk.published for talk in corpus.talks}


ROOMS = """\
- day: '2031-05-06'
  rooms:
  - {room: big, slots: [{slot: a, talk: weirs}, {slot: b, talk: __lunch}]}
- day: '2031-05-07'
  rooms:
  - {room: big, slots: [{slot: a, talk: dams}]}
"""


@pytest.mark.parametrize(
    ("name", "schedule"),
    [
        ("schedule.yml", ROOMS),
        ("plan.yml", "2031-05-06:\n- weirs\n2031-05-07:\n- id: dams\n"),
        (
            "programme.json",
            '{"days": [{"date": "2031-05-06", "ids": ["weirs"]}, {"date": "2031-05-07", "ids": ["dams"]}]}',
        ),
    ],
)
def test_a_note_has_the_day_below_which_a_schedule_names_it(
    name: str, schedule: str, tmp_path: Path
) -> None:
    days = days_of(tmp_path, schedule, name=name)
    assert days == {"On weirs": "2031-05-06", "On dams": "2031-05-07"}


TALKS = """\
- id: 11
  title: On weirs
  speakers: [Nadia Brun]
- id: 12
  title: On dams
  speakers: [Ivo Kern]
- id: 1
  title: On eels
  speakers: [Ada Okafor]
"""
SLOTS = """\
- date: "2031-05-06"
  timeslots:
  - {id: 1, startTime: "10:00", sessionIds: [11]}
- date: "2031-05-07"
  timeslots:
  - {id: 2, startTime: "10:00", sessionIds: [12]}
"""


def test_talks_of_a_list_have_the_days_below_which_a_schedule_beside_it_has_their_ids(
    tmp_path: Path,
) -> None:
    corpus = corpus_of({"_data/talks.yml": TALKS, "_data/schedule.yml": SLOTS}, tmp_path / "a")
    days = {talk.title: talk.published for talk in corpus.talks}
    assert days == {"On weirs": "2031-05-06", "On dams": "2031-05-07", "On eels": None}
    tabs = SLOTS.replace('{id: 2, startTime: "10:00",', '{\n\t\tid: 2,\n    \tstartTime: "10:00",')
    corpus = corpus_of({"talks.yml": TALKS, "schedule.yml": tabs}, tmp_path / "tabs")
    assert {talk.title: talk.published for talk in corpus.talks} == days
    corpus = corpus_of({"a/talks.yml": TALKS, "b/schedule.yml": SLOTS}, tmp_path / "b")
    assert {talk.published for talk in corpus.talks} == {None}


def test_a_note_has_the_day_of_the_evening_whose_note_lists_it(tmp_path: Path) -> None:
    evening = (
        "---\ntitle: {month} Meetup\ndate: {day}\ntags: [silt]\ntalks:\n- {talk}\n---\nCome!\n"
    )
    files = {
        "talks/weirs.md": WEIRS,
        "talks/dams.md": DAMS,
        "talks/silt.md": NOTE.format(name="silt", who="Ada Okafor", more=""),
        "events/may.md": evening.format(month="May", day="2031-05-06", talk="weirs"),
        "events/june.md": evening.format(month="June", day="2031-06-03", talk="dams"),
    }
    days = {talk.title: talk.published for talk in corpus_of(files, tmp_path).talks}
    assert (days["On weirs"], days["On dams"], days["On silt"]) == (
        "2031-05-06",
        "2031-06-03",
        None,
    )


@pytest.mark.parametrize(
    "schedule",
    [
        ROOMS.replace("dams", "eels"),  # one note alone
        f"{ROOMS}  - {{room: big, slots: [{{slot: c, talk: weirs}}]}}\n",  # two days
        ROOMS.replace("day:", "room:"),
    ],
)
def test_a_name_of_a_note_tells_no_day_by_chance(schedule: str, tmp_path: Path) -> None:
    assert days_of(tmp_path, schedule)["On weirs"] is None


def test_what_a_note_states_of_its_talk_stands(tmp_path: Path) -> None:
    stated = NOTE.format(name="weirs", who="Nadia Brun", more="recorded: 2031-05-05\n")
    days = days_of(tmp_path, ROOMS, weirs=stated)
    assert days == {"On weirs": "2031-05-05", "On dams": "2031-05-07"}


def test_the_page_says_that_a_schedule_tells_the_day(tmp_path: Path) -> None:
    files = {"sessions/weirs.md": WEIRS, "sessions/dams.md": DAMS, "data/schedule.yml": ROOMS}
    corpus_of(files, tmp_path)
    site = build(Config(seeds=tmp_path, notes=tmp_path / "none"))
    (page,) = (it for it in site.pages if it.path == "talks/on-weirs.md")
    assert "the date is that of a schedule which names the note" in str(page.body)


def test_who_presents_a_paper_speaks_and_its_file_is_of_a_talk(tmp_path: Path) -> None:
    talk = 'title: "On weirs"\nauthors: "Nadia Brun,Ivo Kern"\ntime: "10:15"\n'
    talk += 'presenting_author: "Ivo Kern"\npresenting_author2: ""\n'
    (account,) = read_corpus_people(tmp_path, {"day1_talk.yaml": talk})
    assert account == ("On weirs", {"Ivo Kern"})


def test_a_person_without_a_name_in_a_list_of_speakers_stands_for_nobody(tmp_path: Path) -> None:
    talks = "- title: On weirs\n  speakers: [7]\n- title: On dams\n  speakers: [8]\n"
    people = '- {id: 7, name: "???"}\n- {id: 8, name: Ivo, surname: Kern}\n'
    people += "- {id: 9, name: Nadia, surname: Brun}\n"
    files = {"_data/talks.yml": talks, "_data/speakers.yml": people}
    read = dict(read_corpus_people(tmp_path, files))
    assert read["On dams"] == {"Ivo Kern"}
    assert "???" not in read.get("On weirs", set())


def read_corpus_people(tmp_path: Path, files: dict[str, str]) -> list[tuple[str, set[str]]]:
    corpus = corpus_of(files, tmp_path)
    names = {it.id: it.name for it in corpus.entities}
    return [(it.title, {names[person.person] for person in it.people}) for it in corpus.talks]
