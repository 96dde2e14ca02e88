"""Files that introduce people, by whose short names the notes of talks name them.

Sites keep a file for each speaker or guest in a folder (`_presenters/ada-okafor.md`, with
`name: Ada Okafor`) or one of all of them (`_data/speakers.yml`), and their talks say
`speakers: [ada-okafor]`. Such a file is about no talk, unless it says what each of them speaks on.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import takewhile
from pathlib import PurePosixPath

import msgspec

from generator.model.account import Account
from generator.model.account_head import Person, PersonRole
from generator.model.base import SourceId, Value
from generator.model.grouping import indexed
from generator.model.message import Message
from generator.read.account.people.listed_people import ROLE_OF
from generator.read.account.people.names import is_full_name
from generator.read.account.people.whole_names import with_readable_id
from generator.read.account.stated import SHORT_NAME
from generator.read.files.listing import SeedPath
from generator.read.files.shared_facts.event_files import node_of
from generator.read.files.shared_facts.people_talks import (
    TalkOfPerson,
    talks_stated,
    with_stated_speakers,
)
from generator.read.formats.json.tree import Array, JsonLeaf, Node, Object
from generator.read.formats.talk_lists.members import OF_PEOPLE
from generator.read.formats.talk_lists.records import are_talks
from generator.read.vocabulary.keys import Field, field_of
from generator.text.naming.given_names import is_given_name
from generator.text.naming.ids import slug
from generator.text.naming.normal import letters_of, name_key

_GROUPS = frozenset(
    map(name_key, "crew guests members organizers people persons profiles team".split())
)
_OF_A_TALK = frozenset({Field.GIVEN, Field.DURATION, Field.EPISODE, Field.RECORDING_ID})
_TALKS = frozenset({"lecture", "presentation", "session", "talk"})
_INDEXES = frozenset({"index", "_index"})
_DATA = (".yml", ".yaml", ".json", ".toml")
_NAMES = (
    ("first name", "last name"),
    ("firstname", "lastname"),
    ("name", "surname"),
    ("full name",),
    ("fullname",),
    ("display name",),
    ("name",),
)
"""Keys of a person's name, or of its parts, the surest first."""

_SHORT = ("slug", "short", "username", "id", "key", "handle")
_ELSEWHERE = ("twitter", "github")
_LONGEST = 60
_MOST_LEVELS = 2  # of groups around the people
_SAME = 3  # letters with which the forms of a given name begin: `Matt`, `Matty`


class PersonFile(Value, frozen=True, kw_only=True):
    """Somebody whom a file introduces: the file, what the person is called, and the short names.

    `role` is what the people of the file are, by its name or that of its folder, `talks` the
    files of talks that it names as theirs.
    """

    file: str
    name: str
    short: frozenset[str]
    role: PersonRole | None = None
    talks: frozenset[str] = frozenset()


class PeopleFiles(Value, frozen=True, kw_only=True):
    """All who are introduced, and the files that do nothing else."""

    people: tuple[PersonFile, ...] = ()
    files: frozenset[str] = frozenset()


def people_files(seeds: Iterable[SeedPath], max_bytes: int) -> PeopleFiles:
    """The files that introduce people, and whom.

    Args:
        seeds: the files that are published.
        max_bytes: larger files say nothing.
    """
    people: list[PersonFile] = []
    files: set[str] = set()
    for seed in seeds:
        root = (
            node_of(seed.path, max_bytes) if _folder_of(seed.file) or _is_list(seed.file) else None
        )
        introduced = tuple(_introduced(seed.file, root)) if root is not None else ()
        people += introduced
        if introduced and not (_is_list(seed.file) and are_talks(root)):
            files.add(seed.file)
    return PeopleFiles(people=tuple(people), files=frozenset(files))


def with_whole_names(
    accounts: Sequence[Account], people: Sequence[PersonFile], files: Mapping[SourceId, str]
) -> tuple[Account, ...]:
    """The accounts, with whole names for the short ones; numbers that nobody explains name nobody.

    Args:
        accounts: the accounts.
        people: who is introduced.
        files: the names of the accounts' files.
    """
    by_short = indexed((short, person) for person in people for short in person.short)
    named = tuple(_with_whole_names(it, by_short, files[it.source]) for it in accounts)
    stated = (
        TalkOfPerson(talk=talk, person=it.name, file=it.file)
        for it in people
        for talk in sorted(it.talks)
    )
    return with_stated_speakers(named, tuple(stated), files)


def _with_whole_names(
    account: Account, by_short: Mapping[str, Sequence[PersonFile]], file: str
) -> Account:
    whole = (_whole(person, by_short, file) for person in account.people)
    people = tuple(person for person in whole if person is not None)
    in_talks = any(name_key(part) in _TALKS for part in PurePosixPath(file).parts[:-1])
    if in_talks and not any(person.role.takes_part for person in people):
        people = tuple(_as_speaker(person, by_short) for person in people)
    if people == account.people:
        return account
    by_name = {(person.name, person.role): person for person in reversed(people)}
    names = {slug(person.name) for person in people}
    show = account.show if slug(account.show or "") not in names else None
    return msgspec.structs.replace(account, people=tuple(reversed(by_name.values())), show=show)


def _as_speaker(person: Person, by_short: Mapping[str, Sequence[PersonFile]]) -> Person:
    """The author of a talk whom a list of speakers has as one who speaks."""
    introduced = by_short.get(person.name.casefold(), ())
    names = (it for it in introduced if it.name == person.name and it.role is PersonRole.SPEAKER)
    in_list = next(names, None) if person.role is PersonRole.AUTHOR else None
    if in_list is None:
        return person
    because = Message("person.listed_under", heading=in_list.file)
    return msgspec.structs.replace(person, role=PersonRole.SPEAKER, because=because)


def _whole(
    person: Person, by_short: Mapping[str, Sequence[PersonFile]], file: str
) -> Person | None:
    """The person by the whole name; None for a number or a short name that nothing explains."""
    candidates = by_short.get(person.name.casefold(), ())
    is_number = person.name.isdecimal()
    if is_number:  # it counts people of a sort
        candidates = [it for it in candidates if it.role is person.role]
    introduced = _meant(candidates, person.role, file)
    if introduced is None:
        unknown = is_number or person.because.code == SHORT_NAME
        return None if unknown else with_readable_id(person)
    if introduced.name == person.name and person.because.code != SHORT_NAME:
        return person
    because = Message("person.people_file", file=introduced.file, short=person.name)
    return msgspec.structs.replace(person, name=introduced.name, because=because)


def _meant(candidates: Sequence[PersonFile], role: PersonRole, file: str) -> PersonFile | None:
    """Whom a short name means: of several the nearest to the file, and in the same role.

    Several names may be forms of one (`Matt`, `Matty`): the commoner stands. None in doubt.
    """
    if len({it.name for it in candidates}) > 1:
        ranks = [(-_shared_folders(it.file, file), it.role is not role) for it in candidates]
        candidates = [it for it, rank in zip(candidates, ranks, strict=True) if rank == min(ranks)]
    names = Counter(it.name for it in candidates)
    if not names or not _are_of_one(tuple(names)):
        return None
    common = min(names, key=lambda name: (-names[name], name))
    return min((it for it in candidates if it.name == common), key=lambda it: it.file)


def _shared_folders(first: str, second: str) -> int:
    """How many folders two paths share from the top."""
    folders = (PurePosixPath(it).parts[:-1] for it in (first, second))
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(*folders, strict=False)))


def _are_of_one(names: Sequence[str]) -> bool:
    """Whether names are forms of one: the same surname, and given names that begin alike."""
    parts = [name.casefold().split() for name in names]
    return len({(it[0][:_SAME], it[-1]) for it in parts}) == 1


def _is_list(file: str) -> bool:
    """Whether a file of data is called after people: `_data/speakers.yml`."""
    path = PurePosixPath(file)
    is_of_people = _names_people(path.stem) and field_of(path.stem) is not Field.ATTENDEE
    return path.suffix.casefold() in _DATA and is_of_people  # firms take part as well


def _names_people(name: str) -> bool:
    """Whether the name of a file or folder is that of a group of people."""
    bare = name.strip("_")
    return bool(bare) and (field_of(bare) in ROLE_OF or name_key(bare) in _GROUPS)


def _folder_of(file: str) -> PurePosixPath | None:
    """The file or folder that stands for one person in a folder of people; None elsewhere.

    >>> _folder_of("site/_speakers/ada.md"), _folder_of("authors/ada/_index.md"), _folder_of("a.md")
    (PurePosixPath('site/_speakers/ada'), PurePosixPath('authors/ada'), None)
    """
    place = PurePosixPath(file).with_suffix("")
    if place.name in _INDEXES:
        place = place.parent
    return place if _names_people(place.parent.name) else None


def _introduced(file: str, root: Node) -> Iterator[PersonFile]:
    """Whom a file introduces: the one that it is called after, or those of a list."""
    if not _is_list(file):
        place = _folder_of(file)
        person = _person(file, place, root) if place and isinstance(root, Object) else None
        yield from (person,) if person else ()
        return
    role = _role_of(PurePosixPath(file).stem)
    for key, record in _listed(root):
        name = _own_name(record)
        if name:
            short, talks = _short(record, name, key), talks_stated(record)
            yield PersonFile(file=file, name=name, short=short, role=role, talks=talks)


def _listed(root: Node, levels: int = _MOST_LEVELS) -> Iterator[tuple[str, Object]]:
    """The people of a file, each with the key that it stands under: most of a list have names."""
    held = tuple(root.members.items()) if isinstance(root, Object) else ()
    if isinstance(root, Array):
        held = tuple(("", item) for item in root.items)
    records = [(key, item) for key, item in held if isinstance(item, Object)]
    if records and 2 * sum(_own_name(record) is not None for _, record in records) > len(records):
        yield from records
    elif levels:
        for _, item in held:
            yield from _listed(item, levels - 1)


def _role_of(name: str) -> PersonRole | None:
    return ROLE_OF.get(field_of(name.strip("_")) or Field.OTHER)


def _texts(root: Object) -> dict[str, str]:
    """The texts of an object by their keys as they are compared, without needless space."""
    return {
        name_key(key): " ".join(leaf.text.split())
        for key, leaf in reversed(root.members.items())
        if isinstance(leaf, JsonLeaf) and leaf.text.strip()
    }


def _own_name(root: Object) -> str | None:
    """What the person is called that an object is about."""
    texts = _texts(root)
    keys = next((it for it in _NAMES if all(key in texts for key in it)), ())
    name = " ".join(texts[key] for key in keys)
    return name if 0 < len(name) <= _LONGEST else None


def _short(root: Object, name: str, *others: str) -> frozenset[str]:
    """What stands for somebody: the short names that are stated, one of an address, the name.

    An account's name elsewhere that is a given name (`ada`) stands for nobody: others have it too.
    """
    texts = _texts(root)
    stated = (texts[key].lstrip("@") for key in _SHORT if key in texts)
    handles = (texts[key].lstrip("@") for key in _ELSEWHERE if key in texts)
    others = (*others, *(it for it in handles if not is_given_name(it.capitalize())))
    short = (*stated, slug(name), *others, *_aliases(root))
    return frozenset(it.casefold() for it in (*short, name) if it)


def _aliases(root: Object) -> Iterator[str]:
    """What else somebody is called, in words or, as RubyEvents has it, by `name` and `slug`."""
    aliases = root.members.get("aliases")
    for item in aliases.items if isinstance(aliases, Array) else ():
        if isinstance(item, Object):
            texts = _texts(item)
            yield from (texts[key] for key in ("name", "slug") if key in texts)
        elif isinstance(item, JsonLeaf):
            yield " ".join(item.text.split())


def _person(file: str, place: PurePosixPath, root: Object) -> PersonFile | None:
    """The person whom a file is about that is called after him, where it is about nothing else."""
    if not _OF_A_TALK.isdisjoint(map(field_of, root.members)):
        return None
    name = _own_name(root) or _title_name(root, place.name)
    if name is None:
        return None
    role = _role_of(place.parent.name)
    short, talks = _short(root, name, place.name), talks_stated(root)
    return PersonFile(file=file, name=name, short=short, role=role, talks=talks)


def _title_name(root: Object, stem: str) -> str | None:
    """The title that is a person's name: one of a note with a date may be that of an episode.

    The dated note of a person says so (`Type = "guest"`), or has accounts and its file the letters.
    """
    texts = _texts(root)
    title = texts.get("title", "")
    is_own = letters_of(title) == letters_of(stem)
    is_dated = any(field_of(key) in {Field.DATE, Field.PUBLISHED} for key in root.members)
    is_elsewhere = len(OF_PEOPLE.intersection(map(name_key, root.members))) > 1
    is_of_person = field_of(texts.get("type", "")) in ROLE_OF or (is_own and is_elsewhere)
    is_name = 0 < len(title) <= _LONGEST and (is_own or is_full_name(title))
    return title if is_name and (is_of_person or not is_dated) else None
