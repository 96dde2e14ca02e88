"""A tree of values without what services wrap talks in, with a key for each value.

In: the tree of a JSON or YAML file. Out: the same, with lists in place of `{edges: [{node: …}]}`,
and what groups say of a talk, or what it says in several languages, among its own members.
"""

import operator
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from generator.read.account.people.lists.whole_names import people_alone
from generator.read.account.people.roles_and_names import asks_for_several
from generator.read.formats.json.tree import Array, JsonLeaf, Node, Object
from generator.read.formats.talk_lists.members import (
    GIVEN,
    NAMES,
    WHERE,
    date_stated,
    field_in,
    members_of,
    stating,
)
from generator.read.outline.events.event_names import is_event_alone
from generator.read.vocabulary.keys import TALKING_FIELDS, Field, field_of
from generator.text.caches import remembered
from generator.text.language import language_tag
from generator.text.naming.normal import name_key, words
from generator.text.naming.people_words import OFFICES, says_role
from generator.text.regex import regex
from generator.text.web_address import is_web_address

_WRAPS = frozenset({"snippet", "resourceId"})
_LINKS = frozenset({"link", "media"})
_INSIDE = {"node": {"cursor"}, "fields": {"id", "createdTime"}}
"""Keys below which GraphQL and Airtable keep all of a talk, and what stands beside them."""

_OF_MEETUP = frozenset({"urlname", "eventUrl"})  # which keeps whose event it is in a group
_TEXTS = frozenset({Field.TITLE, Field.BRIEF})
_IN_LANGUAGE = regex(r"(?P<key>.+?)(?:[_ -](?P<tag>(?!id|no)[a-z]{2}(?:[-_][A-Z][A-Za-z]{1,3})?))")
_LEAST_LANGUAGES, _LONGEST_TAG = 2, 7
_KINDS = frozenset({"presentation", "talk"})
_OTHER_TITLES = ("talk", "session", "topic", "subject")
"""What the title of a talk stands under where `title` is what its speaker is."""

_COMMA = regex(r"(?<!\s)\s*,\s*")
_WHO = ("by", "By", "who", "Who")
_LEAST_RECORDS = 2


def unwrapped(root: Node) -> Node:
    """What a service answers, below `data` and what else wraps it alone; else the root itself."""
    (root,) = with_lists((plain(root),))
    if not isinstance(root, Object) or root.members.keys() != {"data"}:
        return root
    node: Node = root
    while isinstance(node, Object) and len(node.members) == 1:
        (node,) = node.members.values()
    return node


def with_recordings(root: Node | None) -> Node | None:
    """A file that is one talk, with the addresses of its recordings in place of a list of them.

    It has a title and a day; the entries below `videos` have an address and a title of like words,
    and nobody speaks in one of them. Below the name of an event they are its talks.
    """
    title = next(stating(root, Field.TITLE), None) if isinstance(root, Object) else None
    if not isinstance(root, Object) or title is None or date_stated(root, *GIVEN) is None:
        return root
    key = next((it for it in root.members if name_key(it) in {"recordings", "videos"}), "")
    held, own = root.objects(key), {*words(title.text)}
    named = [words(leaf.text) for it in held for leaf in stating(it, Field.TITLE)]
    are_alike = len(held) == 1 or all(len(own.intersection(it)) > 1 for it in named)
    are_given = any(any(stating(it, Field.SPEAKER, *GIVEN)) for it in held)
    where = tuple(leaf for it in held for leaf in stating(it, *WHERE))
    is_whole = held and are_alike and len(where) == len(held) and not are_given
    if not is_whole or is_event_alone(title.text):
        return root
    others = (leaf for it in held for _, leaf in members_of(it) if leaf not in where)
    parted = {key: Array(items=where), f"of {key}": Array(items=tuple(others))}
    return replace(root, members=root.members | parted)


def plain(node: Node) -> Node:
    """A tree without what services wrap talks in, and with what groups say in the talks themselves.

    `{edges: [{node: …}]}` is a list, `{snippet: …}` its talk. `event: {name: …, date: …}` says when
    the talk was, and `links: {video: …}` where it is.
    """
    if isinstance(node, JsonLeaf):
        return node
    if isinstance(node, Array):
        items = with_lists(_told_together(tuple(map(plain, node.items))))
        same = all(map(operator.is_, items, node.items))
        return node if same else Array(items=items)
    edges = node.objects("edges")
    for key, beside in _INSIDE.items():
        inner = node.object(key)
        if inner is not None and node.members.keys() <= {key, *beside}:
            return plain(inner)
    if edges and all("node" in it.members for it in edges):
        return Array(items=tuple(map(plain, edges)))
    own = _of_slot({key: plain(it) for key, it in _in_one_language(node.members).items()})
    lent = {name: it for key, held in own.items() for name, it in _lent(key, held, own)}
    if "meetup" in lent and "name" in own:
        own.setdefault("title", own.pop("name"))
    same = not lent and all(own.get(key) is it for key, it in node.members.items())
    return node if same else replace(node, members=lent | own)


def with_lists(items: tuple[Node, ...]) -> tuple[Node, ...]:
    """Records with a list of names where a key that asks for one has several whole ones.

    A firm may stand behind a comma as well. Where it does in most values, all are left, and so is
    one whose end stands behind others too, and alone nowhere: `Ada Okafor, Jane Lane`.
    """
    records = [it for it in items if isinstance(it, Object)]
    asking = {key for it in records for key in it.members if field_of(key) in TALKING_FIELDS}
    for key in (it for it in asking if not asks_for_several(it)):
        held = {leaf.text: _COMMA.split(leaf.text) for it in records if (leaf := it.text(key))}
        behind = Counter(name for parts in held.values() for name in parts[1:])
        alone = {parts[0] for parts in held.values()}
        lists = {
            text: parts
            for text, parts in held.items()
            if len(parts) == len(people_alone(text)) > 1
            and all(behind[it] == 1 or it in alone for it in parts[1:])
        }
        n_whole = sum(len(it) > 1 and " " in it[0] for it in held.values())
        if 2 * len(lists) >= n_whole > 0:
            items = tuple(_listing(it, key, lists) for it in items)
    return items


def _listing(record: Node, key: str, lists: Mapping[str, Sequence[str]]) -> Node:
    """A record with the parts of a text as a list, where it is one of those that list names."""
    leaf = record.text(key) if isinstance(record, Object) else None
    if leaf is None or leaf.text not in lists or not isinstance(record, Object):
        return record
    names = Array(items=tuple(replace(leaf, text=it, rows=()) for it in lists[leaf.text]))
    return replace(record, members=record.members | {key: names})


def _lent(key: str, group: Node, beside: Mapping[str, Node]) -> Iterator[tuple[str, JsonLeaf]]:
    """What a group of a talk says of it: also `[{type: video, url: …}]`, which is as good a key."""
    of_service, of_links = key in _WRAPS, name_key(key) in _LINKS
    of_event = field_of(key) is Field.EVENT
    covering = group.items if isinstance(group, Array) and field_of(key) not in WHERE else ()
    for held in (it for it in reversed(covering) if isinstance(it, Object)):
        kind, place = held.text("type"), held.text("url")
        if kind and place and field_of(kind.text) is Field.RECORDING:
            yield kind.text, place
    if not isinstance(group, Object):
        return
    is_of_meetup = key == "group" and not _OF_MEETUP.isdisjoint((*beside, *group.members))
    if is_of_meetup and (called := group.text("name")):
        yield "meetup", called
    if not (of_service or of_links or of_event):
        return
    for name, leaf in group.members.items():
        if isinstance(leaf, JsonLeaf):
            is_place = of_links and is_web_address(leaf.text.strip())
            if of_service or is_place or (of_event and field_in(name, leaf) in GIVEN):
                yield name, leaf


def _told_together(items: tuple[Node, ...]) -> tuple[Node, ...]:
    """Records with the keys that all of a list together show them to mean.

    `by` or `who` is the speaker where it names people and no key says who speaks. `title` is what
    the speaker is where most name an office, or stand with speakers alone, and another key (`talk`,
    `topic`) differs from record to record; then `name` is the speaker as well.
    """
    records = [it for it in items if isinstance(it, Object)]
    keys = {key for it in records for key in it.members}
    if len(records) < _LEAST_RECORDS or keys.isdisjoint((*_OTHER_TITLES, *_WHO)):
        return items
    topic = next((it for it in _OTHER_TITLES if it in keys and _is_title(it, records)), None)
    talks = [it for it in records if topic is None or it.text(topic)]
    names = {}
    if not any(any(stating(it, Field.SPEAKER)) for it in records):
        who = (*_WHO, "name", "Name") if topic else _WHO
        names = {it: "speaker" for it in who if it in keys and _names_people(it, talks)}
        topic = topic if names else None
    names |= {topic: "title", "title": "occupation"} if topic else {}
    return tuple(_renamed(it, names) if isinstance(it, Object) else it for it in items)


def _is_title(key: str, records: Sequence[Object]) -> bool:
    """Whether a key gives the titles of the talks, and `title` what their speakers are."""
    held = [(it.text(key), it.text("title"), _names_somebody(it)) for it in records]
    topics = [topic.text for topic, *_ in held if topic]
    titles = [title.text for _, title, _ in held if title]
    n_breaks = sum(bool(topic and not (title or named)) for topic, title, named in held)
    goes_along = n_breaks > 1 and all(named for _, title, named in held if title)
    n_offices = sum(any(it in OFFICES or says_role(it) for it in words(title)) for title in titles)
    is_other = len(topics) >= len(titles) > 0 and 2 * len({*topics}) > len(records)
    return is_other and (goes_along or 2 * n_offices > len(titles))


def _names_somebody(record: Object) -> bool:
    return record.text("name") is not None or any(stating(record, Field.SPEAKER))


def _names_people(key: str, records: Sequence[Object]) -> bool:
    """Whether nearly all texts under a key are names of people, and most records have one."""
    texts = [leaf.text for it in records if (leaf := it.text(key))]
    return 2 * len(texts) > len(records) and all(map(people_alone, texts))


def _renamed(record: Object, names: Mapping[str, str]) -> Object:
    """A record with other keys for some; it keeps a title for which it has no other."""
    held = record.members
    titles = [key for key, name in names.items() if name == "title"]
    if "title" in names and not record.text(*titles):
        names = {key: name for key, name in names.items() if key not in {*titles, "title"}}
    if held.keys().isdisjoint(names):
        return record
    return replace(record, members={names.get(key, key): it for key, it in held.items()})


def _of_slot(members: dict[str, Node]) -> dict[str, Node]:
    """A slot that is a talk by its kind and has its title, with what the one entry in it says."""
    kinds = (it for key, it in members.items() if field_of(key) is Field.KIND)
    if not any(isinstance(it, JsonLeaf) and name_key(it.text) in _KINDS for it in kinds):
        return members
    for key, held in members.items() if "title" in members else ():
        entry = held.items[0] if isinstance(held, Array) and len(held.items) == 1 else None
        own = entry.members if isinstance(entry, Object) and name_key(key) not in _KINDS else {}
        if any(stating(Object(members=own), Field.SPEAKER)):
            others = {name: it for name, it in members.items() if name != key}
            return {"kind" if name == "title" else name: own[name] for name in own} | others
    return members


def _in_one_language(members: dict[str, Node]) -> dict[str, Node]:
    """Members, with what the first of several languages says as if there were no other.

    `{ja: {title: …}, en: …}`, `{title_ja: …, title_en: …}` and `{title: {ja: …}}` say the same.
    """
    members = {name: it for key, held in members.items() for name, it in _by_language(key, held)}
    held = {
        key: it
        for key, it in members.items()
        if isinstance(it, Object) and len(key) <= _LONGEST_TAG and language_tag(key)
    }
    if len(held) >= _LEAST_LANGUAGES:
        inner = {
            f"{name}_{key}": it for key, own in held.items() for name, it in own.members.items()
        }
        members = {key: it for key, it in members.items() if key not in held} | inner
    bare: dict[str, Node] = {}
    for key, node in members.items():
        stem = _without_language(key)
        bare[key if stem in bare or stem in members else stem] = node
    return bare


def _by_language(key: str, held: Node) -> Iterator[tuple[str, Node]]:
    """A member; of a name or text that stands in an object below its languages one for each."""
    inner = held.members if isinstance(held, Object) else {}
    by_key = {f"{key}_{tag}": it for tag, it in inner.items() if isinstance(it, JsonLeaf)}
    are_all = 0 < len(by_key) == len(inner) and all(_without_language(it) == key for it in by_key)
    yield from by_key.items() if are_all else ((key, held),)


@remembered
def _without_language(key: str) -> str:
    """The key of a name or text without the language in which it says it: `title_ja`."""
    match = _IN_LANGUAGE.fullmatch(key)
    stem = match["key"] if match and language_tag(match["tag"]) else key
    return stem if name_key(stem) in NAMES or field_of(stem) in _TEXTS else key
