"""Notes beside those on talks: pages of their site, and tables of contents of a folder.

In: seeds as read, of the whole collection. Out: those that are about no talk, with the reason.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from generator.model.account import AccountPassage
from generator.model.base import SourceId
from generator.model.message import Message
from generator.read.files.other_notes.talk_signs import (
    NAMING,
    has_word,
    is_told,
    states_day_or_person,
)
from generator.read.seed_file import Seed
from generator.read.vocabulary.name_parts import OF_FOLDERS
from generator.text.naming.normal import name_key, singular

_HOLDING = frozenset("episode interview keynote lecture podcast presentation talk webinar".split())
"""What folders hold, in the singular, beside which a page may be about their site."""

_GUIDES = ("doc", "docs", "documentation")
_LEAST, _LEAST_TITLES = 5, 3
_TENTHS = 7  # of the files, in the folder of talks


def site_notes(seeds: Sequence[Seed], called: frozenset[str]) -> Iterator[tuple[SourceId, Message]]:
    """Those of the seeds that are about no talk, each with the reason.

    Args:
        seeds: all of the collection.
        called: the names of notes that others call their talk.
    """
    sites = _sites(seeds)
    titles = _titles(seeds)
    for seed in seeds:
        file = PurePosixPath(seed.source.file)
        if file.suffix not in (".md", ".markdown", ".org", ".txt") or not seed.accounts:
            continue
        introduces = file.stem.casefold() in OF_FOLDERS and not is_told(seed, called)
        if str(file.parent) in sites and _is_beside_talks(seed, called):
            yield seed.source.id, Message("problem.beside_talks")
        elif introduces and _lists_titles(seed, titles[str(file.parent)]):
            yield seed.source.id, Message("problem.folder_page")


def _sites(seeds: Sequence[Seed]) -> frozenset[str]:
    """Folders with one called `talks` or `_episodes` that holds nearly all, and those of guides."""
    every = Counter(str(folder) for it in seeds for folder in PurePosixPath(it.source.file).parents)
    sites: set[str] = set()
    for folder, n in every.items():
        path = PurePosixPath(folder)
        name = path.name.strip("_").casefold()
        is_of_talks = name.endswith("s") and singular(name) in _HOLDING
        if is_of_talks and n >= _LEAST and n * 10 >= every[str(path.parent)] * _TENTHS:
            sites.add(str(path.parent))
            sites.update(str(path.parent / guides) for guides in _GUIDES)
    return frozenset(sites)


def _is_beside_talks(seed: Seed, called: frozenset[str]) -> bool:
    """Whether nothing in a note, its name or its folders speaks for a talk."""
    file = PurePosixPath(seed.source.file)
    if any(has_word(NAMING, part) for part in file.parts) or is_told(seed, called):
        return False
    return not states_day_or_person(seed)


def _titles(seeds: Sequence[Seed]) -> dict[str, set[str]]:
    """The keys of the titles of the notes in each folder, and of those of their files."""
    titles: defaultdict[str, set[str]] = defaultdict(set)
    for seed in seeds:
        file = PurePosixPath(seed.source.file)
        if file.stem.casefold() not in OF_FOLDERS:
            printed = [title.text for account in seed.accounts for title in account.titles]
            named = [account.name_title or "" for account in seed.accounts]
            titles[str(file.parent)].update(map(name_key, (*printed, *named)))
    return titles


def _lists_titles(seed: Seed, titles: set[str]) -> bool:
    """Whether most passages of a note are titles of the notes beside it."""
    texts = [
        name_key(item.text)
        for account in seed.accounts
        for item in account.items
        if isinstance(item, AccountPassage)
    ]
    held = sum(text in titles for text in texts if text)
    return held >= _LEAST_TITLES and 2 * held > len(texts)
