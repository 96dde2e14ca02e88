"""Lists of talks that conferences and people make in ways of their own: groups, keys, events."""

import json
from pathlib import Path

import pytest
import yaml

from generator.model.account import AccountDetail
from tests.promises import check_nothing_invented
from tests.read.corpora import SCHEDULE, TALK, corpus_of, schedule
from tests.support import seed_of


def test_who_speaks_is_who_the_list_names() -> None:
    text = "<abstract>Speaker: Ivo Kern</abstract></event>"
    talk = TALK.format(title="On rivers", name="Nadia Brun").replace("</event>", text)
    (account,) = seed_of(SCHEDULE.format(events=talk), ending=".xml").accounts
    assert [person.name for person in account.people] == ["Nadia Brun"]


@pytest.mark.parametrize(
    ("ending", "text", "code"),
    [
        (
            ".xml",
            "<!DOCTYPE a [<!ENTITY b 'c'>]><rss><channel>&b;</channel></rss>",
            "format-invalid",
        ),
        (".xml", "<rss><channel>", "format-invalid"),
        (".xml", "<" + "a>" + "<a>" * 200, "format-invalid"),
        (".xml", "<note>words</note>", "seed-format-unknown"),
        (".xml", schedule(), "seed-empty"),
        (".yml", "- title: [a", "format-invalid"),
        (".yml", "title: a\nvenue: b\ndate: 2025\n", "seed-format-unknown"),
        (".yml", "- title: a\n- title: b\n", "seed-format-unknown"),
        (".ics", "words", "format-invalid"),
        (".ics", "BEGIN:VCALENDAR\nEND:VCALENDAR\n", "seed-empty"),
    ],
)
def test_what_is_no_list_of_talks_is_kept_unread(ending: str, text: str, code: str) -> None:
    seed = seed_of(text, ending=ending)
    assert [problem.code for problem in seed.source.problems] == [code]
    assert not seed.accounts


LISTED = """\
about: {{venue: Hall}}
{key}:
  - name: intro
  - {title}: How a bridge hums
    {people}: Ada Okafor and Bo Lindqvist
  - {title}: Dams and debts
    {when}: 2021
"""


@pytest.mark.parametrize(
    ("key", "title", "people", "when"),
    [
        ("talks", "title", "speaker", "year"),
        ("sessions", "talk_title", "presented_by", "date"),
        ("items", "Session title", "guests", "recorded_on"),
    ],
)
def test_talks_listed_in_general_words_are_read(
    key: str, title: str, people: str, when: str
) -> None:
    text = LISTED.format(key=key, title=title, people=people, when=when)
    hums, dams = seed_of(text, ending=".yaml").accounts
    assert [person.name for person in hums.people] == ["Ada Okafor", "Bo Lindqvist"]
    assert (dams.titles[0].text, dams.published) == ("Dams and debts", "2021")


def test_a_refused_list_says_which_keys_it_has() -> None:
    text = "- {name: Ada Okafor, bio: She tunes bridges.}\n- {name: Bo Lindqvist}\n"
    (problem,) = seed_of(text, ending=".yml").source.problems
    assert dict(problem.message.values)["keys"] == "name, bio"


def test_a_note_that_is_called_yaml_is_told_to_be_renamed() -> None:
    text = "---\ntitle: Dams\nspeakers: [Ivo Kern]\n---\n\n# Dams\n\nThey are: old.\n"
    (problem,) = seed_of(text, ending=".yaml").source.problems
    assert problem.code == "seed-format-unknown"
    assert str(problem.message.values["name"]).endswith(".md")


def test_an_alias_of_yaml_does_not_grow() -> None:
    text = "- title: &a One\n  date: 2025-10-17\n  speakers: [*a, *a]\n"
    (account,) = seed_of(text, ending=".yml").accounts
    assert not account.people


ENTRIES = """\
<schedule created="2014-07-13"><day date="2014-07-21">
<entry id="1"><start>0930</start><duration>30</duration><room>A, B</room>
<title>Breakfast</title><description></description><speakers></speakers></entry>
<entry id="2"><category>Talk</category><topics><topic>Water</topic></topics><start>1100</start>
<duration>45</duration><room id="1">A</room><title>How rivers move</title>
<description>A river is never in one place.</description>
<speakers><speaker id="3"><name>Nadia Brun</name></speaker></speakers></entry>
</day></schedule>
"""
SESSION = {
    "code": "RIV3RS",
    "title": "How rivers move",
    "speakers": [{"code": "N4D14A", "name": "Nadia Brun"}],
    "submission_type": {"en": "Talk", "de": "Vortrag"},
    "state": "confirmed",
    "abstract": "A river is never in one place.",
    "duration": 45,
    "slot": {"start": "2014-07-21T11:00:00+02:00", "room": {"en": "A"}},
}
REJECTED = {**SESSION, "title": "On droughts", "state": "rejected"}
CODED = {**SESSION, "speakers": ["N4D14A", "UNKN0WN"], "start": "2014-07-21T11:00"}
NAMES = {"Proposal title": "How rivers move", "Speaker names": ["Nadia Brun"], "ID": "RIV3RS"}
EXPORTED = {**NAMES, "Duration": 45, "Start": "2014-07-21T11:00:00", "Room": {"en": "A"}}
BREAK = {"title": "Coffee", "start": "2014-07-21T10:00:00", "duration": 30, "rooms": ["A"]}


@pytest.mark.parametrize(
    ("ending", "text"),
    [
        (".xml", ENTRIES),
        (".json", json.dumps([SESSION, REJECTED])),
        (".json", json.dumps({"count": 2, "results": [REJECTED, SESSION]})),
        (".json", json.dumps({"talks": [CODED], "speakers": SESSION["speakers"]})),
        (".json", json.dumps([{**EXPORTED, "Abstract": "A river is never in one place."}])),
        (".json", json.dumps({"days": {"2014-07-21": {"rooms": ["A"], "events": [BREAK, CODED]}}})),
        (".json", json.dumps({"schedule": {"2014-07-21": {"660": {"1": SESSION, "2": {}}}}})),
    ],
)
def test_talks_that_a_conference_lists_in_its_own_way(ending: str, text: str) -> None:
    (account,) = seed_of(text, ending=ending).accounts
    assert [title.text for title in account.titles] == ["How rivers move"]
    assert account.published == "2014-07-21"
    assert account.duration is not None
    assert account.duration.seconds == 45 * 60
    assert {person.name for person in account.people} <= {"Nadia Brun"}
    assert bool(account.people) == ("Nadia Brun" in text)
    check_nothing_invented(seed_of(text, ending=ending))


GROUPS = """\
- type: Next
  members:
    - {speaker: Ada Okafor, title: Weirs that hum, date: 2031-05-06}
- type: Before
  members:
    - {speaker: Ivo Kern, title: Dams and debts, date: 2031-04-06}
    - {speaker: Nadia Brun, title: A flood, date: 2031-03-06}
"""


def test_the_talks_of_groups_are_one_list() -> None:
    accounts = seed_of(GROUPS, ending=".yml").accounts
    assert [(it.titles[0].text, it.people[0].name) for it in accounts] == [
        ("Weirs that hum", "Ada Okafor"),
        ("Dams and debts", "Ivo Kern"),
        ("A flood", "Nadia Brun"),
    ]


KEYED = """\
january:
  weirs-that-hum: {title: Weirs that hum, speaker: {name: Ada Okafor, url: 'https://example.org'}}
  dams-and-debts: {title: Dams and debts, speaker: {name: Ivo Kern}}
march:
  a-flood: {title: A flood, speaker: {name: Nadia Brun}}
"""


def test_talks_under_keys_of_their_own_are_a_list() -> None:
    accounts = seed_of(KEYED, ending=".yml").accounts
    assert [(it.titles[0].text, it.people[0].name) for it in accounts] == [
        ("Weirs that hum", "Ada Okafor"),
        ("Dams and debts", "Ivo Kern"),
        ("A flood", "Nadia Brun"),
    ]
    links = "march: {a-flood: [{title: Slides, url: 'https://example.org/a.mp4'}], b: [{url: c}]}\n"
    assert not seed_of(links, ending=".yml").accounts
    settings = "site: {title: Rivers, date: 2031-05-06}\ntheme: {title: Dark}\nlang: {code: en}\n"
    assert not seed_of(settings, ending=".yml").accounts
    answer = "answer: {title: Weirs that hum, date: 2031-05-06}\n"
    assert not seed_of(answer, ending=".yml").accounts


BY_MONTH = """\
2031-05:
  title: Weirs that hum
  speaker: Ada Okafor
2031-04:
  - {title: Dams and debts, speaker: Ivo Kern}
  - {title: A flood, speaker: Nadia Brun, date: 2031-04-06}
"""
BY_YEAR = """\
talks:
  2031:
    - {title: Weirs that hum, speaker: Ada Okafor, date: 2031-05}
  "2030":
    - {title: Dams and debts, speaker: Ivo Kern, date: 2031-04}
    - {title: A flood, speaker: Nadia Brun, date: 2031-04-06}
"""
BY_KIND = """\
keynotes:
  - {title: Weirs that hum, speaker: Ada Okafor, date: 2031-05}
pages:
  - {title: Where to eat, date: 2031-05}
  - {title: Where to sleep, date: 2031-05}
talks:
  - {title: Dams and debts, speaker: Ivo Kern, date: 2031-04}
  - {title: A flood, speaker: Nadia Brun, date: 2031-04-06}
"""
BY_SLUG = """\
weirs-that-hum: {title: Weirs that hum, speaker: Ada Okafor, date: 2031-05}
april:
  - {title: Dams and debts, speaker: Ivo Kern, date: 2031-04}
  - {title: A flood, speaker: Nadia Brun, date: 2031-04-06}
"""


@pytest.mark.parametrize("text", [BY_MONTH, BY_YEAR, BY_KIND, BY_SLUG])
@pytest.mark.parametrize("ending", [".yml", ".json"])
def test_talks_that_keys_part_are_all_read(text: str, ending: str) -> None:
    if ending == ".json":
        text = json.dumps(yaml.load(text, yaml.BaseLoader), indent=1)
    seed = seed_of(text, ending=ending)
    assert [(it.titles[0].text, it.people[0].name, it.published) for it in seed.accounts] == [
        ("Weirs that hum", "Ada Okafor", "2031-05"),
        ("Dams and debts", "Ivo Kern", "2031-04"),
        ("A flood", "Nadia Brun", "2031-04-06"),
    ]
    assert not seed.source.problems
    check_nothing_invented(seed)


EVENTS = """\
- {key}: Weir Evening 2
  date: 2031-05-06
  {talks}:
    - {{title: Weirs that hum, speaker: Ada Okafor}}
    - {{title: Dams and debts, speaker: Ivo Kern}}
- {key}: Weir Evening 1
  date: 2031-04-06
  {talks}:
    - {{title: A flood, speaker: Nadia Brun}}
"""


@pytest.mark.parametrize(("key", "talks"), [("name", "talks"), ("title", "sessions")])
def test_what_an_event_says_holds_for_its_talks(key: str, talks: str) -> None:
    accounts = seed_of(EVENTS.format(key=key, talks=talks), ending=".yml").accounts
    assert [(it.titles[0].text, it.event, it.published) for it in accounts] == [
        ("Weirs that hum", "Weir Evening 2", "2031-05-06"),
        ("Dams and debts", "Weir Evening 2", "2031-05-06"),
        ("A flood", "Weir Evening 1", "2031-04-06"),
    ]


def test_talks_that_stand_elsewhere_in_a_file_are_warned_of() -> None:
    listed = "- {{title: {}, speaker: Ada Okafor, date: 2031-05-06}}\n"
    talks = "".join(f"  {listed.format(title)}" for title in ("Weirs", "Dams"))
    old = "".join(f"      {listed.format(title)}" for title in ("Floods", "Nets"))
    seed = seed_of(f"talks:\n{talks}old:\n  kept:\n    here:\n{old}", ending=".yml")
    (fault,) = seed.source.problems
    assert (fault.code, fault.lines) == ("talks-unparted", (7, 8))
    again = old.replace("Floods", "Weirs").replace("Nets", "Dams")
    seed = seed_of(f"talks:\n{talks}old:\n  kept:\n    here:\n{again}", ending=".yml")
    assert not seed.source.problems


_SESSIONS = """\
2031:
  session01:
    title: Opening
  session02:
    title: Moving water
    trailer: https://www.youtube.com/watch?v=abcdefghij1
    speakers:
      speaker01:
        name: Ada Okafor
        bio: She keeps weirs.
      speaker02:
        name: Ben Moreau
  session03:
    title: Coffee break
  session04:
    title: Dams and debts
    video: https://www.youtube.com/watch?v=abcdefghij2
    speakers:
      speaker01:
        name: Bo Lindqvist
  session05:
    title: Mud
    speakers:
      speaker01:
        name: Cleo Vance
"""


def test_speakers_under_keys_of_their_own_are_as_good_as_a_list() -> None:
    accounts = seed_of(_SESSIONS, "sessions", ".yml").accounts
    assert {it.titles[0].text: [person.name for person in it.people] for it in accounts} == {
        "Moving water": ["Ada Okafor", "Ben Moreau"],
        "Dams and debts": ["Bo Lindqvist"],
        "Mud": ["Cleo Vance"],
    }


def test_a_trailer_is_printed_and_is_no_recording_of_the_talk() -> None:
    water, dams, _ = seed_of(_SESSIONS, "sessions", ".yml").accounts
    assert (water.recordings, [it.key for it in dams.recordings]) == ((), ["abcdefghij2"])
    assert any("abcdefghij1" in it.text for it in water.of(AccountDetail))


def test_two_titles_that_say_who_speaks_each_are_two_talks() -> None:
    note = (
        "---\ntitle: River evening\ndate: 2031-05-06\n---\nWe met at the mill.\n\n"
        "**Speaker:** Ada Okafor\n\n**Title:** Weirs that wait\n\n**Abstract:** They do.\n\n"
        "**Speaker:** Ivo Kern\n\n**Title:** Mud and memory\n\n**Abstract:** It does.\n"
    )
    accounts = seed_of(note, "evening", ".md").accounts
    assert [(it.titles[0].text, [person.name for person in it.people]) for it in accounts] == [
        ("Weirs that wait", ["Ada Okafor"]),
        ("Mud and memory", ["Ivo Kern"]),
    ]


def test_versions_of_a_talk_are_occasions_on_which_it_was_given() -> None:
    given = [{"conference": it, "date": f"203{n}-04-12"} for n, it in enumerate(("Days", "Camp"))]
    talks = [{"title": "Moving water", "versions": given}, {"title": "Dams", "versions": given[:1]}]
    seed = seed_of(json.dumps({"prefix": "/talks", "talks": talks}, indent=1), ending=".json")
    check_nothing_invented(seed)
    heads = [(it.titles[0].text, it.published, it.event) for it in seed.accounts]
    assert heads == [
        ("Moving water", "2030-04-12", "Days"),
        ("Moving water", "2031-04-12", "Camp"),
        ("Dams", "2030-04-12", "Days"),
    ]


def test_who_has_a_post_and_no_talk_in_a_list_of_speakers_gives_none() -> None:
    post = "- name: {0}\n  title: Keeper of weirs\n  bio: " + "Keeps weirs. " * 10 + "\n"
    talk = "  talk:\n    title: What {0} cost\n    description: A lot.\n"
    text = post.format("Ada Lind") + post.format("Ivo Kern") + talk.format("dams")
    text += post.format("Nadia Brun") + talk.format("weirs")
    seed = seed_of(text, ending=".yml")
    assert [it.titles[0].text for it in seed.accounts] == ["What dams cost", "What weirs cost"]


def test_talks_under_labels_of_another_language_are_parted() -> None:
    text = (
        "Palestras no rio\n\nTodas são gratuitas.\n"
        "Palestra: Vozes na água\nTema: Rios\nPalestrante: Joana Kern, professora\n"
        "Palestra: Pontes de lama\nTema: Pontes\nPalestrante: Ana Okafor, escritora\n"
        "Palestra: Redes e peixes\nTema: Redes\nPalestrante: Maria Moreau, professora\n"
    )
    accounts = seed_of(text, "palestras", ".txt").accounts
    assert [(it.titles[0].text, [person.name for person in it.people]) for it in accounts] == [
        ("Vozes na água", ["Joana Kern"]),
        ("Pontes de lama", ["Ana Okafor"]),
        ("Redes e peixes", ["Maria Moreau"]),
    ]


@pytest.mark.parametrize("key", ["event", "show"])
def test_talks_under_keys_of_their_own_are_not_around_each_other(key: str) -> None:
    talks = {
        f"{key}{n}": {"title": f"Moss, part {n}", "name": f"Moss {n}", "speaker": "Ada Okafor"}
        for n in range(1, 5)
    }
    accounts = seed_of(json.dumps(talks), ending=".json").accounts
    assert len(accounts) == len(talks)
    assert not [it for it in accounts if "Moss 1" in {it.event, it.show}]


def test_names_in_other_languages_are_titles_beside_who_speaks() -> None:
    text = (
        "seg:\n- nome: Velhas barragens\n  palestrante: Ada Okafor\n- Coffee break\n"
        "ter:\n- nome: Rios\n  palestrante: Ivo Kern\n"
    )
    accounts = seed_of(text, ending=".yml").accounts
    assert [it.titles[0].text for it in accounts] == ["Velhas barragens", "Rios"]


def test_numbers_of_speakers_are_those_of_another_file(tmp_path: Path) -> None:
    people = [{"id": 1, "name": "Ada Okafor"}, {"id": 2, "name": "Ivo Kern"}]
    evenings = [
        {"name": "Weirs", "date": "2031-05-06T19:00:00", "speakersId": [2]},
        {"name": "Dams", "date": "2031-06-06T19:00:00", "speakersId": [1, 2]},
    ]
    files = {
        "data/speakers.json": json.dumps(people, indent=1),
        "data/events.json": json.dumps(evenings, indent=1),
    }
    corpus = corpus_of(files, tmp_path)
    names = {it.id: it.name for it in corpus.entities}
    told = {it.title: {names[who.person] for who in it.people} for it in corpus.talks}
    assert told == {"Weirs": {"Ivo Kern"}, "Dams": {"Ada Okafor", "Ivo Kern"}}


@pytest.mark.parametrize("more", ["", '"videos": "Videos", "related_urls": "x", '])
def test_words_of_a_page_are_no_talk(more: str) -> None:
    long = "All that is asked of us. " * 50
    text = f'{{"title": "RiverConf", "speakers": "Speakers", {more}"speaker": "Speaker information", "faq": "{long}"}}'
    seed = seed_of(text, "resources", ".json")
    assert not seed.accounts
    assert [it.code for it in seed.source.problems] == ["seed-format-unknown"]
