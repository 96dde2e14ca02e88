"""What the members of a record state by their keys, and the occasions on which a talk was given."""

from collections.abc import Iterable, Iterator

import msgspec

from generator.model.source import UnknownKey
from generator.read.account.people.list_parts import ListedName
from generator.read.account.people.listed_people import listed_people
from generator.read.account.people.roles_and_names import asks_for_several
from generator.read.account.people.whole_names import (
    are_introduced,
    gives_talk,
    people_alone,
    people_with_bars,
)
from generator.read.formats.json.forms import date_of, with_month
from generator.read.formats.json.tree import Array, JsonLeaf, Node, Object, nodes_of
from generator.read.formats.source_map import Run
from generator.read.grammar.labelled import has_ideographs
from generator.read.grammar.linked_values import is_path
from generator.read.vocabulary.keys import Field, counted_field, field_of, is_beginning, nearest_key
from generator.read.vocabulary.link_keys import names_file
from generator.text.caches import clearable_cache
from generator.text.naming.given_names import begins_with_given_name
from generator.text.naming.normal import name_key
from generator.text.regex import regex
from generator.text.web_address import is_media_path, is_recording

_TALKING = frozenset({Field.SPEAKER, Field.HOST})
GIVEN = frozenset({Field.GIVEN, Field.DATE})
WHERE = frozenset({Field.ADDRESS, Field.RECORDING, Field.RECORDING_ID})
PIECES = ("trailer", "teaser", "promo")
"""Keys of recordings that are not the talk's."""

_LEAST_WORDS = 3  # of a slug that is the name of a file about the same talk
NAMES = ("name", "full_name", "nom", "nombre", "nome", "имя", "名前", "姓名", "이름", "title")
_NOT_GIVEN = frozenset(
    "canceled cancelled declined deleted draft rejected submitted waitlisted withdrawn".split()
)
_STATES, _TOWNS = ("state", "status"), frozenset({"city", "country"})
_BREAK = regex(r"(?<!\s)\s*(?:\n|<br\s?/?>|(?<=[)\s])\|)\s*")
"""What parts people, or the first from what is told of her: `Ada Okafor (Delta) | Ivo Kern`."""
_OF_LIVES = frozenset({"bio", "biography"})
_TALKS = frozenset({"presentation", "session", "talk"})
_TITLES = _TALKS | frozenset(
    "event title,name,session name,talk name,paper,what,"
    "charla,exposé,palestra,vortrag,доклад,演題,題目,题目".split(",")
)
_SUBJECTS = frozenset({Field.TOPIC, Field.EPISODE})
_TOPIC = frozenset("subject tema temat thema thème topic тема".split())
_NAMES = 8_192  # more than talks have speakers
_OF_OCCASIONS = frozenset({None, Field.OTHER, Field.EVENT})  # keys: `deliveries`, `events`
_FIRST = frozenset({"first name", "firstname", "given name"})
_LAST = frozenset({"family name", "last name", "lastname", "surname"})
_ABOUT_PEOPLE = frozenset({"full name", "name", *_FIRST, *_LAST})


def is_not_given(talk: Object) -> bool:
    """Whether a talk was only proposed, or is not to be given, or is no talk (lunch)."""
    service, state = talk.text("service", "isServiceSession"), talk.text(*_STATES)
    if service is not None and service.text.strip().casefold() == "true":
        return not any(stating(talk, Field.SPEAKER))
    return state is not None and state.text.strip().casefold() in _NOT_GIVEN


def members_of(record: Object) -> Iterator[tuple[str, JsonLeaf]]:
    """The texts and numbers of an object with their keys, each of a list; of an object its name.

    Objects under keys of their own, and nothing beside them, are as good as a list. Whoever stands
    there with a part of his own does under that: `contributors: [{name: …, role: Host}]`.
    """
    for key, node in record.members.items():
        for item in _items(node):
            where = ("url", "link", "href", "youtube_url") if field_of(key) in WHERE else NAMES
            leaf = item.text(*where) or _whole_name(item) if isinstance(item, Object) else item
            if isinstance(leaf, JsonLeaf) and leaf.text.strip():
                part = item.text("role") if isinstance(item, Object) else None
                yield part.text if part and field_of(part.text) in _TALKING else key, leaf


def _whole_name(person: Object) -> JsonLeaf | None:
    """The first and the last name of somebody, in this order; or all names under the first key."""
    keys = {name_key(key): key for key in person.members}
    first, last = (
        person.text(*(keys[it] for it in keys if it in names)) for names in (_FIRST, _LAST)
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
    return (leaf for key, leaf in members_of(record) if field_in(key, leaf) in fields)


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
            yield from (msgspec.structs.replace(leaf, text=it.name, rows=()) for it in names)


def asked_for(
    record: Object, *fields: Field
) -> Iterator[tuple[str, JsonLeaf, tuple[ListedName, ...]]]:
    """The texts under keys that ask for people, each with its key and the people it names."""
    for key, leaf in members_of(record):
        if counted_field(key) not in fields or not leaf.text:
            continue
        if isinstance(record.members.get(key), Array) and leaf.text.isdecimal():
            yield key, leaf, (ListedName(name=leaf.text),)  # that of an entry of a list of people
        elif leaf.is_text:
            first, *others = lines = _BREAK.split(leaf.text.strip())
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
    return len(people_alone(text)) > 1


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


def performances(record: Object) -> tuple[Object, ...]:
    """A talk with each occasion on which it was given, where a member lists them; else itself.

    Such as `instances` or `deliveries`, each with its date or recording, and where it was; of a
    talk with a date of its own they are pieces.
    """
    for key in record.members if not is_dated(record) else ():
        held = record.objects(key)
        if not held or field_of(key) not in _OF_OCCASIONS or not all(map(is_dated, held)):
            continue
        own = {name: node for name, node in record.members.items() if name != key}
        return tuple(Object(members=own | at_event(occasion)) for occasion in held)
    return (record,)


def presented(record: Object, *, of_talks: bool = False) -> tuple[Object, ...]:
    """The talks of a person whom a record is about, with the speaker's name; else the record.

    Lists of speakers have the talk beside the name, its words (`title` and `abstract`) or all of it
    under a key of its own; where that stands there, `title` is what the person is. Who has none of
    this, nor a day or a recording, gives no talk. In a list `of_talks` by its key a given name
    beside what the talk is about is enough; beside a day so are a first and a last name apart.
    """
    if any(stating(record, Field.SPEAKER)):
        return (_titled(record),)
    whole = None if record.text(*NAMES[:-1]) else _whole_name(record)
    name = whole or record.text(*NAMES[:-1])
    if name is None:
        return (record,)
    keys = {*map(name_key, record.members)}
    title = record.text("title")
    is_told = of_talks and gives_talk(name.text, keys, title.text if title else "")
    is_told |= whole is not None and date_stated(record, *GIVEN) is not None
    if not (is_told or are_introduced(name.text, keys)):
        return (_named_by_event(record),)
    own = {key: it for key, it in record.members.items() if name_key(key) not in _ABOUT_PEOPLE}
    titles = {key: it for key, it in own.items() if field_of(key) is Field.TITLE}
    stated = {key: it for key, it in titles.items() if name_key(key) != "title"}
    for key, node in own.items() if not stated else ():
        if name_key(key) not in _TALKS:
            continue
        talks = [_talk_of(it) for it in nodes_of(node)]
        if talks and all(talks):
            lives = _OF_LIVES.intersection(own) if isinstance(node, JsonLeaf) else ()
            briefs = {it for it in own if field_of(it) is Field.BRIEF and it not in lives}
            abstract = {it: own[it] for it in own if lives and it in briefs}
            return tuple(Object(members=abstract | it | {"speaker": name}) for it in talks if it)
    if not (stated or is_told or "abstract" in keys):
        return (record,) if is_dated(record) else ()
    others = {key: it for key, it in own.items() if key not in titles}
    names = people_with_bars(name.text)
    who = tuple(msgspec.structs.replace(name, text=it, rows=()) for it in names)
    speakers = {"speakers": Array(items=who)} if len(who) > 1 else {"speaker": name}
    return (Object(members=others | (stated or titles) | speakers),)


def _named_by_event(record: Object) -> Object:
    """A titled talk of some day and town, with its `name` as that of the event there."""
    is_placed = not _TOWNS.isdisjoint(map(name_key, record.members)) and is_dated(record)
    is_told = is_placed and record.text("title") is not None
    return msgspec.structs.replace(record, members=at_event(record)) if is_told else record


def _titled(record: Object) -> Object:
    """A record that says who speaks, with the name or talk, or else the one topic, as its title."""
    if any(stating(record, Field.TITLE)):
        return record
    named = (it for it in record.members if name_key(it) in _TITLES and record.text(it))
    topics = (it for it in record.members if field_of(it) in _SUBJECTS and _is_phrase(record, it))
    key = next(named, None) or next(topics, None)
    if key is None:
        return record
    others = {name: it for name, it in record.members.items() if name != key}
    return Object(members={"title": record.members[key]} | others)


def _is_phrase(record: Object, key: str) -> bool:
    """Whether a member is a text of several words, or of a language that has none between.

    The one topic of a day may be a word: `topic: Swagger`.
    """
    leaf = record.text(key)
    if leaf is None or leaf.text.casefold() in _NOT_GIVEN:
        return False
    is_of_day = name_key(key) in _TOPIC and is_dated(record)
    return is_of_day or " " in leaf.text.strip() or has_ideographs(leaf.text)


def _talk_of(node: Node) -> dict[str, Node] | None:
    """The members of a talk that is an object with a title, or the words of one."""
    if isinstance(node, Object):
        return node.members if any(stating(node, Field.TITLE)) else None
    is_title = isinstance(node, JsonLeaf) and node.is_text and " " in node.text.strip()
    return {"title": node} if is_title else None


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
