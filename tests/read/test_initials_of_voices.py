"""Whose words stand behind initials: of a legend, of the name in the title, of the page's author."""

import pytest

from generator.model.account import Account, AccountPassage
from tests.support import seed_of

_TURNS = """\
BM: The {who} has been here for many years. I wanted to ask you about it, Ada.

AO: Yes.

BM: How did it begin?

AO: I was born by the weir, and I opened it when I was ten.

BM: And who closed it?

AO: My brother did. I told him to.
"""
_LEGENDS = [
    "Ada Okafor [AO]\nBen Moreau [BM]",
    "AO = Ada Okafor\nBM = Ben Moreau",
    "**AO**: Ada Okafor, miller\n**BM**: Ben Moreau",
    "- AO: Ada Okafor\n- BM: Ben Moreau",
    "Ada Okafor (AO)\n\nBen Moreau (BM)",
]


def voices(account: Account) -> dict[str, tuple[str, str | None]]:
    return {it.name: (it.role.value, it.short) for it in account.people}


@pytest.mark.parametrize("legend", _LEGENDS)
def test_a_legend_says_whose_turns_stand_behind_initials(legend: str) -> None:
    above = "The river has been loud for years, and we met where it is loudest.\n\n" * 6
    turns = _TURNS.format(who="trio").replace(", Ada.", ".")
    text = f"# The River Trio\n\n{above}\n## Transcript\n\n{legend}\n\n{turns}"
    (account,) = seed_of(text, "trio", ".md").accounts
    assert voices(account) == {"Ada Okafor": ("speaker", "AO"), "Ben Moreau": ("speaker", "BM")}


@pytest.mark.parametrize("mark", ["", "**"])
@pytest.mark.parametrize(("asks", "answers"), [(" (I)", " (R)"), ("", "")])
def test_letters_of_who_asks_and_who_answers_are_of_those_named_behind_them(
    mark: str, asks: str, answers: str
) -> None:
    legend = f"{mark}Interviewer{asks}:{mark} Ben Moreau\n"
    legend += f"{mark}Respondent{answers}:{mark} Ada Okafor\n"
    turns = _TURNS.format(who="weir").replace("BM:", "I:").replace("AO:", "R:")
    (account,) = seed_of(f"# Interview with a miller\n\n{legend}\n{turns}", "x", ".md").accounts
    assert voices(account) == {"Ben Moreau": ("host", "I"), "Ada Okafor": ("speaker", "R")}
    heard = [it.speaker for it in account.items if isinstance(it, AccountPassage) and it.speaker]
    assert heard == ["I", "R"] * 3
    unheard = turns.replace("I:", "Ben:").replace("R:", "Ada:")
    (account,) = seed_of(f"# Interview with a miller\n\n{legend}\n{unheard}", "x", ".md").accounts
    assert bool(asks) or {it.short for it in account.people} == {None}


def test_the_author_who_does_not_ask_is_no_host() -> None:
    text = _HEAD.format(author="Ben Moreau", by="me")
    turns = _TURNS.format(who="weir of Okafor").replace("?", ".")
    (account,) = seed_of(text + turns, "okafor", ".md").accounts
    assert voices(account)["Ben Moreau"][0] == "author"


def test_terms_with_their_initials_are_no_legend() -> None:
    text = "# Weirs\n\nFlow Rate (FR)\n\nGate Height (GH)\n\nFR: It is low.\n\nGH: It is two.\n"
    (account,) = seed_of(text, "weirs", ".md").accounts
    assert not account.people


_HEAD = """\
---
title: Ada Okafor
author: {author}
date: 2031-05-30
---

This interview was conducted by {by}, on May 12, 2031, at the mill where Okafor lives.

## Transcript

"""


def test_who_is_in_the_title_and_who_conducted_the_interview() -> None:
    text = _HEAD.format(author="cleo-vance", by="Ben Moreau, who knows Ada Okafor")
    (account,) = seed_of(text + _TURNS.format(who="weir of Okafor"), "okafor", ".md").accounts
    people = voices(account)
    assert people["Ada Okafor"] == ("speaker", "AO")
    assert people["Ben Moreau"] == ("host", "BM")
    assert account.published == "2031-05-12"


def test_when_an_interview_was_held_may_stand_below_it() -> None:
    text = "---\ntitle: Interview with Ada Okafor\ndate: 2031-05-30\n---\n\n" + "\n\n".join(
        f"## Question {number}\n\nI was there, and the river rose." for number in range(6)
    )
    behind = "\n\nThis interview was conducted on 10 May 2031.\n"
    (account,) = seed_of(text + behind, "okafor", ".md").accounts
    assert account.published == "2031-05-10"
    (account,) = seed_of(text + "\n\nThe weir was conducted on 10 May 2031.\n", "o", ".md").accounts
    assert account.published == "2031-05-30"


def test_what_a_film_is_called_is_nobodys_turn() -> None:
    film = '<p><a href="https://vimeo.com/27561923">Cleo Vance: How Mills Turn</a> is a film.</p>\n'
    text = f"# Ada Okafor\n\n{_TURNS.format(who='weir')}\n{film}\nAO: I saw it.\n\nBM: Did you?\n"
    (account,) = seed_of(text, "okafor", ".md").accounts
    assert "Cleo Vance" not in voices(account)


@pytest.mark.parametrize(("asks", "answers"), [("B", "A"), ("Q", "A")])
def test_letters_that_count_voices_are_nobodys(asks: str, answers: str) -> None:
    text = _HEAD.format(author="Cleo Vance", by="me").replace("where Okafor lives", "by the river")
    turns = _TURNS.format(who="weir").replace("BM:", f"{asks}:").replace("AO:", f"{answers}:")
    turns = turns.replace("it, Ada", "it")
    (account,) = seed_of(text.replace("Ada Okafor", "Adx Okafor") + turns, "weir", ".md").accounts
    assert not [name for name, (_, short) in voices(account).items() if short]


@pytest.mark.parametrize(("asks", "answers"), [("Host", "Guest"), ("H", "Guest")])
def test_front_matter_says_whose_label_a_role_is(asks: str, answers: str) -> None:
    front = f"---\ntitle: Rivers\nspeakers:\n  {asks}: Ivo Kern\n  {answers}: Nadia Brun\n---\n\n"
    turns = f"{asks}: Where is it?\n\n{answers}: I see it by the mill.\n\n" * 3
    (account,) = seed_of(front + turns, "rivers", ".md").accounts
    assert voices(account) == {
        "Ivo Kern": ("speaker", asks),
        "Nadia Brun": ("speaker", answers),
    }


_AFTER = "It has stood for years.\n\nAnd it will stand for more.\n\n"


def _heard(text: str) -> list[str]:
    (account,) = seed_of(f"# The weir\n\nWe asked AO, IK and MB.\n\n{text}", "w", ".md").accounts
    return [it.speaker for it in account.of(AccountPassage) if it.speaker and not it.goes_on]


def test_items_with_labels_between_paragraphs_that_speak_are_no_fields() -> None:
    rights = "".join(f"* Right {n}: The water may go on its {n}th way.\n" for n in range(4))
    turn = f"**IK: Why is it closed?**\n\nAO: It holds the water.\n\n{_AFTER}"
    assert _heard(f"{turn}{rights}\n{turn * 4}") == ["IK", "AO"] * 5


def test_questions_above_turns_are_no_lists() -> None:
    voices = "AO IK|MB|IK|AO|MB IK|AO|IK|MB".split("|")
    turn = "**{}:** I think it holds the water.\n\nIt has stood for years.\n\n"
    parts = ["".join(map(turn.format, its.split())) for its in voices]
    assert _heard("".join(f"## Is it {n} or less?\n\n{part}" for n, part in enumerate(parts))) == [
        who for its in voices for who in its.split()
    ]
