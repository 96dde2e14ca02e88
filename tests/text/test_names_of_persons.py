"""What belongs to a person's name, and which names are no person's."""

import pytest

from generator.text.naming.person_names import (
    is_group,
    last_name,
    may_be_person,
    name_words,
    own_name,
    without_role,
)


@pytest.mark.parametrize(
    "printed",
    [
        "Ada Okafor",
        "Dr. Ada Okafor",
        "Öğr. Gör. Ada Okafor",
        "Doç. Dr. Ada Okafor",
        "Ada Okafor, PhD",
        "Ada Okafor, Ph.D., M.D.",
        "Ada Okafor PhD",
        "Ada Okafor, MBA, CEO of Blue Barn",
        "Prof. Ada Okafor, Institute of Water",
        "Ada Okafor，Blue Barn",
        "Ada Okafor’s",
    ],
)
def test_what_stands_around_a_name_is_no_part_of_it(printed: str) -> None:
    assert own_name(printed) == "Ada Okafor"
    assert name_words(printed) == ("ada", "okafor")
    assert last_name(printed) == "Okafor"


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Bishop Ada Okafor", "Ada Okafor"),
        ("Rt Hon Ada Okafor", "Ada Okafor"),
        ("Rev. Fr. Ada Okafor", "Ada Okafor"),
        ("Senior Pastor Ada Okafor", "Ada Okafor"),
        ("Pastor Okafor", "Okafor"),
        ("김나래 담임목사", "김나래"),
        ("차동혁 위임목사", "차동혁"),
        ("王大明牧師", "王大明"),
        ("Kim Bishop Lo", "Kim Bishop Lo"),
        ("Ana Pastor Ruiz", "Ana Pastor Ruiz"),
        ("Lee Hon Ming", "Lee Hon Ming"),
    ],
)
def test_what_the_clergy_are_called_is_no_part_of_a_name(printed: str, name: str) -> None:
    assert own_name(printed) == name


@pytest.mark.parametrize("name", ["Yo-Yo Ma", "Lin Meng", "Ada Do", "YO MA", "Ada Okafor, Jr."])
def test_names_that_look_like_degrees_stay(name: str) -> None:
    assert own_name(name) == name


@pytest.mark.parametrize(
    "name",
    [
        "Acme Labs",
        "Rivet Daily",
        "University of Lagos",
        "Bridge News",
        "Institute of Water",
        "Blue Barn Inc.",
        "Mill Lane Theatre",
        "Main Hall",
        "Green Room",
        "Équipe Blue Barn",
        "Radio Terra",
        "PhD",
        "M.D.",
        "蓝仓公司",
        "河流大学",
    ],
)
def test_groups_and_degrees_are_no_persons(name: str) -> None:
    assert not may_be_person(name)
    assert is_group(name) or name in {"PhD", "M.D."}


@pytest.mark.parametrize("rank", ["Lieutenant", "Councilmember", "Commissioner", "Trustee"])
def test_a_rank_in_front_of_a_name_is_no_part_of_it(rank: str) -> None:
    assert without_role(f"{rank} Ada Okafor") == "Ada Okafor"


@pytest.mark.parametrize("name", ["National River Advisor Zyx Kern", "Adviser Zyx Kern"])
def test_who_advises_is_called_so_in_front_of_the_name(name: str) -> None:
    assert without_role(name) == "Zyx Kern"
