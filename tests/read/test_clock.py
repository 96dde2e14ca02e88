"""Repair of clocks, and where it keeps its hands off."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.account import TimeCode
from generator.read.clock import repair_order
from generator.text import timecode


def times(*printed: str) -> list[TimeCode]:
    return [TimeCode(seconds=timecode.parse(one) or 0, printed=one) for one in printed]


@pytest.mark.parametrize(
    ("printed", "repaired"),
    [
        (["82:55", "88:28", "1:03:12", "1:05:01", "113:31"], {2: 6192, 3: 6301}),
        (["0:10", "1:00", "59:00", "1:01:00", "1:02:00"], {}),
        (["56:00", "01:05:43", "01:15:11"], {}),
        (["10:00", "5:00", "20:00"], {}),
        (["100:00", "1:50:00", "1:55:00", "120:00"], {}),
        (["1:03:12"], {}),
        ([], {}),
        (["90:00", "1:31:05", "1:10:00", "1:20:00"], {}),
    ],
)
def test_repairs(printed: list[str], repaired: dict[int, int]) -> None:
    before = times(*printed)
    after = repair_order(before)
    changed = {i: time.seconds for i, time in enumerate(after) if time.repaired}
    assert changed == repaired
    for index, time in enumerate(after):
        assert time.printed == printed[index]
        if index not in repaired:
            assert time == before[index]


def test_the_reason_names_the_neighbours() -> None:
    after = repair_order(times("88:28", "1:03:12", "113:31"))
    assert after[1].repaired == "it stands between 88:28 and 113:31"
    assert after[1].printed_seconds == 3792


@given(st.lists(st.integers(0, 3 * 3600), min_size=1, max_size=20).map(sorted))
def test_a_list_in_order_is_left_alone(seconds: list[int]) -> None:
    before = times(*(timecode.clock(one) for one in seconds))
    assert list(repair_order(before)) == before


@given(st.lists(st.integers(0, 9000), max_size=12))
def test_a_repair_puts_the_list_in_order_or_changes_nothing(seconds: list[int]) -> None:
    before = times(*(timecode.clock(one) for one in seconds))
    after = repair_order(before)
    if list(after) != before:
        assert [time.seconds for time in after] == sorted(time.seconds for time in after)
