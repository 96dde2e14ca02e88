"""Notes beside those on talks that are about something else: books, recipes, code, people, posts.

A note that says what only one on a talk says is about one, and so may be a note for which a word, a
name, an address or a day speaks. Of any other the notes around it decide: each weighs for talks or,
where it shows something else (`other_signs`), against them, in its folder and in those above. Where
these weigh against talks, the note is about none, among many also one for which only a word speaks;
in a vault (Obsidian, Logseq, Org-roam), which is told by the links that many notes write, as soon
as another shows a talk. Where nothing weighs against it a bare note stays a talk, in doubt: it may
be one of somebody's notes on a conference. So do notes of which a `README` above says so, or lists
them as talks. `check` asks of all in doubt.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from posixpath import normpath
from urllib.parse import unquote

from msgspec.structs import replace

from generator.model.account import Quotation
from generator.model.account_head import PersonRole
from generator.model.base import SourceId, Value
from generator.model.message import Message
from generator.model.problem import problem
from generator.read.files.other_notes.other_signs import is_on_book, other_sign
from generator.read.files.other_notes.site_notes import site_notes
from generator.read.files.other_notes.talk_signs import (
    CALLING,
    called_talks,
    has_sign,
    has_word,
    is_called,
    is_counted,
    is_heard,
    is_named_so,
    is_plainly_called,
    is_sure_of_talk,
    names_another,
    states_day,
    states_no_talk,
    states_nothing,
)
from generator.read.formats.notes.note_file import MARKDOWN
from generator.read.seed_file import Seed
from generator.read.vocabulary.name_parts import OF_FOLDERS
from generator.text.markdown.linked_notes import linked_notes
from generator.text.paths import DAY_IN_NAME, folders_of, path_of
from generator.text.regex import regex

_NOTES = MARKDOWN.endings | {".org", ".htm", ".html"}
_LEAST_LINKING, _LEAST_SEVERAL, _SHARE = 5, 3, 4
_TOLD, _CALLED, _OTHER = 100, 50, 50  # what a note adds to the leaning of its folder, or takes
_SILENT, _MANY = -25, 30  # each of which nothing is known, where so many show no talk
_LEAST, _LEAST_OF_POSTS, _MORE = -15, 25, 4
_SHARE_DOUBTFUL = 0.3
_OF_SUBJECTS = (Message("sign.name"), Message("sign.definition"))
_MANY_OTHERS = 12  # among which a word alone does not mean a talk
_OF_TALKS_TOO = (None, *map(Message, ("sign.post", "sign.work", "sign.linked")))
_TOP, _LONGEST = 20, 1_000
_NOTES_ON = regex(
    r"\b(?:notes|recaps|summaries|transcripts)\b(?P<rest>[^.!?]{0,60}?\b(?:conferences?|episodes"
    r"|keynotes|lectures|meetups|podcasts|presentations|seminars|sessions|talks|webinars)\b[^.!?]*)",
    re.IGNORECASE,
)
_LINKED = regex(r"\]\((?!\w+:)(?P<path>[^()\s#]{1,300})")
_OTHER_THINGS = regex(r"\b(?:articles|blogs|books|courses|ideas|papers|projects)\b", re.IGNORECASE)
_NUMBERED = regex(r"(?P<series>(?=.*[^\W\d_])\D{2,40})\d{1,5}(?:\W{1,3}\d{1,2}\W.{1,200})?")
"""`river-show-12`, `Day 2 - 05 - Weirs`."""


class OtherNotes(Value, frozen=True, kw_only=True):
    """The notes that are about no talk, with the reason, and those in doubt."""

    no_talks: Mapping[SourceId, Message]
    doubtful: Mapping[SourceId, Message] = {}


def other_notes(seeds: Sequence[Seed]) -> OtherNotes:
    """Which of the seeds have no sign of a talk beside the others, and which are in doubt."""
    called = called_talks(seeds)
    sure = {it.source.id for it in seeds if is_sure_of_talk(it, called)}
    told_of = sure.union(it.source.id for it in seeds if any(map(has_sign, it.accounts)))
    others = dict(site_notes(seeds, told_of))
    read = [it for it in seeds if it.accounts and it.source.id not in others]
    books, of_books = _on_books(read)
    sure, told_of = sure - of_books, told_of - of_books
    signs = {it.source.id: other_sign(it) for it in read if it.source.id not in sure}
    signs |= dict.fromkeys(books, Message("sign.sections"))
    sure.update(it.source.id for it in read if _shows_talk(it, signs.get(it.source.id)))
    notes = [seed for seed in seeds if path_of(seed.source.file).suffix in _NOTES]
    in_lists = frozenset(_listed(notes))
    called_so = (_called(read, signs) - of_books).union(in_lists) - told_of
    weights = Counter(dict.fromkeys(told_of, _TOLD)) + Counter(dict.fromkeys(called_so, _CALLED))
    against = (it for it, sign in signs.items() if sign and it not in told_of)
    weights.subtract(dict.fromkeys(against, _OTHER))
    leanings = _leanings([(it.source.file, weights[it.source.id]) for it in read])
    are_many = sum(weight < 0 for weight in weights.values()) >= _MANY_OTHERS
    shown = told_of | called_so
    vaults, introduced = _vaults(notes), _introduced(notes)
    marked = {folder for it in read if it.source.id in shown for folder in _folders(it)}
    doubtful: dict[SourceId, Message] = {}
    open_to_doubt = [it for it in notes if it.accounts and it.source.id not in others]
    lessons = (it for it in open_to_doubt if signs.get(it.source.id) in _OF_TALKS_TOO)
    sure.update(it.source.id for it in lessons if is_counted(it))
    for seed in (it for it in open_to_doubt if it.source.id not in sure):
        source, folders = seed.source.id, tuple(_folders(seed))
        vault = next((it for it in folders if it in vaults), None)
        sign, leaning = signs[source], leanings[folders[-1]]
        is_post = are_many and sign == Message("sign.post")
        least = _LEAST_OF_POSTS if is_post else _LEAST
        if vault in marked or (told_of and sign == Message("sign.clipping")):
            least = _TOLD if sign else _CALLED
        by_readme = introduced.intersection((folders[0], folders[-1]))
        is_bare = source not in shown
        if are_many and leaning < _LEAST and source in called_so - in_lists:
            is_bare = not is_plainly_called(seed, by_name=sign in _OF_TALKS_TOO)
        if source in books or (is_bare and leaning < least and not by_readme):
            reason = Message("problem.other_note", sign=sign) if sign else None
            others[source] = reason or Message("problem.other_notes")
        elif is_bare and not any(it.states_date or it.of(Quotation) for it in seed.accounts):
            is_dated = any(it.published for it in seed.accounts)  # by its name, or for want of more
            doubtful[source] = Message("problem.vault_doubt" if is_dated else "problem.only_title")
        elif vault or leaning < _LEAST or (sign and not is_named_so(seed)):
            doubtful[source] = Message("problem.vault_doubt")
    about_others = sum(it.source.id in others for it in read)
    if len(doubtful) + about_others >= max(_LEAST_SEVERAL, _SHARE_DOUBTFUL * len(read)):
        unsure = (it for it in open_to_doubt if not (states_day(it) or names_another(it)))
        more = {it.source.id for it in unsure} - sure
        doubtful = dict.fromkeys(more, Message("problem.vault_doubt")) | doubtful
    return OtherNotes(no_talks=others, doubtful=_unsaid(read, shown | sure) | doubtful)


def _unsaid(read: Sequence[Seed], shown: Collection[SourceId]) -> dict[SourceId, Message]:
    """The texts, none of them in Markdown, in which nothing at all speaks for a talk."""
    texts = (it for it in read if path_of(it.source.file).suffix not in _NOTES)
    unsaid = (it for it in texts if it.source.id not in shown and states_nothing(it))
    return dict.fromkeys((it.source.id for it in unsaid), Message("problem.only_title"))


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
    series = Counter(map(_series, read))
    alike = {key for key, n in series.items() if key[1] and n >= _LEAST_SEVERAL}
    return {
        it.source.id
        for it in read
        if is_called(it, is_bare=it.source.id in bare)
        or (it.source.id in bare and _series(it) in alike)
    }


def _leanings(weights: Sequence[tuple[str, int]]) -> Mapping[str, float]:
    """How much what is known of the notes in each folder speaks for talks; below zero, against.

    It is the mean of their weights and of some more notes like those of the folder above. Notes of
    which nothing is known weigh nothing where those above speak for talks, and elsewhere as these
    do. Where many show no talk and another does, silence weighs too.
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
        leanings[str(folder)] = around if is_all else mean / (number[folder] + _MORE)
    return leanings


def with_doubt(seed: Seed, reason: Message | None) -> Seed:
    """A note with the problem that nothing, or little, says that it is about a talk, if so."""
    source = seed.source
    if reason is None or any(it.code == "talk-unknown" for it in source.problems):
        return seed
    number = next((line.number for line in source.lines if line.printed.strip()), 1)
    doubt = problem("talk-unknown", reason, source.file, (number, number))
    return replace(seed, source=replace(source, problems=(*source.problems, doubt)))


def _vaults(notes: Sequence[Seed]) -> frozenset[str]:
    """The folders that are vaults; `.` is the folder of all seeds."""
    every: Counter[str] = Counter()
    linking: Counter[str] = Counter()
    for seed in notes:
        folders = tuple(_folders(seed))
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
        if path_of(seed.source.file).stem.casefold() in OF_FOLDERS
        and any(map(_are_on_talks, (line.printed for line in seed.source.lines[:_TOP])))
    )


def _listed(notes: Sequence[Seed]) -> Iterator[SourceId]:
    """The notes to which a `README` leads below a heading, or in a table, of talks or speakers.

    Those too that are in folders of days below one with such a title: `# Seminar on rivers`.
    """
    ids = {path_of(it.source.file): it.source.id for it in notes}
    titled: set[PurePosixPath] = set()
    for seed in notes:
        file, above, before = path_of(seed.source.file), "", ""
        for line in seed.source.lines if file.stem.casefold() in OF_FOLDERS else ():
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


def _series(seed: Seed) -> tuple[PurePosixPath, str]:
    """The folder and the name of a note without its number, if it may be one of a series."""
    file = path_of(seed.source.file)
    match = _NUMBERED.fullmatch(file.stem)
    return file.parent, match["series"] if match else ""


def _folders(seed: Seed) -> Iterator[str]:
    """The folders around a note, the outermost first."""
    return map(str, reversed(folders_of(seed.source.file)))
