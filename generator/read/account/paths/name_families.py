"""Files of one note in several languages or of several sorts, as their names and folders say.

A word of a language tells files apart only where it tells some apart: `x.es.md` beside `x.md` or
`x.fr.md`, `i18n/zh/x.md` or `zh/x.md` beside `x.md` or `en/x.md`. Alone, `many.dots.in.it.txt` is
a name with dots. So does a word for the sort of file, behind a date and more or a longer name of
which there is a transcript: `moving-water_summary.md` beside `moving-water_transcript.txt`; alone,
`x_notes.md` may be about any talk.
So does `agenda` or `minutes` behind a number, or in a folder with one: `wetf103/minutes.md`.
A folder that is called after a talk holds `transcript.md` and `translation.md`, and folders of
sorts beside each other hold files of one name: `summaries/on-weirs.md`, `transcripts/on-weirs.md`.
What the names say that files of many folders have is told in
:mod:`generator.read.account.paths.folder_families`.
"""

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from msgspec.structs import replace

from generator.read.account.paths.address_files import (
    GAP,
    addressed_path,
    is_of_one_talk,
    letters,
    without_ending,
)
from generator.read.account.paths.folder_families import (
    CAPTIONS,
    CODE,
    LEAST_BESIDE_DATE,
    OF_TRANSLATIONS,
    NameFamily,
    named_alike,
    without_language,
    without_sorts,
)
from generator.read.vocabulary.name_parts import (
    CONTAINERS,
    RECORD_PARTS,
    SORT_WORDS,
    TRANSCRIPT_PARTS,
    VARIANT_PARTS,
)
from generator.text.language import language_tag
from generator.text.naming.normal import singular
from generator.text.paths import DAY_IN_NAME, path_of
from generator.text.quantities.dates import YEAR
from generator.text.regex import regex

_LANGUAGE_AND_SORT = 2

_WHOLE = frozenset("episode interview lecture sermon talk video".split())
"""Names of a file that is the talk of its folder: `on-weirs/episode.md` beside `summary.md`."""

OF_MEETING = frozenset({"agenda", "minutes"})
_MEETING = regex(r"(?P<name>(?:.*[-_ ])?\d+)[-_ ](?P<sort>agenda|minutes)", re.IGNORECASE)
"""An agenda or minutes, with the day or number of the meeting: `05-06-agenda`."""

_WORD = regex(r"[^\W\d_]+")
_HEARD = "transcript"

_OF_ALL = TRANSCRIPT_PARTS | RECORD_PARTS | VARIANT_PARTS | _WHOLE
_OF_ALL |= {"abstract", "description", "details", "minutes", "translation"}
"""Sorts of files that are the talk of their folder, or tell of all of it."""

_STAGES = frozenset("final original out output raw source work".split())
"""Folders inside that of a talk, for the steps of work on it."""


def name_families(files: Iterable[str]) -> dict[str, NameFamily]:
    """The files, by their paths, that are one note in several languages or of several sorts.

    >>> families = name_families(["a/x.md", "a/i18n/zh/x.md", "many.dots.in.it.txt"])
    >>> {file: (family.stem, family.language) for file, family in families.items()}
    {'a/x.md': ('a/x', None), 'a/i18n/zh/x.md': ('a/x', 'zh')}
    """
    every = tuple(files)
    transcribed = transcribed_paths(every)
    members: defaultdict[str, dict[str, NameFamily]] = defaultdict(dict)
    for file in every:
        for family in readings(file, transcribed):
            members[family.stem].setdefault(file, family)
    families: dict[str, NameFamily] = {}
    for stem in sorted(members):
        if len({family.parts for family in members[stem].values()}) > 1 and _are_of_one(
            stem, members[stem]
        ):
            for file, family in members[stem].items():
                if file not in families or not families[file].parts:
                    families[file] = family
    for file, family in named_alike(every).items():
        own = families.setdefault(file, family)
        if family.of_one_talk and own.stem == family.stem:
            families[file] = replace(own, of_folder=True, of_one_talk=True)
    return {file: families[file] for file in every if file in families}


def _are_of_one(stem: str, members: Mapping[str, NameFamily]) -> bool:
    """Whether files are of one talk that has the name of their folder.

    One of them is the talk, or tells of all of it: `quotes.md` and `zh.md` may be of many talks.
    """
    if any(path_of(file).parent != path_of(stem) for file in members):
        return True
    return any(not _OF_ALL.isdisjoint(family.sorts) for family in members.values())


def transcribed_paths(files: Iterable[str]) -> frozenset[PurePosixPath]:
    """The paths of the transcripts among files, without what says that they are transcripts."""
    return frozenset(filter(None, map(_transcribed, files)))


def _transcribed(file: str) -> PurePosixPath | None:
    """The path of a transcript without what says that it is one, or None."""
    path = without_ending(file)
    name, sorts = without_sorts(path.name)
    is_captions = path_of(file).suffix.casefold() in CAPTIONS
    if is_captions or not TRANSCRIPT_PARTS.isdisjoint(sorts):
        return path.parent / name
    return path.parent.parent / name if _sort_of(path.parent) == _HEARD else None


def _sort_of(folder: PurePosixPath) -> str | None:
    """The sort of the files in a folder that says it among other words: `Transcripts [public]`.

    A folder with figures is that of a year or an event.
    """
    words = [singular(word) for word in _WORD.findall(folder.name.casefold())]
    if len(words) < _LANGUAGE_AND_SORT or any(map(str.isdigit, folder.name)):
        return None
    sorts = [word for word in words if word in SORT_WORDS]
    return _HEARD if not TRANSCRIPT_PARTS.isdisjoint(sorts) else next(iter(sorts), None)


def readings(file: str, transcribed: Container[PurePosixPath]) -> Iterator[NameFamily]:
    """What a path may mean: as it stands, with a language or sort at its end, or as a folder.

    `transcribed` are the :func:`transcribed_paths` of all files.
    """
    path = without_ending(file)
    if (addressed := addressed_path(file)) is not None:
        yield NameFamily(stem=str(addressed), sorts=("url",))
    yield NameFamily(stem=str(path))
    yield from _of_folder(path)
    name, sorts = without_sorts(path.name)
    whole = path.parent / name
    if sorts and (_is_dated(name) or (whole in transcribed and is_of_one_talk(name))):
        yield NameFamily(stem=str(whole), sorts=sorts)
    if of_meeting := _MEETING.fullmatch(path.name):
        own = str(path.parent / of_meeting["name"])
        yield NameFamily(stem=own, sorts=(of_meeting["sort"].casefold(),))
    sort, beside = _sort_of(path.parent), path.parent.parent / name
    if sort is not None and beside in transcribed and len(GAP.split(name)) > 1:
        yield NameFamily(stem=str(beside), sorts=(sort,))
    code = _language(path.suffix[1:])
    if code is not None:
        yield NameFamily(stem=str(path.with_suffix("")), language=code)
    name, code = without_language(path.name)
    if code is not None:
        yield NameFamily(stem=str(path.parent / name), language=code)
    folders = path.parts[:-1]
    for index, folder in enumerate(folders):
        above = folders[:index]
        rest = (*folders[index + 1 :], path.name)
        if singular(folder.casefold()) in SORT_WORDS and len(GAP.split(path.name)) > 1:
            yield NameFamily(stem="/".join((*above, *rest)), sorts=(singular(folder.casefold()),))
        base, code = without_language(folder)
        if code is not None:
            yield NameFamily(stem="/".join((*above, base, *rest)), language=code)
        code = _language(folder)
        if code is None:
            continue
        if above and above[-1].casefold() in OF_TRANSLATIONS:
            yield NameFamily(stem="/".join((*above[:-1], *rest)), language=code)
        yield NameFamily(stem="/".join((*above, *rest)), language=code)


def _of_folder(path: PurePosixPath) -> Iterator[NameFamily]:
    """A file called as its folder, or by nothing but language and sort, as one of its talk."""
    words = [word for word in GAP.split(path.name) if word]
    codes = [code for word in words if (code := _language(word)) is not None]
    folder = path.parent
    if folder.name.casefold() in _STAGES:
        folder = folder.parent
    known = SORT_WORDS | _WHOLE
    known |= OF_MEETING if any(map(str.isdecimal, folder.name)) else frozenset()
    sorts = [word.casefold() for word in words if word.casefold() in known]
    is_named = any(map(str.isalpha, folder.name)) or DAY_IN_NAME.search(folder.name) is not None
    is_named |= bool(sorts) and OF_MEETING.issuperset(sorts) and not YEAR.fullmatch(folder.name)
    is_named = is_named and folder.name.casefold() not in CONTAINERS
    is_of_languages = folder.name.casefold() in OF_TRANSLATIONS or _language(folder.name)
    is_nothing_else = len(codes) + len(sorts) == len(words) <= _LANGUAGE_AND_SORT and len(codes) < 2
    own, its = ("".join(filter(str.isalpha, it.casefold())) for it in (path.name, folder.name))
    is_same = own == its and len(own) >= LEAST_BESIDE_DATE
    if (is_nothing_else or is_same) and is_named and not is_of_languages:
        language = next(iter(codes), None)
        yield NameFamily(stem=str(folder), language=language, sorts=tuple(sorts))


def _is_dated(name: str) -> bool:
    """Whether a name has a date and enough beside it to be of one talk alone."""
    date = DAY_IN_NAME.search(name)
    return date is not None and letters(DAY_IN_NAME.sub("", name)) >= LEAST_BESIDE_DATE


def _language(word: str) -> str | None:
    return language_tag(word.replace("_", "-")) if CODE.fullmatch(word) else None
