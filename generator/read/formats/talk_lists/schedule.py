"""Schedules of conferences, in XML (Pentabarf, frab, pretalx) and in JSON (frab, pretalx).

XML of older conferences has no `<conference>`, and calls its events entries. What pretalx's API,
widget and exports list, and what conferences make of that, are `sessions`.
"""

from collections.abc import Iterable, Iterator
from itertools import chain

from generator.model.account_head import Duration
from generator.model.message import Message
from generator.model.source import Candidate
from generator.read.formats.json.forms import BECAUSE, Form, addresses_of, date_of
from generator.read.formats.json.tree import (
    Array,
    JsonLeaf,
    Node,
    Object,
    nodes_of,
    objects_of,
    outside,
)
from generator.read.formats.parsed import File, Parsed
from generator.read.formats.talk_lists.entries import Entry, read_entries
from generator.read.formats.talk_lists.groups import with_names
from generator.read.formats.talk_lists.members import is_not_given, people_in, stating
from generator.read.formats.talk_lists.trees import XmlText
from generator.read.formats.talk_lists.wrapped import with_lists
from generator.read.vocabulary.event_words import RECORDS
from generator.read.vocabulary.keys import Field
from generator.text.naming.normal import words
from generator.text.quantities.dates import FULL_DAY
from generator.text.regex import regex
from generator.text.web_address import is_recording

KIND = Candidate(dialect="schedule", english="Schedule of a conference", score=1.0)
_CIRCUMSTANCES = ("room", "Room", "type", "category", "audience", "level")
_TEXTS = ("subtitle", "abstract", "description", "Abstract", "Description")
_CLOCK = regex(r"(?P<hours>\d{1,2}):(?P<minutes>\d\d)")

_PEOPLE = ("persons", "speakers", "Speaker names")
_OF_A_TALK = frozenset(
    ("code", "start", "slot", "slots", "submission_type", "session_type", "ID", "Start")
)


def fits(root: Object) -> bool:
    """Whether a JSON file is a schedule, or lists talks with their speakers as pretalx does."""
    schedule = root.object("schedule")
    is_schedule = schedule is not None and schedule.object("conference") is not None
    return is_schedule or next(sessions(root), None) is not None


def read_json(file: File, root: Object) -> Parsed:
    """The talks of a schedule in JSON: days with rooms, and lists of events by room."""
    schedule = root.object("schedule") or Object(members={})
    conference = schedule.object("conference")
    if conference is None:
        named = with_names(root) or root
        given_at = next((it for it in stating(root, Field.EVENT) if it.is_text), None)
        talks = with_lists(tuple(sessions(named)))
        events = ((it, it) for it in talks if isinstance(it, Object))
        return _parsed(file, given_at, events, BECAUSE, root)
    events = (
        (event, day)
        for day in conference.objects("days")
        for room in (day.object("rooms") or Object(members={})).members.values()
        for event in nodes_of(room)
        if isinstance(event, Object)
    )
    return _parsed(file, conference.text("title", "acronym"), events, BECAUSE, root)


def fits_xml(schedule: Object) -> bool:
    """Whether an element called `schedule` is one of a conference: it has talks with titles."""
    if schedule.object("conference") is not None:
        return True
    return any(event.text("title") for event, _ in _events(schedule))


def read_xml(file: File, schedule: Object) -> Parsed:
    """The talks of a schedule in XML: days with rooms with events."""
    conference = schedule.object("conference")
    name = conference.text("title", "acronym") if conference else None
    return _parsed(file, name, _events(schedule), Message("repair.xml"), schedule)


def _events(schedule: Object) -> Iterator[tuple[Object, Object]]:
    """The events of a schedule in XML, which older ones call entries, each with its day."""
    return (
        (event, day)
        for day in schedule.children("day")
        for holder in (day, *day.children("room"))
        for name in ("event", "entry")
        for event in holder.children(name)
    )


def _parsed(
    file: File,
    name: JsonLeaf | None,
    events: Iterable[tuple[Object, Object]],
    because: Message,
    root: Object,
) -> Parsed:
    entries = (_entry(event, day, name) for event, day in events)
    talks = [it for it in entries if it and not (it.is_break and _is_of_nobody(it.root))]
    return read_entries(file, KIND, because, talks, (name,), root=root)


def _entry(event: Object, day: Object, conference: JsonLeaf | None) -> Entry | None:
    title = words_of(event, "title", "Proposal title")
    if title is None:
        return None
    length = event.text("duration", "Duration") or event.number("duration", "Duration")
    language = event.text("language", "content_locale", "Language")
    when = event.text("date") or start_of(event)
    page, media = event.text("url", "website_url"), event.text("video_download_url")
    links = tuple(_links(event))
    recordings = (url for text, url in links if text and url and _is_recording(text, url))
    clock = event.text("start")
    speakers = tuple(people_of(event))
    people = tuple(stating(event, Field.SPEAKER)) if _asks_otherwise(event) else ()
    others = (
        when,
        clock if clock is not when else None,
        *(words_of(event, key) for key in _CIRCUMSTANCES),
        *(() if speakers else people),
    )
    return Entry(
        root=event,
        title=title,
        speakers=speakers,
        given=when or day.text("date"),
        event=conference.text.strip() if conference else None,
        facts=addresses_of((media, page, *recordings)),
        duration=_duration(length) if length else None,
        language=language.text if language else None,
        tags=tuple(filter(None, (words_of(event, "track", "Track"),))),
        texts=event.each(*_TEXTS),
        details=tuple(filter(None, (*others, length, language, media, page, *chain(*links)))),
        passed_over=(*event.each("slug", "feedback_url"), *(people if speakers else ())),
    )


def _asks_otherwise(event: Object) -> bool:
    return event.members.keys().isdisjoint(_PEOPLE)


def _is_of_nobody(event: Object) -> bool:
    return not any("speaker" in key.casefold() and event.text(key) for key in event.members)


def _links(event: Object) -> Iterator[tuple[JsonLeaf | None, JsonLeaf | None]]:
    """The words of links and attachments, each with its address."""
    for key, inner in (("links", "link"), ("attachments", "attachment")):
        for held in nodes_of(event.members.get(key)):
            nodes = held.members.get(inner, held) if isinstance(held, Object) else held
            for link in nodes_of(nodes):
                if isinstance(link, Object):
                    yield link.text("title"), link.text("url")
                elif isinstance(link, JsonLeaf) and link.is_text:
                    url = link.attributes.get("href") if isinstance(link, XmlText) else None
                    yield link, JsonLeaf(text=url, line=link.line) if url else None


def _is_recording(text: JsonLeaf, url: JsonLeaf) -> bool:
    return is_recording(url.text.strip()) and not RECORDS.isdisjoint(words(text.text)[:1])


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


def sessions(root: Node) -> Iterator[Object]:
    """The talks of a file, in lists, by days, by rooms: with title, speakers and a code or a time.

    What is listed beside them with a title, and holds none itself, is one as well: some name who
    speaks in other words. What was only proposed, or is not to be given, is none of them.
    """
    todo: list[Node] = [root]
    beside: set[int] = set()
    while todo:
        node = todo.pop()
        if isinstance(node, Array):
            todo.extend(reversed(node.items))
            held = objects_of(node)
            if any(map(_is_talk, held)):
                beside.update(id(it) for it in held if _is_entry(it))
        elif isinstance(node, Object):
            if not _is_talk(node) and id(node) not in beside:
                todo.extend(reversed(node.members.values()))
            elif not is_not_given(node):
                yield node


def _is_talk(talk: Object) -> bool:
    return (
        words_of(talk, "title", "Proposal title") is not None
        and any(isinstance(talk.members.get(key), Array) for key in _PEOPLE)
        and not _OF_A_TALK.isdisjoint(talk.members)
    )


def _is_entry(node: Object) -> bool:
    """Whether a node has a title, and nothing in it is called so as well and has speakers."""
    if words_of(node, "title", "Proposal title") is None:
        return False
    inner = (it for held in node.members.values() for it in outside(held, ()))
    return not any(it.text("title") and any(stating(it, Field.SPEAKER)) for it in inner)


def people_of(event: Object) -> Iterator[JsonLeaf]:
    """The names of who speaks: texts, or objects with a name."""
    if _asks_otherwise(event):
        yield from people_in(event, Field.SPEAKER)
    for key in _PEOPLE:
        for people in nodes_of(event.members.get(key)):
            inner = people.members if isinstance(people, Object) else {}
            for person in nodes_of(inner.get("person", inner.get("speaker", people))):
                name = _name(person)
                if name is not None:
                    yield name


def _name(person: Node) -> JsonLeaf | None:
    if isinstance(person, Object):
        return person.text("full_public_name", "public_name", "name")
    if not isinstance(person, JsonLeaf) or not person.is_text:
        return None
    is_code = person.text.isascii() and person.text.isalnum() and person.text.isupper()
    return None if is_code else person


def start_of(event: Object) -> JsonLeaf | None:
    """When it begins, with its day: it says so itself, or its slot does."""
    slots = (event.object("slot"), *event.objects("slots"))
    leaves = (holder.text("start", "Start") for holder in (event, *slots) if holder)
    return next((leaf for leaf in leaves if len(date_of(leaf) or "") == FULL_DAY), None)


def words_of(event: Object, *keys: str) -> JsonLeaf | None:
    """The first of some members with words; of those in several languages the first."""
    for key in keys:
        member = event.members.get(key)
        while isinstance(member, Object):
            member = member.members.get("name", next(iter(member.members.values()), None))
        if isinstance(member, JsonLeaf) and member.is_text:
            return member
    return None
