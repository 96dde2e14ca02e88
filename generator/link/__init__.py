"""Linking: who and what is named where, and what is related to what."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from generator.link.acronyms import ambiguous_acronyms
from generator.link.backlinks import backlinks
from generator.link.dated import dated
from generator.link.graph import graph
from generator.link.mentions import Finder
from generator.link.names import names_of
from generator.link.refused import Refused
from generator.link.related import places_of, related_concepts, related_talks
from generator.link.resembling import resembling
from generator.link.terms import terms
from generator.link.texts import Text, texts
from generator.model.base import ConceptId, EntityId, Ref, TalkId
from generator.model.corpus import SET_BY_EDITOR, Corpus, Mention, Quote
from generator.model.links import Links, Refusal


def link(corpus: Corpus, refusals: Iterable[Refusal] = ()) -> Links:
    """Finds all mentions and fills in what follows from them; what is refused is left out."""
    refused = Refused(refusals)
    listed = tuple(texts(corpus))
    finder = Finder(terms(corpus))
    talk_of = {text.item: text.talk for text in listed}
    mentions = refused.left((mention for text in listed for mention in finder.find(text)), talk_of)
    targets = _talks_by_target(corpus, mentions, talk_of)
    linked = _filled(corpus, listed, mentions, targets, refused)
    concepts: defaultdict[TalkId, set[ConceptId]] = defaultdict(set)
    for concept in linked.concepts:
        for talk in concept.talks:
            concepts[talk].add(concept.id)
    pointing = backlinks(listed, mentions)
    related = related_talks(linked, concepts, refused)
    alike = resembling(linked, refused)
    return Links(
        corpus=linked,
        backlinks=pointing,
        related_talks=related,
        resembling=alike,
        dated=dated(listed),
        graph=graph(linked, pointing, related),
        names=names_of(linked),
        problems=ambiguous_acronyms(corpus) + refused.without_effect(),
    )


def _talks_by_target(
    corpus: Corpus, mentions: Sequence[Mention], talk_of: Mapping[Ref, TalkId]
) -> dict[Ref, set[TalkId]]:
    """The talks that define, list or mention each concept and entity, or in which it takes part."""
    found: defaultdict[Ref, set[TalkId]] = defaultdict(set)
    for concept in corpus.concepts:
        found[Ref(kind="concept", id=concept.id)].update(concept.talks)
    for entity in corpus.entities:
        found[Ref(kind=entity.kind.value, id=entity.id)].update(entity.talks)
    for talk in corpus.talks:
        for one in talk.people:
            found[Ref(kind="person", id=one.person)].add(talk.id)
    for quote in corpus.quotes:
        if quote.speaker and quote.speaker.person and quote.speaker.because == SET_BY_EDITOR:
            found[Ref(kind="person", id=quote.speaker.person)].add(quote.talk)
    for topic in corpus.topics:
        found[topic.refers_to].add(topic.talk)
    for mention in mentions:
        found[mention.target].add(talk_of[mention.in_])
    return dict(found)


def _filled(
    corpus: Corpus,
    listed: Sequence[Text],
    mentions: Sequence[Mention],
    talks: Mapping[Ref, set[TalkId]],
    refused: Refused,
) -> Corpus:
    """The corpus with its mentions, and with what concepts, entities and quotes gain by them."""
    places = places_of(listed, mentions)
    related = related_concepts(places, refused)
    named: defaultdict[Ref, set[Ref]] = defaultdict(set)
    for mention in mentions:
        named[mention.target].add(mention.in_)
    concepts = tuple(
        msgspec.structs.replace(
            concept,
            talks=tuple(sorted(talks[Ref(kind="concept", id=concept.id)])),
            related=related.get(ConceptId(concept.id), ()),
            mentions=len(named[Ref(kind="concept", id=concept.id)]),
        )
        for concept in corpus.concepts
    )
    entities = tuple(
        msgspec.structs.replace(
            entity, talks=tuple(sorted(talks[Ref(kind=entity.kind.value, id=EntityId(entity.id))]))
        )
        for entity in corpus.entities
    )
    quotes = tuple(_with_concepts(quote, places) for quote in corpus.quotes)
    return msgspec.structs.replace(
        corpus, concepts=concepts, entities=entities, quotes=quotes, mentions=tuple(mentions)
    )


def _with_concepts(quote: Quote, places: Mapping[Ref, set[ConceptId]]) -> Quote:
    found: set[ConceptId] = set()
    for attestation in quote.attestations:
        found |= places.get(Ref(kind="quote", id=attestation.id), set())
    return msgspec.structs.replace(quote, concepts=tuple(sorted(found)))
