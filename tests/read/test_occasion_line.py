"""The line below a title that says who speaks, at which event and when."""

import pytest

from generator.model.account_head import PersonRole
from generator.read.account.people.below_title.occasion_line import occasion_of
from tests.read.heads import account
from tests.support import seed_of

_TEXT = "Weirs hold, and stand in the river for a long time.\nThey leak."


@pytest.mark.parametrize("title", ["# Holding water", "Holding water", "## Holding water\n"])
@pytest.mark.parametrize(
    ("line", "people", "event", "date"),
    [
        ("Ada Okafor @ RiverConf 2031", ["Ada Okafor"], "RiverConf 2031", "2031"),
        ("by Zyx Kern at RiverConf 2031", ["Zyx Kern"], "RiverConf 2031", "2031"),
        ("RiverConf 2031, Lyon - Ada Okafor", ["Ada Okafor"], "RiverConf 2031", "2031"),
        (
            "Ada Okafor (River Works) | RiverConf | May 6, 2031",
            ["Ada Okafor"],
            "RiverConf",
            "2031-05-06",
        ),
        ("**Ada Okafor, Ivo Kern – RiverConf**", ["Ada Okafor", "Ivo Kern"], "RiverConf", None),
        ("RiverConf 2031", [], "RiverConf 2031", "2031"),
        ("Sunday, May 6, 2031 | Pastor Ada Okafor", ["Ada Okafor"], None, "2031-05-06"),
        ("Dr. Ada Okafor – 6 May 2031", ["Ada Okafor"], None, "2031-05-06"),
        ("09 May 2031 [link video]", [], None, "2031-05-09"),
        ("6 May 2031, Lyon", [], None, "2031-05-06"),
        ("Part 2, 2031", [], None, None),
        ("We met Ada Okafor at RiverConf 2031.", [], None, None),
        ("Day 2", [], None, None),
        ("Conference", [], None, None),
        ("Discussion day", [], None, None),
        ("Dissemination Event, RiverConf 2031", [], None, None),
    ],
)
def test_the_line_below_a_title_says_where_a_talk_was_given(
    title: str, line: str, people: list[str], event: str | None, date: str | None
) -> None:
    told = account(f"{title}\n{line}\n\n{_TEXT}\n")
    assert told.titles[0].text == "Holding water"
    assert [it.name for it in told.people] == people
    assert (told.event, told.published) == (event, date)


def test_who_said_a_motto_gives_no_talk_and_each_line_with_a_post_names_somebody() -> None:
    assert account(f'# Holding water\n\n"All holds."\n - Ivo Kern\n\n{_TEXT}\n').people == ()
    posts = "Ada Okafor, Engineer at Acme  \nZyx Ong, Staff Engineer"
    told = account(f"# Holding water\n\n{posts}\n\n{_TEXT}\n")
    assert [it.name for it in told.people] == ["Ada Okafor", "Zyx Ong"]


def test_a_title_with_an_article_beside_an_event_is_nobody() -> None:
    occasion = occasion_of("RiverConf 2031 - Driving Down The River Lane")
    assert occasion is None or not occasion.names
    assert occasion_of("2031年に出たTHE RIVER CAMP を読みました。") is None


@pytest.mark.parametrize("done", ["Moderated by", "Hosted by", "Introduced by", "Moderiert von"])
def test_who_did_something_else_there_is_called_by_the_name_alone(done: str) -> None:
    line = f"*RiverConf Lyon, 2031-05-06* · {done} Ada Okafor"
    note = account(f"# Holding water\n{line}\n\n{_TEXT}\n")
    assert {it.name for it in note.people} <= {"Ada Okafor"}
    assert all(it.role is PersonRole.HOST for it in note.people)
    assert (note.event, note.published) == ("RiverConf Lyon", "2031-05-06")


def test_a_name_below_what_an_event_is_on_is_who_speaks() -> None:
    slides = (
        "# Old weirs\n\n### River Flow Works - RiverConf 2031\n\n## Ada Okafor\n\nWeirs hold.\n"
    )
    (account,) = seed_of(slides, "weirs", ".md").accounts
    assert [it.name for it in account.people] == ["Ada Okafor"]
    assert account.event == "RiverConf 2031"
