"""What was read otherwise than it is printed: damage, markup, and times out of order."""

from collections import defaultdict
from collections.abc import Iterable

import msgspec

from generator.model.message import clauses
from generator.model.source import Repair
from generator.read.outline.line_roles import Repaired
from generator.text.encoding.line_changes import Change


def repairs_of(lines: Iterable[Repaired], times: Iterable[Repair] = ()) -> tuple[Repair, ...]:
    """All repairs by line, in the order in which they apply.

    A time on a line that was read anew as a whole is part of that repair: there is nothing
    behind it on the line.
    """
    at: defaultdict[int, list[Repair]] = defaultdict(list)
    for time in times:
        at[time.line].append(time)
    repairs: list[Repair] = []
    for line in lines:
        own = [_repair(line.number, change) for change in line.repairs]
        if line.taken_off:
            repairs.append(_with_times(own[0], at.get(line.number, ())))
        else:
            repairs.extend((*own, *at.get(line.number, ())))
    return tuple(repairs)


def _repair(line: int, change: Change) -> Repair:
    return Repair(line=line, printed=change.printed, read=change.read, because=change.because)


def _with_times(whole: Repair, times: Iterable[Repair]) -> Repair:
    for time in times:
        whole = msgspec.structs.replace(
            whole,
            read=whole.read.replace(time.printed, time.read, 1),
            because=clauses((whole.because, time.because)),
        )
    return whole
