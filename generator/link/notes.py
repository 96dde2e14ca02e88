"""Wiki links in the editor's notes that lead nowhere."""

from collections.abc import Iterator, Mapping

from generator.model.base import TalkId, Value
from generator.model.config import CURATION_FILE
from generator.model.links import Names
from generator.model.problem import Problem, problem
from generator.model.reading import Reading
from generator.text.markdown.wiki import resolve_wiki_links


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
    found = line + note.before if note.whole else note.before
    return (found, found) if found else None


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
