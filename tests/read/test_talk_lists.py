"""Schedules, calendars, feeds and records of talks are read where they lie, a talk for each."""

import json
from pathlib import Path

import pytest
import yaml

from generator.build import build
from generator.model.account import AccountDetail, AccountPassage
from generator.model.account_head import PersonRole
from generator.model.config import Config
from generator.read.formats.talk_lists.trees import parse_xml
from tests.hostile.test_counted import steps
from tests.promises import check_nothing_invented
from tests.read.corpora import corpus_of, schedule
from tests.support import seed_of

RECORD = (
    '{{"title": "{title}", "speakers": ["{name}"], "recorded": "2025-10-17", "duration": 3600}}'
)
VIDEOS = """\
title: '{title}'
date: '2031-05-06'
videos:
- slug: Weirs-by-night
  title: Weirs by night
  vimeo_url: https://vimeo.com/285206215
- slug: Weirs-by-night-talk
  title: Weirs by night, the talk
  vimeo_url: https://vimeo.com/285209090
"""


def test_a_record_with_recordings_called_alike_is_one_talk() -> None:
    (account,) = seed_of(
        VIDEOS.format(title="Weirs by night: a long day"), "meta", ".yaml"
    ).accounts
    assert account.titles[0].text == "Weirs by night: a long day"
    assert [it.key for it in account.recordings] == ["285206215", "285209090"]
    assert account.event is None
    event = seed_of(VIDEOS.format(title="RiverConf 2031"), "meta", ".yaml")
    assert {it.event for it in event.accounts} == {"RiverConf 2031"}
    assert len(event.accounts) == len(account.recordings)


def test_a_record_beside_notes_says_what_the_talk_is_called(tmp_path: Path) -> None:
    files = {
        "2031-05-06_weirs/meta.yaml": VIDEOS.format(title="Weirs by night: a long day"),
        "2031-05-06_weirs/transcript_en.txt": f"Weirs\n\n{'We hold the water. ' * 30}\n",
    }
    (talk,) = corpus_of(files, tmp_path).talks
    assert (talk.title, len(talk.sources)) == ("Weirs by night: a long day", 2)


def test_a_time_with_a_name_is_no_talk_though_a_year_stands_above_it() -> None:
    text = "2030:\n  slot9:\n    title: Dams\n    speakers: [Dina Moreau]\n2031:\n" + "".join(
        f"  slot{number}:\n    time: '{number}:00'\n    title: {title}\n"
        + (f"    speakers:\n      one:\n        name: {name}\n" if name else "")
        for number, title, name in (
            (10, "Weirs", "Ada Okafor"),
            (11, "Stand-up lunch", ""),
            (12, "Mud", "Ben Moreau"),
            (13, "Silt that nobody has ever seen", ""),
            (14, "Conference closing", ""),
            (15, "Springs", "Cleo Vance"),
        )
    )
    titles = [it.titles[0].text for it in seed_of(text, "sessions", ".yml").accounts]
    assert titles == ["Dams", "Weirs", "Mud", "Silt that nobody has ever seen", "Springs"]


def test_talks_of_a_list_join_the_notes_about_them(tmp_path: Path) -> None:
    videos = (
        "- title: How rivers move\n  date: 2025-10-17\n  event_name: RiverConf 2025\n"
        "  video_provider: youtube\n  video_id: abcdefghijk\n  speakers: [Nadia Brun]\n"
        "- title: Dams and debts\n  date: 2025-10-17\n  video_provider: youtube\n"
        "  video_id: bbbbbbbbbbb\n  speakers: [Ivo Kern]\n"
    )
    note = "---\nvideo: https://youtu.be/abcdefghijk\n---\n# My notes\n\nIt carries silt.\n"
    corpus = corpus_of({"videos.yml": videos, "mine.md": note}, tmp_path)
    rivers, dams = sorted(corpus.talks, key=lambda talk: len(talk.sources), reverse=True)
    assert (rivers.event, rivers.published, len(rivers.sources)) == (
        "RiverConf 2025",
        "2025-10-17",
        2,
    )
    assert (dams.title, dams.sources) == ("Dams and debts", ("videos",))


@pytest.mark.parametrize(("day", "key"), [("recorded", "videos"), ("date", "recordings")])
def test_recordings_may_be_named_by_platform_and_id_in_a_list(day: str, key: str) -> None:
    talk = {
        "title": "How rivers move",
        day: "2025-10-17",
        "speakers": ["Nadia Brun"],
        key: [{"code": "abcdefghijk", "type": "youtube"}, {"type": "vimeo", "id": "123456"}],
    }
    (account,) = seed_of(json.dumps(talk, indent=2), "move", ".json").accounts
    played = [(it.platform, it.key) for it in account.recordings]
    assert played == [("youtube", "abcdefghijk"), ("vimeo", "123456")]


@pytest.mark.parametrize("day", ["Monday, May 5th, 2031 @ 1PM", "TBD"])
def test_the_authors_beside_a_list_of_talks_give_them(day: str) -> None:
    entry = (
        "- talk-id: {0}\n  authors:\n  - name: {1}\n    affiliations:\n    - name: River University\n"
        "  talks:\n  - title: {2}\n    date: {3}\n    abstract: It moves.\n"
    )
    rows = (("a", "Ada Okafor", "Weirs that answer"), ("b", "Ivo Kern", "Dams and debts"))
    text = "".join(entry.format(*row, day) for row in rows)
    told = [
        (it.titles[0].text, [person.name for person in it.people])
        for it in seed_of(text, "seminar", ".yml").accounts
    ]
    assert told == [("Weirs that answer", ["Ada Okafor"]), ("Dams and debts", ["Ivo Kern"])]


def test_a_break_of_a_schedule_is_no_talk(tmp_path: Path) -> None:
    lunch = "<event><title>Lunch</title><persons/></event>"
    corpus = corpus_of({"s.xml": schedule(("On rivers", "Nadia Brun"), more=lunch)}, tmp_path)
    assert [talk.title for talk in corpus.talks] == ["On rivers"]


def test_breaks_of_records_that_name_nobody_are_no_talks() -> None:
    slot = "- title: {}\n  date: 2031-05-06\n  time: '10:00'\n"
    text = "".join(map(slot.format, ("Breakfast", "Weirs", "Coffee Break", "Mud", "Introduction")))
    accounts = seed_of(text, "slots", ".yml").accounts
    assert [it.titles[0].text for it in accounts] == ["Weirs", "Mud", "Introduction"]


def test_the_one_topic_of_a_day_is_its_title_and_days_without_any_are_told() -> None:
    slot = "- date: 2031-5-0{} 18:00:00 -0500\n  speaker: Ada Okafor\n  {}\n"
    topics = ("topic: Mud", "topic: Old weirs", "topic: Silt", "tags: [mud]", "topic: Canceled")
    text = "".join(slot.format(day, topic) for day, topic in enumerate(topics, 1))
    seed = seed_of(text, "meetings", ".yml")
    told = [(it.titles[0].text, it.published) for it in seed.accounts]
    assert told == [("Mud", "2031-05-01"), ("Old weirs", "2031-05-02"), ("Silt", "2031-05-03")]
    assert [it.lines for it in seed.source.problems if it.code == "talks-unparted"] == [(11, 14)]


def test_an_entry_with_somebody_and_no_title_is_told() -> None:
    entry = "- title: {}\n  speaker: {}\n  url: https://weir.example/{}\n"
    named = (("Mud", "Ada Okafor"), ("''", "Ivo Kern"), ("Silt", "Nadia Brun"))
    text = "".join(entry.format(title, who, n) for n, (title, who) in enumerate(named))
    problems = seed_of(text, "talks", ".yml").source.problems
    assert [(it.code, it.lines, it.message.values["title"]) for it in problems] == [
        ("talks-unparted", (5, 5), "Ivo Kern")
    ]


def test_the_editor_leaves_a_talk_out_with_the_line_of_its_title(tmp_path: Path) -> None:
    files = {
        "s.xml": schedule(("On rivers", "Nadia Brun"), ("On dams", "Ivo Kern")),
        "curation.yml": "sources: {s.xml: {ignore_lines: [3]}}\n",
    }
    assert [talk.title for talk in corpus_of(files, tmp_path).talks] == ["On rivers"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("rc/category.json", '{"title": "RiverConf XII"}'),
        ("rc/event.yml", "---\ntitle: RiverConf XII\nkind: conference\n"),
    ],
)
def test_records_have_the_event_of_their_folder(name: str, text: str, tmp_path: Path) -> None:
    files = {
        name: text,
        "rc/videos/on-rivers.json": RECORD.format(title="On rivers", name="Nadia Brun"),
        "other/on-dams.json": RECORD.format(title="On dams", name="Ivo Kern"),
    }
    corpus = corpus_of(files, tmp_path)
    assert {talk.title: talk.event for talk in corpus.talks} == {
        "On rivers": "RiverConf XII",
        "On dams": None,
    }
    (about,) = (source for source in corpus.sources if source.file == name)
    assert [problem.code for problem in about.problems] == ["note-of-no-talk"]


def test_other_data_of_an_event_is_no_list_and_no_fault(tmp_path: Path) -> None:
    files = {
        "rc/series.yml": "name: RiverConf\nkind: conference\n",
        "rc/rc-12/event.yml": "title: RiverConf XII\nkind: conference\n",
        "rc/rc-12/videos.yml": "# TODO\n[]\n",
        "rc/rc-12/sponsors.yml": "- tiers:\n  - name: Gold\n    sponsors:\n    - name: Mill\n",
        "rc/rc-12/broken.yml": "- name: [Gold\n",
        "rc/rc-12/lost.yml": "- title: On rivers\n  room: A\n- title: On dams\n  room: B\n",
        "else/sponsors.yml": "- tiers:\n  - name: Gold\n",
    }
    codes = {it.file: it.problems[0].code for it in corpus_of(files, tmp_path).sources}
    assert codes == {
        "rc/series.yml": "note-of-no-talk",
        "rc/rc-12/event.yml": "note-of-no-talk",
        "rc/rc-12/videos.yml": "seed-format-unknown",
        "rc/rc-12/sponsors.yml": "note-of-no-talk",
        "rc/rc-12/broken.yml": "format-invalid",
        "rc/rc-12/lost.yml": "seed-format-unknown",
        "else/sponsors.yml": "note-of-no-talk",
    }


def test_fields_of_lektor_are_a_talk(tmp_path: Path) -> None:
    text = (
        "title: Weirs: a history\n---\nspeaker: ada-okafor\n---\ndate: 2031-05-06 18:00\n---\n"
        'description: They hold "back"\nwhat comes.\n---\nabstract:\n\nA weir is\n\n    low.\n---\n_model: talk\n'
    )
    person = "name:\n\nAda Okafor\n---\nbio: She builds.\n"
    files = {"talks/weirs/contents.lr": text, "speakers/ada-okafor/contents.lr": person}
    corpus = corpus_of(files, tmp_path)
    (talk,) = corpus.talks
    assert (talk.title, talk.published) == ("Weirs: a history", "2031-05-06")
    assert [it.name for it in corpus.entities if it.kind.value == "person"] == ["Ada Okafor"]
    seed = seed_of(text, "contents", ".lr")
    check_nothing_invented(seed)
    passages = " ".join(it.text for it in seed.accounts[0].of(AccountPassage))
    assert 'They hold "back"' in passages
    assert "low." in passages


def test_an_address_in_fields_of_lektor_is_withheld() -> None:
    seed = seed_of(
        "title: Weirs\n---\nspeaker: Ada Okafor\n---\nmail: ada@example.org\n", "a", ".lr"
    )
    assert [it.code for it in seed.source.problems] == ["personal-withheld"]
    assert "example.org" not in repr(seed.source.lines)


def test_a_private_file_names_no_event(tmp_path: Path) -> None:
    files = {
        "rc/event.yml": "title: Secret meeting\npublish: false\n",
        "rc/on-rivers.json": RECORD.format(title="On rivers", name="Nadia Brun"),
    }
    assert [talk.event for talk in corpus_of(files, tmp_path).talks] == [None]


@pytest.mark.parametrize("names", ["see the programme", "[see the programme]"])
def test_a_value_that_names_nobody_stands_on_the_page_and_nobody_speaks(names: str) -> None:
    text = f"- title: On rivers\n  date: 2025-10-17\n  presenter: {names}\n"
    text += "- title: On dams\n  date: 2025-10-18\n  presenter: [Ivo Kern]\n"
    rivers, dams = seed_of(text, "records", ".yml").accounts
    assert [person.name for person in rivers.people] == []
    assert "see the programme" in [it.text for it in rivers.of(AccountDetail)]
    assert [person.name for person in dams.people] == ["Ivo Kern"]


def test_titles_that_a_list_gives_are_not_suspected(tmp_path: Path) -> None:
    names = ("Ada Okafor", "Bo Lindqvist", "Mei Tan", "Nadia Brun")
    text = schedule(*((f"Roulette: {name} tells what nobody has seen.", name) for name in names))
    (tmp_path / "s.xml").write_text(text, encoding="utf-8")
    site = build(Config(seeds=tmp_path, notes=tmp_path / "none"))
    codes = {anomaly.code for anomaly in site.anomalies}
    assert codes.isdisjoint({"title-turn", "title-sentence"})


def test_a_file_that_is_about_no_talk_is_so_for_good(tmp_path: Path) -> None:
    (tmp_path / "venue.yml").write_text("name: Hall\nfloor: 2\n", encoding="utf-8")
    curation = "sources: {venue.yml: {kind: no-talk}}\n"
    (tmp_path / "curation.yml").write_text(curation, encoding="utf-8")
    site = build(Config(seeds=tmp_path, notes=tmp_path / "none"))
    assert [problem.code for problem in site.problems] == ["note-of-no-talk"]


@pytest.mark.parametrize("hidden", ["&#x200b;", "&#xfeff;", "\u2060"])
def test_a_text_that_nobody_sees_costs_no_other_talk(hidden: str) -> None:
    items = f"<item><title>{hidden}</title></item><item><title>Rivers</title></item>"
    seed = seed_of(f"<rss><channel>{items}</channel></rss>", ending=".rss")
    assert [[title.text for title in it.titles] for it in seed.accounts] == [["Rivers"]]
    records = f'- title: "\\u200b"\n  date: "2024-01-01"\n  speakers: ["{hidden}"]\n- title: Rivers\n  date: "2024-01-02"\n  speakers: [Ada Okafor]\n'
    assert seed_of(records, ending=".yml").accounts[-1].titles[0].text == "Rivers"


def test_texts_in_one_another_are_put_together_once() -> None:
    def parts(depth: int) -> int:
        text = "x<a>" * depth + "\nw" * 400 + "</a>" * depth
        return steps(lambda: parse_xml(f"<rss>{text}</rss>"))

    assert parts(80) < 2 * parts(20)


@pytest.mark.parametrize(
    ("summary", "title", "people"),
    [
        (
            "Dams - a debt - Ada Okafor, Bo Lindqvist",
            "Dams - a debt",
            ["Ada Okafor", "Bo Lindqvist"],
        ),
        ("Dams - a debt - ", "Dams - a debt", []),
        ("Dams", "Dams", []),
    ],
)
def test_a_calendar_of_pretalx_prints_who_speaks_behind_the_title(
    summary: str, title: str, people: list[str]
) -> None:
    event = f"SUMMARY:{summary}\nUID:pretalx-riverconf-ABC@example.org\nDTSTART:20251017T100000Z"
    seed = seed_of(calendar(event), ending=".ics")
    (account,) = seed.accounts
    assert account.titles[0].text == title
    assert [person.name for person in account.people] == people
    check_nothing_invented(seed)
    other = seed_of(calendar(event.replace("pretalx-", "")), ending=".ics").accounts[0]
    assert other.titles[0].text == summary.strip()


def calendar(*events: str) -> str:
    inside = "".join(f"BEGIN:VEVENT\nDTSTART:20251017\n{it}\nEND:VEVENT\n" for it in events)
    return f"BEGIN:VCALENDAR\nX-WR-CALNAME:Talks of the river\n{inside}END:VCALENDAR\n"


def test_breaks_and_cancelled_events_of_a_calendar_are_no_talks() -> None:
    text = calendar(
        "SUMMARY:On rivers",
        "SUMMARY:Coffee break",
        "SUMMARY:Lunch",
        "SUMMARY:On dams\nSTATUS:CANCELLED",
        "SUMMARY:Lunch and a lock\nSTATUS:CONFIRMED",
        "SUMMARY:Coffee\nDESCRIPTION:How a river carries it.",
        "SUMMARY:PM BREAK (Main Hall)",
        "SUMMARY:Morning rivers (Main Hall)",
    )
    accounts = seed_of(text, ending=".ics").accounts
    titles = [account.titles[0].text for account in accounts]
    rivers = "Morning rivers (Main Hall)"
    assert titles == ["On rivers", "Lunch and a lock", "Coffee", rivers]


def test_a_feed_says_numbers_in_the_tags_of_podcasting_2_too() -> None:
    item = (
        "<item><title>On lakes</title><podcast:season name='Wet'>2</podcast:season>"
        "<podcast:episode display='Ch.3'>42</podcast:episode>"
        "<podcast:image href='https://example.org/lake.png' alt='A lake seen from the air'/></item>"
    )
    feed = f'<rss xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel>{item}</channel></rss>'
    (account,) = seed_of(feed, ending=".rss").accounts
    assert {(it.kind, it.value) for it in account.numbers} == {("episode", "42"), ("season", "2")}
    details = [it.text for it in account.items if isinstance(it, AccountDetail)]
    assert "A lake seen from the air" not in "".join(map(str, account.items))
    assert {"42", "2"} <= set(details)


def test_a_feed_names_those_who_made_its_episodes() -> None:
    feed = (
        '<rss xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>'
        "<title>The River Show</title><itunes:author>Mei Tan</itunes:author>"
        "<item><title>On lakes</title><author>bo@example.org (Bo Lindqvist)</author></item>"
        "<item><title>On weirs</title></item>"
        "<item><title>On dams</title><itunes:author>Radio Terra GmbH</itunes:author></item>"
        "</channel></rss>"
    )
    lakes, weirs, dams = seed_of(feed, ending=".rss").accounts
    assert [(it.name, it.role.value) for it in lakes.people] == [("Bo Lindqvist", "via")]
    assert [(it.name, it.role.value) for it in weirs.people] == [("Mei Tan", "via")]
    assert [it.text for it in dams.items if isinstance(it, AccountDetail)] == ["Radio Terra GmbH"]


def test_a_list_of_talks_is_called_as_it_calls_itself() -> None:
    assert seed_of(calendar("SUMMARY:A"), ending=".ics").source.title == "Talks of the river"
    unnamed = calendar("SUMMARY:On rivers").replace("X-WR-CALNAME:Talks of the river\n", "")
    assert seed_of(unnamed, ending=".ics").source.title == "On rivers"
    listed = schedule(("On rivers", "Nadia Brun"))
    assert seed_of(listed, ending=".xml").source.title == "RiverConf"


GIVEN_TWICE = """
- title: On rivers
  tags: [water]
  abstract: Rivers rise at night.
  deliveries:
    - {venue: RiverConf, date: 2031-05-06, video: "https://youtu.be/abcdefghijk"}
    - {event: Dam Days, date: 2032-01-02}
- title: On dams
  instances:
    - {venue: RiverConf, date: 2031-05-07}
- title: On gates
  events:
    - {name: Gate Days, date: 2031-05-09, url: "https://gates.example"}
- title: On links
  date: 2031-05-08
  links:
    - {title: The slides, url: "https://example.org/slides"}
"""


def test_a_talk_is_given_on_each_occasion_that_its_entry_lists(tmp_path: Path) -> None:
    corpus = corpus_of({"talks.yml": GIVEN_TWICE}, tmp_path)
    given = {(talk.title, talk.event, talk.published) for talk in corpus.talks}
    assert given == {
        ("On rivers", "RiverConf", "2031-05-06"),
        ("On rivers", "Dam Days", "2032-01-02"),
        ("On dams", "RiverConf", "2031-05-07"),
        ("On gates", "Gate Days", "2031-05-09"),
        ("On links", None, "2031-05-08"),
    }
    addresses = {talk.event: talk.url for talk in corpus.talks if talk.title == "On rivers"}
    assert addresses == {
        "RiverConf": "https://youtu.be/abcdefghijk",
        "Dam Days": None,
    }


def test_a_record_and_the_transcript_that_is_called_as_its_recording_are_one_talk(
    tmp_path: Path,
) -> None:
    record = '{{"title": "{}", "pub_date": "2031-05-06", "duration": "00:26:13", "audio_url": "{}", "local_file": "sound/{}.mp3"}}'
    made = (("Moving water", "ep12-moving-water"), ("Dams and debts", "ep13-dams-and-debts"))
    records = [record.format(t, f"https://example.org/{n[:4]}.mp3", n) for t, n in made]
    said = "so the water moves\nwhere it can and nobody\never told it to wait\n"
    files = {"episodes.json": f"[{', '.join(records)}]"}
    files |= {f"transcripts/{name}.txt": said.replace("water", name) for _, name in made}
    corpus = corpus_of(files, tmp_path)
    assert [(talk.title, len(talk.sources)) for talk in corpus.talks] == [
        ("Dams and debts", 2),
        ("Moving water", 2),
    ]


def test_a_whole_day_under_time_is_when_the_talk_is_given(tmp_path: Path) -> None:
    record = "- title: {title}\n  speakers: [Nadia Brun]\n  time: {time}\n"
    corpus = corpus_of(
        {
            "events.yml": record.format(title="Moving water", time="2031-05-06 17:00:00")
            + record.format(title="Dams and debts", time='"17:00"')
        },
        tmp_path,
    )
    assert {it.title: it.published for it in corpus.talks} == {
        "Moving water": "2031-05-06",
        "Dams and debts": None,
    }


@pytest.mark.parametrize(
    "author", [{"name": "Ada Okafor & Ben Moreau"}, ["Ada Okafor", "Ben Moreau"]]
)
def test_the_authors_of_a_talk_made_it_and_do_not_speak_for_sure(author: object) -> None:
    talk = {"title": "Moving water", "url": "https://youtu.be/abcdefghij1", "author": author}
    other = {"title": "Mud", "url": "https://youtu.be/abcdefghij2", "author": {"name": "mudtube"}}
    first, second = seed_of(json.dumps([talk, other]), "talks", ".json").accounts
    assert [(it.name, it.role) for it in first.people] == [
        ("Ada Okafor", PersonRole.VIA),
        ("Ben Moreau", PersonRole.VIA),
    ]
    assert not second.people
    assert "mudtube" in [it.text for it in second.of(AccountDetail)]


@pytest.mark.parametrize("ending", [".yaml", ".json"])
def test_a_session_of_a_programme_is_a_talk_if_it_says_what_it_is_about(ending: str) -> None:
    session = {
        "title": "Evening by the weir",
        "start_time": "2031-05-06T18:00:00-04:00",
        "end_time": "2031-05-06T19:00:00-04:00",
        "room": "Mill",
        "speakers": [],
        "abstract": "We tell who keeps the weir.",
    }
    written = (json.dumps if ending == ".json" else yaml.safe_dump)(session)
    (account,) = seed_of(written, "evening", ending).accounts
    assert account.titles[0].text == "Evening by the weir"
    assert account.published == "2031-05-06"
    pause = {**session, "title": "Doors open", "abstract": ""}
    assert not seed_of(json.dumps(pause), "doors", ".json").accounts


def test_what_a_form_asked_is_no_section_and_what_was_chosen_is_shown() -> None:
    asked = {"question": "Please name your own kind of river", "answer": None}
    about = {"name": "Which kind of river does it tell of?", "categoryItems": [{"name": "Slow"}]}
    talk = {
        "id": "548062",
        "title": "How rivers move",
        "description": "They carry silt to the sea.",
        "startsAt": "2031-09-29T17:50:00Z",
        "speakers": [{"id": "f8b4", "name": "Nadia Brun"}],
        "categories": [{"name": "Level", "categoryItems": [{"name": "Advanced"}]}, about],
        "questionAnswers": [asked],
        "room": "Hall of Mud",
    }
    text = json.dumps(
        [{"groupName": "All", "sessions": [talk, talk | {"title": "Dams"}]}], indent=1
    )
    for account in seed_of(text, "sessions", ".json").accounts:
        assert [it.text for it in account.of(AccountPassage)] == ["They carry silt to the sea."]
        shown = [it.text for it in account.of(AccountDetail)]
        assert {"Hall of Mud", "Advanced", "Slow"} <= set(shown)


ATOM = """\
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">
<title>River Hour</title>
<entry><id>yt:1</id><title>Moving water</title><author><name>Ada Okafor</name></author>
<link rel="alternate" href="https://www.youtube.com/watch?v=abcdefghijk"/>
<published>2031-05-06T10:00:00+00:00</published><updated>2031-06-01T10:00:00+00:00</updated>
<media:group><media:description>Water moves, as it always did.</media:description></media:group>
</entry>
<entry><title>Dams</title><updated>2031-05-13</updated><summary>On dams.</summary>
<link rel="enclosure" href="https://a.example/2.mp3" type="audio/mpeg"/>
<link href="https://a.example/2"/></entry>
<entry><title>A post</title><link href="https://a.example/3"/><summary>No talk.</summary></entry>
</feed>
"""


@pytest.mark.parametrize("ending", [".xml", ".atom"])
def test_a_feed_in_atom_has_its_recordings_as_episodes(ending: str) -> None:
    water, dams = seed_of(ATOM, ending=ending).accounts
    assert (water.titles[0].text, water.published, water.show) == (
        "Moving water",
        "2031-05-06",
        "River Hour",
    )
    assert [it.key for it in water.recordings] == ["abcdefghijk"]
    assert water.url == "https://www.youtube.com/watch?v=abcdefghijk"
    assert "Water moves, as it always did." in [
        it.text for it in water.items if hasattr(it, "text")
    ]
    assert (dams.titles[0].text, dams.published) == ("Dams", "2031-05-13")
    assert dams.recordings


def test_a_feed_of_posts_is_none_of_talks() -> None:
    posts = ATOM[ATOM.index("<entry><title>A post") :]
    assert seed_of(f"<feed><title>River Hour</title>{posts}", ending=".xml").accounts == ()


@pytest.mark.parametrize("line", ["\\n", "<br>", " <br/> "])
def test_lines_of_a_value_name_one_speaker_each(line: str) -> None:
    rows = [
        f'{{"title": "Weirs", "speakers": "Ada Okafor{line}Ivo Kern", "date": "2031-05-06"}}',
        f'{{"title": "Dams", "speakers": ["Mia Brun{line}Blue Barn"], "date": "2031-05-06"}}',
    ]
    accounts = seed_of(f'{{"talks": [{", ".join(rows)}]}}', ending=".json").accounts
    people = [[person.name for person in account.people] for account in accounts]
    assert people == [["Ada Okafor", "Ivo Kern"], ["Mia Brun"]]


def test_an_entry_that_counts_who_speaks_is_no_break(tmp_path: Path) -> None:
    event = "<event><title>{0}</title><speakers_list>{1}</speakers_list></event>"
    more = event.format("On dams", 'a:1:{i:0;s:1:"7";}') + event.format("Doors", "")
    corpus = corpus_of({"s.xml": schedule(("On rivers", "Nadia Brun"), more=more)}, tmp_path)
    assert [talk.title for talk in corpus.talks] == ["On dams", "On rivers"]


def test_a_link_of_a_schedule_has_its_address_and_may_be_the_recording(tmp_path: Path) -> None:
    links = (
        '<links><link href="https://v.example.org/dams.mp4">Video recording (mp4)</link>'
        '<link href="https://v.example.org/weirs.mp4">The talk before</link>'
        '<link href="https://example.org/dams">Slides</link></links>'
    )
    more = (
        f"<event><title>On dams</title><persons><person>Ivo Kern</person></persons>{links}</event>"
    )
    corpus = corpus_of({"s.xml": schedule(("On rivers", "Nadia Brun"), more=more)}, tmp_path)
    dams = corpus.talks[0]
    assert (dams.title, dams.url) == ("On dams", "https://v.example.org/dams.mp4")
    assert "https://example.org/dams" in {it.text for it in corpus.details}


def test_speakers_of_a_list_are_read_once_though_many_forms_ask_for_them() -> None:
    def talks(speakers: int) -> int:
        names = [f"Ada {first}{vowel}okafor" for first in "BDKLM" for vowel in "aeiou"]
        record = {"title": "Rivers", "recorded": "2025-10-17", "speakers": names[:speakers]}
        other = {"title": "Mud", "recorded": "2025-10-18", "speakers": ["Bo Li"]}
        text = json.dumps({"talks": [record, other]})
        return steps(lambda: seed_of(text, ending=".json"))

    talks(2)  # what is made once, such as expressions
    assert talks(25) - talks(10) < 4_000 * 15


def test_tags_are_no_part_of_titles_and_names_and_who_stands_behind_with_is_another() -> None:
    text = (
        "- title: <a href='../s/weirs.jpg'>Old weirs</a>\n  date: 2031-05-04\n"
        "  speaker: \"<a href='https://a.example/ada'>Ada Okafor</a> (Rivers) and "
        "<a href='https://b.example'>Ivo Kern</a>\"\n"
        "- title: Mud\n  date: 2031-05-05\n  speaker: Daniel Foster with Zyx Kern\n"
        "- title: Silt\n  date: 2031-05-06\n  speaker: Nadia Brun\n"
    )
    accounts = seed_of(text, "talks", ".yml").accounts
    assert [(it.titles[0].text, [by.name for by in it.people]) for it in accounts] == [
        ("Old weirs", ["Ada Okafor", "Ivo Kern"]),
        ("Mud", ["Daniel Foster"]),
        ("Silt", ["Nadia Brun"]),
    ]


@pytest.mark.parametrize(
    ("site", "url"),
    [("https://{last}.mill.example/home", None), ("https://river.example/{last}", "river.example")],
)
def test_addresses_of_those_who_speak_are_no_talks(site: str, url: str | None) -> None:
    people = (("Ada Okafor", "Weirs"), ("Ivo Kern", "Ladders"), ("Nadia Brun", "Silt below weirs"))
    text = "".join(
        f"- speaker: {name}\n  date: 2031-03-0{day}\n  title: {title}\n"
        f"  url: {site.format(last=name.split()[1].lower())}\n"
        for day, (name, title) in enumerate(people, 1)
    )
    addresses = [it.url for it in seed_of(text, "next", ".yml").accounts]
    assert [url in it if url and it else it is url for it in addresses] == [True] * len(people)


def test_a_record_without_a_title_and_anybody_is_no_talk() -> None:
    values = (("NA", None), ("Old weirs", None), ("TBA", "Ada Okafor"), ("Silt", None))
    records = [
        {"title": title, "date": f"2031-05-0{day}"} | ({"speaker": who} if who else {})
        for day, (title, who) in enumerate(values, 1)
    ]
    accounts = seed_of(json.dumps(records), "meta", ".json").accounts
    assert [it.titles[0].text for it in accounts] == ["Old weirs", "TBA", "Silt"]


def test_a_record_by_what_it_is_called_is_by_nobody() -> None:
    values = (
        ("Weirs", "Ada Okafor"),
        ("Morning Break", ""),
        ("Silt", "Ivo Kern"),
        ("Mud Hall", ""),
    )
    records = [
        {
            "title": title,
            "name": who or title,
            "bio": "Digs.",
            "abstract": "On mud.",
            "starts_at": f"2031-05-06T{hour}:00:00Z",
        }
        for hour, (title, who) in enumerate(values, 10)
    ]
    accounts = seed_of(json.dumps(records), "sessions", ".json").accounts
    people = {it.titles[0].text: [who.name for who in it.people] for it in accounts}
    assert people == {"Weirs": ["Ada Okafor"], "Silt": ["Ivo Kern"], "Mud Hall": []}


def test_a_text_on_who_speaks_in_fields_of_lektor_names_them_in_its_heading() -> None:
    text = "title: Weirs\n---\nspeakers:\n\n\n### Ada Okafor\n\nShe builds weirs.\n"
    (account,) = seed_of(text, "contents", ".lr").accounts
    assert [it.name for it in account.people] == ["Ada Okafor"]
