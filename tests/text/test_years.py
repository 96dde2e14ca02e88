"""The dates that a text speaks of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.years import dates_of


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The convention was signed in 1982 and has 320 articles.", ["1982"]),
        ("It is forbidden since 1998.", ["1998"]),
        ("In 2012 AlexNet won.", ["2012"]),
        ("A map of 1931 with forty kilometres, and one of 1962 with none.", ["1931", "1962"]),
        ("By mid-2027 nobody will ask.", ["2027"]),
        ("On 3 May 2019, and in March 2020 again.", ["2019-05-03", "2020-03"]),
        ("(in 1871)", ["1871"]),
        ("他在2012年开始，2019年5月结束。", ["2012", "2019-05"]),
    ],
)
def test_dates_are_found(text: str, found: list[str]) -> None:
    assert [one.iso for one in dates_of(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "In 2000 homes there is no water.",
        "It fell by 2000 points, or from 1900 metres.",
        "In 1999.5 of all cases, in 2000% of them, in 2000-odd houses.",
        "At 12:2010 and in 2010:11.",
        "The model 2012 was sold 1998 times.",
        "In the 2030s.",
        "2000年前，1900年以来。",
        "Begin 2012, version 2019.",
    ],
)
def test_numbers_are_no_years(text: str) -> None:
    assert dates_of(text) == ()


@given(st.text(alphabet=st.sampled_from(list("in by since of May 0129年月日-–.,:/")), max_size=60))
def test_what_is_found_stands_there(text: str) -> None:
    end = 0
    for one in dates_of(text):
        assert text[one.start : one.end] == one.printed
        assert one.start >= end
        end = one.end
