"""References of the curation file to things that do not exist, with the nearest that do."""

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches

from generator.curation.check.used_names import Reference, used_names
from generator.curation.problems import curation_problem, dangling_problem
from generator.curation.refusals import texts_of
from generator.model.account import EntityKind
from generator.model.corpus import Corpus
from generator.model.curation import Curation, EntityCuration
from generator.model.message import Message, clauses
from generator.model.problem import Problem
from generator.model.reading import Reading
from generator.text.naming.names import parse_name
from generator.text.naming.normal import fold, name_key
from generator.text.paths import path_of
from generator.text.regex import regex

_SLIP = 0.85
"""From this likeness on (0 to 1) an id is taken for another that is misspelt."""

_DIGITS = regex(r"\d+")
_WORDS = {
    "concept to merge": "concept",
    "name": "printed-name",
    "speaker": "person",
    "concept or thing": "concept-or-thing",
    "item or quote": "item-or-quote",
    "item of any kind": "item",
    **{f"name of {kind.value}": "printed-name" for kind in EntityKind},
}

Known = Mapping[str, frozenset[str]]
"""The names that there are, by what they name."""


def dangling_references(
    reading: Reading,
    corpus: Corpus,
    sources_of: Mapping[str, frozenset[str]],
    unmerged_concepts: frozenset[str],
) -> Iterator[Problem]:
    """Problems with names that nothing bears; see :func:`generator.curation.check.check`.

    Where seeds are kept private, a name may be theirs: that is worth a remark only.
    """
    curation = reading.curation
    known = _known(reading, corpus, sources_of, unmerged_concepts)
    for reference in used_names(curation):
        if reference.name not in known[reference.what]:
            message, line = _dangling(reference, known, curation)
            yield dangling_problem(reading, message, line)
    yield from _lines(reading)
    yield from _new_talks(reading, corpus)


def _new_talks(reading: Reading, corpus: Corpus) -> Iterator[Problem]:
    """Talks that are there only because the editor wrote an id that is nearly another's."""
    curation = reading.curation
    ids = {str(talk.id) for talk in corpus.talks}
    given = {
        text.file: curation.sources[text.file].talk
        for text in reading.sources
        if text.file in curation.sources
    }
    others = sorted(ids - set(given.values()))
    for file, talk in given.items():
        if talk in ids and talk not in curation.talks:
            near = [
                it
                for it in get_close_matches(talk, others, n=1, cutoff=_SLIP)
                if _DIGITS.findall(it) == _DIGITS.findall(talk)
            ]
            for other in near:
                key, line = f"sources.{file}.talk", curation.line("sources", file, "talk")
                message = Message("curation.new_talk_near", key=key, name=talk, near=other)
                yield curation_problem("curation-new-talk", message, line)


def _lines(reading: Reading) -> Iterator[Problem]:
    """Lines of which the editor says something, and which a source does not have."""
    for text in reading.sources:
        entry, last = reading.curation.sources.get(text.file), len(text.lines)
        lines = {
            "ignore_lines": entry.ignore_lines if entry and last else (),
            "text_lines": entry.text_lines if entry and last else (),
            "talk_lines": entry.talk_lines if entry and last else (),
        }
        beyond = ((name, it) for name, numbers in lines.items() for it in numbers if it > last)
        for name, number in beyond:
            key = f"sources.{text.file}.{name}"
            message = Message("curation.no_line", key=key, line=number, last=last)
            line = reading.curation.line("sources", text.file, name, str(number))
            yield dangling_problem(reading, message, line)


def _known(
    reading: Reading,
    corpus: Corpus,
    sources_of: Mapping[str, frozenset[str]],
    unmerged_concepts: frozenset[str],
) -> dict[str, frozenset[str]]:
    printed = {definition.name for concept in corpus.concepts for definition in concept.definitions}
    printed |= {topic.name for topic in corpus.topics}
    names = [parse_name(name) for name in printed]
    people = [entity for entity in corpus.entities if entity.kind is EntityKind.PERSON]
    wordings = frozenset(wording.id for it in corpus.quotes for wording in it.attestations)
    return {
        "seed": frozenset(text.file for text in reading.sources),
        "folder": frozenset(
            str(folder) for text in reading.sources for folder in path_of(text.file).parents
        ),
        "source": frozenset(text.id for text in reading.sources),
        "talk": frozenset(sources_of) | {talk.id for talk in corpus.talks},
        "concept": frozenset(concept.id for concept in corpus.concepts),
        "concept to merge": unmerged_concepts,
        "name": frozenset(
            form for name in names for form in (name.printed, name.base, name.acronym) if form
        ),
        **{
            kind.value: frozenset(entity.id for entity in corpus.entities if entity.kind is kind)
            for kind in EntityKind
        },
        **{f"name of {kind.value}": _entity_names(reading, corpus, kind) for kind in EntityKind},
        "speaker": frozenset(
            name_key(name)
            for person in people
            for name in (person.name, *person.aliases, person.id)
        ),
        "quote": wordings,
        "prediction": frozenset(prediction.id for prediction in corpus.predictions),
        "concept or thing": frozenset(f"{thing.ref.kind}:{thing.id}" for thing in corpus.things),
        "item or quote": frozenset(texts_of(corpus)),
        "item of any kind": frozenset(texts_of(corpus)) - wordings,
        "item": frozenset(
            item.id
            for items in (
                *(corpus.passages, corpus.segments, corpus.predictions),
                *(corpus.claims, corpus.facts, corpus.prices),
            )
            for item in items
        ),
    }


def _entity_names(reading: Reading, corpus: Corpus, kind: EntityKind) -> frozenset[str]:
    """Every name that may be split off from an entity of a kind, whether one still has it."""
    entities = [entity for entity in corpus.entities if entity.kind is kind]
    printed = {naming.printed for entity in entities for naming in entity.namings}
    parsed = [parse_name(name) for name in printed]
    people = [person for account in reading.accounts for person in account.people]
    short = [
        form for person in people for form in (person.short, person.handle, person.name.split()[-1])
    ]
    return frozenset(
        fold(form)
        for form in (
            *(name for entity in entities for name in (entity.name, *entity.aliases)),
            *(form for name in parsed for form in (name.printed, name.base, name.acronym)),
            *(short if kind is EntityKind.PERSON else ()),
        )
        if form
    )


def _nearest(name: str, known: Iterable[str]) -> list[Message]:
    """The hint at the known name that is meant most likely, if one may be."""
    near = get_close_matches(name, sorted(known), n=1, cutoff=0.3)
    return [Message("curation.nearest", name=it) for it in near]


def with_nearest(message: Message, name: str, known: Iterable[str]) -> Message:
    """What is said of a name that nothing bears, with a hint at the one that is meant."""
    return clauses((message, *_nearest(name, known)))


def _dangling(reference: Reference, known: Known, curation: Curation) -> tuple[Message, int | None]:
    """What is said of a name that nothing bears, and its line, if that is known."""
    hints = _nearest(reference.name, known[reference.what])
    if reference.what == "talk" and not reference.key and not hints:
        hints = [Message("curation.new_talk", id=reference.name)]
    named = (
        curation.people.get(reference.entry, EntityCuration()).name if not reference.key else None
    )
    if reference.what == EntityKind.PERSON and named and name_key(named) in known["speaker"]:
        hints = [Message("curation.else", name=named)]
    elif reference.what in {"speaker", EntityKind.PERSON} and reference.key in {
        "",
        "speaker",
        "speakers",
        "people",
    }:
        hints.append(Message("curation.new_person"))
    path = ".".join(part for part in (reference.section, reference.entry, reference.key) if part)
    what = Message(f"thing.{_WORDS.get(reference.what, reference.what)}")
    message = clauses(
        (Message("curation.none", key=path, what=what, name=reference.printed), *hints)
    )
    line = curation.line(
        reference.section,
        reference.entry,
        *((reference.key, reference.printed) if reference.key else ()),
    )
    return message, line
