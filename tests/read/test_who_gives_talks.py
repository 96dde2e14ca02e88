"""Notes of an event: who gives its talks, by their headings and the lines below."""

import pytest

from generator.model.account_head import PersonRole
from tests.promises import check_nothing_lost
from tests.read.talks_told import shown, talks, told
from tests.support import seed_of


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


def test_two_names_and_a_comma_are_two_speakers() -> None:
    note = "# RiverConf 2016\n\n{}\n\nThey hold.\n\n## Springs - Nadia Brun\n\nThey rise.\n"
    for heading in ("## Keynote: Ada Okafor, Ivo Kern", "## Weirs - Ada Okafor, Ivo Kern"):
        assert told(note.format(heading))[0][1] == ["Ada Okafor", "Ivo Kern"]
    assert told(note.format("## Keynote: Ada Okafor, Water Works"))[0][1] == ["Ada Okafor"]


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


def test_brackets_of_headings_name_nobody_without_a_given_name() -> None:
    note = (
        "# Lecture 4 - Generics\n\n## How to swap ({0})\n\nOne.\n\n## How to find ({1})\n\nTwo.\n"
    )
    swap, find = "Generic Swap Function", "Generic Linear Search"
    assert told(note.format(swap, find)) == [("Lecture 4 - Generics", [], None)]
    assert told(note.format("Ada Okafor", "Zyx Ong"))[0] == ("How to swap", ["Ada Okafor"], None)


def test_what_looks_like_a_name_in_a_title_is_none_beside_a_heading_below() -> None:
    note = "# 53. RiverConf (14/06)\n\n## Talks\n\n### Mud\n#### Ada Okafor\nOld.\n\n"
    note += "### {}\n#### Zyx Maar\nNew.\n\n### Dams\n#### Ivo Kern\nWet.\n"
    for title in ("Weirs in one Night (Flow Lambda)", "Weirs - Opened In Containers"):
        assert told(note.format(title))[1][:2] == (title, ["Zyx Maar"])


@pytest.mark.parametrize("by", ["- par", "– by", "par"])
@pytest.mark.parametrize(
    "who",
    [
        "Zyx MAAR & Ivo Kern",
        "Zyx MAAR (Acme) & Ivo Kern (Mud)",
        "Zyx MAAR ({{< twitter zyx >}}) & Ivo Kern ({{< twitter ivo >}})",
    ],
)
def test_by_may_stand_behind_a_dash_and_a_firm_behind_each_name(who: str, by: str) -> None:
    note = (
        f"---\ntitle: Weirs & mud\nhost: acme\n---\n\nOld.\n\n### Easy weirs {by} {who}\n\nNew.\n\n"
    )
    note += f"### Deep mud {by} Nadia Brun\n\nWet.\n"
    named = [
        [name for name in people if name.istitle() or " " in name] for _, people, _ in told(note)
    ]
    assert named == [["Zyx MAAR", "Ivo Kern"], ["Nadia Brun"]]


@pytest.mark.parametrize("event", ["RiverConf 2031", "Building weirs"])
def test_bold_names_with_what_they_are_below_speakers_are_no_talks(event: str) -> None:
    note = f"# {event}\n\n_May 6, 2031_ | [Meetup](https://example.org/events/2)\n\nA night of weirs.\n\n"
    note += "".join(
        f"{above}**{name}**  \n{name} is a keeper who loves mud and every dam.\n\n"
        for above, name in (("### Speakers\n\n", "Ada Okafor"), ("", "Ivo Kern"))
    )
    assert told(note) == [(event, ["Ada Okafor", "Ivo Kern"], "2031-05-06")]


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


def test_a_stated_speaker_whom_the_text_calls_a_firm_is_none() -> None:
    text = "---\ntitle: Prices\nspeaker: {0}\n---\n\nThis is by {0}, {1}. {0} then builds a dam.\n"
    assert told(text.format("Orb", "a firm that builds weirs"))[0][1] == []
    assert told(text.format("Ivo", "an engineer who builds weirs"))[0][1] == ["Ivo"]


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


@pytest.mark.parametrize("beside", ["(Nadia Brun - Acme)", "(Nadia Brun – Acme)"])
def test_a_name_and_a_firm_may_stand_in_brackets_with_a_dash(beside: str) -> None:
    others = "## Dams (Ada Okafor)\n\nThey do not.\n\n## Mud (Olga Ferro)\n\nIt stays.\n"
    note = f"# RiverConf 2031\n\n## Weirs that wait {beside}\n\nThey wait.\n\n{others}"
    title, names, _ = told(note)[0]
    assert (title, names) == ("Weirs that wait", ["Nadia Brun"])


def test_a_bold_line_above_others_names_nobody_who_has_no_given_name() -> None:
    def part(lines: tuple[str, str]) -> str:
        return "".join(f"**{line}**\n\n- It holds.\n\n" for line in lines)

    first, second = ("Weir Gate Overview", "Sluice Terms"), ("Silt Load Framework", "Mud Terms")
    note = f"# Gates at RiverConf 2031\n\n## Deep 1\n\n{part(first)}## Deep 2\n\n{part(second)}"
    assert [it.people for it in seed_of(note, "gates", ".md").accounts] == [()]
    named = note.replace(first[0], "Ada Okafor").replace(second[0], "Ivo Kern")
    assert [people for _, people, _ in told(named)] == [["Ada Okafor"], ["Ivo Kern"]]


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
    assert people == [["Ada Okafor"], ["Zyla Orr", "Mara Vidal"], ["Ivo Kern"]]


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


def test_the_only_smaller_heading_behind_a_text_names_who_gives_it() -> None:
    talks = {
        "Weirs that answer": "Ada Okafor, Water Works",
        "Mud": "Orrin Ivo, Mills & Co",
        "Dams and debts": "Nadia Brun",
    }
    text = "\n\n".join(
        f"## {title}\n\nOf what we saw of it at the river.\n\n### {who}\n\n![](x.jpg)"
        for title, who in talks.items()
    )
    assert [(title, names) for title, names, _ in told(f"# RiverMeet 29\n\n{text}\n")] == [
        ("Weirs that answer", ["Ada Okafor"]),
        ("Mud", ["Orrin Ivo"]),
        ("Dams and debts", ["Nadia Brun"]),
    ]


def test_a_label_below_a_heading_that_names_somebody_is_nobody() -> None:
    note = """\
# Talks on rivers

## Weirs (Ada Okafor)

Weir Culture:

- They wait.

## Dams and debts (Ivo Kern)

They are paid late.

## Springs in May (Nadia Brun)

They run dry.
"""
    assert told(note) == [
        ("Weirs", ["Ada Okafor"], None),
        ("Dams and debts", ["Ivo Kern"], None),
        ("Springs in May", ["Nadia Brun"], None),
    ]


def test_each_line_that_says_what_somebody_is_names_one_who_gives_the_talk() -> None:
    """Of two the first gave it, of whoever is `as a Keeper` nobody, below two quotations neither."""
    quotes = '> "Locks wait."\n>\n> "Dams hold."\n' + f'> "{"They hold a lot. " * 20}"\n'
    parts = [
        "## Springs that wait\n- Length 26:24\n- Ada Okafor as Engineer, Acme\n- Ivo Kern as Keeper, Ulm",
        "## Dams and debts\n- Length 27:31\n- Zyx Ong as a Keeper, Ulm",
        f"## Mud on the move\n{quotes}- Length 20:00\n- Mia Novak as Sr. Engineer, Acme",
    ]
    text = "# RiverConf 2031\n\n" + "\n\n### Notes\n- It holds.\n\n".join([*parts, ""])
    assert shown(talks(text, "notes")) == [
        ("Springs that wait", ["Ada Okafor", "Ivo Kern"]),
        ("Dams and debts", ["Zyx Ong"]),
        ("Mud on the move", ["Mia Novak"]),
    ]


def test_sentences_below_bold_titles_say_who_led_each_talk_of_a_meetup() -> None:
    note = """\
---
title: How would your mill do it?
---

**How would your mill do it?**

Ada Okafor hosted an open round on how mills are built.

**Gates in action - Ivo**

Ivo Kern showed how gates turn.

**Hacking our rivers - Rosa**

Rosa Klein talked about mud and some of its uses.
"""
    assert [(title, people) for title, people, _ in told(note)] == [
        ("How would your mill do it?", ["Ada Okafor"]),
        ("Gates in action - Ivo", ["Ivo Kern"]),
        ("Hacking our rivers - Rosa", ["Rosa Klein"]),
    ]


def test_smaller_headings_behind_by_say_who_gives_a_talk() -> None:
    note = """\
# WeirCon 2031

# Intro

Last week I went there.

# Talks

I saw no bad one.

# Keynote

#### by [Zyx Okafor](https://weirs.example/zyx) from [Weir Group](https://weirs.example)

It was good.

# Mud for hire: the marketplace

#### By [Ada Bing](https://weirs.example/ada) & Ivo Kern from Mill Works

Mud.

# WeirCon 2032

See you there.
"""
    assert shown(talks(note, "notes")) == [
        ("Keynote", ["Zyx Okafor"]),
        ("Mud for hire: the marketplace", ["Ada Bing", "Ivo Kern"]),
    ]
    check_nothing_lost(seed_of(note, "notes", ".md"))


def test_titles_below_names_may_call_out() -> None:
    people = {
        "Ada Okafor": "How I fixed a weir! With ten lines of string!!",
        "Ivo Kern": "Gates in Spaaace!!!",
        "Rosa Klein": "Mixing mud! With mills!",
        "Nadia Brun": "Locks! Who holds the keys?",
    }
    cards = "".join(
        f"### {name}\n\n**_{title}_**\n\n**{name}** likes mud.\n\n"
        for name, title in people.items()
    )
    note = f"---\ntitle: Speakers - WeirConf 2031\n---\n\n## Speakers\n\n{cards}"
    accounts = talks(note, "speakers")
    assert shown(accounts) == [(title, [name]) for name, title in people.items()]
    assert {it.event for it in accounts} == {"WeirConf 2031"}


def test_steps_that_are_counted_in_words_give_no_talks() -> None:
    steps = ("One: Solid Gates", "Two: Open Weirs", "Three: Mud, Sand, and Stone", "Four: Salmon")
    parts = "".join(f"### Step {it}\n\nRivers need that more than they say.\n\n" for it in steps)
    seed = seed_of(f"# The Call for a River Network\n\n## The Flow\n\n{parts}", "essay", ".md")
    assert [[it.name for it in account.people] for account in seed.accounts] == [[]]


@pytest.mark.parametrize(
    "beside", [" (Mud LLMs)", " by Masking Silt", " - Part 1 - Repaso Moderna"]
)
def test_what_stands_alone_beside_one_title_of_many_and_is_no_given_name_is_nobody(
    beside: str,
) -> None:
    titles = (f"Dams that hold back the river{beside}", "Eels in the reeds below a dam")
    more = ("What the weir keeper saw at night", "Silt, and how it moves in spring")
    parts = "".join(f"## {it}\n\nThe water is deep here.\n\n" for it in (*titles, *more))
    assert told(f"# RiverConf 2031\n\n{parts}") == [(it, [], "2031") for it in (*titles, *more)]
    named = parts.replace(beside, beside.replace("Mud LLMs", "Ada Lind"))
    assert ("Ada Lind" in named) == bool(told(f"# RiverConf 2031\n\n{named}")[0][1])


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_bold_lines_below_each_other_name_all_of_a_panel(gap: str) -> None:
    panel = gap.join(f"**{it}**" for it in ("Dr. Ada Okafor, Acme", "Ivo Kern, Weirs", "Zzo Lo, U"))
    note = (
        "# RiverConf 2031 Day 1\n\n## Weirs that answer\n\n**Mei Tan, Lock Trust**\n\nThey do.\n\n"
        f"## Panel: Dams and debts\n\n{panel}\n\nDams borrow.\n\n**Lock Trust**\n\nIt pays.\n\n"
        "## Why locks leak\n\n**Bo Lind, Mill Works**\n\nGates warp.\n"
    )
    accounts = seed_of(note, "river", ".md").accounts
    assert [[who.name for who in it.people] for it in accounts] == [
        ["Mei Tan"],
        ["Ada Okafor", "Ivo Kern", "Zzo Lo"],
        ["Bo Lind"],
    ]
