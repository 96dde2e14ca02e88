"""Files that may be made again at any time, kept in a folder and found by a key.

The key says all that an entry was made from, so that a found entry equals a fresh one. What cannot
be read or written in the folder is as if it were not there: a cache never stops a build.
"""

import contextlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

_UNUSED_SHARE = 2  # entries that were not used may be so many times those that were
_GITIGNORE = "# Made by mkdocs-talks; it may be deleted at any time.\n*\n"


class DiskCache:
    """A folder of entries; `suffix` ends the names of its files, such as `.png`."""

    def __init__(self, folder: Path, suffix: str) -> None:
        """Takes the folder; it is made when the first entry is stored."""
        self._folder = folder
        self._suffix = suffix

    def load(self, key: str) -> bytes | None:
        """The content of an entry, or None where there is none."""
        try:
            return self._path(key).read_bytes()
        except OSError:
            return None

    def store(self, key: str, content: bytes) -> None:
        """Keeps an entry; another process never sees half of it."""
        path = self._path(key)
        with contextlib.suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            self._keep_out_of_git()
            unfinished = path.with_suffix(f".{os.getpid()}")
            try:
                unfinished.write_bytes(content)
                unfinished.replace(path)
            except OSError:
                unfinished.unlink(missing_ok=True)

    def tidy(self, used: Iterable[str]) -> None:
        """Deletes entries that were not used, once they are many more than those that were."""
        wanted = {os.fspath(self._path(key)) for key in used}
        with contextlib.suppress(OSError):
            unused = [path for path in self._entries() if path not in wanted]
            if len(unused) > _UNUSED_SHARE * len(wanted):
                for path in unused:
                    Path(path).unlink(missing_ok=True)

    def _path(self, key: str) -> Path:
        return self._folder / f"{key[:2]}/{key[2:]}{self._suffix}"

    def _entries(self) -> Iterator[str]:
        for folder, _, names in os.walk(self._folder):
            yield from (f"{folder}{os.sep}{name}" for name in names if name.endswith(self._suffix))

    def _keep_out_of_git(self) -> None:
        path = self._folder / ".gitignore"
        if not path.exists():
            path.write_text(_GITIGNORE, encoding="utf-8")
