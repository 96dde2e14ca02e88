"""Recordings as programs describe them: yt-dlp a playlist or one video, PyVideo one talk."""

from collections.abc import Callable, Iterator

from generator.model.message import Message
from generator.model.source import Candidate
from generator.read.formats.json.forms import BECAUSE, Form, addresses_of, duration_of, is_titled
from generator.read.formats.json.tree import JsonLeaf, Object
from generator.read.formats.parsed import NO_TALK, File, Parsed, unread
from generator.read.formats.talk_lists.entries import Entry, read_entries
from generator.read.formats.talk_lists.members import played_in
from generator.read.talk_facts import together
from generator.text.encoding.decode import Fault

KIND = Candidate(dialect="yt-dlp-playlist", english="yt-dlp playlist", score=1.0)
_GONE = frozenset(("[private video]", "[deleted video]"))


def fits(root: Object) -> bool:
    """Whether it is a playlist, with entries that have titles or what a program says of it."""
    kind = root.text("_type")
    is_playlist = kind is not None and kind.text == "playlist"
    return is_playlist and ("extractor" in root.members or any(_entries(root)))


def read(file: File, root: Object) -> Parsed:
    """The videos of a playlist, and of the playlists in it; without any it is no talk."""
    entries = list(_entries(root))
    if not entries:
        return unread(file, Fault(code=NO_TALK, message=Message("problem.playlist")))
    about = (root.text("title"), root.text("description"))
    return read_entries(file, KIND, BECAUSE, entries, about, root=root)


def _entries(playlist: Object) -> Iterator[Entry]:
    """The entries that are videos; a channel has playlists of them, such as its tabs."""
    for video in playlist.objects("entries"):
        title = video.text("title")
        if video.objects("entries"):
            yield from _entries(video)
        elif title is not None and title.text.strip().casefold() not in _GONE:
            yield _entry(video, title, playlist)


def _entry(video: Object, title: JsonLeaf, playlist: Object) -> Entry:
    channel = video.text("channel", "uploader") or playlist.text("channel", "uploader")
    address = video.text("webpage_url", "original_url")
    seconds, printed = video.number("duration"), video.text("duration_string")
    date = video.text("upload_date")
    shown = (date, printed or seconds, address, video.text("channel", "uploader"))
    return Entry(
        root=video,
        title=title,
        published=date,
        show=channel.text.strip() if channel else None,
        facts=addresses_of([address]) if address else played_in(video),
        duration=duration_of(seconds, printed),
        texts=video.each("description"),
        details=tuple(filter(None, shown)),
        labels=(*video.texts("categories"), *video.texts("tags")),
        passed_over=video.texts("fulltitle"),
        chapters=video.objects("chapters"),
    )


def _of_one(form: Candidate, own_keys: str, entry: Callable[[Object, JsonLeaf], Entry]) -> Form:
    """A file about one talk, known by keys that only its program writes, and by its title."""
    keys = frozenset(own_keys.split())

    def read_one(file: File, root: Object) -> Parsed:
        titles = filter(None, (root.text("title"),))
        return read_entries(file, form, BECAUSE, [entry(root, title) for title in titles])

    return Form(kind=form, fits=lambda root: is_titled(root, keys), read=read_one)


def _pyvideo(talk: Object, title: JsonLeaf) -> Entry:
    """A talk of PyVideo: its `category` is the event, and its length a number of seconds."""
    date, seconds = talk.text("recorded"), talk.number("duration")
    held = talk.objects("videos")
    videos = [video.text("url") for video in held]
    event = talk.text("category", "event", "conference")
    return Entry(
        root=talk,
        title=title,
        speakers=talk.texts("speakers"),
        given=date,
        event=event.text.strip() if event else None,
        facts=together((addresses_of(videos), *map(played_in, held))),
        duration=duration_of(seconds, talk.text("length")),
        tags=talk.texts("tags"),
        texts=talk.each("summary", "description"),
        details=tuple(filter(None, (date, seconds, *videos[:1], talk.text("copyright_text")))),
    )


FORM = Form(kind=KIND, fits=fits, read=read)
YT_DLP = _of_one(
    Candidate(dialect="yt-dlp-info", english="yt-dlp metadata", score=1.0),
    "webpage_url extractor extractor_key upload_date display_id",
    lambda root, title: _entry(root, title, root),
)
PYVIDEO = _of_one(
    Candidate(dialect="pyvideo", english="PyVideo record", score=1.0),
    "speakers videos recorded copyright_text related_urls",
    _pyvideo,
)
