"""The names that are looked for, and what each of them stands for."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.model.base import Ref, TalkId, Value
from generator.model.corpus import Corpus
from generator.text.naming.normal import plural, singular

_DISTINCTIVE_LENGTH = 10


class Term(Value, frozen=True, kw_only=True):
    """A form of a name.

    `exact` forms (acronyms, names of people and things, single common words) are found only in
    the case in which they are given; `inside` forms only where they do not begin a sentence.
    Where `talks` is given, the form is found in them only.
    """

    form: str
    target: Ref
    exact: bool
    inside: bool = False
    talks: frozenset[TalkId] | None = None


def terms(corpus: Corpus) -> tuple[Term, ...]:
    """All forms, sorted. A form that stands for two things is left out, for nothing tells which."""
    by_form: dict[tuple[str, Ref], Term] = {}
    for term in _all(corpus):
        by_form.setdefault((term.form, term.target), term)
    owners = _owners(by_form.values())
    return tuple(
        term for _, term in sorted(by_form.items()) if len(owners[term.form.casefold()]) == 1
    )


def shared_acronyms(corpus: Corpus) -> dict[str, tuple[Ref, ...]]:
    """Each acronym that stands for several things, in the singular, and these things, sorted."""
    listed = tuple(_all(corpus))
    owners = _owners(listed)
    return {
        _singular(term.form): tuple(sorted(owners[term.form.casefold()]))
        for term in listed
        if is_acronym(term.form) and len(owners[term.form.casefold()]) > 1
    }


def is_acronym(form: str) -> bool:
    """Whether a form is one word of capitals and digits, but for a plural's `s`.

    >>> is_acronym("RL"), is_acronym("LLMs"), is_acronym("Claude"), is_acronym("A")
    (True, True, False, False)
    """
    letters = _singular(form)
    return len(letters) > 1 and letters.isupper() and letters.isalnum()


def _singular(form: str) -> str:
    return form.removesuffix("s")


def _owners(listed: Iterable[Term]) -> dict[str, set[Ref]]:
    """What each form stands for, whatever its case."""
    owners: defaultdict[str, set[Ref]] = defaultdict(set)
    for term in listed:
        owners[term.form.casefold()].add(term.target)
    return owners


def _all(corpus: Corpus) -> Iterator[Term]:
    """The terms of everything; a name that an entity and its own concept share is the entity's."""
    named = tuple(_entity_terms(corpus))
    yield from named
    concepts = {
        Ref(kind=one.kind.value, id=one.id): Ref(kind="concept", id=one.concept)
        for one in corpus.entities
        if one.concept
    }
    theirs = {
        (term.form.casefold(), concepts[term.target]) for term in named if term.target in concepts
    }
    for term in _concept_terms(corpus):
        if (term.form.casefold(), term.target) not in theirs:
            yield term


def _entity_terms(corpus: Corpus) -> Iterator[Term]:
    for entity in corpus.entities:
        if not entity.linked:
            continue
        target = Ref(kind=entity.kind.value, id=entity.id)
        for name in (entity.name, *entity.aliases):
            if len(name) > 1:
                yield Term(form=name, target=target, exact=True)


def _concept_terms(corpus: Corpus) -> Iterator[Term]:
    for concept in corpus.concepts:
        if not concept.linked:
            continue
        target = Ref(kind="concept", id=concept.id)
        for name in (concept.name, *concept.aliases):
            for form in _forms(name):
                yield _concept_term(form, target, frozenset(concept.talks))


def _forms(name: str) -> tuple[str, ...]:
    """A name with the plain plural and singular of its last word."""
    head, space, last = name.rpartition(" ")
    others = {last, singular(last)}
    if last[-1:].isalpha():
        others.add(last + "s" if last.isupper() else plural(singular(last)))
    return tuple(sorted(f"{head}{space}{one}" for one in others if one))


def _concept_term(form: str, target: Ref, talks: frozenset[TalkId]) -> Term:
    """A form of a concept's name; `talks` define or list the concept.

    Names of several words are found in any case. A single word is found as it is written, and in
    small letters only if it is long enough to be a term wherever it stands, or if the talk is one
    in which it is a term by the word of a source.
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
