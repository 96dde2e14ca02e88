"""The times of an account: lists repaired by their order, and what only looks like a time."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from generator.model.account import AccountPassage, AccountSegment, Item, Quotation, TimeCode
from generator.model.base import Span
from generator.model.source import Repair
from generator.read.account.repair_times import repair_order, reread_form
from generator.read.outline.line_roles import Repaired, is_blank
from generator.read.page import Draft
from generator.text.quantities import timecode

_DATED = (Quotation, AccountSegment, AccountPassage)
"""Items that are printed in the order of the recording, as a rule."""

_MARKS = " \t-•*–+‣◦▪●○■□∙→➔➜➤▸✓✔>"


def with_order_repaired(
    draft: Draft, lines: Sequence[Repaired]
) -> tuple[Draft, tuple[Repair, ...]]:
    """The draft with its times repaired, and what was changed.

    A list is what stands under one heading: its quotes, its segments, or its timed passages.
    """
    items = list(draft.items)
    repairs: list[Repair] = []
    for places in _lists(draft):
        times = [time for place in places if (time := _time_of(items[place]))]
        whole = not any(_is_turn(items[place]) for place in places)
        repaired = repair_order(times, draft.duration, whole=whole)
        for place, time in zip(places, repaired, strict=True):
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


def _line_of(time: TimeCode, at: Span, lines: Sequence[Repaired]) -> int:
    """The line of a span on which a time is printed."""
    first, last = at.lines
    here = (line.number for line in lines[first - 1 : last] if time.printed in line.text)
    return next(here, first)


def _lists(draft: Draft) -> Iterator[list[int]]:
    """Where the timed items of each list stand among the items of the draft."""
    headings = sorted(mark.lines[0] for mark in draft.marks if mark.what == "heading")
    lists: defaultdict[tuple[type[Item], int], list[int]] = defaultdict(list)
    for place, item in enumerate(draft.items):
        if _time_of(item) is not None:
            section = bisect_right(headings, item.at.lines[0])
            lists[type(item), section].append(place)
    yield from lists.values()


def _is_turn(item: Item) -> bool:
    return isinstance(item, AccountPassage) and item.speaker is not None


def _time_of(item: Item) -> TimeCode | None:
    return item.time if isinstance(item, _DATED) else None


def invalid_times(lines: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Numbered lines on which a time is meant but none is printed, each with what is.

    A number without brackets, `At` or `@` is meant as a time where the lines around it begin
    with one.
    """
    texts = [(number, text.lstrip(_MARKS)) for number, text in lines if not is_blank(text)]
    for index, (number, text) in enumerate(texts):
        if timecode.nonsense(text, expected=True) is None:
            continue
        around = texts[max(0, index - 1) : index] + texts[index + 1 : index + 2]
        timed = all(timecode.lead(other) is not None for _, other in around)
        printed = timecode.nonsense(text, expected=timed and bool(around))
        if printed is not None:
            yield number, printed
