"""Files that somebody names for import, parsed without trust."""

import csv
import io
from pathlib import Path

from generator.imports.note import UnreadableError
from generator.model.config import MAX_FILE_BYTES


def text_of(path: Path) -> str:
    """The file's text.

    Raises:
        UnreadableError: if it cannot be read, is no UTF-8, or is larger than a note may be.
    """
    try:
        if path.stat().st_size > MAX_FILE_BYTES:
            raise UnreadableError(f"{path} is larger than {MAX_FILE_BYTES} bytes")
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UnreadableError(f"{path} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise UnreadableError(f"{path} is not UTF-8: save it as such") from error


def rows_of(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV file by its columns' names: in small letters, `Name(s)` as `names`."""
    text = text_of(path)
    try:
        dialect: type[csv.Dialect] | csv.Dialect = csv.Sniffer().sniff(text[:4096], ",;\t")
    except csv.Error:
        dialect = csv.excel
    try:
        rows = list(csv.DictReader(io.StringIO(text, newline=""), dialect=dialect))
    except csv.Error as error:
        raise UnreadableError(f"{path} is not valid CSV: {error}") from error
    return [
        {
            str(name).strip().lower().replace(" ", "_").replace("(s)", "s"): (cell or "").strip()
            for name, cell in row.items()
            if name and isinstance(cell, str)
        }
        for row in rows
    ]
