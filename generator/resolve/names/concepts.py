"""Concepts: one for each term that the accounts define or list, whatever form its name has."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from generator.curation.merges import (
    SPLIT_MARK,
    Separations,
    final_target,
    joined,
    name_key_of,
    split_names,
)
from generator.model.account import AccountTopic, Definition
from generator.model.base import ConceptId, Ref, Span, TalkId, Value
from generator.model.corpus import Concept, ConceptDefinition, Entity, NameEvidence
from generator.model.curation import ConceptCuration, Curation
from generator.model.grouping import indexed, owned
from generator.model.site.address import concept_address
from generator.resolve.items.ids import ItemIds
from generator.resolve.names.name_diff import names_because
from generator.resolve.slugs import Slugs
from generator.resolve.talk_groups import TalkGroup
from generator.text.naming.ids import slug
from generator.text.naming.names import Name, is_acronym, parse_name
from generator.text.naming.normal import name_key, singular


class _Use(Value, frozen=True, kw_only=True):
    """One place where an account defines a term (`text`) or lists it."""

    name: Name
    key: str
    text: str | None
    section: str
    talk: TalkId
    at: Span


Uses = Mapping[str, Sequence[_Use]]
"""The uses of names, by the keys under which they are gathered."""


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
        return self.names[name_key_of(parse_name(printed), self.split)]


def concepts_of(
    talks: Sequence[TalkGroup],
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
    uses: defaultdict[str, list[_Use]] = defaultdict(list)
    names: dict[str, Ref] = {}
    split = split_names(curation.concepts.values())
    for use in _uses(talks, split):
        if use.text is None and use.key in known:
            names[use.key] = known[use.key]
        else:
            uses[use.key].append(use)
    apart = {name: entry.not_same_as for name, entry in curation.concepts.items()}
    separations = Separations(apart)
    senses = _same_sense(uses, separations)
    alike = _gathered(uses, senses)
    home = _merged_keys(alike, senses, curation)
    gathered = _gathered(uses, home)
    leading = {key: _leading(alike[key]) for key in gathered}
    assigned = slugs.assign("concept", leading)
    for key in uses:
        names[key] = Ref(kind="concept", id=assigned[home[key]])
    given = _given(curation)
    concepts = []
    for key, members in gathered.items():
        identity, lead = ConceptId(assigned[key]), leading[key]
        because = tuple(_merged_because(identity, lead, members, senses))
        concepts.append(_concept(identity, lead, members, because, curation, given, ids))
    return Concepts(
        concepts=tuple(sorted(concepts, key=lambda concept: concept.id)),
        names=names,
        split=split,
        before=frozenset(slug(_leading(members)) for members in (*uses.values(), *alike.values())),
    )


def _gathered(uses: Uses, home: Mapping[str, str]) -> Uses:
    """The uses under the keys that stand for theirs."""
    return indexed((home[key], use) for key, its_uses in uses.items() for use in its_uses)


def _uses(talks: Sequence[TalkGroup], split: frozenset[str]) -> Iterator[_Use]:
    for talk in talks:
        for account in sorted(talk.accounts, key=lambda account: account.id):
            for item in account.items:
                if isinstance(item, Definition | AccountTopic):
                    name = parse_name(item.name)
                    yield _Use(
                        name=name,
                        key=name_key_of(name, split),
                        text=item.text if isinstance(item, Definition) else None,
                        section=item.section if isinstance(item, Definition) else "",
                        talk=talk.id,
                        at=item.at,
                    )


def _entity_names(entities: Iterable[Entity]) -> dict[str, Ref]:
    return owned(
        (name_key(name), entity.ref)
        for entity in entities
        for name in (entity.name, *entity.aliases)
    )


def _merged_keys(alike: Uses, home: Mapping[str, str], curation: Curation) -> dict[str, str]:
    """The key under which each name's uses are gathered: that of its sense, or of a merge."""
    by_slug = {slug(_leading(members)): key for key, members in alike.items()}
    into: dict[str, str] = {}
    for identity, entry in curation.concepts.items():
        target = by_slug.get(identity) or home.get(name_key(identity))
        if target is None:
            continue
        kept_apart = {parse_name(name).key for name in entry.split}
        for other in (*entry.merge, *entry.aliases):
            named = parse_name(other).key
            merged = by_slug.get(other) or home.get(named)
            if merged and merged != target and named not in kept_apart:
                into[merged] = target
    return {key: final_target(lead, into) for key, lead in home.items()}


def _same_sense(uses: Uses, separations: Separations) -> dict[str, str]:
    """The key of the leading name among those that differ in spelling alone, or in an acronym.

    An acronym joins the name that it stands for where the accounts print one name with it; where
    they print two, it stays a name of its own. What the editor keeps apart is never in one sense.
    """
    keys = sorted(uses)
    place = {key: index for index, key in enumerate(keys)}
    pairs = [(place[one[0]], place[other]) for one in _sharing(uses) for other in one[1:]]
    ids = [slug(uses[key][0].name.base) for key in keys] if separations else keys
    home: dict[str, str] = {}
    for members in joined(ids, pairs, separations):
        same = [keys[index] for index in members]
        lead = _leading(use for key in same for use in uses[key])
        leading = min(key for key in same if any(use.name.base == lead for use in uses[key]))
        home |= dict.fromkeys(same, leading)
    return home


def _sharing(uses: Uses) -> Iterator[tuple[str, ...]]:
    """Keys of names that share a form, and of each acronym with the name that it stands for."""
    keys = [key for key in sorted(uses) if not key.startswith(SPLIT_MARK)]
    forms = indexed((form, key) for key in keys for form in uses[key][0].name.senses)
    names = (use.name for key in keys for use in uses[key])
    full = owned((singular(it.acronym).casefold(), it.senses[-1]) for it in names if it.acronym)
    yield from forms.values()
    for key in keys:
        base = uses[key][0].name.base
        meant = full.get(singular(base).casefold())
        if is_acronym(base) and meant is not None:
            yield (key, *forms.get(meant, ()))


def _leading(uses: Iterable[_Use]) -> str:
    """The name that stands on the page.

    One in full before an acronym, a definition's before a topic's, then the commonest.
    """
    given = list(uses)
    full = [use for use in given if not is_acronym(use.name.base)] or given
    defined = [use.name.base for use in full if use.text is not None]
    names = defined or [use.name.base for use in full]
    return min(set(names), key=lambda name: (-names.count(name), name))


def _merged_because(
    identity: str, base: str, uses: Sequence[_Use], senses: Mapping[str, str]
) -> Iterator[NameEvidence]:
    """Why each printed name but the leading one is taken to be the concept's."""
    printed = [use.name.printed for use in uses if use.name.base == base]
    lead = min(set(printed), key=lambda name: (-printed.count(name), name))
    sense = {use.name.printed: senses[use.key] for use in uses}
    sources = indexed((use.name.printed, use.at.source) for use in uses)
    by_hand = {name for name in sources if sense[name] != sense[lead]}
    return names_because(lead, sources, by_hand, f"concepts.{identity}")


def _given(curation: Curation) -> dict[str, tuple[str, ...]]:
    """The concepts to which the editor gives each alias."""
    entries = curation.concepts.items()
    return indexed((name_key(it), concept) for concept, entry in entries for it in entry.aliases)


def _concept(
    identity: ConceptId,
    lead: str,
    uses: Sequence[_Use],
    because: tuple[NameEvidence, ...],
    curation: Curation,
    given: Mapping[str, Collection[str]],
    ids: ItemIds,
) -> Concept:
    """One concept; a printed acronym that the editor gives to others only is none of its names."""
    entry = curation.concepts.get(identity, ConceptCuration())
    name = entry.name or lead
    acronyms = {use.name.acronym for use in uses if use.name.acronym}
    aliases = {use.name.base for use in uses} | {
        acronym for acronym in acronyms if identity in given.get(name_key(acronym), {identity})
    }
    aliases = aliases.union(entry.aliases).difference(entry.split, {name})
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
        aliases=tuple(sorted(aliases)),
        definition=entry.definition,
        definitions=tuple(definitions),
        merged_because=because,
        talks=tuple(sorted({use.talk for use in uses})),
        related=(),
        mentions=0,
        linked=entry.link and not entry.hide,
        listed=not entry.hide,
        address=concept_address(identity),
    )
