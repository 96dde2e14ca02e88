"""Recordings as yt-dlp describes them: a playlist or one video."""

from collections.abc import Iterator

from generator.model.message import Message
from generator.model.source import Candidate
from generator.read.formats.json.forms import BECAUSE, Form, addresses_of, duration_of, is_titled
from generator.read.formats.json.tree import JsonLeaf, Object
from generator.read.formats.parsed import NO_TALK, File, Parsed, unread
from generator.read.formats.talk_lists.entries import Entry, read_entries
from generator.read.formats.talk_lists.members import played_in
from generator.text.encoding.decode import Fault

KIND = Candidate(dialect="yt-dlp-playlist", english="yt-dlp playlist", score=1.0)
_VIDEO = Candidate(dialect="yt-dlp-info", english="yt-dlp metadata", score=1.0)
_OF_VIDEO = frozenset("webpage_url extractor extractor_key upload_date display_id".split())
"""Keys that only its program writes into a file about one video, which has a title too."""

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


def _of_video(file: File, root: Object) -> Parsed:
    titles = filter(None, (root.text("title"),))
    return read_entries(file, _VIDEO, BECAUSE, [_entry(root, title, root) for title in titles])


FORM = Form(kind=KIND, fits=fits, read=read)
YT_DLP = Form(kind=_VIDEO, fits=lambda root: is_titled(root, _OF_VIDEO), read=_of_video)
