"""Comments of Obsidian (`%% … %%`), which its writer sees and no reader does.

They are left out before anything else is read, so that no page, file or problem can print them: a
sign stands in their place. What is not clearly one stays: it begins and ends on one line, or it
begins a line and the line on which it ends goes on with nothing. Alone on its line, a mark that is
never closed hides the rest, as it does in Obsidian.
"""

import re
from collections.abc import Iterator, Sequence

from generator.model.base import Value
from generator.read.formats.notes.fences import Fences
from generator.read.formats.parsed import Shown

_MARK = re.compile(r"(?<![%`])%%(?![%`])")
WITHHELD = "%%…%%"
"""What stands in place of a comment."""


class _Mark(Value, frozen=True, kw_only=True):
    """Where a mark stands: its line, from 0, and its place on it."""

    line: int
    start: int

    @property
    def end(self) -> int:
        return self.start + 2


def without_comments(lines: Sequence[str]) -> Shown:
    """The lines of a note, with each comment replaced by a sign.

    >>> without_comments(["A %%not shown%% b", "%%", "secret", "%%"]).lines
    ('A %%…%% b', '%%…%%', '%%…%%', '%%…%%')
    """
    if not any("%%" in line for line in lines):
        return Shown(lines=tuple(lines))
    changed: dict[int, list[str]] = {}
    shown_to: dict[int, int] = {}
    for opened, closed in _comments(lines):
        for number in range(opened.line, closed.line + 1):
            start = opened.start if number == opened.line else 0
            before = lines[number][shown_to.get(number, 0) : start]
            changed.setdefault(number, []).extend((before, WITHHELD))
            shown_to[number] = closed.end if number == closed.line else len(lines[number])
    shown = list(lines)
    for number, pieces in changed.items():
        if lines[number].strip():
            shown[number] = "".join((*pieces, lines[number][shown_to[number] :]))
    return Shown(lines=tuple(shown), numbers=tuple(number + 1 for number in sorted(changed)))


def _comments(lines: Sequence[str]) -> Iterator[tuple[_Mark, _Mark]]:
    """The marks with which each comment begins and ends."""
    marks = tuple(_marks(lines))
    ending = _next_ending(lines, marks)
    index = 0
    while index < len(marks):
        opened = marks[index]
        behind = marks[index + 1] if index + 1 < len(marks) else None
        if behind is not None and behind.line == opened.line:
            yield opened, behind
            index += 2
        elif lines[opened.line][: opened.start].strip(" \t-*>"):
            index += 1
        elif (last := ending[index + 1]) is not None:
            yield opened, marks[last]
            index = last + 1
        elif not lines[opened.line][opened.end :].strip():
            yield opened, _Mark(line=len(lines) - 1, start=len(lines[-1]))
            return
        else:
            index += 1


def _marks(lines: Sequence[str]) -> Iterator[_Mark]:
    """The marks outside fenced code."""
    fences = Fences()
    for number, line in enumerate(lines):
        if not fences.take(line) and not fences.open:
            for match in _MARK.finditer(line):
                yield _Mark(line=number, start=match.start())


def _next_ending(lines: Sequence[str], marks: Sequence[_Mark]) -> list[int | None]:
    """For each mark the next one, itself included, behind which its line has nothing."""
    following: list[int | None] = [None]
    for index in range(len(marks) - 1, -1, -1):
        mark = marks[index]
        ends = not lines[mark.line][mark.end :].strip()
        following.append(index if ends else following[-1])
    return following[::-1]
