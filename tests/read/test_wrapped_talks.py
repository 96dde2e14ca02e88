"""Talks as services wrap them: fields, languages, lines, groups that meet."""

import json

import pytest

from generator.model.account_head import PersonRole
from tests.support import seed_in

_WEIRS, _DAMS = ("On weirs", "Nadia Brun", "2031-05-06"), ("On dams", "Ivo Kern", "2031-05-07")
_HEAD = ("Title", "Speaker", "Date")
_BOTH = [(title, [who], day) for title, who, day in (_WEIRS, _DAMS)]


def read_of(text: object, file: str = "talks.json") -> list[tuple[str | None, list[str], str]]:
    seed = seed_in(file, text if isinstance(text, str) else json.dumps(text, indent=1))
    return [
        (
            it.titles[0].text,
            [who.name for who in it.people if who.role is PersonRole.SPEAKER],
            it.published or "",
        )
        for it in seed.accounts
    ]


def test_records_of_airtable_are_their_fields() -> None:
    fields = [dict(zip(_HEAD, it, strict=True)) for it in (_WEIRS, _DAMS)]
    root = {"records": [{"id": "recA", "createdTime": "2031-01-01", "fields": it} for it in fields]}
    assert read_of(root) == _BOTH


@pytest.mark.parametrize("ending", ["jsonl", "ndjson"])
def test_each_line_may_be_a_talk(ending: str) -> None:
    lines = [json.dumps(dict(zip(_HEAD, it, strict=True))) for it in (_WEIRS, _DAMS)]
    seed = seed_in(f"talks.{ending}", "\n".join((lines[0], "", lines[1], "")))
    assert [it.titles[0].at.lines for it in seed.accounts] == [(1, 1), (3, 3)]
    assert read_of("\n".join(lines), f"talks.{ending}") == _BOTH


def test_what_is_said_in_several_languages_is_read_in_the_first() -> None:
    root = {
        "sessions": [
            {
                "id": short,
                "start": f"{day}T10:00:00+08:00",
                "speakers": [who],
                "en": {"title": title, "description": "On what moves."},
                "zh": {"title": "堰的故事", "description": "關於堰。"},
            }
            for short, (title, who, day) in (("A", _WEIRS), ("B", _DAMS))
        ],
        "speakers": [
            {"id": name, "en": {"name": name}, "zh": {"name": "艾達"}}
            for name in ("Nadia Brun", "Ivo Kern")
        ],
    }
    assert read_of(root) == _BOTH


def test_a_group_that_meets_is_the_event_and_its_own_day_counts() -> None:
    evenings = [
        {
            "name": title,
            "time": 1936058400000,
            "local_date": day,
            "group": {"name": "River Makers", "urlname": "river-makers"},
            "link": "https://www.meetup.com/river-makers/events/1/",
            "description": f"{who} tells what moves.",
        }
        for title, who, day in (_WEIRS, _DAMS)
    ]
    seed = seed_in("events.json", json.dumps(evenings))
    read = [(it.titles[0].text, it.published, it.event) for it in seed.accounts]
    assert read == [(it[0], it[2], "River Makers") for it in (_WEIRS, _DAMS)]


def test_a_group_beside_the_address_of_its_evening_is_the_event() -> None:
    evening = {
        "title": "Weirs in May",
        "eventUrl": "https://www.meetup.com/river-makers/events/1/",
        "dateTime": "2031-05-06T18:30:00-05:00",
        "group": {"id": "7", "name": "River Makers"},
    }
    talk = {"title": "On dams", "speaker": "Ivo Kern", "group": {"id": "7", "name": "Main track"}}
    events = [seed_in("events.json", json.dumps([it])).accounts[0].event for it in (evening, talk)]
    assert events == ["River Makers", None]


def slot_of(kind: str, key: str = "events") -> str:
    return (
        f"  - startTime: '9:00'\n    title: On weirs\n    type: {kind}\n    {key}:\n"
        "    - title: Weir Works\n      speakers: Nadia Brun\n"
    )


@pytest.mark.parametrize(
    ("slot", "title"),
    [
        (slot_of("presentation"), "On weirs"),
        (slot_of("talk"), "On weirs"),
        (slot_of("session"), "Weir Works"),
    ],
)
def test_a_slot_that_is_a_talk_has_its_title(slot: str, title: str) -> None:
    text = f"- date: 2031-05-06\n  timeslots:\n{slot}{slot.replace('Nadia Brun', 'Ivo Kern')}"
    titles = [(title, [who], "2031-05-06") for who in ("Nadia Brun", "Ivo Kern")]
    assert read_of(text, "schedule.yml") == titles


@pytest.mark.parametrize("file", ["talks.yml", "talks.json"])
@pytest.mark.parametrize("key", ["service", "isServiceSession"])
def test_a_session_around_the_talks_is_none(key: str, file: str) -> None:
    doors = {"title": "Doors", key: True, "description": "Show your ticket.", "date": _DAMS[2]}
    keynote = {**dict(zip(_HEAD, _DAMS, strict=True)), key: True}
    root = [doors, dict(zip(_HEAD, _WEIRS, strict=True)), keynote]
    assert read_of(json.dumps(root), file) == _BOTH


def people_of(record: dict[str, object]) -> set[tuple[str, str]]:
    root = [{"title": "On weirs", "date": "2031-05-06", **record}, {"title": "On dams", **record}]
    people = seed_in("talks.json", json.dumps(root, indent=1)).accounts[0].people
    return {(who.name, str(who.role)) for who in people}


@pytest.mark.parametrize(
    "record",
    [
        {
            "contributors": [
                {"name": "Nadia Brun", "role": "Guest"},
                {"name": "Ivo Kern", "role": "Host"},
                {"name": "Ada Okafor", "role": "Editor"},
            ]
        },
        {
            "people": [
                {"role": "Speaker", "name": "Nadia Brun"},
                {"role": "host", "name": "Ivo Kern"},
            ]
        },
        {"speakers": [{"name": "Nadia Brun"}, {"name": "Ivo Kern", "role": "Moderator"}]},
        {"speaker1": "Nadia Brun", "host1": "Ivo Kern", "speaker2": ""},
        {"speakers_info": [{"name": "Nadia Brun"}], "facilitator": "Ivo Kern"},
    ],
)
def test_people_take_the_part_that_is_stated_with_them(record: dict[str, object]) -> None:
    assert people_of(record) == {("Nadia Brun", "speaker"), ("Ivo Kern", "host")}


@pytest.mark.parametrize("record", [{"speakers": [{"name": "Nadia Brun", "role": "CTO, Acme"}]}])
def test_what_somebody_is_elsewhere_is_no_part(record: dict[str, object]) -> None:
    assert people_of(record) == {("Nadia Brun", "speaker")}


def test_sessions_that_somebody_facilitates_are_talks_and_their_meals_none() -> None:
    talk = {"title": "Weirs for all", "facilitator": "Nadia Brun", "cofacilitator": "Ivo Kern"}
    meal = {
        "title": "Lunch at RiverConf",
        "facilitator": "",
        "description": "Soup and bread for all.",
    }
    both = [talk, meal, {"title": "Dams for all", "facilitators": "Nadia Brun & Ivo Kern"}]
    seed = seed_in("sessions.json", json.dumps(both, indent=1))
    assert [it.titles[0].text for it in seed.accounts] == ["Weirs for all", "Dams for all"]
    for account in seed.accounts:
        assert [who.name for who in account.people] == ["Nadia Brun", "Ivo Kern"]


@pytest.mark.parametrize("key", ["name", "topic", "subject", "event_title", "Talk Name"])
def test_a_record_of_who_speaks_is_called_by_what_it_is_about(key: str) -> None:
    rows = [{"date": day, "speaker": who, key: title} for title, who, day in (_WEIRS, _DAMS)]
    assert read_of(rows) == _BOTH


@pytest.mark.parametrize("keys", [("firstName", "lastName"), ("first_name", "last_name")])
def test_the_last_name_stands_behind_the_first(keys: tuple[str, str]) -> None:
    rows = [
        {"title": title, "date": day, "speakers": [dict(zip(keys, who.split(), strict=True))]}
        for title, who, day in (_WEIRS, _DAMS)
    ]
    assert read_of(rows) == _BOTH
    assert read_of(json.dumps(rows)) == _BOTH


@pytest.mark.parametrize("keys", [("firstName", "lastName"), ("first_name", "last_name")])
def test_a_row_of_a_programme_has_the_first_and_the_last_name_beside_the_title(
    keys: tuple[str, str],
) -> None:
    """What stands between the talks names nobody; of several people all may stand under one key."""
    talks = [
        dict(zip(keys, who.split(), strict=True)) | {"session date": day, "title": title}
        for title, who, day in (_WEIRS, _DAMS)
    ]
    of_two = {keys[0]: "Ada Okafor & Ivo Kern", keys[1]: "", "session date": "2031-05-08"}
    breaks = [
        dict.fromkeys(keys, "") | {"session date": _WEIRS[2], "title": title}
        for title in ("Opening", "Coffee Break")
    ]
    first, second, third = read_of([*breaks, *talks, of_two | {"title": "Rivers and mud"}])
    assert [first, second] == _BOTH
    assert third == ("Rivers and mud", ["Ada Okafor", "Ivo Kern"], "2031-05-08")


@pytest.mark.parametrize("others", [{"ja": "堰"}, {"ja": None}, {}])
@pytest.mark.parametrize("ending", ["json", "yaml"])
def test_below_a_key_a_name_or_text_may_stand_in_several_languages(
    others: dict[str, str | None], ending: str
) -> None:
    talk = {
        "presenters": [{"name": {"en": _WEIRS[1]} | others, "bio": {"en": "Builder"} | others}],
        "title": {"en": _WEIRS[0]} | others,
        "abstract": {"en": "Why it held."} | others,
        "date": _WEIRS[2],
    }
    assert read_of(json.dumps(talk), f"weirs.{ending}") == [_BOTH[0]]


@pytest.mark.parametrize(("group", "count"), [("Mud-Ladies Philly", 0), ("River Makers", 1)])
def test_the_group_whose_meeting_it_is_gives_no_talk(group: str, count: int) -> None:
    row = {
        "title": "Weir Tuesday with Mud-Ladies Philly & Weir Club",
        "dateTime": "2031-05-06T18:00",
        "eventUrl": "https://meetup.example/1",
        "group": {"name": group, "urlname": "a-group"},
        "description": "Mud-Ladies Philly, a speaker for years, is the co-founder of a club.",
    }
    other = row | {"title": "On dams", "description": "Why they hold."}
    (_, people, _), _ = read_of([row, other])
    assert len(people) == count


def test_a_list_of_events_is_not_the_event_of_their_talks() -> None:
    events = [
        {"title": name, "date": day, "talks": [{"title": title, "speaker": who}]}
        for name, (title, who, day) in (("River Club May", _WEIRS), ("Mud Meetup", _DAMS))
    ]
    seed = seed_in("events.json", json.dumps({"events": events}, indent=1))
    assert [it.titles[0].text for it in seed.accounts] == [_WEIRS[0], _DAMS[0]]
    assert {it.event for it in seed.accounts} == {None}


def test_the_authors_of_talks_give_them_where_no_speaker_is_named() -> None:
    talks = [
        {"author": who, "title": f"{title}!", "youtube": "aB3defg_ijk"}
        for title, who, _ in (_WEIRS, _DAMS)
    ]
    given = [("On weirs!", ["Nadia Brun"], ""), ("On dams!", ["Ivo Kern"], "")]
    assert read_of(talks) == given
    assert read_of(talks, "videos.json") == [(title, [], day) for title, _, day in given]


def test_what_says_of_itself_that_it_is_a_recording_is_that_of_its_talk() -> None:
    text = (
        "january:\n"
        "  weirs:\n    title: On weirs\n    speaker:\n      name: Nadia Brun\n    coverage:\n"
        "      - type: slides\n        title: Weirs\n        url: https://slides.example/weirs\n"
        "      - type: video\n        title: River January\n        url: https://films.example/7\n"
        "  dams:\n    title: On dams\n    speaker:\n      name: Ivo Kern\n"
    )
    weirs, dams = seed_in("2031.yml", text).accounts
    assert (weirs.titles[0].text, weirs.url) == ("On weirs", "https://films.example/7")
    assert dams.url is None
