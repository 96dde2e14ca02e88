"""Offices that name nobody, and headings that name several people."""

import pytest

from generator.read.account.people.lists.listed_people import listed_people
from generator.read.grammar.people.beside_titles import in_heading, speakers_beside
from generator.read.grammar.people.heading_styles import Style


@pytest.mark.parametrize(
    "behind", ["Head of Data, Sazabi", "创始人，河流科技", "Fondatrice et PDG, Sazabi"]
)
def test_an_office_without_a_name_is_nobody(behind: str) -> None:
    assert not listed_people(behind, several=True)


@pytest.mark.parametrize(
    "heading",
    [
        "Opening the mud: Ada Okafor (Acme), David Li (Weir Labs), and Clara Moss (Silt Inc)",
        "Opening the mud - Ada Okafor (Acme), David Li (Weir Labs) and Clara Moss (Silt Inc)",
        "Opening the mud: Ada Okafor, David Li, and Clara Moss",
        "Opening the mud - Ada Okafor, David Li, Clara Moss (RK) (Acme)",
    ],
)
def test_each_of_several_names_with_firms_is_read(heading: str) -> None:
    who = in_heading(heading, Style(alike=True))
    assert who is not None
    assert who.speakers == ("Ada Okafor", "David Li", "Clara Moss")
    assert who.title == (0, len("Opening the mud"))


def test_nobody_behind_a_title_is_no_part_of_it() -> None:
    who = in_heading("Opening the mud - Unknown Speaker", Style(alike=True))
    assert who is not None
    assert (who.speakers, who.title) == ((), (0, len("Opening the mud")))


def test_behind_a_number_stands_a_title() -> None:
    assert in_heading("Talk 4 - Accurate Mud", Style(alike=True)) is None


def test_a_firm_behind_a_name_behind_a_comma_gives_no_talk() -> None:
    who = in_heading("Moving water, Ada Okafor (ETH Zurich)", Style())
    assert who is not None
    assert who.speakers == ("Ada Okafor",)
    several = in_heading("Ada Okafor, Ivo Kern (Acme)", Style())
    assert several is None or several.speakers != ("Ivo Kern",)


@pytest.mark.parametrize(
    "names",
    ["Ada Okafor & Ivo Kern (Water Works)", "Ada Okafor (Acme Mills), Ivo Kern (Water Works)"],
)
def test_a_firm_in_brackets_behind_several_names_is_nobody(names: str) -> None:
    who = speakers_beside(f"Weirs and Mud - {names}")
    assert who is not None
    assert who.speakers == ("Ada Okafor", "Ivo Kern")
