"""Repair of clocks, and where it keeps its hands off."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.model.account import AccountPassage, Quotation, TimeCode
from generator.model.account_head import Duration
from generator.model.message import Message
from generator.read.account.repair_times import invalid_times, repair_order
from generator.text.quantities import timecode
from tests.support import account_of, seed_of


def between(before: str, after: str) -> Message:
    return Message("clock.order", place=Message("place.between", before=before, after=after))


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
        (["10:00", "59:10", "1:04", "1:12:30"], {2: 3840}),
        (["10:00", "59:10", "1:04", "2:12:30"], {}),
        (["10:00", "5:00", "8:00:00"], {}),
        (["0:05", "0:35", "1:10", "2:20"], {}),
        (["5:00", "5:30", "5:10"], {}),
        (["01:29:00", "01:30:00", "01:31:06", "01:31:10", "01:31:09", "01:31:11"], {}),
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
    assert after[1].repaired == between("88:28", "113:31")
    assert after[1].printed_seconds == 3792
    after = repair_order(times("82:55", "88:28", "1:03:12", "1:05:01", "113:31"))
    assert {it.repaired for it in after if it.repaired} == {between("88:28", "113:31")}
    after = repair_order(times("82:55", "88:28", "1:03:12"))
    behind = Message("place.behind", before="88:28")
    assert after[2].repaired == Message("clock.order", place=behind)


@given(st.lists(st.integers(0, 3 * 3600), min_size=1, max_size=20).map(sorted))
def test_a_list_in_order_is_left_alone(seconds: list[int]) -> None:
    before = times(*(timecode.format_time(one) for one in seconds))
    assert list(repair_order(before)) == before


@given(st.lists(st.integers(0, 9000), max_size=12))
def test_a_repair_puts_the_list_in_order_or_changes_nothing(seconds: list[int]) -> None:
    before = times(*(timecode.format_time(one) for one in seconds))
    after = repair_order(before)
    if list(after) != before:
        assert [time.seconds for time in after] == sorted(time.seconds for time in after)


def test_no_time_is_read_as_one_beyond_the_printed_length() -> None:
    listed = times("82:55", "88:28", "1:03:12", "89:00", "104:00")
    assert repair_order(listed)[2].seconds == 3792
    listed = times("82:55", "88:28", "1:03:12", "104:00")
    assert repair_order(listed)[2].seconds == 6192
    assert repair_order(listed, Duration(printed="95 min", seconds=5700))[2].seconds == 3792
    assert repair_order(listed, Duration(printed="105 min", seconds=6300))[2].seconds == 6192
    assert repair_order(listed, Duration(printed="102:12", seconds=6132))[2].seconds == 6192
    assert repair_order(listed, Duration(printed="102:11", seconds=6131))[2].seconds == 3792


def test_lists_of_two_headings_are_two_lists() -> None:
    text = (
        "Notes\n\n## Quotes\n\n"
        '- At 82:55 - "one" - a\n- At 1:23:40 - "two" - b\n- At 85:00 - "three" - c\n\n'
        '## More quotes\n\n- At 10:00 - "four" - d\n- At 11:00 - "five" - e\n'
    )
    quotes = account_of(text).of(Quotation)
    assert [one.time.seconds for one in quotes if one.time] == [4975, 5020, 5100, 600, 660]
    text = text.replace("1:23:40", "1:03:40").replace("85:00", "105:00")
    repaired = [one.time for one in account_of(text).of(Quotation) if one.time]
    assert [one.seconds for one in repaired] == [4975, 6220, 6300, 600, 660]
    assert repaired[1].repaired == between("82:55", "105:00")


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["- [99:99] Something"], [(1, "99:99")]),
        (["At 1:2:3:4 - a word"], [(1, "1:2:3:4")]),
        (["(12:34:56:78) a word"], [(1, "12:34:56:78")]),
        (["> [1:60] a word"], [(1, "1:60")]),
        (["Somebody said so. — Ada @ 12:75"], [(1, "12:75")]),
        (["0:10 One", "", "0:75 Two", "1:10 Three"], [(3, "0:75")]),
        (["0:75 Two"], []),
        (["0:10 One", "0:75 Two", "No time."], []),
        (["No time.", "0:75 Two", "1:10 Three"], []),
        (["0:10 One", "0:75 Two", "1:10 Three", "No time."], [(2, "0:75")]),
        (["It was 4:75 against.", "0:75 Two", "1:10 Three"], []),
        (["[3:16] a verse", "(16:9) a picture", "At noon", "[1:2] a ratio", "10:99:4:x"], []),
        (["The odds were 99:99 that day."], []),
    ],
)
def test_what_is_meant_as_a_time_but_is_none(
    lines: list[str], found: list[tuple[int, str]]
) -> None:
    assert list(invalid_times(enumerate(lines, start=1))) == found


def test_an_invalid_time_is_reported_and_the_line_kept() -> None:
    seed = seed_of(
        'Title\n\nQuotes\n\n- At 99:99 - "words said" - a note\n- At 1:00 - "more" - x\n'
    )
    assert [
        (one.code, one.lines) for one in seed.source.problems if one.code == "timecode-invalid"
    ] == [("timecode-invalid", (5, 5))]
    assert (
        next(one.text for one in seed.accounts[0].of(AccountPassage))
        == 'At 99:99 - "words said" - a note'
    )


FORMS = st.sampled_from(
    ["{h}:{m:02}:{s:02}", "{mm}:{s:02}", "{mm:02}:{s:02}", "{h:02}:{m:02}:{s:02}"]
)


@given(
    st.lists(st.tuples(st.integers(0, 4 * 3600), FORMS), max_size=15),
    st.none() | st.integers(60, 5 * 3600),
)
def test_what_a_repair_may_do(listed: list[tuple[int, str]], length: int | None) -> None:
    printed = [
        form.format(h=n // 3600, m=n % 3600 // 60, mm=n // 60, s=n % 60) for n, form in listed
    ]
    before = times(*printed)
    duration = Duration(printed="x", seconds=length) if length else None
    after = repair_order(before, duration)
    assert [one.printed for one in after] == printed
    changed = [one for one in after if one.repaired]
    for old, new in zip(before, after, strict=True):
        if new.repaired:
            assert new.printed_seconds == old.seconds != new.seconds
            assert length is None or new.seconds <= length + 60
        else:
            assert new == old
    if changed:
        assert [one.seconds for one in after] == sorted(one.seconds for one in after)
    assert repair_order(list(before), duration) == after


@given(st.lists(st.integers(0, 4 * 3600), min_size=1, max_size=15).map(sorted))
@example([0, 0, 0, 1])
def test_a_list_that_fills_its_length_is_left_alone(seconds: list[int]) -> None:
    before = times(*(timecode.format_time(one) for one in seconds))
    length = Duration(printed="x", seconds=max(seconds) + 30)
    assert list(repair_order(before, length)) == before
