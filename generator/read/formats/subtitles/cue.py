"""What a file of captions says, in order: cues, and words that are none."""

from generator.model.base import Value
from generator.read.formats.source_map import Run

SECTION = "Transcript"


class Cue(Value, frozen=True, kw_only=True):
    """Something said: when it begins and ends (seconds), by whom, in which words.

    `clock` is the time as printed, `speaker` the name; both are read only where they are used.
    `goes_on` is the name of who goes on speaking, where the cue itself prints none.
    """

    start: float
    end: float
    clock: Run | None
    runs: tuple[Run, ...]
    speaker: Run | None = None
    goes_on: str | None = None


class Aside(Value, frozen=True, kw_only=True):
    """Words of the file that are no cue; `section` is what they stand under."""

    runs: tuple[Run, ...]
    section: str = SECTION


Entry = Cue | Aside
"""What stands in a transcript, in order."""
