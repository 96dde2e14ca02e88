"""Quotes that are probably about a concept although they do not name it.

A quote and a concept of the same talk resemble each other if what is said about both has rare words
in common: words that stand in few other places of the talk. The words are given as the evidence.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import log

from generator.link.refused import Refused
from generator.model.base import ConceptId, QuoteId, Ref, TalkId, Value
from generator.model.corpus import Concept, Corpus, Quote
from generator.model.links import Resembling
from generator.text.naming.normal import singular, words

_EMPTY = frozenset(
    """
    about above across after again against almost along already also although always among another
    around based because become becomes been before behind being below between beyond both came
    come could current different does doing done down during each either else enough even ever
    every everything first from gets give given goes going gone have having here however instead
    into itself just keep kind last less like likely little long made make makes making many might
    more most much must need never next none nothing often once only onto other others over part
    rather really same says seem seen several shall should show since some something still such
    sure take taken than that their them then there these they thing things think this those
    though through thus together toward under until upon used uses using very want wants well were
    what when where whether which while whole whose will with within without would your
    """.split()
)
"""Words that say nothing about a subject, however rare they are."""

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
    quotes: defaultdict[TalkId, list[tuple[Quote, _Bag]]] = defaultdict(list)
    for quote in corpus.quotes:
        quotes[quote.talk].append((quote, _of_quote(quote)))
    concepts: defaultdict[TalkId, list[tuple[Concept, _Bag]]] = defaultdict(list)
    for concept in corpus.concepts:
        for talk in sorted({one.talk for one in concept.definitions}):
            concepts[talk].append((concept, _of_concept(concept, talk)))
    scored: defaultdict[ConceptId, list[tuple[float, QuoteId, tuple[str, ...]]]] = defaultdict(list)
    for talk in sorted(quotes.keys() & concepts.keys()):
        for owner, score, near, shared in _of_talk(quotes[talk], concepts[talk], refused):
            scored[owner].append((-score, near, shared))
    return {
        concept: tuple(
            Resembling(quote=quote, words=shared) for _, quote, shared in sorted(ranked)[:_MOST]
        )
        for concept, ranked in scored.items()
    }


def _of_quote(quote: Quote) -> _Bag:
    texts = [
        text for one in quote.attestations for text in (one.text, one.note, one.context) if text
    ]
    return _Bag(own=_words(" ".join(texts)))


def _of_concept(concept: Concept, talk: TalkId) -> _Bag:
    texts = [one.text for one in concept.definitions if one.talk == talk]
    name = _words(concept.name)
    return _Bag(own=_words(" ".join(texts)) | name, name=name)


def _words(text: str) -> frozenset[str]:
    return frozenset(
        singular(word) for word in words(text) if len(word) >= _MIN_LENGTH and word not in _EMPTY
    )


def _of_talk(
    quotes: Sequence[tuple[Quote, _Bag]],
    concepts: Sequence[tuple[Concept, _Bag]],
    refused: Refused,
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
            if refused.is_about(quote, Ref(kind="concept", id=concept.id)):
                yield concept.id, round(score, 3), quote.id, tuple(shared)


def _weights(bags: Sequence[_Bag]) -> Mapping[str, float]:
    """How much a word says, from 0 to 1: the more, the fewer of a talk's texts hold it."""
    count = Counter(word for bag in bags for word in bag.own)
    total = max(len(bags), _MIN_PLACES)
    most = max(2, int(total * _RARE_SHARE))
    return {
        word: log(total / places) / log(total) for word, places in count.items() if places <= most
    }
