"""Notes of an event: what it is called, when it was, and what is no part of its name."""

from pathlib import PurePosixPath

import pytest

from generator.model.account import AccountDetail, AccountPassage
from generator.read.account.paths.folder_names import event_of
from generator.read.dialects.event_talks import event_name
from generator.read.outline.events.event_names import is_of_event
from tests.promises import check_nothing_lost
from tests.read.talks_told import shown, talks, told
from tests.support import seed_in, seed_of


@pytest.mark.parametrize("about", ["notes", "Talk links and notes", "slides & notes", "recap"])
def test_what_is_collected_of_an_event_is_no_part_of_its_name(about: str) -> None:
    note = f"# RiverConf 2016 {about}\n\n## Weirs by Ivo Kern\n\n- Water.\n\n## Dams by Ada Okafor\n\n- Stone.\n"
    assert {it.event for it in seed_of(note, "notes", ".md").accounts} == {"RiverConf 2016"}


def test_an_event_of_two_years_has_none_and_a_stated_date_counts_more() -> None:
    note = """\
# RiverConf {years}

{line}

## Weirs and dams - Ivo Kern

They hold water.

## Springs and wells - Ada Okafor

From rock.
"""
    of_two = note.format(years="2015 and 2016", line="Notes.")
    assert [date for _, _, date in told(of_two)] == [None, None]
    stated = "---\nrecorded: 2016-05-04\nevent: RiverConf 2016\n---\n# Weirs\n\nThey hold.\n"
    assert told(stated) == [("Weirs", [], "2016-05-04")]
    assert told(stated.replace("recorded: 2016-05-04\n", "")) == [("Weirs", [], "2016")]


def test_a_title_that_is_prose_or_a_sort_gives_way_to_the_files_name() -> None:
    prose = "Good morning all. Today we are opening the gate of the old weir and we look at\nthe water.\n\nIt moves.\n"
    (account,) = seed_of(prose, "2026-07-05_Moving_Water", ".txt").accounts
    assert (account.titles, account.name_title) == ((), "Moving Water")
    page = "<p>Transcript</p>\n<p>Look at the water with me. It moves and it rests again.</p>\n"
    (account,) = seed_of(page, "2026-07-19_Moving_Water", ".html").accounts
    assert (account.titles, account.name_title) == ((), "Moving Water")


@pytest.mark.parametrize(
    ("printed", "event", "day"),
    [
        ("[River Days](https://example.org/days) - Sept 2018", "River Days", "2018-09"),
        ("[River Days 2018](https://example.org/days - Jun 2018", "River Days 2018", "2018-06"),
        ("River Days, Basel, 3 May 2018", "River Days, Basel", "2018-05-03"),
        ("River Days (May 3, 2018)", "River Days", "2018-05-03"),
        ("River Days - September 27-28, 2018", "River Days", "2018-09"),
        ("[The river meeting], June 2015", "The river meeting", "2015-06"),
        ("River Days - 2018", "River Days - 2018", "2018"),
        (f"{'Water, ' * 20}May 5, 2018", f"{'Water, ' * 20}"[:-2], "2018-05-05"),
        ("River Days - the third one", "River Days - the third one", None),
    ],
)
def test_behind_an_event_may_stand_when_it_was(printed: str, event: str, day: str | None) -> None:
    for key in ("Conference", "Meeting"):
        text = f"# Weirs that answer\n\n* **Speaker: Ivo Kern**\n* **{key}: {printed}**\n\nWater moves."
        (found,) = seed_of(text, "notes", ".md").accounts
        assert (found.event, found.published) == (event, day)


def test_when_something_meets_is_no_event() -> None:
    for printed in ("Tuesdays 8 PM Europe/Berlin - #weirs", "every Friday, 20:00"):
        text = f"# Weir Working Group 2031-01-08\n\n* Meetings: {printed}\n\n## Agenda\n\n* Weirs\n"
        (found,) = seed_of(text, "2031-01-08", ".md").accounts
        assert found.event is None
        assert any(printed in item.text for item in found.of(AccountDetail))


def test_a_heading_of_speakers_and_sessions_names_no_event() -> None:
    person = "### {name}\n\n_Engineer_\n\n<details><summary><b>Session: {title}</b></summary>\n"
    person += "This talk is about {title}.\n</details>\n\n"
    people = {"Ada Okafor": "Weirs", "Ivo Kern": "Dams", "Nadia Brun": "Locks"}
    page = "".join(person.format(name=name, title=title) for name, title in people.items())
    seed = seed_of(f"## Speakers and Session Descriptions\n\n{page}", "speakers", ".md")
    assert [it.titles[0].text for it in seed.accounts] == ["Weirs", "Dams", "Locks"]
    assert {it.event for it in seed.accounts} == {None}


@pytest.mark.parametrize(
    "title", ["Past Meetups", "Kommende Treffen", "Our talks", "Eventos pasados"]
)
def test_what_a_group_calls_its_page_of_meetings_is_no_event(title: str) -> None:
    note = f"# {title}\n\n## 2031-05-06\n\n### Weirs and dams\nIvo Kern\n\nThey hold.\n\n"
    note += "## 2031-06-03\n\n### Locks and keys\nAda Okafor\n\nThey open.\n"
    accounts = seed_of(note, "archive", ".md").accounts
    assert [(it.event, it.published) for it in accounts] == [
        (None, "2031-05-06"),
        (None, "2031-06-03"),
    ]


def test_an_address_above_the_talks_is_said_of_the_event() -> None:
    note = """\
page: https://riverforum.example.org/event/8LHA/w2a

Building with Mud: Simple and Slow
==========

**presenters:** Ada Okafor, Ben Moreau

- dream

Rain as a Layer
==========

**presenters:** Cleo Vance

- rain
"""
    first, _ = seed_of(note, "w2a", ".md").accounts
    kept = [it.text for it in first.items if isinstance(it, AccountDetail)]
    assert "page: https://riverforum.example.org/event/8LHA/w2a" in kept
    assert first.url is None
    check_nothing_lost(seed_of(note, "w2a", ".md"))


def test_notes_of_a_day_that_are_parted_are_no_event() -> None:
    talks = "".join(
        f"## Weirs of {it} - @adastone\n\n- Old.\n\n#### A\n\n- B.\n\n#### C\n\n- D.\n\n"
        for it in ("Ice", "Mud", "Sand")
    )
    seed = seed_of(f"# RiverConf 2031 (Day 1)\n\n{talks}", "day-1", ".md")
    assert len(seed.accounts) == 3
    assert not seed.source.problems


def test_a_day_in_front_of_the_name_of_the_event() -> None:
    note = "# Friday 16 May, RiverConf 2031\n\n" + "\n".join(
        f"## {title}\n\nSpeaker: {name}\n\nIt flows.\n"
        for title, name in {"Of dams": "Ada Okafor", "Of weirs": "Ivo Kern"}.items()
    )
    talks = seed_of(note, "notes", ".md").accounts
    assert [(it.published, it.event) for it in talks] == [("2031-05-16", "RiverConf 2031")] * 2


def test_what_belongs_to_no_talk_of_several_is_a_detail_of_the_event() -> None:
    head = "# RiverConf 2031\n\nTwo days, one river.\n\n"
    talk = "## {}\n\nSpeaker: {}\n\nIt flows.\n\n"
    both = talk.format("Of dams", "Ada Okafor") + talk.format("Of weirs", "Ivo Kern")
    first, second = seed_of(head + both, "notes", ".md").accounts
    assert [it.text for it in first.of(AccountPassage)] == ["It flows."]
    assert ("around", "Two days, one river.") in {
        (it.what, it.text) for it in first.of(AccountDetail)
    }
    assert "Two days, one river." not in {it.text for it in second.of(AccountDetail)}


def test_a_dated_session_of_a_course_is_no_event_with_its_chapters_as_talks() -> None:
    chapters = "".join(
        f"# {n}. What the river {it} in spring\n\nIt {it}.\n\n"
        for n, it in enumerate(("carries", "leaves", "hides", "finds", "keeps"), 1)
    )
    text = f"# Rivers - Sesión 23\n\n**Fecha:** 20 abril 2031\n\n{chapters}"
    (account,) = seed_of(text, "2031_04_20_Rivers_Sesión_23", ".md").accounts
    assert account.shown_title == "Rivers - Sesión 23"


@pytest.mark.parametrize(
    "behind", ["に参加しました", "に参加した話", "へ行ってきました", " 참가 후기", "参会笔记"]
)
def test_what_says_that_somebody_was_there_is_no_part_of_the_events_name(behind: str) -> None:
    talks = "".join(
        f"## {it} that wait\n\nhttps://youtu.be/abcdefgh{n}ij\n\n- They do.\n\n"
        for n, it in enumerate(("Weirs", "Locks", "Dams"))
    )
    accounts = seed_of(f"# RiverConf 2031{behind}\n\n{talks}", "rc", ".md").accounts
    assert [it.event for it in accounts] == ["RiverConf 2031"] * 3


@pytest.mark.parametrize(
    ("folder", "event"),
    [
        ("riverconf-2031-notes/day3", "RiverConf 2031"),
        ("riverconf2031-notes", "RiverConf 2031"),
        ("RiverConf2031Notes", "RiverConf 2031"),
        ("Rivers2031Notes", None),
        ("RiverConf2031Weirs", None),
        ("riverconf_notes_2031/Monday", "RiverConf 2031"),
        ("meetup-notes-2031", None),
        ("sunday-notes-2031", None),
        ("notes-2031", None),
        ("riverconf-notes", None),
        ("RiverConf31", "RiverConf31"),
        ("2031-05-24 - Ahorrando agua con molinos [charla] - Ada Okafor", None),
    ],
)
def test_a_folder_of_notes_on_an_event_names_it(folder: str, event: str | None) -> None:
    assert event_of(PurePosixPath(folder)) == event


def test_a_heading_smaller_than_those_below_it_is_no_event() -> None:
    topics = (
        "Slow Decline: Stones vs. Wheels",
        "River Power, Mills, and Myths",
        "Old Weirs",
        "Mill Ultra, Plots, and Locks",
        "Human Weirs, Mills, and Wells",
        "Leaving Town, Mud Problems, and Fees",
    )
    list_ = "".join(f"[00:0{n}:10] {it}  \n" for n, it in enumerate(topics))
    parts = "".join(f"## {it}\n\nThey tell of it.\n\n" for it in topics)
    text = f"[River Hour #7 - Ada Okafor](https://youtu.be/abcdefghijk)\n\n### Conversation Topics and Timestamps\n\n{list_}\n"
    assert len(told(f"{text}{parts}")) == 1
    days = parts.replace("## Old", "### Day 2\n\n## Old")
    assert len(told(f"### Day 1\n\n{days}")) == len(topics)  # but days may be


@pytest.mark.parametrize("sort", ["Analysis", "Demo"])
def test_what_is_made_of_an_event_or_for_it_is_none(sort: str) -> None:
    steps = "".join(f"## Step {n}: Open the lower gate\n\nIt opens.\n\n" for n in range(1, 6))
    (account,) = seed_of(f"# RiverConf Gates {sort}\n\n{steps}", "gates", ".md").accounts
    assert account.shown_title == f"RiverConf Gates {sort}"


_SEVERAL = "".join(
    f"### {who} — {title}\n\nIt was good.\n\n"
    for who, title in (
        ("Ada Okafor", "Weirs that wait"),
        ("Ivo Kern", "Locks"),
        ("Mara Vidal", "Silt"),
    )
)


@pytest.mark.parametrize(
    ("name", "event"),
    [("Retour sur le RiverConf 2031", "RiverConf 2031"), ("Resumen de RiverConf", "RiverConf")],
)
def test_what_says_in_front_that_somebody_was_there_is_no_part_of_the_name(
    name: str, event: str
) -> None:
    note = f"# {name}\n\n{_SEVERAL.replace('###', '##')}"
    assert {it.event for it in seed_of(note, "notes", ".md").accounts} == {event}


def test_counted_parts_are_no_talks_of_a_day_though_their_titles_are_long() -> None:
    above = "# WEIRS OF OLD RIVERS\n\n# What stands where\n\n- Weirs\n"
    parts = [f"\n# **Part {n}: What a weir is good for {n}**\n\nIt holds.\n" for n in range(1, 6)]
    note = above + "".join(parts)
    assert len(seed_of(note, "2031-10-29_okafor_low-weirs", ".md").accounts) == 1


@pytest.mark.parametrize(
    "folder",
    ["2031-speaker-materials", "2031/fonts", "2031/photos", "2031/accepted", "2031/proposals"],
)
def test_what_folders_hold_beside_talks_is_no_event(folder: str) -> None:
    assert event_of(PurePosixPath(folder)) is None


@pytest.mark.parametrize("who", ["Elyse Holladay", "Zyx Faraday", "Zyx Chacon", "Ada Day"])
def test_a_surname_may_end_as_the_names_of_events_do(who: str) -> None:
    """Who gave the talk stayed in its title."""
    text = f"# RiverConf 2031\n\n## How weirs last by {who}\n\n- Long.\n\n## Mud by Ivo Kern\n\n- It moves.\n"
    assert shown(talks(text, "notes"))[0] == ("How weirs last", [who])


@pytest.mark.parametrize(
    "title", ["The tools of yesterday", "Weirs nowadays", "Our holidays", "Agua con barro"]
)
def test_words_that_end_in_day_are_no_events(title: str) -> None:
    assert not is_of_event(title)


def test_a_day_and_a_sort_of_talks_are_no_event_in_the_folder_of_one() -> None:
    titles = ("Moving water by Ada Okafor", "Old dams by Bo Li", "Eels by Ivo Kern")
    text = "".join(f"## {it}\n\n- So it goes.\n\n" for it in titles)
    accounts = seed_in("mudconf2031/first.md", f"# Day 1 - Lightning Talks\n\n{text}").accounts
    assert [it.event for it in accounts] == ["MudConf 2031"] * len(titles)


@pytest.mark.parametrize(
    ("file", "event"),
    [
        ("2031/whats-new-in-weirs/slides", None),
        ("2031/old-mills/slides", "Old Mills 2031"),
    ],
)
def test_a_folder_that_is_called_as_the_talk_is_no_event(file: str, event: str | None) -> None:
    seed = seed_in(f"{file}.md", "# What's new in weirs?\n\nBy Ada Okafor\n\n- A lot.\n- Mud.\n")
    (account,) = seed.accounts
    assert account.event == event


@pytest.mark.parametrize("title", ["Programm 2031", "Programme 2031", "Programa 2031"])
def test_a_programme_and_its_year_name_no_event(title: str) -> None:
    rows = "".join(
        f"| {hour}:00 | {name} | {who} |\n"
        for hour, name, who in (
            ("10", "Weirs that hum at night", "Ada Okafor"),
            ("11", "Gates that open by themselves", "Ivo Kern"),
            ("12", "Mud and those who live on it", "Nadia Brun"),
        )
    )
    note = f"# {title}\n\n| Time | Title | Speaker |\n|---|---|---|\n{rows}"
    accounts = seed_of(note, "page", ".md").accounts
    assert {(it.event, (it.published or "")[:4]) for it in accounts} == {(None, "2031")}


@pytest.mark.parametrize("day", ["Giovedì 22 maggio 2031 - mattina", "Jeudi 22 mai 2031 - matin"])
def test_a_part_of_a_day_in_any_language_names_no_event(day: str) -> None:
    assert event_name(day) is None


def test_a_page_of_an_events_site_among_its_talks_is_none() -> None:
    parts = ("Weirs - Ada Okafor", "Gates - Ivo Kern", "Mud - Nadia Brun", "Code of Conduct")
    note = "# RiverConf 2031\n\n" + "".join(f"## {it}\n\nIt is old.\n\n" for it in parts)
    titles = [it.titles[0].text for it in seed_of(note, "notes", ".md").accounts]
    assert titles == ["Weirs - Ada Okafor", "Gates - Ivo Kern", "Mud - Nadia Brun"]


def test_links_to_slides_in_front_of_a_title_in_a_cell_are_none_of_it() -> None:
    rows = "".join(
        f"{hour}:30 | {who} | [📄](https://a.example/{hour}.pdf) [🎬](https://a.example/{hour}.avi) {name}\n"
        for hour, name, who in (
            ("10", "Weirs&nbsp;that hum at night", "Ada Okafor"),
            ("11", "Gates that open by themselves", "Ivo Kern"),
            ("12", "[Mud](https://a.example/mud) and those who live on it", "Nadia Brun"),
        )
    )
    seed = seed_of(f"# Programme\n\nTime | Speaker | Title\n--- | --- | ---\n{rows}", ending=".md")
    titles = [it.titles[0].text for it in seed.accounts]
    assert titles[:2] == ["Weirs that hum at night", "Gates that open by themselves"]
    assert titles[2].startswith("Mud")
    check_nothing_lost(seed)


@pytest.mark.parametrize("sign", ['<a href="/p.html#1">⇧</a>', "[¶](#weirs)", " [🔝](#top)"])
def test_the_way_up_behind_a_heading_is_no_part_of_a_title(sign: str) -> None:
    named = (("Weirs that hum", "Ada Okafor"), ("Gates", "Ivo Kern"), ("Mud", "Nadia Brun"))
    parts = "".join(f"## {it}{sign}\n\nby {who}\n\nIt is old.\n\n" for it, who in named)
    titles = [
        it.titles[0].text for it in seed_of(f"# RiverConf 2031\n\n{parts}", ending=".md").accounts
    ]
    assert titles == [it for it, _ in named]


def test_a_title_that_says_that_it_is_of_two_talks_is_told() -> None:
    front = "title: 'Doppelvortrag: Weirs that hum und Gates in oak'\nspeakers: [Ada Okafor]\n"
    seed = seed_of(f"---\n{front}---\n\n## Weirs that hum\n\nThey do.\n", ending=".md")
    assert "talks-unparted" in {it.code for it in seed.source.problems}


@pytest.mark.parametrize("beside", ["(Lyon, 6 May 2031)", "(May 6, 2031, Lyon)", "[Lyon, May 6]"])
def test_a_bracket_with_a_day_and_a_place_is_no_part_of_an_events_name(beside: str) -> None:
    note = f"# RiverConf 2031 — Day 1 {beside}\n\n## Weirs by Ivo Kern\n\n- Water.\n\n## Dams by Ada Okafor\n\n- Stone.\n"
    accounts = seed_of(note, "notes", ".md").accounts
    assert {it.event for it in accounts} == {"RiverConf 2031"}
    assert {it.published for it in accounts} == {"2031-05-06"}


def test_a_folder_of_talks_on_something_is_no_event() -> None:
    notes = {
        "2031/silt-traps/weirs.md": "# Old weirs\n\nSpeaker: Ada Okafor\n\n- No silt traps\n",
        "2031/weirmasters/locks.md": "# Old locks\n\nSpeaker: Ivo Kern\n\n- Weirmasters open them\n",
    }
    events = [seed_in(file, text).accounts[0].event for file, text in notes.items()]
    assert events == [None, "Weirmasters 2031"]


@pytest.mark.parametrize(
    "title", ["RiverConf 2031 talks", "Talks from RiverConf 2031", "Charlas de RiverConf 2031"]
)
def test_what_a_page_lists_is_no_part_of_the_events_name(title: str) -> None:
    note = f"# {title}\n\n{_SEVERAL.replace('###', '##')}"
    assert {it.event for it in seed_of(note, "notes", ".md").accounts} == {"RiverConf 2031"}
