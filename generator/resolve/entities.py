"""People, organisations, products and works: one entity for each, whatever it is called."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.model.account import EntityKind, Naming, Person, Price
from generator.model.address import entity_address
from generator.model.base import EntityId, TalkId, Value
from generator.model.corpus import Entity, EntityNaming
from generator.model.curation import Curation, EntityCuration
from generator.resolve.merging import final_target
from generator.resolve.naming import parse_name
from generator.resolve.slugs import Slugs
from generator.resolve.talks import Group
from generator.text.normal import fold, name_key


class _Naming(Value, frozen=True, kw_only=True):
    """One place that names an entity."""

    kind: EntityKind
    name: str
    others: tuple[str, ...]
    naming: EntityNaming


class People(Value, frozen=True, kw_only=True):
    """Looks up people by any name under which an account knows them."""

    ids: dict[str, EntityId]

    def find(self, name: str) -> EntityId | None:
        """The person of a printed name, or None."""
        return self.ids.get(name_key(name))

    def named(self, told: str) -> EntityId | None:
        """The person whom the editor names, by a name or an id."""
        return self.find(told) or self.find(told.replace("-", " "))


def entities_of(
    talks: Sequence[tuple[TalkId, Group]], curation: Curation, slugs: Slugs
) -> tuple[Entity, ...]:
    """All entities, sorted by kind and id."""
    gathered: defaultdict[tuple[EntityKind, str], list[_Naming]] = defaultdict(list)
    for found in _all(talks):
        gathered[found.kind, name_key(found.name) or fold(found.name)].append(found)
    entities = [
        entity
        for kind in EntityKind
        for entity in _of_kind(
            kind,
            {key: namings for (of, key), namings in gathered.items() if of is kind},
            curation,
            slugs,
        )
    ]
    return tuple(sorted(entities, key=lambda one: (one.kind, one.id)))


def _all(talks: Sequence[tuple[TalkId, Group]]) -> Iterator[_Naming]:
    for talk, group in talks:
        for account in group.accounts:
            for person in account.people:
                yield _person(person, talk)
            for item in account.of(Naming):
                yield _listed(item.kind, item.name, talk, item)
            for price in account.of(Price):
                if _is_product_name(price.item):
                    yield _listed(EntityKind.PRODUCT, price.item, talk, price)


def _person(person: Person, talk: TalkId) -> _Naming:
    others = tuple(name for name in (person.short, person.handle) if name)
    return _Naming(
        kind=EntityKind.PERSON,
        name=person.name,
        others=tuple(name for name in others if name != person.name),
        naming=EntityNaming(printed=person.name, talk=talk, because=person.because, at=person.at),
    )


def _listed(kind: EntityKind, printed: str, talk: TalkId, item: Naming | Price) -> _Naming:
    name = parse_name(printed)
    return _Naming(
        kind=kind,
        name=name.base,
        others=(name.acronym,) if name.acronym else (),
        naming=EntityNaming(printed=printed, talk=talk, because="listed by name", at=item.at),
    )


def _is_product_name(text: str) -> bool:
    """Whether the item of a price row is a name (`NanoGPT`, `Claude 3`) and not a description."""
    parts = text.split()
    if not parts or len(parts) > 3 or not parts[0][0].isalnum():
        return False
    inner = any(char.isupper() or char.isdigit() for part in parts for char in part[1:])
    named = all(part[0].isupper() or part[0].isdigit() for part in parts)
    return inner or (named and len(parts) > 1)


def _of_kind(
    kind: EntityKind,
    gathered: dict[str, list[_Naming]],
    curation: Curation,
    slugs: Slugs,
) -> Iterator[Entity]:
    leading = {key: _leading_name(namings) for key, namings in gathered.items()}
    ids = slugs.assign(kind.value, leading)
    entries = _entries(curation, kind)
    home = _merged_keys(ids, entries)
    names = {key: name for key, name in leading.items() if home[key] == key}
    short = _unique_short_names(kind, names)
    merged: dict[str, list[_Naming]] = {key: [] for key in names}
    for key, listed in gathered.items():
        merged[home[key]] += listed
    for key, namings in merged.items():
        entity = EntityId(ids[key])
        entry = entries.get(entity)
        name = entry.name if entry and entry.name else names[key]
        aliases = {one.name for one in namings} | {other for one in namings for other in one.others}
        aliases |= set(short.get(key, ())) | set(entry.aliases if entry else ())
        yield Entity(
            id=entity,
            kind=kind,
            name=name,
            aliases=tuple(sorted(aliases - {name})),
            talks=tuple(sorted({one.naming.talk for one in namings})),
            url=entry.url if entry else None,
            linked=entry.link if entry else True,
            namings=tuple(
                sorted(
                    (one.naming for one in namings),
                    key=lambda naming: (naming.at.source, naming.at.lines, naming.printed),
                )
            ),
            address=entity_address(kind, entity),
        )


def _merged_keys(ids: Mapping[str, str], entries: Mapping[str, EntityCuration]) -> dict[str, str]:
    """The key under which each name's places are gathered: an alias joins what is called so."""
    keys = {identity: key for key, identity in ids.items()}
    into = {
        other: keys[identity]
        for identity, entry in sorted(entries.items(), reverse=True)  # of two, the first counts
        for other in map(name_key, entry.aliases)
        if identity in keys and other in ids and other != keys[identity]
    }
    return {key: final_target(key, into) for key in ids}


def _entries(curation: Curation, kind: EntityKind) -> dict[str, EntityCuration]:
    """What the editor says of the entities of a kind, by id."""
    return {
        EntityKind.PERSON: curation.people,
        EntityKind.ORGANISATION: curation.organisations,
        EntityKind.PRODUCT: curation.products,
        EntityKind.WORK: curation.works,
    }[kind]


def _leading_name(namings: Iterable[_Naming]) -> str:
    listed = [one.name for one in namings]
    return min(set(listed), key=lambda name: (-listed.count(name), name))


def _unique_short_names(kind: EntityKind, names: dict[str, str]) -> dict[str, tuple[str, ...]]:
    """A person's last name, where nobody else has it."""
    if kind is not EntityKind.PERSON:
        return {}
    owners: defaultdict[str, list[str]] = defaultdict(list)
    for key, name in names.items():
        parts = name.split()
        if len(parts) > 1 and len(parts[-1]) > 2:
            owners[parts[-1]].append(key)
    return {keys[0]: (last,) for last, keys in owners.items() if len(keys) == 1}


def people_index(entities: Iterable[Entity]) -> People:
    """People by their names and aliases; names that two people share are left out."""
    owners: defaultdict[str, set[EntityId]] = defaultdict(set)
    for entity in entities:
        if entity.kind is EntityKind.PERSON:
            for name in (entity.name, *entity.aliases, entity.id.replace("-", " ")):
                owners[name_key(name)].add(entity.id)
    return People(ids={key: next(iter(ids)) for key, ids in owners.items() if len(ids) == 1})
