"""What a talk names: its concepts and entities, each once, with the topics that list them."""

from collections.abc import Iterable

from markupsafe import Markup

from generator.model.account import EntityKind
from generator.model.address import ENTITY_FOLDERS
from generator.model.base import Ref, Value
from generator.model.corpus import Concept, Entity, Talk
from generator.model.items import Topic
from generator.render.context.grouping import grouped
from generator.render.context.talk_lookups import Defined, TalkLookups
from generator.text.markdown.escape import fill


class Explained(Value, frozen=True, kw_only=True):
    """A concept with its first definition in the talk, and the topics that list it as well."""

    first: Defined
    topics: tuple[Topic, ...]


class Named(Value, frozen=True, kw_only=True):
    """Entities of one kind, each with the topics that list it."""

    kind: EntityKind
    anchor: Markup
    things: tuple[tuple[Entity, tuple[Topic, ...]], ...]


class Concepts(Value, frozen=True, kw_only=True):
    """The concepts of a talk: defined in it, else listed as topics, else only mentioned.

    `listed` holds the topics of one concept each.
    """

    defined: tuple[Explained, ...]
    listed: tuple[tuple[Topic, ...], ...]
    mentioned: tuple[Concept, ...]

    @property
    def count(self) -> int:
        """How many concepts there are."""
        return len(self.defined) + len(self.listed) + len(self.mentioned)


def concepts(has: TalkLookups) -> Concepts:
    """The talk's concepts, those defined or listed in the order of the sources."""
    topics = _by_reference(has.topics)
    defined = {one.concept.id: one for one in reversed(has.definitions)}
    listed = {
        ref.id: group
        for ref, group in topics.items()
        if ref.kind == "concept" and ref.id not in defined
    }
    return Concepts(
        defined=tuple(
            Explained(first=one, topics=topics.get(Ref(kind="concept", id=one.concept.id), ()))
            for one in reversed(defined.values())
        ),
        listed=tuple(listed.values()),
        mentioned=tuple(
            one for one in has.mentioned if one.id not in listed and one.id not in defined
        ),
    )


def entities(talk: Talk, has: TalkLookups) -> tuple[Named, ...]:
    """The entities of a talk by kind, without its people, who stand in its first lines.

    Those of its people whom a topic lists are there nevertheless.
    """
    topics = _by_reference(has.topics)
    known = {part.person for part in talk.people}
    groups = grouped(
        [(one, topics.get(Ref(kind=one.kind.value, id=one.id), ())) for one in has.entities],
        lambda pair: pair[0].kind,
    )
    made = []
    for kind in EntityKind:
        things = [
            (thing, listing)
            for thing, listing in groups.get(kind, ())
            if kind is not EntityKind.PERSON or listing or thing.id not in known
        ]
        if things:
            anchor = fill(ENTITY_FOLDERS[kind])
            made.append(Named(kind=kind, anchor=anchor, things=tuple(things)))
    return tuple(made)


def _by_reference(topics: Iterable[Topic]) -> dict[Ref, tuple[Topic, ...]]:
    return {ref: tuple(group) for ref, group in grouped(topics, lambda one: one.refers_to).items()}
