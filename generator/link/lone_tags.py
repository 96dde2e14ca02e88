"""Tags and points of lists: what no text prints is a word, and no concept."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from generator.link.mentions import Finder, Text
from generator.link.terms import Term, concept_terms, forms
from generator.model.base import Ref, TalkId
from generator.model.corpus import Concept, Corpus
from generator.model.grouping import indexed
from generator.model.reading import Reading
from generator.text.regex import regex

_PARTS = regex(r"[-_/]|(?<=[a-zß-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])")
"""Between the words of a tag: `dry-masonry`, `dry_masonry`, `DryMasonry`."""

_LEAST, _MOST, _DISTINCTIVE, _MANY = 2, 2, 10, 3
"""How often texts print what may be words, words of other terms, letters of a word that is one,
and talks that are filed under one subject."""


def without_lone_tags(corpus: Corpus, searched: Iterable[Text], reading: Reading) -> Corpus:
    """The corpus without concepts of lone tags; their topics refer to the first of their name.

    What files talks and stands in no text is a word, and so is a common one of one talk that texts
    print but once. A tag that texts print, that somebody defines or lists in a line of topics,
    that the editor speaks of, or that has been published, is a concept with a page like any other,
    and so is one without figures under which several talks are filed.
    """
    topics = indexed((topic.refers_to, topic) for topic in corpus.topics)
    known = {address for addresses in reading.book.entries.values() for address in addresses}
    edited = {
        name
        for identity, entry in reading.curation.concepts.items()
        for name in (identity, *entry.merge, *entry.not_same_as, *entry.not_related)
    }
    tags = [
        concept
        for concept in corpus.concepts
        if not concept.is_defined and concept.address not in known and concept.id not in edited
        if (its := topics.get(concept.ref, ())) and all(it.is_tag for it in its)
    ]
    few = [
        it
        for it in tags
        if len(it.talks) < _MANY or not _PARTS.sub("", it.name).replace(" ", "").isalpha()
    ]
    words = {it.ref for it in few} - _printed(few, searched) if few else frozenset()
    lone = {ref: Ref(kind="topic", id=topics[ref][0].id) for ref in words}
    refer = (replace(it, refers_to=lone.get(it.refers_to, it.refers_to)) for it in corpus.topics)
    concepts = tuple(it for it in corpus.concepts if it.ref not in lone)
    return replace(corpus, concepts=concepts, topics=tuple(refer)) if lone else corpus


def _printed(tags: Sequence[Concept], searched: Iterable[Text]) -> set[Ref]:
    """The tags that running text prints in any case; those of one talk somewhere as a name too."""
    lone = {tag.ref for tag in tags if len(tag.talks) == 1}
    names = [term for tag in tags for term in concept_terms(tag)]
    in_any_case = [
        Term(
            form=form,
            target=it.ref,
            exact=False,
            talks=frozenset(it.talks) if it.ref in lone else None,
        )
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
    return (printed - lone) | (named - rare)


def _may_be_words(name: str) -> bool:
    """Whether a tag may be a common word, or a phrase: `fine`, `old river mill`."""
    n_words = len(_PARTS.sub(" ", name).split())
    return n_words > _MOST or (n_words == 1 and name.islower() and len(name) < _DISTINCTIVE)
