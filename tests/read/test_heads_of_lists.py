"""Lists of talks in tables, below meetings and on speakers' own pages: title, day, people, event."""

from collections.abc import Sequence

import pytest

from generator.model.account import Account
from tests.promises import check_content_is_in_items, check_nothing_invented, check_nothing_lost
from tests.support import seed_of

_ROWS = ("Nadia Brun", "Ivo Kern", "Ada Okafor")
_TITLES = ("Rivers that move", "Dams and their debts", "Who owns a flood?")


def _accounts(text: str, name: str = "notes/talks", ending: str = ".md") -> Sequence[Account]:
    seed = seed_of(text, name, ending)
    check_nothing_lost(seed)
    check_nothing_invented(seed)
    check_content_is_in_items(seed)
    return seed.accounts


def _heads(accounts: Sequence[Account]) -> list[tuple[str, str | None, str | None, list[str]]]:
    """Title, day, event and people of each account."""
    return [
        (it.titles[0].text, it.published, it.event, [person.name for person in it.people])
        for it in accounts
    ]


def _people(accounts: Sequence[Account]) -> list[tuple[str, list[str]]]:
    return [(title, names) for title, _, _, names in _heads(accounts)]


def test_a_speaker_and_a_title_on_lines_of_one_cell() -> None:
    text = """# RiverConf

#### 16 June 2031 - morning

**Time** | Minutes | **Speaker**&nbsp;&nbsp;<br/> **Title**
------- | --- | -------
10:00||<a href="/s#valle">Marco Valle (River Works)</a><br/><em>Opening: all rivers</em>
10:10|30|<a href="/s#brun">Nadia Brun (Water Board)</a><br/><em>Rivers that move</em>
10:40|45|[📄](https://a.example/k.pdf), [Ivo Kern (Town of Weir)](/s#kern)<br/>*Dams and debts*
11:25|30|<a href="/s#okafor">Ada Okafor</a><br/><em>Who owns a flood?</em>
"""
    assert _heads(_accounts(text)) == [
        ("Opening: all rivers", "2031-06-16", "RiverConf", ["Marco Valle"]),
        ("Rivers that move", "2031-06-16", "RiverConf", ["Nadia Brun"]),
        ("Dams and debts", "2031-06-16", "RiverConf", ["Ivo Kern"]),
        ("Who owns a flood?", "2031-06-16", "RiverConf", ["Ada Okafor"]),
    ]


@pytest.mark.parametrize(
    ("days", "cells"),
    [
        (("Jan 12 (Hall 3)", "Jan 19, not on Jan 5", "Jan 26"), "[{title}](https://a.example/{n})"),
        (
            ("Jan 12", "Jan 19", "Jan 26"),
            "[[slides]](https://a.example/s{n}) [{title}](https://a.example/{n})",
        ),
        (
            ("Jan 12", "Jan 19", "Jan 26"),
            "<details><summary>{title}</summary>What it says, number {n}.</details>",
        ),
    ],
    ids=["a remark beside the day", "links in front", "folded away"],
)
def test_what_stands_beside_days_and_titles_in_a_table(days: Sequence[str], cells: str) -> None:
    rows = (
        f"| {day} | {who} | {cells.format(title=title, n=n)} |"
        for n, (day, who, title) in enumerate(zip(days, _ROWS, _TITLES, strict=True))
    )
    head = "# Reading group 2031\n\n| Date | Presenter | Paper |\n|---|---|---|\n"
    assert [(*it[:2], it[3]) for it in _heads(_accounts(head + "\n".join(rows) + "\n"))] == [
        ("Rivers that move", "2031-01-12", ["Nadia Brun"]),
        ("Dams and their debts", "2031-01-19", ["Ivo Kern"]),
        ("Who owns a flood?", "2031-01-26", ["Ada Okafor"]),
    ]


_GIVEN = """{above}

## Rivers that move
- 2031 Jun 30 -- [Dam Meetup 6](https://youtu.be/abcdefghij1)
## Dams and their debts
- 2030 Apr 30 -- [RiverConf](https://youtu.be/abcdefghij2)
## Who owns a flood
- 2030 May 30 -- [RiverConf](https://youtu.be/abcdefghij3)
"""


@pytest.mark.parametrize(
    ("above", "file", "names"),
    [
        ("# Talks by Nadia Brun", "notes/all-talks", ["Nadia Brun"]),
        ("# Nadia Brun's talks", "notes/all-talks", ["Nadia Brun"]),
        ("# Nadia Brun", "speakers/nadia-brun", ["Nadia Brun"]),
        ("# Nadia Brun", "speakers/ivo-kern", []),
        ("# Talks by the water", "notes/all-talks", []),
    ],
)
def test_whose_a_list_of_talks_is(above: str, file: str, names: list[str]) -> None:
    accounts = _accounts(_GIVEN.format(above=above), file)
    assert {title: people for title, people in _people(accounts) if title in _TITLES[:2]} == {
        "Rivers that move": names,
        "Dams and their debts": names,
    }


def test_a_programme_of_points_below_a_meeting() -> None:
    text = """# Meetup
Talks that were given

## 2031
### Meetup #1

* Data: 14/06/2031

* Local: Casa do Rio

**Programação:**

* [Rios em movimento](https://a.example/1) (Nadia Brun)

* [Barragens e dívidas](https://a.example/2) (Sedir Morais)

* [De quem é a enchente](https://a.example/3) (Ada Okafor e Ivo Kern)

### Meetup #2

* Data: 19/07/2031

* Local: Casa do Rio

**Programação:**

* [Mapas e fontes](https://a.example/4) (Ada Okafor)

* [Moinhos e rodas](https://a.example/5) (Ivo Kern)

### Meetup #3

* Data: 16/08/2031

* Local: Casa do Rio

**Programação:**

* [Pontes velhas](https://a.example/6) (Nadia Brun)

* [Canais e barcos](https://a.example/7) (Ada Okafor)
"""
    assert _heads(_accounts(text)) == [
        ("Rios em movimento", "2031-06-14", "Meetup #1", ["Nadia Brun"]),
        ("Barragens e dívidas", "2031-06-14", "Meetup #1", ["Sedir Morais"]),
        ("De quem é a enchente", "2031-06-14", "Meetup #1", ["Ada Okafor", "Ivo Kern"]),
        ("Mapas e fontes", "2031-07-19", "Meetup #2", ["Ada Okafor"]),
        ("Moinhos e rodas", "2031-07-19", "Meetup #2", ["Ivo Kern"]),
        ("Pontes velhas", "2031-08-16", "Meetup #3", ["Nadia Brun"]),
        ("Canais e barcos", "2031-08-16", "Meetup #3", ["Ada Okafor"]),
    ]


def test_titles_below_the_names_of_events_and_years() -> None:
    events = (("2032", "RiverConf 2032"), ("2031", "DamCon 2031"), ("", "MapConf 2031"))
    parts = (
        f"{f'## {year}' if year else ''}\n\n### [{event}](https://a.example/{n})\n\n"
        f"- **When:** {event[-4:]}-04-2{n}\n- **Title:** {title}\n"
        for n, ((year, event), title) in enumerate(zip(events, _TITLES, strict=True))
    )
    assert _heads(_accounts("# Talks\n\n" + "\n".join(parts))) == [
        ("Rivers that move", "2032-04-20", "RiverConf 2032", []),
        ("Dams and their debts", "2031-04-21", "DamCon 2031", []),
        ("Who owns a flood?", "2031-04-22", "MapConf 2031", []),
    ]


def test_who_speaks_below_the_time_of_a_talk() -> None:
    text = """---
layout: talk
title:
url: /2031/programme/rivers/
weight:
menu:
---
## Rivers that move

### 17:00 to 17:50 in Hall 2

### {}

Nobody stops them, or so they say, and all of us would like to know why.

### What to bring

Boots.

### On me

For more than 20 years I have walked along all of them.
"""
    assert _people(_accounts(text.format("Nadia Brun"))) == [("Rivers that move", ["Nadia Brun"])]
    assert _people(_accounts(text.format("Weir Works"))) == [("Rivers that move", [])]


@pytest.mark.parametrize(
    ("link", "title"),
    [("[Slides](https://a.example/s)", "How weirs answer floods"), ("Nothing else.", "Nadia Brun")],
)
def test_the_talk_of_a_page_headed_by_who_speaks(link: str, title: str) -> None:
    text = f"# Nadia Brun\n\nWater Board\n\n#### How weirs answer floods\n\nThey open.\n\n{link}\n"
    (account,) = _accounts(text, "people/nadia-brun")
    assert account.titles[0].text == title
    assert not link.startswith("[") or [it.name for it in account.people] == ["Nadia Brun"]


def test_small_signs_in_heads() -> None:
    text = "# RiverConf 2031\n\n## 12h - Rivers that move⇧\n\nNadia Brun\n\n## 14h - Old dams⇧\n\nIvo Kern\n"
    assert _people(_accounts(text)) == [
        ("Rivers that move", ["Nadia Brun"]),
        ("Old dams", ["Ivo Kern"]),
    ]
    (account,) = _accounts("# Rivers that move\n\nAuthor: Nadia Brun May 1st, 2031\n\nThey do.\n")
    assert [it.name for it in account.people] == ["Nadia Brun"]
    (account,) = _accounts("# Rivers\n\nPublication : Samedi 24 mai 2031 14:55:45 UTC+2\n\nOui.\n")
    assert account.published == "2031-05-24"


def test_a_marked_heading_with_a_colon_and_a_full_stop_is_a_title() -> None:
    (account,) = _accounts("## Water Group Upper Weir: From school to town.\n\nThey went.\n")
    assert account.titles[0].text == "Water Group Upper Weir: From school to town."
