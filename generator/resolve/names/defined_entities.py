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
    defined = {one.id for one in concepts.concepts if one.definitions}
    listed = tuple(entities)
    found = {
        (one.kind, one.id): _meant(one, concepts) & defined if one.kind in _DEFINED else set()
        for one in listed
    }
    claims = Counter(concept for meant in found.values() for concept in meant)
    return tuple(
        msgspec.structs.replace(one, concept=next(iter(meant)))
        if len(meant := found[one.kind, one.id]) == 1 and claims[next(iter(meant))] == 1
        else one
        for one in listed
    )


def _meant(entity: Entity, concepts: Concepts) -> set[ConceptId]:
    keys = {parse_name(name).key for name in (entity.name, *(it.printed for it in entity.namings))}
    refs = (concepts.names.get(key) for key in keys)
    return {ConceptId(ref.id) for ref in refs if ref and ref.kind == "concept"}
