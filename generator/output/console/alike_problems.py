"""Problems that are said once: of many files of one sort, and of files of one folder."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath

from generator.messages.words import english
from generator.model.grouping import indexed
from generator.model.problem import Problem

_MANY = 4
"""From so many files of one sort on what is said of each is said once."""


def is_of_file(problem: Problem) -> bool:
    """Whether a problem is one of a file as a whole, such as its form."""
    return problem.code.startswith("seed-")


def of_one_shape(
    placed: Iterable[tuple[Problem, PurePath]],
) -> Iterator[tuple[Problem, PurePath, Sequence[str]]]:
    """The problems; what is said of many files of one sort but once, with the files.

    JSON has each of them.
    """
    shaped = [(it, folder, _shape(it, folder)) for it, folder in placed]
    alike = Counter(shape for _, _, shape in shaped)
    every = [
        (it, folder, _sort(it, folder) if is_of_file(it) and alike[shape] < _MANY else shape)
        for it, folder, shape in shaped
    ]
    files = indexed((shape, problem.file) for problem, _, shape in every)
    for problem, folder, shape in every:
        same = files[shape]
        is_once = len(same) >= _MANY and len(set(same)) == len(same)
        if not is_once or problem.file == same[0]:
            yield problem, folder, same if is_once else ()


def _shape(problem: Problem, folder: PurePath) -> object:
    """What makes problems of several files one: what is said, and the ending."""
    return problem.code, english(problem.message), folder, PurePath(problem.file).suffix


def _sort(problem: Problem, folder: PurePath) -> object:
    """The same of whole files of one folder, of which what is said differs by what they hold."""
    path = PurePath(problem.file)
    return problem.code, problem.message.code, folder, path.parent, path.suffix
