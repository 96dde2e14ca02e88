"""The talks of a record: on each occasion that it lists, or those of a person whom it is about.

In: an object of a list of talks or speakers. Out: an object for each talk, with its title.
"""

from msgspec.structs import replace

from generator.read.account.people.lists.whole_names import (
    are_introduced,
    gives_talk,
    people_with_bars,
)
from generator.read.formats.json.tree import Array, JsonLeaf, Node, Object, nodes_of
from generator.read.formats.talk_lists.members import (
    FIRST,
    GIVEN,
    LAST,
    NAMES,
    NOT_GIVEN,
    at_event,
    date_stated,
    is_dated,
    stating,
    whole_name,
)
from generator.read.grammar.labelled import has_ideographs
from generator.read.vocabulary.keys import Field, field_of
from generator.read.vocabulary.unknown_values import is_unknown
from generator.text.naming.normal import name_key

_OF_LIVES = frozenset({"bio", "biography"})
_TALKS = frozenset({"presentation", "session", "talk"})
_TITLES = _TALKS.union(NAMES) | frozenset(
    "event title,session name,talk name,paper,what,"
    "charla,exposé,palestra,vortrag,доклад,演題,題目,题目".split(",")
)
_SUBJECTS = frozenset({Field.TOPIC, Field.EPISODE})
_TOPIC = frozenset("subject tema temat thema thème topic тема".split())
_OF_OCCASIONS = frozenset({None, Field.OTHER, Field.EVENT})  # keys: `deliveries`, `events`
_TOWNS = frozenset({"city", "country"})
_ABOUT_PEOPLE = frozenset({"full name", "name", *FIRST, *LAST})


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
    whole = None if record.text(*NAMES[:-1]) else whole_name(record)
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
    who = tuple(replace(name, text=it, rows=()) for it in names)
    speakers = {"speakers": Array(items=who)} if len(who) > 1 else {"speaker": name}
    return (Object(members=others | (stated or titles) | speakers),)


def _named_by_event(record: Object) -> Object:
    """A titled talk of some day and town, with its `name` as that of the event there."""
    is_placed = not _TOWNS.isdisjoint(map(name_key, record.members)) and is_dated(record)
    is_told = is_placed and record.text("title") is not None
    return replace(record, members=at_event(record)) if is_told else record


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
    if leaf is None or leaf.text.casefold() in NOT_GIVEN or is_unknown(leaf.text):
        return False
    is_of_day = name_key(key) in _TOPIC and is_dated(record)
    return is_of_day or " " in leaf.text.strip() or has_ideographs(leaf.text)


def _talk_of(node: Node) -> dict[str, Node] | None:
    """The members of a talk that is an object with a title, or the words of one."""
    if isinstance(node, Object):
        return node.members if any(stating(node, Field.TITLE)) else None
    is_title = isinstance(node, JsonLeaf) and node.is_text and " " in node.text.strip()
    return {"title": node} if is_title else None
