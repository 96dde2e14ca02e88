"""The problem that a conflict in the curation file is reported as."""

from collections.abc import Sequence

from generator.model.config import CURATION_FILE
from generator.model.problem import Problem, problem

Lines = Sequence[int | None]


def conflict(message: str, lines: Lines) -> Problem:
    """A problem at the last of the lines that contradict each other; its message names all."""
    known = sorted({line for line in lines if line})
    at = (known[-1], known[-1]) if known else None
    return problem(
        "curation-contradiction", f"{message} ({line_numbers(lines)})", CURATION_FILE, at
    )


def line_numbers(lines: Lines) -> str:
    """The lines in words: `lines 2 and 5`."""
    *others, last = [str(line) for line in sorted({line for line in lines if line})] or ["?"]
    return f"lines {', '.join(others)} and {last}" if others else f"line {last}"
