"""Search: the site's index of things, and one of every word of transcripts where asked for.

The first is what the theme's plugin has made of hand-written pages, and our own entries, made from
the model. It is loaded as a whole before the first hit is shown, so its size has a limit: what says
less is shortened where all of it would be too much. It is published once for each way of loading,
as JSON for a server and as a script for a folder.

The second (`search_full_text`) is made by Pagefind: many small files, of which a browser loads what
a question needs. It loads them from a web server only; a page opened from a folder says so.
"""

import html
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from fnmatch import fnmatch
from pathlib import Path

import msgspec

from generator.model.site.page import SearchEntry
from generator.output.options import OptionsError
from generator.text.markdown.escape import harmless

_ROOM = 1_400_000
_ROOM_OF_PAGE = 350
_MOST = 9_000_000
"""Bytes of an index: for a small site, for each page, and at most. Packed it is a third or less."""

_LIMITS = (
    *((None, None), (None, 8_000), (None, 3_000), (None, 1_000), (None, 400), (None, 150)),
    *((None, 0), (400, 0), (200, 0), (100, 0), (0, 0)),
)
"""How many characters of `text` and of `more` each entry shows: the first that fits."""

_ENTRY = 60


def write_index(folder: Path, encoded: Iterable[bytes]) -> None:
    """Adds entries to the index of the site in a folder, if it has one, and writes a script of it.

    `encoded` are those of :func:`encoded_entries`, without their pages.
    """
    path = folder / "search" / "search_index.json"
    if not path.is_file():
        return
    index = msgspec.json.decode(path.read_bytes())
    index["docs"] += map(msgspec.Raw, encoded)
    written = msgspec.json.encode(index)
    path.write_bytes(written)
    path.with_suffix(".js").write_bytes(b"var __index = " + written)


def encoded_entries(entries: Sequence[SearchEntry], pages: int) -> list[tuple[str, bytes]]:
    """The entries as the theme's script reads them, each behind its page.

    Together they are no longer than a site of so many pages has room for, and take far less
    memory than the entries themselves.
    """
    room = min(_MOST, max(_ROOM, _ROOM_OF_PAGE * pages))
    chosen = next((limits for limits in _LIMITS if _size(entries, *limits) <= room), _LIMITS[-1])
    documents = ((it.address.partition("#")[0], _document(it, *chosen)) for it in entries)
    return [(page, msgspec.json.encode(document)) for page, document in documents if document]


def _size(entries: Iterable[SearchEntry], text: int | None, more: int | None) -> int:
    return sum(
        _ENTRY
        + len(entry.address)
        + len(entry.title.encode())
        + len(entry.lead.encode())
        + len(entry.text[:text].encode())
        + len(entry.more[:more].encode())
        for entry in entries
    )


def _document(entry: SearchEntry, text: int | None, more: int | None) -> dict[str, object] | None:
    """The entry as HTML; None for one that holds nothing of its own that is not left out."""
    texts = (entry.lead, entry.text[:text], entry.more[:more])
    if not any(texts) and entry.more:
        return None
    document: dict[str, object] = {
        "location": entry.address,
        "title": _escaped(entry.title),
        "text": " ".join(f"<p>{_escaped(shown)}</p>" for shown in texts if shown),
    }
    if entry.kind:
        document["kind"] = entry.kind
    if entry.boost != 1:
        document["boost"] = entry.boost
    return document


def _escaped(text: str) -> str:
    return html.escape(harmless(text), quote=False)


FOLDER = "search/transcripts"
_TURNS = '<div class="t-turns'
_MARKED = '<div data-pagefind-body class="t-turns'
_LEFT_OUT = (".src",)
_NEEDED = (
    *("pagefind.js", "pagefind-worker.js", "pagefind-entry.json", "pagefind.*.pf_meta"),
    *("wasm.*.pagefind", "fragment/*", "index/*"),
)
"""What answers a question; Pagefind's own search boxes are left out."""


def write_full_text(site: Path, pages: Iterable[str]) -> int:
    """Writes the index of all turns on the pages into the site; gives how many pages hold turns.

    Raises:
        OptionsError: if Pagefind fails.
    """
    shutil.rmtree(site / FOLDER, ignore_errors=True)
    with tempfile.TemporaryDirectory() as folder:
        marked, made = Path(folder) / "pages", Path(folder) / "index"
        count = sum(_copy(site / page, marked / page) for page in sorted(pages))
        if count:
            _run_pagefind(marked, made)
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


def _run_pagefind(pages: Path, made: Path) -> None:
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
