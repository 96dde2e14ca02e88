"""What the notes of a collection show together: where they are on talks, and where on other things.

Each weighs for talks or, where it shows something else (`other_signs`), against them, in its folder
and in those above. A word, a name, an address or a day may speak for a talk, and so may a `README`.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from pathlib import PurePosixPath
from posixpath import normpath
from urllib.parse import unquote

from generator.model.account_head import PersonRole
from generator.model.base import SourceId, Value
from generator.model.message import Message
from generator.read.account.checks.program_files import tells_of_program
from generator.read.files.other_notes.other_signs import is_on_book, other_sign
from generator.read.files.other_notes.talk_signs import (
    CALLING,
    has_word,
    is_called,
    is_counted,
    is_heard,
    is_named_so,
    states_no_talk,
)
from generator.read.seed_file import Seed
from generator.read.vocabulary.name_parts import OTHER_THINGS, introduces_folder
from generator.text.markdown.linked_notes import linked_notes
from generator.text.paths import DAY_IN_NAME, folders_of, path_of
from generator.text.regex import regex

_LEAST_LINKING, _LEAST_SEVERAL, _SHARE = 5, 3, 4
TOLD, CALLED, _OTHER = 100, 50, 50  # what a note adds to the leaning of its folder, or takes
_SILENT, _MANY = -25, 30  # each of which nothing is known, where so many show no talk
LEAST, _MORE = -15, 4
_OF_SUBJECTS = (Message("sign.name"), Message("sign.definition"))
_MANY_OTHERS = 12  # among which a word alone does not mean a talk
OF_TALKS_TOO = (None, *map(Message, ("sign.post", "sign.work", "sign.linked")))
_TOP, _LONGEST = 20, 1_000
_NOTES_ON = regex(
    r"\b(?:notes|recaps|summaries|transcripts)\b(?P<rest>[^.!?]{0,60}?\b(?:conferences?|episodes"
    r"|keynotes|lectures|meetups|podcasts|presentations|seminars|sessions|talks|webinars)\b[^.!?]*)",
    re.IGNORECASE,
)
_CALLED_NOTES = regex(
    r"\W{0,4}[\w'’. -]{0,50}?(?:conf|conferences?|episodes?|keynotes?|meetups?|podcasts?|summits?"
    r"|talks?|webinars?)[ _-]?(?:notes|summar(?:y|ies)|transcripts|transcriptions)\W{0,4}",
    re.IGNORECASE,
)
"""A title that is all of what notes are on: `River-conf notes`, `# Talk Notes`."""

_LINKED = regex(r"\]\((?!\w+:)(?P<path>[^()\s#]{1,300})")
_OTHER_THINGS = regex(r"\b(?:articles|blogs|books|courses|ideas|papers|projects)\b", re.IGNORECASE)
_OF_EVENT = regex(r"\d|[A-Z][^A-Z\s]{0,8}[A-Z]")
_NUMBERED = regex(r"(?P<series>(?=.*[^\W\d_])\D{2,40})\d{1,5}(?:\W{1,3}\d{1,2}\W.{1,200})?")
"""`river-show-12`, `Day 2 - 05 - Weirs`."""


class NotesAround(Value, frozen=True, kw_only=True):
    """What all notes together show, each by the id of its source.

    `sure` are those that say what none but a note on a talk says, `shown` those for which anything
    speaks, `called` those of them for which only a word or a name does, `signs` what shows
    something else. `leanings` and `marked`, where anything is `shown`, are of folders.
    """

    sure: frozenset[SourceId]
    shown: frozenset[SourceId]
    called: frozenset[SourceId]
    books: frozenset[SourceId]
    signs: Mapping[SourceId, Message | None]
    leanings: Mapping[str, float]
    marked: frozenset[str]
    vaults: frozenset[str]
    introduced: frozenset[str]
    is_told: bool  # that a talk is, by any note
    are_many: bool  # that show no talk
    is_mixed: bool


def notes_around(
    read: Sequence[Seed], notes: Sequence[Seed], sure: set[SourceId], told_of: set[SourceId]
) -> NotesAround:
    """What the notes that are `read`, among them those in Markdown and HTML, show together."""
    books, of_books = _on_books(read)
    sure, told_of = sure - of_books, told_of - of_books
    signs = {it.source.id: other_sign(it) for it in read if it.source.id not in sure}
    signs |= dict.fromkeys(books, Message("sign.sections"))
    sure.update(it.source.id for it in read if _shows_talk(it, signs.get(it.source.id)))
    in_lists = set(_listed(notes))
    called = (_called(read, signs) - of_books).union(in_lists) - told_of
    weights = Counter(dict.fromkeys(told_of, TOLD)) + Counter(dict.fromkeys(called, CALLED))
    ambiguous = {it for it in called if signs.get(it) in OF_TALKS_TOO}  # signs of talks as well
    against = (it for it, sign in signs.items() if sign and it not in told_of | ambiguous)
    weights.subtract(dict.fromkeys(against, _OTHER))
    shown = told_of | called
    folders = (folder_names(it) for it in read if it.source.id in shown)
    unsure = (it for it in read if it.source.id not in sure)
    lessons = (it for it in unsure if signs.get(it.source.id) in OF_TALKS_TOO)
    return NotesAround(
        sure=frozenset(sure.union(it.source.id for it in lessons if is_counted(it))),
        shown=frozenset(shown),
        called=frozenset(called - in_lists),
        books=frozenset(books),
        signs=signs,
        leanings=_leanings([(it.source.file, weights[it.source.id]) for it in read]),
        marked=frozenset(chain.from_iterable(folders)),
        vaults=_vaults(notes),
        introduced=_introduced(notes),
        is_told=bool(told_of),
        are_many=sum(weight < 0 for weight in weights.values()) >= _MANY_OTHERS,
        is_mixed=bool(shown) and len(read) >= _MANY_OTHERS,
    )


def _on_books(read: Sequence[Seed]) -> tuple[set[SourceId], set[SourceId]]:
    """The notes on books, and these with those beside several that state no talk either."""
    bare = {it.source.id: path_of(it.source.file).parent for it in read if states_no_talk(it)}
    books = {it.source.id for it in read if it.source.id in bare and is_on_book(it)}
    folders = Counter(map(bare.__getitem__, books))
    beside = {it for it in bare if folders[bare[it]] >= _LEAST_SEVERAL}
    named = {it.source.id for it in read if it.source.id in beside and is_named_so(it)}
    return books, beside - named | books


def _shows_talk(seed: Seed, sign: Message | None) -> bool:
    """Whether a note has a recording and a title, and no subject that both may show as well.

    One that lists several who were present is about nothing but their meeting.
    """
    roles = [it.role for account in seed.accounts for it in account.people]
    is_told = any(map(is_heard, seed.accounts))
    return (is_told and sign not in _OF_SUBJECTS) or roles.count(PersonRole.ATTENDEE) > 1


def _called(read: Sequence[Seed], signs: Mapping[SourceId, Message | None]) -> set[SourceId]:
    """The notes for which something speaks that need not mean a talk.

    A day, a series and a number may, but not where something else is shown too.
    """
    bare = {seed.source.id for seed in read if signs.get(seed.source.id) is None}
    series = Counter(map(series_of, read))
    alike = {key for key, n in series.items() if key[1] and n >= _LEAST_SEVERAL}
    return {
        it.source.id
        for it in read
        if is_called(it, is_bare=it.source.id in bare)
        or (it.source.id in bare and series_of(it) in alike)
    }


def _leanings(weights: Sequence[tuple[str, int]]) -> Mapping[str, float]:
    """How much what is known of the notes in each folder speaks for talks; below zero, against.

    It is the mean of their weights and of some more notes like those of the folder above. Notes of
    which nothing is known weigh nothing where those above speak for talks, and are not counted
    where most of these are on talks and the folder is called as an event may be (`DIR25&CLIN`);
    elsewhere they weigh as those above do. Where many show no talk and another does, silence weighs
    too.
    """
    are_many = sum(weight <= 0 for _, weight in weights) >= _MANY
    silence = _SILENT if are_many and any(weight > 0 for _, weight in weights) else 0
    total, silent, number = (Counter[PurePosixPath]() for _ in range(3))
    for file, weight in weights:
        for folder in folders_of(file):
            total[folder] += weight
            silent[folder] += not weight
            number[folder] += 1
    leanings: dict[str, float] = {}
    for folder in sorted(number, key=lambda it: len(it.parts)):
        around = leanings.get(str(folder.parent), silence)
        unknown = min(silence, around) if around < 0 else 0
        mean = total[folder] + silent[folder] * unknown + _MORE * around
        is_all = folder.parts and number[folder] == number[folder.parent]
        may_be_event = around >= CALLED and _OF_EVENT.search(folder.name) is not None
        counted = number[folder] - (silent[folder] if may_be_event else 0)
        leanings[str(folder)] = around if is_all else mean / (counted + _MORE)
    return leanings


def _vaults(notes: Sequence[Seed]) -> frozenset[str]:
    """The folders that are vaults; `.` is the folder of all seeds."""
    every: Counter[str] = Counter()
    linking: Counter[str] = Counter()
    for seed in notes:
        folders = tuple(folder_names(seed))
        every.update(folders)
        if any(True for line in seed.source.lines for _ in linked_notes(line.printed)):
            linking.update(folders)
    return frozenset(
        folder
        for folder, n in linking.items()
        if n >= _LEAST_LINKING and n * _SHARE >= every[folder]
    )


def _introduced(notes: Sequence[Seed]) -> frozenset[str]:
    """The folders whose `README` says that the notes there are on talks."""
    return frozenset(
        str(path_of(seed.source.file).parent)
        for seed in notes
        if introduces_folder(path_of(seed.source.file))
        and (any(map(_are_on_talks, _top(seed))) or _is_called_notes(seed))
    )


def _top(seed: Seed) -> list[str]:
    return [line.printed[:_LONGEST] for line in seed.source.lines[:_TOP] if line.printed.strip()]


def _is_called_notes(seed: Seed) -> bool:
    """Whether a `README` of no program is called as notes on talks, and on nothing else."""
    title = next(iter(_top(seed)), "")
    if _CALLED_NOTES.fullmatch(title) is None or has_word(OTHER_THINGS, title):
        return False
    headings = (it.printed for it in seed.source.lines if it.printed.startswith("#"))
    return not tells_of_program(seed.source.file, (it.strip("# ") for it in headings))


def _listed(notes: Sequence[Seed]) -> Iterator[SourceId]:
    """The notes to which a `README` leads below a heading, or in a table, of talks or speakers.

    Those too that are in folders of days below one with such a title: `# Seminar on rivers`; and
    those of the talks of a list.
    """
    ids = {path_of(it.source.file): it.source.id for it in notes}
    named = ((it, path) for it in notes for account in it.accounts for path in account.files)
    for seed, path in named:
        places = (path_of(seed.source.file).parent / f"{path}.md", PurePosixPath(f"{path}.md"))
        yield from (ids[it] for it in map(path_of, map(normpath, places)) if it in ids)
    titled: set[PurePosixPath] = set()
    for seed in notes:
        file, above, before = path_of(seed.source.file), "", ""
        for line in seed.source.lines if introduces_folder(file) else ():
            text = line.printed[:_LONGEST]
            if text.startswith("#") or ("|" in text and "--" in text):
                above = text if text.startswith("#") else f"{above} {before}"
            if has_word(CALLING | {"speaker"}, above) and not _OTHER_THINGS.search(above):
                titled.update((file.parent,) if line.number == 1 else ())
                paths = (file.parent / unquote(it) for it in _LINKED.findall(text))
                yield from (ids[it] for it in map(path_of, map(normpath, paths)) if it in ids)
            before = text
    on_days = [it for it in ids if DAY_IN_NAME.match(it.parent.name)]
    if len(on_days) >= _LEAST_LINKING:
        yield from (ids[it] for it in on_days if not titled.isdisjoint(it.parents))


def _are_on_talks(line: str) -> bool:
    """Whether a sentence says that notes are on talks, and on nothing else.

    >>> _are_on_talks("My notes from RiverConf and talks."), _are_on_talks("Notes on talks, books")
    (True, False)
    """
    match = _NOTES_ON.search(line[:_LONGEST])
    return match is not None and _OTHER_THINGS.search(match["rest"]) is None


def series_of(seed: Seed) -> tuple[PurePosixPath, str]:
    """The folder and the name of a note without its number, if it may be one of a series."""
    file = path_of(seed.source.file)
    match = _NUMBERED.fullmatch(file.stem)
    return file.parent, match["series"] if match else ""


def folder_names(seed: Seed) -> Iterator[str]:
    """The folders around a note, the outermost first."""
    return map(str, reversed(folders_of(seed.source.file)))
