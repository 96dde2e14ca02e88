"""Where the records of a file stand: in a list, in lists of groups, or under keys of their own.

The outer ones come first. Lists at one place are one where talks are in each: they are often
parted by what they are (`keynotes`, `workshops`), when they are (`upcoming`, `past`), or by year.
What a group says of its date and event holds for all in it.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import cached_property

from msgspec.structs import replace

from generator.model.base import Value
from generator.model.grouping import indexed
from generator.read.formats.json.tree import (
    ALONE,
    Array,
    JsonLeaf,
    Node,
    Object,
    nodes_of,
    objects_of,
)
from generator.read.formats.talk_lists.members import GIVEN, NAMES, at_event, is_dated, stating
from generator.read.vocabulary.event_words import OF_PEOPLE
from generator.read.vocabulary.keys import IDS, Field, field_of, nearest_key
from generator.text.naming.misprints import may_be_misprint
from generator.text.naming.normal import name_key
from generator.text.quantities.dates import date_of_value

_MOST_KEYS = 12
_PLACES = frozenset({"room", "track"})
_FULL = ("fullName", "displayName")
_KEYS = ("id", "code")
_MOST_LEVELS = 2  # of groups around the talks
_OF_SEVERAL = 2  # records under keys of their own
_OF_ONE_TALK = (Field.SPEAKER, Field.HOST, Field.RECORDING, Field.RECORDING_ID)
OF_TALKS = frozenset({*_OF_ONE_TALK, Field.EVENT, Field.SHOW})
"""What an entry states that nothing but a talk has."""

Wanted = Callable[[Sequence[Object]], bool]
"""Whether most of some objects are records that are asked for."""


class Record(Value, frozen=True, kw_only=True, dict=True, gc=True):
    """A record and what the groups around it say; `is_first` is that of the innermost group."""

    record: Object
    around: Object = Object(members={})
    is_first: bool = False

    @cached_property
    def around_inner(self) -> Object:
        """What is said around the records in it, if it says when, and perhaps where, they were."""
        own = at_event(self.record) if is_occasion(self.record) else {}
        leaves = {key: it for key, it in own.items() if isinstance(it, JsonLeaf)}
        return Object(members=self.around.members | leaves)


def placed_records(root: Node | None, are_wanted: Wanted) -> tuple[Record, ...]:
    """The records of the first list of which most are wanted, with those of lists like it."""
    them = tuple(Record(record=it) for it in objects_of(root))
    return _search(them, are_wanted, is_list=isinstance(root, Array), levels=_MOST_LEVELS)


def _search(
    groups: tuple[Record, ...], are_wanted: Wanted, *, is_list: bool, levels: int
) -> tuple[Record, ...]:
    dated = _under_keys(groups, by_date=True)
    if dated:
        groups, is_list = dated, True
    if is_list and _are(groups, are_wanted):
        return _parted(groups, are_wanted)
    mixed = _under_keys(groups, by_date=False)
    if mixed and _are(mixed, are_wanted) and all(_are_alike(mixed, (it,)) for it in mixed):
        return mixed
    taken: tuple[Record, ...] = ()
    for key, holding in _by_keys(groups).items() if levels else ():
        inner = tuple(_inside(holding, key))
        them = _search(inner, are_wanted, is_list=True, levels=levels - 1) if inner else ()
        if them and (not taken or _are_alike(taken, them)):
            taken += them
    for them in _keyed(groups) if levels == _MOST_LEVELS else ():
        is_wider = len(them) > len(taken) and (
            all(_are((it,), are_wanted) for it in them) or _adds_alike(taken, them)
        )
        if is_wider if taken else _are(them, are_wanted):
            return them
    return taken


def _adds_alike(taken: Sequence[Record], them: Sequence[Record]) -> bool:
    """Whether records are those taken and others like them, as of a month that has only one."""
    known = {id(it.record) for it in taken}
    others = [it for it in them if id(it.record) not in known]
    return len(others) == len(them) - len(known) and all(_are_alike(taken, (it,)) for it in others)


def _are(them: Sequence[Record], are_wanted: Wanted) -> bool:
    return are_wanted([it.record for it in them])


def _by_keys(groups: Sequence[Record]) -> dict[str, tuple[Record, ...]]:
    """The groups that have each key, in the order of the keys."""
    return indexed((key, group) for group in groups for key in group.record.members)


def _inside(groups: Sequence[Record], key: str) -> Iterator[Record]:
    """What stands in the lists under a key, or under the dates or ids in an object there."""
    for group in groups:
        node = group.record.members.get(key)
        if isinstance(node, Array):
            yield from _of_group(objects_of(node), group)
        elif isinstance(node, Object):
            held = (Record(record=node, around=group.around),)
            dated = _under_keys(held, by_date=True)
            yield from dated or _of_group(by_id(node), group)


def is_occasion(group: Object) -> bool:
    """Whether a group says when it was, in whatever words, or names a recording."""
    return is_dated(group) or any(stating(group, *GIVEN))


def _of_group(records: Sequence[Object], group: Record) -> Iterator[Record]:
    for number, record in enumerate(records):
        yield Record(record=record, around=group.around_inner, is_first=number == 0)


def _under_keys(groups: Sequence[Record], *, by_date: bool) -> tuple[Record, ...]:
    """What stands under keys of which each has an object or a list of them, and nothing else.

    `by_date`: the keys are dates, which hold for what stands there; else some have lists, and some
    an object.
    """
    held = [(group, key, node) for group in groups for key, node in group.record.members.items()]
    if any(isinstance(node, JsonLeaf) for *_, node in held) or len(held) < _OF_SEVERAL:
        return ()
    inner = [(group, key, it) for group, key, node in held for it in nodes_of(node)]
    if not all(isinstance(it, Object) for *_, it in inner):
        return ()
    if by_date:
        if not all(date_of_value(key) for _, key, _ in held):
            return ()
    elif len({type(node) for *_, node in held}) == 1:
        return ()
    return tuple(
        Record(
            record=it,
            around=Object(members=group.around.members | _date(group.record, key)),
            is_first=it is nodes_of(group.record.members[key])[0],
        )
        for group, key, it in inner
        if isinstance(it, Object)
    )


def _date(group: Object, key: str) -> dict[str, Node]:
    line = group.lines.get(key)
    return {"date": JsonLeaf(text=key, line=line)} if line and date_of_value(key) else {}


def _are_alike(some: Sequence[Record], others: Sequence[Record]) -> bool:
    """Whether a key that only talks have, or those who give them, is that of most of both."""
    return not _usual(some).isdisjoint(_usual(others))


def _usual(them: Sequence[Record]) -> set[str]:
    times = Counter(key for it in them for key in it.record.members)
    own = (key for key, n in times.items() if 2 * n > len(them))
    return {key for key in own if field_of(key) in OF_TALKS or name_key(key) in OF_PEOPLE}


def _parted(groups: tuple[Record, ...], are_wanted: Wanted) -> tuple[Record, ...]:
    """The talks of events, where each is listed with its speakers, and no event has any itself."""
    if any(any(stating(it.record, *_OF_ONE_TALK)) for it in groups):
        return groups
    for key, holding in _by_keys(groups).items():
        inner = tuple(_inside(holding, key)) if key != "talks" else ()
        n_given = sum(any(stating(it.record, Field.SPEAKER)) for it in inner)
        if 2 * n_given > len(inner) and _are(inner, are_wanted):
            return tuple(it for own in groups for it in (tuple(_inside((own,), key)) or (own,)))
    return groups


def is_list_of(node: Node, records: Collection[int]) -> bool:
    """Whether a node is a list, one of some records (by ids of Python), or has only such inside."""
    if not isinstance(node, Object):
        return isinstance(node, Array)
    return id(node) in records or all(id(it) in records for it in node.members.values())


def _keyed(groups: Sequence[Record]) -> Iterator[tuple[Record, ...]]:
    """Objects that stand under keys of their own in others, and nothing else with them."""
    for _ in range(_MOST_LEVELS):
        held = [(it.around, node) for it in groups for node in it.record.members.values()]
        groups = tuple(
            Record(record=node, around=around) for around, node in held if isinstance(node, Object)
        )
        if len(groups) < len(held):
            return
        if len(groups) >= _OF_SEVERAL:
            yield groups


def by_id(group: Object) -> tuple[Object, ...]:
    """The objects under keys of their own, where there are several and nothing beside them."""
    held = tuple(it for it in group.members.values() if isinstance(it, Object))
    return held if len(held) == len(group.members) >= _OF_SEVERAL else ()


def with_names(root: Node | None) -> Node | None:
    """A file with the names of its own lists of speakers and rooms in place of their ids.

    Sessionize has `speakers: ["a1"], roomId: 5` beside `speakers: [{id: "a1", fullName: …}]`, and
    pretalx `code` in place of `id`.
    """
    named: dict[str, dict[str, JsonLeaf]] = {}
    if not isinstance(root, Object):
        return root
    for key in root.members:
        if field_of(key) is Field.SPEAKER or name_key(key) in _PLACES:
            keyed = root.object(key)
            people = dict(zip(keyed.members, by_id(keyed), strict=False)) if keyed else {}
            entries = ((it.text(*_KEYS) or it.number("id"), it) for it in root.objects(key))
            people |= {own.text: it for own, it in entries if own}
            names = ((own, it.text(*_FULL, *NAMES)) for own, it in people.items())
            known = {own: name for own, name in names if name}
            named |= {name_key(key): known} if known else {}
    return _named(root, named) if named else root


def _named(node: Node, named: Mapping[str, Mapping[str, JsonLeaf]]) -> Node:
    if isinstance(node, Array):
        return Array(items=tuple(_named(it, named) for it in node.items))
    if isinstance(node, JsonLeaf):
        return node
    members: dict[str, Node] = {}
    for key, inner in node.members.items():
        bare = IDS.sub("", key)
        known = named.get(name_key(bare), {})
        ids = nodes_of(inner)
        leaves = [it for it in ids if isinstance(it, JsonLeaf)]
        names = [known.get(it.text, it) for it in leaves]
        if names == leaves or len(leaves) < len(ids):
            members[key] = _named(inner, named)
        else:
            members[bare] = Array(items=tuple(names)) if isinstance(inner, Array) else names[0]
    return replace(node, members=members)


def keys_shown(root: Node | None) -> str:
    """The first of the keys that the objects of a file have, those of its first list if any.

    Behind an unknown one stands the known one that it is near to, as a question.
    """
    held = root.members.values() if isinstance(root, Object) else ()
    them = next(filter(None, map(objects_of, held)), ()) or objects_of(root)
    keys = list(dict.fromkeys(key for it in them for key in it.members if key != ALONE))
    near = ((it, None if field_of(it) else nearest_key(it)) for it in keys[:_MOST_KEYS])
    return ", ".join(
        f"{key} (“{known}”?)" if known and may_be_misprint(key.casefold(), known) else key
        for key, known in near
    )
