"""What the members of a record state by their keys."""

from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import urlsplit

from msgspec.structs import replace

from generator.model.source import UnknownKey
from generator.read.account.people.lists.list_parts import ListedName
from generator.read.account.people.lists.listed_people import listed_people
from generator.read.account.people.lists.whole_names import people_alone
from generator.read.account.people.roles_and_names import asks_for_several
from generator.read.formats.json.forms import date_of, with_month
from generator.read.formats.json.tree import Array, JsonLeaf, Node, Object, asked_once
from generator.read.formats.source_map import Run
from generator.read.grammar.labelled import has_ideographs
from generator.read.grammar.linked_values import is_path
from generator.read.talk_facts import TalkFacts, facts_of_address
from generator.read.vocabulary.keys import (
    TALKING_FIELDS,
    Field,
    counted_field,
    field_of,
    is_beginning,
    nearest_key,
)
from generator.read.vocabulary.link_keys import names_file
from generator.read.vocabulary.unknown_values import is_unknown
from generator.text.caches import clearable_cache
from generator.text.markdown.character_references import as_shown
from generator.text.naming.given_names import begins_with_given_name
from generator.text.naming.normal import name_key, words
from generator.text.regex import regex
from generator.text.web_address import (
    address_of,
    host_of,
    is_media_path,
    is_recording,
    is_web_address,
    recording_with_id,
)

GIVEN = frozenset({Field.GIVEN, Field.DATE})
WHERE = frozenset({Field.ADDRESS, Field.RECORDING, Field.RECORDING_ID})
_PLATFORMS = tuple("video_provider provider platform service type ie_key extractor_key".split())
_IDS = ("video_id", "code", "id")
PIECES = ("trailer", "teaser", "promo")
"""Keys of recordings that are not the talk's."""

_LEAST_WORDS = 3  # of a slug that is the name of a file about the same talk
NAMES = ("name", "full_name", "nom", "nombre", "nome", "имя", "名前", "姓名", "이름", "title")
NOT_GIVEN = frozenset(
    "canceled cancelled declined deleted draft rejected submitted waitlisted withdrawn".split()
)
_STATES = ("state", "status")
_BREAK = regex(r"(?<!\s)\s*(?:\n|<br\s?/?>|(?<=[)\s])\|)\s*")
"""What parts people, or the first from what is told of her: `Ada Okafor (Delta) | Ivo Kern`."""
_LONG, _SEVERAL, _SHARE = 4, 3, 2 / 3  # letters of a name; hosts
_NAMES = 8_192  # more than talks have speakers
FIRST = frozenset({"first name", "firstname", "given name"})
LAST = frozenset({"family name", "last name", "lastname", "surname"})
"""Keys of the parts of somebody's name."""


def is_not_given(talk: Object) -> bool:
    """Whether a talk was only proposed, or is not to be given, or is no talk (lunch, `N/A`)."""
    titles = [it.text for it in stating(talk, Field.TITLE)]
    if titles and all(map(is_unknown, titles)) and not any(stating(talk, Field.SPEAKER)):
        return True
    service, state = talk.text("service", "isServiceSession"), talk.text(*_STATES)
    if service is not None and service.text.strip().casefold() == "true":
        return not any(stating(talk, Field.SPEAKER))
    return state is not None and state.text.strip().casefold() in NOT_GIVEN


@asked_once
def members_of(record: Object) -> tuple[tuple[str, JsonLeaf], ...]:
    """The texts and numbers of an object with their keys, each of a list; of an object its name.

    Objects under keys of their own, and nothing beside them, are as good as a list. Whoever stands
    there with a part of his own does under that: `contributors: [{name: …, role: Host}]`.
    """
    return tuple(_members(record))


def _members(record: Object) -> Iterator[tuple[str, JsonLeaf]]:
    for key, node in record.members.items():
        if isinstance(node, JsonLeaf):  # as most are
            if node.text and not node.text.isspace():
                yield key, node
            continue
        for item in _items(node):
            where = ("url", "link", "href", "youtube_url") if field_of(key) in WHERE else NAMES
            leaf = item.text(*where) or whole_name(item) if isinstance(item, Object) else item
            if isinstance(leaf, JsonLeaf) and leaf.text and not leaf.text.isspace():
                part = item.text("role") if isinstance(item, Object) else None
                yield part.text if part and field_of(part.text) in TALKING_FIELDS else key, leaf


def whole_name(person: Object) -> JsonLeaf | None:
    """The first and the last name of somebody, in this order; or all names under the first key."""
    keys = {name_key(key): key for key in person.members}
    first, last = (
        person.text(*(keys[it] for it in keys if it in names)) for names in (FIRST, LAST)
    )
    if first is None or last is None or first.line > last.line:
        return first if first and not last and people_alone(first.text) else None
    rows = (Run(first.line, f"{first.text.strip()} "), Run(last.line, last.text.strip()))
    text = "".join(row.text for row in rows)
    return JsonLeaf(text=text, line=first.line, last=last.line, rows=rows)


def _items(node: Node) -> tuple[Node, ...]:
    """What stands in a list, or under keys of its own: `speakers: {speaker01: {name: …}}`."""
    if isinstance(node, Array):
        return node.items
    held = tuple(node.members.values()) if isinstance(node, Object) else ()
    return held if held and all(isinstance(it, Object) for it in held) else (node,)


def field_in(key: str, leaf: JsonLeaf) -> Field | None:
    """What a member states: the address of a recording is that whatever its key."""
    field = counted_field(key) or (Field.GIVEN if is_beginning(key, leaf.text) else None)
    is_other = field in WHERE or key.casefold() in PIECES
    return Field.RECORDING if not is_other and is_recording(leaf.text.strip()) else field


def stating(record: Object, *fields: Field) -> Iterator[JsonLeaf]:
    """The texts and numbers of an object whose keys state some fields."""
    return (leaf for field, leaf in _fields_of(record) if field in fields)


@asked_once
def _fields_of(record: Object) -> tuple[tuple[Field | None, JsonLeaf], ...]:
    return tuple((field_in(key, leaf), leaf) for key, leaf in members_of(record))


def unknown_keys(records: Iterable[Object]) -> Iterator[UnknownKey]:
    """The keys of records that mean nothing here and are near to ones that do, each once."""
    first: dict[str, JsonLeaf] = {}
    for record in records:
        for key, leaf in members_of(record):
            first.setdefault(key, leaf)
    for key, leaf in first.items():
        near = nearest_key(key) if field_in(key, leaf) is None else None
        if near is not None:
            yield UnknownKey(key=key, line=leaf.line, nearest=near)


def are_homes(talks: Sequence[Object]) -> bool:
    """Whether the addresses of several talks are those of their speakers' own pages.

    Each has a host of its own, and most hold a name of whoever speaks there.
    """
    pages = [
        (leaf.text.strip().casefold(), words(" ".join(it.text for it in who)))
        for talk in talks
        for leaf in stating(talk, Field.ADDRESS)
        if (who := [*people_in(talk, Field.SPEAKER)])
    ]
    hosts = {host_of(urlsplit(address)) for address, _ in pages if is_web_address(address)}
    named = sum(any(len(it) >= _LONG and it in address for it in who) for address, who in pages)
    return len(hosts) >= max(_SEVERAL, _SHARE * len(pages)) and 2 * named > len(pages)


def files_named(record: Object) -> Iterator[str]:
    """The paths of files about the talk: those that it names, and its slug, without an ending."""
    for key, leaf in members_of(record):
        is_slug = key.lower() == "slug" and len(leaf.text.split("-")) >= _LEAST_WORDS
        if is_slug or is_media_path(leaf.text) or (names_file(key) and is_path(leaf.text)):
            yield leaf.text


def written_by(talk: Object) -> tuple[JsonLeaf, ...]:
    """The `authors` beside the one who presents what they wrote, as a reading group lists it."""
    return tuple(
        leaf
        for key, leaf in members_of(talk)
        if field_of(key) is Field.AUTHOR and asks_for_several(key) and leaf.is_text
    )


def people_in(record: Object, field: Field) -> Iterator[JsonLeaf]:
    """The names of people; a text that names several is parted, that of an object only in full."""
    for key, leaf, names in asked_for(record, field):
        is_one = record.text(key) is not leaf and not _are_several(leaf.text)
        if names and is_one and not _BREAK.search(leaf.text):
            yield leaf
        else:
            yield from (replace(leaf, text=it.name, rows=()) for it in names)


def played_in(record: Object) -> TalkFacts:
    """The recording of which an object has the platform and the id: `{type: youtube, code: …}`."""
    platform, key = record.text(*_PLATFORMS), record.text(*_IDS)
    if platform is None or key is None:
        return TalkFacts()
    recording = recording_with_id(platform.text.strip().casefold(), key.text)
    return facts_of_address((address_of(recording) if recording else None) or key.text.strip())


def is_label(key: str, leaf: JsonLeaf) -> bool:
    """Whether a key that asks for people has a word of a page: `speaker: "Speaker information"`."""
    asks = counted_field(key) in TALKING_FIELDS and ":" not in leaf.text
    return asks and name_key(leaf.text).split()[:1] == [name_key(key)]


def asked_for(
    record: Object, *fields: Field
) -> Iterator[tuple[str, JsonLeaf, tuple[ListedName, ...]]]:
    """The texts under keys that ask for people, each with its key and the people it names."""
    for key, leaf in members_of(record):
        if counted_field(key) not in fields or not leaf.text or is_label(key, leaf):
            continue
        if isinstance(record.members.get(key), Array) and leaf.text.isdecimal():
            yield key, leaf, (ListedName(name=leaf.text),)  # that of an entry of a list of people
        elif leaf.is_text:
            first, *others = lines = [*map(as_shown, _BREAK.split(leaf.text.strip("# \n")))]
            are_names = all(begins_with_given_name(it) or it.endswith(")") for it in others)
            people = "; ".join(lines) if are_names else first
            yield key, leaf, _named_by((people, asks_for_several(key)))


@clearable_cache(_NAMES)
def _named_by(asked: tuple[str, bool]) -> tuple[ListedName, ...]:
    """The people whom a text names, and whether its key asks for several: each form asks anew."""
    text, several = asked
    return listed_people(text, several=several)


@clearable_cache(_NAMES)
def _are_several(text: str) -> bool:
    """Whether a text names several, and nobody in two scripts: `Hanako Okada / 岡田花子`."""
    people = people_alone(text)
    return len(people) > 2 or len({*map(has_ideographs, people)}) == 1 < len(people)


def answers_in(talk: Object) -> tuple[list[JsonLeaf], list[JsonLeaf]]:
    """What was chosen in a form for talks, and what it asked, which says nothing of a talk.

    Sessionize keeps `categories: [{name: …, categoryItems: [{name: …}]}]`, and `questionAnswers`
    with questions that nobody answered.
    """
    chosen: list[JsonLeaf] = []
    asked: list[JsonLeaf | None] = []
    for key, held in ((name, it) for name in talk.members for it in talk.objects(name)):
        if "answer" in key.casefold() and held.text("answer") is None:
            asked.append(held.text("question"))
        elif field_of(key) in {Field.CATEGORY, Field.TOPIC}:
            inner = (it.text("name") for name in held.members for it in held.objects(name))
            items = list(filter(None, inner))
            asked += [held.text("name")] if items else []
            chosen += items
    return chosen, list(filter(None, asked))


def date_stated(record: Object, *fields: Field) -> JsonLeaf | None:
    """The most exact date of some fields; seconds count from midnight elsewhere.

    Of a year, the month may stand under a key of its own, and the day as well.
    """
    leaves = [with_month(leaf, record) for leaf in stating(record, *fields) if date_of(leaf)]
    exact = {id(leaf): (len(date_of(leaf) or ""), leaf.number is None) for leaf in leaves}
    return max(leaves, key=lambda leaf: exact[id(leaf)], default=None)


def is_dated(occasion: Object) -> bool:
    """Whether an object says when it was, or names a recording."""
    states_day = date_stated(occasion, *GIVEN, Field.PUBLISHED) is not None
    return states_day or any(stating(occasion, Field.RECORDING, Field.RECORDING_ID))


def at_event(occasion: Object) -> dict[str, Node]:
    """The members of an occasion; what it is called, or where it was, is the event."""
    members = dict(occasion.members)
    if not any(stating(occasion, Field.EVENT)):
        name = next((it for it in ("name", "title", "venue") if occasion.text(it)), None)
        if name is not None:
            members["event"] = members.pop(name)
    return members
