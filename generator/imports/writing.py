"""Notes become files of the seeds folder; what is there already is left alone."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path

from generator.imports.note import TalkNote, markdown
from generator.model.base import Value
from generator.text.naming.ids import distinct, slug


class Fate(StrEnum):
    """What becomes of a note: it is new, or the same or another file has its name."""

    NEW = "new"
    SAME = "there already"
    OTHER = "another file has this name, left as it is"


class PlannedFile(Value, frozen=True, kw_only=True):
    """A file that an import would write, relative to the seeds folder."""

    path: str
    content: bytes
    fate: Fate


def plan(notes: Iterable[TalkNote], seeds: Path) -> Iterator[PlannedFile]:
    """The files for the notes that have a title: a folder for each collection, a file for each."""
    titled = {_key(note): note for note in notes if note.title.strip()}
    titles = distinct({key: note.title for key, note in titled.items()})
    for key, note in titled.items():
        path = f"{slug(note.folder)}/{titles[key]}.md"
        content = markdown(note).encode("utf-8", "replace")
        yield PlannedFile(path=path, content=content, fate=_fate(seeds / path, content))


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
                opened.write(file.content)
            written += 1
    return written


def _key(note: TalkNote) -> str:
    when = note.recorded or note.published
    return f"{note.folder}\n{note.title}\n{when}\n{note.url}\n{note.episode}"


def _fate(path: Path, content: bytes) -> Fate:
    if not path.exists() and not path.is_symlink():
        return Fate.NEW
    return Fate.SAME if path.is_file() and path.read_bytes() == content else Fate.OTHER
