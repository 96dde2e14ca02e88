"""Files under names that files of many folders have, each as one of its folder's talk.

Such a name (`on-weirs/episode_summary.md`) says nothing of any talk: theirs is the folder's. Where
a transcript is among them, all files of the folder are of one talk, and it may be called after a
day or a number alone: `2031_05_06/transcript.md`.
"""

from collections import Counter
from collections.abc import Container, Iterable, Sequence
from pathlib import PurePosixPath

from msgspec.structs import replace

from generator.model.base import Value
from generator.model.grouping import indexed_sets
from generator.read.account.paths.address_files import GAP, GAPS, letters, without_ending
from generator.read.account.paths.name_dates import date_of_name
from generator.read.vocabulary.name_parts import (
    CONTAINERS,
    SORT_WORDS,
    TRANSCRIPT_PARTS,
    VARIANT_PARTS,
)
from generator.read.vocabulary.word_lists import WORDS
from generator.text.language import language_tag
from generator.text.paths import path_of
from generator.text.quantities.dates import YEAR
from generator.text.regex import regex

CODE = regex(r"[a-z]{2}(?:[-_][A-Za-z]{2,4})?")
SPELT = regex(r"[A-Z]?[a-z]{4,12}")
CAPTIONS = frozenset(".srt .vtt".split())
LEAST_BESIDE_DATE = 4
"""Letters and figures that a name has beside its date where it is of one talk alone."""

OF_TRANSLATIONS = frozenset(
    "i18n l10n lang langs language languages locale locales translation translations".split()
)
_MANY_FOLDERS = 3
_CODE_LENGTH = 2

_SURE = frozenset(WORDS["codes_of_languages"])
"""Codes that mean a language at the end of a name, where others may be words: `intro_ml`."""


class NameFamily(Value, frozen=True, kw_only=True):
    """What a file's name says beside others: its language or sort, and the path that they share.

    `stem` is without ending, language and sorts: `x_transcript_corrected.md` has two of them.
    `of_folder` says that the file's own name is left out: it is that of many; `of_one_talk` that
    the files of its folder are all of one talk: a transcript is among them.
    """

    stem: str
    language: str | None = None
    sorts: tuple[str, ...] = ()
    of_folder: bool = False
    of_one_talk: bool = False

    @property
    def parts(self) -> tuple[str, ...]:
        """What tells the file apart."""
        return (self.language, *self.sorts) if self.language else self.sorts


def without_sorts(name: str) -> tuple[str, tuple[str, ...]]:
    """A name without the words for the sort of file at its end, and these words, the last first.

    >>> without_sorts("20250702_water_transcript_corrected"), without_sorts("summary")
    (('20250702_water', ('corrected', 'transcript')), ('summary', ()))
    """
    sorts: tuple[str, ...] = ()
    while True:
        start = max(map(name.rfind, GAPS)) + 1
        rest, word = name[:start].rstrip(GAPS), name[start:].casefold()
        if not rest or word not in SORT_WORDS:
            return name, sorts
        name, sorts = rest, (*sorts, word)


def without_language(name: str) -> tuple[str, str | None]:
    """A name without the language behind its last `_` or `-`, and its tag: `on-weirs_es`."""
    start = max(name.rfind("_"), name.rfind("-"))
    word = name[start + 1 :]
    if start < 1 or not (name[start:] in _SURE or SPELT.fullmatch(word)):
        return name, None
    code = language_tag(word)
    return (name[:start], code) if code is not None and len(code) == _CODE_LENGTH else (name, None)


def named_alike(files: Sequence[str]) -> dict[str, NameFamily]:
    """The files whose name is that of files in many folders, each under its folder's name.

    Nor does the folder's name in front tell one from others: `on-weirs/on-weirs_whisper.md`. No
    other file stands in such a folder: it would be one of several talks; but where all are of one
    talk it is one of these. Nor are there more names than folders: then the folders sort.
    """
    paths = [path_of(file) for file in files]
    counted = Counter(map(_own_name, paths))
    of_talks = {path.parent for path in paths if counted[_own_name(path)] < _MANY_FOLDERS}
    alike = [
        (file, it)
        for file, it in zip(files, paths, strict=True)
        if counted[_own_name(it)] >= _MANY_FOLDERS
    ]
    of_one_talk = {path.parent for _, path in alike if _is_transcript(path)}
    of_one_talk |= _summed_up(path for _, path in alike) - of_talks
    names = Counter(path.parent for _, path in alike)
    of_talks |= {it.parent for _, it in alike if names[it.parent] > counted[_own_name(it)]}
    return {
        file: replace(family, of_one_talk=path.parent in of_one_talk)
        for file, path in alike
        if (path.parent not in of_talks or path.parent in of_one_talk)
        and (family := _under_folder(without_ending(file), counted=of_one_talk)) is not None
    }


def episode_folders(files: Iterable[str]) -> dict[str, PurePosixPath]:
    """The folder in which each file stands among notes of its kind, by the file.

    Folders of years are one, and those of the days of episodes, and of one episode each.

    >>> {str(it) for it in episode_folders(f"shows/weirs-{n}/notes.md" for n in "abc").values()}
    {'shows'}
    """
    every = tuple(files)
    alike = named_alike(every)
    return {file: _above_episode(path_of(file), is_own=file in alike) for file in every}


def _above_episode(file: PurePosixPath, *, is_own: bool) -> PurePosixPath:
    folder = file.parent
    if folder.name.isdecimal():
        return folder.parent
    dated = (it for it in (folder, folder.parent) if date_of_name(it.name)[0])
    return next((it.parent for it in dated), folder.parent if is_own else folder)


def _is_transcript(path: PurePosixPath) -> bool:
    """Whether a file holds the words of a talk, by its name: `raw_transcript.md`."""
    words = GAP.split(path.stem.casefold())
    return path.suffix.casefold() in CAPTIONS or not TRANSCRIPT_PARTS.isdisjoint(words)


def _summed_up(paths: Iterable[PurePosixPath]) -> set[PurePosixPath]:
    """The folders in which a talk is summed up in several ways: `summary.md`, `highlights.md`."""
    sorts = indexed_sets((path.parent, path.stem.casefold()) for path in paths)
    return {
        folder
        for folder, names in sorts.items()
        if len(names & SORT_WORDS) > 1 and not names.isdisjoint(VARIANT_PARTS)
    }


def _own_name(path: PurePosixPath) -> str:
    """A file's name without that of its folder in front."""
    name = path.name.removeprefix(path.parent.name)
    return name if name[:1] in {"_", "-"} and path.parent.name else path.name


def _under_folder(path: PurePosixPath, counted: Container[PurePosixPath]) -> NameFamily | None:
    """A file as one of its folder's talk, or None where the folder is called after none.

    `counted` are folders that may be called after a day or a number alone, but for years and what
    stands in these, as months do.
    """
    folder, language = path.parent, None
    if CODE.fullmatch(folder.name) or SPELT.fullmatch(folder.name):
        language = language_tag(folder.name)
        folder = folder.parent if language else folder
    if folder.name.casefold() in OF_TRANSLATIONS:
        return None
    words = [word for word in GAP.split(folder.name.casefold()) if any(map(str.isalpha, word))]
    is_counted = folder in counted and any(map(str.isdecimal, folder.name))
    is_counted = is_counted and not any(map(YEAR.fullmatch, folder.parts[-2:]))
    is_called = letters(folder.name) >= LEAST_BESIDE_DATE and not CONTAINERS.issuperset(words)
    if not (is_called or is_counted):
        return None
    sorts = without_sorts(path.name)[1]
    return NameFamily(stem=str(folder), language=language, sorts=sorts, of_folder=True)
