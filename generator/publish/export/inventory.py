"""`objects.inv`: a Sphinx inventory, by which other documentation links to this site by name.

Concepts are `std:term` under each of their names. Everything is `std:label` under `<kind>:<id>`;
talks, people and things also under their names in small letters, as Sphinx looks labels up. A name
that several things share stands for none of them.

The format is that of Sphinx' own reader, `sphinx.util.inventory`: four lines of text, then lines of
`name role priority address shown-name`, compressed. It is short enough to write by hand; the
library `sphobjinv` reads it in a test, but would take longer to import than half of this package.
"""

import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from urllib.parse import quote

from generator.model.base import Address, TalkId, Value
from generator.model.corpus import SCHEMA_VERSION, Concept, Entity
from generator.model.site.page import Asset
from generator.publish.export.context import ExportContext
from generator.text.markdown.escape import harmless
from generator.text.regex import regex

INVENTORY_PATH = "objects.inv"

_HEADER = f"""# Sphinx inventory version 2
# Project: talks
# Version: {SCHEMA_VERSION}
# The remainder of this file is compressed using zlib.
"""
_LEVEL = 9
_TERM, _LABEL = "std:term", "std:label"
# As Sphinx takes a line apart; it tries an end of a name once in a run of spaces.
_LINE = regex(r"(.+?)(?<!\s)\s+(\S+)\s+(-?\d+)\s+?(\S*)\s+(.*)")


class _Entry(Value, frozen=True, kw_only=True, order=True):
    """A name that leads to an address; `shown` is the text of the link."""

    role: str
    name: str
    address: str
    shown: str


def export(context: ExportContext) -> tuple[Asset, ...]:
    """`objects.inv`."""
    corpus = context.corpus
    talks = [(talk.id, talk.address, talk.title) for talk in corpus.talks]

    def make(_: ExportContext) -> bytes:
        lines = "".join(map(_line, _distinct(_entries(corpus.things, talks))))
        return _HEADER.encode("utf-8") + zlib.compress(lines.encode("utf-8"), _LEVEL)

    content = context.piece(INVENTORY_PATH, (corpus.concepts, corpus.entities, talks), make)
    return (Asset(path=INVENTORY_PATH, content=content),)


def _entries(
    things: Iterable[Concept | Entity], talks: Iterable[tuple[TalkId, Address, str]]
) -> Iterator[_Entry]:
    for thing in things:
        yield _entry(_LABEL, f"{thing.ref.kind}:{thing.id}", thing.address, thing.name)
        for name in (thing.name, *thing.aliases):
            role, label = (_TERM, name) if isinstance(thing, Concept) else (_LABEL, name.lower())
            yield _entry(role, label, thing.address, thing.name)
    for identity, address, title in talks:
        yield _entry(_LABEL, f"talk:{identity}", address, title)
        yield _entry(_LABEL, title.lower(), address, title)


def _entry(role: str, name: str, address: str, shown: str) -> _Entry:
    return _Entry(
        role=role, name=harmless(name), address=quote(address, safe="/#"), shown=harmless(shown)
    )


def _distinct(entries: Iterator[_Entry]) -> Iterator[_Entry]:
    """The entries in order, without names that lead to several addresses or cannot be written.

    Sphinx finds labels and terms whatever their case; of one name in two cases, the first counts.
    """
    by_name: defaultdict[tuple[str, str], dict[str, _Entry]] = defaultdict(dict)
    for entry in entries:
        by_name[entry.role, entry.name.lower()].setdefault(entry.address, entry)
    single = (
        entry
        for same_name in by_name.values()
        if len(same_name) == 1
        for entry in same_name.values()
    )
    return (entry for entry in sorted(single) if _is_read_back(entry))


def _is_read_back(entry: _Entry) -> bool:
    """Whether Sphinx finds the name that was meant: `The next 10 years` would be read as `The`."""
    match = _LINE.match(_line(entry))
    return match is not None and match.group(1, 2) == (entry.name, entry.role)


def _line(entry: _Entry) -> str:
    shown = "-" if entry.shown == entry.name else entry.shown or "-"
    return f"{entry.name} {entry.role} 1 {entry.address} {shown}\n"
