"""Chapters: a file of them, as Podcasting 2.0 has it, and those in the record of a talk.

The file has `chapters` with `startTime`, `title` and perhaps `url`.
"""

from collections.abc import Iterator, Sequence

from generator.model.account import AccountSegment, Item
from generator.model.account_head import AccountKind, PersonRole
from generator.model.message import Message
from generator.model.source import Candidate
from generator.read.formats.json.forms import Form, JsonSourceMap
from generator.read.formats.json.points import parsed
from generator.read.formats.json.times import IN_THOUSANDTHS, in_seconds, name_of, start_of
from generator.read.formats.json.tree import Array, Object, asked_once
from generator.read.formats.parsed import File, Parsed
from generator.read.page import Draft
from generator.read.vocabulary.keys import Field, field_of
from generator.text.web_address import is_web_address

KIND = Candidate(dialect="podcast-chapters", english="podcast chapters", score=1.0)
_THOUSAND = 1000.0
_LEAST, _FIRST = 2, 300  # chapters; seconds after which none of a talk's begins first


def fits(root: Object) -> bool:
    """Whether the file has chapters that say when they start."""
    return any("startTime" in chapter.members for chapter in root.objects("chapters"))


def read(file: File, root: Object) -> Parsed:
    """The chapters as segments, with the episode's title where the file has it."""
    source_map = JsonSourceMap(file)
    title = source_map.read(root.text("title"))
    because = Message("person.author_file")
    people, byline = source_map.people(root.texts("author"), PersonRole.VIA, because)
    podcast = tuple(source_map.details("metadata", [root.text("podcastName")]))
    chapters = segments(root.objects("chapters"), source_map)
    fields = Draft(lines=(1, 1), titles=source_map.titles(title), people=people)
    items: tuple[Item, ...] = (*byline, *podcast, *chapters)
    return parsed(file, source_map, KIND, root, sort=AccountKind.RECORD, fields=fields, items=items)


def segments(chapters: Sequence[Object], source_map: JsonSourceMap) -> Iterator[AccountSegment]:
    """The chapters in their order, each with what it says of itself, or the address it leads to."""
    for chapter in chapters:
        start, title = start_of(chapter), name_of(chapter)
        if title is None or source_map.is_left_out(title.line):
            continue
        time = source_map.read(start)
        name = source_map.read(title)
        address = chapter.text("url")
        is_address = address is not None and is_web_address(address.text.strip())
        about = chapter.text("summary", "description") or (address if is_address else None)
        more = source_map.read(about)
        if name is None:
            continue
        in_ms = start is not None and start in map(chapter.members.get, IN_THOUSANDTHS)
        seconds = in_seconds(start, _THOUSAND if in_ms else 1)
        yield AccountSegment(
            title=name.text,
            description=more.text if more else None,
            time=source_map.time(seconds, time) if start and time else None,
            at=source_map.at(*(text for text in (time, name, more) if text)),
        )


@asked_once
def chapters_in(talk: Object) -> tuple[Object, ...]:
    """The chapters of a talk: objects with names and with times in their order, from its start.

    Times of day are none of them, unless the key says that they are chapters.
    """
    return next(_chapters(talk), ())


def _chapters(talk: Object) -> Iterator[tuple[Object, ...]]:
    for key, node in talk.members.items():
        them = talk.objects(key)
        if not isinstance(node, Array) or len(them) < _LEAST or len(them) < len(node.items):
            continue
        starts = [start for it in them if (start := start_of(it)) and name_of(it)]
        times = [in_seconds(start, 1) for start in starts]
        is_told = field_of(key) is Field.CHAPTER
        if len(starts) == len(them) and times == sorted(times) and (is_told or times[0] < _FIRST):
            yield them


FORM = Form(kind=KIND, fits=fits, read=read)
