"""PyVideo's data: `title`, `speakers`, `recorded`, `description` and the addresses of `videos`."""

from generator.model.account import AccountTopic, Item, PersonRole
from generator.model.message import Message
from generator.model.source import Candidate
from generator.read.formats.json.description import blocks_of
from generator.read.formats.json.forms import (
    Form,
    JsonSourceMap,
    address_of,
    date_of,
    duration_of,
    is_titled,
    parsed,
)
from generator.read.formats.json.tree import Object
from generator.read.formats.parsed import File, Parsed
from generator.read.page import Draft

KIND = Candidate(dialect="pyvideo", english="PyVideo record", score=1.0)
_OWN_KEYS = frozenset({"speakers", "videos", "recorded", "copyright_text", "related_urls"})


def fits(root: Object) -> bool:
    """Whether the file has a title and keys of this data."""
    return is_titled(root, _OWN_KEYS)


def read(file: File, root: Object) -> Parsed:
    """The talk's account: speakers, date, length, tags as topics, its texts read as notes."""
    source_map = JsonSourceMap(file)
    title = source_map.read(root.text("title"))
    people, byline = source_map.people(
        root.texts("speakers"),
        PersonRole.SPEAKER,
        Message("person.listed_under", heading="speakers"),
    )
    date, seconds = root.text("recorded"), root.number("duration")
    url = address_of(*(video.text("url") for video in root.objects("videos")))
    topics = [
        AccountTopic(name=tag.text, at=tag.at)
        for tag in source_map.details("tag", root.texts("tags"))
    ]
    licence = root.text("copyright_text")
    items: tuple[Item, ...] = (
        *byline,
        *source_map.details("metadata", [date, seconds, url, licence]),
        *topics,
    )
    fields = Draft(
        lines=(1, 1),
        titles=source_map.titles(title),
        people=people,
        published=date_of(date),
        duration=duration_of(seconds),
        url=url.text.strip() if url else None,
    )
    texts = (root.text("summary"), root.text("description"))
    blocks = blocks_of(title, texts, source_map, ())
    return parsed(file, source_map, KIND, root, fields=fields, items=items, blocks=blocks)


FORM = Form(kind=KIND, fits=fits, read=read)
