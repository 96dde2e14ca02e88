"""PyVideo's data: `title`, `speakers`, `recorded`, `description` and the addresses of `videos`."""

from generator.model.account import AccountTopic, Item, PersonRole
from generator.model.message import Message
from generator.read.formats.json.description import blocks_of
from generator.read.formats.json.forms import (
    Form,
    JsonSheet,
    address_of,
    date_of,
    duration_of,
    is_titled,
    parsed,
)
from generator.read.formats.json.tree import Object
from generator.read.formats.parsed import File, Parsed
from generator.read.page import Draft

NAME = "pyvideo"
_OWN_KEYS = frozenset({"speakers", "videos", "recorded", "copyright_text", "related_urls"})


def fits(root: Object) -> bool:
    """Whether the file has a title and keys of this data."""
    return is_titled(root, _OWN_KEYS)


def read(file: File, root: Object) -> Parsed:
    """The talk's account: speakers, date, length, tags as topics, its texts read as notes."""
    sheet = JsonSheet(file)
    title = sheet.read(root.text("title"))
    people, byline = sheet.people(
        root.texts("speakers"),
        PersonRole.SPEAKER,
        Message("person.listed_under", heading="speakers"),
    )
    date, seconds = root.text("recorded"), root.number("duration")
    url = address_of(*(video.text("url") for video in root.objects("videos")))
    topics = [
        AccountTopic(name=one.text, at=one.at) for one in sheet.details("tag", root.texts("tags"))
    ]
    licence = root.text("copyright_text")
    items: tuple[Item, ...] = (
        *byline,
        *sheet.details("metadata", [date, seconds, url, licence]),
        *topics,
    )
    fields = Draft(
        lines=(1, 1),
        titles=sheet.titles(title),
        people=people,
        published=date_of(date),
        duration=duration_of(seconds),
        url=url.text.strip() if url else None,
    )
    texts = (root.text("summary"), root.text("description"))
    blocks = blocks_of(title, texts, sheet, ())
    return parsed(file, sheet, NAME, root, fields=fields, items=items, blocks=blocks)


FORM = Form(name=NAME, fits=fits, read=read)
