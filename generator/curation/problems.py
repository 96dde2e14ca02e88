"""Problems with the curation file, each at the line that it is about where that is known."""

from collections.abc import Sequence

from generator.model.config import CURATION_FILE
from generator.model.message import Message, enumeration
from generator.model.problem import Problem, problem
from generator.model.reading import Reading

Lines = Sequence[int | None]


def curation_problem(code: str, message: Message, line: int | None) -> Problem:
    """A problem with a line of the file, or with the file where the line is not known."""
    return problem(code, message, CURATION_FILE, (line, line) if line else None)


def conflict(message: Message, lines: Lines) -> Problem:
    """A problem at the last of the lines that contradict each other; its message names all."""
    last = max((line for line in lines if line), default=None)
    named = Message("curation.conflict", what=message, where=line_numbers(lines))
    return curation_problem("curation-contradiction", named, last)


def line_numbers(lines: Lines) -> Message:
    """The lines that are known: `lines 2 and 5`."""
    known = [str(line) for line in sorted({line for line in lines if line})] or ["?"]
    return Message("curation.lines", n=len(known), each=enumeration(known))


def dangling_problem(reading: Reading, message: Message, line: int | None) -> Problem:
    """The problem with a name that nothing bears.

    Where seeds are kept private the name may be theirs: nobody repeats it, the line tells enough.
    """
    if reading.has_private:
        return curation_problem("curation-unmatched", Message("curation.unmatched"), line)
    return curation_problem("curation-dangling", message, line)
