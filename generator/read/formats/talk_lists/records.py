"""Records of talks in YAML, as RubyEvents keeps them: a list of objects with titles."""

from collections.abc import Iterator

import msgspec

from generator.model.message import Message
from generator.model.source import Candidate
from generator.read.formats.json.tree import Array, JsonLeaf, Node, Object
from generator.read.formats.parsed import File, Format, Parsed, unread
from generator.read.formats.talk_lists.entries import Entry, read_entries
from generator.read.formats.talk_lists.yaml_tree import parse_yaml
from generator.read.talk_facts import TalkFacts, facts_of_address
from generator.text.encoding.decode import Fault
from generator.text.quantities import timecode
from generator.text.recording_address import address_of, recording_with_id
from generator.text.yaml_nodes import YamlError

KIND = Candidate(dialect="talk-records", english="Records of talks", score=1.0)
_OWN_KEYS = frozenset({"speakers", "video_id", "video_provider", "talks", "event_name", "date"})
_SHOWN = ("date", "published_at", "event_name", "kind", "language", "video_id", "slides_url")
_REPEATED = ("id", "raw_title", "slug", "original_title")
"""What is another form of the title, or an id."""


def read(file: File) -> Parsed:
    """The talks of a list of records; any other YAML is kept unread."""
    text = "\n".join(line.text for line in file.lines)
    if "title" not in text:
        return _unknown(file)
    try:
        root = parse_yaml(text)
    except YamlError as error:
        message = Message("problem.yaml", error=str(error), line=error.line)
        at = (error.line, error.line)
        return unread(file, Fault(code="format-invalid", message=message, lines=at))
    records = _objects(root)
    if not any(map(_is_record, records)):
        return _unknown(file)
    talks = [talk for record in records for talk in _entries(record)]
    return read_entries(file, KIND, Message("repair.yaml"), talks)


def _unknown(file: File) -> Parsed:
    message = Message("problem.yaml_form")
    return unread(file, Fault(code="seed-format-unknown", message=message))


def _is_record(record: Object) -> bool:
    return record.text("title") is not None and len(_OWN_KEYS & record.members.keys()) > 1


def _objects(node: Node | None) -> tuple[Object, ...]:
    items = node.items if isinstance(node, Array) else ()
    return tuple(item for item in items if isinstance(item, Object))


def _entries(record: Object) -> Iterator[Entry]:
    """The talk; of a recording that holds several each of them, and the session's words first."""
    inner = [talk for talk in record.objects("talks") if talk.text("title")]
    if not inner:
        entry = _entry(record, record)
        yield from (entry,) if entry else ()
        return
    session = Object(members={key: it for key, it in record.members.items() if key != "talks"})
    for number, talk in enumerate(inner):
        entry = _entry(talk, session)
        if entry is not None and number == 0:
            of_session = _leaves(session, "title", "description", *_SHOWN)
            entry = msgspec.structs.replace(entry, details=(*of_session, *entry.details))
        yield from (entry,) if entry else ()


def _entry(talk: Object, record: Object) -> Entry | None:
    """A talk; what it does not say itself, the recording that it is part of says."""
    title = talk.text("title")
    if title is None:
        return None
    event = talk.text("event_name") or record.text("event_name")
    language = talk.text("language") or record.text("language")
    return Entry(
        root=talk,
        title=title,
        speakers=talk.texts("speakers"),
        given=talk.text("date") or record.text("date"),
        published=talk.text("published_at") or record.text("published_at"),
        event=event.text.strip() if event else None,
        facts=_recording(talk) or _recording(record, talk.text("start_cue")) or TalkFacts(),
        language=language.text if language else None,
        tags=_leaves(talk, "track"),
        texts=_leaves(talk, "description"),
        details=_leaves(talk, *_SHOWN),
        passed_over=_leaves(talk, *_REPEATED),
    )


def _recording(record: Object, start: JsonLeaf | None = None) -> TalkFacts | None:
    """The recording that a record names, from the time on at which its talk begins."""
    platform, key = record.text("video_provider"), record.text("video_id")
    if platform is None or key is None:
        return None
    facts = facts_of_address(key.text.strip())
    recording = recording_with_id(platform.text.strip().lower(), key.text)
    if recording is not None:
        facts = facts_of_address(address_of(recording) or "")
    begin = timecode.parse(start.text) if start else None
    begun = (msgspec.structs.replace(it, start=begin) for it in facts.recordings)
    return msgspec.structs.replace(facts, recordings=tuple(begun)) if facts.recordings else None


def _leaves(record: Object, *keys: str) -> tuple[JsonLeaf, ...]:
    leaves = (record.text(key) for key in keys)
    return tuple(leaf for leaf in leaves if leaf)


FORMAT = Format(endings=frozenset({".yml", ".yaml"}), read=read, kinds=(KIND,), lists=True)
