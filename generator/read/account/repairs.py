"""What was read otherwise than it is printed: damage, markup, and clocks out of order."""

from collections import defaultdict
from collections.abc import Iterable

import msgspec

from generator.model.message import clauses
from generator.model.source import Repair
from generator.read.outline.roles import Repaired
from generator.text.encoding.changes import Change


def repairs_of(lines: Iterable[Repaired], clocks: Iterable[Repair] = ()) -> tuple[Repair, ...]:
    """All repairs by line, in the order in which they apply.

    A clock on a line that was read anew as a whole is part of that repair: there is nothing
    behind it on the line.
    """
    at: defaultdict[int, list[Repair]] = defaultdict(list)
    for clock in clocks:
        at[clock.line].append(clock)
    found: list[Repair] = []
    for line in lines:
        own = [_repair(line.number, change) for change in line.repairs]
        if line.taken_off:
            found.append(_with_clocks(own[0], at.get(line.number, ())))
        else:
            found.extend((*own, *at.get(line.number, ())))
    return tuple(found)


def _repair(line: int, change: Change) -> Repair:
    return Repair(line=line, printed=change.printed, read=change.read, because=change.because)


def _with_clocks(whole: Repair, clocks: Iterable[Repair]) -> Repair:
    for clock in clocks:
        whole = msgspec.structs.replace(
            whole,
            read=whole.read.replace(clock.printed, clock.read, 1),
            because=clauses((whole.because, clock.because)),
        )
    return whole
