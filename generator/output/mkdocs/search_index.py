"""The search index: what the theme's plugin has made of hand-written pages, and our own entries.

Our entries are made from the model. The index is loaded as a whole before the first hit is shown,
so its size has a limit: what says less is shortened where all of it would be too much. It is
published once for each way of loading, as JSON for a server and as a script for a folder.
"""

import html
import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from generator.model.page import SearchEntry
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


def write_index(folder: Path, entries: Iterable[SearchEntry], pages: int) -> None:
    """Adds the entries to the site's search index and writes it once more as a script.

    Nothing is written where there is no search index.

    Args:
        folder: where the site is built.
        entries: what else is found there.
        pages: how many pages the site has.
    """
    path = folder / "search" / "search_index.json"
    if not path.is_file():
        return
    index = json.loads(path.read_bytes())
    index["docs"] += documents(tuple(entries), pages)
    written = json.dumps(index, ensure_ascii=False, separators=(",", ":")).encode()
    path.write_bytes(written)
    path.with_suffix(".js").write_bytes(b"var __index = " + written)


def documents(entries: Sequence[SearchEntry], pages: int) -> list[dict[str, object]]:
    """The entries as the theme's script reads them, no longer together than there is room."""
    room = min(_MOST, max(_ROOM, _ROOM_OF_PAGE * pages))
    chosen = next((limits for limits in _LIMITS if _size(entries, *limits) <= room), _LIMITS[-1])
    documents = (_document(entry, *chosen) for entry in entries)
    return [document for document in documents if document]


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
