"""Where what is packed waits to be written, when there is too much of it to hold in memory."""

import os
import tempfile
import weakref
from contextlib import suppress
from typing import BinaryIO, Self

from msgspec.structs import replace

from generator.model.base import Value


class Spill:
    """A temporary file without a name, which the system deletes with the last text that is in it.

    Where there can be no such file, everything stays in memory. Copies of the process share its
    position: one process alone may write to it and read it.
    """

    def __init__(self) -> None:
        self._file: BinaryIO | None = None
        with suppress(OSError):
            self._file = tempfile.TemporaryFile(buffering=0)  # noqa: SIM115  (closed with this)
            weakref.finalize(self, self._file.close)

    def put(self, content: bytes) -> "Spilled | None":
        """Puts bytes into the file; None where there is no room for them."""
        with suppress(OSError):
            if self._file:
                start = self._file.seek(0, os.SEEK_END)
                if self._file.write(content) == len(content):
                    return Spilled(self, self._file, start, len(content))
        return None


class Spilled:
    """Bytes that are in a file, which is there as long as any of them are."""

    __slots__ = ("_file", "_size", "_spill", "_start")

    def __init__(self, spill: Spill, file: BinaryIO, start: int, size: int) -> None:
        self._spill, self._file, self._start, self._size = spill, file, start, size

    def __bytes__(self) -> bytes:
        self._file.seek(self._start)
        return self._file.read(self._size)


class Waiting(Value, frozen=True, kw_only=True):
    """What waits to be written, its content in memory or, if it is `spilled`, in a file."""

    content: bytes = b""
    spilled: Spilled | None = None

    @property
    def held(self) -> bytes:
        """The content, wherever it is."""
        return bytes(self.spilled or self.content)

    def in_file(self, spill: Spill | None) -> Self:
        """The same in a file, where there is one with room for it."""
        spilled = spill.put(self.content) if spill and not self.spilled else None
        return replace(self, content=b"", spilled=spilled) if spilled else self
