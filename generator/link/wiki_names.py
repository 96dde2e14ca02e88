"""What `[[…]]` may name in the editor's notes, and the links there that lead nowhere."""

from collections.abc import Iterator, Mapping

from generator.model.base import TalkId, Value
from generator.model.config import CURATION_FILE
from generator.model.corpus import Corpus
from generator.model.links import PRECEDENCE, Names, Target
from generator.model.problem import Problem, problem
from generator.model.reading import Reading
from generator.text.markdown.wiki import resolve_wiki_links
from generator.text.naming.normal import link_key


class _Thing(Value, frozen=True, kw_only=True):
    """Something with a page, its id, and names other than its own."""

    target: Target
    id: str
    others: tuple[str, ...]


def names_of(corpus: Corpus) -> Names:
    """Every name of everything that has a page of its own.

    Behind a kind an id comes first, then a name, then an alias; without one, the kinds come in the
    order of :data:`~generator.model.links.PRECEDENCE`. What is equal then stays ambiguous.
    """
    ranks: dict[str, int] = {}
    targets_of: dict[str, set[Target]] = {}

    def put(name: str, rank: int, target: Target) -> None:
        if rank < ranks.get(name, rank + 1):
            ranks[name], targets_of[name] = rank, {target}
        elif rank == ranks[name]:
            targets_of[name].add(target)

    for thing in _things(corpus):
        kind = thing.target.kind
        first = 2 * PRECEDENCE.index(kind)
        put(f"{kind}:{thing.id}", 0, thing.target)
        for rank, names in enumerate(((thing.target.name,), thing.others)):
            for name in names:
                put(f"{kind}:{link_key(name)}", 1 + rank, thing.target)
                put(link_key(name), first + rank, thing.target)
    return Names(targets={name: tuple(sorted(targets)) for name, targets in targets_of.items()})


def _things(corpus: Corpus) -> Iterator[_Thing]:
    for concept in corpus.concepts:
        target = Target(kind="concept", name=concept.name, address=concept.address)
        yield _Thing(target=target, id=concept.id, others=concept.aliases)
    for entity in corpus.entities:
        target = Target(kind=entity.kind.value, name=entity.name, address=entity.address)
        yield _Thing(target=target, id=entity.id, others=entity.aliases)
    for talk in corpus.talks:
        target = Target(kind="talk", name=talk.title, address=talk.address)
        yield _Thing(target=target, id=talk.id, others=talk.other_titles)


class _Note(Value, frozen=True, kw_only=True):
    """A note and its file.

    `whole` says that the note is the file, line by line; else `before` is the line at which its
    entry begins, or 0.
    """

    text: str
    file: str
    whole: bool = False
    before: int = 0


def note_problems(
    names: Names, reading: Reading, notes: Mapping[TalkId, str]
) -> tuple[Problem, ...]:
    """The faults of wiki links in all notes that are published.

    Args:
        names: what can be linked to.
        reading: the curation file, and the notes as they are in their files.
        notes: the text that each talk's page shows.
    """
    return tuple(
        problem(fault.code, fault.message, note.file, _lines(note, fault.line))
        for note in _notes(reading, notes)
        for fault in resolve_wiki_links(note.text, "", names).faults
    )


def _lines(note: _Note, line: int) -> tuple[int, int] | None:
    number = line + note.before if note.whole else note.before
    return (number, number) if number else None


def _notes(reading: Reading, notes: Mapping[TalkId, str]) -> Iterator[_Note]:
    for talk, text in sorted(notes.items()):
        yield _Note(text=text, file=f"{talk}.md", whole=reading.notes.get(talk) == text)
    curation = reading.curation
    written = (
        *(("talks", name, talk.note) for name, talk in curation.talks.items()),
        *(("concepts", name, concept.definition) for name, concept in curation.concepts.items()),
        *(("quotes", name, quote.note) for name, quote in curation.quotes.items()),
    )
    for section, name, note in written:
        if note:
            line = curation.places.get((section, name), 0)
            yield _Note(text=note, file=CURATION_FILE, before=line)
