"""Numbers that titles give a talk are comparable in all their forms, and nothing else is a number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.resolve.same_talk.facts.numbering import numbers
from tests.resolve.test_evidence import joined, notes

WORDS = "One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve".split()
ROMAN = "I II III IV V VI VII VIII IX X XI XII".split()
HAN = "一 二 三 四 五 六 七 八 九 十 十一 十二".split()


@pytest.mark.parametrize("number", range(1, 13))
def test_a_part_is_one_number_in_every_form(number: int) -> None:
    word, roman, han = WORDS[number - 1], ROMAN[number - 1], HAN[number - 1]
    for title in (
        f"Roots, part {number}",
        f"Roots (Pt. {number:02})",
        f"Roots: Part {word}",
        f"Roots: PART {word.upper()}",
        f"Roots — Part {roman}",
        f"Part {roman}: roots",
        f"Roots — Part {roman} The beginning",
        f"Roots ({number}/12)",
        f"Roots [{number} of 12]",
        f"Roots, part {number} of 12",
        f"Roots, Teil {number}",
        f"Roots, partie {roman}",
        f"根 第{han}部分",
        f"根 第 {number} 部分",
        f"根 第{number}部",
    ):
        assert numbers(title) == (("part", str(number)),), title


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Episode 12", {"episode": "12"}),
        ("Ep. 12", {"episode": "12"}),
        ("ep12: roots", {"episode": "12"}),
        ("Roots | #12", {"episode": "12"}),
        ("Ep. #12", {"episode": "12"}),
        ("Episode No. 12", {"episode": "12"}),
        ("№ 12", {"episode": "12"}),
        ("第12集", {"episode": "12"}),
        ("第１２期", {"episode": "12"}),
        ("第二十三期", {"episode": "23"}),
        ("第一百零五回", {"episode": "105"}),
        ("第一二讲", {"lecture": "12"}),
        ("S02E03", {"season": "2", "episode": "3"}),
        ("Season 2, Episode 3: part II", {"season": "2", "episode": "3", "part": "2"}),
        ("The second part", {"part": "2"}),
        ("2nd part", {"part": "2"}),
        ("Lecture 08", {"lecture": "8"}),
        ("Episode twenty-one", {"episode": "21"}),
        ("Part 2.5", {"part": "2.5"}),
        ("Day 2 – 2024", {"day": "2"}),
        ("Roots（上）", {"half": "上"}),
        ("Roots（下集）", {"half": "下"}),
        ("Part Ⅱ", {"part": "2"}),
        ("Roots #37 with Ada Okafor", {"episode": "37"}),
        ("#37: Roots", {"episode": "37"}),
        ("Day 2 of LoomConf", {"day": "2"}),
    ],
)
def test_forms_of_numbers(title: str, expected: dict[str, str]) -> None:
    assert dict(numbers(title)) == expected


@pytest.mark.parametrize(
    "title",
    [
        "",
        "The day I met you",
        "The part I like best",
        "Departure 2",
        "Party 2",
        "C# 12",
        "Parts 1-3",
        "Part 1 and 2",
        "Part 1, part 2",
        "Part 3D printing",
        "Part two-factor",
        "Part two hundred",
        "Day 10%",
        "第二部门",
        "第一季度",
        "第三集团",
        "World War II",
        "The #1 Mistake Founders Make",
        "The Day One Man Changed Everything",
        "D-Day 1944",
        "Chapter 11 and what it means",
        "GPT-4 in 2025",
        "1/2 of it",
    ],
)
def test_what_is_no_number_of_the_talk(title: str) -> None:
    assert numbers(title) == ()


@pytest.mark.parametrize("title", ["s1e" + "9" * 9000, "第" + "九" * 9000 + "集", "#" + "9" * 9000])
def test_a_number_without_end_is_none(title: str) -> None:
    assert numbers(title) == ()


@given(st.text() | st.text("第一十百集部分s0e1#(/) partivx.²①Ⅻ-", max_size=40))
def test_any_title_can_be_read(title: str) -> None:
    found = numbers(title)
    assert found == numbers(title)
    assert [kind for kind, _ in found] == sorted({kind for kind, _ in found})


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Part One", "Part II"),
        ("Part 1", "Part Two"),
        ("第一部分", "Part 2"),
        ("第1集", "第二集"),
        ("Episode 12", "Ep. 13"),
        ("#12", "Episode 13"),
        ("(1/2)", "(2/2)"),
        ("（上）", "（下）"),
    ],
)
def test_two_numbers_keep_two_talks_apart_in_any_form(first: str, second: str) -> None:
    one, other = (notes(f"Forests that remember {number}") for number in (first, second))
    assert joined(one, other) == 2
    assert joined(one, other, notes("Forests that remember")) == 3  # as near to one as to the other


@pytest.mark.parametrize(
    ("first", "second"),
    [("Part Two", "part II"), ("第二部分", "Part 2"), ("Episode 12", "#12"), ("Ep. 12", "第12集")],
)
def test_one_number_in_two_forms_joins(first: str, second: str) -> None:
    one, other = (notes(f"Forests that remember {number}") for number in (first, second))
    assert joined(one, other) == 1


@pytest.mark.parametrize(
    ("title", "found_numbers"),
    [
        ("Water Working Group Minutes - WETF106 Oslo", (("wetf", "106"),)),
        ("Water Working Group Minutes, WETF 93", (("wetf", "93"),)),
        ("Weirs and H2O 12", ()),
        ("Weirs in OSLO-2024", ()),
        ("WETF 93 and WETF 106", ()),
    ],
)
def test_a_meeting_of_letters_and_a_number(
    title: str, found_numbers: tuple[tuple[str, str], ...]
) -> None:
    assert numbers(title) == found_numbers
