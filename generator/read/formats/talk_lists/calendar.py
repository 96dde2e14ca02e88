"""Calendars of talks (iCal, `.ics`): each event is a talk, but for breaks and what is off."""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from generator.model.message import Message
from generator.model.source import Candidate
from generator.read.formats.json.forms import addresses_of
from generator.read.formats.json.tree import JsonLeaf, Object
from generator.read.formats.parsed import File, Format, Parsed, invalid
from generator.read.formats.personal import without_guests
from generator.read.formats.talk_lists.entries import Entry, read_entries
from generator.read.outline.line_roles import Repaired
from generator.read.vocabulary.event_words import is_around_talks
from generator.text.regex import regex

_NAMES = frozenset({"NAME", "X-WR-CALNAME"})
KIND = Candidate(dialect="calendar", english="Calendar", score=1.0)
_ESCAPE = regex(r"\\(.)", re.DOTALL)
_NAME = regex(r"(?P<name>[A-Za-z0-9-]{1,60}+)(?P<parameters>(?:;(?:[^\":]|\"[^\"]*+\")*+)?):")


def read(file: File) -> Parsed:
    """The talks of a calendar."""
    properties = list(_properties(file.lines))
    if not any(_begins(name, leaf, "VCALENDAR") for name, leaf in properties):
        return invalid(file, Message("problem.no_calendar"))
    calendar = next((leaf for name, leaf in properties if name in _NAMES), None)
    entries = [entry for event in _events(properties) if (entry := _entry(event, calendar))]
    return read_entries(file, KIND, Message("repair.calendar"), entries, (calendar,))


def _entry(event: Object, calendar: JsonLeaf | None) -> Entry | None:
    title, speakers = _title_and_speakers(event)
    status = event.text("STATUS")
    if title is None or (status and status.text.strip().upper() == "CANCELLED"):
        return None
    page, category, place = event.text("URL"), event.text("CATEGORIES"), event.text("LOCATION")
    start = event.text("DTSTART")
    entry = Entry(
        root=event,
        title=title,
        speakers=speakers,
        given=JsonLeaf(text=start.text[:8], line=start.line) if start else None,
        event=calendar.text.strip() if calendar else None,
        facts=addresses_of((page,)),
        texts=event.each("DESCRIPTION"),
        details=tuple(filter(None, (start, place, category, page))),
    )
    return None if entry.is_break and is_around_talks(title.text) else entry


def _title_and_speakers(event: Object) -> tuple[JsonLeaf | None, tuple[JsonLeaf, ...]]:
    """The title of an event; pretalx, which its ids tell, prints behind it who speaks."""
    title, uid = event.text("SUMMARY"), event.text("UID")
    if title is None or uid is None or not uid.text.startswith("pretalx-"):
        return title, ()
    words, dash, names = f"{title.text.rstrip()} ".rpartition(" - ")
    if not dash or not words.strip():
        return title, ()
    leaves = (replace(title, text=name.strip()) for name in names.split(", "))
    return replace(title, text=words), tuple(it for it in leaves if it.text)


def _events(properties: list[tuple[str, JsonLeaf]]) -> Iterator[Object]:
    """The events, without the alarms and the like inside them."""
    members: dict[str, JsonLeaf] = {}
    depth = 0
    for name, leaf in properties:
        if name == "BEGIN" and (depth or _begins(name, leaf, "VEVENT")):
            members = members if depth else {}
            depth += 1
        elif name == "END" and depth:
            depth -= 1
            if not depth:
                yield Object(members=dict(members))
        elif depth == 1:
            members.setdefault(name, leaf)


def _begins(name: str, leaf: JsonLeaf, what: str) -> bool:
    return name == "BEGIN" and leaf.text.strip().upper() == what


def _properties(lines: tuple[Repaired, ...]) -> Iterator[tuple[str, JsonLeaf]]:
    """The properties with their values; a line that begins with a space goes on the one above."""
    pieces: list[str] = []
    first = last = 0
    for line in lines:
        if line.text[:1] in {" ", "\t"} and pieces:
            pieces.append(line.text[1:])
            last = line.number
            continue
        yield from _property("".join(pieces), first, last)
        pieces, first, last = [line.text], line.number, line.number
    yield from _property("".join(pieces), first, last)


def _property(text: str, first: int, last: int) -> Iterator[tuple[str, JsonLeaf]]:
    match = _NAME.match(text)
    if match is not None:
        value = _ESCAPE.sub(lambda it: "\n" if it[1] in "nN" else it[1], text[match.end() :])
        yield match["name"].upper(), JsonLeaf(text=value, line=first, last=last)


FORMAT = Format(
    endings=frozenset({".ics"}), read=read, kinds=(KIND,), lists=True, shown=without_guests
)
