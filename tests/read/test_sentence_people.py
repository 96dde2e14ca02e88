"""Sentences at the top of notes say who takes part, in as many forms as people and programs write."""

import pytest

from generator.model.account_head import PersonRole
from generator.read.account.people.in_text.sentence_people import people_of_sentence
from tests.read.heads import account
from tests.support import seed_of

_BELOW = "- It holds.\n- It moves on and on.\n"
_NAMES = ("Ada Okafor", "Ivo Kern", "Nadia Brun")


@pytest.mark.parametrize(
    "sentence",
    [
        "This episode of The River Show, featuring Ada Okafor and Ivo Kern, dives into dams.",
        "In this episode, featuring Ada Okafor, dams are discussed.",
        "This episode features a conversation with Ada Okafor about dams.",
        "Host Ivo Kern sits down with Ada Okafor to discuss dams.",
        "In this episode of The River Show, host Ivo Kern interviews Ada Okafor, founder of Acme, about dams.",
        "In this episode, Ivo Kern and Ada Okafor discuss how dams age.",
        "In this conversation, Ada Okafor shares her journey from weirs to dams.",
        "In this insightful conversation, Ada Okafor, CEO of Acme, discusses dams.",
        "The conversation features Ada Okafor, a dam builder, and host Ivo Kern.",
        "This podcast episode features Ada Okafor, the founder of Acme.",
        "This video features Ada Okafor explaining how dams age.",
        "The speaker, Ada Okafor, explains how dams age.",
        "The speaker Ada Okafor explains how dams age.",
        "Speaker Ada Okafor from Acme walked us through dams.",
        "The talk was given by Ada Okafor at Acme.",
        "The presenter, Ada Okafor, discusses dams.",
        "The guest, Ada Okafor, is a dam builder.",
        "Guest Ada Okafor joins Ivo Kern to talk about dams.",
        "Ada Okafor joined the River Hour podcast.",
        "Ada Okafor joins the show to talk about dams.",
        "Ada Okafor joins Ivo Kern to discuss dams.",
        "Ivo Kern is joined by Ada Okafor to discuss dams.",
        "Joining Ivo Kern is Ada Okafor, founder of Acme.",
        "Ivo Kern speaks with Ada Okafor about dams.",
        "Ivo Kern hosts Ada Okafor for a conversation on dams.",
        "An interview with Ada Okafor, founder of Acme.",
        "A conversation with Ada Okafor about dams.",
        "A fireside chat between Ivo Kern and Ada Okafor.",
        "The transcript captures a conversation between Ada Okafor and Ivo Kern about dams.",
        "This is a summary of a conversation between Ivo Kern (host) and Ada Okafor (guest).",
        "This summary covers an interview with Ada Okafor, CEO of Acme.",
        "This transcript features an interview with Ada Okafor, founder of Acme.",
        "This lecture by Ada Okafor covers dams.",
        "In this talk, Ada Okafor covers dams.",
        "In this lecture, Professor Ada Okafor explains dams.",
        "In this TED talk, Ada Okafor argues that dams age.",
        "In her talk, Ada Okafor argues that dams age.",
        "In the video, Ada Okafor explains how dams age.",
        "Ada Okafor, founder of Acme, discusses dams in this episode.",
        "Today's guest is Ada Okafor.",
        "This week’s guest, Ada Okafor, is a dam builder.",
        "Her guest, Ada Okafor, builds dams.",
        "Today on The River Show, Ada Okafor explains dams.",
        "On this week's episode, Ivo Kern welcomes Ada Okafor.",
        "Dr. Ada Okafor joins us for a discussion on dams.",
        "Notes from a talk by Ada Okafor on dams.",
        "A panel discussion featuring Ada Okafor, Ivo Kern and Nadia Brun.",
        "The panel featured Ada Okafor, Ivo Kern and Nadia Brun.",
        "A keynote from Ada Okafor on dams.",
        "This is Ada Okafor's talk on dams.",
        "A webinar with Ada Okafor and Ivo Kern.",
        "The webinar was led by Ada Okafor.",
        "The session, led by Ada Okafor, covered dams.",
        "The discussion was moderated by Ivo Kern and featured Ada Okafor.",
        "Our guest for this episode of The River Show is marine mammal biologist Dr Ada Okafor.",
        "Our guest is Dr. Ada Okafor, a marine biologist.",
        "My guest this week is the dam engineer Ada Okafor.",
        "Today’s River Podcast for World Dam Day features Dr. Ada Okafor, a dam builder.",
        "The program will be presented by Ada Okafor.",
        "This month, the main presentations will be given by Ada Okafor and Ivo Kern.",
        "According to Ada Okafor, in her RiverConf 2031 keynote:",
        "At RiverConf 2031, Ada Okafor explained dams.",
        "Speaker Ada Okafor is a dam engineer.",
        "Dr. Ada Okafor presents “What is a dam?”",
        "An expert on mud, Mill College's Professor Ada Okafor, will deliver a public lecture next week.",
        "Ada Okafor, a dam engineer, will address how weirs age.",
        "The lecture on dams was given at the mill by Ada Okafor, a dam engineer.",
        "Mayor Ada Okafor made the following remarks at the mill.",
        "Ada Okafor shares what her team learnt of dams.",
        "Today we talk to Ada Okafor about dams.",
        "The chef Ada Okafor sits down with us to talk of dams.",
        "So findet am 6. März 2031 im Mühlhof ein Vortrag mit Prof. Dr. Ada Okafor statt.",
        "Die Müllerin Ada Okafor setzt sich am 6. Mai, ab 17.30 Uhr, in einem Vortrag damit auseinander.",
        "A palestra será proferida pela professora Ada Okafor.",
        "Ho fatto qualche domanda ad Ada Okafor, che conduce il podcast.",
        "Gościem młyna będzie profesor Ada Okafor.",
    ],
)
def test_whom_a_sentence_names_takes_part(sentence: str) -> None:
    told = account(f"# Dams and debts\n\n{sentence}\n\n{_BELOW}")
    people = {it.name for it in told.people if it.role.takes_part}
    assert people == {name for name in _NAMES if name in sentence}


@pytest.mark.parametrize(
    "sentence",
    [
        "In this episode, we discuss Ada Okafor and her dams.",
        "This episode covers the life of Ada Okafor.",
        "A book by Ada Okafor is discussed.",
        "This talk is about Ada Okafor.",
        "In the previous episode, Ada Okafor discussed dams.",
        "This video explains what Ada Okafor meant by dams.",
        "The speaker quotes Ada Okafor on dams.",
        "The episode references Ada Okafor.",
        "Features of the Ada Okafor Bridge are discussed.",
        "The speaker compares dams with Ada Okafor's weirs.",
        "In a prior conversation with Ada Okafor, dams were discussed.",
        "Ada Okafor, a dam engineer, explains how dams age.",
        "In this talk, Mill Works explains dams.",
        "An interview about Ada Okafor.",
        "Ivo Kern spoke with Ada Okafor.",
        "Stone Mill joins us as a sponsor.",
        "Mill Works welcomes Ada Okafor.",
        "According to Ada Okafor, dams age.",
        "This talk describes a program led by dams and not by Ada Okafor.",
        "The guest house for the speakers is Okafor Hall.",
        "Next week Ada Okafor will talk about dams.",
        "Ada Okafor serves as the keeper of a dam.",
        "Mr. Moderator, Brother Okafor, friends of the dam: I cannot believe that all are here.",
    ],
)
def test_others_name_nobody(sentence: str) -> None:
    assert account(f"# Dams and debts\n\n{sentence}\n\n{_BELOW}").people == ()


@pytest.mark.parametrize(
    ("sentence", "hosts", "speakers"),
    [
        ("Host Ivo Kern sits down with Ada Okafor to discuss dams", ["Ivo Kern"], ["Ada Okafor"]),
        ("On this week's episode, Ivo Kern welcomes Ada Okafor", ["Ivo Kern"], ["Ada Okafor"]),
        ("Ada Okafor joins Ivo Kern to discuss dams", ["Ivo Kern"], ["Ada Okafor"]),
        (
            "The talk was moderated by Ivo Kern and featured Ada Okafor",
            ["Ivo Kern"],
            ["Ada Okafor"],
        ),
        ("A talk between Ivo Kern (host) and Ada Okafor (guest)", ["Ivo Kern"], ["Ada Okafor"]),
        ("An interview conducted by Ivo Kern with Ada Okafor", ["Ivo Kern", "Ada Okafor"], []),
        ("Ada Okafor: An interview by Ivo Kern, River History Center", [], ["Ivo Kern"]),
        (
            "A conversation with Ada Okafor, Ivo Kern, and Nadia Brun",
            [],
            ["Ada Okafor", "Ivo Kern", "Nadia Brun"],
        ),
        (
            "In this episode, Ada Okafor, and Ivo Kern (Hosts of Weirs) share what dams are about",
            ["Ada Okafor", "Ivo Kern"],
            [],
        ),
        ("Interview with Ada Okafor by Ivo Kern on 25/01/2031", ["Ivo Kern"], ["Ada Okafor"]),
        ("Durch die Sendung führten Ivo Kern und Ada Okafor", ["Ivo Kern", "Ada Okafor"], []),
    ],
)
def test_who_asks_is_the_host(sentence: str, hosts: list[str], speakers: list[str]) -> None:
    roles = people_of_sentence(sentence)
    assert [name for name, role in roles.items() if role is PersonRole.HOST] == hosts
    assert [name for name, role in roles.items() if role is PersonRole.SPEAKER] == speakers


@pytest.mark.parametrize(
    "brief",
    [
        "How do rivers move? Ada Okafor explores how they find their way.",
        "'Ada Okafor, who keeps weirs, explains why they wait'",
        "Why do weirs wait? Ada Okafor shares the story of the one that did not.",
        "Ada Okafor serves as the keeper of the weirs.",
    ],
)
def test_the_description_of_an_episode_tells_of_its_guest(brief: str) -> None:
    note = "---\ntitle: Moving water\n{}description: " + brief + "\n---\n\n- Maps\n"
    for number, names in (("episode: 12\n", ["Ada Okafor"]), ("", [])):
        assert [it.name for it in account(note.format(number)).people] == names


def test_a_sentence_below_the_menu_of_a_page_counts_and_one_of_its_next_part_does_not() -> None:
    menu = "Rivers Made Simple\n\nWhat Dams Are About\n\nEpisode 290\n\nSend Us a Text Message\n\n"
    prose = "Do you ever ask what dams are? Many do, and they wait for an answer for a long time. "
    sentence = "In this episode, Ada Okafor and Ivo Kern discuss dams."
    assert {it.name for it in account(f"{menu}{prose}{sentence}\n").people} == {*_NAMES[:2]}
    other = f"# Dams\n\n{prose}\n\nWeirs\n\nThe other day\n\nWe came home late.\n\n{sentence}\n"
    assert account(other).people == ()


def test_what_stands_behind_an_indefinite_article_is_nobodys_name() -> None:
    assert people_of_sentence("Interview with a Dam Keeperess") == {}
    assert people_of_sentence("An interview with the biologist Ada Okafor")


def test_whom_an_interview_is_of_speaks_and_who_is_behind_by_asks() -> None:
    assert people_of_sentence("Interview of Ada Okafor by Ivo Kern") == {
        "Ada Okafor": PersonRole.SPEAKER,
        "Ivo Kern": PersonRole.HOST,
    }


@pytest.mark.parametrize(
    "line",
    [
        "At the next meeting, Bo Li will give a talk on mud.",
        "Next month, Bo Li will be speaking about mud.",
        "Next Thursday, Bo Li is speaking on mud.",
        "For more, Bo Li will give a tour of the mill.",
    ],
)
def test_who_speaks_another_time_takes_no_part(line: str) -> None:
    text = f"# Old weirs\n\nA talk by Ada Okafor on how weirs move.\n\n{line}\n"
    (account,) = seed_of(text, "weirs", ".md").accounts
    assert [it.name for it in account.people] == ["Ada Okafor"]


def test_whose_talk_a_page_on_something_else_only_likes_takes_no_part() -> None:
    assert people_of_sentence("I liked Ada Okafor's presentation on bread") == {}
    assert people_of_sentence("Notes on Ada Okafor's presentation")


def test_whom_an_episode_says_that_somebody_met_lately_takes_no_part() -> None:
    told = "discuss the launch of the mill, Ada's recent conversation with Bo Li, and silt"
    text = f"# More from Ada\n\nAda and Ivo {told}.\n"
    (account,) = seed_of(text, "weirs", ".md").accounts
    assert not account.people
    assert people_of_sentence("In Ada's recent conversation with Bo Li they build a weir")


@pytest.mark.parametrize(
    "sentence",
    [
        "went to see Ada Okafor talk at the library",
        "Went to hear Ada Okafor's talk at the library",
        "I went to see a lecture by Ada Okafor",
        "Saw Ada Okafor speak about weirs",
    ],
)
def test_whom_somebody_went_to_see_talk_spoke(sentence: str) -> None:
    assert people_of_sentence(sentence) == {"Ada Okafor": PersonRole.SPEAKER}
