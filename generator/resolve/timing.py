"""Times that the editor sets right."""

from generator.model.account import TimeCode
from generator.model.corpus import SET_BY_EDITOR
from generator.text import timecode


def edited_time(printed: TimeCode | None, told: str | None) -> TimeCode | None:
    """The time that the editor gives (`1:43:12`) beside what is printed, or that which was read."""
    seconds = timecode.parse(told) if told else None
    if told is None or seconds is None:
        return printed
    return TimeCode(
        seconds=seconds,
        printed=printed.printed if printed else told,
        printed_seconds=printed.seconds if printed else None,
        repaired=SET_BY_EDITOR,
    )
