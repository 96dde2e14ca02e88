"""Podcasting 2.0 chapters: `chapters` with `startTime`, `title` and perhaps `url`."""

from generator.model.account import Item
from generator.model.account_head import AccountKind, PersonRole
from generator.model.message import Message
from generator.model.source import Candidate
from generator.read.formats.json.chapter_list import segments
from generator.read.formats.json.forms import Form, JsonSourceMap, parsed
from generator.read.formats.json.tree import Object
from generator.read.formats.parsed import File, Parsed
from generator.read.page import Draft

KIND = Candidate(dialect="podcast-chapters", english="podcast chapters", score=1.0)


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
    chapters = segments(root.objects("chapters"), source_map, "startTime")
    fields = Draft(lines=(1, 1), titles=source_map.titles(title), people=people)
    items: tuple[Item, ...] = (*byline, *podcast, *chapters)
    return parsed(file, source_map, KIND, root, sort=AccountKind.RECORD, fields=fields, items=items)


FORM = Form(kind=KIND, fits=fits, read=read)
