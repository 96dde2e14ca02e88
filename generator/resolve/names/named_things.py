"""Everything that has a name: concepts, people, organisations, products, works; their addresses."""

from collections import Counter
from collections.abc import Iterable

import msgspec

from generator.curation.merges import name_key_of
from generator.curation.people import People, people_index
from generator.model.account import EntityKind
from generator.model.address import concept_address, talk_address
from generator.model.base import Address, ConceptId, Value
from generator.model.corpus import Entity
from generator.model.curation import Curation
from generator.model.problem import Problem
from generator.model.reading import Reading
from generator.resolve.items.ids import ItemIds
from generator.resolve.names.concepts import Concepts, concepts_of
from generator.resolve.names.entities import entities_of, entities_split
from generator.resolve.names.introduced_people import introduced_people
from generator.resolve.names.only_names import without_only_names
from generator.resolve.names.speakers import EditedSpeakers, edited_speakers
from generator.resolve.slugs import Slugs
from generator.resolve.talk_groups import TalkGroups
from generator.text.naming.names import parse_name
from generator.text.naming.normal import name_key


class NamedThings(Value, frozen=True, kw_only=True):
    """What the accounts and the editor name, and what names mean.

    `people` finds persons by any of their names, and `speakers` are those whom the editor names in
    place of printed ones. `curation` is the file without splits that would leave a thing without a
    name, and `problems` tells of these.
    """

    concepts: Concepts
    entities: tuple[Entity, ...]
    people: People
    speakers: EditedSpeakers
    curation: Curation
    problems: tuple[Problem, ...]


_DEFINED = frozenset({EntityKind.PRODUCT, EntityKind.WORK})


def name_things(reading: Reading, groups: TalkGroups, slugs: Slugs, ids: ItemIds) -> NamedThings:
    """Gathers all names, first those of entities: a topic with the name of one refers to it."""
    talks = groups.talks
    curation, problems = without_only_names(talks, reading.curation, slugs)
    entities = entities_of(talks, curation, slugs)
    if introduced := introduced_people(reading, talks, entities):
        entities = entities_of(talks, curation, slugs, introduced)
    people = people_index(entities)
    concepts = concepts_of(talks, entities, curation, slugs, ids)
    return NamedThings(
        concepts=concepts,
        entities=with_concepts(entities, concepts),
        people=people,
        speakers=edited_speakers(talks, curation, people),
        curation=curation,
        problems=problems,
    )


def with_concepts(entities: Iterable[Entity], concepts: Concepts) -> tuple[Entity, ...]:
    """The entities, each with the concept of its name, where an account defines that as a term.

    A concept whose name several entities have is none of theirs. A company or a person and a term
    of one name are two things.
    """
    defined = {entity.id for entity in concepts.concepts if entity.definitions}
    every = tuple(entities)
    meanings = {
        (entity.kind, entity.id): _meant(entity, concepts) & defined
        if entity.kind in _DEFINED
        else set()
        for entity in every
    }
    claims = Counter(concept for meant in meanings.values() for concept in meant)
    return tuple(
        msgspec.structs.replace(entity, concept=next(iter(meant)))
        if len(meant := meanings[entity.kind, entity.id]) == 1 and claims[next(iter(meant))] == 1
        else entity
        for entity in every
    )


def _meant(entity: Entity, concepts: Concepts) -> set[ConceptId]:
    keys = {parse_name(name).key for name in (entity.name, *(it.printed for it in entity.namings))}
    refs = (concepts.names.get(key) for key in keys)
    return {ConceptId(ref.id) for ref in refs if ref and ref.kind == "concept"}


def published(groups: TalkGroups, names: NamedThings) -> dict[str, Address]:
    """The addresses of all things by their content keys, merged things included."""
    final = {identity: talk.id for talk in groups.talks for identity in talk.ids}
    addresses = {f"talk:{key}": talk_address(final[talk]) for key, talk in groups.keys.items()}
    for key, ref in names.concepts.names.items():
        if ref.kind == "concept":
            addresses[f"concept:{key}"] = concept_address(ConceptId(ref.id))
    split = entities_split(names.curation)
    for entity in names.entities:
        for naming in entity.namings:
            key = name_key_of(parse_name(naming.printed), split[entity.kind])
            addresses[f"{entity.kind.value}:{key}"] = entity.address
        if not entity.namings:
            addresses[f"{entity.kind.value}:{name_key(entity.name)}"] = entity.address
    return dict(sorted(addresses.items()))
