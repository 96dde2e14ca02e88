"""Markdown emphasis around the parts of a quote, where plain notes were pasted as Markdown."""

import re
from collections.abc import Mapping

_TIME = re.compile(r"(?P<mark>\*{1,3}|_{1,3})(?P<words>[^*_\s][^*_]{2,60})(?P=mark)")
_BEFORE_MARK = re.compile(r"(?:^|(?<=[ \t–—~-]))(?P<emphasis>\*{1,3}|_{1,3})(?=[^\w\s*_])")
_MAX_FRONT = 300


def without_leading_emphasis(text: str) -> str:
    """A text whose first words are bold or italic, without these marks: `**[1:35]** It will …`.

    Only what holds a digit counts: times do, and the remarks beside them.
    """
    match = _TIME.match(text) if text[:1] in ("*", "_") else None
    if match is None or not any(char.isdigit() for char in match["words"]):
        return text
    return f"{match['words']}{text[match.end() :]}"


def without_emphasis(text: str, pairs: Mapping[str, str]) -> str:
    """A quote without the emphasis of its time and around its quotation marks.

    `pairs` gives for each mark that opens a quotation those that close it. Emphasis inside the
    words stays.

    >>> without_emphasis('**At 0:17** - *"words *so* said"* - note', {'"': '"'})
    'At 0:17 - "words *so* said" - note'
    """
    if "*" not in text and "_" not in text:
        return text
    text = without_leading_emphasis(text)
    opened = _BEFORE_MARK.search(text, 0, _MAX_FRONT)
    if opened is None:
        return text
    before, behind = text[: opened.start()], text[opened.end() :]
    for closer in pairs.get(behind[:1], ""):
        words, closed, rest = behind.partition(f"{closer}{opened['emphasis']}")
        if closed:
            return f"{before}{words}{closer}{rest}"
    return text
