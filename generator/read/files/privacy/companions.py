"""Which files are private by their names: in a private folder, or beside a private note."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from generator.read.account.paths.file_name import file_name, is_name_part, shared_names
from generator.read.account.paths.folder_families import OF_TRANSLATIONS
from generator.read.account.paths.name_dates import date_of_name
from generator.read.account.paths.name_families import OF_MEETING, readings, transcribed_paths
from generator.read.files.privacy.in_data import folded_key
from generator.read.files.privacy.markings import mark_of_name, without_mark
from generator.read.files.source_ids import folded_name as folded
from generator.read.formats import format_of
from generator.read.vocabulary.name_parts import (
    CONTAINERS,
    RECORD_PARTS,
    TRANSCRIPT_PARTS,
    only_sorts,
)
from generator.read.vocabulary.privacy_words import BESIDE_PRIVATE, FOLDERS, HIDING, STATES
from generator.text.naming.normal import singular
from generator.text.paths import path_of
from generator.text.regex import regex

_LAST_WORD = regex(r"(?<=[^\s_-])[ _-]++[(\[]?(?P<word>[^\W_]{2,15}(?:-[^\W_]{2,4})?)[)\]]?$")
_COPY = regex(
    r"(?<=[^\s_-])(?:(?<!\s)\s+\(\d{1,3}\)|[ _-]++copy(?:[ _-]++\d{1,3})?)$", re.IGNORECASE
)
"""What systems write behind the name of a copy: `talk (1)`, `talk copy 2`, `talk - Copy`."""

_ANY_WORD = regex(r"(?<=[^\s_./-])[ _.-]++[(\[]?[^\W_]{1,15}[)\]]?$")
_OF_MACHINES = frozenset("auto automatic generated".split())
_LAST_ID = regex(r"(?<=[-_ (\[])(?P<id>[A-Za-z0-9_-]{11})[)\]]?$")
_OF_TURKISH = str.maketrans("İı", "Ii")
_GAPS = regex(r"[-_ ]+")
_CODE = 3  # letters that a code of a language has at most
_MOST_WORDS = 3
_FILES_OF = ("_files", ".assets", "-assets", "_assets", ".files")
"""Endings of folders in which programs keep the pictures of a page or note."""


def private_part(name: str) -> str | None:
    """The folder or part of a file's name that says that the file is private, or None.

    A name that ends with a slash is a folder's.

    >>> private_part("talks/My Private/a.md"), private_part("draft-a.md"), private_part("draft.md")
    ('My Private', 'draft', None)
    """
    *folders, file = name.split("/")
    for folder in folders:
        if _is_private_folder(folder):
            return folder
    parts = (part for part in file.split(".")[1:] if _is_private_part(part))
    return mark_of_name(file) or next(parts, None)


def going_with(private: Collection[str], names: Iterable[str]) -> dict[str, str]:
    """The files that belong to private notes by name, each with its note.

    `x.vtt`, `x.es.md`, `es/x.md`, `x en.srt`, `x_transcript.txt`, `x/transcript.md`, `x.png` and
    `x_files/1.png` belong to `x.md`, and so does a copy (`x (1).md`); and where there is no public
    `x.md`, `es/x.md` belongs to `en/x.md`. What is no note and has no public one of its own goes
    with a private note also across folders that only sort files (`subs/x.vtt`), with a date in one
    of the names, with the same id of a recording, and whatever the last word of its name is
    (`x-auto.vtt`): what is held back by mistake can be published later. All are names relative to
    the seeds folder. What merely accompanies a recording takes no note with it: where `x.vtt` is
    private, `x.md` need not be. Metadata of a recording take along what has no note.
    """
    every = tuple(names)
    notes = [name for name in sorted(private) if is_note(name)]
    others = sorted(set(private).difference(notes))
    parts = {name: name.casefold().split(".")[1:] for name in others}  # of metadata
    records = [
        it for it in others if parts[it][-1:] == ["json"] or RECORD_PARTS & {*parts[it][:-1]}
    ]
    if not notes and not records:
        return {}
    transcribed = transcribed_paths((*private, *every))
    belonging: dict[str, str] = {}
    held = _Held(notes, transcribed)
    known = dict.fromkeys(name for name in every if _is_known_note(name))
    public = {folded(_stem(name)) for name in known}
    for name in known:
        note = held.of_note(name, public)
        if note is not None:
            belonging[name] = note
    own = {
        stem for name in known.keys() - belonging.keys() for stem in _talks_of(name, transcribed)
    }
    held = _Held([*notes, *records], transcribed)
    for name in every:
        note = None if name in known else held.of_companion(name, own)
        if note is not None:
            belonging[name] = note
    return belonging


class _Held:
    """Private files by what their paths say of their talks.

    `whole` are paths of notes without endings, `talks` all that may be the path of a file's talk,
    `loose` the same without folders and dates, with the dates.
    """

    def __init__(self, files: Iterable[str], transcribed: Container[PurePosixPath]) -> None:
        self.transcribed = transcribed
        self.whole: dict[str, str] = {}
        self.talks: dict[str, str] = {}
        self.loose: defaultdict[str, dict[str | None, str]] = defaultdict(dict)
        self.recordings: dict[str, str] = {}
        self.bundles: dict[str, str] = {}  # of `x/index.md`, what lies beside it
        for file in files:
            if is_note(file):
                self.whole[folded(_stem(file))] = file
                if path_of(file).stem == "index":
                    self.bundles[folded(str(path_of(file).parent))] = file
            for name in (file, _without_privacy(file)):
                for stem in (*_talks_of(name, transcribed), _without_sort(name, _sorts)):
                    self.talks.setdefault(stem, file)
                for stem in _stems(name, transcribed):
                    rest, date = _loose(stem, name)
                    self.loose[rest].setdefault(date, file)
            if recording := file_name(file, of_recording=True).recording:
                self.recordings[recording.key] = file

    def of_note(self, name: str, public: Container[str]) -> str | None:
        """The private note with which another note goes.

        A translation goes with another one where the note itself is not public.
        """
        own = folded(_stem(name))
        stems = (folded(stem) for stem in _stems(name, self.transcribed))
        note = next((self.whole[stem] for stem in stems if stem in self.whole), None)
        note = note or self._of_folder(name, self.whole)
        if note is not None:
            return note
        talks = [stem for stem in _talks_of(name, self.transcribed) if stem != own]
        if any(stem in public for stem in talks):
            return None
        return next((self.talks[stem] for stem in talks if stem in self.talks), None)

    def of_companion(self, name: str, own: Container[str]) -> str | None:
        """The private file with which a file goes that is no note.

        `own` are the talks of public notes.
        """
        printed = tuple(_stems(name, self.transcribed))
        stems = tuple(map(folded, printed))
        note = next((self.whole[stem] for stem in stems if stem in self.whole), None)
        if note is not None or any(stem in own for stem in stems):
            return note
        ids = (match["id"] for stem in printed if (match := _LAST_ID.search(stem)))
        note = next((self.recordings[key] for key in ids if key in self.recordings), None)
        guesses = (*stems, *(folded(_ANY_WORD.sub("", stem)) for stem in printed))
        note = note or next((self.talks[stem] for stem in guesses if stem in self.talks), None)
        note = note or self._of_folder(name, self.whole) or self._of_folder(name, self.bundles)
        return note or next(filter(None, (self._like(stem, name) for stem in printed)), None)

    def _of_folder(self, name: str, notes: Mapping[str, str]) -> str | None:
        """The note that a folder above the file is called like; one that only sorts is none's."""
        folders = [folder for folder in path_of(name).parents if not _sorts(folder.name)]
        return next((notes[key] for key in map(folded, map(str, folders)) if key in notes), None)

    def _like(self, stem: str, name: str) -> str | None:
        """The file of the same name in another folder of sorts, of no other date."""
        rest, date = _loose(stem, name)
        dates = self.loose.get(rest, {})
        if date is None:
            return next(iter(dates.values()), None)
        return dates.get(date) or dates.get(None)


def _talks_of(name: str, transcribed: Container[PurePosixPath]) -> Iterator[str]:
    """What may be the path of a file's talk, as names of files are read everywhere; folded."""
    shared = shared_names(name, of_recording=not _is_known_note(name))
    yield from map(folded, shared)
    yield from map(folded, _read_as(name, transcribed))
    yield _without_sort(name, _of_transcripts)


def _read_as(name: str, transcribed: Container[PurePosixPath]) -> Iterator[str]:
    """What a file's name may be without what tells it from others of its talk.

    A draft of an agenda is no reason to keep the minutes back, which are of the same meeting.
    """
    families = readings(name, transcribed)
    return (it.stem for it in families if not it.sorts or not OF_MEETING.issuperset(it.sorts))


def _without_sort(name: str, is_sort: Callable[[str], bool]) -> str:
    """A path without its ending, and without its folder where that is one of sorts; folded."""
    path = path_of(name).with_suffix("")
    folder = path.parent.name
    return folded(str(path.parent.parent / path.name if is_sort(folder) else path))


def _of_transcripts(folder: str) -> bool:
    word = folder.casefold()
    return not TRANSCRIPT_PARTS.isdisjoint((word, singular(word)))


def _loose(stem: str, name: str) -> tuple[str, str | None]:
    """A path without folders that only sort files and without its date, and the date."""
    path = path_of(stem)
    ending = path_of(name).suffix[1:].casefold()
    folders = [part for part in path.parts[:-1] if part.casefold() != ending and not _sorts(part)]
    date, rest = date_of_name(path.name)
    if not any(map(str.isalnum, rest)):
        date, rest = None, path.name
    return folded("/".join((*folders, _GAPS.sub("-", rest)))), date


def _sorts(folder: str) -> bool:
    """Whether a folder says only of what sort or in what language its files are."""
    words = [word for word in _GAPS.split(folder.casefold()) if word]
    return all(
        word in CONTAINERS
        or word in OF_TRANSLATIONS
        or is_name_part(singular(word), lenient=False)
        or is_name_part(word, lenient=len(word) > _CODE)
        for word in words
    )


def _without_privacy(name: str) -> str:
    """A path without the folders and parts that say that it is private."""
    *folders, file = name.split("/")
    first, *parts = without_mark(file).split(".")
    rest = [part for part in parts if not _is_private_part(part)]
    shown = [folder for folder in folders if not _is_private_folder(folder)]
    bare = ".".join((first, *rest))
    return "/".join((*shown, bare if bare.strip(".") else file))


def _is_private_part(part: str) -> bool:
    """Whether what stands behind a dot in a file's name says that it is private: `x.private`."""
    word = part.casefold().rstrip("0123456789")
    return word in HIDING or word in STATES


def _is_private_folder(folder: str) -> bool:
    seen = (char for char in unicodedata.normalize("NFKC", folder) if char.isprintable())
    folder = "".join(seen).translate(
        _OF_TURKISH
    )  # `Ｐｒｉｖａｔｅ`, or with a space that nobody sees
    if folded_key(folder) in HIDING:
        return True
    words = {*re.findall(r"[^\W\d_]+", folder.casefold())} - BESIDE_PRIVATE
    marks = words & (FOLDERS | HIDING)
    return bool(marks) and only_sorts(words - marks)


def _stems(name: str, transcribed: Container[PurePosixPath]) -> Iterator[str]:
    """The path without its ending, and without more and more of what tells companions apart."""
    for folder in path_of(name).parents:
        ending = next((end for end in _FILES_OF if folder.name.casefold().endswith(end)), None)
        if ending is not None:
            yield str(folder)[: -len(ending)]
    stems = shared_names(name)
    yield from stems
    whole = name.rpartition(".")[0]
    if path_of(whole).name and _is_known_note(whole):
        yield _stem(whole)  # `x.md.bak`
    for stem in stems:
        yield from _shorter(stem, lenient=not _is_known_note(name))
        # what a path may be beside others: `es/x` is `x`, and so is `x/transcript`
        yield from _read_as(f"{stem}.-", transcribed)


def _shorter(stem: str, *, lenient: bool) -> Iterator[str]:
    """A path without its last words, as long as they tell files about one talk apart."""
    for _ in range(_MOST_WORDS):
        name = path_of(stem).name
        last = _COPY.search(name) or _LAST_WORD.search(name)
        word = last.groupdict().get("word") if last else None
        tells_apart = word is None or word.casefold() in _OF_MACHINES
        if last is None or not (tells_apart or is_name_part(word or "", lenient=lenient)):
            return
        stem = stem[: len(stem) - len(last.group())]
        yield stem


def is_note(name: str) -> bool:
    """Whether a file does not go with a recording, as `x.vtt`, which is called like its note."""
    form = format_of(name)
    return form is None or not form.belongs


def _is_known_note(name: str) -> bool:
    form = format_of(name)
    return form is not None and not form.belongs


def _stem(name: str) -> str:
    return str(path_of(name).with_suffix(""))
