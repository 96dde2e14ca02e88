"""PyVideo's data: `title`, `speakers`, `recorded`, `description` and the addresses of `videos`."""

from generator.model.account import AccountTopic, Item
from generator.model.account_head import PersonRole
from generator.model.message import Message
from generator.model.source import Candidate
from generator.read.formats.json import forms
from generator.read.formats.json.description import blocks_of
from generator.read.formats.json.tree import Object
from generator.read.formats.parsed import File, Parsed
from generator.read.page import Draft

KIND = Candidate(dialect="pyvideo", english="PyVideo record", score=1.0)
_OWN_KEYS = frozenset({"speakers", "videos", "recorded", "copyright_text", "related_urls"})


def fits(root: Object) -> bool:
    """Whether the file has a title and keys of this data."""
    return forms.is_titled(root, _OWN_KEYS)


def read(file: File, root: Object) -> Parsed:
    """The talk's account: speakers, date, length, tags as topics, its texts read as notes."""
    source_map = forms.JsonSourceMap(file)
    title = source_map.read(root.text("title"))
    because = Message("person.listed_under", heading="speakers")
    people, byline = source_map.people(root.texts("speakers"), PersonRole.SPEAKER, because)
    date, seconds = root.text("recorded"), root.number("duration")
    url = forms.address_of(*(video.text("url") for video in root.objects("videos")))
    tags = source_map.details("tag", root.texts("tags"))
    topics = [AccountTopic(name=tag.text, at=tag.at) for tag in tags]
    licence = root.text("copyright_text")
    facts = source_map.details("metadata", [date, seconds, url, licence])
    items: tuple[Item, ...] = (*byline, *facts, *topics)
    fields = Draft(
        lines=(1, 1),
        titles=source_map.titles(title),
        people=people,
        published=forms.date_of(date),
        duration=forms.duration_of(seconds),
        url=url.text.strip() if url else None,
    )
    texts = (root.text("summary"), root.text("description"))
    blocks = blocks_of(title, texts, source_map, ())
    return forms.parsed(file, source_map, KIND, root, fields=fields, items=items, blocks=blocks)


FORM = forms.Form(kind=KIND, fits=fits, read=read)
