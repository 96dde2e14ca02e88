"""Talks as pretalx lists them (API, widget, exports), and what conferences make of that.

In goes the root of a JSON file, out come the objects of talks, and of each its speakers, when it
begins, and words that may be given in several languages.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from generator.read.formats.json.forms import date_of
from generator.read.formats.json.tree import Array, JsonLeaf, Node, Object
from generator.read.formats.talk_lists.xml_tree import nodes_of

NOBODY: Mapping[str, JsonLeaf] = MappingProxyType({})
_DAY = len("2025-10-17")
_PEOPLE = ("persons", "speakers", "Speaker names")
_OF_A_TALK = frozenset(
    ("code", "start", "slot", "slots", "submission_type", "session_type", "ID", "Start")
)
_NOT_GIVEN = frozenset("canceled cancelled deleted draft rejected submitted withdrawn".split())


def sessions(root: Node) -> Iterator[Object]:
    """The talks of a file, in lists, by days, by rooms: with title, speakers and a code or a time.

    What was only proposed, or is not to be given, is none of them.
    """
    todo: list[Node] = [root]
    while todo:
        node = todo.pop()
        if isinstance(node, Array):
            todo.extend(reversed(node.items))
        elif isinstance(node, Object):
            if not _is_talk(node):
                todo.extend(reversed(node.members.values()))
            elif not _is_not_given(node):
                yield node


def _is_talk(talk: Object) -> bool:
    return (
        words_of(talk, "title", "Proposal title") is not None
        and any(isinstance(talk.members.get(key), Array) for key in _PEOPLE)
        and not _OF_A_TALK.isdisjoint(talk.members)
    )


def _is_not_given(talk: Object) -> bool:
    state = talk.text("state")
    return state is not None and state.text.strip().casefold() in _NOT_GIVEN


def names_by_code(root: Object) -> Mapping[str, JsonLeaf]:
    """The names of a file's own list of speakers, by their codes."""
    codes = ((speaker.text("code"), speaker.text("name")) for speaker in root.objects("speakers"))
    return {code.text: name for code, name in codes if code and name}


def people_of(event: Object, named: Mapping[str, JsonLeaf] = NOBODY) -> Iterator[JsonLeaf]:
    """The names of who speaks: texts, objects with a name, or codes of a list of speakers."""
    for key in _PEOPLE:
        for people in nodes_of(event.members.get(key)):
            inner = people.members if isinstance(people, Object) else {}
            for person in nodes_of(inner.get("person", inner.get("speaker", people))):
                name = _name(person, named)
                if name is not None:
                    yield name


def _name(person: Node, named: Mapping[str, JsonLeaf]) -> JsonLeaf | None:
    if isinstance(person, Object):
        return person.text("full_public_name", "public_name", "name")
    if not isinstance(person, JsonLeaf) or not person.is_text:
        return None
    is_code = person.text.isascii() and person.text.isalnum() and person.text.isupper()
    return named.get(person.text, None if is_code else person)


def start_of(event: Object) -> JsonLeaf | None:
    """When it begins, with its day: it says so itself, or its slot does."""
    slots = (event.object("slot"), *event.objects("slots"))
    leaves = (holder.text("start", "Start") for holder in (event, *slots) if holder)
    return next((leaf for leaf in leaves if len(date_of(leaf) or "") == _DAY), None)


def words_of(event: Object, *keys: str) -> JsonLeaf | None:
    """The first of some members with words; of those in several languages the first."""
    for key in keys:
        member = event.members.get(key)
        while isinstance(member, Object):
            member = member.members.get("name", next(iter(member.members.values()), None))
        if isinstance(member, JsonLeaf) and member.is_text:
            return member
    return None
