"""Acronyms that stand for several things: no text says which, so they are reported, not linked."""

from collections.abc import Iterator

from generator.curation.edits import Edit
from generator.link.terms import shared_acronyms
from generator.model.base import Ref, Span, Value
from generator.model.config import CURATION_FILE
from generator.model.corpus import Corpus
from generator.model.message import Message, enumeration
from generator.model.problem import Problem, problem


class _Printed(Value, frozen=True, kw_only=True):
    """A name as a source prints it."""

    name: str
    target: Ref
    at: Span


def ambiguous_acronyms(corpus: Corpus) -> tuple[Problem, ...]:
    """One `acronym-ambiguous` for each, where a source first prints it, with all candidates."""
    shared = shared_acronyms(corpus)
    if not shared:
        return ()
    printed = sorted(_printed(corpus), key=lambda one: (one.at.source, one.at.lines, one.name))
    files = {source.id: source.file for source in corpus.sources}
    problems = []
    for acronym, targets in sorted(shared.items()):
        at = next(
            (one.at for one in printed if one.target in targets and _says(one.name, acronym)), None
        )
        message = _message(acronym, targets, corpus)
        file = files[at.source] if at else CURATION_FILE
        problems.append(problem("acronym-ambiguous", message, file, at.lines if at else None))
    return tuple(problems)


def _printed(corpus: Corpus) -> Iterator[_Printed]:
    for concept in corpus.concepts:
        target = Ref(kind="concept", id=concept.id)
        for definition in concept.definitions:
            yield _Printed(name=definition.name, target=target, at=definition.at)
    for topic in corpus.topics:
        yield _Printed(name=topic.name, target=topic.refers_to, at=topic.at)
    for entity in corpus.entities:
        target = Ref(kind=entity.kind.value, id=entity.id)
        for naming in entity.namings:
            yield _Printed(name=naming.printed, target=target, at=naming.at)


def _says(name: str, acronym: str) -> bool:
    words = name.replace("(", " ").replace(")", " ").split()
    return acronym in words or f"{acronym}s" in words


def _message(acronym: str, targets: tuple[Ref, ...], corpus: Corpus) -> Message:
    names = {Ref(kind="concept", id=one.id): one.name for one in corpus.concepts}
    names |= {Ref(kind=one.kind.value, id=one.id): one.name for one in corpus.entities}
    listed = [f"“{names[target]}” ({target.kind}:{target.id})" for target in targets]
    things = enumeration(listed)
    full = (one.id for one in targets if one.kind == "concept" and names[one] != acronym)
    first = next(full, None)
    edit = Edit(section="concepts", entry=first or "", fields={"aliases": [acronym]})
    if first is None:
        return Message("problem.acronym", acronym=acronym, things=things)
    line = f"`{edit.whole}`"
    return Message(
        "problem.acronym_hint", acronym=acronym, things=things, line=line, file=CURATION_FILE
    )
