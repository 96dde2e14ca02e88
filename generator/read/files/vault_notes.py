"""Notes of a vault that are about something else than a talk: books, recipes, projects, people.

A vault (Obsidian, Logseq) is told by its wiki links: many notes of a folder write some, and several
lead to other notes there. A note of a vault is about a talk where anything at all speaks for it:
who spoke, where to hear it, an event, a show, a time, a speaker before a quotation, a transcript of
its name, a note that calls it an episode, or a word such as `podcast` in its path, its headings or
near its top. Where nothing does, and others of the vault are marked so, it is about no talk; the
note that is called as somebody is may be about that person. The files beside a folder `talks` that
holds most notes are judged alike, but for words near their tops. Where nothing speaks for any note
of a vault, its notes stay talks, and `check` says of each that this is in doubt, as it does
where a word, a name in a title or an address alone speaks for one.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from pathlib import PurePosixPath

from msgspec.structs import replace

from generator.model.account import Account, AccountPassage, Quotation
from generator.model.account_head import AccountKind, DateBasis
from generator.model.base import SourceId, Value
from generator.model.message import Message
from generator.model.problem import problem
from generator.read.account.checks.misread import is_sure
from generator.read.dialects import GENERAL
from generator.read.seed_file import Seed
from generator.text.markdown.linked_notes import linked_notes
from generator.text.naming.normal import name_key, singular, words
from generator.text.web_address import is_recording

_ADDRESS = re.compile(r"https?://[^\s<>()\[\]\"'\\]+")
_TIMED = re.compile(r"[\s>*+-]{0,12}[\[(]?\d{1,2}:\d\d(?::\d\d)?(?!\w)")
_LEAST_TIMES = 2
_NOTES = frozenset((".md", ".markdown", ".org"))
_LEAST_LINKING, _LEAST_LEADING, _SHARE = 5, 3, 4
_TOP, _LONGEST = 12, 1_000
_OF_TITLE = frozenset(("person.title_only", "person.title_given"))
_TELLING = frozenset(
    """
    conference episode interview keynote lecture meetup podcast seminar sermon talk transcript
    transcription video webinar
    conférence entretien épisode vortrag folge gespräch charla conferencia entrevista episodio
    palestra episódio intervista вебинар выпуск доклад интервью лекция подкаст
    """.split()
)
"""Words of talks, in the singular, that say near the top of a note what it is about."""

_NAMING = _TELLING | frozenset(
    """
    audio chat conf conversation course discussion livestream panel presentation recording session
    speech stream summit symposium tutorial workshop youtube
    """.split()
)
"""What says so only in a name or a heading: anywhere else these are words like others."""

_UNSPACED = (
    "播客 访谈 訪談 采访 採訪 讲座 講座 演讲 演講 视频 視頻 对谈 對談 字幕 ポッドキャスト 講演 動画"
    " インタビュー 対談 登壇 팟캐스트 강연 인터뷰"
).split()


class VaultNotes(Value, frozen=True, kw_only=True):
    """Notes of vaults: those that are about no talk, and those of which it is in doubt."""

    others: frozenset[SourceId] = frozenset()
    doubtful: frozenset[SourceId] = frozenset()


_HOLDING = frozenset("episode interview keynote lecture podcast presentation talk webinar".split())
"""What folders hold, in the singular, beside which a page may be about their site."""

_GUIDES = ("doc", "docs", "documentation")


def vault_notes(seeds: Sequence[Seed]) -> VaultNotes:
    """Which of the seeds are notes of vaults without a sign of a talk, and in doubt."""
    notes = [seed for seed in seeds if PurePosixPath(seed.source.file).suffix in _NOTES]
    vaults = _vaults(notes)
    sites = _sites(seeds)
    if not vaults and not sites:
        return VaultNotes()
    called = _called_talks(seeds)
    members: defaultdict[str, list[Seed]] = defaultdict(list)
    others: set[SourceId] = set()
    doubtful: set[SourceId] = set()
    for seed in notes:
        folders = tuple(_folders(seed.source.file))
        vault = next((it for it in folders if it in vaults), None)
        if not seed.accounts:
            continue
        if folders[-1] in sites and _is_beside_talks(seed, called):
            others.add(seed.source.id)
        elif vault is not None:
            members[vault].append(seed)
    for held in members.values():
        without = {it.source.id for it in held if not (_is_told(it, called) or _is_called(it))}
        marked = len(without) < len(held)
        (others if marked else doubtful).update(without)
        doubtful |= {it.source.id for it in held if not _is_told(it, called)} - without
    return VaultNotes(others=frozenset(others), doubtful=frozenset(doubtful))


def with_doubt(seed: Seed) -> Seed:
    """A note of a vault with the problem that nothing, or little, says that it is about a talk."""
    source = seed.source
    if any(it.code == "talk-unknown" for it in source.problems):
        return seed
    number = next((line.number for line in source.lines if line.printed.strip()), 1)
    doubt = problem("talk-unknown", Message("problem.vault_doubt"), source.file, (number, number))
    return replace(seed, source=replace(source, problems=(*source.problems, doubt)))


def _vaults(notes: Sequence[Seed]) -> frozenset[str]:
    """The folders that are vaults; `.` is the folder of all seeds."""
    names = Counter(PurePosixPath(it.source.file).stem.casefold() for it in notes)
    every: Counter[str] = Counter()
    linking: Counter[str] = Counter()
    leading: Counter[str] = Counter()
    for seed in notes:
        folders = tuple(_folders(seed.source.file))
        every.update(folders)
        targets = {it for line in seed.source.lines for it in linked_notes(line.printed)}
        if targets:
            linking.update(folders)
            own = PurePosixPath(seed.source.file).stem.casefold()
            leading.update(folders if any(it in names and it != own for it in targets) else ())
    return frozenset(
        folder
        for folder, n in linking.items()
        if n >= _LEAST_LINKING and leading[folder] >= _LEAST_LEADING and n * _SHARE >= every[folder]
    )


def _sites(seeds: Sequence[Seed]) -> frozenset[str]:
    """Folders with one called `talks` or `_episodes` that holds nearly all, and those of guides."""
    every = Counter(folder for it in seeds for folder in _folders(it.source.file))
    sites: set[str] = set()
    for folder, n in every.items():
        path = PurePosixPath(folder)
        name = path.name.strip("_").casefold()
        is_of_talks = name.endswith("s") and singular(name) in _HOLDING
        if is_of_talks and n >= _LEAST_LINKING and n * 10 >= every[str(path.parent)] * 7:
            sites.add(str(path.parent))
            sites.update(str(path.parent / guides) for guides in _GUIDES)
    return frozenset(sites)


def _is_beside_talks(seed: Seed, called: frozenset[str]) -> bool:
    """Whether a note lies in no folder of talks, and nothing of it speaks for a talk."""
    file = PurePosixPath(seed.source.file)
    if any(_has(_NAMING, part) for part in file.parts) or _is_told(seed, called):
        return False
    stated = any(it.published and it.published_by is DateBasis.STATED for it in seed.accounts)
    return not stated and not any(map(_names_other, seed.accounts))


def _folders(file: str) -> Iterator[str]:
    """The folders around a file, the outermost first."""
    return map(str, reversed(PurePosixPath(file).parents))


def _called_talks(seeds: Sequence[Seed]) -> frozenset[str]:
    """The names of notes that others call their talk, and of those beside a recording's files."""
    accounts = [account for seed in seeds for account in seed.accounts]
    paths = [path for it in accounts for path in (it.about, it.goes_with) if path]
    return frozenset(path.rpartition("/")[2].casefold() for path in paths)


def _is_told(seed: Seed, called: frozenset[str]) -> bool:
    """Whether a note says something that only one about a talk says."""
    stem = PurePosixPath(seed.source.file).stem.casefold()
    return stem in called or any(map(_tells_of_talk, seed.accounts))


def _tells_of_talk(account: Account) -> bool:
    stated = (account.event, account.show, account.duration, account.recordings, account.numbers)
    named = (account.talk, account.about, account.goes_with)
    if any(stated) or any(named) or account.kind is not AccountKind.NOTES:
        return True
    people = (it for it in account.people if it.role.takes_part)
    return any(it.because.code not in _OF_TITLE for it in people) or any(
        getattr(item, "time", None) is not None
        or (isinstance(item, AccountPassage | Quotation) and item.speaker is not None)
        for item in account.items
    )


def _is_called(seed: Seed) -> bool:
    """Whether a word, a date, an address or the form of a note speaks for a talk."""
    source = seed.source
    if source.dialect.dialect != GENERAL.name and is_sure(source.dialect):
        return True
    if any(it.published and it.published_by is DateBasis.STATED for it in seed.accounts):
        return True
    if any(map(_names_other, seed.accounts)):
        return True
    printed = [line.text[:_LONGEST] for line in source.lines if line.text.strip()]
    titles = [title.text for account in seed.accounts for title in account.titles]
    if sum(_TIMED.match(line) is not None for line in printed) >= _LEAST_TIMES:
        return True
    headings = [line for line in printed if line.lstrip(" -").startswith("#")]
    if any(_has(_NAMING, text) for text in (source.file.replace("_", " "), *titles, *headings)):
        return True
    if any(_has(_TELLING, text) for text in printed[:_TOP]):
        return True
    return any(
        is_recording(it) for line in printed if "://" in line for it in _ADDRESS.findall(line)
    )


def _names_other(account: Account) -> bool:
    """Whether somebody takes part who is not what the note is called."""
    titles = {name_key(title.text) for title in account.titles} | {
        name_key(account.name_title or "")
    }
    return any(it.role.takes_part and name_key(it.name) not in titles for it in account.people)


def _has(telling: Collection[str], text: str) -> bool:
    """Whether a text has one of some words, or one of a script without spaces."""
    return any(singular(word) in telling for word in words(text)) or any(
        word in text for word in _UNSPACED
    )
