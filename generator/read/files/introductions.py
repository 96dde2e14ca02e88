"""Files that introduce somebody or an event to the notes beside them, and are about no talk.

Sites keep a file for each speaker or guest in a folder (`_presenters/ada-okafor.md`, with
`name: Ada Okafor`), and their talks say `speakers: [ada-okafor]`. PyVideo keeps a `category.json`
above the records of an event, RubyEvents an `event.yml` beside its list of talks.
"""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path, PurePosixPath

import msgspec

from generator.model.account import Account
from generator.model.account_head import Person
from generator.model.base import Value
from generator.model.message import Message
from generator.read.account.people.names import is_full_name
from generator.read.files.listing import SeedPath
from generator.read.formats.json.tree import JsonError, Object, parse
from generator.read.formats.talk_lists.yaml_tree import parse_yaml
from generator.read.front.front_matter import split_front_matter
from generator.read.vocabulary.keys import Field, field_of
from generator.read.vocabulary.name_parts import EVENT_FILES
from generator.text.encoding.decode import decode, split_lines
from generator.text.naming.normal import letters_of, name_key
from generator.text.yaml_nodes import YamlError

_OF_PEOPLE = frozenset({Field.SPEAKER, Field.HOST, Field.AUTHOR, Field.CONTRIBUTOR})
_FOLDERS = frozenset(map(name_key, ("crew", "member", "organizer", "people", "person", "team")))
_OF_A_TALK = frozenset({Field.GIVEN, Field.DURATION, Field.EPISODE, Field.RECORDING_ID})
_INDEXES = frozenset({"index", "_index"})
_SHORT = ("slug", "short", "username", "id", "key", "handle")
_LONGEST = 60


class PersonFile(Value, frozen=True, kw_only=True):
    """A file about a person: its name, what the person is called, and the short names."""

    file: str
    name: str
    short: frozenset[str]


def people_files(seeds: Iterable[SeedPath], max_bytes: int) -> dict[str, PersonFile]:
    """The files that introduce people, by their names.

    Args:
        seeds: the files that are published.
        max_bytes: larger files say nothing.
    """
    candidates = (seed for seed in seeds if _folder_of(seed.file) is not None)
    people = (_person(seed, max_bytes) for seed in candidates)
    return {person.file: person for person in people if person is not None}


def with_whole_names(
    accounts: Sequence[Account], people: Mapping[str, PersonFile]
) -> tuple[Account, ...]:
    """The accounts, with whole names for the short ones that one file alone introduces."""
    by_short: dict[str, PersonFile | None] = {}
    for person in people.values():
        for short in person.short:
            other = by_short.setdefault(short, person)
            if other is None or other.name != person.name:
                by_short[short] = None
    if not by_short:
        return tuple(accounts)
    return tuple(_with_whole_names(account, by_short) for account in accounts)


def _with_whole_names(account: Account, by_short: Mapping[str, PersonFile | None]) -> Account:
    people = tuple(_whole(person, by_short) for person in account.people)
    if people == account.people:
        return account
    by_name = {(person.name, person.role): person for person in reversed(people)}
    return msgspec.structs.replace(account, people=tuple(reversed(by_name.values())))


def _whole(person: Person, by_short: Mapping[str, PersonFile | None]) -> Person:
    introduced = by_short.get(person.name.casefold())
    if introduced is None:
        return person
    because = Message("person.people_file", file=introduced.file, short=person.name)
    return msgspec.structs.replace(person, name=introduced.name, because=because)


def _folder_of(file: str) -> PurePosixPath | None:
    """The file or folder that stands for one person in a folder of people; None elsewhere.

    >>> _folder_of("site/_speakers/ada.md"), _folder_of("authors/ada/_index.md"), _folder_of("a.md")
    (PurePosixPath('site/_speakers/ada'), PurePosixPath('authors/ada'), None)
    """
    place = PurePosixPath(file).with_suffix("")
    if place.name in _INDEXES:
        place = place.parent
    folder = place.parent.name.strip("_")
    is_of_people = field_of(folder) in _OF_PEOPLE or name_key(folder) in _FOLDERS
    return place if folder and is_of_people else None


def _person(seed: SeedPath, max_bytes: int) -> PersonFile | None:
    place, root = _folder_of(seed.file), data_of(seed.path, max_bytes)
    if place is None or root is None or not _OF_A_TALK.isdisjoint(map(field_of, root.members)):
        return None
    own, title = root.text("name", "full_name", "fullname"), root.text("title")
    stem = letters_of(place.name)
    is_name = title is not None and (is_full_name(title.text) or letters_of(title.text) == stem)
    stated = own or (title if is_name and not _is_dated(root) else None)
    name = " ".join(stated.text.split()) if stated else ""
    if not name or len(name) > _LONGEST:
        return None
    short = {place.name, *(leaf.text for key in _SHORT if (leaf := root.text(key)))}
    return PersonFile(
        file=seed.file, name=name, short=frozenset(map(str.casefold, short)) - {name.casefold()}
    )


def _is_dated(root: Object) -> bool:
    """Whether a file has a date of its own, as a note on an episode has that its guest names."""
    return any(field_of(key) in {Field.DATE, Field.PUBLISHED} for key in root.members)


def event_titles(seeds: Iterable[SeedPath], max_bytes: int) -> dict[str, str]:
    """The titles of events by the folders in which such a file lies.

    Args:
        seeds: the files that are published.
        max_bytes: larger files say nothing.
    """
    titles: dict[str, str] = {}
    for seed in seeds:
        path = PurePosixPath(seed.file)
        if path.name.casefold() in EVENT_FILES:
            title = _title(seed.path, max_bytes)
            if title:
                titles.setdefault(str(path.parent), title)
    return titles


def event_title(file: str, titles: dict[str, str]) -> str | None:
    """The title of the event in whose folder a file lies: the nearest one.

    >>> event_title("rivers/videos/dams.json", {".": "All", "rivers": "RiverConf"})
    'RiverConf'
    """
    folders = map(str, PurePosixPath(file).parents)
    return next((titles[folder] for folder in folders if folder in titles), None)


def _title(path: Path, max_bytes: int) -> str | None:
    root = data_of(path, max_bytes)
    title = root.text("title", "name") if root is not None else None
    return " ".join(title.text.split()) if title else None


_YAML = frozenset({".yml", ".yaml"})


def data_of(path: Path, max_bytes: int) -> Object | None:
    """The keys and values of a file; None where it has none, is larger or cannot be read."""
    try:
        if path.stat().st_size > max_bytes:
            return None
        text = decode(path.read_bytes()).text
        ending = path.suffix.casefold()
        if ending == ".json":
            root = parse(text)
        else:
            root = parse_yaml(text if ending in _YAML else _front_matter(text))
    except (OSError, JsonError, YamlError):
        return None
    return root if isinstance(root, Object) else None


def _front_matter(text: str) -> str:
    """The lines between the fences at the top of a note."""
    lines = split_lines(text)
    front = split_front_matter(lines)
    return "\n".join(lines[1 : front.last - 1]) if front.first and front.last else ""
