"""Search in every word of transcripts, where `search_full_text` asks for it.

The search index of the site holds things, not the words of hours of talk. Those stand in an index
that Pagefind makes: many small files, of which a browser loads what a question needs. It loads them
from a web server only; a page opened from a folder says so.
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from fnmatch import fnmatch
from importlib import import_module
from pathlib import Path

from generator.output.options import OptionsError

FOLDER = "search/transcripts"
_TURNS = '<div class="t-turns'
_MARKED = '<div data-pagefind-body class="t-turns'
_LEFT_OUT = (".src",)
_NEEDED = (
    *("pagefind.js", "pagefind-worker.js", "pagefind-entry.json", "pagefind.*.pf_meta"),
    *("wasm.*.pagefind", "fragment/*", "index/*"),
)
"""What answers a question; Pagefind's own search boxes are left out."""


def demand_pagefind() -> None:
    """Makes sure that Pagefind is here.

    Raises:
        OptionsError: if the extra `full-text` is not installed.
    """
    try:
        import_module("pagefind")
        import_module("pagefind_bin")
    except ImportError as error:
        message = f"there is no library {error.name} here: pip install 'mkdocs-talks[full-text]'"
        raise OptionsError("search_full_text", message) from error


def write_full_text(site: Path, pages: Iterable[str]) -> int:
    """Writes the index of all turns on the pages into the site, in the order of their addresses.

    Args:
        site: the folder of the built site.
        pages: the paths of pages in it that may hold turns.

    Returns:
        How many pages hold turns.

    Raises:
        OptionsError: if Pagefind fails.
    """
    shutil.rmtree(site / FOLDER, ignore_errors=True)
    with tempfile.TemporaryDirectory() as folder:
        marked, made = Path(folder) / "pages", Path(folder) / "index"
        count = sum(_copy(site / page, marked / page) for page in sorted(pages))
        if count:
            _index(marked, made)
            _keep(made, site / FOLDER)
    return count


def _copy(page: Path, copy: Path) -> bool:
    """Copies a page that holds turns, with their marks for Pagefind."""
    text = page.read_text(encoding="utf-8")
    if _TURNS not in text:
        return False
    copy.parent.mkdir(parents=True, exist_ok=True)
    copy.write_text(text.replace(_TURNS, _MARKED), encoding="utf-8")
    return True


def _index(pages: Path, made: Path) -> None:
    """Runs Pagefind by its command: its library may stop before all files are written."""
    command = [sys.executable, "-m", "pagefind", "--site", str(pages), "--output-path", str(made)]
    command += ["--exclude-selectors", ",".join(_LEFT_OUT), "--quiet"]
    try:
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603  (no shell)
    except (OSError, subprocess.CalledProcessError) as error:
        raise OptionsError("search_full_text", f"Pagefind made no index: {error}") from error


def _keep(made: Path, folder: Path) -> None:
    for path in sorted(made.rglob("*")):
        name = path.relative_to(made).as_posix()
        if path.is_file() and any(fnmatch(name, pattern) for pattern in _NEEDED):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, folder / name)
