"""Names that the editor splits off from a thing that has no other name."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TypeVar

import msgspec

from generator.model.account import AccountTopic, Definition, EntityKind
from generator.model.config import CURATION_FILE
from generator.model.curation import (
    ENTITY_SECTIONS,
    ConceptCuration,
    Curation,
    EntityCuration,
    SectionKey,
)
from generator.model.message import Message
from generator.model.problem import Problem, problem
from generator.resolve.items.ids import ItemIds
from generator.resolve.names.concepts import concepts_of
from generator.resolve.names.entities import entities_of
from generator.resolve.slugs import Slugs
from generator.resolve.talk_groups import TalkGroup
from generator.text.naming.names import parse_name
from generator.text.naming.normal import fold

Forms = frozenset[str]
"""What `split` may call a printed name."""

Entry = tuple[SectionKey, str]
"""An entry of the curation file: its section and id."""

EntryT = TypeVar("EntryT", ConceptCuration, EntityCuration)


def without_only_names(
    talks: Sequence[TalkGroup], curation: Curation, slugs: Slugs
) -> tuple[Curation, tuple[Problem, ...]]:
    """The curation file without what would split a thing's only name off, and problems with it."""
    splits = _splits(curation)
    if not splits:
        return curation, ()
    names = _names(talks, _without(curation, splits), slugs)
    idle = {entry for entry, split in splits.items() if _takes_all(names.get(entry, set()), split)}
    problems = []
    for section, entry in sorted(idle):
        for name in splits[section, entry]:
            line = curation.line(section, entry, "split", name)
            message = Message("problem.only_name", key=f"{section}.{entry}", name=name)
            at = (line, line) if line else None
            problems.append(problem("curation-without-effect", message, CURATION_FILE, at))
    return _without(curation, idle), tuple(problems)


def _splits(curation: Curation) -> dict[Entry, tuple[str, ...]]:
    """The names that each entry splits off."""
    return {
        (section, name): entry.split
        for section, entries in curation.named().items()
        for name, entry in entries.items()
        if entry.split
    }


def _without(curation: Curation, splitting: Collection[Entry]) -> Curation:
    """The file in which these entries split nothing off."""

    def of(kind: EntityKind) -> dict[str, EntityCuration]:
        ids = {entry for section, entry in splitting if section is ENTITY_SECTIONS[kind]}
        return _unsplit(curation.entities(kind), ids)

    concepts = {entry for section, entry in splitting if section is SectionKey.CONCEPTS}
    return msgspec.structs.replace(
        curation,
        concepts=_unsplit(curation.concepts, concepts),
        people=of(EntityKind.PERSON),
        organisations=of(EntityKind.ORGANISATION),
        products=of(EntityKind.PRODUCT),
        works=of(EntityKind.WORK),
    )


def _unsplit(entries: Mapping[str, EntryT], ids: Collection[str]) -> dict[str, EntryT]:
    return {
        identity: msgspec.structs.replace(entry, split=()) if identity in ids else entry
        for identity, entry in entries.items()
    }


def _takes_all(printed: set[Forms], split: Iterable[str]) -> bool:
    """Whether every printed name of a thing is split off."""
    taken = frozenset(map(fold, split))
    return bool(printed) and not any(taken.isdisjoint(forms) for forms in printed)


def _names(talks: Sequence[TalkGroup], curation: Curation, slugs: Slugs) -> dict[Entry, set[Forms]]:
    """The printed names of all concepts and entities, by section and id."""
    names: defaultdict[Entry, set[Forms]] = defaultdict(set)
    entities = entities_of(talks, curation, slugs)
    for entity in entities:
        for naming in entity.namings:
            names[ENTITY_SECTIONS[entity.kind], entity.id].add(_forms(naming.printed))
    concepts = concepts_of(talks, entities, curation, slugs, ItemIds(()))
    for talk in talks:
        for account in talk.accounts:
            defined = [item.name for item in account.of(Definition)]
            for name in (*defined, *(item.name for item in account.of(AccountTopic))):
                ref = concepts.refers_to(name)
                if ref.kind == "concept":
                    names[SectionKey.CONCEPTS, ref.id].add(_forms(name))
    return names


def _forms(printed: str) -> Forms:
    return frozenset(map(fold, (printed, parse_name(printed).base)))
