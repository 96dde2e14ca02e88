"""PyVideo's data: `title`, `speakers`, `recorded`, `description` and the addresses of `videos`."""

from generator.model.account import AccountTopic, Item
from generator.model.account_head import AccountKind, PersonRole
from generator.model.message import Message
from generator.model.source import Candidate
from generator.read.formats.json import forms
from generator.read.formats.json.description import blocks_of
from generator.read.formats.json.tree import Object
from generator.read.formats.parsed import File, Parsed
from generator.read.page import Draft
from generator.read.talk_facts import DateRole

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
    videos = [video.text("url") for video in root.objects("videos")]
    addressed = forms.addresses_of(videos)
    url = next((video for video in videos if video and video.text.strip() == addressed.url), None)
    tags = source_map.details("tag", root.texts("tags"))
    topics = [AccountTopic(name=tag.text, at=tag.at) for tag in tags]
    licence = root.text("copyright_text")
    facts = source_map.details("metadata", [date, seconds, url, licence])
    items: tuple[Item, ...] = (*byline, *facts, *topics)
    fields = Draft(
        lines=(1, 1),
        titles=source_map.titles(title),
        people=people,
        dates=forms.dates_of(DateRole.GIVEN, date),
        duration=forms.duration_of(seconds),
        event=_event(root),
        url=addressed.url,
        recordings=addressed.recordings,
        pages=addressed.pages,
    )
    texts = (root.text("summary"), root.text("description"))
    blocks = blocks_of(title, texts, source_map, ())
    return forms.parsed(
        file,
        source_map,
        KIND,
        root,
        sort=AccountKind.RECORD,
        fields=fields,
        items=items,
        blocks=blocks,
    )


def _event(root: Object) -> str | None:
    """The conference, which older records name as their category."""
    name = root.text("category", "event", "conference")
    return name.text.strip() if name else None


FORM = forms.Form(kind=KIND, fits=fits, read=read)
