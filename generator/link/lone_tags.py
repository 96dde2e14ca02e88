"""Tags and points of lists: what no text prints is a word, and no concept."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from itertools import chain

from msgspec.structs import replace

from generator.link.mentions import Finder, Text
from generator.link.terms import Term, concept_terms, forms
from generator.model.base import ConceptId, Ref, TalkId
from generator.model.corpus import Concept, Corpus
from generator.model.grouping import indexed
from generator.model.reading import Reading
from generator.text.regex import regex

_PARTS = regex(r"[-_/]|(?<=[a-zß-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])")
"""Between the words of a tag: `dry-masonry`, `dry_masonry`, `DryMasonry`."""

_LEAST = 2
"""How often texts print what but one talk is filed under."""


def without_lone_tags(corpus: Corpus, searched: Iterable[Text], reading: Reading) -> Corpus:
    """The corpus without concepts of lone tags; their topics refer to the first of their name.

    What files talks and stands in no text is a word, and so is what but one place prints of a tag
    that one talk has. A tag that texts print, that somebody defines or lists in a line of topics,
    that the editor speaks of, or that has been published, is a concept with a page like any other.
    """
    topics = indexed((topic.refers_to, topic) for topic in corpus.topics)
    known = {address for addresses in reading.book.entries.values() for address in addresses}
    edited = _edited(reading)
    tags = [
        concept
        for concept in corpus.concepts
        if not concept.is_defined and concept.address not in known and concept.id not in edited
        if (its := topics.get(concept.ref, ())) and all(it.is_tag for it in its)
    ]
    printed = _printed(tags, searched) if tags else frozenset()
    lone = {
        it.ref: Ref(kind="topic", id=topics[it.ref][0].id) for it in tags if it.ref not in printed
    }
    if not lone:
        return corpus
    return replace(
        corpus,
        concepts=tuple(it for it in corpus.concepts if it.ref not in lone),
        topics=tuple(
            replace(it, refers_to=lone.get(it.refers_to, it.refers_to)) for it in corpus.topics
        ),
    )


def _printed(tags: Iterable[Concept], searched: Iterable[Text]) -> Collection[Ref]:
    """The tags that running text prints in any case; those of one talk somewhere as a name too."""
    names = frozenset(term for tag in tags for term in concept_terms(tag))
    finder = Finder(
        [
            *sorted(names, key=lambda it: (it.form, it.target)),
            *chain.from_iterable(map(_forms, tags)),
        ]
    )
    places: defaultdict[Ref, set[tuple[TalkId, str, int]]] = defaultdict(set)
    named: set[Ref] = set()
    for text in {(text.talk, text.text): text for text in searched}.values():
        for term, start in finder.in_prose(text):
            places[term.target].add((text.talk, text.text, start))
            named.update({term.target} if term in names else ())
    return {
        tag.ref
        for tag in tags
        if (len(places[tag.ref]) >= _LEAST and tag.ref in named)
        or (places[tag.ref] and len(tag.talks) > 1)
    }


def _forms(tag: Concept) -> Iterator[Term]:
    """The forms of a tag in any case, of one that a single talk has in that talk."""
    talks = frozenset(tag.talks) if len(tag.talks) == 1 else None
    for name in (tag.name, *tag.aliases):
        for form in {*forms(name), *forms(_PARTS.sub(" ", name))}:
            yield Term(form=form, target=tag.ref, exact=False, talks=talks)


def _edited(reading: Reading) -> frozenset[ConceptId]:
    """The concepts that the editor's file speaks of."""
    entries = reading.curation.concepts.items()
    return frozenset(
        ConceptId(name)
        for identity, entry in entries
        for name in (identity, *entry.merge, *entry.not_same_as, *entry.not_related)
    )
