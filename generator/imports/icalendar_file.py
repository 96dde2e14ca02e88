"""A calendar (iCal, `.ics`) of talks."""

from collections.abc import Iterator
from pathlib import Path

from generator.imports.files import text_of
from generator.imports.note import TalkNote, UnreadableError, text_of_html

_ESCAPES = {"n": "\n", "N": "\n"}


def read(path: Path) -> Iterator[TalkNote]:
    """A note for each event of the calendar.

    Raises:
        UnreadableError: if it is no calendar.
    """
    lines = _unfolded(text_of(path))
    if not any(line.upper() == "BEGIN:VCALENDAR" for line in lines):
        raise UnreadableError(f"{path} is no calendar: it has no BEGIN:VCALENDAR")
    event: dict[str, str] = {}
    name, inside = "", False
    for line in lines:
        key, value = _property(line)
        if (key, value.upper()) == ("BEGIN", "VEVENT"):
            event, inside = {}, True
        elif (key, value.upper()) == ("END", "VEVENT"):
            yield _talk(event, name or path.stem)
            inside = False
        elif inside:
            event.setdefault(key, value)
        elif key == "X-WR-CALNAME":
            name = _text(value)


def _talk(event: dict[str, str], calendar: str) -> TalkNote:
    day = event.get("DTSTART", "")[:8]
    return TalkNote(
        folder=calendar,
        title=_text(event.get("SUMMARY", "")),
        recorded=f"{day[:4]}-{day[4:6]}-{day[6:]}" if day.isdecimal() and len(day) == 8 else "",
        event=calendar,
        page=event.get("URL", ""),
        tags=tuple(tag for tag in _text(event.get("CATEGORIES", "")).split(",") if tag),
        text=text_of_html(_text(event.get("DESCRIPTION", ""))),
    )


def _unfolded(text: str) -> list[str]:
    """The lines of RFC 5545: one that begins with white space goes on with the line above."""
    lines: list[str] = []
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        if line[:1] in {" ", "\t"} and lines:
            lines[-1] += line[1:]
        elif line:
            lines.append(line)
    return lines


def _property(line: str) -> tuple[str, str]:
    """The name of a property without its parameters, and its value."""
    quoted, end = False, len(line)
    for at, char in enumerate(line):
        quoted ^= char == '"'
        if char == ":" and not quoted:
            end = at
            break
    return line[:end].partition(";")[0].upper(), line[end + 1 :]


def _text(value: str) -> str:
    """A text value without its backslashes."""
    pieces = []
    escaped = False
    for char in value:
        if escaped:
            pieces.append(_ESCAPES.get(char, char))
            escaped = False
        elif char == "\\":
            escaped = True
        else:
            pieces.append(char)
    return "".join(pieces).strip()
