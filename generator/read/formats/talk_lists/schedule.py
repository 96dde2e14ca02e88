"""Schedules of conferences, in XML (Pentabarf, frab, pretalx) and in JSON (frab, pretalx)."""

import re
from collections.abc import Iterator

from generator.model.account_head import Duration
from generator.model.message import Message
from generator.model.source import Candidate
from generator.read.formats.json.forms import BECAUSE, Form, addresses_of
from generator.read.formats.json.tree import JsonLeaf, Object
from generator.read.formats.parsed import File, Parsed
from generator.read.formats.talk_lists.entries import Entry, read_entries
from generator.read.formats.talk_lists.xml_tree import children, nodes_of

KIND = Candidate(dialect="schedule", english="Schedule of a conference", score=1.0)
_CLOCK = re.compile(r"(?P<hours>\d{1,2}):(?P<minutes>\d\d)")


def fits(root: Object) -> bool:
    """Whether a JSON file is a schedule."""
    schedule = root.object("schedule")
    return schedule is not None and schedule.object("conference") is not None


def read_json(file: File, root: Object) -> Parsed:
    """The talks of a schedule in JSON: days with rooms, and lists of events by room."""
    schedule = root.object("schedule") or Object(members={})
    conference = schedule.object("conference") or Object(members={})
    events = (
        (event, day)
        for day in conference.objects("days")
        for room in (day.object("rooms") or Object(members={})).members.values()
        for event in nodes_of(room)
        if isinstance(event, Object)
    )
    return _parsed(file, conference, events, BECAUSE)


def read_xml(file: File, schedule: Object) -> Parsed:
    """The talks of a schedule in XML: days with rooms with events."""
    conference = schedule.object("conference") or Object(members={})
    events = (
        (event, day)
        for day in children(schedule, "day")
        for holder in (day, *children(day, "room"))
        for event in children(holder, "event")
    )
    return _parsed(file, conference, events, Message("repair.xml"))


def _parsed(
    file: File, conference: Object, events: Iterator[tuple[Object, Object]], because: Message
) -> Parsed:
    name = conference.text("title", "acronym")
    entries = (_entry(event, day, name) for event, day in events)
    talks = [entry for entry in entries if entry is not None and not entry.is_break]
    return read_entries(file, KIND, because, talks, (name,))


def _entry(event: Object, day: Object, conference: JsonLeaf | None) -> Entry | None:
    title = event.text("title")
    if title is None:
        return None
    people = tuple(_people(event))
    length = event.text("duration") or event.number("duration")
    language = event.text("language")
    given = event.text("date") or day.text("date")
    page, media = event.text("url"), event.text("video_download_url")
    texts = (event.text("subtitle"), event.text("abstract"), event.text("description"))
    others = (event.text("date"), event.text("start"), event.text("room"), event.text("type"))
    return Entry(
        root=event,
        title=title,
        speakers=people,
        given=given,
        event=conference.text.strip() if conference else None,
        facts=addresses_of((media, page)),
        duration=_duration(length) if length else None,
        language=language.text if language else None,
        tags=tuple(leaf for leaf in (event.text("track"),) if leaf),
        texts=tuple(text for text in texts if text),
        details=(
            *(leaf for leaf in (*others, length, language, media, page) if leaf),
            *_links(event),
        ),
        passed_over=tuple(
            leaf for leaf in (event.text("slug"), event.text("feedback_url")) if leaf
        ),
    )


def _people(event: Object) -> Iterator[JsonLeaf]:
    """The names of who speaks: texts in XML, objects in JSON."""
    for people in nodes_of(event.members.get("persons")):
        persons = people.members.get("person", people) if isinstance(people, Object) else people
        for person in nodes_of(persons):
            if isinstance(person, JsonLeaf) and person.is_text:
                yield person
            elif isinstance(person, Object):
                name = person.text("full_public_name", "public_name", "name")
                yield from (name,) if name else ()


def _links(event: Object) -> Iterator[JsonLeaf]:
    """The words of links and attachments."""
    for key, inner in (("links", "link"), ("attachments", "attachment")):
        for held in nodes_of(event.members.get(key)):
            nodes = held.members.get(inner, held) if isinstance(held, Object) else held
            for link in nodes_of(nodes):
                words = link.text("title") if isinstance(link, Object) else link
                if isinstance(words, JsonLeaf) and words.is_text:
                    yield words


def _duration(printed: JsonLeaf) -> Duration | None:
    """Hours and minutes, or minutes alone."""
    text = printed.text.strip()
    clock = _CLOCK.fullmatch(text)
    if clock is not None:
        minutes = int(clock["hours"]) * 60 + int(clock["minutes"])
    elif text.isascii() and text.isdecimal():
        minutes = int(text[:4])
    else:
        return None
    return Duration(printed=text, seconds=minutes * 60) if minutes else None


FORM = Form(kind=KIND, fits=fits, read=read_json)
