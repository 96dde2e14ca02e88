"""Playlists and channels as `yt-dlp -J` writes them: one file, in which each entry is a video."""

from collections.abc import Iterator

from generator.model.source import Candidate
from generator.read.formats.json.forms import BECAUSE, Form, addresses_of, duration_of
from generator.read.formats.json.tree import JsonLeaf, Object
from generator.read.formats.parsed import File, Parsed
from generator.read.formats.talk_lists.entries import Entry, read_entries
from generator.read.talk_facts import TalkFacts
from generator.text.web_address import address_of, recording_with_id

KIND = Candidate(dialect="yt-dlp-playlist", english="yt-dlp playlist", score=1.0)
_GONE = frozenset(("[private video]", "[deleted video]"))


def fits(root: Object) -> bool:
    """Whether it is a playlist with entries that have titles."""
    kind = root.text("_type")
    return kind is not None and kind.text == "playlist" and any(_entries(root))


def read(file: File, root: Object) -> Parsed:
    """The videos of a playlist, and of the playlists in it."""
    about = (root.text("title"), root.text("description"))
    return read_entries(file, KIND, BECAUSE, list(_entries(root)), about)


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
    date, description = video.text("upload_date"), video.text("description")
    shown = (date, printed or seconds, address, video.text("channel", "uploader"))
    same = (video.text("fulltitle"), *video.texts("categories"))
    return Entry(
        root=video,
        title=title,
        published=date,
        show=channel.text.strip() if channel else None,
        facts=addresses_of([address]) if address else _named(video),
        duration=duration_of(seconds, printed),
        texts=(description,) if description else (),
        details=tuple(leaf for leaf in (*shown, *video.texts("tags")) if leaf),
        passed_over=tuple(leaf for leaf in same if leaf),
        chapters=video.objects("chapters"),
    )


def _named(video: Object) -> TalkFacts:
    """The recording that an entry names by its id: its address is withheld, as that of a stream."""
    key, platform = video.text("id"), video.text("ie_key", "extractor_key")
    recording = recording_with_id(platform.text.casefold(), key.text) if key and platform else None
    if recording is None:
        return TalkFacts()
    return TalkFacts(url=address_of(recording), recordings=(recording,))


FORM = Form(kind=KIND, fits=fits, read=read)
