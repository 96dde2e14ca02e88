"""Highlights of podcasts, as Readwise exports them (CSV): a row for each passage."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.cli.imports.files import rows_of
from generator.cli.imports.note import Passage, TalkNote, UnreadableError
from generator.model.grouping import grouped
from generator.text.quantities.dates import FULL_DAY
from generator.text.quantities.timecode import format_time
from generator.text.regex import regex

_TITLE, _TEXT = "book_title", "highlight"
COLUMNS = frozenset((_TITLE, _TEXT))
"""The columns by which such an export is known."""

_IN_BOOKS = frozenset(("page", "location"))
_IN_ARTICLES = "order"
_DIGITS = 7
_ISO = regex(r"\d{4}-\d\d-\d\d")
_QUOTED = regex(r'["“][^"“”]*["”]')


def read(path: Path) -> Iterator[TalkNote]:
    """A note for each episode, with its highlights as quotes; books and articles are noted as such.

    Raises:
        UnreadableError: if it is no such export.
    """
    rows = rows_of(path)
    if not rows or not rows[0].keys() >= COLUMNS:
        raise UnreadableError(f"{path} is no export of Readwise: no `Book Title`, `Highlight`")
    passages = (row for row in rows if row.get(_TITLE) and row.get(_TEXT))
    works = grouped(passages, lambda row: (row[_TITLE], row.get("book_author", "")))
    for (title, author), marked in works.items():
        is_timed = any(map(_time, marked))
        yield TalkNote(
            folder="readwise",
            title=title,
            stated={
                "podcast" if is_timed else "author": author,
                "tags": _tags(row.get("document_tags", "") for row in marked),
                "category": _category(marked),
                "created": _first_day(marked),
            },
            quotes=tuple(map(_passage, marked)),
        )


def _tags(cells: Iterable[str]) -> tuple[str, ...]:
    tags = (tag.strip() for cell in cells for tag in cell.split(","))
    return tuple(dict.fromkeys(tag for tag in tags if tag))


def _first_day(marked: list[dict[str, str]]) -> str:
    """The day on which the first passage was marked, as that of the note; empty where unknown."""
    days = [row.get("highlighted_at", "")[:FULL_DAY] for row in marked]
    return min(filter(_ISO.fullmatch, days), default="")


def _category(marked: list[dict[str, str]]) -> str:
    """What a work is that is no recording: a book has pages, an article an order of passages."""
    types = {row.get("location_type", "").lower() for row in marked}
    if types & _IN_BOOKS or any(row.get("amazon_book_id") for row in marked):
        return "#books"
    return "#articles" if types == {_IN_ARTICLES} else ""


def _passage(row: dict[str, str]) -> Passage:
    text = row[_TEXT]
    tags = (f"#{tag.replace(' ', '-')}" for tag in _tags((row.get("tags", ""),)))
    return Passage(
        text=text[1:-1] if _QUOTED.fullmatch(text) else text,
        time=_time(row),
        remark=" ".join(filter(None, (row.get("note"), *tags))) or None,
    )


def _time(row: dict[str, str]) -> str | None:
    """Where a highlight begins in a recording; None where its place is a page or the like."""
    place = row.get("location", "").partition(".")[0]
    is_time = row.get("location_type", "").lower() == "time_offset" and place.isdecimal()
    return format_time(int(place)) if is_time and len(place) < _DIGITS else None
