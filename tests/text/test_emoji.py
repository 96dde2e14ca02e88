"""An emoji in front of a text is its marker, whole."""

import pytest

from generator.text.emoji import is_emoji, split_marker


@pytest.mark.parametrize(
    ("text", "marker", "rest"),
    [
        ("🎯 Aim well", "🎯", "Aim well"),
        ("🎯Aim well", "🎯", "Aim well"),
        ("👨‍💻  At work", "👨‍💻", "At work"),
        ("👍🏽 Well done", "👍🏽", "Well done"),
        ("🛠️ Tools", "🛠️", "Tools"),
        ("A💡 idea", None, "A💡 idea"),
        ("\u200d idea", None, "\u200d idea"),
        ("💡", None, "💡"),
        ("💡 ", None, "💡 "),
        ("Aim well", None, "Aim well"),
        ("", None, ""),
    ],
)
def test_a_marker_is_split_off(text: str, marker: str | None, rest: str) -> None:
    assert split_marker(text) == (marker, rest)


def test_letters_and_common_signs_are_no_emoji() -> None:
    assert [char for char in "a©^`é中☀💡" if is_emoji(char)] == ["☀", "💡"]
