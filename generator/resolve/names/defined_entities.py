"""Products and works that an account defines as terms: each with the concept of its name."""

from collections import Counter
from collections.abc import Iterable

import msgspec

from generator.model.account import EntityKind
from generator.model.base import ConceptId
from generator.model.corpus import Entity
from generator.resolve.names.concepts import Concepts
from generator.text.naming.names import parse_name

_DEFINED = frozenset({EntityKind.PRODUCT, EntityKind.WORK})


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
