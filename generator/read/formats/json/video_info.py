"""yt-dlp's `*.info.json`: title, channel, date, length, address, description, chapters, tags."""

from generator.model.account import Item
from generator.model.account_head import AccountKind
from generator.model.source import Candidate
from generator.read.formats.json import forms
from generator.read.formats.json.description import blocks_of
from generator.read.formats.json.podcast_chapters import segments
from generator.read.formats.json.tree import Object
from generator.read.formats.parsed import File, Parsed
from generator.read.page import Draft
from generator.read.talk_facts import DateRole

KIND = Candidate(dialect="yt-dlp-info", english="yt-dlp metadata", score=1.0)
_OWN_KEYS = frozenset({"webpage_url", "extractor", "extractor_key", "upload_date", "display_id"})


def fits(root: Object) -> bool:
    """Whether the file has a title and keys that only this program writes."""
    return forms.is_titled(root, _OWN_KEYS)


def read(file: File, root: Object) -> Parsed:
    """The recording's account: its chapters, and its description read as notes.

    The channel and the words that the uploader tagged the video with are details: a channel is no
    person, and tags are written for search engines.
    """
    source_map = forms.JsonSourceMap(file)
    title = source_map.read(root.text("title"))
    same = root.text("fulltitle")
    if same is not None:
        source_map.mark_read(same)
    address, date = root.text("webpage_url", "original_url"), root.text("upload_date")
    addressed = forms.addresses_of([address])
    url = address if addressed.url else None
    seconds, printed = root.number("duration"), root.text("duration_string")
    channel = root.text("channel", "uploader")
    chapters = tuple(segments(root.objects("chapters"), source_map, "start_time"))
    items: tuple[Item, ...] = (
        *source_map.details("byline", [channel]),
        *source_map.details("metadata", [date, printed or seconds, url]),
        *chapters,
        *source_map.details("category", root.texts("categories")),
        *source_map.details("tag", root.texts("tags")),
    )
    fields = Draft(
        lines=(1, 1),
        titles=source_map.titles(title),
        dates=forms.dates_of(DateRole.PUBLISHED, date),
        duration=forms.duration_of(seconds, printed),
        show=channel.text.strip() if channel else None,
        url=addressed.url,
        recordings=addressed.recordings,
        pages=addressed.pages,
    )
    blocks = blocks_of(title, (root.text("description"),), source_map, chapters)
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


FORM = forms.Form(kind=KIND, fits=fits, read=read)
