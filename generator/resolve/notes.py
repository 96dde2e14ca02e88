"""The editor's own texts (`docs/notes/<talk>.md`), by the talks that they are about."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches

from generator.curation.check.references import nearest
from generator.model.base import TalkId
from generator.model.message import Message, clauses
from generator.model.problem import Problem, problem
from generator.resolve.talk_groups import TalkGroup


def notes_by_talk(notes: Mapping[str, str], talks: Sequence[TalkGroup]) -> dict[TalkId, str]:
    """The notes about each talk, written under any of its ids, as one text."""
    texts = ((talk.id, [notes[name] for name in talk.ids if name in notes]) for talk in talks)
    return {talk: "\n\n".join(parts) for talk, parts in texts if any(parts)}


def unmatched_notes(notes: Mapping[str, str], talks: Sequence[TalkGroup]) -> Iterator[Problem]:
    """A problem for each note whose talk does not exist."""
    known = {name for talk in talks for name in talk.ids}
    for name in sorted(set(notes) - known):
        near = get_close_matches(name, sorted(known), n=1, cutoff=0.3)
        message = clauses((Message("problem.no_talk", name=name), *map(nearest, near)))
        yield problem("note-unmatched", message, f"{name}.md")
