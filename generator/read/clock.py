"""Repair of clocks: times that leave the order of their list because they were printed otherwise.

A list that counts minutes past the hour (`82:55`, `113:31`) sometimes has `1:03:12` where
`103:12` is meant. Such a time is read the other way only if the list is in order then, and was
not before; where the order really goes back, nothing is changed.
"""

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from generator.model.account import TimeCode
from generator.text import timecode


def repair_order(times: Sequence[TimeCode]) -> tuple[TimeCode, ...]:
    """The times of one list, in its order, with misprinted ones read anew; else unchanged.

    The fewest possible times are changed so that the whole list is in order; where that would be
    half of them or more, the evidence is too thin.
    """
    if all(first.seconds <= second.seconds for first, second in pairwise(times)):
        return tuple(times)
    chosen = _cheapest_order([_readings(time) for time in times])
    if chosen is None:
        return tuple(times)
    changed = [index for index, seconds in enumerate(chosen) if seconds != times[index].seconds]
    if len(changed) * 2 >= len(times):
        return tuple(times)
    repaired = list(times)
    before, after = _neighbours(times, frozenset(changed))
    for index in changed:
        repaired[index] = _reread(times[index], chosen[index], before[index], after[index])
    return tuple(repaired)


def _readings(time: TimeCode) -> tuple[int, ...]:
    """What a time may mean: as printed, and as minutes past the hour written with a colon."""
    parts = time.printed.split(":")
    if len(parts) != 3 or not all(part.isdigit() for part in parts):
        return (time.seconds,)
    hours, minutes, seconds = parts
    return (time.seconds, int(f"{int(hours)}{minutes}") * 60 + int(seconds))


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


def _neighbours(
    times: Sequence[TimeCode], changed: frozenset[int]
) -> tuple[list[str | None], list[str | None]]:
    """For each time the nearest unchanged one before it, and the nearest behind it, as printed."""
    before: list[str | None] = []
    after: list[str | None] = []
    last: str | None = None
    for index, time in enumerate(times):
        before.append(last)
        last = last if index in changed else time.printed
    last = None
    for index in range(len(times) - 1, -1, -1):
        after.append(last)
        last = last if index in changed else times[index].printed
    return before, after[::-1]


def _reread(time: TimeCode, seconds: int, before: str | None, after: str | None) -> TimeCode:
    if before and after:
        because = f"it stands between {before} and {after}"
    else:
        because = f"it stands behind {before}" if before else f"it stands before {after}"
    return msgspec.structs.replace(
        time,
        seconds=seconds,
        printed_seconds=time.seconds,
        repaired=because,
    )


def reread_form(time: TimeCode) -> str:
    """What a repaired time would look like in the clock of its list: minutes past the hour."""
    minutes, seconds = divmod(time.seconds, 60)
    return f"{minutes}:{seconds:02}" if time.repaired else timecode.clock(time.seconds)
