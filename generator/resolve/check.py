"""Whether the curation file speaks of things that exist, and does not contradict itself."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from generator.model.base import Value
from generator.model.config import CURATION_FILE
from generator.model.corpus import Corpus
from generator.model.curation import Curation
from generator.model.problem import Problem, problem
from generator.model.source import SourceText


class _Reference(Value, frozen=True, kw_only=True):
    """A name that the file uses, where, and what names there are."""

    section: str
    entry: str
    name: str
    what: str
    known: tuple[str, ...]
    key: str = ""


def check(
    curation: Curation, corpus: Corpus, texts: Iterable[SourceText], talk_ids: Iterable[str]
) -> tuple[Problem, ...]:
    """Problems with names that nothing bears, and with entries that undo each other.

    Args:
        curation: the file as read.
        corpus: what it was applied to.
        texts: the sources that were read.
        talk_ids: ids of talks before the file merged any.
    """
    references = _references(curation, corpus, tuple(texts), tuple(talk_ids))
    dangling = (one for one in references if one.name not in one.known)
    return (*(_dangling(one, curation) for one in dangling), *_contradictions(curation))


def _references(
    curation: Curation, corpus: Corpus, texts: tuple[SourceText, ...], talk_ids: tuple[str, ...]
) -> Iterator[_Reference]:
    files = tuple(text.file for text in texts)
    sources = tuple(text.id for text in texts)
    talks = tuple({*talk_ids, *(talk.id for talk in corpus.talks)})
    concepts = tuple(concept.id for concept in corpus.concepts)
    people = tuple(entity.id for entity in corpus.entities if entity.kind == "person")
    quotes = tuple(one.id for quote in corpus.quotes for one in quote.attestations)
    predictions = tuple(prediction.id for prediction in corpus.predictions)

    def named(
        section: str, entry: str, name: str, what: str, known: tuple[str, ...], key: str = ""
    ) -> _Reference:
        return _Reference(section=section, entry=entry, name=name, what=what, known=known, key=key)

    for file, source in curation.sources.items():
        if source.publish:
            yield named("sources", file, file, "seed", files)
    for talk, told in curation.talks.items():
        yield named("talks", talk, talk, "talk", talks)
        yield from (named("talks", talk, one, "talk", talks, "merge") for one in told.merge)
        yield from (named("talks", talk, one, "source", sources, "split") for one in told.split)
    for concept in curation.concepts:
        yield named("concepts", concept, concept, "concept", concepts)
    for person in curation.people:
        yield named("people", person, person, "person", people)
    for quote, said in curation.quotes.items():
        yield named("quotes", quote, quote, "quote", quotes)
        for key, others in (("same_as", said.same_as), ("not_same_as", said.not_same_as)):
            yield from (named("quotes", quote, one, "quote", quotes, key) for one in others)
    for prediction in curation.predictions:
        yield named("predictions", prediction, prediction, "prediction", predictions)


def _dangling(one: _Reference, curation: Curation) -> Problem:
    near = get_close_matches(one.name, one.known, n=1, cutoff=0.3)
    hint = f"; the nearest is “{near[0]}”" if near else _introduction(one)
    path = ".".join(part for part in (one.section, one.entry, one.key) if part)
    message = f"{path}: there is no {one.what} “{one.name}”{hint}"
    return _problem("curation-dangling", message, one.section, one.entry, curation)


def _introduction(one: _Reference) -> str:
    """How something of this name could come to be."""
    if one.what == "talk" and not one.key:
        return f"; `sources.<file>.talk: {one.name}` introduces a talk of that id"
    return ""


def _contradictions(curation: Curation) -> Iterator[Problem]:
    for talk, told in curation.talks.items():
        if talk in told.merge:
            message = f"talks.{talk}: the talk cannot be merged into itself"
            yield _problem("curation-contradiction", message, "talks", talk, curation)
    for quote, said in curation.quotes.items():
        for other in sorted(set(said.same_as) & set(said.not_same_as)):
            message = f"quotes.{quote}: “{other}” is listed under same_as and not_same_as"
            yield _problem("curation-contradiction", message, "quotes", quote, curation)
        for other in said.same_as:
            entry = curation.quotes.get(other)
            if entry and quote in entry.not_same_as:
                line = curation.places.get(("quotes", other), 0)
                message = f"quotes.{quote}: same_as “{other}”, but line {line} says not_same_as"
                yield _problem("curation-contradiction", message, "quotes", quote, curation)


def _problem(code: str, message: str, section: str, entry: str, curation: Curation) -> Problem:
    line = curation.places.get((section, entry))
    return problem(code, message, CURATION_FILE, (line, line) if line else None)
