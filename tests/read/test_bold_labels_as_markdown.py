"""`**Ada:** words` is read without a parser of Markdown, and as that would read it."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.read.formats.notes import inline_markup
from generator.read.formats.notes.inline_markup import inline_text

SIGNS = st.text(alphabet="aB é:：,.!-–'\"#>~|()[]*_`\\&<=$ \t\u00a0\n\0", max_size=12)
WORDS = st.builds("{}a{}".format, SIGNS, SIGNS)  # a line that is bold as a whole is a title


@given(label=SIGNS, words=WORDS)
@example(label="Ada:", words=" It is.")
@example(label="Ada ", words=" It is.")
@example(label="Ada:", words="It is.")
@example(label="Ada:", words=" It *is*.")
@example(label="Ada:", words="   It is.  ")
@example(label="Ada:", words=" It\n is.")
@example(label="Ada:", words=r" \[laughs\] It is. \[unclear 0:12\]")
@example(label="Ada:", words=r" It is\[^1\] so\](b), \[\[too\]\].")
@example(label="Ada:", words=r" It is \[a_1 < b\] here.")
@example(label="Ada:", words=r" \\[It is\] so. ")
def test_a_bold_label_is_what_markdown_makes_of_it(label: str, words: str) -> None:
    line = f"**{label}**{words}"
    assert inline_text(line) == inline_text(f"a {line}").removeprefix("a ")


def test_most_lines_of_a_transcript_need_no_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inline_markup, "_markdown", None)
    assert inline_text("**Ada Okafor:** It is, isn't it?") == "Ada Okafor: It is, isn't it?"
    assert inline_text(r"**Ada:** \[laughs\] It is.") == "Ada: [laughs] It is."
