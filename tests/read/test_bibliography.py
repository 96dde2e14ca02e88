"""TOML, notebooks and other lists: which of their entries and cells are talks."""

import json

import pytest

from tests.promises import check_nothing_invented
from tests.support import seed_of


def heads(text: str, name: str = "refs", ending: str = ".bib") -> list[tuple[str, str | None]]:
    accounts = seed_of(text, name, ending).accounts
    return [(it.titles[0].text, it.published) for it in accounts]


TOML = """\
[[talks]]
title = "Weirs that wait"
speaker = "Ada Okafor"
date = 2031-05-06
[[talks]]
title = "Dams"
speaker = "Ivo Kern"
date = 2031-05-07
"""


def test_talks_in_toml() -> None:
    expected = [("Weirs that wait", "2031-05-06"), ("Dams", "2031-05-07")]
    assert heads(TOML, "data", ".toml") == expected


def test_settings_in_toml_are_no_talks() -> None:
    seed = seed_of('[build]\ncommand = "make"\n', "netlify", ".toml")
    assert not seed.accounts
    (problem,) = seed.source.problems
    assert problem.code == "seed-format-unknown"


def notebook(*cells: tuple[str, str]) -> str:
    held = [
        {
            "cell_type": kind,
            "metadata": {},
            **({"outputs": [{"text": ["Ada said so\n"]}]} if kind == "code" else {}),
            "source": text.splitlines(keepends=True),
        }
        for kind, text in cells
    ]
    return json.dumps({"cells": held, "metadata": {}, "nbformat": 4}, indent=1)


def test_a_notebook_is_read_as_the_markdown_that_it_is() -> None:
    head = "# Weirs that wait\n\nAda Okafor, RiverConf 2031\n"
    text = notebook(
        ("markdown", head), ("code", 'x = "a"\nprint(x)'), ("markdown", "## Silt\n**Old** silt.")
    )
    seed = seed_of(text, "talk", ".ipynb")
    (account,) = seed.accounts
    assert [it.text for it in account.titles] == ["Weirs that wait"]
    assert [it.name for it in account.people] == ["Ada Okafor"]
    texts = [(getattr(it, "section", ""), getattr(it, "text", "")) for it in account.items]
    assert ("", 'x = "a"\nprint(x)') in texts
    assert ("Silt", "Old silt.") in texts
    assert not any("Ada said so" in it for _, it in texts)
    assert not seed.source.problems


@pytest.mark.parametrize("text", [notebook(("code", "x = 1")), '{"cells": []}', "{", "[1, 2]"])
def test_a_notebook_without_a_heading_is_kept_unread(text: str) -> None:
    seed = seed_of(text, "talk", ".ipynb")
    assert not seed.accounts
    assert [it.code for it in seed.source.problems] == ["seed-format-unknown"]


PAPERS = """\
- title: Silt in rivers
  authors: [Ada Okafor, Ivo Kern]
  year: 2030
- title: Mud in rivers
  authors: [Ada Okafor]
  year: 2031
"""


def test_a_file_of_publications_lists_no_talks() -> None:
    assert not seed_of(PAPERS, "papers", ".yml").accounts
    assert not seed_of(PAPERS, "news", ".yml").accounts
    assert len(seed_of(PAPERS, "talks", ".yml").accounts) == 2
    given = PAPERS.replace("authors: [Ada Okafor]", "speaker: Ada Okafor")
    assert len(seed_of(given, "papers", ".yml").accounts) == 2


def test_keys_of_records_that_nobody_reads_are_counted() -> None:
    text = "- {title: Weirs that wait, presentr: Ada Okafor, date: 2031-05-06, zoo: twelve}\n"
    source = seed_of(text * 2, "talks", ".yml").source
    assert [(it.key, it.nearest) for it in source.unknown_keys] == [("presentr", "presenter")]


def test_a_file_that_is_not_read_says_which_known_keys_its_own_are_near_to() -> None:
    (problem,) = seed_of("- {zoo: Weirs, speekers: Ada}\n" * 2, "talks", ".yml").source.problems
    assert problem.message.values["keys"] == "zoo, speekers (“speaker”?)"


def test_a_break_given_by_nobody_is_none() -> None:
    talks = [
        {"title": "Weirs that wait", "speakers": "Ada Okafor", "date": "2031-05-06"},
        {"title": "Dams", "speakers": "Ivo Kern", "date": "2031-05-06"},
        {"title": "Break", "speakers": "NA NA", "date": "2031-05-06"},
    ]
    accounts = seed_of(json.dumps(talks, indent=1), "day", ".json").accounts
    assert {it.name for account in accounts for it in account.people} == {"Ada Okafor", "Ivo Kern"}
    assert len(accounts) == 2


SPEAKERS = [
    {"id": "aa-1", "firstName": "Ada", "fullName": "Ada Okafor", "sessions": [101, 103]},
    {"id": "bb-2", "firstName": "Ivo", "fullName": "Ivo Kern", "sessions": [103]},
]


def session(number: int, title: str, *speakers: str) -> dict[str, object]:
    day = {"startsAt": f"2031-05-06T{number - 90}:00:00", "roomId": 5}
    return {"id": f"{number}", "title": title, **day, "speakers": list(speakers)}


def test_ids_of_a_files_own_speakers_and_rooms_are_names() -> None:
    """As Sessionize exports them: lists beside each other, with ids that are no numbers."""
    talks = [session(101, "Weirs that wait", "aa-1"), session(103, "Dams", "bb-2", "aa-1")]
    data = {
        "sessions": [talks[0], session(102, "Lunch"), talks[1]],
        "speakers": SPEAKERS,
        "rooms": [{"id": 5, "name": "Mill Hall"}],
    }
    seed = seed_of(json.dumps(data, indent=1), "all", ".json")
    people = {it.titles[0].text: [p.name for p in it.people] for it in seed.accounts}
    assert people == {"Weirs that wait": ["Ada Okafor"], "Dams": ["Ivo Kern", "Ada Okafor"]}
    first = [getattr(it, "text", "") for it in seed.accounts[0].items]
    assert "Mill Hall" in first
    check_nothing_invented(seed)


@pytest.mark.parametrize("state", ["rejected", "Declined", "withdrawn"])
def test_what_is_not_to_be_given_is_no_talk(state: str) -> None:
    asked = [
        {
            "talk": {"title": "Weirs that wait"},
            "name": "Ada Okafor",
            "bio": "-",
            "state": "accepted",
        },
        {"talk": {"title": "Dams"}, "name": "Ivo Kern", "bio": "-", "state": state},
        {"talk": {"title": "Silt"}, "name": "Bo Lind", "bio": "-", "state": state},
    ]
    assert [it for it, _ in heads(json.dumps(asked, indent=1), "cfp", ".json")] == [
        "Weirs that wait"
    ]


def test_a_programme_of_more_breaks_than_talks_is_one() -> None:
    slots = [
        {"title": "Registration", "start": "09:00"},
        {"title": "Weirs that wait", "start": "10:00", "speaker": "Ada Okafor"},
        {"title": "Lunch", "start": "12:00"},
        {"title": "Dams", "start": "13:00", "speaker": "Ivo Kern"},
        {"title": "Coffee break", "start": "14:00"},
    ]
    accounts = seed_of(json.dumps(slots, indent=1), "day", ".json").accounts
    assert [it.titles[0].text for it in accounts] == ["Weirs that wait", "Dams"]


@pytest.mark.parametrize("depth", [0, 1, 2])
def test_what_a_service_wraps_talks_in_is_taken_off(depth: int) -> None:
    nodes = [
        {"node": {"title": "Weirs that wait", "speaker": "Ada Okafor", "date": "2031-05-06"}},
        {"node": {"title": "Dams", "speaker": "Ivo Kern", "date": "2031-05-07"}},
    ]
    answer: dict[str, object] = {"name": "River Loop", "talks": {"edges": nodes}}
    for _ in range(depth):
        answer = {"data" if _ == depth - 1 else "group": answer}
    expected = [("Weirs that wait", "2031-05-06"), ("Dams", "2031-05-07")]
    assert heads(json.dumps(answer, indent=1), "answer", ".json") == expected


@pytest.mark.parametrize("data", [{"data": {}}, {"data": {"data": {}}}, {"edges": []}])
def test_what_wraps_nothing_is_no_talk(data: dict[str, object]) -> None:
    assert not seed_of(json.dumps(data), "answer", ".json").accounts


def test_videos_of_a_playlist_as_its_site_answers() -> None:
    videos = [
        {"snippet": {"title": f"{title} days", "publishedAt": "2031-06-01T00:00:00Z"}
        | {"channelTitle": "RiverConf", "resourceId": {"videoId": f"abcdefghij{title[0]}"}}}
        for title in ("Weir", "Dam")
    ]  # fmt: skip
    accounts = seed_of(json.dumps({"items": videos}, indent=1), "items", ".json").accounts
    assert [(it.show, it.published) for it in accounts] == [("RiverConf", "2031-06-01")] * 2
    assert [it.recordings[0].key for it in accounts] == ["abcdefghijW", "abcdefghijD"]


def test_groups_of_a_talk_say_when_it_was_and_where_it_is() -> None:
    text = """\
- title: Weirs that wait
  speaker: Ada Okafor
  event: {name: RiverConf, date: 2031-05-06, url: https://riverconf.example}
  links: {slides: https://example.org/s.pdf, video: https://youtu.be/abcdefghijk}
"""
    (account,) = seed_of(text * 1, "talks", ".yml").accounts
    assert (account.event, account.published) == ("RiverConf", "2031-05-06")
    assert [it.key for it in account.recordings] == ["abcdefghijk"]
    assert account.url == "https://youtu.be/abcdefghijk"


def test_tables_inside_others_and_long_texts_in_toml() -> None:
    text = '[[days]]\ndate = 2031-05-06\n[[days.talks]]\ntitle = "Weirs"\nspeaker = "Ada Okafor"\n'
    text += 'abstract = """\nThey say "wait"\nto us."""\n[[days.talks]]\ntitle = "Dams"\n'
    text += 'speaker = "Ivo Kern"\n[[days]]\ndate = 2031-05-07\n[[days.talks]]\ntitle = "Silt"\n'
    text += 'speaker = "Bo Lind"\n'
    days = [("Weirs", "2031-05-06"), ("Dams", "2031-05-06"), ("Silt", "2031-05-07")]
    assert heads(text, "days", ".toml") == days
    first = seed_of(text, "days", ".toml").accounts[0]
    assert 'They say "wait" to us.' in [getattr(it, "text", "") for it in first.items]


def test_the_address_of_a_site_is_no_talks() -> None:
    text = (
        "- {title: Weirs, date: 2031-05-06, presenter: Ada Okafor, url: https://ada.example}\n"
        "- {title: Dams, date: 2031-05-13, presenter: Bo Li, url: https://bo.example/dams}\n"
    )
    weirs, dams = seed_of(text, "talks", ".yml").accounts
    assert (weirs.url, dams.url) == (None, "https://bo.example/dams")
    assert any("https://ada.example" in getattr(it, "text", "") for it in weirs.items)


def test_entries_that_name_who_speaks_in_other_words_stand_in_the_same_list() -> None:
    """A list in which some entries have `speakers`, as schedules have, and the event is above."""
    weirs = {"title": "Weirs that wait", "speaker": "Ada Okafor, Nadia Brun", "start": "09:30"}
    dams = {"title": "Dams", "speakers": ["Ivo Kern"], "start": "10:30", "abstract": "They hold."}
    coffee = {"title": "Doors open", "start": "09:00", "abstract": "Coffee stands in the hall."}
    lunch = {"title": "Lunch", "start": "12:00"}
    data = {"conference": "RiverConf 2031", "talks": [coffee, weirs, dams, lunch]}
    seed = seed_of(json.dumps(data, indent=1), "day", ".json")
    read = [(it.titles[0].text, [p.name for p in it.people], it.event) for it in seed.accounts]
    assert read == [
        ("Doors open", [], "RiverConf 2031"),
        ("Weirs that wait", ["Ada Okafor", "Nadia Brun"], "RiverConf 2031"),
        ("Dams", ["Ivo Kern"], "RiverConf 2031"),
    ]
    check_nothing_invented(seed)


def test_groups_of_a_schedule_are_no_talks_beside_one() -> None:
    talk = {"title": "Dams", "speakers": ["Ivo Kern"], "start": "10:30"}
    hall = {"title": "Mill Hall", "talks": [talk | {"title": "Weirs"}]}
    day = {"title": "Afternoon", "abstract": "All on water.", "halls": [hall]}
    seed = seed_of(json.dumps([talk, day], indent=1), "day", ".json")
    assert [it.titles[0].text for it in seed.accounts] == ["Dams", "Weirs"]
