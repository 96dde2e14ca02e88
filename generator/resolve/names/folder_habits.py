"""Speakers whom the notes of a folder name in one place, where no note shows who they are.

Whoever writes notes on a conference puts the speaker below each title, or behind a dash in it. One
such line may be a subtitle or a product. Where most notes of a folder have the form of a name in
that place, nearly each another, of words that they print nowhere in small letters, it is
somebody's. What is found so is said to be concluded; it joins no talks and gives nobody words.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice, zip_longest
from pathlib import PurePosixPath

import msgspec

from generator.model.account import Account
from generator.model.account_head import Person, PersonRole
from generator.model.base import SourceId, Span, Value
from generator.model.message import Message
from generator.model.source import SourceText
from generator.resolve.talk_groups import TalkGroup, TalkGroups
from generator.text.naming.people_words import PARTICLES, is_name_word
from generator.text.naming.person_names import own_name

HABIT = "person.folder_habit"
"""The reason for a person whom the place of the name alone shows to be one."""

_LEAST = 4  # notes that have a name there
_MOST_OTHERS = 0.4  # of the notes, that have none
_LEAST_DISTINCT = 0.7
_LEAST_PLAIN = 0.75
_LEAST_WORDS = 200  # different ones in small letters, else their absence says nothing
_LINES_BELOW = 5
_WEB_PAGES = frozenset({".htm", ".html"})  # the name below their title is that of who wrote them
_MAX_LINE = 80
_ITEM = re.compile(r"\s*[-*+•]\s")
_BETWEEN = re.compile(r"\s(?:[-–—|])\s")
_AND = re.compile(r" (?:and|&) ")
_FIRST_NAME = re.compile(r"^[^,;:()\[\]|@]+")
_SMALL = re.compile(r"\b[^\W\d_A-Z][^\W\d_]{2,}+\b")


class _Place(Value, frozen=True, kw_only=True):
    """The names in one place of one note, and its lines."""

    account: Account
    names: tuple[str, ...]
    lines: tuple[int, int]


Finder = Callable[[Account, SourceText], tuple[str, tuple[int, int]] | None]
"""The text in one place of a note, and its lines."""


def with_habits(groups: TalkGroups, sources: Sequence[SourceText]) -> TalkGroups:
    """The talks with the speakers whom the habit of their folder names, where nobody else is."""
    texts = {source.id: source for source in sources}
    folders: defaultdict[PurePosixPath, list[Account]] = defaultdict(list)
    for talk in groups.talks:
        for account in talk.accounts:
            path = PurePosixPath(texts[account.source].file)
            is_note = str(account.id) == str(account.source) and path.suffix not in _WEB_PAGES
            if account.titles and is_note:
                folders[path.parent].append(account)
    people: dict[str, tuple[Person, ...]] = {}
    for accounts in folders.values():
        if len(accounts) >= _LEAST:
            people.update(_people(accounts, texts))
    if not people:
        return groups
    return msgspec.structs.replace(
        groups, talks=tuple(_with_people(talk, people) for talk in groups.talks)
    )


def _with_people(talk: TalkGroup, people: Mapping[str, tuple[Person, ...]]) -> TalkGroup:
    accounts = talk.accounts
    if any(person.role.takes_part for account in accounts for person in account.people):
        return talk
    added = tuple(
        msgspec.structs.replace(account, people=(*account.people, *people[account.id]))
        if account.id in people
        else account
        for account in accounts
    )
    return msgspec.structs.replace(talk, group=msgspec.structs.replace(talk.group, accounts=added))


def _people(
    accounts: Sequence[Account], texts: Mapping[SourceId, SourceText]
) -> Iterator[tuple[str, tuple[Person, ...]]]:
    """The people of a folder's notes, by account, in the first place that holds names."""
    least = max(_LEAST, len(accounts) * (1 - _MOST_OTHERS))
    candidates = [(where, list(_places(accounts, texts, finder))) for where, finder in _PLACES]
    candidates = [(where, places) for where, places in candidates if len(places) >= least]
    small = _small_words(accounts) if candidates else frozenset()
    for where, places in candidates:
        if not _are_names(places, small):
            continue
        because = Message("person.folder_habit", place=where, n=len(places))
        for place in places:
            yield (
                str(place.account.id),
                tuple(
                    Person(
                        name=name,
                        role=PersonRole.SPEAKER,
                        because=because,
                        at=Span(source=place.account.source, lines=place.lines),
                    )
                    for name in place.names
                    if sum(word.casefold() in small for word in name.split()) < 2
                ),
            )
        return


def _are_names(places: Sequence[_Place], small: frozenset[str]) -> bool:
    """Whether what stands in one place of many notes is nearly always another name."""
    firsts = [place.names[0] for place in places]
    given = {name.split()[0] for name in firsts}
    plain = sum(small.isdisjoint(name.casefold().split()) for name in firsts)
    return (
        len(small) >= _LEAST_WORDS
        and min(len(set(firsts)), len(given)) >= _LEAST_DISTINCT * len(firsts)
        and plain >= _LEAST_PLAIN * len(firsts)
    )


def _small_words(accounts: Iterable[Account]) -> frozenset[str]:
    """The words that notes print in small letters."""
    return frozenset(
        word
        for account in accounts
        for item in account.items
        for word in _SMALL.findall(getattr(item, "text", None) or "")
    )


def _places(
    accounts: Iterable[Account], texts: Mapping[SourceId, SourceText], finder: Finder
) -> Iterator[_Place]:
    for account in accounts:
        at = finder(account, texts[account.source])
        names = _names(at[0]) if at else ()
        if at and names:
            yield _Place(account=account, names=names, lines=at[1])


def _names(text: str) -> tuple[str, ...]:
    """The name with which a text begins, and those that `and` joins to it; behind may be a firm."""
    first = _FIRST_NAME.match(text)
    names = tuple(own_name(part.strip(" .…")) for part in _AND.split(first[0])) if first else ()
    return names if names and all(map(_is_name, names)) else ()


def _is_name(text: str) -> bool:
    parts = text.split()
    large = [part for part in parts if part not in PARTICLES]
    return (
        2 <= len(large) <= 3
        and parts[0] == large[0]
        and parts[-1] == large[-1]
        and all(map(is_name_word, large))
    )


def _below(account: Account, source: SourceText) -> tuple[str, tuple[int, int]] | None:
    """The first of the lines below the title that has the form of names; none of a list's items."""
    last = account.titles[0].at.lines[1]
    lines = (line for line in source.lines[last:] if any(map(str.isalpha, line.text)))
    below = list(islice(lines, _LINES_BELOW + 1))
    for line, behind in zip_longest(below[:_LINES_BELOW], below[1:]):
        if line is None or (behind and _ITEM.match(line.text) and _ITEM.match(behind.text)):
            return None
        text = line.text.strip("#*_-> \t")
        if len(text) <= _MAX_LINE and _names(text):
            return text, (line.number, line.number)
    return None


def _behind(account: Account, _: SourceText) -> tuple[str, tuple[int, int]] | None:
    """What stands behind the last dash of the title, or behind `by`."""
    title = account.titles[0]
    parts = _BETWEEN.split(title.text)
    text = parts[-1] if len(parts) > 1 else title.text.rpartition(" by ")[2]
    return (text.removeprefix("by "), title.at.lines) if text != title.text else None


def _in_front(account: Account, _: SourceText) -> tuple[str, tuple[int, int]] | None:
    """What stands in front of the first dash of the title."""
    title = account.titles[0]
    parts = _BETWEEN.split(title.text)
    return (parts[0], title.at.lines) if len(parts) > 1 else None


_PLACES: tuple[tuple[Message, Finder], ...] = (
    (Message("person.place_below"), _below),
    (Message("person.place_behind"), _behind),
    (Message("person.place_front"), _in_front),
)
