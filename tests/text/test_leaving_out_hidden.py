"""What nobody sees is left out, but for what a script or an emoji is made of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.messages.words import english
from generator.text.encoding.hidden_characters import (
    controls_in,
    leave_out_hidden,
    names_of,
    without_hidden,
)
from generator.text.encoding.line_changes import Repaired
from generator.text.encoding.mojibake import repair
from tests.text.test_mojibake import applied

NEEDED = [
    "plain ASCII",
    "👨‍👩‍👧 and 👩🏽‍💻",
    "❤️‍🔥 🏳️‍🌈 🏴‍☠️ 🙂‍↔️",
    "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    "می‌خواهم",
    "क्‍ष और क्‌ष",
    "ക്‍",
    "שלום! 123\u200f",
    "שלום\u200f1 שלום!\u200f",
    "\u200eABC\u200f שלום",
    "ภาษา\u200bไทย",
]
LEFT_OUT = [
    ("\ufeffSummary", "Summary"),
    ("Model\u200b Collapse", "Model Collapse"),
    ("Ge\u00adsell\u00adschaft", "Gesellschaft"),
    ("abc \u202edrow\u202c def", "abc drow def"),
    ("\u2068Ada\u2069 says", "Ada says"),
    ("\u200eplain\u200f", "plain"),
    ("a\u200db", "ab"),
    ("👨\u200d says", "👨 says"),
    ("中\u200b文", "中文"),
    ("می\u200c\u200c\u200cخواهم", "می\u200cخواهم"),
    ("tag\U000e0041\U000e0042", "tag"),
    ("\U0001f3f4" + "\U000e0067" * 40, "\U0001f3f4"),
    ("\u202eשלום\u202c\u200f", "שלום"),
    ("Speaker: \u200fعدا أوكافور\u061c", "Speaker: عدا أوكافور"),
    ("\u200b", ""),
]


@pytest.mark.parametrize("line", NEEDED)
def test_what_a_script_needs_stays(line: str) -> None:
    assert without_hidden(line) == line
    assert leave_out_hidden(line, Repaired(text=line)) == Repaired(text=line)


@pytest.mark.parametrize(("line", "text"), LEFT_OUT)
def test_what_nobody_sees_is_left_out_and_said(line: str, text: str) -> None:
    assert without_hidden(line) == text
    repaired = leave_out_hidden(line, Repaired(text=line))
    assert repaired.text == text
    assert applied(line, repaired) == text
    assert sum(len(one.hidden) for one in repaired.changes) == len(line) - len(text)
    assert not any(one.damaged for one in repaired.changes)


def test_a_change_says_what_was_left_out() -> None:
    (change,) = leave_out_hidden("a\u200b\u00adb", Repaired(text="a\u200b\u00adb")).changes
    assert (change.printed, change.read) == ("\u200b\u00ad", "")
    assert english(change.because) == "nobody sees U+00AD SOFT HYPHEN, U+200B ZERO WIDTH SPACE"


def test_a_change_keeps_its_place_behind_the_same_character_that_stays() -> None:
    line = "می\u200cخواهم a\u200cb"
    repaired = leave_out_hidden(line, Repaired(text=line))
    assert repaired.text == "می\u200cخواهم ab"
    assert applied(line, repaired) == repaired.text


def test_hidden_characters_come_to_light_in_damage() -> None:
    line = "ï»¿Ã©tÃ©\u200b"
    repaired = leave_out_hidden(line, repair(line))
    assert repaired.text == "été"
    assert applied(line, repaired) == "été"
    first, *_, last = repaired.changes
    assert (first.damaged, first.hidden) == (True, "\ufeff")
    assert english(first.because).startswith("UTF-8 read as Windows-1252; nobody sees U+FEFF")
    assert (last.damaged, last.hidden) == (False, "\u200b")


def test_many_on_a_line_are_one_change() -> None:
    line = "x" + "a\u200b" * 5_000 + "می\u200cخواهم"
    repaired = leave_out_hidden(line, Repaired(text=line))
    assert repaired.text == "x" + "a" * 5_000 + "می\u200cخواهم"
    (change,) = repaired.changes
    assert change.hidden == "\u200b" * 5_000
    assert applied(line, repaired) == repaired.text


def test_control_characters_are_named() -> None:
    assert controls_in("a\x00b\tc\x1b\x85") == "\x00\x1b"
    assert names_of("\x00") == "U+0000"


@given(
    st.text(
        st.sampled_from(
            "\u200b\u200c\u200d\u200e\u200f\u202e\u2066\u00ad\ufeff\U000e0067\U000e007f"
        )
        | st.sampled_from("a é💡👨🏴❤\ufe0fشमשไÃ©â€™")
    )
)
def test_the_changes_lead_from_the_line_to_its_text(line: str) -> None:
    repaired = leave_out_hidden(line, repair(line))
    assert applied(line, repaired) == repaired.text
    assert without_hidden(repaired.text) == repaired.text
    assert not set(repaired.text) & set("\u202e\u2066\u00ad\ufeff")
