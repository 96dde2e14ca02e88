"""Files that somebody names for import, parsed without trust."""

import csv
import io
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, ParseError, fromstring

import msgspec
import yaml

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


def xml_of(path: Path) -> Element:
    """The root of an XML file; one that defines entities is refused, because it can swell."""
    text = text_of(path)
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise UnreadableError(f"{path} has a DOCTYPE, which no schedule or feed needs")
    try:
        return fromstring(text.encode("utf-8"))  # noqa: S314  (without entities)
    except (ParseError, ValueError) as error:
        raise UnreadableError(f"{path} is not valid XML: {error}") from error


def json_of(path: Path) -> Any:  # noqa: ANN401  (whatever JSON holds)
    """What a JSON file holds."""
    try:
        return msgspec.json.decode(text_of(path))
    except (msgspec.DecodeError, RecursionError) as error:
        raise UnreadableError(f"{path} is not valid JSON: {error}") from error


def yaml_of(path: Path) -> Any:  # noqa: ANN401  (whatever YAML holds)
    """What a YAML file holds; every scalar is a text, dates and numbers as they are printed."""
    try:
        return yaml.load(text_of(path), Loader=yaml.BaseLoader)  # noqa: S506  (texts only)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise UnreadableError(f"{path} is not valid YAML: {error}") from error


def rows_of(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV file by the names of its columns in small letters."""
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
            str(name).strip().lower().replace(" ", "_"): (cell or "").strip()
            for name, cell in row.items()
            if name and isinstance(cell, str)
        }
        for row in rows
    ]


def files_below(path: Path, pattern: str) -> list[Path]:
    """The file itself, or those of this name below the folder, in order."""
    return [path] if path.is_file() else sorted(path.rglob(pattern))


def child_text(element: Element, *names: str) -> str:
    """The text of the first of these children that has any; `*` in front stands for a namespace."""
    for name in names:
        for child in element:
            same = child.tag.rpartition("}")[2] if name.startswith("*") else child.tag
            if same == name.removeprefix("*") and child.text and child.text.strip():
                return child.text.strip()
    return ""


def text_in(value: Any, *keys: str) -> str:  # noqa: ANN401  (an object of somebody's JSON)
    """The first of these members that is a text or a number."""
    for key in keys:
        member = value.get(key) if isinstance(value, dict) else None
        if isinstance(member, str | int | float) and not isinstance(member, bool):
            shown = str(member).strip()
            if shown:
                return shown
    return ""


def list_in(value: Any, key: str) -> list[Any]:  # noqa: ANN401  (an object of somebody's JSON)
    """A member that is a list, else nothing."""
    member = value.get(key) if isinstance(value, dict) else None
    return member if isinstance(member, list) else []
