"""Markdown emphasis around the parts of a quote, where plain notes were pasted as Markdown."""

from collections.abc import Mapping

from generator.text.quantities import timecode
from generator.text.regex import regex

_TIME = regex(r"(?P<mark>\*{1,3}|_{1,3})(?P<words>[^*_\s][^*_]{2,60})(?P=mark)")
_BEFORE_MARK = regex(r"(?:^|(?<=[ \t–—~-]))(?P<emphasis>\*{1,3}|_{1,3})(?=[^\w\s*_])")
_BRACKETS = {"[": "]", "(": ")"}
_APOSTROPHES = frozenset("'‘’")
_AROUND = " \t:–—-"
_MAX_FRONT = 300


def without_leading_emphasis(text: str) -> str:
    """A text whose first words are bold or italic, without these marks: `**[1:35]** It will …`.

    Only a time counts, and what stands in brackets: other words are parts of the text, which the
    marks would leave in pieces.
    """
    match = _TIME.match(text) if text[:1] in ("*", "_") else None
    if match is None or not _is_time(match["words"]):
        return text
    return f"{match['words']}{text[match.end() :]}"


def _is_time(words: str) -> bool:
    """Whether words are nothing but a time, or stand in brackets."""
    if words[0] in _BRACKETS:
        return words.find(_BRACKETS[words[0]]) == len(words.rstrip(_AROUND)) - 1
    stamp = timecode.lead(words)
    return stamp is not None and not words[stamp.end :].strip(_AROUND)


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
    if any(mark in before for mark in pairs if mark not in _APOSTROPHES):
        return text  # these marks stand inside a quotation that was opened before
    opener, behind = behind[:1], behind[1:]
    for closer in pairs.get(opener, ""):
        words, closed, rest = behind.partition(f"{closer}{opened['emphasis']}")
        if closed:
            return f"{before}{opener}{words}{closer}{rest}"
    return text
