"""Time codes: one grammar for every printed form."""

import tracemalloc
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.quantities.timecode import Stamp, find, format_time, lead, nonsense, parse, tail


@given(st.integers(0, 100 * 3600 - 1))
def test_a_clock_reads_as_its_seconds(seconds: int) -> None:
    assert parse(format_time(seconds)) == seconds
    stamp = find(f"Something at {format_time(seconds)}.")
    assert stamp is not None
    assert stamp.seconds == seconds
    assert stamp.printed == format_time(seconds)


@pytest.mark.parametrize(
    ("printed", "seconds"),
    [
        ("0:17", 17),
        ("00:17", 17),
        ("82:55", 4975),
        ("113:31", 6811),
        ("1:03:12", 3792),
        ("01:05:43", 3943),
        ("1h02m", 3720),
        ("1h 02m 03s", 3723),
        ("5m30s", 330),
        ("1:23.5", 83),
        (" 0:17 ", 17),
        ("00:00:07,980", 7),
        ("00:00:07.980", 7),
    ],
)
def test_times(printed: str, seconds: int) -> None:
    assert parse(printed) == seconds


@pytest.mark.parametrize(
    "printed",
    ["", "17", "0:7", "99:99", "1:60:00", "1:2:03", "100:00:00", "1234:00", "1:02:03:04", "a0:17",
     "0:17 0:18", "12:345", "2h 5min", "3:45pm", "3:45 PM", "1:60", "1:2:3:4", "12:34:56:78"],
)  # fmt: skip
def test_what_is_no_time(printed: str) -> None:
    assert parse(printed) is None


@pytest.mark.parametrize("text", ["at 3:45 pm", "3:45pm", "1:02:03:04", "v1.2:30", "2h 5min", ""])
def test_texts_without_a_time(text: str) -> None:
    assert find(text) is None


def test_am_may_be_a_word() -> None:
    stamp = find("0:17 Am I dreaming?")
    assert stamp is not None
    assert stamp.printed == "0:17"


@given(st.text(st.sampled_from("0123456789:hms.,[(@ at")))
def test_what_is_found_stands_there(text: str) -> None:
    for stamp in (find(text), lead(text)):
        if stamp is not None:
            assert text[stamp.start : stamp.end] == stamp.printed
            assert parse(stamp.printed) == stamp.seconds


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("0:17 - a", " - a"),
        ("At 0:17 - a", " - a"),
        ("at 1:03:12", ""),
        ("@0:17", ""),
        ("[01:35, 10 years] a", ", 10 years] a"),
        ("(1:02:03) a", ") a"),
    ],
)
def test_leading_times(text: str, rest: str) -> None:
    stamp = lead(text)
    assert stamp is not None
    assert text[stamp.end :] == rest


@pytest.mark.parametrize("text", ["a 0:17", "At noon", "17 - a", "3:45 pm", ""])
def test_texts_that_begin_with_no_time(text: str) -> None:
    assert lead(text) is None


@pytest.mark.parametrize(
    ("text", "printed", "title"),
    [
        ("Casting off (0:17)", "0:17", "Casting off"),
        ("Casting off [at 1:02:03]", "1:02:03", "Casting off"),
        ("Casting off (ca. 18:30)", "18:30", "Casting off"),
        ("Casting off (~ 18:30)", "18:30", "Casting off"),
        ("Casting off ..... 0:17", "0:17", "Casting off"),
        ("Casting off - 0:17", "0:17", "Casting off"),
        ("Casting off — 1h02m", "1h02m", "Casting off"),
        ("Casting off (0:17 – 1:40)", "0:17 – 1:40", "Casting off"),
        ("Casting off 0:17-1:40", "0:17-1:40", "Casting off"),
    ],
)
def test_times_behind(text: str, printed: str, title: str) -> None:
    stamp = tail(text)
    assert stamp is not None
    assert (stamp.printed, text[: stamp.start]) == (printed, title)


@pytest.mark.parametrize(
    "text",
    [
        "It left at 12:30",
        "It won 12:30",
        "(0:17)",
        "0:17",
        "A (99:99)",
        "A (0:17) b",
        "A (1:40 - 0:17)",
        "",
    ],
)
def test_texts_that_end_with_no_time(text: str) -> None:
    assert tail(text) is None


@given(st.text(st.sampled_from("0123456789:hms.,[]()@ at-x"), max_size=60))
def test_nonsense_is_never_a_time(text: str) -> None:
    found = tail(text)
    if found is not None:
        first = lead(found.printed)  # of two times
        assert first is not None
        assert first.seconds == found.seconds
        assert text[found.end - len(found.printed) : found.end] == found.printed
    for expected in (True, False):
        printed = nonsense(text, expected=expected)
        if printed is not None:
            assert printed in text
            assert parse(printed) is None


@given(st.integers(0, 100 * 3600 - 1))
def test_a_time_is_no_nonsense(seconds: int) -> None:
    for form in ("[{}] a", "At {} - a", "({}) a", "{} a", "a — Ada @ {}"):
        assert nonsense(form.format(format_time(seconds)), expected=True) is None


@pytest.mark.parametrize(
    ("text", "seconds", "printed"),
    [
        ("［０３：２０］ 林若溪：你好", 200, "０３：２０"),
        ("（1：02：03）河流", 3723, "1：02：03"),
        ("时间：3:20", 200, "3:20"),
    ],
)
def test_wide_signs_are_those_of_times(text: str, seconds: int, printed: str) -> None:
    stamp = find(text)
    assert stamp is not None
    assert (stamp.seconds, stamp.printed) == (seconds, printed)
    assert text[stamp.start : stamp.end] == printed
    assert parse(printed) == seconds


_LONG = "words and 标题： more " * 50_000


@pytest.mark.parametrize(
    ("ask", "text", "start"),
    [
        (lead, f"［0：17］ {_LONG}", 1),
        (tail, f"{_LONG}（０：17）", len(_LONG) - 1),
        (tail, _LONG, 0),
    ],
    ids=["lead", "tail", "none"],
)
def test_a_long_line_is_not_copied(
    ask: Callable[[str], Stamp | None], text: str, start: int
) -> None:
    ask("words (0:17)")  # compiles the expressions, which takes memory once
    tracemalloc.start()
    try:
        stamp = ask(text)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 100_000
    assert (stamp and (stamp.seconds, stamp.start)) == ((17, start) if start else None)
