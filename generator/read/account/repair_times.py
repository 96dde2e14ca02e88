"""Times that leave the order of their list, read the other way that their form allows.

A list that counts minutes past the hour (`82:55`, `113:31`) sometimes has `1:03:12` where
`103:12` is meant, and one that counts hours (`59:10`, `1:12:30`) has `1:04` for `1:04:00`. Such a
time is read the other way only if the list is in order then, and was not before; where the order
really goes back, nothing is changed. Where the length of the recording is printed, no time is
read as one beyond it.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise

from msgspec.structs import replace

from generator.model.account import AccountPassage, AccountSegment, Item, Quotation, TimeCode
from generator.model.account_head import Duration
from generator.model.base import Span
from generator.model.grouping import indexed
from generator.model.message import Message
from generator.model.source import Repair
from generator.read.outline.line_roles import Repaired, is_blank
from generator.read.page import Draft
from generator.text.emoji import BULLETS
from generator.text.quantities import timecode

_MINUTE = 60

_SLACK = 60
"""Lengths are printed in whole minutes: a time may be this many seconds beyond one."""


def repair_order(times: Sequence[TimeCode], length: Duration | None = None) -> tuple[TimeCode, ...]:
    """The times of one list, in its order, with misprinted ones read anew; else unchanged.

    The fewest possible times are changed so that the whole list is in order; where that would be
    half of them or more, the evidence is too thin.

    `length` is that of the recording, where the source prints it.
    """
    limit = length.seconds + _SLACK if length else None
    if all(first.seconds <= second.seconds for first, second in pairwise(times)):
        return tuple(times)
    past = any(len(parts) == 2 and parts[0] >= _MINUTE for parts in map(_numbers, times))
    readings = [_readings(times, index, limit, past=past) for index in range(len(times))]
    chosen = _cheapest_order(readings)
    if chosen is None:
        return tuple(times)
    changed = [index for index, seconds in enumerate(chosen) if seconds != times[index].seconds]
    if len(changed) * 2 >= len(times):
        return tuple(times)
    repaired = list(times)
    before, after = _neighbours(times, frozenset(changed))
    for index in changed:
        because = _between(before[index], after[index])
        repaired[index] = _reread(times[index], chosen[index], because)
    return tuple(repaired)


def _numbers(time: TimeCode) -> tuple[int, ...]:
    """The numbers of a time printed with colons alone; empty for any other form."""
    parts = time.printed.split(":")
    return tuple(map(int, parts)) if all(part.isdecimal() for part in parts) else ()


def _readings(
    times: Sequence[TimeCode], index: int, limit: int | None, *, past: bool
) -> tuple[int, ...]:
    """What a time may mean: as printed, and the other way its form allows, up to a limit.

    `past` says that the list counts minutes past the hour.
    """
    time = times[index]
    numbers = _numbers(time)
    other = None
    if past and len(numbers) == 3:
        other = timecode.minutes_past_hour(time.printed)
    elif len(numbers) == 2 and numbers[0] in _hours_beside(times, index):
        other = time.seconds * _MINUTE
    if other is None or (limit is not None and other > limit):
        return (time.seconds,)
    return (time.seconds, other)


def _hours_beside(times: Sequence[TimeCode], index: int) -> frozenset[int]:
    """The hours of the times right before and behind, where these print hours."""
    beside = (_numbers(times[i]) for i in (index - 1, index + 1) if 0 <= i < len(times))
    return frozenset(numbers[0] for numbers in beside if len(numbers) == 3 and numbers[0])


def _cheapest_order(readings: list[tuple[int, ...]]) -> list[int] | None:
    """One reading of each time so that they never fall, with the fewest that are not printed.

    Of equally good choices the smaller times win. None where no choice is in order.
    """
    paths: list[tuple[int, int, int]] = [(0, -1, -1)]
    steps: list[list[tuple[int, int, int]]] = []
    for options in readings:
        layer = []
        for rank, seconds in enumerate(options):
            fits = [
                (cost + (rank > 0), seconds, index)
                for index, (cost, before, _) in enumerate(paths)
                if before <= seconds
            ]
            if fits:
                layer.append(min(fits))
        if not layer:
            return None
        steps.append(layer)
        paths = layer
    best = min(range(len(paths)), key=lambda index: paths[index])
    chosen = []
    for layer in reversed(steps):
        chosen.append(layer[best][1])
        best = layer[best][2]
    return chosen[::-1]


def _neighbours(times: Sequence[TimeCode], changed: frozenset[int]) -> tuple[list[str], list[str]]:
    """For each time the nearest unchanged one before it, and the nearest behind it, as printed."""
    printed = ["" if index in changed else time.printed for index, time in enumerate(times)]

    def nearest(near: str, other: str) -> str:
        return other or near

    before = accumulate(printed, nearest, initial="")
    after = [*accumulate(reversed(printed), nearest, initial="")][-2::-1]
    return list(before)[:-1], after


def _between(before: str, after: str) -> Message:
    """Where a time stands in its list, by its neighbours that are read as printed.

    There is always one before it: the first of a list cannot be too early, so it is never changed.
    """
    if after:
        return Message("clock.order", place=Message("place.between", before=before, after=after))
    return Message("clock.order", place=Message("place.behind", before=before))


def _reread(time: TimeCode, seconds: int, because: Message) -> TimeCode:
    printed = time.seconds
    return replace(time, seconds=seconds, printed_seconds=printed, repaired=because)


_DATED = (Quotation, AccountSegment, AccountPassage)
"""Items that are printed in the order of the recording, as a rule."""

_MARKS = f" \t{BULLETS}>"


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
        repaired = repair_order(times, draft.duration)
        for place, time in zip(places, repaired, strict=True):
            if time.repaired and time != _time_of(items[place]):
                items[place] = replace(items[place], time=time)
                repairs.append(
                    Repair(
                        line=_line_of(time, items[place].at, lines),
                        printed=time.printed,
                        read=timecode.format_time(time.seconds),
                        because=time.repaired,
                    )
                )
    return replace(draft, items=tuple(items)), tuple(repairs)


def _line_of(time: TimeCode, at: Span, lines: Sequence[Repaired]) -> int:
    first, last = at.lines
    here = (line.number for line in lines[first - 1 : last] if time.printed in line.text)
    return next(here, first)


def _lists(draft: Draft) -> Iterable[tuple[int, ...]]:
    """Where the timed items of each list stand among the items of the draft."""
    headings = sorted(mark.lines[0] for mark in draft.marks if mark.what == "heading")
    return indexed(
        ((type(item), bisect_right(headings, item.at.lines[0])), place)
        for place, item in enumerate(draft.items)
        if _time_of(item) is not None
    ).values()


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
