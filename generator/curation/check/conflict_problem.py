"""The problem that a conflict in the curation file is reported as."""

from collections.abc import Sequence

from generator.model.config import CURATION_FILE
from generator.model.message import Message, enumeration
from generator.model.problem import Problem, problem

Lines = Sequence[int | None]


def conflict(message: Message, lines: Lines) -> Problem:
    """A problem at the last of the lines that contradict each other; its message names all."""
    known = sorted({line for line in lines if line})
    at = (known[-1], known[-1]) if known else None
    named = Message("curation.conflict", what=message, where=line_numbers(lines))
    return problem("curation-contradiction", named, CURATION_FILE, at)


def line_numbers(lines: Lines) -> Message:
    """The lines that are known: `lines 2 and 5`."""
    known = [str(line) for line in sorted({line for line in lines if line})] or ["?"]
    return Message("curation.lines", n=len(known), each=enumeration(known))
