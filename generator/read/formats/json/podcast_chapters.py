"""Podcasting 2.0 chapters: `chapters` with `startTime`, `title` and perhaps `url`."""

from generator.model.account import Item, PersonRole
from generator.model.message import Message
from generator.read.formats.json.chapter_list import segments
from generator.read.formats.json.forms import (
    Form,
    JsonSheet,
    parsed,
)
from generator.read.formats.json.tree import Object
from generator.read.formats.parsed import File, Parsed
from generator.read.page import Draft

NAME = "podcast-chapters"


def fits(root: Object) -> bool:
    """Whether the file has chapters that say when they start."""
    return any("startTime" in one.members for one in root.objects("chapters"))


def read(file: File, root: Object) -> Parsed:
    """The chapters as segments, with the episode's title where the file has it."""
    sheet = JsonSheet(file)
    title = sheet.read(root.text("title"))
    people, byline = sheet.people(
        root.texts("author"), PersonRole.VIA, Message("person.author_file")
    )
    podcast = tuple(sheet.details("metadata", [root.text("podcastName")]))
    chapters = segments(root.objects("chapters"), sheet, "startTime")
    fields = Draft(
        lines=(1, 1),
        titles=sheet.titles(title),
        people=people,
    )
    items: tuple[Item, ...] = (*byline, *podcast, *chapters)
    return parsed(file, sheet, NAME, root, fields=fields, items=items)


FORM = Form(name=NAME, fits=fits, read=read)
