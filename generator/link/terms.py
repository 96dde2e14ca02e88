"""The names that are looked for, what each stands for, and acronyms that mean several things."""

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from generator.curation.edits import Edit
from generator.model.account import EntityKind
from generator.model.base import Ref, Span, TalkId, Value
from generator.model.config import CURATION_FILE
from generator.model.corpus import Concept, Corpus
from generator.model.grouping import indexed_sets
from generator.model.message import Message, enumeration
from generator.model.problem import Problem, problem
from generator.text.naming.given_names import is_given_name
from generator.text.naming.names import is_acronym
from generator.text.naming.normal import plural, singular
from generator.text.regex import regex

_DISTINCTIVE_LENGTH = 10
_TAG = regex(r"(?=.{10})[^\W\d_A-Z]{3,}(?:-[^\W\d_A-Z]{3,})+")  # it is said with spaces


class Term(Value, frozen=True, kw_only=True):
    """A form of a name.

    `exact` forms are found only in the case in which they are given, `inside` forms only where they
    begin no sentence, and a form with `talks` in them only; a last name that is a first one too
    (`is_first_too`) also where the whole name stands. `named` are names of people and things of one
    word, maybe a common one; `initial` is the first letter of a person's name of several words.
    """

    form: str
    target: Ref
    exact: bool
    inside: bool = False
    named: bool = False
    initial: str = ""
    talks: frozenset[TalkId] | None = None
    is_first_too: bool = False


def terms(corpus: Corpus) -> tuple[Term, ...]:
    """All forms, sorted.

    A form that stands for several things is each one's in the talks that list or define it and
    none of the others; elsewhere nothing tells which is meant.
    """
    by_form: dict[tuple[str, Ref], Term] = {}
    for term in _all(corpus):
        by_form.setdefault((term.form, term.target), term)
    owners = indexed_sets((form.casefold(), target) for form, target in by_form)
    homes = {thing.ref: frozenset(thing.talks) for thing in corpus.things}
    return tuple(
        own
        for _, term in sorted(by_form.items())
        if (own := _where_sure(term, owners[term.form.casefold()], homes)) is not None
    )


def _where_sure(
    term: Term, owners: set[Ref], homes: Mapping[Ref, frozenset[TalkId]]
) -> Term | None:
    """The form in the talks in which it stands for nothing else, or None where there is none."""
    if len(owners) == 1:
        return term
    others = (homes.get(other, frozenset()) for other in owners if other != term.target)
    own = homes.get(term.target, frozenset()).difference(*others)
    own = own if term.talks is None else own & term.talks
    return replace(term, talks=own) if own else None


def shared_acronyms(corpus: Corpus) -> dict[str, tuple[Ref, ...]]:
    """Each acronym that stands for several things, in the singular, and these things, sorted."""
    terms = tuple(_all(corpus))
    owners = indexed_sets((term.form.casefold(), term.target) for term in terms)
    return {
        term.form.removesuffix("s"): tuple(sorted(owners[term.form.casefold()]))
        for term in terms
        if is_acronym(term.form) and len(owners[term.form.casefold()]) > 1
    }


def _all(corpus: Corpus) -> Iterator[Term]:
    """The terms of everything; a name that an entity and its own concept share is the entity's."""
    named = tuple(_entity_terms(corpus))
    yield from named
    concepts = {
        entity.ref: Ref(kind="concept", id=entity.concept)
        for entity in corpus.entities
        if entity.concept
    }
    theirs = {
        (term.form.casefold(), concepts[term.target]) for term in named if term.target in concepts
    }
    linked = (concept for concept in corpus.concepts if concept.linked)
    for term in (term for concept in linked for term in concept_terms(concept)):
        if (term.form.casefold(), term.target) not in theirs:
            yield term


def _entity_terms(corpus: Corpus) -> Iterator[Term]:
    for entity in corpus.entities:
        if not entity.linked:
            continue
        target = entity.ref
        for name in (entity.name, *entity.aliases):
            if len(name) > 1:
                is_person, own = entity.kind is EntityKind.PERSON, frozenset(entity.talks)
                is_part = is_person and " " in entity.name
                is_first_too = is_part and is_given_name(name)
                of_some = not is_part or is_first_too or is_acronym(name)  # may be another's too
                alone = is_person and of_some
                yield Term(
                    form=name,
                    target=target,
                    exact=True,
                    named=(name.isalpha() and name[:1].isupper() and name[1:].islower()),
                    initial=entity.name[0] if is_part else "",
                    talks=own if alone else None,
                    is_first_too=is_first_too,
                )


def concept_terms(concept: Concept) -> Iterator[Term]:
    """The forms of a concept's names; a letter names whatever it stands for."""
    for name in (concept.name, *concept.aliases):
        if len(name) == 1 and name.isascii():
            continue
        spaced = forms(name.replace("-", " ")) if _TAG.fullmatch(name) else ()
        for form in (*forms(name), *spaced):
            yield _concept_term(form, concept.ref, frozenset(concept.talks))


def forms(name: str) -> tuple[str, ...]:
    """A name with the plain plural and singular of its last word."""
    head, space, last = name.rpartition(" ")
    others = {last, singular(last)}
    if last[-1:].isalpha():
        others.add(last + "s" if last.isupper() else plural(singular(last)))
    return tuple(sorted(f"{head}{space}{form}" for form in others if form))


def _concept_term(form: str, target: Ref, talks: frozenset[TalkId]) -> Term:
    """A form of a concept's name; `talks` define or list the concept.

    Names of several words are found in any case, a single word as it is written; in small letters
    only if it is long, or in talks in which it is a term by the word of a source.
    """
    if len(form.split()) > 1 or "-" in form:
        return Term(form=form, target=target, exact=False)
    if any(char.isupper() or char.isdigit() for char in form[1:]):
        return Term(form=form, target=target, exact=True)
    if len(form) >= _DISTINCTIVE_LENGTH:
        return Term(form=form, target=target, exact=False)
    return Term(
        form=form,
        target=target,
        exact=True,
        inside=form[0].isupper(),
        talks=talks if form[0].islower() else None,
    )


def ambiguous_acronyms(corpus: Corpus) -> tuple[Problem, ...]:
    """One `acronym-ambiguous` for each, where a source first prints it, with all candidates."""
    shared = shared_acronyms(corpus)
    if not shared:
        return ()
    printed = sorted(_printed(corpus), key=lambda it: (it[2].source, it[2].lines, it[0]))
    files = {source.id: source.file for source in corpus.sources}
    problems = []
    for acronym, targets in sorted(shared.items()):
        places = (at for name, it, at in printed if it in targets and _says(name, acronym))
        at = next(places, None)
        message = _message(acronym, targets, corpus)
        file = files[at.source] if at else CURATION_FILE
        problems.append(problem("acronym-ambiguous", message, file, at.lines if at else None))
    return tuple(problems)


def _printed(corpus: Corpus) -> Iterator[tuple[str, Ref, Span]]:
    """Names as sources print them, with what they stand for there."""
    for concept in corpus.concepts:
        for definition in concept.definitions:
            yield definition.name, concept.ref, definition.at
    for topic in corpus.topics:
        yield topic.name, topic.refers_to, topic.at
    for entity in corpus.entities:
        for naming in entity.namings:
            yield naming.printed, entity.ref, naming.at


def _says(name: str, acronym: str) -> bool:
    words = name.replace("(", " ").replace(")", " ").split()
    return acronym in words or f"{acronym}s" in words


def _message(acronym: str, targets: tuple[Ref, ...], corpus: Corpus) -> Message:
    names = {thing.ref: thing.name for thing in corpus.things}
    shown = [f"“{names[target]}” ({target.kind}:{target.id})" for target in targets]
    things = enumeration(shown)
    full = (thing.id for thing in targets if thing.kind == "concept" and names[thing] != acronym)
    first = next(full, None)
    edit = Edit("concepts", first or "", {"aliases": [acronym]})
    if first is None:
        return Message("problem.acronym", acronym=acronym, things=things)
    line = f"`{edit.whole}`"
    return Message(
        "problem.acronym_hint", acronym=acronym, things=things, line=line, file=CURATION_FILE
    )
