"""The main person of a talk, of whom one line says so: a sentence, a single turn, a heard name."""

import pytest

from generator.model.account import Account
from tests.support import seed_of


def speaking(account: Account) -> list[str]:
    return [it.name for it in account.people if it.role.takes_part]


_EVENT = """\
# RiverConf 2031

## Weirs at night

{line}

Slides are online.

## Locks

**Ben Moreau** (Water Works)

They close in June.

## Mills

**Zyx Kern** (Mill House)

They turn.
"""


@pytest.mark.parametrize(
    "line",
    [
        "Opening speech given by Ada Okafor (Water Works).",
        "A keynote by Ada Okafor",
        "Speech held by Ada Okafor (WW).",
    ],
)
def test_a_line_says_who_gave_a_talk_of_an_event(line: str) -> None:
    accounts = seed_of(_EVENT.format(line=line), "riverconf", ".md").accounts
    assert [speaking(it) for it in accounts] == [["Ada Okafor"], ["Ben Moreau"], ["Zyx Kern"]]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("These are my notes from a talk by Ada Okafor on weirs at the mill.", ["Ada Okafor"]),
        ("This is a short lecture given by Ada Okafor about weirs.", ["Ada Okafor"]),
        ("This is a conversation between Zyx Kern and Orf Moll.", ["Zyx Kern", "Orf Moll"]),
        ("Weirs are open, as in a talk by Ada Okafor on weirs.", []),
        ("Weirs are open, as in another talk by Ada Okafor on weirs.", []),
    ],
)
def test_the_first_sentence_says_whose_talk_it_is(sentence: str, names: list[str]) -> None:
    text = f"# Weirs\n\n{sentence}\n\nThey open in May.\n"
    (account,) = seed_of(text, "weirs", ".md").accounts
    assert speaking(account) == names


_ONE_TURN = """\
---
title: Are you wet?
author: Okafo
date: 2031-05-06
---

### Transcript

**{name}:** Where we start is with the water. I think that you are dry now.

### Summary

It is dry here.
"""


_CAPTIONS = """\
1
00:00:06,000 --> 00:00:09,000
Bekka: Hello, I'm Bekka. We sat down

2
00:00:09,000 --> 00:00:12,000
{told}, an engineer, to talk of weirs.

3
00:00:12,000 --> 00:00:15,000
{label}: I am glad that you asked me.

4
00:00:15,000 --> 00:00:18,000
Bekka: Are you wet?

5
00:00:18,000 --> 00:00:21,000
{label}: I was, when I opened it.
"""


@pytest.mark.parametrize(
    ("told", "label", "name"),
    [
        ("with Dr.\nMaelin Okafor", "Maelin", ["Maelin Okafor"]),
        ("with Sarah Okafor", "Sara", ["Sarah Okafor"]),
        ("with Jan Okafor", "Dan", []),
    ],
)
def test_a_name_that_captions_part_or_spell_otherwise(
    told: str, label: str, name: list[str]
) -> None:
    text = _CAPTIONS.format(told=told, label=label)
    (account,) = seed_of(text, "weirs", ".srt").accounts
    assert speaking(account) == name


@pytest.mark.parametrize(
    ("behind", "role"),
    [
        (" and this is The Weir Show. Today I talk with a friend.", "host"),
        (", and you're listening to Weirs.", "host"),
        (" and welcome to Weirs.", "host"),
        (" and this is my first time here.", "speaker"),
        (". I keep a weir.", "speaker"),
    ],
)
def test_who_says_her_name_and_the_shows_is_its_host(behind: str, role: str) -> None:
    turns = "Ben: I am glad.\n\nAda: What is a weir?\n\nBen: A dam that we open.\n\nAda: So?\n"
    text = f"# Weirs\n\nAda: Hello, I'm Ada Okafor{behind}\n\n{turns}"
    (account,) = seed_of(text, "weirs", ".md").accounts
    assert [(it.name, it.role.value) for it in account.people] == [("Ada Okafor", role)]


def test_a_title_ends_its_sentence() -> None:
    text = "# A conversation between Zyx Kern and Orf Moll\n\nThey open in May.\n"
    (account,) = seed_of(text, "weirs", ".md").accounts
    assert speaking(account) == ["Zyx Kern", "Orf Moll"]


def test_a_title_of_nothing_but_people_with_their_firms() -> None:
    text = "# Ada Okafor (Acme) and Ben Moreau (Mills)\n\nThey open in May.\n"
    (account,) = seed_of(text, "weirs", ".md").accounts
    assert {it.name: it.because.code for it in account.people} == {
        "Ada Okafor": "person.title_given",
        "Ben Moreau": "person.title_given",
    }


@pytest.mark.parametrize("title", ["Cleo Vance", "Springs with Cleo Vance"])
def test_who_was_there_stays_though_the_title_has_the_name(title: str) -> None:
    front = f"title: {title}\ndate: 2031-05-06\nattendees: [Cleo Vance, Ada Okafor]"
    (account,) = seed_of(f"---\n{front}\n---\n\n- They open.\n", "one", ".md").accounts
    assert {it.name for it in account.people} == {"Cleo Vance", "Ada Okafor"}


def test_who_is_said_to_be_interviewed_somewhere() -> None:
    front = "title: Ada Okafor interviewed in Old Lagos\nauthor: Ben Moreau"
    text = f"---\n{front}\n---\n\nIt was at a fair, and covered weirs.\n"
    (account,) = seed_of(text, "fair", ".md").accounts
    assert [it.name for it in account.people if it.role.takes_part] == ["Ada Okafor"]
    assert account.people[-1].because.code == "person.title_guest"
    title = "# RiverConf: Interview avec Nadia Savard Brun\n\nElle en parle.\n"
    (account,) = seed_of(title, "fair", ".md").accounts
    assert [it.name for it in account.people] == ["Nadia Savard Brun"]
