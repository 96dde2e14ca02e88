"""Pictures that were drawn before, kept in a folder and found by what they were drawn from."""

import contextlib
import os
from collections.abc import Iterable
from pathlib import Path

_ENDING = ".png"
_BEGINS, _ENDS = b"\x89PNG\r\n\x1a\n", b"IEND\xaeB`\x82"
_SPARE = 2
_IGNORED = "# Made by mkdocs-talks; it may be deleted at any time.\n*\n"


class PictureCache:
    """A folder of pictures. What cannot be read or written there is as if it were not there."""

    def __init__(self, folder: Path) -> None:
        """Takes the folder; it is made when the first picture is stored."""
        self._folder = folder

    def load(self, key: str) -> bytes | None:
        """The picture of a key, or None where there is none that is whole."""
        try:
            content = self._path(key).read_bytes()
        except OSError:
            return None
        return content if content.startswith(_BEGINS) and content.endswith(_ENDS) else None

    def store(self, key: str, content: bytes) -> None:
        """Keeps a picture; another process never sees half of it."""
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
        """Deletes pictures that were not used, once they are many more than those that were."""
        wanted = {self._path(key) for key in used}
        with contextlib.suppress(OSError):
            others = [path for path in self._folder.rglob(f"*{_ENDING}") if path not in wanted]
            if len(others) > _SPARE * len(wanted):
                for path in others:
                    path.unlink(missing_ok=True)

    def _path(self, key: str) -> Path:
        return self._folder / key[:2] / f"{key[2:]}{_ENDING}"

    def _keep_out_of_git(self) -> None:
        path = self._folder / ".gitignore"
        if not path.exists():
            path.write_text(_IGNORED, encoding="utf-8")
