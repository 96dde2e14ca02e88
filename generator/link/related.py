"""What is related: concepts named together, talks that share concepts, quotes likely about one."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from heapq import nsmallest
from itertools import chain, combinations
from math import log, sqrt

from generator.link.mentions import Text
from generator.link.refused import Refused
from generator.model.base import ConceptId, EntityId, QuoteId, Ref, TalkId, Value
from generator.model.corpus import Concept, Corpus, RelatedConcept, Talk
from generator.model.grouping import indexed, indexed_sets
from generator.model.items import Mention, Quote
from generator.model.links import RelatedTalk, Resembling
from generator.model.message import Message, enumeration
from generator.text.naming.common_words import EMPTY_WORDS
from generator.text.naming.normal import singular, words

_MOST_CONCEPTS = 8
_MOST_TALKS = 6
_MOST_IN_ONE_PLACE = 30
_MOST_SHARING = 100

_Key = tuple[str, str]
"""What talks may share: a kind and an id."""


def places_of(texts: Iterable[Text], mentions: Iterable[Mention]) -> dict[Ref, set[ConceptId]]:
    """The concepts of each item: those that it names, and the one that it defines."""
    defined = ((it.item, ConceptId(it.defines.id)) for it in texts if it.defines)
    named = ((it.in_, ConceptId(it.target.id)) for it in mentions if it.target.kind == "concept")
    return dict(indexed_sets(chain(defined, named)))


def related_concepts(
    places: Mapping[Ref, set[ConceptId]], refused: Refused
) -> dict[ConceptId, tuple[RelatedConcept, ...]]:
    """For each concept those named in the same places, the strongest first.

    The weight is the number of common places by the geometric mean of each one's places.
    """
    single: Counter[ConceptId] = Counter()
    both: Counter[tuple[ConceptId, ConceptId]] = Counter()
    for concepts in places.values():
        single.update(concepts)
        if len(concepts) <= _MOST_IN_ONE_PLACE:
            both.update(combinations(sorted(concepts), 2))
    related: defaultdict[ConceptId, list[RelatedConcept]] = defaultdict(list)
    for (concept, other), count in both.items():
        if not refused.may_relate("concept", concept, other):
            continue
        weight = round(count / sqrt(single[concept] * single[other]), 3)
        because = Message("related.together", n=count)
        related[concept].append(RelatedConcept(concept=other, weight=weight, because=because))
        related[other].append(RelatedConcept(concept=concept, weight=weight, because=because))
    return {
        concept: tuple(sorted(near, key=lambda it: (-it.weight, it.concept))[:_MOST_CONCEPTS])
        for concept, near in related.items()
    }


def related_talks(
    corpus: Corpus, concepts: Mapping[TalkId, Collection[ConceptId]], refused: Refused
) -> dict[TalkId, tuple[RelatedTalk, ...]]:
    """For each talk those with concepts, people or quotes in common; what is rare counts for more.

    What more than a tenth of all talks share, or more than a hundred, relates none of them.
    """
    total = len(corpus.talks)
    recurring = _recurring(corpus.quotes)
    keys_of = {talk.id: _keys(talk, concepts, recurring) for talk in corpus.talks}
    talks_of = indexed((key, talk) for talk, keys in keys_of.items() for key in keys)
    most = max(_MOST_IN_ONE_PLACE, min(total // 10, _MOST_SHARING))
    sharing = {key: talks for key, talks in talks_of.items() if 1 < len(talks) <= most}
    rarity = {key: log((1 + total) / len(talks)) for key, talks in sharing.items()}
    places = {key: place for place, key in enumerate(sharing)}  # sums in one order for both talks
    most_weight = 4 * log(1 + total)
    related: dict[TalkId, tuple[RelatedTalk, ...]] = {}
    for talk, own_keys in keys_of.items():
        keys = sorted(sharing.keys() & own_keys, key=places.__getitem__)
        sums: defaultdict[TalkId, float] = defaultdict(float)
        for key in keys:
            for other in sharing[key]:
                sums[other] += rarity[key]
        sums.pop(talk, None)
        weights = {
            other: round(min(1.0, summed / most_weight), 3)
            for other, summed in sums.items()
            if refused.may_relate("talk", talk, other)
        }
        ranked = sorted(keys, key=lambda key: (-rarity[key], key))
        nearest = nsmallest(_MOST_TALKS, weights, key=lambda talk: (-weights[talk], talk))
        if nearest:
            shared = {near: [key for key in ranked if near in sharing[key]] for near in nearest}
            related[talk] = tuple(_related(near, weights[near], shared[near]) for near in nearest)
    return related


def _recurring(quotes: Iterable[Quote]) -> dict[TalkId, tuple[_Key, ...]]:
    """For each talk the keys of its quotes that are said in others too; a key is a pair's."""
    return indexed(
        (quote.talk, ("quote", f"{min(quote.id, other)}:{max(quote.id, other)}"))
        for quote in quotes
        for other in quote.recurs
    )


def _keys(
    talk: Talk,
    concepts: Mapping[TalkId, Collection[ConceptId]],
    recurring: Mapping[TalkId, Sequence[_Key]],
) -> list[_Key]:
    named = (("concept", concept) for concept in sorted(concepts.get(talk.id, ())))
    people = (("person", participant.person) for participant in talk.people)
    return [*named, *people, *recurring.get(talk.id, ())]


def _related(talk: TalkId, weight: float, keys: Sequence[_Key]) -> RelatedTalk:
    shared = indexed(keys)
    concepts, people = shared.get("concept", ()), shared.get("person", ())
    quotes = shared.get("quote")
    counts = (
        Message("related.quotes", n=len(quotes)) if quotes else None,
        Message("related.concepts", n=len(concepts)) if concepts else None,
        Message("related.people", n=len(people)) if people else None,
    )
    because = Message("related.common", each=enumeration(filter(None, counts)))
    return RelatedTalk(
        talk=talk,
        weight=weight,
        because=because,
        concepts=tuple(map(ConceptId, concepts)),
        people=tuple(map(EntityId, people)),
    )


_EMPTY = EMPTY_WORDS | {"based", "taken"}
_MIN_LENGTH = 4
_MIN_PLACES = 6
_RARE_SHARE = 0.12
_ENOUGH = 2.0
_NAME_COUNTS = 2.0
_MOST = 3


class _Bag(Value, frozen=True, kw_only=True):
    """The words of a text, each once, and those of them that are the concept's name."""

    own: frozenset[str]
    name: frozenset[str] = frozenset()


def resembling(corpus: Corpus, refused: Refused) -> dict[ConceptId, tuple[Resembling, ...]]:
    """For each concept the quotes that resemble it and do not name it, the likest first."""
    quotes = indexed((quote.talk, (quote, _of_quote(quote))) for quote in corpus.quotes)
    concepts = indexed(
        (talk, (concept, _of_concept(concept, talk)))
        for concept in corpus.concepts
        for talk in sorted({definition.talk for definition in concept.definitions})
    )
    scored = indexed(
        (owner, (-score, near, shared))
        for talk in sorted(quotes.keys() & concepts.keys())
        for owner, score, near, shared in _of_talk(quotes[talk], concepts[talk], refused)
    )
    return {
        concept: tuple(
            Resembling(quote=quote, words=shared) for _, quote, shared in sorted(ranked)[:_MOST]
        )
        for concept, ranked in scored.items()
    }


def _of_quote(quote: Quote) -> _Bag:
    texts = [text for it in quote.attestations for text in (it.text, it.note, it.context) if text]
    return _Bag(own=_words(" ".join(texts)))


def _of_concept(concept: Concept, talk: TalkId) -> _Bag:
    texts = [definition.text for definition in concept.definitions if definition.talk == talk]
    name = _words(concept.name)
    return _Bag(own=_words(" ".join(texts)) | name, name=name)


def _words(text: str) -> frozenset[str]:
    long = (word for word in words(text) if len(word) >= _MIN_LENGTH)
    return frozenset(singular(word) for word in long if word not in _EMPTY)


def _of_talk(
    quotes: Sequence[tuple[Quote, _Bag]], concepts: Sequence[tuple[Concept, _Bag]], refused: Refused
) -> Iterator[tuple[ConceptId, float, QuoteId, tuple[str, ...]]]:
    weights = _weights([bag for _, bag in (*quotes, *concepts)])
    weighed = [(concept, bag.own & weights.keys(), bag) for concept, bag in concepts]
    for quote, quoted in quotes:
        for concept, rare, bag in weighed:
            if rare.isdisjoint(quoted.own):
                continue
            shared = sorted(rare & quoted.own, key=lambda word: (-weights[word], word))
            score = sum(
                weights[word] * (_NAME_COUNTS if word in bag.name else 1) for word in shared
            )
            if score < _ENOUGH or concept.id in quote.concepts:
                continue
            if refused.is_about(quote, concept.ref):
                yield concept.id, round(score, 3), quote.id, tuple(shared)


def _weights(bags: Sequence[_Bag]) -> Mapping[str, float]:
    """How much a word says, from 0 to 1: the more, the fewer of a talk's texts hold it."""
    count = Counter(word for bag in bags for word in bag.own)
    total = max(len(bags), _MIN_PLACES)
    most = max(2, int(total * _RARE_SHARE))
    return {
        word: log(total / places) / log(total) for word, places in count.items() if places <= most
    }
