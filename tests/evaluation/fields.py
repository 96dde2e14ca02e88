"""Compares what is known of talks and quotes with what notes say of them in truth.

A *claim* is one thing said of one note: its title, its talk's date, somebody who takes part, a
topic, or who speaks a quote. Precision is the share of the corpus' claims that are true, recall
the share of the true ones that it makes.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping

from generator.model.base import SourceId
from generator.model.corpus import Corpus
from generator.text.naming.normal import words
from tests.evaluation.decoys import Note
from tests.evaluation.measuring import Figure

FIELDS = ("titles", "dates", "people", "topics", "speakers")

Claims = dict[str, set[Hashable]]


def measure_fields(notes: Iterable[Note], corpus: Corpus) -> dict[str, Figure]:
    """A figure for each of :data:`FIELDS`."""
    files = {source.id: source.file for source in corpus.sources}
    true, made = _true(notes), _made(corpus, files)
    return {
        field: Figure(
            true=len(true[field]),
            found=len(made[field]),
            right=len(true[field] & made[field]),
            wrong=tuple(frozenset({claim}) for claim in made[field] - true[field]),
            missed=tuple(frozenset({claim}) for claim in true[field] - made[field]),
        )
        for field in FIELDS
    }


def _true(notes: Iterable[Note]) -> Claims:
    """What is true of each file; whatever one note says of a talk is true of all notes on it."""
    claims: Claims = {field: set() for field in FIELDS}
    notes = tuple(notes)
    files: defaultdict[str, list[str]] = defaultdict(list)
    for note in notes:
        files[note.talk].append(note.file)
    for note in notes:
        claims["titles"].add((note.file, words(note.title)))
        for file in files[note.talk]:
            claims["dates"] |= {(file, note.date)} if note.date else set()
            claims["people"] |= {(file, person) for person in note.people}
        claims["topics"] |= {(note.file, words(topic)) for topic in note.topics}
        claims["speakers"] |= {
            (note.file, words(quote.text), quote.speaker) for quote in note.quotes if quote.speaker
        }
    return claims


def _made(corpus: Corpus, files: Mapping[SourceId, str]) -> Claims:
    """What the corpus claims of each file."""
    claims: Claims = {field: set() for field in FIELDS}
    names = {entity.id: entity.name for entity in corpus.entities}
    for talk in corpus.talks:
        for statement in talk.titles:
            claims["titles"].add((files[statement.at.source], words(statement.text)))
        for source in talk.sources:
            file = files[source]
            claims["dates"] |= {(file, talk.published)} if talk.published else set()
            claims["people"] |= {
                (file, names[it.person]) for it in talk.people if it.role.takes_part
            }
    for topic in corpus.topics:
        claims["topics"].add((files[topic.at.source], words(topic.name)))
    for quote in corpus.quotes:
        for one in quote.attestations:
            if one.speaker and one.speaker.person:
                speaker = names[one.speaker.person]
                claims["speakers"].add((files[one.at.source], words(one.text), speaker))
    return claims
