"""Highlights of podcasts, as Readwise exports them (CSV): a row for each passage."""

from collections.abc import Iterator
from pathlib import Path

from generator.imports.files import rows_of
from generator.imports.note import Passage, TalkNote, UnreadableError

_TITLE, _TEXT = "book_title", "highlight"


def read(path: Path) -> Iterator[TalkNote]:
    """A note for each episode, with its highlights as quotes.

    Raises:
        UnreadableError: if it is no such export.
    """
    rows = rows_of(path)
    if not rows or _TITLE not in rows[0] or _TEXT not in rows[0]:
        raise UnreadableError(f"{path} is no export of Readwise: no `Book Title`, `Highlight`")
    episodes: dict[tuple[str, str], list[Passage]] = {}
    for row in rows:
        key = (row.get(_TITLE, ""), row.get("book_author", ""))
        if key[0] and row.get(_TEXT):
            passage = Passage(text=row[_TEXT].strip('"“”'), remark=row.get("note") or None)
            episodes.setdefault(key, []).append(passage)
    for (title, show), passages in episodes.items():
        yield TalkNote(folder="readwise", title=title, show=show, quotes=tuple(passages))
