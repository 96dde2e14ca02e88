"""Files that introduce people, by whose short names the notes of talks name them.

Sites keep a file for each speaker or guest in a folder (`_presenters/ada-okafor.md`, with
`name: Ada Okafor`) or one of all of them (`_data/speakers.yml`), and their talks say
`speakers: [ada-okafor]`. Such a file is about no talk, unless it lists talks.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from itertools import chain
from pathlib import PurePosixPath

from msgspec.structs import replace

from generator.model.account_head import PersonRole
from generator.model.base import Value
from generator.model.grouping import indexed
from generator.read.account.people.names import is_full_name
from generator.read.files.listing import SeedPath
from generator.read.files.shared_facts.event_files import is_settings, node_of
from generator.read.formats.json.tree import ALONE, Array, JsonLeaf, Node, Object
from generator.read.formats.talk_lists.members import people_in
from generator.read.formats.talk_lists.records import are_talks
from generator.read.vocabulary.event_words import OF_PEOPLE, key_of_talk
from generator.read.vocabulary.keys import ROLE_OF, Field, field_of
from generator.text.markdown.character_references import with_signs
from generator.text.naming.given_names import is_given_name
from generator.text.naming.ids import slug
from generator.text.naming.normal import letters_of, name_key
from generator.text.paths import path_of

_GROUPS = frozenset(
    map(name_key, "actors crew guests members organizers people persons profiles team".split())
)
_OF_A_TALK = frozenset({Field.GIVEN, Field.DURATION, Field.EPISODE, Field.RECORDING_ID})
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

_NAMING = frozenset(key for keys in _NAMES for key in keys) | {"title"}
_OF_ACCOUNT = OF_PEOPLE | {"image", "url"}
_SHORT = frozenset("code handle id key ref reference short slug uid username uuid".split())
"""What the last word of a key says that gives a short name: `slug`, `speaker_id`."""

_ELSEWHERE = ("twitter", "github")
_LONGEST = 60
_LEAST, _SHARE = 3, 0.25  # of the files of a folder
_MOST_LEVELS = 2  # of groups around the people


class PersonFile(Value, frozen=True, kw_only=True):
    """Somebody whom a file introduces: the file, what the person is called, and the short names.

    `role` is what the people of the file are, by its name or that of its folder; `is_sure` says
    that the file says so by itself, and not only as others beside it do.
    """

    file: str
    name: str
    short: frozenset[str]
    role: PersonRole | None = None
    is_sure: bool = True


class PeopleFiles(Value, frozen=True, kw_only=True):
    """All who are introduced, and the files that do nothing else."""

    people: tuple[PersonFile, ...] = ()
    files: frozenset[str] = frozenset()


def people_files(seeds: Iterable[SeedPath], max_bytes: int) -> PeopleFiles:
    """The files that introduce people, and whom.

    Files larger than `max_bytes` say nothing.
    """
    people: list[PersonFile] = []
    files: set[str] = set()
    doubtful: list[PersonFile] = []
    for seed in seeds:
        may_introduce = _folder_of(seed.file) or _is_list(seed.file) or is_settings(seed.file)
        root = node_of(seed.path, max_bytes) if may_introduce else None
        named = tuple(_introduced(seed.file, root)) if root is not None else ()
        introduced = [it for it in named if it.is_sure]
        doubtful += [it for it in named if not it.is_sure]
        people += introduced
        if introduced and not (are_talks(root) if _is_list(seed.file, root) else _is_of_talk(root)):
            files.add(seed.file)
    by_others = tuple(_like_others(doubtful, files))
    files.update(it.file for it in by_others)
    return PeopleFiles(people=(*people, *by_others), files=frozenset(files))


def _like_others(doubtful: Iterable[PersonFile], files: Collection[str]) -> Iterator[PersonFile]:
    """Those whose files stand among files about people: in one of four the title is a whole name.

    A pen name (`Weir Keeper`), or one in letters that have no capitals, says by itself of nobody.
    """
    n_sure = Counter(place.parent for file in files if (place := _folder_of(file)))
    folders = indexed((place.parent, it) for it in doubtful if (place := _folder_of(it.file)))
    for folder, its in folders.items():
        if n_sure[folder] >= max(_LEAST, _SHARE * (n_sure[folder] + len(its))):
            yield from its


def _is_list(file: str, root: Node | None = None) -> bool:
    """Whether a file of data is called after people (`_data/speakers.yml`), or lists them there."""
    path = path_of(file)
    is_of_people = _names_people(path.stem) and field_of(path.stem) is not Field.ATTENDEE
    is_alone = isinstance(root, Array) or (isinstance(root, Object) and ALONE in root.members)
    is_of_people |= is_alone and _folder_of(file) is not None
    return path.suffix.casefold() in _DATA and is_of_people  # firms take part as well


def _is_of_talk(root: Node | None) -> bool:
    """Whether a file about somebody is of a talk: `talk_title: Weirs`, `type: keynote`."""
    held = root.members.items() if isinstance(root, Object) else ()
    return key_of_talk({key: it.text for key, it in held if isinstance(it, JsonLeaf)}) is not None


def _names_people(name: str) -> bool:
    """Whether the name of a file or folder is that of a group of people."""
    bare = name.strip("_")
    return bool(bare) and (field_of(bare) in ROLE_OF or name_key(bare) in _GROUPS)


def _folder_of(file: str) -> PurePosixPath | None:
    """The file or folder that stands for one person in a folder of people; None elsewhere.

    >>> _folder_of("site/_speakers/ada.md"), _folder_of("authors/ada/_index.md"), _folder_of("a.md")
    (PurePosixPath('site/_speakers/ada'), PurePosixPath('authors/ada'), None)
    >>> _folder_of("site/team/core/ada.md")
    PurePosixPath('site/team/core/ada')
    """
    place = path_of(file).with_suffix("")
    if place.name in _INDEXES:
        place = place.parent
    return place if any(_names_people(it.name) for it in place.parents[:2]) else None


def _introduced(file: str, root: Node) -> Iterator[PersonFile]:
    """Whom a file introduces: the one that it is called after, or those of a list.

    The settings of a site may hold such lists: `actors: {ada: {name: Ada Okafor}}`.
    """
    place = _folder_of(file)
    if is_settings(file):
        groups = root.members.items() if isinstance(root, Object) else ()
        named = ((f"{file}/{key}.yml", group) for key, group in groups if _names_people(key))
        people = (it for place, group in named for it in _introduced(place, group))
        yield from (replace(it, file=file) for it in people)
        return
    if not _is_list(file, root):
        person = _person(file, place, root) if place and isinstance(root, Object) else None
        yield from (person,) if person else ()
        return
    role = _role_of(path_of(file).stem) or (_role_of(place.parent.name) if place else None)
    for key, record in _listed(root):
        name = _own_name(record, key)
        if name:
            short = _short(record, name, key)
            yield PersonFile(file=file, name=name, short=short, role=role)


def _listed(root: Node, levels: int = _MOST_LEVELS) -> Iterator[tuple[str, Object]]:
    """The people of a file, each with the key that it stands under: most of a list have names."""
    held = tuple(root.members.items()) if isinstance(root, Object) else ()
    if isinstance(root, Array):
        held = tuple(("", item) for item in root.items)
    records = [(key, item) for key, item in held if isinstance(item, Object)]
    n_named = sum(_own_name(record, key) is not None for key, record in records)
    if records and 2 * n_named > len(records):
        yield from records
    elif levels:
        for _, item in held:
            yield from _listed(item, levels - 1)


def _role_of(name: str) -> PersonRole | None:
    return ROLE_OF.get(field_of(name.strip("_")) or Field.OTHER)


def _texts(root: Object) -> dict[str, str]:
    """The texts of an object by their keys as they are compared, without needless space."""
    return {
        name_key(key): " ".join(with_signs(leaf.text).split())
        for key, leaf in reversed(root.members.items())
        if isinstance(leaf, JsonLeaf) and leaf.text.strip()
    }


def _own_name(root: Object, key: str = "") -> str | None:
    """What the person is called that an object is about; with an account, by its `key` at least."""
    texts = _texts(root)
    if not (_NAMING & texts.keys()) and key.isalnum() and (_OF_ACCOUNT & texts.keys()):
        return key
    keys = next((it for it in _NAMES if all(key in texts for key in it)), ())
    name = " ".join(texts[key] for key in keys)
    return name if any(map(str.isalpha, name)) and len(name) <= _LONGEST else None


def _short(root: Object, name: str, *others: str) -> frozenset[str]:
    """What stands for somebody: the short names that are stated, one of an address, the name.

    An account's name elsewhere that is a given name (`ada`) stands for nobody: others have it too.
    """
    texts = _texts(root)
    stated = (text.lstrip("@") for key, text in texts.items() if key.split()[-1] in _SHORT)
    handles = (texts[key].lstrip("@") for key in _ELSEWHERE if key in texts)
    others = (*others, *(it for it in handles if not is_given_name(it.capitalize())))
    short = (*stated, slug(name), *others, *_aliases(root))
    return frozenset(it.casefold().strip("_") for it in (*short, name) if it)


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
    own = _own_name(root)
    name = own or _title_name(root, place.name)
    if name is None:
        return None
    is_sure = own is not None or is_full_name(name)
    is_sure = is_sure and _names_people(place.parent.name)  # `team/ada/weir-works.md`
    is_sure = is_sure or letters_of(name) == letters_of(place.name)
    role = _role_of(place.parent.name)
    short = _short(root, name, place.name)
    return PersonFile(file=file, name=name, short=short, role=role, is_sure=is_sure)


def _title_name(root: Object, stem: str) -> str | None:
    """The title that may be a person's name: one of a note with a date may be that of an episode.

    The dated note of a person says so (`Type = "guest"`), or has accounts and its file the letters.
    Where others speak, it is the title of what they say.
    """
    texts = _texts(root)
    title = texts.get("title", "")
    if any(letters_of(it.text) != letters_of(title) for it in people_in(root, Field.SPEAKER)):
        return None
    is_own = letters_of(title) == letters_of(stem)
    is_dated = any(field_of(key) in {Field.DATE, Field.PUBLISHED} for key in root.members)
    held = (it.members for it in root.members.values() if isinstance(it, Object))  # `[social]`
    is_elsewhere = len(OF_PEOPLE.intersection(map(name_key, chain(root.members, *held)))) > 1
    is_of_person = field_of(texts.get("type", "")) in ROLE_OF or (is_own and is_elsewhere)
    is_short = 0 < len(title) <= _LONGEST
    return title if is_short and (is_of_person or not is_dated) else None
