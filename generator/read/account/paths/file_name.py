"""What the name of a file and those of its folders say of the talk.

`2018/rivers-conf/2018-05-04-moving-water [abcdefghijk].es.transcript.md` says a date, an event, a
recording, a language, that it is a transcript, and a title for want of another.
"""

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

from generator.model.account_head import AccountKind, Recording, TalkNumber
from generator.model.base import Value
from generator.read.account.paths.folder_families import NameFamily, without_language, without_sorts
from generator.read.account.paths.folder_names import as_words, event_of, show_of, words_of
from generator.read.account.paths.name_dates import (
    date_in_year,
    date_of_folders,
    date_of_name,
    without_short_day,
)
from generator.read.account.paths.name_titles import (
    EPISODE,
    number_in_order,
    sort_and_date,
    title_of_name,
    without_episode,
)
from generator.read.account.paths.recording_ids import recording_in
from generator.read.account.titles.exported_titles import without_export
from generator.read.vocabulary.name_parts import (
    RECORD_PARTS,
    SORT_WORDS,
    TRANSCRIPT_PARTS,
    VARIANT_PARTS,
    only_sorts,
)
from generator.text.language import language_tag
from generator.text.naming.normal import singular
from generator.text.paths import PAGES, path_of
from generator.text.quantities.dates import YEAR
from generator.text.regex import regex
from generator.text.web_address import is_media_path

_LANGUAGE = regex(r"[a-z]{2,3}(?:-[a-zA-Z]{2,4})?(?:-orig)?")
_IN_LANGUAGE = regex(r"(?P<sort>[a-z]{4,20})[_-](?P<language>[a-z]{2}(?:-[a-zA-Z]{2,4})?)")
"""What only sorts files, in a language: `transcript_en`, also in front of sorts."""

_WORDS = frozenset("am as be do is my no or so to".split())
"""Codes of languages that are words as well."""
_CALLED_AS_EVENT = regex(r"[^\W\d_]{3,20}(?:conf|kaigi)|(?:bar|word)camp", re.IGNORECASE)
_EVENTS = frozenset("con conf conference congress kaigi summit symposium".split())
_MOST_OF_EVENT = 5  # words
_LONGEST_CODE = 4  # signs
_SPACED = regex(r"[A-Z][^\W_]*_[^\W_]+_[^\W_]+_[a-z]+_")  # `The_river_and_its_water_…`


class FileName(Value, frozen=True, kw_only=True):
    """What a file's name says. `stem` is the path without what tells files about one talk apart.

    `year` is that of its day or folder: the talk's where the note prints a day. `belongs` says that
    something was left out: the name has a part that only a file beside others has. `title` is made
    readable from the name and, where that says too little, its folders; `numbers` are those in
    front of it (`ep12-moving-water`, `s01e12-…`), which are no part of the title; `typed` says that
    the name has spaces, as somebody writes a title, or `_` for each, `of_day` that it is a day and
    nothing else, `of_episode` that it is such numbers, `of_web` that the file is a page of the web,
    `of_folder` that it is that of a folder, which somebody wrote as a title, for each file in it.
    """

    stem: str
    belongs: bool
    language: str | None = None
    kind: AccountKind | None = None
    recording: Recording | None = None
    date: str | None = None
    year: str | None = None
    event: str | None = None
    show: str | None = None
    title: str | None = None
    numbers: tuple[TalkNumber, ...] = ()
    typed: bool = False
    of_day: bool = False
    of_episode: bool = False
    of_web: bool = False
    of_folder: bool = False


def file_name(
    file: str,
    *,
    of_recording: bool,
    stated: str | None = None,
    family: NameFamily | None = None,
    event: str | None = None,
    day: str | None = None,
    in_order: bool = False,
) -> FileName:
    """What the name of a file says.

    Args:
        file: the path from the seeds folder, with `/`.
        of_recording: whether files of its format go with a recording, and are named like it.
        stated: the language that the file itself states.
        family: what the name says beside those of other files.
        event: the event that a file of its folder names.
        day: the day that its name means as those of other files show.
        in_order: whether a number in front only says where it stands among other files.
    """
    path = path_of(file)
    told_apart = family.parts if family else ()
    is_called_so = of_one_talk = False  # `on-weirs/on-weirs_whisper.md`
    if family is not None and (told_apart or family.of_folder):
        of_one_talk = family.of_one_talk
        is_called_so = path.name.startswith(PurePosixPath(family.stem).name) or of_one_talk
        is_called_so = family.of_folder and is_called_so
        path = PurePosixPath(f"{family.stem}{path.suffix}")
    stem, parts = _split(path, of_recording=of_recording, stated=stated)
    parts += told_apart
    rest, sorts = without_sorts(stem.name)
    if sorts and recording_in(rest)[1] is not None:
        stem = stem.with_name(rest)
        parts += sorts
    bare, recording = recording_in(stem.name)
    bare = _with_borders(bare.removesuffix(".log"))
    if of_recording:
        bare = without_sorts(without_export(bare))[0]
        rest, coded = without_language(bare)
        if len(bare) - len(rest) > _LONGEST_CODE:
            rest, coded = bare, None  # `Learning_English`
        bare = rest
        parts += [coded] if coded else []
    in_language = _IN_LANGUAGE.fullmatch(without_sorts(bare)[0])
    if in_language and only_sorts(words_of(in_language["sort"])):
        bare = in_language["sort"]
        parts += [in_language["language"]]
    year = next((part for part in reversed(stem.parts[:-1]) if YEAR.fullmatch(part)), None)
    in_year = date_in_year(bare, stem.parent)
    named_day = (day, without_short_day(bare)) if day else date_of_name(bare)
    date, words = in_year or named_day
    languages = (part.removesuffix("-orig") for part in parts if part.casefold() not in SORT_WORDS)
    folder = stem.parent.name
    is_own = f"{stem.name.strip()} - ".startswith(f"{folder} - ")  # for this note alone
    of_folders = event_of(stem.parent.parent if is_own else stem.parent)
    named = _event_in(date, words)
    last = bare if YEAR.fullmatch(bare) else (of_folders or named or event or "").rpartition(" ")[2]
    return FileName(
        stem=str(stem),
        belongs=bool(parts) or of_recording or is_called_so or is_media_path(path.stem),
        language=next(languages, None),
        kind=_kind(parts) or _kind_of_folders(stem.parent),
        recording=recording,
        date=date or date_of_folders(stem.parent) or (last if YEAR.fullmatch(last) else None),
        year=date[: len("2031")] if date else year,
        event=event or of_folders or named,
        show=show_of(stem.parent),
        title=title_of_name(_typed(words), stem.parent, date, in_order=in_order)
        or (sort_and_date(parts, date) if recording or not words_of(words) else None),
        numbers=without_episode(words_of(words))[1]
        or (number_in_order(words, stem.parent) if in_order else ()),
        of_episode=EPISODE.fullmatch(words) is not None,
        typed=" " in words.strip() or _SPACED.match(words) is not None,
        of_folder=of_one_talk and (" " in words.strip() or not words.isascii()),
        of_day=date is not None and not words_of(words),
        of_web=path.suffix in PAGES,
    )


def _event_in(date: str | None, words: str) -> str | None:
    """The event with which a name begins, its year behind it or that of the day in front.

    `river-conf-2031-keynote`, `2031-05-06-0930-riverconf-on-weirs`.
    """
    own = [word for word in words_of(words) if YEAR.fullmatch(word) or not word.isdecimal()]
    end = next((at for at, word in enumerate(own[:_MOST_OF_EVENT]) if YEAR.fullmatch(word)), 0)
    if end and own[end + 1 :]:
        if own[end - 1].casefold() in _EVENTS or _CALLED_AS_EVENT.fullmatch(own[end - 1]):
            return event_of(PurePosixPath("-".join(own[: end + 1])))
        return None
    is_event = len(own) > 1 and _CALLED_AS_EVENT.fullmatch(own[0])
    return as_words([own[0], date.partition("-")[0]]) if date and is_event else None


def _kind(parts: Iterable[str]) -> AccountKind | None:
    """What sort of file it is, by the parts that tell it apart."""
    kinds = {part.casefold() for part in parts}
    if not kinds.isdisjoint(TRANSCRIPT_PARTS):
        return AccountKind.TRANSCRIPT
    return None if kinds.isdisjoint(RECORD_PARTS) else AccountKind.RECORD


def _kind_of_folders(folder: PurePosixPath) -> AccountKind | None:
    """What sort of files lie in or below a folder called `transcripts` or `_transcripts`."""
    called = {part.strip("_").casefold() for part in folder.parts}
    names = called | {singular(name) for name in called}
    return None if names.isdisjoint(TRANSCRIPT_PARTS) else AccountKind.TRANSCRIPT


def _with_borders(name: str) -> str:
    """A name with the borders between its parts as they are typed: `Weirs_-_Ada_Okafor`."""
    return (name.replace("_", " ") if "_-_" in name else name).replace(" • ", " | ")


def _typed(words: str) -> str:
    """The words that somebody typed, without what a program put behind: `No rivers_summary`.

    Where all words are parted alike only `_transcript` surely is none of them.
    """
    rest, sorts = without_sorts(words)
    is_added = bool(sorts) and words[len(rest)] == "_"
    is_transcript = ("_" in rest or rest.istitle()) and not TRANSCRIPT_PARTS.isdisjoint(sorts)
    return rest if is_added and (" " in rest or is_transcript) else words


def shared_names(file: str, *, of_recording: bool = True) -> tuple[str, ...]:
    """A path without its ending, and without more and more of what may tell it apart.

    `of_recording` says that any short part may be a language, as in names of subtitles.

    >>> shared_names("in/A talk.es.info.json")
    ('in/A talk.es.info', 'in/A talk.es', 'in/A talk')
    """
    whole = path_of(file).with_suffix("")
    _, parts = _split(path_of(file), of_recording=of_recording)
    names = [str(whole)]
    for part in parts:
        names.append(names[-1].removesuffix(f".{part}"))
    return tuple(names)


def is_name_part(word: str, *, lenient: bool) -> bool:
    """Whether a word of a name tells files about one talk apart: `transcript`, `es`, `en-GB`.

    `lenient` takes any two or three letters as a language, as names of subtitles have them.
    """
    known = word.casefold() in SORT_WORDS or _is_language(word, lenient=lenient)
    return known or (lenient and len(word) > 3 and language_tag(word) is not None)


_ALL_PARTS = TRANSCRIPT_PARTS | RECORD_PARTS | VARIANT_PARTS


def _split(
    path: PurePosixPath, *, of_recording: bool, stated: str | None = None
) -> tuple[PurePosixPath, list[str]]:
    """A path without its ending and the parts before it, and these parts without their dots.

    What may be a language is one in files that go with a recording, beside another such part
    (`talk.es.transcript.md`), or where the file states it: else it is a word (`what.is.it.txt`).
    """
    whole = path = path.with_suffix("")
    parts: list[str] = []
    is_of_media = is_media_path(path.name)  # `rivers.mp3.srt`
    while path.suffix:
        part = path.suffix[1:]
        if is_media_path(path.name):
            path = path.with_suffix("")
            continue
        if part.casefold() not in _ALL_PARTS and not _is_language(part, lenient=of_recording):
            break
        parts.append(part)
        path = path.with_suffix("")
    known = of_recording or any(part.casefold() in _ALL_PARTS for part in parts)
    known = known or is_of_media or recording_in(path.name)[1] is not None
    if not known and [language_tag(part) for part in parts] != [stated]:
        return whole, []
    return path, parts


def _is_language(part: str, *, lenient: bool) -> bool:
    """Whether a part is a language: `es`, `en-GB`. Three letters are one only in subtitles."""
    if not _LANGUAGE.fullmatch(part):
        return False
    code = part.removesuffix("-orig")
    if lenient or code in _WORDS:
        return lenient
    return len(code.partition("-")[0]) == 2 and language_tag(code) is not None
