"""Tags that lead nowhere: what files one talk and is named nowhere else is a word, and no concept.

A tag that two talks have, that a text names, that somebody defines or lists as a topic, that the
editor speaks of, or that has been published, is a concept with a page like any other.
"""

from collections.abc import Collection, Mapping

import msgspec

from generator.model.base import ConceptId, Ref, TalkId
from generator.model.corpus import Corpus
from generator.model.grouping import indexed
from generator.model.reading import Reading


def without_lone_tags(
    corpus: Corpus,
    reading: Reading,
    talks: Mapping[Ref, Collection[TalkId]],
    named: Collection[Ref],
) -> Corpus:
    """The corpus without concepts of lone tags; their topics refer to the first of their name.

    `talks` are those that each thing comes up in, and `named` the things that a text names.
    """
    topics = indexed((topic.refers_to, topic) for topic in corpus.topics)
    known = {address for addresses in reading.book.entries.values() for address in addresses}
    edited = _edited(reading)
    lone: dict[Ref, Ref] = {}
    for concept in corpus.concepts:
        ref = concept.ref
        is_wanted = ref in named or len(talks[ref]) > 1 or concept.address in known
        as_topics = topics.get(ref, ())
        is_tag = not concept.is_defined and bool(as_topics) and all(it.is_tag for it in as_topics)
        if not is_wanted and is_tag and concept.id not in edited:
            lone[ref] = Ref(kind="topic", id=topics[ref][0].id)
    if not lone:
        return corpus
    return msgspec.structs.replace(
        corpus,
        concepts=tuple(it for it in corpus.concepts if it.ref not in lone),
        topics=tuple(
            msgspec.structs.replace(it, refers_to=lone[it.refers_to])
            if it.refers_to in lone
            else it
            for it in corpus.topics
        ),
    )


def _edited(reading: Reading) -> frozenset[ConceptId]:
    """The concepts that the editor's file speaks of."""
    entries = reading.curation.concepts.items()
    return frozenset(
        ConceptId(name)
        for identity, entry in entries
        for name in (identity, *entry.merge, *entry.not_same_as, *entry.not_related)
    )
