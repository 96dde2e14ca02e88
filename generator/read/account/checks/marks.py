"""Marks of Markdown: the headings that they make, and lines from which they need not be taken.

The marks around a label or a name are taken off so that the line can be read. Where every text that
was read from the line stands in it as printed, between the marks, nothing was read otherwise, and
there is no repair to tell of: a transcript, whose speakers are bold or whose times are links into
the recording, would list one for each turn.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain

import msgspec

from generator.model.account import Account
from generator.model.base import Span, Value
from generator.model.message import Message
from generator.model.source import Line, Role
from generator.read.formats.notes.bare_headings import bare_headings
from generator.read.formats.notes.code_lines import Fences
from generator.read.formats.notes.inline_markup import LINKED_TIME
from generator.read.outline.line_roles import Repaired
from generator.text.regex import regex

_MARKS = "*_`~"
"""Marks of emphasis and code; what a tag or a link takes along is no mere mark, but a time's is."""

_FROM_ELSEWHERE = frozenset({"section", "what"})
"""Fields of items that are no text of the item's own lines."""


def without_needless(
    lines: Sequence[Repaired], accounts: Iterable[Account], because: Message
) -> tuple[Repaired, ...]:
    """The lines, those as they are printed whose texts all stand there so.

    `because` is the reason of lines whose marks were taken off; others stay as they are.
    """
    marked = {
        line.number
        for line in lines
        if line.taken_off == because
        and not line.changes
        and _unmarked(line.printed) == _unmarked(line.text)
    }
    read: dict[int, bool] = {}
    for at, texts, section in _statements(accounts) if marked else ():
        first, last = at.lines
        if first == last and first not in marked:
            continue
        printed = " ".join(line.printed for line in lines[first - 1 : last])
        is_label = bool(section) and section not in printed and section in lines[first - 1].text
        stand = not is_label and _stand(texts, printed)
        for number in range(first, last + 1):
            read[number] = stand and read.get(number, True)
    return tuple(
        msgspec.structs.replace(line, text=line.printed, taken_off=None)
        if line.number in marked and read.get(line.number)
        else line
        for line in lines
    )


def _unmarked(text: str) -> str:
    text = LINKED_TIME.sub(r"\g<time>", text) if "](" in text else text
    for mark in _MARKS:  # `translate` takes ten times as long where a letter is no ASCII
        text = text.replace(mark, "")
    return text


def _stand(texts: Iterable[str], printed: str) -> bool:
    folded = ""
    for text in texts:
        if text in printed:
            continue
        folded = folded or " ".join(printed.split())
        if " ".join(text.split()) not in folded:
            return False
    return True


def _statements(accounts: Iterable[Account]) -> Iterator[tuple[Span, list[str], str]]:
    """What has a place of its own: the place, the texts that are said to stand there, the section.

    A section is called after the label of a line, or after a line elsewhere.
    """
    for account in accounts:
        for value in chain(_values_of(account), account.items):
            at = getattr(value, "at", None)
            if isinstance(at, Span):
                yield at, _texts(value), getattr(value, "section", "")


def _values_of(account: Account) -> Iterator[Value]:
    """The statements about the talk as a whole."""
    for field in account.__struct_fields__:
        held = getattr(account, field)
        if isinstance(held, tuple) and field != "items":
            yield from held


def _texts(value: Value) -> list[str]:
    texts = [getattr(value, field) for field in _text_fields(type(value))]
    time = getattr(value, "time", None)
    return [text for text in (*texts, time and time.printed) if text]


@cache
def _text_fields(kind: type[Value]) -> tuple[str, ...]:
    """The fields that hold a text, or none, as it is printed."""
    return tuple(
        field.name
        for field in msgspec.structs.fields(kind)
        if field.name not in _FROM_ELSEWHERE and field.type in {str, str | None}
    )


_LINK = regex(r"\[([^\[\]]*)\]\([^\s()]*\)")
_EMPHASIS = regex(r"[*`⭐☆★]+|(?<!\w)_+|_+(?!\w)")
_UNDERLINE = regex(r"={3,}+|-{4,}+")
_OPENING = ("[", '"', "“", "*")
_MAX_LINE = 100


class MarkedHeading(Value, frozen=True, kw_only=True):
    """A heading and the line below it, both without marks and addresses of links.

    `below` is empty where the line is long, and `below_line` its number; `parent` is the place, in
    the list of all, of the heading that it stands in.
    """

    line: int
    level: int
    name: str
    below: str
    below_line: int
    parent: int | None


def code_lines(lines: Sequence[Line]) -> frozenset[int]:
    """The numbers of the lines of code, with the fences around it."""
    fences = Fences()
    return frozenset(line.number for line in lines if fences.take(line.text) or fences.open)


def headings_of(lines: Sequence[Line], code: frozenset[int]) -> list[MarkedHeading]:
    """The headings in some lines of a note, but for those of code, by number."""
    headings: list[MarkedHeading] = []
    open_at: list[int] = []  # places of the headings that a next one may stand in
    printed = [line for line in lines if line.role is not Role.BLANK]
    bare = bare_headings([line.printed for line in printed])
    next_to = zip(printed, [*printed[1:], *printed[-1:]], strict=True)
    for place, (line, below) in enumerate(next_to):
        text = line.printed.lstrip("#")
        level = len(line.printed) - len(text)
        begins = text[:1].isalpha() and (level > 1 or place in bare)
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
                below_line=below.number,
                parent=open_at[-1] if open_at else None,
            )
        )
        open_at.append(len(headings) - 1)
    return headings


def _bare(text: str) -> str:
    return _EMPHASIS.sub("", _LINK.sub(r"\1", text)).strip("# ")
