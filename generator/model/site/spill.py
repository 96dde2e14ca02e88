"""Where what is packed waits to be written, when there is too much of it to hold in memory."""

import os
import tempfile
from contextlib import suppress
from typing import BinaryIO


class Spill:
    """A temporary file without a name, which the system deletes with the last text that is in it.

    Copies of the process share its position: one process alone may write to it and read it.
    """

    def __init__(self) -> None:
        """Opens the file; where there can be none, everything stays in memory."""
        self._file: BinaryIO | None = None
        with suppress(OSError):
            self._file = tempfile.TemporaryFile(buffering=0)  # noqa: SIM115  (see `__del__`)

    def put(self, content: bytes) -> "Spilled | None":
        """Puts bytes into the file; None where there is no room for them."""
        with suppress(OSError):
            if self._file:
                start = self._file.seek(0, os.SEEK_END)
                if self._file.write(content) == len(content):
                    return Spilled(self, start, len(content))
        return None

    def read(self, start: int, size: int) -> bytes:
        """What was put at a place of the file.

        Raises:
            OSError: if it can no longer be read.
        """
        if self._file is None:
            return b""
        self._file.seek(start)
        return self._file.read(size)

    def __del__(self) -> None:
        if self._file:
            self._file.close()


class Spilled:
    """Bytes that wait in a file, which is there as long as any of them are."""

    __slots__ = ("_size", "_spill", "_start")

    def __init__(self, spill: Spill, start: int, size: int) -> None:
        """Takes the file and the place in it."""
        self._spill = spill
        self._start = start
        self._size = size

    def __bytes__(self) -> bytes:
        return self._spill.read(self._start, self._size)
