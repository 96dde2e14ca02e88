"""Notes of an event: where a talk's title ends and its speaker begins, and when it was."""

from pathlib import PurePosixPath

import pytest

from generator.model.account import AccountDetail, AccountPassage
from generator.model.account_head import PersonRole
from generator.read.account.paths.folder_names import event_of
from tests.promises import check_nothing_lost
from tests.support import seed_of


def told(text: str) -> list[tuple[str, list[str], str | None]]:
    """Title, people and date of each talk of a note."""
    accounts = seed_of(text, "notes", ".md").accounts
    return [
        (it.titles[0].text, [person.name for person in it.people], it.published) for it in accounts
    ]


def test_a_title_ends_where_its_speaker_is_named() -> None:
    note = """\
# RiverConf 2016 - Day Two

## Weirs and dams - Ivo Kern, lead developer at Stone Works

They hold water.

## Where rivers - the young ones - rise – Ada Okafor

From rock.

## Keynote - Mara Vidal

Welcome.
"""
    assert told(note) == [
        ("Weirs and dams", ["Ivo Kern"], "2016"),
        ("Where rivers - the young ones - rise", ["Ada Okafor"], "2016"),
        ("Keynote - Mara Vidal", ["Mara Vidal"], "2016"),
    ]
    seed = seed_of(note, "notes", ".md")
    assert seed.source.title == "RiverConf 2016"
    kept = [getattr(item, "text", "") for account in seed.accounts for item in account.items]
    assert "Ivo Kern, lead developer at Stone Works" in kept


def test_the_only_talk_of_a_meetup_may_stand_below_its_links() -> None:
    links = "- [Page](https://river.example/12)\n- [Join us](https://river.example/join)\n"
    talk = "## Weir Reader\n\n- **Speaker**: Ada Okafor\n- **Description**: It reads weirs.\n"
    note = f"---\ntitle: May River Meetup 2031\n---\n\n{links}\n{talk}"
    assert told(note) == [("Weir Reader", ["Ada Okafor"], "2031")]
    (account,) = seed_of(note, "notes", ".md").accounts
    assert account.event == "May River Meetup 2031"


def test_words_in_brackets_make_no_break_of_a_title() -> None:
    note = "# RiverConf 2016\n\n{}\n\nThey hold.\n\n## Cold springs - Nadia Brun\n\nThey rise.\n"
    title = "The (ancient) art of dams: more than walls"
    assert told(note.format(f"## {title} - Ada Okafor, Front-end Developer")) == [
        (title, ["Ada Okafor"], "2016"),
        ("Cold springs", ["Nadia Brun"], "2016"),
    ]


def test_two_names_and_a_comma_are_two_speakers() -> None:
    note = "# RiverConf 2016\n\n{}\n\nThey hold.\n\n## Springs - Nadia Brun\n\nThey rise.\n"
    for heading in ("## Keynote: Ada Okafor, Ivo Kern", "## Weirs - Ada Okafor, Ivo Kern"):
        assert told(note.format(heading))[0][1] == ["Ada Okafor", "Ivo Kern"]
    assert told(note.format("## Keynote: Ada Okafor, Water Works"))[0][1] == ["Ada Okafor"]


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


def test_letters_and_brackets_are_no_titles_with_speakers() -> None:
    letters = (
        "# Rules 2019\n\n## S - Single Purpose Rule\n\nOne.\n\n## O - Open House Rule\n\nTwo.\n"
    )
    assert [people for _, people, _ in told(letters)] == [[]]
    note = """\
# RiverConf 2016

## Weirs and dams - Ivo Kern

They hold.

## Springs and wells - Ada Okafor

They rise.

## Old bridges (Live Painting) - Mara Vidal

They stand.

## Deltas and fans (Live Painting)

They spread.

## Locks and keys - Rosa Klein

They turn.
"""
    assert told(note)[3][:2] == ("Deltas and fans (Live Painting)", [])
    assert told(note)[2][:2] == ("Old bridges (Live Painting)", ["Mara Vidal"])


def test_a_byline_below_a_link_says_who_speaks_and_when() -> None:
    note = """\
# Weirs when it rains
[River Talks](https://www.youtube.com/watch?v=abcdefghijk)

by Ada Okafor (Water Works) (18 October 2024)

They hold.
"""
    assert told(note) == [("Weirs when it rains", ["Ada Okafor"], "2024-10-18")]
    without = note.replace(
        "by Ada Okafor (Water Works) (18 October 2024)\n\n", "River Talks are.\n"
    )
    assert [people for _, people, _ in told(without)] == [[]]


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


_LINKED = """\
# River Meet

  * [Recording](https://youtu.be/zzzzzzzzzzz)

## Life of a river
  * **Speaker**: Ada Okafor
  * **References**:
    * [Slides](https://slides.example/a)
    * [Video recording](https://youtu.be/aaaaaaaaaaa)

## Understanding weirs
  * **Speaker**: Ivo Kern
  * **References**:
    * [Video](https://youtu.be/bbbbbbbbbbb)
    * [Watch the talk](https://youtu.be/ccccccccccc)

## Where dams go
  * **Speaker**: Nadia Brun
  * **References**:
    * [Plans](https://youtu.be/ddddddddddd)
"""


def test_a_talk_in_notes_of_an_event_has_the_one_recording_that_its_section_links() -> None:
    accounts = seed_of(_LINKED, "notes", ".md").accounts
    assert [(it.titles[0].text, [key.key for key in it.recordings]) for it in accounts] == [
        ("Life of a river", ["aaaaaaaaaaa"]),
        ("Understanding weirs", []),
        ("Where dams go", []),
    ]


def test_what_stands_below_resources_is_no_talk() -> None:
    links = [("Studies of dams", "Dam Atlas"), ("Tools", "Weir Kit"), ("More water", "Ada Okafor")]
    links += [("Research — water quality", "The Weir Study: how it holds")]
    below = "".join(f"### {it}\n\n- [{name}](https://x.com/{it[:3]})\n\n" for it, name in links)
    head = "# Moving water\n\n**Date:** 2026-04-22\n\n## Abstract\n\nIt moves.\n\n"
    seed = seed_of(f"{head}## Resources\n\n{below}", "2026-04-22-riverconf-2026-water", ".md")
    assert [account.titles[0].text for account in seed.accounts] == ["Moving water"]
    assert not seed.accounts[0].people
    seed = seed_of(f"{head}## Talks\n\n{below}", "2026-04-22-riverconf-2026-water", ".md")
    assert len(seed.accounts) > 1


def test_talks_counted_anew_each_day_are_called_without_what_counts_them() -> None:
    names = ("Ada Okafor", "Ivo Kern", "Bo Lind")
    days = "".join(
        f"## Day {day}\n\n"
        + "".join(
            f'### {sign}. "{what} {day} that holds"\n\n*speaker: {who}*\n\n- Water.\n\n'
            for sign, what, who in zip("ABC", ("Weir", "Dam", "Gate"), names, strict=True)
        )
        for day in (1, 2)
    )
    rest = "### To look up\n\n- Springs\n"
    shown = told(f"# RiverConf 2031\n\n{days}{rest}")
    assert [title for title, *_ in shown] == [
        f"{what} {day} that holds" for day in (1, 2) for what in ("Weir", "Dam", "Gate")
    ]
    for misprint in ("### A. ", "### B. "):  # the first day has one talk, or two count alike
        again = days.replace("### B. ", misprint, 1).replace("### C. ", misprint, 1)
        assert told(f"# RiverConf 2031\n\n{again}{rest}") == shown
    clubs = "".join(
        f"## 1. FC {town}\n\n*speaker: {who}*\n\n" for town, who in zip("XYZ", names, strict=True)
    )
    assert [title for title, *_ in told(f"# RiverConf 2031\n\n{clubs}")] == [
        "1. FC X",
        "1. FC Y",
        "1. FC Z",
    ]


def test_a_heading_may_be_nothing_but_who_gives_a_talk() -> None:
    note = """\
# Springs and weirs
## Ada Okafor (Springs)

- It moves.

# keynote with Bo Lind (Bo Lind Design)

- It stops.

# The goodness of dams
## Ivo Kern (Weirs), Nadia Brun (Dams)

## Debts

- They grow.

## Gates

- They open.
"""
    seed = seed_of(note, "keynotes", ".md")
    assert [(it.titles[0].text, [who.name for who in it.people]) for it in seed.accounts] == [
        ("Springs and weirs", ["Ada Okafor"]),
        ("keynote with Bo Lind (Bo Lind Design)", ["Bo Lind"]),
        ("The goodness of dams", ["Ivo Kern", "Nadia Brun"]),
    ]
    assert {it.event for it in seed.accounts} == {None}
    check_nothing_lost(seed)


def test_sorts_of_talks_may_be_counted() -> None:
    note = "# RiverConf 2031 notes\n\n**A. Keynote: Ada Okafor**\n\n- It moves.\n\n**B. Panel: Ivo Kern, Nadia Brun**\n\n- It stops.\n\n**C. Workshop: Old weirs**\n\n- It leaks.\n"
    seed = seed_of(note, "notes", ".md")
    people = [[who.name for who in it.people] for it in seed.accounts]
    assert people == [["Ada Okafor"], ["Ivo Kern", "Nadia Brun"], []]
    check_nothing_lost(seed)


_SESSIONS = """\
# RiverConf 2031

## Session 1 - Springs

Chair: Olga Ferro

### How water rises in stone

Presenter: Ivo Kern (Stone Works)

From rock.

### Wells of the old town

Presenter: [Nadia Brun](https://wells.example/nadia), Town of Aldwater
Slides: https://wells.example/slides

They were deep.

## Rivers without a name

Presenter: Ada Okafor

{alone}

## Session 2 - Gates

Chair: Bo Lind

### Gates that open alone

Presenter: Mara Vidal

They wait.

### Gates and tides

On the shore.

### Gates of wood

Presenter: Jonas Weir

They rot.
"""


def test_talks_inside_sessions_name_their_presenters_and_larger_ones_stand_between() -> None:
    titles = {
        "How water rises in stone": ["Ivo Kern"],
        "Wells of the old town": ["Nadia Brun"],
        "Rivers without a name": ["Ada Okafor"],
        "Gates that open alone": ["Mara Vidal"],
        "Gates and tides": [],
        "Gates of wood": ["Jonas Weir"],
    }
    talks = told(_SESSIONS.format(alone="They run dry."))
    assert {title: people for title, people, _ in talks} == titles
    kept = [it for account in seed_of(_SESSIONS, "notes", ".md").accounts for it in account.people]
    assert not [it for it in kept if it.name == "Olga Ferro" and it.role is PersonRole.SPEAKER]


def test_names_in_front_of_quoted_titles_give_recorded_talks() -> None:
    note = "# Seen this year\n\n" + "\n".join(
        f"## {who}\n\nOf water.\n\n[video](https://youtu.be/abcdefghij{n})\n"
        for n, who in enumerate(
            (
                'Ada Okafor: "Springs: the future of wells (it is here)"',
                'Ivo Kern: "How weirs wait"',
                "Nadia Brun “Locks: Not Just For Boats”",
            )
        )
    )
    assert [(title, people) for title, people, _ in told(note)] == [
        ("Springs: the future of wells (it is here)", ["Ada Okafor"]),
        ("How weirs wait", ["Ivo Kern"]),
        ("Locks: Not Just For Boats", ["Nadia Brun"]),
    ]


_ABSTRACT = "> A weir holds back silt.\n> In this talk we look at three of them.\n"


def test_below_a_heading_that_is_no_event_a_line_is_no_title() -> None:
    (account,) = seed_of(
        f"# Rivers of 1931\n\nMoving water\n\n{_ABSTRACT}", "notes", ".md"
    ).accounts
    assert account.event is None


def test_a_heading_of_speakers_and_sessions_names_no_event() -> None:
    person = "### {name}\n\n_Engineer_\n\n<details><summary><b>Session: {title}</b></summary>\n"
    person += "This talk is about {title}.\n</details>\n\n"
    people = {"Ada Okafor": "Weirs", "Ivo Kern": "Dams", "Nadia Brun": "Locks"}
    page = "".join(person.format(name=name, title=title) for name, title in people.items())
    seed = seed_of(f"## Speakers and Session Descriptions\n\n{page}", "speakers", ".md")
    assert [it.titles[0].text for it in seed.accounts] == ["Weirs", "Dams", "Locks"]
    assert {it.event for it in seed.accounts} == {None}


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


def test_headings_of_one_note_may_name_speakers_on_either_side() -> None:
    note = """\
# RiverConf 2016

## Ada Okafor - Keeping Dams in CWater (Stone Works)

They hold.

## Looking Into Deep Springs - Zyx Ong

They rise.

## Cold springs - Nadia Brun (Wet Works)

Cold.

## Bo - In Defense of CWL - Keynote

Central Weir Lock (CWL)
It locks.
"""
    assert told(note) == [
        ("Keeping Dams in CWater (Stone Works)", ["Ada Okafor"], "2016"),
        ("Looking Into Deep Springs", ["Zyx Ong"], "2016"),
        ("Cold springs", ["Nadia Brun"], "2016"),
        ("Bo - In Defense of CWL - Keynote", [], "2016"),
    ]


def test_a_long_name_in_front_of_a_title_may_be_the_title() -> None:
    lines = ("Ada Okafor - Weirs", "Ben Moreau - Dams", "Looking Into Deep Springs - Nadia Brun")
    note = "# RiverConf 2016\n\n" + "".join(f"## {it}\n\nThey hold.\n\n" for it in lines)
    assert told(note)[2] == ("Looking Into Deep Springs", ["Nadia Brun"], "2016")


def test_sections_of_a_weeks_chat_are_no_talks() -> None:
    sections = ("Period: 2031-04-12 to 2031-04-18", "Decisions or Plans We Made", "Links We Shared")
    below = "".join(
        f"## {it}\n\nThey hold water.\n\n" for it in (*sections, "What Nobody Knows Yet")
    )
    (talk,) = told(f"# River General Chat — 2031-W15\n\n{below}")
    assert talk[0] == "River General Chat — 2031-W15"


def test_brackets_of_headings_name_nobody_without_a_given_name() -> None:
    note = (
        "# Lecture 4 - Generics\n\n## How to swap ({0})\n\nOne.\n\n## How to find ({1})\n\nTwo.\n"
    )
    swap, find = "Generic Swap Function", "Generic Linear Search"
    assert told(note.format(swap, find)) == [("Lecture 4 - Generics", [], None)]
    assert told(note.format("Ada Okafor", "Zyx Ong"))[0] == ("How to swap", ["Ada Okafor"], None)


def test_below_years_a_page_may_say_where_talks_were_given() -> None:
    given = "**Presented at:**\n\n- RiverConf, Oslo\n\n"
    table = "[video](https://www.youtube.com/watch?v=abcdefghijk)|\n---- |\n\n"
    note = f"# 2032\n\n## On rivers\n\n{table}{given}## On sand\n\n{given}# 2031\n\n## On ice\n\n{given}"
    titles: list[tuple[str, list[str], str | None]] = [
        ("On rivers", [], "2032"),
        ("On sand", [], "2032"),
        ("On ice", [], "2031"),
    ]
    assert told(note) == titles
    (first, *_) = seed_of(note, "README", ".md").accounts
    assert not any("---" in getattr(it, "text", "") for it in first.items)


def test_headings_with_an_abstract_each_are_talks() -> None:
    talk = "# {}\n\nKeynote\n\n## Abstract\n\n{}\n\n## Notes\n\nThey hold.\n\n"
    titles = ("How weirs move", "What dams hold back", "Where springs rise")
    note = "".join(talk.format(it, "Words on it. " * 3) for it in titles)
    assert [it[0] for it in told(note)] == list(titles)
    assert len(told(note.replace("## Abstract", "## Weather"))) == 1


def test_slides_are_no_talks_though_the_file_is_called_presentation() -> None:
    slides = "".join(f"# {it} of the slow river\n\n- It moves.\n\n---\n\n" for it in _PARTS)
    assert len(seed_of(slides, "presentation", ".md").accounts) == 1
    assert len(seed_of(slides, "presentations", ".md").accounts) == len(_PARTS)


def test_sections_of_one_word_below_a_code_with_a_year_are_no_talks() -> None:
    parts = "".join(f"## {it}\n\nIt moves.\n\n" for it in _PARTS)
    assert len(told(f"# W4:2031 - Insecure Dams\n\n## Overview\n\nThey leak.\n\n{parts}")) == 1
    assert len(told(f"# Insecure Dams 2031\n\n## Overview\n\nThey leak.\n\n{parts}")) == 1


_PARTS = ("Reconnaissance", "Exploitation", "Impact", "Classification", "Remediation")


def test_news_of_a_meetup_are_no_talks() -> None:
    news = "".join(f"### {it} in the slow river\n\nIt moves.\n\n" for it in _PARTS)
    note = f"# May 2031 River Meetup\n\n## {{}}\n\n{news}"
    assert len(told(note.format("News Round-up"))) == 1
    assert len(told(note.format("Talks"))) == len(_PARTS)


def test_what_stands_anywhere_below_news_is_no_talk() -> None:
    news = "".join(f"#### {it} in the slow river\n\nIt moves.\n\n" for it in _PARTS)
    note = f"# May 2031 River Meetup\n\n## {{}}\n\n### Headlines\n\n{news}"
    for name in ("News Round-up", "Newsletter of May"):
        assert len(told(note.format(name))) == 1
    assert len(told(note.format("Evening"))) == len(_PARTS)


def test_where_most_stands_below_news_the_rest_is_no_talk_either() -> None:
    news = "".join(f"### {it} in the slow river\n\nIt moves.\n\n" for it in _PARTS)
    last = "".join(f"### {it} of the next evening\n\nIt waits.\n\n" for it in _PARTS[:2])
    note = f"# May 2031 River Meetup\n\n## {{}}\n\n{news}## Last\n\n{last}"
    assert len(told(note.format("News Round-up"))) == 1
    assert len(told(note.format("Evening"))) == len(_PARTS) + 2


def test_lines_below_headings_say_who_gives_talks_by_firms_and_first_names_too() -> None:
    entry = "## {}\n@ {}\nThis one tells how it was done and what they learned of it.\n\n"
    rows = [
        ("How to open a weir", "Weir Works"),
        ("Why the mill stands still", "Ivo, Mills"),
        ("What a dam owes to us", "Nadia Brun, Acme"),
        ("Stones in the river bed", "Stone Works"),
    ]
    text = "---\nsection: Water\n---\n" + "".join(entry.format(*row) for row in rows)
    talks = told(text)
    assert [title for title, _, _ in talks] == [title for title, _ in rows]
    assert talks[2][1] == ["Nadia Brun"]


def test_a_long_line_below_a_heading_names_all_who_sit_on_a_panel() -> None:
    panel = "*Ada Okafor (Senior Keeper, Blue River Works), Ben Lind (Gate Keeper, Mud Bank), "
    panel += (
        "Nadia Brun (Head of Ropes, Delta Weirs), Ivo Kern (River Evangelist, Dams, moderator)*"
    )
    others = "".join(f"## {it}\n\nAda Stone\n\n- They hold.\n\n" for it in ("Weirs", "Gates"))
    text = f"# RiverConf 2031\n\n{others}## Who keeps gates?\n\n{panel}\n\n- Keepers do.\n"
    people = [[it.name for it in account.people] for account in seed_of(text, "rc", ".md").accounts]
    assert people[-1] == ["Ada Okafor", "Ben Lind", "Nadia Brun", "Ivo Kern"]


def test_notes_of_a_day_that_are_parted_are_no_event() -> None:
    talks = "".join(
        f"## Weirs of {it} - @adastone\n\n- Old.\n\n#### A\n\n- B.\n\n#### C\n\n- D.\n\n"
        for it in ("Ice", "Mud", "Sand")
    )
    seed = seed_of(f"# RiverConf 2031 (Day 1)\n\n{talks}", "day-1", ".md")
    assert len(seed.accounts) == 3
    assert not seed.source.problems


def test_a_stated_speaker_whom_the_text_calls_a_firm_is_none() -> None:
    text = "---\ntitle: Prices\nspeaker: {0}\n---\n\nThis is by {0}, {1}. {0} then builds a dam.\n"
    assert told(text.format("Orb", "a firm that builds weirs"))[0][1] == []
    assert told(text.format("Ivo", "an engineer who builds weirs"))[0][1] == ["Ivo"]


def test_a_section_that_one_talk_has_at_a_larger_heading_is_one_there_too() -> None:
    talks = {"Of dams": "Ada Okafor", "Of weirs": "Ivo Kern", "Of wells": "Nadia Brun"}
    talks["Of locks"] = "Mara Vidal"
    note = "# RiverConf 2031\n\n" + "\n".join(
        f"## {title}\n\n- {name}\n\n{'##' if title == 'Of wells' else '###'} Keynotes\n\n- It flows.\n"
        for title, name in talks.items()
    )
    assert [title for title, *_ in told(note)] == [*talks]


def test_a_day_in_front_of_the_name_of_the_event() -> None:
    note = "# Friday 16 May, RiverConf 2031\n\n" + "\n".join(
        f"## {title}\n\nSpeaker: {name}\n\nIt flows.\n"
        for title, name in {"Of dams": "Ada Okafor", "Of weirs": "Ivo Kern"}.items()
    )
    talks = seed_of(note, "notes", ".md").accounts
    assert [(it.published, it.event) for it in talks] == [("2031-05-16", "RiverConf 2031")] * 2


def test_korean_names_behind_titles() -> None:
    talks = {"강물 이야기 - 김나래(물 공사)": "김나래", "Weirs of stone(박한결님)": "박한결"}
    talks |= {"둑을 짓는 법 - 이도윤": "이도윤", "물과 돌 - 느린강": ""}
    note = "# 2031 RiverConf Seoul\n\n## 소개\n\n- 강에서.\n\n" + "\n".join(
        f"## {title}\n\n- 물이 흐른다.\n" for title in talks
    )
    shown = {title: people for title, people, _ in told(note)}
    assert shown == {
        "강물 이야기": ["김나래"],
        "Weirs of stone": ["박한결"],
        "둑을 짓는 법": ["이도윤"],
        "물과 돌 - 느린강": [],
    }


def test_names_behind_with_at_the_end_of_a_heading_give_the_talk() -> None:
    note = """\
# RiverConf 2031

## Weirs and locks - Ivo Kern

They hold.

## Closing panel: what next? with Ada Okafor, Julia Brun and Ivo Kern

Much.

## Living with Deep Dams - Julia Brun

It goes.

## An interview with Ada Okafor

She is here.
"""
    assert told(note) == [
        ("Weirs and locks", ["Ivo Kern"], "2031"),
        ("Closing panel: what next?", ["Ada Okafor", "Julia Brun", "Ivo Kern"], "2031"),
        ("Living with Deep Dams", ["Julia Brun"], "2031"),
        ("An interview with Ada Okafor", ["Ada Okafor"], "2031"),
    ]


def test_what_belongs_to_no_talk_of_several_is_a_detail_of_the_event() -> None:
    head = "# RiverConf 2031\n\nTwo days, one river.\n\n"
    talk = "## {}\n\nSpeaker: {}\n\nIt flows.\n\n"
    both = talk.format("Of dams", "Ada Okafor") + talk.format("Of weirs", "Ivo Kern")
    first, second = seed_of(head + both, "notes", ".md").accounts
    assert [it.text for it in first.of(AccountPassage)] == ["It flows."]
    assert ("site", "Two days, one river.") in {
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


@pytest.mark.parametrize(("title", "n_talks"), [("River Meetup #12", 2), ("Moving water", 1)])
def test_two_parts_of_an_evening_with_a_recording_each_are_talks(title: str, n_talks: int) -> None:
    parts = "".join(
        f"### {name}\n\nThis tells of water.\n\n[Video](https://youtu.be/abcdefghij{n})\n\n"
        for n, name in enumerate(("Weirs for beginners", "Silt, a love story"))
    )
    text = f"# {title}\n\nDate: May 6, 2031\n\n{parts}"
    accounts = seed_of(text, "evening", ".md").accounts
    assert [it.published for it in accounts] == ["2031-05-06"] * n_talks


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("We meet on May 6, 2031 at 19:00 in the mill.", "2031-05-06"),
        ("Wir treffen uns am 6. Mai 2031, 19 Uhr.", "2031-05-06"),
        ("The mill opened on May 6, 2031.", "2031-04-20"),
        ("Register until May 1, 2031, 19:00. We meet on May 6, 2031 at 19:00.", "2031-04-20"),
    ],
)
def test_a_sentence_above_the_talks_of_an_evening_says_when_they_are(told: str, day: str) -> None:
    talks = "## Weirs\nby Ada Okafor\n\nThey stand.\n\n## Silt\nby Ivo Kern\n\nIt moves.\n"
    front = "---\ntitle: River Meetup in May\ndate: 2031-04-20\n---\n"
    accounts = seed_of(f"{front}{told}\n\n{talks}", "evening", ".md").accounts
    assert [it.published for it in accounts] == [day] * 2


def test_talks_that_somebody_watched_have_their_recordings_and_no_event() -> None:
    talks = "".join(
        f"## [{title}](https://youtu.be/abcdefghij{n}) - {name}\n\n- {title}.\n\n"
        for n, (title, name) in enumerate(
            (
                ("Weirs wait", "Ada Okafor"),
                ("Dams hold", "Ivo Kern"),
                ("Springs rise", "Nadia Brun"),
            )
        )
    )
    accounts = seed_of(f"# Talks I watched in May\n\n{talks}", "may", ".md").accounts
    assert [(it.event, it.recordings[0].key) for it in accounts] == [
        (None, f"abcdefghij{n}") for n in range(3)
    ]


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
    ],
)
def test_a_folder_of_notes_on_an_event_names_it(folder: str, event: str | None) -> None:
    assert event_of(PurePosixPath(folder)) == event


@pytest.mark.parametrize("beside", ["(Nadia Brun - Acme)", "(Nadia Brun – Acme)"])
def test_a_name_and_a_firm_may_stand_in_brackets_with_a_dash(beside: str) -> None:
    others = "## Dams (Ada Okafor)\n\nThey do not.\n\n## Mud (Olga Ferro)\n\nIt stays.\n"
    note = f"# RiverConf 2031\n\n## Weirs that wait {beside}\n\nThey wait.\n\n{others}"
    title, names, _ = told(note)[0]
    assert (title, names) == ("Weirs that wait", ["Nadia Brun"])


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


@pytest.mark.parametrize("aside", ["", " (session 213)"])
def test_sections_about_a_session_are_no_talks_of_the_event_that_had_it(aside: str) -> None:
    parts = ("How gates open", "Weirs in rows", "Locks at night", "Two keys turn", "Dams")
    text = "".join(f"## {it}{aside}\n\nThey do.\n\n" for it in parts)
    (account,) = seed_of(f"# Gates Debut RiverConf 2031\n\n{text}", "gates", ".md").accounts
    assert account.shown_title == "Gates Debut RiverConf 2031"


@pytest.mark.parametrize("sort", ["Analysis", "Demo"])
def test_what_is_made_of_an_event_or_for_it_is_none(sort: str) -> None:
    steps = "".join(f"## Step {n}: Open the lower gate\n\nIt opens.\n\n" for n in range(1, 6))
    (account,) = seed_of(f"# RiverConf Gates {sort}\n\n{steps}", "gates", ".md").accounts
    assert account.shown_title == f"RiverConf Gates {sort}"


def test_a_bold_line_above_others_names_nobody_who_has_no_given_name() -> None:
    def part(lines: tuple[str, str]) -> str:
        return "".join(f"**{line}**\n\n- It holds.\n\n" for line in lines)

    first, second = ("Weir Gate Overview", "Sluice Terms"), ("Silt Load Framework", "Mud Terms")
    note = f"# Gates at RiverConf 2031\n\n## Deep 1\n\n{part(first)}## Deep 2\n\n{part(second)}"
    assert [it.people for it in seed_of(note, "gates", ".md").accounts] == [()]
    named = note.replace(first[0], "Ada Okafor").replace(second[0], "Ivo Kern")
    assert [people for _, people, _ in told(named)] == [["Ada Okafor"], ["Ivo Kern"]]


def test_a_name_below_a_title_with_a_year_is_no_talk_of_an_event() -> None:
    text = "## Let's Dig Like It's 1999\n### Ada Okafor\n\n- From the delta\n- She digs\n- Slowly\n"
    (account,) = seed_of(text, "ada-okafor", ".md").accounts
    assert account.titles[0].text == "Let's Dig Like It's 1999"
    assert [it.name for it in account.people] == ["Ada Okafor"]
    assert account.event is None


_SEVERAL = "".join(
    f"### {who} — {title}\n\nIt was good.\n\n"
    for who, title in (
        ("Ada Okafor", "Weirs that wait"),
        ("Ivo Kern", "Locks"),
        ("Mara Vidal", "Silt"),
    )
)


def test_the_events_name_once_more_above_its_talks_is_none_of_them() -> None:
    note = f"---\ntitle: River Conference 2031 Day 1\n---\n\n### River Conference Day 1\n\nWet.\n\n{_SEVERAL}"
    assert [title for title, _, _ in told(note)] == ["Weirs that wait", "Locks", "Silt"]
    assert {it.event for it in seed_of(note, "notes", ".md").accounts} == {"River Conference 2031"}
    check_nothing_lost(seed_of(note, "notes", ".md"))


@pytest.mark.parametrize("heading", ["소개", "はじめに", "Introduction"])
def test_notes_of_an_event_may_begin_with_an_introduction(heading: str) -> None:
    titles = ("Why weirs wait all night", "What locks do with silt", "How dams are let go", "Mud")
    talks = "".join(f"## {it}\n\n- It was good\n\n" for it in titles)
    seed = seed_of(f"## {heading}\n\nTwo days.\n\n{talks}", "2031 River Conference", ".md")
    assert [it.titles[0].text for it in seed.accounts] == [*titles]
    assert {it.event for it in seed.accounts} == {"River Conference 2031"}
    check_nothing_lost(seed)


@pytest.mark.parametrize(
    ("name", "event"),
    [("Retour sur le RiverConf 2031", "RiverConf 2031"), ("Resumen de RiverConf", "RiverConf")],
)
def test_what_says_in_front_that_somebody_was_there_is_no_part_of_the_name(
    name: str, event: str
) -> None:
    note = f"# {name}\n\n{_SEVERAL.replace('###', '##')}"
    assert {it.event for it in seed_of(note, "notes", ".md").accounts} == {event}


def test_a_text_that_begins_with_the_title_says_by_whom_the_talk_was() -> None:
    first = (
        "I saw *Weirs That Wait at Night* by [Ada Okafor](https://ada.example/). " + "Wet. " * 90
    )
    second = "Another talk that I liked was by [Ivo Kern](https://ivo.example/). " + "Dry. " * 90
    third = "Locks were made by [Mara Vidal](https://mara.example/). " + "Mud. " * 90
    parts = (("Weirs That Wait", first), ("Silt", second), ("Canals", third))
    text = "".join(f"### {title}\n\n{words}\n\n" for title, words in parts)
    note = f"---\ntitle: 'RiverConf 2031: Day Two'\n---\n\nA few talks.\n\n{text}"
    assert [people for _, people, _ in told(note)] == [["Ada Okafor"], ["Ivo Kern"], []]


def test_who_sits_on_a_panel_may_stand_in_bold_lines_with_firms_behind_the_names() -> None:
    panel = "## Talk 2 - Panel: Gates\n\n**Zyla Orr, Weir Works**\n\n**Mara Vidal, Mud Ltd**\n\nWhy?\n\n"
    first, last = (
        f"## Talk {n} - Silt {n}\n\n**{it}**\n\nIt sinks.\n\n"
        for n, it in zip((1, 3), ("Ada Okafor", "Ivo Kern"), strict=True)
    )
    people = [names for _, names, _ in told(f"# River Conference 2031\n\n{first}{panel}{last}")]
    assert people == [["Ada Okafor"], ["Zyla Orr"], ["Ivo Kern"]]


def test_names_below_titles_are_no_titles() -> None:
    talks = {
        "The Mill's Guide": "Josh Harrow",
        "Weirs and Floods": "Rahma Jarred & Anne Byrd",
        "Mills": "Elisa Bellavista & Akhil Karat",
        "Dams at Scale": "Matthew Holforth",
        "How we built our Super Canal": "Doug Gardener",
    }
    lines = "* They hold water.\n" * 5
    parts = [
        f"## {title}\n### [{name}](https://signal.x.org/{n})\n\n{lines}\n#### Why\n\n* Deep.\n"
        for n, (title, name) in enumerate(talks.items())
    ]
    products = [f"### {name}\n\n* It bends.\n" for name in ("Flex", "Pay", "Autopilot")]
    keynote = ["## Day 1 Keynote\n\n* Welcome.\n", *products]
    note = "\n".join(["# RiverConf 2016 Day 1\n", *keynote, *parts])
    assert {title for title, _, _ in told(note)}.isdisjoint(talks.values())
