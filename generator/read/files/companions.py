"""Which files are private by their names: in a private folder, or beside a private note."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from pathlib import PurePosixPath

from generator.read.account.paths.file_name import file_name, is_name_part, shared_names
from generator.read.formats import format_of
from generator.read.vocabulary.privacy_words import FOLDERS, NAME_PARTS

_LAST_WORD = re.compile(r"(?<=[^\s_-])[ _-]++[(\[]?(?P<word>[^\W_]{2,15}(?:-[^\W_]{2,4})?)[)\]]?$")
_COPY = re.compile(
    r"(?<=[^\s_-])(?:(?<!\s)\s+\(\d{1,3}\)|[ _-]++copy(?:[ _-]++\d{1,3})?)$", re.IGNORECASE
)
"""What systems write behind the name of a copy: `talk (1)`, `talk copy 2`, `talk - Copy`."""

_ANY_WORD = re.compile(r"(?<=[^\s_.-])[ _.-]++[(\[]?[^\W_]{1,15}[)\]]?$")
_OF_MACHINES = frozenset("auto automatic generated".split())
_LAST_ID = re.compile(r"(?<=[-_ (\[])(?P<id>[A-Za-z0-9_-]{11})[)\]]?$")
_MOST_WORDS = 3
_FILES_OF = ("_files", ".assets", "-assets", "_assets", ".files")
"""Endings of folders in which programs keep the pictures of a page or note."""


def private_part(name: str) -> str | None:
    """The folder or part of a file's name that says that the file is private, or None.

    A name that ends with a slash is a folder's.

    >>> private_part("talks/_private/a.md"), private_part("a.draft.md"), private_part("draft.md")
    ('_private', 'draft', None)
    """
    *folders, file = name.split("/")
    for folder in folders:
        if folder.casefold().lstrip("_.") in FOLDERS:
            return folder
    parts = file.split(".")[1:-1]
    return next((part for part in parts if part.casefold() in NAME_PARTS), None)


def going_with(private: Collection[str], names: Iterable[str]) -> dict[str, str]:
    """The files that belong to private notes by name, each with its note.

    `x.vtt`, `x.es.md`, `x en.srt`, `x_transcript.txt`, `x.png` and `x_files/1.png` belong to
    `x.md`, and so do a copy (`x (1).md`) and what has the same id of a recording in its name. What
    has no note of its own goes with `x.md` whatever the last word of its name is (`x-auto.vtt`):
    what is held back by mistake can be published later. All are names relative to the seeds folder.
    What merely accompanies a recording takes nothing with it: where `x.vtt` is
    private, `x.md` need not be.
    """
    every = tuple(names)
    notes = {folded(_stem(name)): name for name in sorted(private) if _is_note(name)}
    if not notes:
        return {}
    recordings = {key: name for name in notes.values() if (key := _recording(name)) is not None}
    others = {folded(_stem(name)) for name in every if _is_known_note(name)} - notes.keys()
    belonging: dict[str, str] = {}
    for name in every:
        shared = [folded(stem) for stem in _stems(name)]
        note = next((notes[stem] for stem in shared if stem in notes), None)
        if note is None and not _has_own_note(name, shared, others):
            note = next((recordings[key] for key in _ids_in(name) if key in recordings), None)
            note = note or next((notes[stem] for stem in _guessed(name) if stem in notes), None)
        if note is not None:
            belonging[name] = note
    return belonging


def folded(name: str) -> str:
    """The form in which names are equal on some file system."""
    return unicodedata.normalize("NFC", name).casefold()


def _has_own_note(name: str, stems: Iterable[str], others: Collection[str]) -> bool:
    """Whether a file is a note itself, or goes with one that is published."""
    return _is_known_note(name) or any(stem in others for stem in stems)


def _stems(name: str) -> Iterator[str]:
    """The path without its ending, and without more and more of what tells companions apart."""
    for folder in PurePosixPath(name).parents:
        ending = next((end for end in _FILES_OF if folder.name.casefold().endswith(end)), None)
        if ending is not None:
            yield str(folder)[: -len(ending)]
    stems = shared_names(name)
    yield from stems
    for stem in stems:
        yield from _shorter(stem, lenient=not _is_known_note(name))


def _shorter(stem: str, *, lenient: bool) -> Iterator[str]:
    """A path without its last words, as long as they tell files about one talk apart."""
    for _ in range(_MOST_WORDS):
        name = PurePosixPath(stem).name
        last = _COPY.search(name) or _LAST_WORD.search(name)
        word = last.groupdict().get("word") if last else None
        if last is None or (word is not None and not _tells_apart(word, lenient=lenient)):
            return
        stem = stem[: len(stem) - len(last.group())]
        yield stem


def _tells_apart(word: str, *, lenient: bool) -> bool:
    return word.casefold() in _OF_MACHINES or is_name_part(word, lenient=lenient)


def _guessed(name: str) -> Iterator[str]:
    """The stems of a file without their last word, whatever it is."""
    for stem in _stems(name):
        last = _ANY_WORD.search(PurePosixPath(stem).name)
        if last is not None:
            yield folded(stem[: len(stem) - len(last.group())])


def _ids_in(name: str) -> Iterator[str]:
    """What may be the id of a recording in a file's name: the ends of its stems."""
    for stem in _stems(name):
        match = _LAST_ID.search(stem)
        if match is not None:
            yield match["id"]


def _recording(name: str) -> str | None:
    recording = file_name(name, of_recording=True).recording
    return recording.key if recording else None


def _is_note(name: str) -> bool:
    form = format_of(name)
    return form is None or not form.belongs


def _is_known_note(name: str) -> bool:
    form = format_of(name)
    return form is not None and not form.belongs


def _stem(name: str) -> str:
    return str(PurePosixPath(name).with_suffix(""))
