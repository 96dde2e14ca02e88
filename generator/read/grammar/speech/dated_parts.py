"""The words of a turn, parted at the times inside them: `They move. [12:05] They wait.`."""

from collections.abc import Iterator

from generator.model.account import TimeCode
from generator.read.grammar.timed import split_time
from generator.text.quantities import timecode
from generator.text.regex import regex

_INSIDE = regex(
    r"\\?\[(?P<square>\d{1,3}:\d\d(?::\d\d)?)\\?\]|\((?P<round>\d\d:\d\d(?::\d\d)?|\d:\d\d:\d\d)\)"
)
_STOPS = frozenset(".,;!?")


def dated_parts(text: str, time: TimeCode | None = None) -> Iterator[tuple[TimeCode | None, str]]:
    """The words of a turn, parted at the times inside them, each with the time that it begins at.

    A time behind which nothing is said stays in the words, and so does one that stands where the
    `time` of the words is known already, from the speaker's line. So do all where one stands at the
    end of a sentence, in front of its stop: they say when was heard what stands before them (`Dams
    hold water [12:05].`).
    """
    leading = split_time(text) if time is None else None
    if leading and leading.time and leading.text and not leading.aside:
        time, text = leading.time, leading.text
    start, end = 0, len(text.rstrip())
    marks = list(_INSIDE.finditer(text)) if "[" in text or "(" in text else []
    if any(text[mark.end() : mark.end() + 1] in _STOPS for mark in marks):
        marks = []
    for mark in marks:
        inside = timecode.time_code(mark["square"] or mark["round"])
        words = text[start : mark.start()].strip()
        if inside is None or mark.end() >= end or (not words and time is not None):
            continue
        if words:
            yield time, words
        time, start = inside, mark.end()
    yield time, text[start:].strip()
