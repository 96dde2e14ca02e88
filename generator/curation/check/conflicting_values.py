"""Values that the editor gives to one thing and that contradict each other.

A quote is named by the ids of its wordings and a talk by its former ids, so that two entries may
give one thing two speakers, times, titles …. The corpus shows that they are about one thing.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from generator.curation.edits import Edit
from generator.curation.merges import final_target, merge_targets, own_ending
from generator.curation.people import People, people_index
from generator.curation.problems import conflict, curation_problem
from generator.model.base import SourceId
from generator.model.corpus import Corpus
from generator.model.curation import (
    ENTITY_SECTIONS,
    Curation,
    QuoteCuration,
    SectionKey,
    TalkCuration,
)
from generator.model.grouping import grouped, indexed
from generator.model.items import Quote, Status
from generator.model.message import Message
from generator.model.problem import Problem
from generator.text.naming.ids import slug
from generator.text.naming.names import parse_name
from generator.text.naming.normal import fold, name_key
from generator.text.quantities import timecode

_OF_A_TALK: Mapping[str, Callable[[TalkCuration], str | None]] = {
    "title": lambda talk: talk.title,
    "date": lambda talk: talk.date,
    "event": lambda talk: talk.event,
    "show": lambda talk: talk.show,
    "url": lambda talk: talk.url,
}
_TALKS, _QUOTES = SectionKey.TALKS, SectionKey.QUOTES
_THINGS = {_TALKS: "talk", _QUOTES: "quote"}


class _Given(NamedTuple):
    """A value that an entry gives: where, as printed, and in the form in which it is compared."""

    section: SectionKey
    entry: str
    field: str
    printed: str
    means: str


def conflicting_values(curation: Curation, corpus: Corpus) -> Iterator[Problem]:
    """Entries about one thing that differ, and what is said of predictions that cannot be."""
    people = people_index(corpus.entities)
    yield from _quotes(curation, corpus, people)
    yield from _talks(curation)
    yield from _speakers(curation, people)
    yield from _names(curation, corpus)
    yield from _predictions(curation, corpus)


def _quotes(curation: Curation, corpus: Corpus, people: People) -> Iterator[Problem]:
    """Wordings of one quote with two speakers, or with two times on the clock of one source."""
    for quote in corpus.quotes if curation.quotes else ():
        entries = list(_entries_of(quote, curation))
        speakers = [
            _Given(_QUOTES, name, "speaker", entry.speaker, _person(entry.speaker, people))
            for name, _, entry in entries
            if entry.speaker
        ]
        yield from _first_conflict(speakers, curation)
        for source in dict.fromkeys(at for _, at, _ in entries):
            times = [
                _Given(_QUOTES, name, "time", entry.time, str(timecode.parse(entry.time)))
                for name, at, entry in entries
                if entry.time and at == source
            ]
            yield from _first_conflict(times, curation)


def _entries_of(quote: Quote, curation: Curation) -> Iterator[tuple[str, SourceId, QuoteCuration]]:
    """The entries about a quote's wordings, each with its name and the wording's source."""
    for wording in quote.attestations:
        for name in dict.fromkeys((wording.id, wording.id.removesuffix(own_ending(quote.talk)))):
            if name in curation.quotes:
                yield name, wording.at.source, curation.quotes[name]
                break


def _talks(curation: Curation) -> Iterator[Problem]:
    """Talks that are merged and have two titles, dates …."""
    for names in _merged(curation):
        for field, value_of in _OF_A_TALK.items():
            values = [(name, value_of(curation.talks[name])) for name in names]
            given = [_Given(_TALKS, name, field, it, fold(it)) for name, it in values if it]
            yield from _first_conflict(given, curation)


def _speakers(curation: Curation, people: People) -> Iterator[Problem]:
    """Printed names of one talk that are said to mean two people."""
    for names in _merged(curation):
        first: dict[str, tuple[str, str]] = {}
        speakers = [(name, it) for name in names for it in curation.talks[name].speakers]
        for name, printed in speakers:
            talk, known = first.setdefault(name_key(printed), (name, printed))
            rights = (curation.talks[talk].speakers[known], curation.talks[name].speakers[printed])
            if len({_person(right, people) for right in rights}) == 1:
                continue
            places = ((talk, known), (name, printed))
            lines = [curation.line("talks", at, "speakers", it) for at, it in places]
            message = Message("curation.speakers", key=f"talks.{name}", name=known, other=printed)
            yield conflict(message, lines)


def _merged(curation: Curation) -> Iterator[list[str]]:
    """The entries of each talk: those that are merged together."""
    into = merge_targets({talk: entry.merge for talk, entry in curation.talks.items()})
    entries = grouped(curation.talks, lambda talk: final_target(talk, into))
    yield from entries.values()


def _names(curation: Curation, corpus: Corpus) -> Iterator[Problem]:
    """Names that the editor gives to one thing and the notes to another of its kind."""
    concepts = {
        str(concept.id): {concept.name, *concept.aliases, *(it.name for it in concept.definitions)}
        for concept in corpus.concepts
    }
    yield from _taken(SectionKey.CONCEPTS, concepts, curation)
    for kind, section in ENTITY_SECTIONS.items():
        things = {
            str(entity.id): {entity.name, *(parse_name(it.printed).base for it in entity.namings)}
            for entity in corpus.entities
            if entity.kind is kind
        }
        yield from _taken(section, things, curation)


def _taken(
    section: SectionKey, names: Mapping[str, set[str]], curation: Curation
) -> Iterator[Problem]:
    """Such names in one section; `names` are those of each thing by its id."""
    entries = curation.named()[section]
    given = {identity: entry.name for identity, entry in entries.items() if entry.name}
    owners = indexed(
        (key, identity)
        for identity, own_names in (names.items() if given else ())
        for key in {name_key(name) for name in own_names if name != given.get(identity)}
    )
    for identity, name in given.items():
        others = owners.get(name_key(name), ())
        if identity not in names or not others or identity in others:
            continue
        join = "merge" if section is SectionKey.CONCEPTS else "aliases"
        value = others[0] if section is SectionKey.CONCEPTS else name
        hint = Edit(section, identity, {join: [value]}).whole
        message = Message(
            "curation.name_taken",
            key=f"{section}.{identity}.name",
            name=name,
            other=f"{section}.{others[0]}",
            line=hint,
        )
        line = curation.line(section, identity, "name")
        yield curation_problem("curation-name-taken", message, line)


def _predictions(curation: Curation, corpus: Corpus) -> Iterator[Problem]:
    """Predictions that are open and yet resolved, or resolved before they were made."""
    dates = {talk.id: talk.published for talk in corpus.talks}
    made = {str(prediction.id): dates[prediction.talk] for prediction in corpus.predictions}
    for identity, entry in curation.predictions.items():
        resolved, published = entry.resolved, made.get(identity)
        key = f"predictions.{identity}"
        line = curation.line("predictions", identity, "resolved")
        if identity not in made or not resolved:
            continue
        if entry.status is Status.OPEN:
            lines = [line, curation.line("predictions", identity, "status")]
            message = Message("curation.open_resolved", key=key, date=resolved)
            yield conflict(message, lines)
        elif published and resolved[: len(published)] < published[: len(resolved)]:
            message = Message("curation.resolved_early", key=key, date=resolved, talk=published)
            yield curation_problem("curation-early", message, line)


def _person(name: str, people: People) -> str:
    """Whom a name means: the person's id, or, where nobody has it, the name in plain form."""
    return people.named(name) or slug(name)


def _first_conflict(values: Iterable[_Given], curation: Curation) -> Iterator[Problem]:
    """One problem where values differ: the first and the first that is another."""
    given = list(values)
    other = next((value for value in given if value.means != given[0].means), None)
    if other is None:
        return
    lines = [curation.line(value.section, value.entry, value.field) for value in (given[0], other)]
    first = f"{given[0].section}.{given[0].entry}.{given[0].field}"
    message = Message(
        "curation.differs",
        key=f"{other.section}.{other.entry}.{other.field}",
        name=other.printed,
        other=first,
        told=given[0].printed,
        what=Message(f"thing.{_THINGS[other.section]}"),
    )
    yield conflict(message, lines)
