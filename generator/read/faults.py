"""What was wrong with a seed, as problems of its file."""

from collections.abc import Iterable, Sequence

from generator.model.problem import Problem, problem
from generator.model.source import Line, Repair, Role
from generator.read.front_matter import FrontMatter
from generator.read.page import Result
from generator.read.roles import Repaired
from generator.text.decode import Fault


def text_problems(file: str, faults: Iterable[Fault]) -> list[Problem]:
    """The faults of a file's text or form."""
    return [problem(fault.code, fault.message, file, fault.lines) for fault in faults]


def front_matter_problems(file: str, front: FrontMatter) -> list[Problem]:
    """What could not be read of the front matter."""
    return [problem("front-matter-invalid", message, file, (1, 1)) for message in front.problems]


def repair_problems(
    file: str, lines: Sequence[Repaired], clocks: Iterable[Repair]
) -> list[Problem]:
    """Damage and clocks that were read otherwise than they are printed."""
    found = []
    damaged = [line for line in lines if line.changes]
    if damaged:
        runs = sum(len(line.changes) for line in damaged)
        span = (damaged[0].number, damaged[-1].number)
        message = f"{runs} damaged runs on {len(damaged)} lines were read anew"
        found.append(problem("mojibake-repaired", message, file, span))
    for line in damaged:
        for change in line.changes:
            if change.ambiguous:
                message = f"“{change.printed}” was read as “{change.read}”, the commoner of several"
                at = (line.number, line.number)
                found.append(problem("mojibake-ambiguous", message, file, at))
    for repair in clocks:
        message = f"{repair.printed} was read as {repair.read}: {repair.because}"
        found.append(problem("timecode-repaired", message, file, (repair.line, repair.line)))
    return found


def count_problems(file: str, result: Result) -> list[Problem]:
    """Counts that the source prints and that do not fit what was read."""
    return [
        problem(
            "topics-unsplit" if count.what == "topics" and count.read == 1 else "count-mismatch",
            f"the source prints {count.printed} {count.what}, {count.read} could be read",
            file,
            (count.line, count.line),
        )
        for draft in result.drafts
        for count in draft.counts
        if count.printed != count.read
    ]


def unread_problems(file: str, lines: Iterable[Line]) -> list[Problem]:
    """Lines that nothing reads."""
    return [
        problem("line-unread", "nothing reads this line", file, (line.number, line.number))
        for line in lines
        if line.role is Role.UNREAD
    ]
