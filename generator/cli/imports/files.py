"""Files that somebody names for import, parsed without trust."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from generator.cli.imports.note import UnreadableError
from generator.model.config import MAX_FILE_BYTES
from generator.text.syntax.delimited import delimiter_of


def text_of(path: Path) -> str:
    """The file's text.

    Raises:
        UnreadableError: if it is a folder, or cannot be read, or is no UTF-8 or too large.
    """
    if path.is_dir():
        raise UnreadableError(f"{path} is a folder: name a file in it")
    try:
        if path.stat().st_size > MAX_FILE_BYTES:
            raise UnreadableError(f"{path} is larger than {MAX_FILE_BYTES} bytes")
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UnreadableError(f"{path} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise UnreadableError(f"{path} is not UTF-8: save it as such") from error


def rows_of(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV file by its columns' names in small letters.

    `Name(s)` is `names`, and `Episode #` is `episode_number`.
    """
    text = text_of(path)
    try:
        rows = _rows(text, delimiter_of(text))
        columns = next(rows, [])
        talks = [dict(zip(columns, cells, strict=False)) for cells in rows]
    except csv.Error as error:
        raise UnreadableError(f"{path} is not valid CSV: {error}") from error
    return [{_column(name): cell.strip() for name, cell in talk.items() if name} for talk in talks]


def _column(name: str) -> str:
    small = name.strip().lower().replace("(s)", "s")
    if small.endswith("#"):
        small = f"{small[:-1].rstrip(' _')} number".lstrip()
    return small.replace(" ", "_")


def _rows(text: str, delimiter: str) -> Iterator[list[str]]:
    """The rows that are not empty. Quotation marks are as in RFC 4180: none is guessed."""
    lines = io.StringIO(text, newline="")
    rows = csv.reader(lines, delimiter=delimiter, skipinitialspace=True)
    return (row for row in rows if row)
