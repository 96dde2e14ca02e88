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
    yield "TY", _TYPES[reference.medium]
    yield "ID", reference.key
    yield "TI", reference.title
    yield from (("AU", _name(name)) for name in reference.authors)
    yield from (("A2", _name(name)) for name in reference.hosts)
    if reference.container:
        yield "T2", reference.container
    if reference.date:
        year, month, day = (*reference.date.split("-"), "", "")[:3]
        yield "PY", year
        yield "DA", f"{year}/{month}/{day}/"
    if reference.locator:
        yield "SP", reference.locator
    if reference.url:
        yield "UR", reference.url
    if reference.language:
        yield "LA", reference.language
    if reference.note:
        yield "N1", reference.note
    if reference.printed_in:
        yield "C1", reference.printed_in
    yield "ER", ""


def _name(name: CitedName) -> str:
    if not name.family:
        return name.whole
    family = " ".join(part for part in (name.particle, name.family) if part)
    return ", ".join(part for part in (family, name.given, name.suffix) if part)


FORMAT = CitationFormat(
    name="RIS", ending="ris", media_type="application/x-research-info-systems", write=write
)
