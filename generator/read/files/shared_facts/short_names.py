"""Whole names for the short ones by which notes of talks name people whom files introduce."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from msgspec.structs import replace

from generator.model.account import Account
from generator.model.account_head import Person, PersonRole
from generator.model.base import SourceId
from generator.model.grouping import indexed, n_alike
from generator.model.message import Message
from generator.read.account.people.lists.whole_names import with_readable_id
from generator.read.account.stated import ONE_WORD, SHORT_NAME
from generator.read.files.shared_facts.people_files import PersonFile
from generator.text.naming.given_names import begins_with_given_name
from generator.text.naming.ids import slug
from generator.text.naming.normal import letters_of
from generator.text.naming.people_words import is_name_word
from generator.text.regex import regex

_LEAST, _SHARE = 3, 0.7  # of the accounts of a folder that state who takes part
_MADE = regex(r"(?=[a-f-]*\d)(?:[\da-f]{12,64}|[\da-f]{8}(?:-[\da-f]{4,12}){4})", re.IGNORECASE)
"""An id that a program made, in which no letters are anybody's."""

_SAME = 3  # letters with which the forms of a given name begin: `Matt`, `Matty`


def with_whole_names(
    accounts: Sequence[Account],
    people: Sequence[PersonFile],
    files: Mapping[SourceId, str],
    folders: Mapping[SourceId, PurePosixPath],
) -> tuple[Account, ...]:
    """The accounts, with whole names for the short ones; ids that nothing explains name nobody.

    `people` are introduced, `folders` those in which the files stand among notes of their kind.
    """
    known = _Introduced(people)
    beside = indexed((folders[it.source], it) for it in accounts)
    with_guests = {folder for folder, its in beside.items() if _have_guests(its)}
    return tuple(
        _with_whole_names(it, known, files[it.source], is_told=folders[it.source] in with_guests)
        for it in accounts
    )


class _Introduced:
    """People by their short names, and the lists in which numbers of those of a role count.

    Such a list lies in the folder of the talks, or is the only one below it. A folder with a file
    for each of its people is a list, too.
    """

    def __init__(self, people: Sequence[PersonFile]) -> None:
        self.by_short = indexed((short, person) for person in people for short in person.short)
        roles = ((it, (it.role,) if it.role else PersonRole) for it in people)
        places = {(_list_of(person), role) for person, its in roles for role in its}
        beside = indexed(((place.parent, role), place) for place, role in places)
        below = indexed(((it, role), place) for place, role in places for it in place.parents)
        single = {key: its if len(its) == 1 else () for key, its in below.items()}
        self.lists = {key: frozenset(its) for key, its in (single | beside).items()}

    def called(self, person: Person, file: str) -> Sequence[PersonFile]:
        """Who may be meant in a file; by a number, those of the nearest list at or above it."""
        candidates = self.by_short.get(person.name.casefold().strip("_"), ())
        if not person.name.isdecimal():
            return candidates
        keys = ((folder, person.role) for folder in PurePosixPath(file).parents)
        nearest = next((self.lists[key] for key in keys if key in self.lists), frozenset())
        return [it for it in candidates if it.role is person.role and _list_of(it) in nearest]


def _list_of(person: PersonFile) -> PurePosixPath:
    """The file that introduces somebody; of one that is called after him, its folder."""
    path = PurePosixPath(person.file)
    return path.parent if path.stem.casefold().strip("_") in person.short else path


def _have_guests(accounts: Sequence[Account]) -> bool:
    """Whether nearly all accounts of a folder that state who takes part name people."""
    stated = [
        {it.because.code == SHORT_NAME for it in account.people if it.role is PersonRole.SPEAKER}
        for account in accounts
    ]
    return stated.count({False}) >= max(_LEAST, _SHARE * sum(map(bool, stated)))


def _with_whole_names(account: Account, known: _Introduced, file: str, *, is_told: bool) -> Account:
    whole = (_whole(person, known, file, is_told=is_told) for person in account.people)
    people = tuple(person for person in whole if person is not None)
    if people == account.people:
        return account
    by_name = {(person.name, person.role): person for person in reversed(people)}
    names = {slug(person.name) for person in people}
    show = account.show if slug(account.show or "") not in names else None
    return replace(account, people=tuple(reversed(by_name.values())), show=show)


def _whole(person: Person, known: _Introduced, file: str, *, is_told: bool) -> Person | None:
    """The person by the whole name; None for a number or a short name that nothing explains.

    Where the folder tells that guests are people (`is_told`), a word with a capital is a name.
    """
    introduced = _meant(known.called(person, file), person, file)
    if introduced is None:
        is_short = person.because.code == SHORT_NAME
        if is_short and is_told and is_name_word(person.name):
            because = Message(ONE_WORD, heading=person.because.values.get("heading", "speakers"))
            return replace(person, because=because)
        is_made = person.name.isdecimal() or _MADE.fullmatch(person.name) is not None
        readable = None if is_made else with_readable_id(person)
        is_whole = readable is not None and begins_with_given_name(readable.name)
        return readable if is_whole or not is_short else None
    if introduced.name == person.name and person.because.code != SHORT_NAME:
        return person
    because = Message("person.people_file", file=introduced.file, short=person.name)
    return replace(person, name=introduced.name, because=because)


def _meant(candidates: Sequence[PersonFile], person: Person, file: str) -> PersonFile | None:
    """Whom a short name means: of several the nearest to the file, and in the same role.

    Of names in several scripts the one stands that has its letters (`AdaOkafor`).
    Several names may be forms of one (`Matt`, `Matty`): the commoner stands. None in doubt.
    """
    if len({it.name for it in candidates}) > 1:
        near = [(-_shared_folders(it.file, file), it.role is not person.role) for it in candidates]
        letters = letters_of(person.name)
        ranks = [*zip(near, (letters_of(it.name) != letters for it in candidates), strict=True)]
        candidates = [it for it, rank in zip(candidates, ranks, strict=True) if rank == min(ranks)]
    names = Counter(it.name for it in candidates)
    if not names or not _are_of_one(tuple(names)):
        return None
    common = min(names, key=lambda name: (-names[name], name))
    return min((it for it in candidates if it.name == common), key=lambda it: it.file)


def _shared_folders(first: str, second: str) -> int:
    return n_alike(PurePosixPath(first).parts[:-1], PurePosixPath(second).parts[:-1])


def _are_of_one(names: Sequence[str]) -> bool:
    """Whether names are forms of one: the same surname, and given names that begin alike."""
    parts = [name.casefold().split() for name in names]
    return len({(it[0][:_SAME], it[-1]) for it in parts}) == 1
