"""Problems that tell of a seed's repairs, so that nothing is changed without a word."""

from collections.abc import Iterable, Sequence

from generator.model.problem import Problem, problem
from generator.model.source import Repair
from generator.read.roles import Repaired

_MANY = 200
_SHOWN = 60


def repair_problems(
    file: str, lines: Sequence[Repaired], clocks: Iterable[Repair]
) -> list[Problem]:
    """The problems of damaged runs and of times that were read anew.

    Ambiguous runs are named one by one up to a number; the rest in one problem.
    """
    found = [*_damage(file, lines), *_ambiguous(file, lines)]
    for repair in clocks:
        message = f"{repair.printed} was read as {repair.read}: {repair.because}"
        found.append(problem("timecode-repaired", message, file, (repair.line, repair.line)))
    return found


def _damage(file: str, lines: Sequence[Repaired]) -> list[Problem]:
    damaged = [line for line in lines if line.changes]
    if not damaged:
        return []
    runs = sum(len(line.changes) for line in damaged)
    message = f"{runs} damaged runs on {len(damaged)} lines were read anew"
    span = (damaged[0].number, damaged[-1].number)
    return [problem("mojibake-repaired", message, file, span)]


def _ambiguous(file: str, lines: Sequence[Repaired]) -> list[Problem]:
    runs = [(line.number, one) for line in lines for one in line.changes if one.ambiguous]
    found = []
    for number, run in runs[:_MANY]:
        message = (
            f"“{_short(run.printed)}” was read as “{_short(run.read)}”, the commoner of several"
        )
        found.append(problem("mojibake-ambiguous", message, file, (number, number)))
    if len(runs) > _MANY:
        message = f"{len(runs) - _MANY} more runs were read as the commoner of several"
        span = (runs[_MANY][0], runs[-1][0])
        found.append(problem("mojibake-ambiguous", message, file, span))
    return found


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
