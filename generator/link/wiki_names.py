"""What `[[…]]` may name in the editor's notes, and the links there that lead nowhere."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from generator.model.base import TalkId
from generator.model.config import CURATION_FILE
from generator.model.corpus import Corpus
from generator.model.links import PRECEDENCE, Names, Target
from generator.model.problem import Problem, problem
from generator.model.reading import Reading
from generator.text.markdown.wiki import resolve_wiki_links
from generator.text.naming.normal import link_key


def names_of(corpus: Corpus) -> Names:
    """Every name of everything that has a page of its own.

    Behind a kind an id comes first, then a name, then an alias; without one, the kinds come in the
    order of :data:`~generator.model.links.PRECEDENCE`. What is equal then stays ambiguous.
    """
    ranked: defaultdict[str, list[tuple[int, Target]]] = defaultdict(list)
    for target, identity, others in _things(corpus):
        first = 2 * PRECEDENCE.index(target.kind)
        ranked[f"{target.kind}:{identity}"].append((0, target))
        for rank, names in enumerate(((target.name,), others)):
            for name in names:
                key = link_key(name)
                ranked[f"{target.kind}:{key}"].append((1 + rank, target))
                ranked[key].append((first + rank, target))
    return {name: _of_first_rank(targets) for name, targets in ranked.items()}


def _of_first_rank(ranked: list[tuple[int, Target]]) -> tuple[Target, ...]:
    """Those of the first rank, sorted."""
    if len(ranked) == 1:  # as nearly all
        return (ranked[0][1],)
    first = min(rank for rank, _ in ranked)
    return tuple(sorted({target for rank, target in ranked if rank == first}))


def _things(corpus: Corpus) -> Iterator[tuple[Target, str, tuple[str, ...]]]:
    """Everything with a page, its id, and names other than its own."""
    for thing in corpus.things:
        target = Target(kind=thing.ref.kind, name=thing.name, address=thing.address)
        yield target, thing.id, thing.aliases
    for talk in corpus.talks:
        target = Target(kind="talk", name=talk.title, address=talk.address)
        yield target, talk.id, talk.other_titles


def note_problems(
    names: Names, reading: Reading, notes: Mapping[TalkId, str]
) -> tuple[Problem, ...]:
    """The faults of wiki links in the editor's file, and in `notes` as pages of talks show them.

    Of a note that is a whole file the line is known, of others that at which the entry begins.
    """
    problems = []
    for file, text, begins in _notes(reading, notes):
        for fault in resolve_wiki_links(text, "", names).faults:
            line = fault.line if begins is None else begins
            lines = (line, line) if line else None
            problems.append(problem(fault.code, fault.message, file, lines))
    return tuple(problems)


def _notes(reading: Reading, notes: Mapping[TalkId, str]) -> Iterator[tuple[str, str, int | None]]:
    """The files of notes, their texts, and the lines of their entries: 0 if unknown, else None."""
    for talk, text in sorted(notes.items()):
        yield f"{talk}.md", text, None if reading.notes.get(talk) == text else 0
    curation = reading.curation
    written = (
        *(("talks", name, talk.note) for name, talk in curation.talks.items()),
        *(("concepts", name, concept.definition) for name, concept in curation.concepts.items()),
        *(("quotes", name, quote.note) for name, quote in curation.quotes.items()),
    )
    for section, name, note in written:
        if note:
            yield CURATION_FILE, note, curation.places.get((section, name), 0)
