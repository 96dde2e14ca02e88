"""RIS, which every reference manager reads: one tag a line.

The time of a quote is its start page, the note and line that print it a field of one's own (`C1`).
"""

from collections.abc import Iterable, Iterator

from generator.publish.export.citations.references import (
    CitationFormat,
    CitedName,
    Medium,
    Reference,
)

_TYPES = {Medium.VIDEO: "VIDEO", Medium.SOUND: "SOUND", Medium.UNKNOWN: "GEN"}


def write(references: Iterable[Reference]) -> str:
    """The records, an empty line between them; values are in one line, so no text can be a tag."""
    return "\n".join(
        "".join(f"{tag}  - {value}\n" for tag, value in _tags(reference))
        for reference in references
    )


def _tags(reference: Reference) -> Iterator[tuple[str, str]]:
    year, month, day = (*(reference.date or "").split("-"), "", "")[:3]
    values = (
        ("TY", _TYPES[reference.medium]),
        ("ID", reference.key),
        ("TI", reference.title),
        *(("AU", _name(name)) for name in reference.authors),
        *(("A2", _name(name)) for name in reference.hosts),
        ("T2", reference.container),
        ("PY", year),
        ("DA", f"{year}/{month}/{day}/" if year else ""),
        ("SP", reference.locator),
        ("UR", reference.url),
        ("LA", reference.language),
        ("N1", reference.note),
        ("C1", reference.printed_in),
    )
    yield from ((tag, value) for tag, value in values if value)
    yield "ER", ""


def _name(name: CitedName) -> str:
    if not name.family:
        return name.whole
    family = " ".join(part for part in (name.particle, name.family) if part)
    return ", ".join(part for part in (family, name.given, name.suffix) if part)


FORMAT = CitationFormat(
    name="RIS", ending="ris", media_type="application/x-research-info-systems", write=write
)
