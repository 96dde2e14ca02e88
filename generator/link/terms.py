"""The names that are looked for, and what each of them stands for."""

from collections import defaultdict
from collections.abc import Iterator

from generator.model.base import Ref, Value
from generator.model.corpus import Corpus
from generator.text.normal import plural, singular

_DISTINCTIVE_LENGTH = 10


class Term(Value, frozen=True, kw_only=True):
    """A form of a name.

    `exact` forms (acronyms, names of people and things, single common words) are found only in
    the case in which they are given; `inside` forms only where they do not begin a sentence.
    """

    form: str
    target: Ref
    exact: bool
    inside: bool = False


def terms(corpus: Corpus) -> tuple[Term, ...]:
    """All forms, sorted. A form that stands for two things is left out, for nothing tells which."""
    owners: defaultdict[str, set[Ref]] = defaultdict(set)
    found: dict[tuple[str, Ref], Term] = {}
    for term in (*_entity_terms(corpus), *_concept_terms(corpus)):
        owners[term.form.casefold()].add(term.target)
        found.setdefault((term.form, term.target), term)
    return tuple(
        term for _, term in sorted(found.items()) if len(owners[term.form.casefold()]) == 1
    )


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
                yield _concept_term(form, target)


def _forms(name: str) -> tuple[str, ...]:
    """A name with the plain plural and singular of its last word."""
    head, space, last = name.rpartition(" ")
    others = {last, singular(last)}
    if last[-1:].isalpha():
        others.add(last + "s" if last.isupper() else plural(singular(last)))
    return tuple(sorted(f"{head}{space}{one}" for one in others if one))


def _concept_term(form: str, target: Ref) -> Term:
    """A form of a concept's name.

    Names of several words are found in any case. A single word is found as it is written, and in
    small letters only if it is long enough to be a term wherever it stands.
    """
    if len(form.split()) > 1 or "-" in form:
        return Term(form=form, target=target, exact=False)
    if any(char.isupper() or char.isdigit() for char in form[1:]):
        return Term(form=form, target=target, exact=True)
    long = len(form) >= _DISTINCTIVE_LENGTH
    return Term(form=form, target=target, exact=not long, inside=not long)
