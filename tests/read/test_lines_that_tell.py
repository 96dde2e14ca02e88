"""What lines and names say by their form: who speaks below a title, where a link leads, an id."""

from pathlib import Path

import pytest

from generator.model.account import AccountPassage
from generator.read import read
from tests.support import config, seed_of


def told(text: str) -> list[tuple[str, list[str]]]:
    """Title and people of each talk of a note."""
    accounts = seed_of(text, "notes", ".md").accounts
    return [(it.titles[0].text, [person.name for person in it.people]) for it in accounts]


_MEETING = """\
---
title: September 2031 Meeting
created_by:
  name: Nadia Brun
---

The meeting will be on Monday.

### Venue change

We meet at the mill.

## Agenda

### The weir and its gate

[Ada Okafor](https://ada.example) says:

> I show how gates are lifted.

### Mud, silt and sand

[Ivo Kern](https://ivo.example) is coming from the coast to tell us about silt:

> Mud settles.

### Ticket giveaway

There are five tickets.

## Pub

We go for a drink.

## Venue and registration

Please register.
"""


def test_who_is_said_to_tell_something_below_a_title_gives_the_talk() -> None:
    assert told(_MEETING) == [
        ("The weir and its gate", ["Nadia Brun", "Ada Okafor"]),
        ("Mud, silt and sand", ["Nadia Brun", "Ivo Kern"]),
    ]
    alone = _MEETING.replace(") says:", "):")  # `[Ada Okafor](…):`
    assert told(alone) == told(_MEETING)


def test_a_post_of_one_talk_is_not_parted_by_those_whom_it_cites() -> None:
    note = "# Why weirs leak\n\n## Gates\n\nAda Okafor says:\n\n> Rust.\n\n## Mud\n\nIvo Kern says:\n\n> Silt.\n"
    assert [title for title, _ in told(note)] == ["Why weirs leak"]


def test_a_day_behind_a_title_is_nobody() -> None:
    note = """\
# RiverConf 2031

### Stones, Wed Sep 13
by Ada Okafor

Hard.

### Weirs, Tonight Sep 5

Wet.

### Gates, Sat Sep 30

Rusty.
"""
    named = {name for _, names in told(note) for name in names}
    assert named <= {"Ada Okafor"}


@pytest.mark.parametrize("title", ['"A mill."', "'A mill.'", "(A mill.)"])
def test_the_title_of_a_link_by_reference_is_no_text(title: str) -> None:
    (account,) = seed_of(
        f"# Weirs\n\nWe met at [the mill][] and [a weir][w].\n\n[the mill]: https://mill.example {title}\n[w]: https://w.example\n",
        "notes",
        ".md",
    ).accounts
    texts = [getattr(item, "text", "") for item in account.items]
    assert texts == ["We met at the mill (https://mill.example) and a weir (https://w.example)."]


@pytest.mark.parametrize("target", ["talks/mill.md", "./mill/", "#the-mill", "../mill.html#top"])
def test_a_link_by_reference_may_lead_to_another_file(target: str) -> None:
    note = f"# Weirs\n\nWe met at [the mill].\n\n[the mill]: {target}\n"
    (account,) = seed_of(note, "notes", ".md").accounts
    assert [getattr(item, "text", "") for item in account.items] == ["We met at the mill."]
    said = note.replace(target, "it stood there")
    (account,) = seed_of(said, "notes", ".md").accounts
    assert "[the mill]" in str(account.items[0])


def test_an_image_in_a_title_is_no_text_of_it() -> None:
    note = '# [<image src="https://a.example/b.png" width="25px"> Weirs 2031](https://w.example)\n\nWet.\n'
    (account,) = seed_of(note, "notes", ".md").accounts
    assert [it.text for it in account.titles] == ["Weirs 2031"]


@pytest.mark.parametrize(("name", "key"), [("2454_2031Q2", None), ("aB3-x_9Zk1Q", "aB3-x_9Zk1Q")])
def test_eleven_signs_without_small_letters_are_no_id(name: str, key: str | None) -> None:
    (account,) = seed_of("# Weirs\n\nThey hold water.\n", name, ".txt").accounts
    assert [it.key for it in account.recordings] == ([key] if key else [])


def test_a_post_in_front_of_a_name_in_a_sentence_is_none_of_it() -> None:
    note = "With me today is Millworks CEO Ada Okafor and CFO Ivo Kern. Before we start, a word of thanks.\n"
    assert [name for _, names in told(f"# Results\n\n{note}") for name in names] == [
        "Ada Okafor",
        "Ivo Kern",
    ]


def test_what_org_says_to_its_programs_is_no_text_and_no_topic() -> None:
    lines = "#+TITLE: Weirs\n#+PRIORITIES: A C B\n#+SEQ_TODO: TODO(t) DONE(d)\n#+TAGS: Write(w) Fix(f)\n"
    (account,) = seed_of(
        f"{lines}\n* Timeline\n\n#+index: Gates\n\nThey hold water.\n", "n", ".org"
    ).accounts
    said = [getattr(item, "text", getattr(item, "name", "")) for item in account.items]
    assert not [it for it in said if "index" in it or "Write" in it or "SEQ" in it or "A C B" in it]


def test_properties_of_a_page_are_no_paragraph_that_a_width_broke() -> None:
    note = """\
title:: 140 River Insights —  Weirs (highlights)
author:: [[The River Project with Ada Okafor]]
full-title:: "#140 River Insights —  Weirs"
category:: #podcasts
url:: https://share.example.com/episode/7d9630bf

- Highlights first synced by [[Readwise]] [[Nov 19th, 2031]]
\t- Gates lift.
"""
    (account,) = seed_of(note, "140 River Insights", ".md").accounts
    assert account.titles[0].text == "140 River Insights — Weirs"
    assert account.url == "https://share.example.com/episode/7d9630bf"
    assert account.show == "The River Project with Ada Okafor"


@pytest.mark.parametrize(
    ("printed", "seconds"), [("1H30M48S", 5448), ("30M48S", 1848), ("01H40S", 3640)]
)
def test_a_length_as_data_prints_it_is_read(printed: str, seconds: int) -> None:
    note = (
        f"---\ntitle: Weirs\nspeaker: Ada Okafor\nduration: PT{printed}\n---\n\nThey hold water.\n"
    )
    (account,) = seed_of(note, "notes", ".md").accounts
    assert account.duration is not None
    assert (account.duration.printed, account.duration.seconds) == (printed, seconds)


def test_a_player_in_an_object_plays_the_talk_and_is_no_text() -> None:
    player = (
        '<object width="425"><param name="movie" value="http://www.youtube.com/v/abcdefghijk&amp;fs=1" />'
        '<embed src="http://www.youtube.com/v/abcdefghijk&amp;fs=1" type="application/x-shockwave-flash" />'
        "</object>"
    )
    (account,) = seed_of(f"# Weirs\n\nThey hold water.\n\n{player}\n", "notes", ".md").accounts
    assert [it.key for it in account.recordings] == ["abcdefghijk"]
    assert [getattr(item, "text", "") for item in account.items] == ["They hold water."]


def test_a_diagram_in_signs_is_one_block() -> None:
    diagram = 'graph TD\n    River[The river] --> Gate["A gate"]\n    Gate --> Mill\nend'
    note = f"# Weirs\n\nThey hold water.\n\n<pre>\n{diagram}\n</pre>\n\nThey leak.\n"
    (account,) = seed_of(note, "notes", ".md").accounts
    assert [getattr(item, "text", "") for item in account.items] == [
        "They hold water.",
        diagram,
        "They leak.",
    ]


def test_one_hyphen_for_each_column_rules_a_table() -> None:
    note = "# Weirs\n\nWhat | Said\n-|-\nGates | They lift.\nMud | It lies.\n"
    (account,) = seed_of(note, "notes", ".md").accounts
    assert [getattr(item, "text", "") for item in account.items] == [
        "What | Said",
        "Gates | They lift.",
        "Mud | It lies.",
    ]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("[Ada Okafor](https://ada.example) will be speaking about weirs.", ["Ada Okafor"]),
        ("Ada Okafor and Ivo Kern will talk about gates.", ["Ada Okafor", "Ivo Kern"]),
        ("[Ada Okafor][] will be demonstrating gates:", ["Ada Okafor"]),
        ("The speakers will be talking about gates.", []),
    ],
)
def test_who_will_speak_takes_part(line: str, names: list[str]) -> None:
    note = f"---\ntitle: Monthly meetup - weirs\n---\n\n{{% include time.html %}}\n\n{line}\n\n> They hold.\n"
    assert [name for _, people in told(note) for name in people] == names


def test_lengths_in_brackets_behind_points_with_times_are_no_times() -> None:
    note = "# Weirs\n\n### Timing\n\n- 10:00 The gate\n  - 10:00 Opening it (1:30)\n  - 11:30 Mending it (14:30)\n"
    (account,) = seed_of(note, "notes", ".md").accounts
    points = [(getattr(it, "text", ""), getattr(it, "time", None)) for it in account.items]
    assert points[1:] == [("10:00 Opening it (1:30)", None), ("11:30 Mending it (14:30)", None)]


def test_brackets_around_a_line_of_names_are_no_part_of_them() -> None:
    note = """\
# RiverConf 2031

## The gate and the weir

(Ada Okafor, with help by Nadia Brun)

They lift.

## Mud and silt

(Ivo Kern)

They lie.
"""
    assert told(note) == [
        ("The gate and the weir", ["Ada Okafor"]),
        ("Mud and silt", ["Ivo Kern"]),
    ]


def test_facts_of_a_meeting_in_headings_are_read() -> None:
    note = """\
# River Call 149

### Meeting Date/Time: Thursday 2031/1/9 at 14:00 UTC
### [Audio/Video of the meeting](https://youtu.be/abcdefghijk)
### Moderator: Ada Okafor
### Scribe: Ivo Kern

## Weirs

They leak.
"""
    (account,) = seed_of(note, "call_149", ".md").accounts
    assert [it.key for it in account.recordings] == ["abcdefghijk"]
    assert {it.name: it.role.value for it in account.people} == {
        "Ada Okafor": "host",
        "Ivo Kern": "contributor",
    }


@pytest.mark.parametrize(
    ("line", "title", "people"),
    [
        ("### [River Agenda](https://example.org/12)", None, []),
        ("# [Weirs and silt](https://example.org/12)", "Weirs and silt", []),
        ("### Moderator:  Ivo Kern, Ada Okafor", None, ["Ivo Kern", "Ada Okafor"]),
        ("### Moderator: Ada, Ivo", None, []),
        ("### Meeting Duration 1.5 hours", None, []),
    ],
)
def test_facts_of_a_meeting_are_no_title(line: str, title: str | None, people: list[str]) -> None:
    note = f"### Meeting Date/Time: Thursday 2031/1/9 at 14:00 UTC\n### Duration: 1.5 hours\n{line}\n\n## Gates\n\nThey leak.\n\n## Silt\n\nIt lies.\n"
    (account,) = seed_of(note, "call_149", ".md").accounts
    assert [it.text for it in account.titles[:1]] == ([title] if title else [])
    assert [it.name for it in account.people] == people


def test_a_page_of_an_outliner_plays_its_video_and_links_to_people() -> None:
    note = """\
created-by:: [[Person/Ada Okafor]]

- # [Weirs - YouTube](https://www.youtube.com/watch?v=abcdefghijk) - an intro
\t- ## Video
\t\t- {{video https://www.youtube.com/watch?v=abcdefghijk}}
\t\t\t- Made with [[Person/Ivo Kern]].
"""
    (account,) = seed_of(note, "Weirs", ".md").accounts
    assert account.titles[0].text == "Weirs - YouTube - an intro"
    assert [it.key for it in account.recordings] == ["abcdefghijk"]
    assert [it.name for it in account.people] == ["Ada Okafor"]
    assert "Made with Ivo Kern." in [getattr(it, "text", "") for it in account.items]


_ORDER = "AIAIIAIAAIAI"


def test_bold_lines_with_a_firm_behind_the_name_say_who_speaks() -> None:
    names = [{"A": "Ada Okafor", "I": "Ivo Kern"}[it] for it in _ORDER]
    turns = "".join(
        f"**{name} - River Works, Engineer**\n(00:{turn:02}:25) I say this of weirs: why?\n\n"
        for turn, name in enumerate(names)
    )
    (account,) = seed_of(
        f"# Results\n\nA call on weirs.\n\n## Transcript\n\n{turns}", "notes", ".md"
    ).accounts
    assert [it.name for it in account.people] == ["Ada Okafor", "Ivo Kern"]
    times = [it.time for it in account.items if isinstance(it, AccountPassage) and it.speaker]
    assert [time and time.seconds for time in times[:2]] == [25, 85]
    assert len(times) == len(_ORDER)


def test_days_in_names_have_the_order_of_those_beside(tmp_path: Path) -> None:
    names = ("13-06-2031 - Dams", "20-06-2031 - Mills", "05-06-2031 - Weirs [1974880831]")
    for name in names:
        tmp_path.joinpath(f"{name}.txt").write_text(
            f"It leaks {name}. So we mend it, and then it holds.\n", "utf-8"
        )
    accounts = read(config(tmp_path)).accounts
    assert {it.name_title: it.published for it in accounts} == {
        "Dams": "2031-06-13",
        "Mills": "2031-06-20",
        "Weirs": "2031-06-05",
    }


def test_a_day_in_a_name_alone_has_no_order() -> None:
    (account,) = seed_of("They hold water.\n", "05-06-2031 - Weirs", ".txt").accounts
    assert account.published is None


def test_the_first_of_several_headlines_is_no_title() -> None:
    note = "* Gates\n\nThey lift.\n\n* Mud\n\nIt lies.\n"
    (account,) = seed_of(note, "mending old weirs", ".org").accounts
    assert (account.titles, account.name_title) == ((), "Mending Old Weirs")


def test_label_of_a_second_host_is_no_title() -> None:
    (account,) = seed_of(
        "[Host: Ada Okafor (Water Works)]{.mark}\n\n[Co-host: Nadia Brun (River Lab)]{.mark}\n\n"
        "Welcome, today we talk about weirs and what they cost.\n\nWhat does a weir do?\n",
        "14_weirs",
        ".md",
    ).accounts
    assert "Co-host" not in (account.shown_title or "")
    assert {it.name for it in account.people} == {"Ada Okafor", "Nadia Brun"}


def test_a_title_that_asks_is_no_post_of_the_name_in_front_of_it() -> None:
    titles = (
        "Ada Okafor - Weirs",
        "Ivo Kern - Mills and mud",
        "Nadia Brun - What I wish I knew as a first time tech lead",
    )
    talks = "\n\n".join(f"### {title}\n\nIt was about water, and it was good." for title in titles)
    assert told(f"# River Days 2031\n\n{talks}\n") == [
        ("Weirs", ["Ada Okafor"]),
        ("Mills and mud", ["Ivo Kern"]),
        ("What I wish I knew as a first time tech lead", ["Nadia Brun"]),
    ]
