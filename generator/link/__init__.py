"""Linking: who and what is named where, and what is related to what.

In goes the resolved corpus with what the editor refuses; out come :class:`Links`: the corpus with
its mentions filled in, and the indexes that pages need. Steps in order: tags that no text prints
are no concepts (`lone_tags`); all texts are searched (`mentions`) for all names (`terms`) but those
refused (`refused`); from the mentions follow what stands where (`backlinks`), related concepts
and talks and quotes that are probably about a concept (`related`), and the graph (`graph`,
`layout`). Links in the editor's notes are checked (`wiki_names`), and acronyms that stand for
several things are reported (`terms`).
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from generator.link.backlinks import backlinks, dated
from generator.link.graph import graph
from generator.link.lone_tags import without_lone_tags
from generator.link.mentions import Finder, texts
from generator.link.refused import Refused
from generator.link.related import places_of, related_concepts, related_talks, resembling
from generator.link.terms import ambiguous_acronyms, terms
from generator.link.wiki_names import names_of, note_problems
from generator.model.base import ConceptId, Ref, TalkId
from generator.model.corpus import Corpus
from generator.model.grouping import indexed, indexed_sets
from generator.model.items import SET_BY_EDITOR, Mention, Quote
from generator.model.links import Links
from generator.model.reading import Resolved


def link(resolved: Resolved) -> Links:
    """Finds all mentions and fills in what follows from them; what is refused is left out."""
    refused, searched = Refused(resolved.refused), tuple(texts(resolved.corpus))
    corpus = without_lone_tags(resolved.corpus, searched, resolved.reading)
    talk_of = {text.item: text.talk for text in searched}
    mentions = refused.left(Finder(terms(corpus)).find_all(searched), talk_of)
    places = places_of(searched, mentions)
    talks = _talks_by_target(corpus, mentions, talk_of)
    linked = _filled(corpus, places, mentions, talks, refused)
    pointing = backlinks(searched, mentions)
    concepts = indexed((talk, concept.id) for concept in linked.concepts for talk in concept.talks)
    related = related_talks(linked, concepts, refused)
    alike = resembling(linked, refused)
    names = names_of(linked)
    return Links(
        corpus=linked,
        backlinks=pointing,
        related_talks=related,
        resembling=alike,
        dated=dated(searched, {it.id: it.published for it in corpus.talks}),
        graph=graph(linked, pointing, related, resolved.reading.cache),
        names=names,
        problems=(
            *ambiguous_acronyms(corpus),
            *refused.without_effect(),
            *note_problems(names, resolved.reading, resolved.notes),
        ),
    )


def _talks_by_target(
    corpus: Corpus, mentions: Sequence[Mention], talk_of: Mapping[Ref, TalkId]
) -> dict[Ref, set[TalkId]]:
    """The talks that define, list or mention each concept and entity, or in which it takes part."""
    talks: defaultdict[Ref, set[TalkId]] = defaultdict(set)
    for thing in corpus.things:
        talks[thing.ref].update(thing.talks)
    for talk in corpus.talks:
        for participant in talk.people:
            talks[Ref(kind="person", id=participant.person)].add(talk.id)
    for quote in corpus.quotes:
        if quote.speaker and quote.speaker.person and quote.speaker.because == SET_BY_EDITOR:
            talks[Ref(kind="person", id=quote.speaker.person)].add(quote.talk)
    for topic in corpus.topics:
        talks[topic.refers_to].add(topic.talk)
    for mention in mentions:
        talks[mention.target].add(talk_of[mention.in_])
    return dict(talks)


def _filled(
    corpus: Corpus,
    places: Mapping[Ref, set[ConceptId]],
    mentions: Sequence[Mention],
    talks: Mapping[Ref, set[TalkId]],
    refused: Refused,
) -> Corpus:
    """The corpus with its mentions, and with what concepts, entities and quotes gain by them."""
    related = related_concepts(places, refused)
    named = indexed_sets((mention.target, mention.in_) for mention in mentions)
    concepts = tuple(
        replace(
            concept,
            talks=tuple(sorted(talks[concept.ref])),
            related=related.get(ConceptId(concept.id), ()),
            mentions=len(named[concept.ref]),
        )
        for concept in corpus.concepts
    )
    entities = tuple(
        replace(entity, talks=tuple(sorted(talks[entity.ref]))) for entity in corpus.entities
    )
    quotes = tuple(_with_concepts(quote, places) for quote in corpus.quotes)
    return replace(
        corpus, concepts=concepts, entities=entities, quotes=quotes, mentions=tuple(mentions)
    )


def _with_concepts(quote: Quote, places: Mapping[Ref, set[ConceptId]]) -> Quote:
    concepts: set[ConceptId] = set()
    for attestation in quote.attestations:
        concepts |= places.get(Ref(kind="quote", id=attestation.id), set())
    return replace(quote, concepts=tuple(sorted(concepts)))
