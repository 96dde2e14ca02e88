"""Whether the curation file speaks of things that exist, and does not contradict itself."""

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches

from generator.model.base import Value
from generator.model.config import CURATION_FILE
from generator.model.corpus import Corpus
from generator.model.curation import Curation
from generator.model.problem import Problem, problem
from generator.model.reading import Reading
from generator.model.source import SourceText
from generator.resolve.merging import in_circle, merge_targets
from generator.text.normal import name_key
from generator.text.slug import slug


class _Reference(Value, frozen=True, kw_only=True):
    """A name that the file uses, where, and what names there are."""

    section: str
    entry: str
    name: str
    what: str
    known: tuple[str, ...]
    key: str = ""


def check(reading: Reading, corpus: Corpus, talk_ids: Iterable[str]) -> tuple[Problem, ...]:
    """Problems with names that nothing bears, and with entries that undo each other.

    Where seeds are kept private, a name may be theirs: that is worth a remark only.

    Args:
        reading: the sources and the curation file as read.
        corpus: what the file was applied to.
        talk_ids: ids of talks before the file merged any.
    """
    curation = reading.curation
    code = "curation-unmatched" if reading.has_private else "curation-dangling"
    references = _references(curation, corpus, reading.sources, tuple(talk_ids))
    dangling = (one for one in references if one.name not in one.known)
    return (*(_dangling(one, curation, code) for one in dangling), *_contradictions(curation))


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
    names = tuple(
        name_key(name)
        for entity in corpus.entities
        if entity.kind == "person"
        for name in (entity.name, *entity.aliases, entity.id.replace("-", " "))
    )

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
        if said.speaker:
            yield named("quotes", quote, name_key(said.speaker), "person", names, "speaker")
    for prediction in curation.predictions:
        yield named("predictions", prediction, prediction, "prediction", predictions)


def _dangling(one: _Reference, curation: Curation, code: str) -> Problem:
    near = get_close_matches(one.name, one.known, n=1, cutoff=0.3)
    hint = f"; the nearest is “{near[0]}”" if near else _introduction(one)
    path = ".".join(part for part in (one.section, one.entry, one.key) if part)
    message = f"{path}: there is no {one.what} “{one.name}”{hint}"
    return _problem(code, message, one.section, one.entry, curation)


def _introduction(one: _Reference) -> str:
    """How something of this name could come to be."""
    if one.what == "talk" and not one.key:
        return f"; `sources.<file>.talk: {one.name}` introduces a talk of that id"
    return ""


def _contradictions(curation: Curation) -> Iterator[Problem]:
    talks = {talk: entry.merge for talk, entry in curation.talks.items()}
    concepts = {concept: entry.merge for concept, entry in curation.concepts.items()}
    yield from _merges("talks", talks, curation)
    yield from _merges("concepts", concepts, curation)
    for concept, entry in curation.concepts.items():
        for name in sorted({slug(name) for name in entry.split} & set(entry.merge)):
            message = f"concepts.{concept}: “{name}” is listed under merge and split"
            yield _problem("curation-contradiction", message, "concepts", concept, curation)
    yield from _quote_contradictions(curation)


def _merges(
    section: str, merges: Mapping[str, tuple[str, ...]], curation: Curation
) -> Iterator[Problem]:
    """Things merged into themselves, in a circle, or into two others."""
    claimed: dict[str, str] = {}
    into = merge_targets(merges)
    for target, others in sorted(merges.items()):
        for other in others:
            line = curation.places.get((section, claimed.get(other, "")), 0)
            if other == target:
                message = f"{section}.{target}: it cannot be merged into itself"
            elif other in claimed:
                message = f"{section}.{target}: “{other}” is merged by line {line} already"
            elif in_circle(target, into):
                message = f"{section}.{target}: the merges go in a circle"
            else:
                claimed[other] = target
                continue
            yield _problem("curation-contradiction", message, section, target, curation)


def _quote_contradictions(curation: Curation) -> Iterator[Problem]:
    for quote, said in curation.quotes.items():
        for other in sorted(set(said.same_as) & set(said.not_same_as)):
            message = f"quotes.{quote}: “{other}” is listed under same_as and not_same_as"
            yield _problem("curation-contradiction", message, "quotes", quote, curation)
        if quote in (*said.same_as, *said.not_same_as):
            message = f"quotes.{quote}: a quote is the same as itself"
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
