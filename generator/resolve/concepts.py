"""Concepts: one for each term that the accounts define or list, whatever form its name has."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from generator.model.account import Definition, Topic
from generator.model.address import concept_address
from generator.model.base import ConceptId, Ref, SourceId, Span, TalkId, Value
from generator.model.corpus import Concept, ConceptDefinition, Entity, NameEvidence
from generator.model.curation import Curation
from generator.resolve.difference import difference
from generator.resolve.ids import ItemIds
from generator.resolve.merging import final_target
from generator.resolve.naming import Name, parse_name
from generator.resolve.parting import name_key_of, split_names
from generator.resolve.slugs import Slugs
from generator.resolve.talks import Group
from generator.text.normal import name_key
from generator.text.slug import slug


class _Use(Value, frozen=True, kw_only=True):
    """One place where an account defines a term (`text`) or lists it."""

    name: Name
    text: str | None
    section: str
    talk: TalkId
    at: Span


class Concepts(Value, frozen=True, kw_only=True):
    """All concepts, sorted by id, and what each printed name refers to.

    `split` are the names that the editor takes from others; `before` are the ids that there were
    before he merged any.
    """

    concepts: tuple[Concept, ...]
    names: dict[str, Ref]
    split: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()

    def refers_to(self, printed: str) -> Ref:
        """What a topic's printed name refers to.

        Raises:
            KeyError: if the name was not among the accounts' topics and definitions.
        """
        name = parse_name(printed)
        return self.names.get(name_key_of(name, self.split)) or self.names[name.key]


def concepts_of(
    talks: Sequence[tuple[TalkId, Group]],
    entities: Iterable[Entity],
    curation: Curation,
    slugs: Slugs,
    ids: ItemIds,
) -> Concepts:
    """Gathers the accounts' definitions and topics by name.

    A topic with the name of an entity refers to the entity. The curation file may merge concepts
    (by id) and split names off.
    """
    known = _entity_names(entities)
    split = split_names(curation)
    uses: defaultdict[str, list[_Use]] = defaultdict(list)
    names: dict[str, Ref] = {}
    for use in _uses(talks):
        if use.text is None and use.name.key in known:
            names[use.name.key] = known[use.name.key]
        else:
            uses[use.name.key].append(use)
    uses = _parted(uses, split)
    before = frozenset(slug(_leading(listed)) for listed in uses.values())
    home = _merged_keys(uses, curation)
    gathered: defaultdict[str, list[_Use]] = defaultdict(list)
    for key, listed in uses.items():
        gathered[home[key]].extend(listed)
    leading = {key: _leading(uses[key]) for key in gathered}
    assigned = slugs.assign("concept", leading)
    for key in uses:
        names[key] = Ref(kind="concept", id=assigned[home[key]])
    concepts = (
        _concept(ConceptId(assigned[key]), leading[key], listed, curation, split, ids)
        for key, listed in gathered.items()
    )
    return Concepts(
        concepts=tuple(sorted(concepts, key=lambda one: one.id)),
        names=names,
        split=split,
        before=before,
    )


def _uses(talks: Sequence[tuple[TalkId, Group]]) -> Iterator[_Use]:
    for talk, group in talks:
        for account in sorted(group.accounts, key=lambda one: one.id):
            for item in account.items:
                if isinstance(item, Definition):
                    yield _Use(
                        name=parse_name(item.name),
                        text=item.text,
                        section=item.section,
                        talk=talk,
                        at=item.at,
                    )
                elif isinstance(item, Topic):
                    yield _Use(
                        name=parse_name(item.name), text=None, section="", talk=talk, at=item.at
                    )


def _entity_names(entities: Iterable[Entity]) -> dict[str, Ref]:
    owners: defaultdict[str, set[Ref]] = defaultdict(set)
    for entity in entities:
        for name in (entity.name, *entity.aliases):
            owners[name_key(name)].add(Ref(kind=entity.kind.value, id=entity.id))
    return {key: next(iter(refs)) for key, refs in owners.items() if len(refs) == 1}


def _parted(uses: dict[str, list[_Use]], split: frozenset[str]) -> defaultdict[str, list[_Use]]:
    """The uses by key; names that the editor splits off from others have keys of their own."""
    found: defaultdict[str, list[_Use]] = defaultdict(list)
    for key, listed in uses.items():
        keys = [name_key_of(use.name, split) for use in listed]
        for own, use in zip(keys, listed, strict=True):
            found[own if len(set(keys)) > 1 else key].append(use)
    return found


def _merged_keys(uses: dict[str, list[_Use]], curation: Curation) -> dict[str, str]:
    """The key under which each name's uses are gathered: its own, or that of a merge."""
    home = {key: key for key in uses}
    by_slug = {slug(_leading(listed)): key for key, listed in uses.items()}
    for identity, entry in curation.concepts.items():
        target = by_slug.get(identity, name_key(identity.replace("-", " ")))
        if target not in home:
            continue
        kept_apart = {parse_name(name).key for name in entry.split}
        for other in (*entry.merge, *entry.aliases):
            key = by_slug.get(other, parse_name(other).key)
            if key in home and key not in kept_apart:
                home[key] = target
    into = {key: target for key, target in home.items() if key != target}
    return {key: final_target(key, into) for key in home}


def _leading(uses: Iterable[_Use]) -> str:
    """The name that stands on the page: a definition's before a topic's, then the commonest."""
    listed = list(uses)
    defined = [use.name.base for use in listed if use.text is not None]
    names = defined or [use.name.base for use in listed]
    return min(set(names), key=lambda name: (-names.count(name), name))


def _merged_because(
    identity: ConceptId, base: str, uses: Sequence[_Use], split: frozenset[str]
) -> Iterator[NameEvidence]:
    """Why each printed name but the leading one is taken to be the concept's."""
    printed = [use.name.printed for use in uses if use.name.base == base]
    lead = parse_name(min(set(printed), key=lambda name: (-printed.count(name), name)))
    sources: defaultdict[str, set[SourceId]] = defaultdict(set)
    for use in uses:
        sources[use.name.printed].add(use.at.source)
    for other in sorted(set(sources) - {lead.printed}):
        by_hand = name_key_of(parse_name(other), split) != name_key_of(lead, split)
        why = difference(other, lead.printed)
        if by_hand:
            why = f"the curation file says so of concepts.{identity}"
        yield NameEvidence(
            name=other,
            evidence="curation" if by_hand else "same-name",
            detail=f"“{other}” is “{lead.printed}”: {why}",
            sources=tuple(sorted(sources[other])),
        )


def _concept(
    identity: ConceptId,
    lead: str,
    uses: list[_Use],
    curation: Curation,
    split: frozenset[str],
    ids: ItemIds,
) -> Concept:
    entry = curation.concepts.get(identity)
    name = entry.name if entry and entry.name else lead
    aliases = {use.name.base for use in uses} | {
        use.name.acronym for use in uses if use.name.acronym
    }
    aliases |= set(entry.aliases) if entry else set()
    aliases -= set(entry.split) if entry else set()
    definitions = [
        ConceptDefinition(
            id=ids.new("definition", use.at, use.name.printed, use.text),
            name=use.name.printed,
            text=use.text,
            section=use.section,
            talk=use.talk,
            at=use.at,
        )
        for use in uses
        if use.text is not None
    ]
    return Concept(
        id=identity,
        name=name,
        aliases=tuple(sorted(aliases - {name})),
        definition=entry.definition if entry else None,
        definitions=tuple(definitions),
        merged_because=tuple(_merged_because(identity, lead, uses, split)),
        talks=tuple(sorted({use.talk for use in uses})),
        related=(),
        mentions=0,
        linked=entry.link and not entry.hide if entry else True,
        listed=not entry.hide if entry else True,
        address=concept_address(identity),
    )
