"""Records of videos: yt-dlp's `*.info.json`, PyVideo's data, and chapters as in Podcasting 2.0.

yt-dlp writes title, channel, date, length, address, description, chapters, tags; PyVideo `title`,
`speakers`, `recorded`, `description` and the addresses of `videos`; Podcasting 2.0 `chapters` with
`startTime`, `title` and perhaps `url`.
"""

from collections.abc import Callable, Iterator, Sequence

from generator.model.account import AccountSegment, AccountTopic, Item
from generator.model.account_head import AccountKind, PersonRole
from generator.model.message import Message
from generator.model.source import Candidate
from generator.read.formats.json import forms
from generator.read.formats.json.forms import Form, JsonSourceMap, blocks_of
from generator.read.formats.json.points import parsed
from generator.read.formats.json.times import IN_THOUSANDTHS, in_seconds, name_of, start_of
from generator.read.formats.json.tree import Object
from generator.read.formats.parsed import NO_TALK, File, Parsed, unread
from generator.read.formats.source_map import LocatedText
from generator.read.outline.blocks import Block
from generator.read.page import Draft
from generator.read.talk_facts import DateRole
from generator.read.vocabulary.name_parts import is_sort_of_note
from generator.text.encoding.decode import Fault
from generator.text.web_address import is_web_address

KIND = Candidate(dialect="podcast-chapters", english="podcast chapters", score=1.0)
_THOUSAND = 1000.0


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


FORM = Form(kind=KIND, fits=fits, read=read)

Told = tuple[Draft, tuple[Item, ...], tuple[Block, ...]]
"""What a record states of its talk, its items, and its texts as notes below the title."""

Reader = Callable[[Object, forms.JsonSourceMap, LocatedText | None], Told]


def _form(kind: Candidate, own_keys: str, reader: Reader) -> forms.Form:
    """A record by the keys that only its program writes; its title is read first."""
    keys = frozenset(own_keys.split())

    def fits(root: Object) -> bool:
        return forms.is_titled(root, keys)

    def read(file: File, root: Object) -> Parsed:
        source_map = forms.JsonSourceMap(file)
        fields, items, blocks = reader(root, source_map, source_map.read(root.text("title")))
        return parsed(
            file,
            source_map,
            kind,
            root,
            sort=AccountKind.RECORD,
            fields=fields,
            items=items,
            blocks=blocks,
        )

    return forms.Form(kind=kind, fits=fits, read=read)


def _info(root: Object, source_map: forms.JsonSourceMap, title: LocatedText | None) -> Told:
    """The recording's account: its chapters, and its description read as notes.

    The channel and the words that the uploader tagged the video with are details: a channel is no
    person, and tags are written for search engines.
    """
    same = root.text("fulltitle")
    if same is not None:
        source_map.mark_read(same)
    address, date = root.text("webpage_url", "original_url"), root.text("upload_date")
    addressed = forms.addresses_of([address])
    url = address if addressed.url else None
    seconds, printed = root.number("duration"), root.text("duration_string")
    channel = root.text("channel", "uploader")
    chapters = tuple(segments(root.objects("chapters"), source_map))
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
    return fields, items, blocks_of(title, (root.text("description"),), source_map, chapters)


def _pyvideo(root: Object, source_map: forms.JsonSourceMap, title: LocatedText | None) -> Told:
    """The talk's account: speakers, date, length, tags as topics, its texts read as notes."""
    because = Message("person.listed_under", heading="speakers")
    people, byline = source_map.people(root.texts("speakers"), PersonRole.SPEAKER, because)
    date, seconds = root.text("recorded"), root.number("duration")
    videos = [video.text("url") for video in root.objects("videos")]
    addressed = forms.addresses_of(videos)
    url = next((video for video in videos if video and video.text.strip() == addressed.url), None)
    tags = tuple(source_map.details("tag", root.texts("tags")))
    topics = [
        AccountTopic(name=it.text, at=it.at, is_tag=True)
        for it in tags
        if not is_sort_of_note(it.text)
    ]
    sorts = [tag for tag in tags if is_sort_of_note(tag.text)]
    licence = root.text("copyright_text")
    facts = source_map.details("metadata", [date, seconds, url, licence])
    event = root.text("category", "event", "conference")  # older records call it their category
    items: tuple[Item, ...] = (*byline, *facts, *sorts, *topics)
    fields = Draft(
        lines=(1, 1),
        titles=source_map.titles(title),
        people=people,
        dates=forms.dates_of(DateRole.GIVEN, date),
        duration=forms.duration_of(seconds),
        event=event.text.strip() if event else None,
        url=addressed.url,
        recordings=addressed.recordings,
        pages=addressed.pages,
    )
    texts = (root.text("summary"), root.text("description"))
    return fields, items, blocks_of(title, texts, source_map, ())


def _is_playlist(root: Object) -> bool:
    kind = root.text("_type")
    return "extractor" in root.members and kind is not None and kind.text == "playlist"


PLAYLIST = forms.Form(
    kind=Candidate(dialect="yt-dlp-playlist", english="yt-dlp playlist", score=1.0),
    fits=_is_playlist,
    read=lambda file, _: unread(file, Fault(code=NO_TALK, message=Message("problem.playlist"))),
)
YT_DLP = _form(
    Candidate(dialect="yt-dlp-info", english="yt-dlp metadata", score=1.0),
    "webpage_url extractor extractor_key upload_date display_id",
    _info,
)
PYVIDEO = _form(
    Candidate(dialect="pyvideo", english="PyVideo record", score=1.0),
    "speakers videos recorded copyright_text related_urls",
    _pyvideo,
)
