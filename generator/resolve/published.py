"""The addresses of all things, by the keys under which the address book remembers them."""

from generator.curation.merges import name_key_of
from generator.model.address import concept_address, talk_address
from generator.model.base import Address, ConceptId
from generator.resolve.names.entities import entities_split
from generator.resolve.names.named_things import NamedThings
from generator.resolve.talk_groups import TalkGroups
from generator.text.naming.names import parse_name
from generator.text.naming.normal import name_key


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
