"""Notes, and collections that are read where they lie, become files of the seeds folder.

What is there already is left alone.
"""

import filecmp
import os
import re
import shutil
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path, PurePosixPath

from generator.cli.imports.note import TalkNote, UnreadableError, markdown
from generator.model.base import Value
from generator.output.starter.project import visible_files
from generator.text.naming.ids import distinct, slug
from generator.text.regex import regex

_CAPTIONS = (".vtt", ".srt", ".sbv", ".ass", ".lrc", ".ttml", ".tsv")
COPIED: dict[str, tuple[str, ...]] = {
    "ical": (".ics",),
    "obsidian": (".md",),
    "logseq": (".md",),
    "pentabarf": (".xml",),
    "pretalx": (".json",),
    "pyvideo": (".json",),
    "rss": (".rss", ".xml"),
    "rubyevents": ("videos.yml", "videos.yaml", "event.yml", "event.yaml", "speakers.yml"),
    "snipd": (".md",),
    "transcripts": (*_CAPTIONS, ".json", ".md", ".txt"),
    "whisper": (*_CAPTIONS, ".json", ".txt"),
    "yt-dlp": (*_CAPTIONS, ".info.json", ".description", ".md", ".txt"),
}
"""The kinds, each with the endings of its files."""

VAULTS = frozenset(("logseq", "obsidian"))
"""The kinds that hold notes of all sorts."""


def copies(kind: str, path: Path) -> Iterator[tuple[str, Path]]:
    """The files of a collection (a folder, or one file of it), each with its path among the seeds.

    Raises:
        UnreadableError: if there is no file of that kind.
    """
    endings = COPIED[kind]
    folder = path if path.is_dir() else path.parent
    files = sorted(visible_files(path)) if path.is_dir() else [path]
    chosen = [file for file in files if file.name.casefold().endswith(endings)]
    if not chosen:
        raise UnreadableError(f"{path}: there is no file that ends with {' or '.join(endings)}")
    home = slug(folder.resolve().name)
    for file in chosen:
        yield f"{home}/{file.relative_to(folder).as_posix()}", file


_TRANSCRIPTS = COPIED["whisper"]
_DIGITS = 6
_LANGUAGE = regex(r"\.[a-z]{2}$")
_NUMBER = regex(
    r"(?:ep(?:isode)?[ ._#-]*+)?(?P<number>\d{1,5}+)(?:[ ._-]++(?P<title>.+))?", re.IGNORECASE
)


class Fate(StrEnum):
    """What becomes of a file: it is new, or cannot be written under its name."""

    NEW = "new"
    SAME = "there already"
    OTHER = "another file has this name, left as it is"
    OUTSIDE = "its folder is a link that leads out of the seeds, left as it is"


class PlannedFile(Value, frozen=True, kw_only=True):
    """A file that an import would write, relative to the seeds folder: bytes or a copy."""

    path: str
    content: bytes | Path
    fate: Fate


def plan(notes: Iterable[TalkNote], seeds: Path) -> Iterator[PlannedFile]:
    """The files for the notes that have a title: a folder for each collection, a file for each."""
    titled = {_key(note): note for note in notes if note.title.strip()}
    titles = distinct({key: note.title for key, note in titled.items()})
    transcripts = (
        _numbered(seeds) if any("episode" in note.stated for note in titled.values()) else {}
    )
    for key, note in titled.items():
        file = note.beside or _transcript(note, transcripts)
        path = _beside(file) or f"{slug(note.folder)}/{titles[key]}.md"
        content = markdown(note).encode("utf-8", "replace")
        yield PlannedFile(path=path, content=content, fate=_fate(seeds, path, content))


def _numbered(seeds: Path) -> dict[tuple[int, str], set[str]]:
    """The transcripts that have a number for a name, or one and a title: without their endings."""
    numbered: dict[tuple[int, str], set[str]] = {}
    for parent, _, names in os.walk(seeds):
        for name in names:
            stem = _LANGUAGE.sub("", name.rpartition(".")[0])
            match = _NUMBER.fullmatch(stem)
            if match is not None and name.casefold().endswith(_TRANSCRIPTS):
                path = (Path(parent) / f"{stem}.x").relative_to(seeds).as_posix()
                key = int(match["number"]), slug(match["title"]) if match["title"] else ""
                numbered.setdefault(key, set()).add(path)
    return numbered


def _transcript(note: TalkNote, numbered: dict[tuple[int, str], set[str]]) -> str:
    """The one transcript that has a note's number, and its title where it has one."""
    episode = str(note.stated.get("episode", ""))
    if not (episode.isdecimal() and len(episode) < _DIGITS):
        return ""
    keys = ((int(episode), title) for title in ("", slug(note.title)))
    paths = set[str]().union(*(numbered.get(key, ()) for key in keys))
    return paths.pop() if len(paths) == 1 else ""


def plan_copies(files: Iterable[tuple[str, Path]], seeds: Path) -> Iterator[PlannedFile]:
    """The copies of files, each with its path in the seeds folder."""
    for path, file in files:
        yield PlannedFile(path=path, content=file, fate=_fate(seeds, path, file))


def write(files: Iterable[PlannedFile], seeds: Path) -> int:
    """Writes the new files; gives how many.

    Raises:
        OSError: if one cannot be written.
    """
    written = 0
    for file in files:
        if file.fate is Fate.NEW:
            target = seeds / file.path
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("xb") as opened:  # never over a file that has come meanwhile
                if isinstance(file.content, Path):
                    with file.content.open("rb") as source:
                        shutil.copyfileobj(source, opened)
                else:
                    opened.write(file.content)
            written += 1
    return written


def _beside(file: str) -> str | None:
    """The name of a note that goes with a file: files of one name are about one talk.

    None where the path leads out of the folder, or is none, as an address on the web.

    >>> _beside("episodes/001.txt"), _beside("../001.txt"), _beside("https://x.example/001.txt")
    ('episodes/001.info.md', None, None)
    """
    path = PurePosixPath(file.replace("\\", "/"))
    if (
        "://" in file
        or not path.name.strip(".")
        or path.is_absolute()
        or ".." in path.parts
        or not path.name.isprintable()
    ):
        return None
    return str(path.with_name(f"{path.stem}.info.md"))


def _key(note: TalkNote) -> str:
    stated = (note.stated.get(key) for key in ("recorded", "published", "video", "episode"))
    return "\n".join((note.folder, note.title, *map(str, stated)))


def _fate(seeds: Path, name: str, content: bytes | Path) -> Fate:
    path = seeds / name
    if not path.parent.resolve().is_relative_to(seeds.resolve()):
        return Fate.OUTSIDE
    if not path.exists() and not path.is_symlink():
        return Fate.NEW
    return Fate.SAME if path.is_file() and _is_same(path, content) else Fate.OTHER


def _is_same(path: Path, content: bytes | Path) -> bool:
    if isinstance(content, Path):
        return filecmp.cmp(path, content, shallow=False)
    return path.read_bytes() == content
