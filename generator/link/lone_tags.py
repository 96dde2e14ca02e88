"""Tags and points of lists: what no text prints is a word, and no concept."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from generator.link.mentions import Finder, Text
from generator.link.terms import Term, concept_terms, forms
from generator.model.account import EntityKind
from generator.model.base import Ref, TalkId
from generator.model.corpus import Concept, Corpus
from generator.model.grouping import indexed
from generator.model.reading import Reading
from generator.text.naming.given_names import begins_with_given_name
from generator.text.naming.normal import name_key
from generator.text.naming.person_names import BODIES
from generator.text.quantities.dates import YEAR
from generator.text.regex import regex

_PARTS = regex(r"[-_/]|(?<=[a-zß-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])")
"""Between the words of a tag: `dry-masonry`, `dry_masonry`, `DryMasonry`."""

_LEAST, _MOST, _DISTINCTIVE, _MANY = 2, 2, 10, 3
"""How often texts print what may be words, words of other terms, letters of a word that is one,
and talks that are filed under one subject of several words."""

_NEARLY_ALL, _LEAST_OF_ALL = 0.8, 10
"""What so many of the talks are filed under, and of these so many, tells none from another."""


def without_lone_tags(corpus: Corpus, searched: Iterable[Text], reading: Reading) -> Corpus:
    """The corpus without concepts of lone tags; their topics refer to the first of their name.

    What files talks and stands in no text is a word, and so is a common one of one talk that texts
    print but once, and so is a show, an event, a group or somebody. A tag that texts print, that
    somebody defines or lists in a line of topics, that the editor speaks of, or that has been
    published, is a concept with a page like any other, and so is one of several words, without
    figures, under which several talks are filed: one word may be a shelf (`general`).
    """
    topics = indexed((topic.refers_to, topic) for topic in corpus.topics)
    known = {address for addresses in reading.book.entries.values() for address in addresses}
    edited = {
        name
        for identity, entry in reading.curation.concepts.items()
        for name in (identity, *entry.merge, *entry.not_same_as, *entry.not_related)
    }
    unsure = [
        concept
        for concept in corpus.concepts
        if not concept.is_defined and concept.address not in known and concept.id not in edited
    ]
    tags = [it for it in unsure if (its := topics.get(it.ref)) and all(it.is_tag for it in its)]
    few = [it for it in tags if len(it.talks) < _MANY or not _is_phrase(it.name)]
    printed = _printed(few, searched) if few else set[Ref]()
    words = _of_others(unsure, corpus) | {it.ref for it in few if it.ref not in printed}
    n_all = max(len(corpus.talks), _LEAST_OF_ALL)
    words |= {it.ref for it in tags if len(it.talks) > _NEARLY_ALL * n_all}
    lone = {ref: Ref(kind="topic", id=topics[ref][0].id) for ref in words if topics.get(ref)}
    refer = (replace(it, refers_to=lone.get(it.refers_to, it.refers_to)) for it in corpus.topics)
    concepts = tuple(it for it in corpus.concepts if it.ref not in lone)
    return replace(corpus, concepts=concepts, topics=tuple(refer)) if lone else corpus


def _is_phrase(name: str) -> bool:
    """Whether a tag has several words and no figures: `career-growth`."""
    parts = _PARTS.sub(" ", name).split()
    return len(parts) > 1 and all(map(str.isalpha, parts))


def _of_others(concepts: Iterable[Concept], corpus: Corpus) -> set[Ref]:
    """Those called as a show, an event or somebody of the corpus is, as a body or as a person.

    A plain word in front of a year, or alone, may be the subject of an event or a show as well.
    """
    talks = (name for talk in corpus.talks for name in (talk.show, talk.event) if name)
    titles = {name for full in talks for name in (full, YEAR.sub("", full).strip())}
    people = [it.name for it in corpus.entities if it.kind is EntityKind.PERSON]
    full = (it for it in (*people, *titles) if not (it.isalpha() and it[1:].islower()))
    words = {word for name in people for word in name.split() if word[:1].isupper()}
    keys = {name_key(name).replace(" ", "") for name in full}
    return {
        it.ref
        for it in concepts
        if it.name in words or name_key(it.name).replace(" ", "") in keys or _names_other(it.name)
    }


def _names_other(name: str) -> bool:
    """Whether a name is a body's (`University of Lagos`) or somebody's by a given name."""
    words = name.removeprefix("The ").split()
    ends = {word.casefold() for word in (*words[:1], *words[-1:]) if word[:1].isupper()}
    return len(words) > 1 and (not BODIES.isdisjoint(ends) or begins_with_given_name(name))


def _printed(tags: Sequence[Concept], searched: Iterable[Text]) -> set[Ref]:
    """The tags that running text prints in any case; those of one talk somewhere as a name too."""
    lone = {tag.ref: frozenset(tag.talks) for tag in tags if len(tag.talks) == 1}
    names = [term for tag in tags for term in concept_terms(tag)]
    in_any_case = [
        Term(form=form, target=it.ref, exact=False, talks=lone.get(it.ref))
        for it in tags
        for name in (it.name, *it.aliases)
        for form in sorted({*forms(name), *forms(_PARTS.sub(" ", name))})
    ]
    finder, own = Finder([*names, *in_any_case]), frozenset(names)
    places: defaultdict[Ref, set[tuple[TalkId, str, int]]] = defaultdict(set)
    named: set[Ref] = set()
    for text in {(text.talk, text.text): text for text in searched}.values():
        for term, start in finder.in_prose(text):
            places[term.target].add((text.talk, text.text, start))
            named.update({term.target} if term in own else ())
    rare = {it.ref for it in tags if len(places[it.ref]) < _LEAST and _may_be_words(it.name)}
    printed = {ref for ref, its_places in places.items() if its_places}
    return (printed - lone.keys()) | (named - rare)


def _may_be_words(name: str) -> bool:
    """Whether a tag may be a common word, or a phrase: `fine`, `old river mill`."""
    n_words = len(_PARTS.sub(" ", name).split())
    return n_words > _MOST or (n_words == 1 and name.islower() and len(name) < _DISTINCTIVE)
