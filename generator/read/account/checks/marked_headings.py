"""The headings of a note as `#` or a line below marks them, whatever the note was read as."""

import re
from collections.abc import Sequence

from generator.model.base import Value
from generator.model.source import Line, Role
from generator.read.formats.notes.fences import Fences
from generator.read.formats.notes.note_file import has_bare_headings

_LINK = re.compile(r"\[([^\[\]]*)\]\([^\s()]*\)")
_MARKS = re.compile(r"[*_`⭐☆★]+")
_UNDERLINE = re.compile(r"={3,}+|-{4,}+")
_OPENING = ("[", '"', "“", "*")
_MAX_LINE = 100


class MarkedHeading(Value, frozen=True, kw_only=True):
    """A heading and the line below it, both without marks and addresses of links.

    `below` is empty where the line is long; `parent` is the place, in the list of all, of the
    heading that it stands in.
    """

    line: int
    level: int
    name: str
    below: str
    parent: int | None


def code_lines(lines: Sequence[Line]) -> frozenset[int]:
    """The numbers of the lines of code, with the fences around it."""
    fences = Fences()
    return frozenset(line.number for line in lines if fences.take(line.printed) or fences.open)


def headings_of(lines: Sequence[Line], code: frozenset[int]) -> list[MarkedHeading]:
    """The headings in some lines of a note, but for those of code, by number."""
    headings: list[MarkedHeading] = []
    open_at: list[int] = []  # places of the headings that a next one may stand in
    printed = [line for line in lines if line.role is not Role.BLANK]
    is_bare = has_bare_headings([line.printed for line in printed])
    for line, below in zip(printed, [*printed[1:], *printed[-1:]], strict=True):
        text = line.printed.lstrip("#")
        level = len(line.printed) - len(text)
        begins = text[:1].isalpha() and (level > 1 or is_bare)
        is_underlined = _UNDERLINE.fullmatch(below.printed) and below.number == line.number + 1
        opens = line.printed[:1].isalnum() or line.printed.startswith(_OPENING)
        if not level and is_underlined and opens:
            level = 1 if below.printed[0] == "=" else 2
        elif not level or not (begins or text.startswith((" ", "\t"))):
            continue
        if line.number in code:
            continue
        while open_at and headings[open_at[-1]].level >= level:
            open_at.pop()
        headings.append(
            MarkedHeading(
                line=line.number,
                level=level,
                name=_bare(text),
                below=_bare(below.printed) if len(below.printed) <= _MAX_LINE else "",
                parent=open_at[-1] if open_at else None,
            )
        )
        open_at.append(len(headings) - 1)
    return headings


def _bare(text: str) -> str:
    return _MARKS.sub("", _LINK.sub(r"\1", text)).strip("# ")
