"""What the keys of records mean is shown by all records of a list together."""

import json
from typing import Any

import pytest

from generator.model.account import Account
from generator.read.account.paths.name_dates import date_of_name
from generator.text.quantities.dates import date_of_value
from tests.promises import check_nothing_invented, check_nothing_lost
from tests.support import seed_of

_ADA, _IVO = "Ada Okafor", "Ivo Kern"


def heads(data: Any, name: str = "talks") -> list[tuple[str, str, str | None, str | None]]:
    """Title, who speaks, day and event of each talk."""
    seed = seed_of(json.dumps(data, indent=1, ensure_ascii=False), name, ".json")
    check_nothing_lost(seed)
    check_nothing_invented(seed)
    return [_head(it) for it in seed.accounts]


def _head(account: Account) -> tuple[str, str, str | None, str | None]:
    people = ", ".join(it.name for it in account.people)
    return account.titles[0].text, people, account.published, account.event


@pytest.mark.parametrize("named", ["speaker", "name"])
def test_a_title_that_is_an_office_is_the_speakers(named: str) -> None:
    data = [
        {"topic": "Why weirs hum", named: _ADA, "title": "Director of Weirs, Dams Ltd"},
        {"topic": "Mills and wheels", named: _IVO, "title": "Chief Engineer, Mills"},
        {"topic": "Coffee"},
    ]
    assert heads(data) == [
        ("Why weirs hum", _ADA, None, None),
        ("Mills and wheels", _IVO, None, None),
    ]


def test_a_title_that_stands_with_speakers_alone_is_theirs() -> None:
    data = [
        {"time": "9:00", "topic": "Welcome and coffee"},
        {"time": "9:30", "topic": "Why weirs hum", "speaker": _ADA, "title": "Dams Ltd"},
        {"time": "10:00", "topic": "Mills and wheels", "speaker": _IVO, "title": "Mills of York"},
        {"time": "11:00", "topic": "Lunch on the lawn"},
    ]
    assert [it[:2] for it in heads(data)] == [("Why weirs hum", _ADA), ("Mills and wheels", _IVO)]


def test_a_topic_that_returns_is_no_title() -> None:
    data = [
        {"title": "How I became an engineer", "speaker": _ADA, "topic": "careers"},
        {"title": "What an engineer does", "speaker": _IVO, "topic": "careers"},
    ]
    assert [it[0] for it in heads(data)] == ["How I became an engineer", "What an engineer does"]


@pytest.mark.parametrize("key", ["by", "who"])
def test_whoever_a_talk_is_by(key: str) -> None:
    data = [
        {"title": "Weirs", key: _ADA, "date": "2031-05-06"},
        {"title": "Mills", key: _IVO, "date": "2031-05-07"},
    ]
    assert [it[1] for it in heads(data)] == [_ADA, _IVO]
    assert heads([it | {key: "tide"} for it in data])[0][1] == ""


def test_a_name_beside_title_day_and_town_is_the_events() -> None:
    data = [
        {"title": "Weirs", "name": "RiverConf", "date": "2031-05-06", "city": "York"},
        {"title": "Weirs", "name": "Mill Days", "date": "2031-06-07", "city": "Lyon"},
    ]
    assert [it[3] for it in heads(data)] == ["RiverConf", "Mill Days"]


@pytest.mark.parametrize(
    ("title", "speaker", "name"),
    [("thema", "referent", _ADA), ("题目", "讲者", "王小明"), ("paper", "presenter", _ADA)],
)
def test_what_the_title_stands_under(title: str, speaker: str, name: str) -> None:
    data = [{title: "河流与 weirs", speaker: name}, {title: "水车 and mills", speaker: name}]
    assert [it[:2] for it in heads(data)] == [("河流与 weirs", name), ("水车 and mills", name)]


_TALKS = {
    "weirs-hum": {"title": "Why weirs hum", "speakers": ["ada_o"], "abstract": "They hum."},
    "12": {"title": "Mills and wheels", "speakers": ["ivo"], "abstract": "They turn."},
}
_PEOPLE = {"ada_o": {"name": _ADA, "bio": "x"}, "ivo": {"name": _IVO, "bio": "y"}}


@pytest.mark.parametrize("keyed", [True, False])
def test_talks_and_people_under_ids(*, keyed: bool) -> None:
    talks = _TALKS if keyed else [{"id": key} | it for key, it in _TALKS.items()]
    data = {"speakers": _PEOPLE, "sessions": talks}
    assert [it[:2] for it in heads(data)] == [("Why weirs hum", _ADA), ("Mills and wheels", _IVO)]


def test_posts_among_which_few_are_recorded_are_no_talks() -> None:
    posts = [{"title": f"Weir {n}", "date": f"2031-05-{n:02}"} for n in range(1, 21)]
    posts[0]["video"] = "https://youtu.be/abcdefghijk"
    assert heads(posts, "posts") == []
    assert heads([it | {"type": "post"} for it in posts], "data") == []
    assert len(heads(posts, "data")) == 20


def test_the_speakers_of_a_session_give_its_talks() -> None:
    session = {"speakers": [_ADA], "talks": [{"title": "Weirs", "date": "2031-05-06"}]}
    other = {"speakers": [_IVO], "talks": [{"title": "Mills", "date": "2031-05-07"}]}
    assert [it[1] for it in heads([session, other])] == [_ADA, _IVO]


def test_whoever_stands_beside_a_talk_of_their_own() -> None:
    data = [
        {"name": "Karen Lind | Peter Okafor", "role": "Millers", "talk_title": "Weirs by night"},
        {"name": "Ada Okafor & Ivo Kern", "company": "Rill", "talk_title": "Mills by day"},
        {"name": "Nadia Brun", "company": "Rill", "talk_title": "Dams and doors"},
    ]
    whose = ["Karen Lind, Peter Okafor", "Ada Okafor, Ivo Kern", "Nadia Brun"]
    assert [it[1] for it in heads(data)] == whose
    firm = [it | {"name": it["name"].replace("Peter Okafor", "Rill Works")} for it in data]
    assert heads(firm)[0][1] == "Karen Lind"


_TWO, _OF_FIRM = f"{_ADA}, {_IVO}", f"{_ADA}, Acme"


@pytest.mark.parametrize(
    ("named", "speaking"),
    [
        ([_TWO], [_TWO]),
        ([_TWO, "Okafor, Ada", _OF_FIRM], [_TWO, _ADA, _ADA]),
        ([f"{_ADA}, Morgan Lane", f"{_IVO}, Morgan Lane"], [_ADA, _IVO]),  # a firm's name
        ([f"{_ADA}, Morgan Lane", _OF_FIRM, f"{_IVO}, Acme"], [_ADA, _ADA, _IVO]),
    ],
)
def test_whole_names_between_commas_all_speak(named: list[str], speaking: list[str]) -> None:
    titles = ["Weirs that wait", "Mills by day", "Dams and doors"][: len(named)]
    data = [
        {"title": title, "speaker": who, "date": "2031-05-06"}
        for title, who in zip(titles, named, strict=True)
    ]
    assert [it[1] for it in heads(data)] == speaking
    rows = "".join(f'2031-05-06,{it["title"]},"{it["speaker"]}"\n' for it in data)
    accounts = seed_of(f"Date,Title,Speaker\n{rows}", "talks", ".csv").accounts
    assert [", ".join(who.name for who in it.people) for it in accounts] == speaking


@pytest.mark.parametrize(
    ("date", "read"),
    [("mars 2031", "2031-03"), ("16 au 18 avril 2031", "2031-04"), ("im Frühling", None)],
)
def test_an_event_of_talks_whatever_its_date(date: str, read: str | None) -> None:
    talks = [{"title": "Weirs", "speaker": _ADA}, {"title": "Mills", "speaker": _IVO}]
    data = [
        {"name": "RiverConf", "date": date, "talks": talks},
        {"name": "Mill Days", "date": "2032-05-06", "talks": talks},
    ]
    events = [it[2:] for it in heads(data)]
    assert events == [(read, "RiverConf")] * 2 + [("2032-05-06", "Mill Days")] * 2


def test_what_a_head_says_of_its_talks() -> None:
    head = {"event_title": "Weirs of the north", "event_date": "2031-05-06"}
    video = {"video": {"youtube_id": "abcdefghijk", "youtube_url": "https://youtu.be/abcdefghijk"}}
    talks = [{"title": "Weirs", "speaker": {"name": _ADA}}, {"title": "Mills", "speaker": _IVO}]
    for n in (1, 2):
        data = head | {"talks": talks[:n]} | video
        assert {it[2:] for it in heads(data)} == {("2031-05-06", "Weirs of the north")}
        accounts = seed_of(json.dumps(data, indent=1), "talks", ".json").accounts
        recorded = [[it.key for it in account.recordings] for account in accounts]
        assert recorded == ([["abcdefghijk"]] if n == 1 else [[], []])  # whose it is is not told


def test_an_entry_in_words_of_its_own_is_no_break() -> None:
    data: list[dict[str, str]] = [
        {"talk_title": "Weirs by night", "name": "The millers", "outline": "Water waits. " * 20},
        {"talk_title": "Tea", "name": "all"},
        {"talk_title": "Mills by day", "name": _ADA, "company": "Rill"},
        {"talk_title": "Dams and doors", "name": _IVO, "company": "Rill"},
    ]
    assert [it[0] for it in heads(data)] == ["Weirs by night", "Mills by day", "Dams and doors"]


def test_no_day_but_a_month() -> None:
    assert date_of_name("2031-05-2D") == ("2031-05", "2D")
    assert date_of_name("2031-5-2-gates") == ("2031-05-02", "gates")
    values = ("mars 2031", "16 au 18 avril 2031", "Mars 2020", "mars 20")
    assert [*map(date_of_value, values)] == ["2031-03", "2031-04", None, None]


@pytest.mark.parametrize("ending", [".csv", ".tsv"])
def test_a_table_without_a_row_is_kept(ending: str) -> None:
    seed = seed_of('"', "table", ending)
    assert [it.code for it in seed.source.problems] == ["seed-format-unknown"]


def test_a_month_with_one_record_holds_it_as_others_hold_several() -> None:
    quiz = {"title": "Weir quiz", "description": "What do you know of weirs?", "speaker": []}
    data = {
        "january": {"quiz": quiz},
        "february": {
            "mills": {"title": "Mills and wheels", "speaker": {"name": _ADA}},
            "dams": {"title": "What dams owe", "speaker": {"name": _IVO}},
        },
        "august": {"fish": {"title": "Counting fish", "speaker": {"name": "Nadia Brun"}}},
        "september": {
            "silt": {"title": "Silt that moves", "speaker": {"name": _ADA}},
            "ice": {"title": "Old ice", "speaker": {"name": _IVO}},
        },
    }
    assert [(title, who) for title, who, *_ in heads(data, "2031")] == [
        ("Weir quiz", ""),
        ("Mills and wheels", _ADA),
        ("What dams owe", _IVO),
        ("Counting fish", "Nadia Brun"),
        ("Silt that moves", _ADA),
        ("Old ice", _IVO),
    ]
