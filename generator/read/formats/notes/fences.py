"""Fenced blocks of code in Markdown."""

import re

_FENCE = re.compile(r"\s*(?P<fence>`{3,}|~{3,})[^`]*$")


class Fences:
    """Whether a line stands in a fenced block of code, whose text is not Markdown."""

    def __init__(self) -> None:
        self._fence = ""

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
            self._fence = match["fence"]
            return True
        if set(line.strip()) == {self._fence[0]} and match["fence"].startswith(self._fence):
            self._fence = ""
            return True
        return False
