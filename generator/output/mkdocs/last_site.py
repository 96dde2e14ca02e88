"""The site of the last build of this process, for as long as nothing it is made of changes.

While a site is served it is built again whenever a page by hand, a note or a setting changes. What
is made of the notes is the same where the settings are and no file of them is another, as its size,
its times and its number say.
"""

import os
import stat
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from generator.model.config import Config
from generator.model.site.page import Site

_TICK = 100_000_000
"""Nanoseconds after a change in which another may leave the times of a file as they are."""

_PASSING = frozenset({"reading-failed", "seed-unreadable"})
"""Problems that may be gone the next time, though no file has changed."""

Stamp = tuple[Config, tuple[tuple[str, int, int, int, int], ...]]


class LastSite:
    """Builds a site, or has it from the last build."""

    def __init__(self, *, is_kept: bool = False) -> None:
        """Keeps a site only if there may be a next build, for it takes much room."""
        self._is_kept = is_kept
        self._made_of: Stamp | None = None
        self._site: Site | None = None

    def of(self, settings: Config, make: Callable[[], Site]) -> Site:
        """The site with these settings, which `make` makes."""
        made_of = _stamp(settings) if self._is_kept else None
        if self._site and made_of and made_of == self._made_of:
            return self._site
        self._site = None  # the next takes its room
        site = make()
        if made_of and _PASSING.isdisjoint(fault.code for fault in site.problems):
            self._made_of, self._site = made_of, site
        return site


def _stamp(settings: Config) -> Stamp | None:
    """What stands for all files that a build reads; None where nothing surely does.

    Of a link only what it leads to would say whether that has changed.
    """
    files = []
    latest = time.time_ns() - _TICK
    for path in _below(settings.seeds, settings.notes):
        try:
            it = os.lstat(path)
        except OSError:
            return None
        if max(it.st_mtime_ns, it.st_ctime_ns) > latest or stat.S_ISLNK(it.st_mode):
            return None
        files.append((path, it.st_size, it.st_mtime_ns, it.st_ctime_ns, it.st_ino))
    return settings, tuple(sorted(files))


def _below(*homes: Path) -> Iterator[str]:
    for home in homes:
        for folder, folders, names in os.walk(home):
            yield from (f"{folder}{os.sep}{name}" for name in (*folders, *names))
