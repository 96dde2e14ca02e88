"""The dates that a text speaks of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.link.backlinks import dates_in_prose


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The convention was signed in 1982.", ["1982"]),
        ("It is forbidden since 1998.", ["1998"]),
        ("In 2012, AlexNet won; in 2013 the others followed.", ["2012", "2013"]),
        ("By the end of 2027, and in the summer of 2028, nobody will ask.", ["2027", "2028"]),
        ("On 3 May 2019, and in March 2020 again.", ["2019-05-03", "2020-03"]),
        ("(in 1871)", ["1871"]),
        ("他在2012年开始，2019年5月结束。到2020年，没有了。", ["2012", "2019-05", "2020"]),
    ],
)
def test_dates_are_found(text: str, found: list[str]) -> None:
    assert [one.iso for one in dates_in_prose(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "In 2000 homes there is no water.",
        "It fell by 2000 points, or from 1900 metres.",
        "In 1999.5 of all cases, in 2000% of them, in 2000-odd houses.",
        "At 12:2010 and in 2010:11.",
        "The model 2012 was sold 1998 times.",
        "In the 2030s, in 2030's.",
        "Begin 2012, version 2019.",
        "The pyramids were old in 1850 BC already, known since 1900 BCE.",
        "We trained it on around 2000 GPUs, in 2000 GPUs.",
        "Its context window was of 2048, which is little; an Elo of 2100.",
        "A resolution of 1920 by 1080, in 2048 and 4096 dimensions, in 2048, 4096 or more.",
        "Prices fell from 2000 to 1800 dollars, by 2000 USD, by 2000 or so people.",
        "A salary of 2000 in cash; open until 1800 on weekdays.",
        "2000年前，1900年以来。公元前1900年，这项技术有2000年的历史。",
    ],
)
def test_numbers_are_no_years(text: str) -> None:
    assert dates_in_prose(text) == ()


@given(st.text(alphabet=st.sampled_from(list("in by since of May 0129年月日-–.,:/")), max_size=60))
def test_what_is_found_stands_there(text: str) -> None:
    end = 0
    for one in dates_in_prose(text):
        assert text[one.start : one.end] == one.printed
        assert one.start >= end
        end = one.end
