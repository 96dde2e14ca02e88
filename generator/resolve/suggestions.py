"""What the evidence points at but does not settle, for the editor to decide."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import TypeVar

from rapidfuzz import fuzz

from generator.curation.merges import Separations
from generator.model.account import EntityKind
from generator.model.base import AccountId, TalkId
from generator.model.corpus import Concept, Corpus, Entity, Talk
from generator.model.curation import ENTITY_SECTIONS, Curation, SectionKey
from generator.model.grouping import indexed
from generator.model.message import Message
from generator.model.reading import Suggestion, SuggestionKind
from generator.resolve.quotes.recurring import near_quotes
from generator.resolve.same_talk.facts.people import same_person
from generator.resolve.same_talk.groups import Near, told
from generator.resolve.same_talk.rules import RuleKind
from generator.text.naming.names import is_acronym
from generator.text.naming.normal import name_key, singular
from generator.text.naming.person_names import name_words
from generator.text.naming.word_lists import WORDS

_ALIKE = 90.0
_MOST_SHARING = 30
_MOST_WEAK = 9
_GENERAL = frozenset(WORDS["general"])
_ORDER = tuple(SuggestionKind)

NamedT = TypeVar("NamedT", Concept, Entity)


def suggestions(near: Iterable[Near], corpus: Corpus, curation: Curation) -> tuple[Suggestion, ...]:
    """What may be one, by kind, the strongest first; each pair once.

    What the editor keeps apart or has split off is not suggested.
    """
    pairs = [
        *_talks(near, corpus.talks),
        *near_quotes(corpus.quotes),
        *_concepts(corpus.concepts),
        *_entities(corpus.entities),
    ]
    not_same_as = curation.lists("not_same_as")
    separations = {
        kind: Separations(not_same_as[SectionKey(kind.value)]) for kind in SuggestionKind
    }
    wordings: dict[str, list[str]] = {
        quote.id: [it.id for it in quote.attestations] for quote in corpus.quotes
    }
    undecided = [
        suggestion
        for suggestion in pairs
        if not separations[suggestion.kind].between(
            *({name, *wordings.get(name, ())} for name in (suggestion.first, suggestion.second))
        )
        and not _is_split(suggestion, curation)
    ]
    undecided.sort(key=lambda it: (_ORDER.index(it.kind), -it.strength, it.first, it.second))
    return tuple(undecided)


def _is_split(suggestion: Suggestion, curation: Curation) -> bool:
    """Whether the editor has split the name of one of the two off from the other."""
    if suggestion.kind in {SuggestionKind.TALKS, SuggestionKind.QUOTES}:
        return False
    entries = curation.named()[SectionKey(suggestion.kind.value)]
    pairs = ((suggestion.first, suggestion.names[1]), (suggestion.second, suggestion.names[0]))
    return any(
        name_key(name) in map(name_key, entries[identity].split)
        for identity, name in pairs
        if identity in entries
    )


def _talks(near: Iterable[Near], talks: Sequence[Talk]) -> Iterator[Suggestion]:
    owner: Mapping[AccountId, Talk] = {account: talk for talk in talks for account in talk.accounts}
    best: dict[tuple[TalkId, TalkId], Near] = {}
    for pair in near:
        first, second = sorted((owner[pair.one.id].id, owner[pair.other.id].id))
        known = best.get((first, second))
        if first != second and (known is None or _strength(known) < _strength(pair)):
            best[first, second] = pair
    titles = {talk.id: talk.title for talk in talks}
    for (first, second), pair in best.items():
        yield Suggestion(
            kind=SuggestionKind.TALKS,
            first=first,
            second=second,
            names=(titles[first], titles[second]),
            because=tuple(sign.detail for sign in told(pair.signs)),
            against=tuple(sign.detail for sign in pair.against),
            strength=_strength(pair),
        )


def _strength(pair: Near) -> float:
    """How near a pair is to being joined: signs that join count more than any number of others."""
    strong = sum(sign.rule.kind <= RuleKind.STRONG for sign in pair.signs)
    weak = len(pair.signs) - strong
    return strong + min(weak, _MOST_WEAK) / 10


def _concepts(concepts: Sequence[Concept]) -> Iterator[Suggestion]:
    """Concepts whose names differ by a general word or by spelling, or have the same initials."""
    for concept, other in _sharing(concepts, _name_keys):
        reason = _alike(concept.name, other.name)
        if reason:
            yield _named(SuggestionKind.CONCEPTS, concept, other, reason)


def _entities(entities: Sequence[Entity]) -> Iterator[Suggestion]:
    """People of one name with more or less of it; other things that are called nearly alike."""
    for kind, section in ENTITY_SECTIONS.items():
        is_person = kind is EntityKind.PERSON
        keys_of = (lambda name: name_words(name)[-1:]) if is_person else _name_keys
        of_kind = [entity for entity in entities if entity.kind is kind]
        for pair in _sharing(of_kind, keys_of):
            plainer, other = sorted(pair, key=_plainness)
            reason = (_one_person if is_person else _alike)(plainer.name, other.name)
            if reason:
                yield _named(
                    SuggestionKind(section), plainer, other, reason, *_together(plainer, other)
                )


def _named(kind: SuggestionKind, first: NamedT, other: NamedT, *because: Message) -> Suggestion:
    return Suggestion(
        kind=kind,
        first=first.id,
        second=other.id,
        names=(first.name, other.name),
        because=because,
        strength=1.0,
    )


def _together(entity: Entity, other: Entity) -> Iterator[Message]:
    both = len(set(entity.talks) & set(other.talks))
    if both:
        yield Message("names.together", n=both)


def _plainness(entity: Entity) -> tuple[int, bool, int, str]:
    """The name to keep comes first: the commonest, without initials, titles and the like."""
    words = name_key(entity.name).split()
    return -len(entity.talks), any(len(word) == 1 for word in words), len(words), entity.id


def _sharing(
    named: Sequence[NamedT], keys_of: Callable[[str], Iterable[str]]
) -> Iterator[tuple[NamedT, NamedT]]:
    """Pairs that share a key which few have, by their ids, each once."""
    sharing = indexed((key, thing) for thing in named for key in keys_of(thing.name))
    pairs = {
        (thing.id, other.id): (thing, other)
        for same in sharing.values()
        if len(same) <= _MOST_SHARING
        for thing, other in combinations(same, 2)
        if thing.id < other.id
    }
    yield from (pair for _, pair in sorted(pairs.items()))


def _name_keys(name: str) -> Iterator[str]:
    yield from (word[:5] for word in _bare(name))
    if initials := _initials(name):
        yield f"initials {initials}"


def _one_person(name: str, other: str) -> Message | None:
    if same_person(name_words(name), name_words(other)):
        return Message("names.last_name", one=name, two=other)
    return None


def _bare(name: str) -> tuple[str, ...]:
    return tuple(word for word in name_key(name).split() if word not in _GENERAL)


def _initials(name: str) -> str | None:
    """The letters of an acronym, or those that begin the words of a name."""
    if is_acronym(name):
        return singular(name).casefold()
    parts = name.replace("-", " ").split()
    return "".join(part[0] for part in parts).casefold() if len(parts) > 1 else None


def _alike(name: str, other: str) -> Message | None:
    if is_acronym(name) != is_acronym(other) and _initials(name) == _initials(other):
        return Message("names.initials", one=name, two=other)
    first, second = _bare(name), _bare(other)
    if first and first == second:
        return Message("names.general", one=name, two=other)
    if fuzz.ratio(" ".join(first), " ".join(second)) >= _ALIKE:
        return Message("names.nearly", one=name, two=other)
    return None
