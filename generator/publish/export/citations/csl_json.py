"""CSL-JSON, which Zotero, pandoc and citation processors read.

Of a quote, `note` holds its words and who says them; `custom` holds them apart, with the time as
the locator that a citation of it has, and the note and line that print it.
"""

from collections.abc import Iterable
from typing import Any

from generator.publish.export.citations.references import (
    CitationFormat,
    CitedName,
    Medium,
    Reference,
)
from generator.text.syntax.json_text import json_bytes

_TYPES = {Medium.VIDEO: "motion_picture", Medium.SOUND: "broadcast", Medium.UNKNOWN: "speech"}


def write(references: Iterable[Reference]) -> str:
    """A list of items."""
    return json_bytes([_item(reference) for reference in references]).decode()


def _item(reference: Reference) -> dict[str, Any]:
    custom = {
        "quote": reference.quote,
        "speaker": reference.said_by,
        "label": "timestamp" if reference.locator else None,
        "locator": reference.locator,
        "source": reference.printed_in,
    }
    item: dict[str, Any] = {
        "id": reference.key,
        "type": _TYPES[reference.medium],
        "title": reference.title,
        "author": [_name(name) for name in reference.authors],
        "host": [_name(name) for name in reference.hosts],
        "container-title": reference.container,
        "issued": reference.date and {"date-parts": [list(map(int, reference.date.split("-")))]},
        "URL": reference.url,
        "language": reference.language,
        "note": reference.note,
        "custom": {name: value for name, value in custom.items() if value},
    }
    return {name: value for name, value in item.items() if value}


def _name(name: CitedName) -> dict[str, str]:
    if not name.family:
        return {"literal": name.whole}
    parts = {
        "family": name.family,
        "given": name.given,
        "non-dropping-particle": name.particle,
        "suffix": name.suffix,
    }
    return {part: value for part, value in parts.items() if value}


FORMAT = CitationFormat(
    name="CSL-JSON",
    ending="csl.json",
    media_type="application/vnd.citationstyles.csl+json",
    write=write,
)
