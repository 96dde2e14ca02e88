"""The title that the name of a file makes, and the numbers of an episode in front of it."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import PurePosixPath
from urllib.parse import unquote

from generator.model.account_head import TalkNumber
from generator.read.account.paths.folder_names import as_typed, as_words, without_numbers, words_of
from generator.read.account.paths.name_dates import date_of_folders, date_of_name, day_in_front
from generator.read.account.titles.exported_titles import without_export
from generator.read.talk_facts import talk_number
from generator.read.vocabulary.name_parts import (
    ADDRESS_PARTS,
    OF_FOLDERS,
    SORT_WORDS,
    TRANSCRIPT_PARTS,
    only_sorts,
)
from generator.text.naming.normal import singular
from generator.text.paths import path_of
from generator.text.regex import regex

EPISODE = regex(r"(?:(?:ep){1,2}|episode|s(?P<season>\d{1,2})e)(?P<number>\d{1,4})", re.IGNORECASE)
_OF_ONE_EACH = frozenset(
    "episodes interviews lectures meetings presentations sessions talks".split()
)
"""Folders of what numbers or days tell apart: each file is one of them."""

_OF_SHOWS = frozenset("episode episodes podcast podcasts shows".split())
_OF_ANYTHING = frozenset("content data doc docs files pages public src static".split())
"""Folders that say nothing of what is in them."""

_EPISODE_APART = regex(
    r"(?:0*(?P<counted>\d{1,4}) )?(?:ep|episode) "
    r"0*(?P<number>(?(counted)(?P=counted)|\d{1,4}))(?= )",
    re.IGNORECASE,
)
"""`012 Episode 12`: the number that stands in front is the episode's, where both are the same."""

_IN_ORDER = regex(r"0\d{1,2}(?!\d| \d)")  # `016-ada-okafor`: where the file stands among others
_COUNTED = regex(r"(\d{1,3})[-_ .]+(?=[^\W\d_])")
_LEAST_COUNTED, _MANY_COUNTED, _MOST = 3, 4, 0.8
_ANY_FOLDER = "*"
_GLUED, _HUMPS = regex(r"(?:[A-Z][a-z]++){3}[A-Z]\w*+"), regex(r"(?<=[a-z])(?=[A-Z])")
_HASH = regex(r"(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{8,64}")


def files_in_order(files: Iterable[str]) -> frozenset[str]:
    """The files that numbers in front put in order among others of their folder.

    They may go on in the next folder of a course: `week1/3-dams`, `week2/4-locks`. Where few are
    called otherwise or alike they begin with any number, and many leave out any: `57-dams`.

    >>> sorted(files_in_order(["a/1-weirs.md", "a/2_dams.md", "a/4-locks.md", "b/7-wells.md"]))
    ['a/1-weirs.md', 'a/2_dams.md', 'a/4-locks.md']
    """
    folders: defaultdict[PurePosixPath, dict[str, int]] = defaultdict(dict)
    sizes: Counter[PurePosixPath] = Counter()
    for file in files:
        path = path_of(file)
        sizes[path.parent] += 1
        if counted := _COUNTED.match(date_of_name(path.stem)[1]):
            folders[path.parent][file] = int(counted[1])
            if path.parent.name[-1:].isdecimal():
                folders[path.parent.parent / _ANY_FOLDER][file] = int(counted[1])
    return frozenset(
        file
        for folder, counts in folders.items()
        for file in counts
        if _are_in_order([*counts.values()], sizes[folder])
    )


def _are_in_order(counts: Sequence[int], size: int) -> bool:
    """Whether the numbers in front of names count the files of a folder that has `size` of them."""
    n = len({*counts})
    are_most = n >= max(_MANY_COUNTED, _MOST * max(len(counts), size))
    return are_most or _LEAST_COUNTED <= n >= max(counts) / 2


def number_in_order(name: str, folder: PurePosixPath) -> tuple[TalkNumber, ...]:
    """The number of an episode, where it counts the files of a folder of these."""
    counted = _COUNTED.match(name)
    are_episodes = not _OF_SHOWS.isdisjoint(map(str.casefold, words_of(folder.name)))
    return (talk_number("episode", counted[1]),) if counted and are_episodes else ()


def title_of_name(
    name: str, folder: PurePosixPath, date: str | None, *, in_order: bool
) -> str | None:
    """A title that the words of a name make, without the number of one `in_order` among others.

    Where they only sort files, or are figures or a day, what the folders above are called stands in
    front: `river-council/minutes/2031-05-06`. Signs that no file's name may have are written out
    where a program stands for them: Logseq's `Dams -%3E debts`.
    """
    decoded = unquote(name)
    name = decoded if decoded.isprintable() and "\ufffd" not in decoded else name
    name = without_export(name)
    split = without_numbers(as_typed(name)).split() if " " in name else words_of(name)
    of_folder = name.casefold() in OF_FOLDERS | ADDRESS_PARTS
    split = [] if of_folder else split  # `2016-may/index` is called as its folder is
    words = [word for word in without_episode(split)[0] if not _HASH.fullmatch(word)]
    words = words[:-1] if date and words[1:] and words[-1].casefold() == "date" else words
    words = [
        it
        for word in words
        for it in (_HUMPS.sub(" ", word).split() if _GLUED.fullmatch(word) else (word,))
    ]
    if _has_letters(words) and not only_sorts(words):
        is_place = (_COUNTED if in_order else _IN_ORDER).match(" ".join(words)) is not None
        return as_words(words[1:] if is_place else words)
    above = _words_above(folder)
    if only_sorts(above):
        date = date or date_of_folders(folder)
    if _has_letters(words):
        is_transcript = TRANSCRIPT_PARTS.issuperset(map(str.casefold, words))
        behind = [] if is_transcript else words  # `on-weirs/transcript.json`
        own = as_words(words if only_sorts(above) else [*above, *behind])
        return f"{own} {date}" if date and only_sorts(above) else own
    if above and above[-1].casefold() in _OF_ONE_EACH:
        above = [*above[:-1], singular(above[-1])]
    readable = as_words([*above, *words]) if above and (words or date or of_folder) else None
    if readable is None and of_folder:
        return date or name  # in no folder, or in one of a day
    return readable if words or not date or readable is None else f"{readable} {date}"


def without_episode(words: list[str]) -> tuple[list[str], tuple[TalkNumber, ...]]:
    """The words of a name, and the numbers of an episode in front of others, or that are all of it.

    >>> without_episode("ep012 moving water 12".split())
    (['moving', 'water'], (TalkNumber(kind='episode', value='12'),))
    """
    parted = _EPISODE_APART.match(" ".join(words))
    glued = [f"ep{parted['number']}", *words[parted[0].count(" ") + 1 :]] if parted else words
    first = EPISODE.fullmatch(glued[0]) if glued else None
    rest = glued[1:]
    if first is None or (rest and not _has_letters(rest)):
        return words, ()
    episode = talk_number("episode", first["number"])
    season = (talk_number("season", first["season"]),) if first["season"] else ()
    if not rest:
        return words, (episode, *season)
    again = rest[-1].isdecimal() and talk_number("episode", rest[-1]) == episode
    return rest[:-1] if again else rest, (episode, *season)


def _words_above(folder: PurePosixPath) -> list[str]:
    """What folders are called, from the nearest one that does more than sort files."""
    words: list[str] = []
    for above, name in reversed(tuple(pairwise(("", *folder.parts)))):
        own = words_of(date_of_name(day_in_front(name, above)[1])[1])
        if _has_letters(own) and not (words and _OF_ANYTHING.issuperset(own)):
            words = [*own, *words]
            if not only_sorts(own):
                break
    return words


def _has_letters(words: Iterable[str]) -> bool:
    return any(any(char.isalpha() for char in word) for word in words)


def sort_and_date(parts: list[str], date: str | None) -> str | None:
    """What a file is and of which day, where its name says nothing else but an id."""
    sort = next((part for part in parts if part.casefold() in SORT_WORDS), "")
    return f"{sort.capitalize()} {date}".strip() if date else None
