"""Checks of the curation file against the corpus that it was applied to.

In goes the file as read, with the corpus; out come problems, each with the lines it is about:
references to what does not exist (`references`), relations that exclude each other
(`conflicting_relations`), and values of one thing that differ (`conflicting_values`).
"""

from collections.abc import Mapping

from generator.curation.check.conflicting_relations import conflicting_relations
from generator.curation.check.conflicting_values import conflicting_values
from generator.curation.check.references import dangling_references
from generator.model.corpus import Corpus
from generator.model.curation import Curation
from generator.model.problem import Problem
from generator.model.reading import Reading


def check(
    reading: Reading,
    corpus: Corpus,
    sources_of: Mapping[str, frozenset[str]],
    unmerged_concepts: frozenset[str],
) -> tuple[Problem, ...]:
    """All problems with the curation file that show when it is applied to what became the corpus.

    `sources_of` are the sources of each talk, and `unmerged_concepts` the ids of the concepts,
    before the file merged any.
    """
    if reading.curation == Curation():
        return ()
    files = {text.file: text.id for text in reading.sources}
    return (
        *dangling_references(reading, corpus, sources_of, unmerged_concepts),
        *conflicting_relations(reading.curation, sources_of, files),
        *conflicting_values(reading.curation, corpus),
    )
