"""What was read otherwise than it is printed: damage, markup, and clocks out of order."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec

from generator.model.account import Quotation, Segment, TimeCode
from generator.model.base import Span
from generator.model.source import Repair
from generator.read.clock import repair_order, reread_form
from generator.read.page import Draft
from generator.read.roles import Repaired
from generator.text.mojibake import Change


def with_order_repaired(
    draft: Draft, lines: Sequence[Repaired]
) -> tuple[Draft, tuple[Repair, ...]]:
    """The draft with its clocks repaired: of its quotes and of its segments, each a list."""
    items = list(draft.items)
    repairs: list[Repair] = []
    for kind in (Quotation, Segment):
        places = [i for i, item in enumerate(items) if isinstance(item, kind) and item.time]
        times = [time for i in places if (time := _time_of(items[i]))]
        for place, time in zip(places, repair_order(times), strict=True):
            if time.repaired and time != _time_of(items[place]):
                items[place] = msgspec.structs.replace(items[place], time=time)
                repairs.append(
                    Repair(
                        line=_line_of(time, items[place].at, lines),
                        printed=time.printed,
                        read=reread_form(time),
                        because=time.repaired,
                    )
                )
    return msgspec.structs.replace(draft, items=tuple(items)), tuple(repairs)


def _time_of(item: object) -> TimeCode | None:
    return item.time if isinstance(item, Quotation | Segment) else None


def _line_of(time: TimeCode, at: Span, lines: Sequence[Repaired]) -> int:
    """The line of a span on which a time is printed."""
    first, last = at.lines
    here = (line.number for line in lines[first - 1 : last] if time.printed in line.text)
    return next(here, first)


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
            found.append(_with_clocks(own[0], at[line.number]))
        else:
            found.extend((*own, *at[line.number]))
    return tuple(found)


def _repair(line: int, change: Change) -> Repair:
    return Repair(line=line, printed=change.printed, read=change.read, because=change.because)


def _with_clocks(whole: Repair, clocks: Iterable[Repair]) -> Repair:
    for clock in clocks:
        whole = msgspec.structs.replace(
            whole,
            read=whole.read.replace(clock.printed, clock.read, 1),
            because=f"{whole.because}; {clock.because}",
        )
    return whole
