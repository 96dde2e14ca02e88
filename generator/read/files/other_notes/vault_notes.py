"""Notes of a vault that are about something else than a talk: books, recipes, projects, people.

A vault (Obsidian, Logseq, Org-roam) is told by the links of its notes: many notes of a folder write
some, wherever these lead, for it may be a part of a vault. A note of a vault is about a talk where
anything at all speaks for it: who spoke, where to hear it, an event, a show, a time, a speaker
before a quotation, a transcript of its name, a note that calls it an episode, or a word such as
`podcast` in its path, its headings or a short line near its top. Where nothing does, and others of
the vault are marked so, it is about no talk; the note that is called as somebody is may be about
that person. A vault where nothing speaks for any note tells nothing: its notes stay talks, and
`check` says of each that this is in doubt, as it does where a word, a name in a title or an address
alone speaks for one, of any other note that has nothing but a title, and of posts of which nothing
but their day speaks.

Notes without such links are taken as a vault where something speaks for few of many: a site with
posts and guides, notes on a course. Fewer than thirty that nothing speaks for may be somebody's
notes on a conference: they stay talks, in doubt. Folders of which a quarter is marked, and files
that are numbered alike, are of talks there all the same. So are notes of which a `README` above
says that they are on talks, in doubt like these.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from msgspec.structs import replace

from generator.model.base import SourceId, Value
from generator.model.message import Message
from generator.model.problem import problem
from generator.read.files.other_notes.site_notes import is_filed_as_post, site_notes
from generator.read.files.other_notes.talk_signs import (
    HOLDING,
    called_talks,
    has_only_title,
    has_word,
    is_called,
    is_told,
    names_another,
    states_day,
)
from generator.read.outline.events.days import is_day
from generator.read.seed_file import Seed
from generator.read.vocabulary.name_parts import OF_FOLDERS
from generator.text.markdown.linked_notes import linked_notes
from generator.text.paths import path_of
from generator.text.quantities.dates import is_iso_date
from generator.text.regex import regex

_NOTES = frozenset((".md", ".markdown", ".org", ".htm", ".html"))
_LEAST_LINKING, _LEAST_SEVERAL, _SHARE = 5, 3, 4
_LEAST_BARE, _SURELY_BARE, _TIMES_BARE = 10, 30, 3
_SHARE_DOUBTFUL = 0.3
_TOP, _LONGEST = 20, 1_000
_NOTES_ON = regex(
    r"\b(?:notes|recaps|summaries|transcripts)\b(?P<rest>[^.!?]{0,60}?\b(?:conferences?|episodes"
    r"|keynotes|lectures|meetups|podcasts|presentations|seminars|sessions|talks|webinars)\b[^.!?]*)",
    re.IGNORECASE,
)
_OTHER_THINGS = regex(r"\b(?:articles|blogs|books|courses|ideas|papers|projects)\b", re.IGNORECASE)
_NUMBERED = regex(r"(?=.*[^\W\d_])\D{2,40}\d{1,5}")  # `river-show-12`
_OF_DAY = regex(r"(?P<day>[^\W\d_]{3,6}) ?\d{1,2}\W{1,3}\d{1,2}\W")  # `Day 2 - 05 - Weirs`


class OtherNotes(Value, frozen=True, kw_only=True):
    """The notes that are about no talk, with the reason, and those in doubt."""

    no_talks: Mapping[SourceId, Message]
    doubtful: frozenset[SourceId] = frozenset()


def other_notes(seeds: Sequence[Seed]) -> OtherNotes:
    """Which of the seeds have no sign of a talk beside the others, and which are in doubt."""
    notes = [seed for seed in seeds if path_of(seed.source.file).suffix in _NOTES]
    called = called_talks(seeds)
    told_of = {seed.source.id for seed in seeds if is_told(seed, called)}
    others = dict(site_notes(seeds, told_of))
    read = [it for it in notes if it.accounts and it.source.id not in others]
    bare = {it.source.id for it in read if it.source.id not in told_of and not is_called(it)}
    linked = _vaults(notes)
    vaults = linked or _of_other_things(len(bare), len(read) - len(bare))
    members: defaultdict[str, list[Seed]] = defaultdict(list)
    doubtful: set[SourceId] = set()
    for seed in read:
        vault = next((it for it in _folders(seed.source.file) if it in vaults), None)
        if vault is not None:
            members[vault].append(seed)
        elif seed.source.id in bare and (
            has_only_title(seed) or is_filed_as_post(path_of(seed.source.file))
        ):
            doubtful.add(seed.source.id)
    introduced = _introduced(notes)
    for vault, held in members.items():
        unsure = [it for it in held if it.source.id not in told_of]
        without = {it.source.id for it in held if it.source.id in bare}
        without -= set() if linked else _of_folders_of_talks(held, without)
        is_sure = vault not in introduced and (linked or len(without) >= _SURELY_BARE)
        if is_sure and len(without) < len(held):
            others |= dict.fromkeys(without, Message("problem.vault_note"))
        else:
            doubtful |= without
        doubtful |= {it.source.id for it in unsure} - without
    if len(doubtful) >= max(_LEAST_SEVERAL, _SHARE_DOUBTFUL * len(read)):
        doubtful |= {it.source.id for it in read if not _is_sure(it, told_of)}
    return OtherNotes(no_talks=others, doubtful=frozenset(doubtful))


def _is_sure(seed: Seed, told_of: Collection[SourceId]) -> bool:
    """Whether more than a word or an address speaks for a talk in a note."""
    return seed.source.id in told_of or states_day(seed) or names_another(seed)


def with_doubt(seed: Seed) -> Seed:
    """A note with the problem that nothing, or little, says that it is about a talk."""
    source = seed.source
    if any(it.code == "talk-unknown" for it in source.problems):
        return seed
    number = next((line.number for line in source.lines if line.printed.strip()), 1)
    bare, of_vault = Message("problem.only_title"), Message("problem.vault_doubt")
    reason = bare if has_only_title(seed) and not is_called(seed) else of_vault
    doubt = problem("talk-unknown", reason, source.file, (number, number))
    return replace(seed, source=replace(source, problems=(*source.problems, doubt)))


def _vaults(notes: Sequence[Seed]) -> frozenset[str]:
    """The folders that are vaults; `.` is the folder of all seeds."""
    every: Counter[str] = Counter()
    linking: Counter[str] = Counter()
    for seed in notes:
        folders = tuple(_folders(seed.source.file))
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


def _are_on_talks(line: str) -> bool:
    """Whether a sentence says that notes are on talks, and on nothing else.

    >>> _are_on_talks("My notes from RiverConf and talks."), _are_on_talks("Notes on talks, books")
    (True, False)
    """
    match = _NOTES_ON.search(line[:_LONGEST])
    return match is not None and _OTHER_THINGS.search(match["rest"]) is None


def _of_other_things(bare: int, marked: int) -> frozenset[str]:
    """The folder of all seeds, if something speaks for a talk in few of its many notes."""
    is_of_others = bare >= _LEAST_BARE and bare >= _TIMES_BARE * marked > 0
    return frozenset((".",)) if is_of_others else frozenset()


def _of_folders_of_talks(held: Sequence[Seed], without: Collection[SourceId]) -> set[SourceId]:
    """Notes in folders of which a quarter is marked, or with names that are numbered alike.

    So are days in a folder that is called as it holds meetings or talks.
    """
    folders: defaultdict[tuple[str, str], list[SourceId]] = defaultdict(list)
    for seed in held:
        file = path_of(seed.source.file)
        series = file.stem.rstrip("0123456789") if _NUMBERED.fullmatch(file.stem) else ""
        of_day = _OF_DAY.match(file.stem)
        series = of_day["day"] if of_day and is_day(f"{of_day['day']} 1") else series
        is_meeting = is_iso_date(file.stem) and has_word(HOLDING, file.parent.name)
        series = file.parent.name if is_meeting else series
        for name in {"", series}:
            folders[str(file.parent), name].append(seed.source.id)
    several = ((series, ids) for (_, series), ids in folders.items() if len(ids) >= _LEAST_SEVERAL)
    shown = (
        ids
        for series, ids in several
        if series or _SHARE * sum(it not in without for it in ids) >= len(ids)
    )
    return {it for ids in shown for it in ids}


def _folders(file: str) -> Iterator[str]:
    """The folders around a file, the outermost first."""
    return map(str, reversed(path_of(file).parents))
