"""What a long build is at, for those who wait: one line on a terminal, plain lines in a log."""

import sys
import time
from collections.abc import Callable
from typing import TextIO

_LONG = 1.0
"""Seconds that a stage takes before anything is said of it."""

_OFTEN = 0.2
"""Seconds between two changes of the line on a terminal."""

_CLEAR = "\r\x1b[K"


class Progress:
    """The stages of a build, what they have done, and how fast."""

    def __init__(
        self,
        say: Callable[[str], None],
        terminal: TextIO | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`say` takes a line for a log; `terminal` shows what goes on, where there is one."""
        self._say = say
        self._terminal = terminal
        self._clock = clock
        self._began = self._shown = clock()

    def begin(self) -> None:
        """A stage begins now."""
        self._began = self._shown = self._clock()

    def at(self, stage: str, count: int, total: int) -> None:
        """Shows on a terminal how far a stage is: `Pages: 1200 of 3600 (310/s)`."""
        now = self._clock()
        if self._terminal is not None and now - self._shown >= _OFTEN and now - self._began > _LONG:
            self._shown = now
            rate = count / (now - self._began)
            self._terminal.write(f"{_CLEAR}{stage}: {count} of {total} ({rate:.0f}/s)")
            self._terminal.flush()

    def done(self, stage: str, count: int) -> None:
        """Says what a stage that took long has done; the next begins."""
        seconds = self._clock() - self._began
        if self._terminal is not None:
            self._terminal.write(_CLEAR)
            self._terminal.flush()
        if seconds >= _LONG:
            self._say(f"{stage}: {count} in {seconds:.1f} s ({count / seconds:.0f}/s)")
        self.begin()


def terminal() -> TextIO | None:
    """Where the process prints its log, if people watch it."""
    return sys.stderr if sys.stderr.isatty() else None
