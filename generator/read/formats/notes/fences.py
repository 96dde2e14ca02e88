"""Fenced blocks of code in Markdown."""

import re
from collections.abc import Sequence

from generator.text.markdown.commonmark import QUERIES

_FENCE = re.compile(r"\s*(?P<fence>`{3,}|~{3,})(?P<info>[^`]*)$")
_LANGUAGE = re.compile(r"\{?\.?\s?(?P<name>[\w+#.-]{1,30})(?![\w+#.=-])")
_NEAR = 4  # lines


class Fences:
    """Whether a line stands in a fenced block of code, whose text is not Markdown."""

    def __init__(self) -> None:
        self._fence = self._info = ""

    @property
    def is_query(self) -> bool:
        """Whether the block that is open asks a program for other notes, and says nothing."""
        return self.open and self._info in QUERIES

    @property
    def language(self) -> str:
        """The language that is printed with the block, in whatever form: `python`, `{.python}`."""
        match = _LANGUAGE.match(self._info)
        return match["name"] if match else ""

    @property
    def open(self) -> bool:
        """Whether the last line taken stands inside a block."""
        return bool(self._fence)

    def take(self, line: str) -> bool:
        """Goes on to the next line; whether it is a fence."""
        match = _FENCE.match(line)
        if match is None:
            return False
        if not self._fence:
            self._fence, self._info = match["fence"], match["info"].strip()
            return True
        if set(line.strip()) == {self._fence[0]} and match["fence"].startswith(self._fence):
            self._fence = ""
            return True
        return False


def repeated_fences(lines: Sequence[str]) -> frozenset[int]:
    """The indexes of fences printed twice around a block: those inside are no fences.

    Programs that save pages write so: two fences, the code, and two fences. Two alone hold nothing.
    """
    places = [index for index, line in enumerate(lines) if _FENCE.match(line)]
    repeated: list[int] = []
    at = 0
    while at + 3 < len(places):
        first, second, third, fourth = places[at : at + 4]
        marks = {lines[place].strip() for place in (second, third, fourth)}
        is_twice = _are_near(lines, first, second) and _are_near(lines, third, fourth)
        if is_twice and len(marks) == 1 and not _are_near(lines, second, third):
            repeated += (second, third)
            at += 2
        at += 2
    return frozenset(repeated)


def _are_near(lines: Sequence[str], first: int, second: int) -> bool:
    """Whether nothing stands between two lines."""
    return second - first <= _NEAR and not any(map(str.strip, lines[first + 1 : second]))
