"""What a part of a note says of itself: a heading, a frame, the end of a line, a cell, a record."""

import re
from collections.abc import Iterable, Iterator, Sequence

from generator.model.base import Value
from generator.read.files.privacy.in_data import AROUND, Flag, folded_key, with_lines
from generator.read.files.privacy.markings import HEADING, mark_of_title, marks_of
from generator.read.vocabulary.privacy_words import HIDING, Sort
from generator.read.vocabulary.word_lists import WORDS
from generator.text.regex import regex

_LONGEST = 60  # characters
_ALONE = frozenset(WORDS["headings_of_private"])
_OF_PROGRAMS = frozenset(("public", "protected"))
_FRAME = regex(r"(?:[> ]{1,9}\[!|:{3,9}\s?\{?\.?)(?P<sort>[^\W\d_][\w -]{2,30}+)")
_ASIDE_AT_END = regex(
    r"[(\[（【](?P<aside>[^()\[\]（）【】\n]{5,60})[)\]）】][ \t\r]{0,9}$", re.MULTILINE
)
_JSON_TITLE = regex(r"\"(?:title|name)\"\s*+:\s*+\"(?P<title>[^\"\n]{1,200}+)\"", re.IGNORECASE)


class Part(Value, frozen=True):
    """A heading: its line (from 0), its text and its level."""

    line: int
    text: str
    level: int


def parts_of(lines: Sequence[str]) -> list[Part]:
    """The headings of a text that are marked with signs in front."""
    begun = ((n, line, HEADING.match(line)) for n, line in enumerate(lines) if "#" in line[:4])
    return [Part(n, line[mark.end() :], mark[0].count("#")) for n, line, mark in begun if mark]


def in_parts(text: str, lines: Sequence[str], headings: Sequence[Part]) -> Iterator[Flag]:
    """What a heading, a frame or the end of a line says anywhere, of several words or set off.

    `## Not for publication`, `## Private`, `> [!private]`, `:::private`, `… (do not publish)`. Of
    one word no heading is where others say what is public, as of a program's methods, nor one as
    large as the title.
    """
    are_of_program = any(folded_key(it.text) in _OF_PROGRAMS for it in headings)
    for it in headings[1:]:
        is_part = it.level > headings[0].level and not are_of_program
        is_alone = is_part and folded_key(it.text) in _ALONE
        if is_alone or says_in_words(it.text) or mark_of_title(it.text):
            yield _mark(it.text, it.line + 1)
    for number, line in enumerate(lines, start=1):
        frame = _FRAME.match(line) if line[:1] in {">", ":"} else None
        if frame and folded_key(frame["sort"]) in HIDING:
            yield _mark(frame["sort"], number)
    for match, number in with_lines(_ASIDE_AT_END, text):
        if says_in_words(match["aside"]):
            yield _mark(match["aside"], number)


def in_titles_of_json(text: str) -> Iterator[Flag]:
    """What the titles of records say: `"title": "Weirs (private)"`."""
    if text.lstrip()[:1] in {"{", "["}:
        for match, line in with_lines(_JSON_TITLE, text):
            if mark := mark_of_title(match["title"]):
                yield _mark(mark, line)


def marks_in(cells: Iterable[str], line: int) -> Iterator[Flag]:
    """The cells of a row that are nothing but a marking of several words: `do not publish`."""
    return (_mark(cell, line) for cell in cells if says_in_words(cell))


def says_in_words(text: str) -> bool:
    """Whether a text is nothing but a marking, and this has several words."""
    if " " not in text or "://" in text or len(text) > _LONGEST:  # as nearly all
        return False
    return any(" " in it for it in marks_of(text.strip(AROUND)))


def _mark(printed: str, line: int) -> Flag:
    return Flag(key=printed.strip(), sort=Sort.MARK, texts=("",), line=line)
