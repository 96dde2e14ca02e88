"""The addresses of all things, by the keys under which the address book remembers them."""

from collections.abc import Mapping, Sequence

from generator.curation.splits import name_key_of
from generator.model.address import concept_address, talk_address
from generator.model.base import Address, ConceptId, TalkId
from generator.model.corpus import Entity
from generator.model.curation import Curation
from generator.resolve.merging import Merged
from generator.resolve.names.concepts import Concepts
from generator.resolve.names.entities import entities_split
from generator.text.naming.names import parse_name
from generator.text.naming.normal import name_key


def published(
    keyed: Mapping[str, TalkId],
    merged: Sequence[Merged],
    concepts: Concepts,
    entities: Sequence[Entity],
    curation: Curation,
) -> dict[str, Address]:
    """The addresses of all things by their content keys, merged things included."""
    final = {name: one.talk for one in merged for name in one.names}
    found = {f"talk:{key}": talk_address(final[talk]) for key, talk in keyed.items()}
    for key, ref in concepts.names.items():
        if ref.kind == "concept":
            found[f"concept:{key}"] = concept_address(ConceptId(ref.id))
    split = entities_split(curation)
    for entity in entities:
        for naming in entity.namings:
            key = name_key_of(parse_name(naming.printed), split[entity.kind])
            found[f"{entity.kind.value}:{key}"] = entity.address
        if not entity.namings:
            found[f"{entity.kind.value}:{name_key(entity.name)}"] = entity.address
    return dict(sorted(found.items()))
