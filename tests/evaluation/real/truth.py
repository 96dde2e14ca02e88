"""Which files are about one talk, by their own records: never by their text, and not by `generator`.

A *mark* is something that two files of one talk have in common: a recording that the file names as
its own, or its name but for language and kind. Files that share a mark, also through a third, are
one talk; a file without any is a talk of its own. Addresses in prose are no marks.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from urllib.parse import parse_qs, urlparse

import yaml


class Key(StrEnum):
    """What makes two files one talk; without any of them each file is a talk of its own."""

    RECORDING = "recording"
    NAME = "name"


MOST_READ = 200_000
"""Bytes of a file; a record that stands further down is none."""

BEGINNING = 60
"""Seconds: a talk that starts sooner starts with its recording."""

SESSION = 3
"""So many files of one folder under different names share the recording of a session."""

_KEYS = frozenset(
    """
    video_id videoid youtube_id youtube_url youtube video_url video videos media media_url
    source_url recording url link webpage_url audio audio_url
    """.split()
)
_VIDEO = re.compile(r"[\w-]{11}")
_AT = re.compile(r"(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?")
_SOUND = (".mp3", ".mp4", ".m4a", ".ogg", ".webm", ".wav")
_IN_BRACKETS = re.compile(r"[\[(]([\w-]{11})[\])](?:\.[A-Za-z-]+)*")
_DATED_ID = re.compile(r"\d{8}_([\w-]{11})(?:_[a-z]+)*")
_KIND = re.compile(
    r"\.(?:[a-z]{2}(?:-[A-Za-z]{2,4})?|structured|digest|notes|info|chapters)$"
    r"|[._](?:transcript|summary|corrected)$"
)
_WIDE = str.maketrans("：？", "__")
"""Signs for which no file system has room, as two programs write them into one name."""


@dataclass(frozen=True)
class Place:
    """A recording and the second from which it is the talk's."""

    recording: str
    start: int = 0


def place_of(value: str) -> Place | None:
    """The recording that an address or a video's id names.

    >>> place_of("https://youtu.be/abcdefghijk?t=2m")
    Place(recording='youtube:abcdefghijk', start=120)
    >>> place_of("https://example.org/about") is None
    True
    """
    value = value.strip().strip("\"'<>")
    if _VIDEO.fullmatch(value) and not value.isalpha() and not value.isdecimal():
        return Place(f"youtube:{value}")
    parts = urlparse(value)
    host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    query = parse_qs(parts.query)
    video = None
    if host == "youtu.be":
        video = parts.path.strip("/")
    elif host in {"youtube.com", "youtube-nocookie.com"}:
        folder, _, name = parts.path.strip("/").partition("/")
        video = name if folder in {"embed", "live", "shorts", "v"} else query.get("v", [""])[0]
    if video and _VIDEO.fullmatch(video[:11]):
        printed = query.get("t", query.get("start", [parts.fragment.removeprefix("t=")]))[0]
        return Place(f"youtube:{video[:11]}", _seconds(printed))
    is_media = host.endswith("vimeo.com") or parts.path.casefold().endswith(_SOUND)
    return Place(f"media:{host}{parts.path}") if host and is_media else None


def _seconds(printed: str) -> int:
    match = _AT.fullmatch(printed)
    if match is None:
        return 0
    total = sum(int(n or 0) * unit for n, unit in zip(match.groups(), (3600, 60, 1), strict=True))
    return total if total >= BEGINNING else 0


def recordings(path: Path) -> frozenset[Place]:
    """The recordings that a file names as its own: in its record, its front matter or its name."""
    with path.open("rb") as file:
        text = file.read(MOST_READ).decode("utf-8", "replace")
    record: object = None
    if path.suffix == ".json":
        try:
            record = json.loads(text)
        except ValueError:
            record = None
    elif text.startswith("---"):
        record = _front_matter(text)
    values = _values(record) if isinstance(record, dict) else ()
    named = _IN_BRACKETS.search(path.stem)
    in_name = (named[1],) if named and named.end() == len(path.stem) else ()
    if dated := _DATED_ID.fullmatch(path.stem):
        in_name = (f"https://youtu.be/{dated[1]}",)
    return frozenset(place for value in (*values, *in_name) if (place := place_of(value)))


def _front_matter(text: str) -> object:
    head = text[3:].split("\n---", 1)
    try:
        return yaml.safe_load(head[0]) if len(head) == 2 else None
    except (yaml.YAMLError, ValueError):
        return None


def _values(record: dict[str, object]) -> Iterator[str]:
    """The addresses in the record's own fields; a list of videos is one talk in several files."""
    for key, value in record.items():
        if str(key).casefold() not in _KEYS:
            continue
        for one in value if isinstance(value, list) else [value]:
            inner = one.get("url") if isinstance(one, dict) else one
            if isinstance(inner, str):
                yield inner


def bare_name(path: Path) -> Path:
    """The file's path without what says its language or kind.

    >>> str(bare_name(Path("a/talk.structured.md"))), str(bare_name(Path("a/talk.en.vtt")))
    ('a/talk', 'a/talk')
    >>> str(bare_name(Path("a/Weirs： how_transcript_corrected.md")))
    'a/Weirs_ how'
    """
    name = path.stem.translate(_WIDE)
    while (shorter := _KIND.sub("", name)) != name and shorter:
        name = shorter
    return path.with_name(name)


def true_talks(files: Iterable[Path], keys: frozenset[Key]) -> dict[Path, int]:
    """The talk of each file, by a number."""
    files = sorted(files)
    marks = _marks(files, keys)
    parent = list(range(len(files)))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    first: dict[object, int] = {}
    for at, path in enumerate(files):
        for mark in marks[path]:
            parent[root(at)] = root(first.setdefault(mark, at))
    return {path: root(at) for at, path in enumerate(files)}


def _marks(files: list[Path], keys: frozenset[Key]) -> Mapping[Path, set[object]]:
    marks: dict[Path, set[object]] = {path: set() for path in files}
    if Key.NAME in keys:
        for path in files:
            marks[path].add(bare_name(path))
    if Key.RECORDING in keys:
        places = {path: recordings(path) for path in files}
        sharing: defaultdict[tuple[Place, Path], set[Path]] = defaultdict(set)
        for path, named in places.items():
            for place in named:
                sharing[place, path.parent].add(bare_name(path))
        sessions = {
            place
            for (place, _), names in sharing.items()
            if not place.start and len(names) >= SESSION
        }
        for path, named in places.items():
            marks[path] |= named - sessions
    return marks
