"""Everything that has a name: concepts, people, organisations, products, works; their addresses."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches

from msgspec.structs import replace

from generator.curation.merges import name_key_of
from generator.curation.people import People, edited_parts, people_index
from generator.model.account import EntityKind, Quotation
from generator.model.base import Address, ConceptId, Value
from generator.model.corpus import Entity
from generator.model.curation import Curation, EntityCuration, Part, TalkCuration
from generator.model.reading import Reading
from generator.model.site.address import concept_address, talk_address
from generator.resolve.items.ids import ItemIds, attestation_id
from generator.resolve.names.concepts import Concepts, concepts_of
from generator.resolve.names.entities import entities_of, entities_split
from generator.resolve.names.speakers import (
    EditedSpeakers,
    edited_speakers,
    label_key,
    printed_speakers,
)
from generator.resolve.same_talk.facts.people import same_person
from generator.resolve.slugs import Slugs
from generator.resolve.talk_groups import TalkGroup, TalkGroups
from generator.text.naming.ids import slug
from generator.text.naming.names import parse_name
from generator.text.naming.normal import fold, name_key
from generator.text.naming.person_names import name_words


class NamedThings(Value, frozen=True, kw_only=True):
    """What the accounts and the editor name, and what names mean.

    `people` finds persons by any of their names, and `speakers` are those whom the editor names in
    place of printed ones. `curation` is the editor's file.
    """

    concepts: Concepts
    entities: tuple[Entity, ...]
    people: People
    speakers: EditedSpeakers
    curation: Curation


_DEFINED = frozenset({EntityKind.PRODUCT, EntityKind.WORK})


def name_things(reading: Reading, groups: TalkGroups, slugs: Slugs, ids: ItemIds) -> NamedThings:
    """Gathers all names, first those of entities: a topic with the name of one refers to it."""
    talks = groups.talks
    curation = reading.curation
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
    )


def with_concepts(entities: Iterable[Entity], concepts: Concepts) -> tuple[Entity, ...]:
    """The entities, each with the concept of its name, where an account defines that as a term.

    A concept whose name several entities have is none of theirs. A company or a person and a term
    of one name are two things.
    """
    defined = {entity.id for entity in concepts.concepts if entity.definitions}
    meanings = [
        (entity, _meant(entity, concepts) & defined if entity.kind in _DEFINED else set())
        for entity in entities
    ]
    claims = Counter(concept for _, meant in meanings for concept in meant)
    return tuple(
        replace(entity, concept=concept)
        if len(meant) == 1 and claims[concept := next(iter(meant))] == 1
        else entity
        for entity, meant in meanings
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


_SLIP = 0.85
"""From this likeness on (0 to 1) one name is taken for another that is misspelt."""


def introduced_people(
    reading: Reading, talks: Sequence[TalkGroup], entities: Iterable[Entity]
) -> dict[str, EntityCuration]:
    """What the curation file says of people whom it introduces, by their ids.

    Where seeds are kept private, only speakers of what is published are introduced: another name
    may stand in a private note alone. `entities` are all that the accounts name.
    """
    people = [person for person in entities if person.kind is EntityKind.PERSON]
    taken = {name_key(name) for person in people for name in (person.name, *person.aliases)}
    speakers = list(dict.fromkeys(_speakers(reading, talks)))
    ids = {str(person.id) for person in people}
    introduced = {
        identity: entry
        for identity, entry in reading.curation.people.items()
        if identity not in ids
        and _is_new(identity, entry, ids, taken)
        and (not reading.has_private or _is_speaker(identity, entry, speakers))
    }
    names = (name for person in introduced.values() for name in (person.name, *person.aliases))
    taken |= {name_key(name or "") for name in names}
    for name in speakers:
        identity = slug(name)
        if {identity, name} & (ids | set(introduced)) or name_key(name) in taken:
            continue
        if _is_full(name) and not _near(name, people):
            introduced[identity] = EntityCuration(name=fold(name))
            taken.add(name_key(name))
    return introduced


def _near(name: str, people: Iterable[Entity]) -> str | None:
    """The name of somebody who is there and who may be meant by a name that nobody has."""
    names = {name_key(name): name for person in people for name in (person.name, *person.aliases)}
    alike = get_close_matches(name_key(name), sorted(names), n=1, cutoff=_SLIP)
    if alike:
        return names[alike[0]]
    parts = name_words(name)
    own = (person.name for person in people)
    return next((name for name in own if same_person(parts, name_words(name))), None)


def _is_new(identity: str, entry: EntityCuration, ids: Collection[str], taken: set[str]) -> bool:
    """Whether an entry is about somebody new: its id is no slip, and nobody has its name."""
    if not entry.name or slug(identity) != identity or name_key(entry.name) in taken:
        return False
    alike = get_close_matches(identity, sorted(ids), n=1, cutoff=_SLIP)
    return not alike or identity == slug(entry.name)


def _is_speaker(identity: str, entry: EntityCuration, speakers: Sequence[str]) -> bool:
    """Whether one of the given speakers is the person of an entry."""
    own = {name_key(known) for known in (entry.name, *entry.aliases, identity) if known}
    return any(name_key(name) in own for name in speakers)


def _is_full(name: str) -> bool:
    """Whether a name has several words, or is in a script that parts none of them."""
    letters = [char for char in name if char.isalpha()]
    uncased = all(char.lower() == char.upper() for char in letters)
    return len(letters) > 1 and (len(name.split()) > 1 or uncased)


def _speakers(reading: Reading, talks: Sequence[TalkGroup]) -> Iterator[str]:
    """The names that the file gives to speakers of talks and quotes that exist."""
    curation = reading.curation
    for talk in talks:
        entries = [curation.talks.get(name, TalkCuration()).speakers for name in talk.ids]
        printed: Mapping[str, str] = printed_speakers(talk.accounts) if any(entries) else {}
        for entry in entries:
            yield from (meant for name, meant in entry.items() if label_key(name) in printed)
        parts = edited_parts(talk.ids, curation)
        yield from (name for name, part in parts.items() if part.role is not None)
    speakers = {
        quote: entry.speaker
        for quote, entry in curation.quotes.items()
        if entry.speaker and entry.speaker != Part.NONE
    }
    if speakers:
        ids = {attestation_id(it) for account in reading.accounts for it in account.of(Quotation)}
        for quote, name in speakers.items():
            if quote in ids or quote.rpartition("-")[0] in ids:
                yield name
