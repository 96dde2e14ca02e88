"""Files kept from build to build: a folder of entries, each found by a key made from its content.

A store is only a cache: an entry that cannot be read or written is as if it were not there, and
the folder may be deleted at any time. Whether an entry is sound is for its user to say.
"""

import contextlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import jinja2
from jinja2 import BytecodeCache, Environment, FileSystemBytecodeCache

_SPARE = 2
"""How many times as many entries as were used may lie there unused."""

_IGNORED = "# Made by mkdocs-talks; it may be deleted at any time.\n*\n"


class Store:
    """Entries in a folder, all with one ending; several processes may share it."""

    def __init__(self, folder: Path, ending: str) -> None:
        """Takes the folder, which is made when the first entry is saved, and the files' ending."""
        self._folder = folder
        self._ending = ending

    def load(self, key: str) -> bytes | None:
        """The entry of a key, or None where there is none."""
        try:
            return self._path(key).read_bytes()
        except OSError:
            return None

    def save(self, key: str, content: bytes) -> None:
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
            if len(unused) > _SPARE * len(wanted):
                for path in unused:
                    Path(path).unlink(missing_ok=True)

    def _path(self, key: str) -> Path:
        return self._folder / f"{key[:2]}/{key[2:]}{self._ending}"

    def _entries(self) -> Iterator[str]:
        for folder, _, names in os.walk(self._folder):
            yield from (f"{folder}{os.sep}{name}" for name in names if name.endswith(self._ending))

    def _keep_out_of_git(self) -> None:
        path = self._folder / ".gitignore"
        if not path.exists():
            path.write_text(_IGNORED, encoding="utf-8")


def keep_compiled(environment: Environment) -> None:
    """Has an environment keep its compiled templates in the user's folder for temporary files.

    Compiling them takes longer than building a small site. The file names tell versions of Jinja
    and extensions apart; the folder is Jinja's own, which is the user's alone. Nothing is kept
    where there can be no such folder.
    """
    options = "-".join((jinja2.__version__, *sorted(environment.extensions)))
    cache: BytecodeCache | None = None
    with contextlib.suppress(RuntimeError, OSError):
        cache = FileSystemBytecodeCache(pattern=f"talks-{options}-%s.cache")
    environment.bytecode_cache = cache
