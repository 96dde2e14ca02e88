"""Citations of talks and quotes, as reference managers read them.

`references` says what is cited, once for all formats; each writes one file for the whole site and
one beside each talk's page. In BibTeX every entry is `@misc`, which all styles know; of a quote,
`note` holds its words, `pages`, which reference managers take for a locator, the time, and
`annotation` the line that prints it. In CSL-JSON `custom` holds these apart. RIS has one tag a
line: the time of a quote is its start page, the line that prints it a field of one's own (`C1`).
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import msgspec

from generator.model.base import Address, Value
from generator.model.corpus import Talk
from generator.model.site.export import DataFile
from generator.publish.export.citations.references import (
    CitedName,
    Medium,
    Reference,
    keys_by_talk,
    references,
)
from generator.publish.export.context import ExportContext, beside
from generator.text.syntax.json_text import json_bytes
from generator.text.syntax.tex import tex


class CitationFormat(Value, frozen=True, kw_only=True):
    """A format: what it is called, the ending of its files, its media type, and its writer.

    `around` is what a file has in front of its references, between them, and behind them. Of one
    that `is_shown`, pages show the first reference.
    """

    name: str
    ending: str
    media_type: str
    write: Callable[[Iterable[Reference]], str]
    around: tuple[str, str, str]
    is_shown: bool = False

    def joined(self, texts: Sequence[str]) -> str:
        """Several files as one."""
        front, between, end = self.around
        inner = between.join(text[len(front) : len(text) - len(end)] for text in texts)
        return f"{front}{inner}{end}" if texts else self.write(())


_MONTHS = ("jan feb mar apr may jun jul aug sep oct nov dec").split()
_URL = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C"})  # verbatim else, as `\url` wants it


def _write_bibtex(references: Iterable[Reference]) -> str:
    """The entries, an empty line between them."""
    return "\n".join(map(_entry, references))


def _entry(reference: Reference) -> str:
    lines = (f"  {name} = {value},\n" for name, value in _fields(reference))
    return f"@misc{{{reference.key},\n{''.join(lines)}}}\n"


def _fields(reference: Reference) -> Iterator[tuple[str, str]]:
    if reference.authors:
        yield "author", f"{{{' and '.join(map(_bibtex_name, reference.authors))}}}"
    yield "title", f"{{{{{tex(reference.title)}}}}}"
    if reference.container:
        yield "howpublished", f"{{{tex(reference.container)}}}"
    if reference.date:
        yield "date", f"{{{reference.date}}}"
        yield "year", f"{{{reference.date[:4]}}}"
        if len(reference.date) >= len("2025-10"):
            yield "month", _MONTHS[int(reference.date[5:7]) - 1]
    if reference.locator:
        yield "pages", f"{{{reference.locator}}}"
    if reference.url:
        yield "url", f"{{{reference.url.translate(_URL)}}}"
    if reference.language:
        yield "langid", f"{{{tex(reference.language)}}}"
    if reference.note:
        yield "note", f"{{{tex(reference.note)}}}"
    if reference.printed_in:
        yield "annotation", f"{{{tex(reference.printed_in)}}}"


def _bibtex_name(name: CitedName) -> str:
    """The name in BibTeX's form; one that cannot be taken apart is a word of its own."""
    if not name.family:
        return f"{{{tex(name.whole)}}}"
    return ", ".join(tex(part) for part in (name.surname, name.suffix, name.given) if part)


_CSL_TYPES = {Medium.VIDEO: "motion_picture", Medium.SOUND: "broadcast", Medium.UNKNOWN: "speech"}


def _write_csl(references: Iterable[Reference]) -> str:
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
        "type": _CSL_TYPES[reference.medium],
        "title": reference.title,
        "author": [_csl_name(name) for name in reference.authors],
        "host": [_csl_name(name) for name in reference.hosts],
        "container-title": reference.container,
        "issued": reference.date and {"date-parts": [list(map(int, reference.date.split("-")))]},
        "URL": reference.url,
        "language": reference.language,
        "note": reference.note,
        "custom": {name: value for name, value in custom.items() if value},
    }
    return {name: value for name, value in item.items() if value}


def _csl_name(name: CitedName) -> dict[str, str]:
    if not name.family:
        return {"literal": name.whole}
    parts = {
        "family": name.family,
        "given": name.given,
        "non-dropping-particle": name.particle,
        "suffix": name.suffix,
    }
    return {part: value for part, value in parts.items() if value}


_RIS_TYPES = {Medium.VIDEO: "VIDEO", Medium.SOUND: "SOUND", Medium.UNKNOWN: "GEN"}


def _write_ris(references: Iterable[Reference]) -> str:
    """The records, an empty line between them; values are in one line, so no text can be a tag."""
    return "\n".join(
        "".join(f"{tag}  - {value}\n" for tag, value in _tags(reference))
        for reference in references
    )


def _tags(reference: Reference) -> Iterator[tuple[str, str]]:
    year, month, day = (*(reference.date or "").split("-"), "", "")[:3]
    values = (
        ("TY", _RIS_TYPES[reference.medium]),
        ("ID", reference.key),
        ("TI", reference.title),
        *(("AU", _ris_name(name)) for name in reference.authors),
        *(("A2", _ris_name(name)) for name in reference.hosts),
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


def _ris_name(name: CitedName) -> str:
    if not name.family:
        return name.whole
    return ", ".join(part for part in (name.surname, name.given, name.suffix) if part)


FORMATS = (
    CitationFormat(
        name="BibTeX",
        ending="bib",
        media_type="application/x-bibtex",
        write=_write_bibtex,
        around=("", "\n", ""),
        is_shown=True,
    ),
    CitationFormat(
        name="CSL-JSON",
        ending="csl.json",
        media_type="application/vnd.citationstyles.csl+json",
        write=_write_csl,
        around=("[\n", ",\n", "\n]\n"),
    ),
    CitationFormat(
        name="RIS",
        ending="ris",
        media_type="application/x-research-info-systems",
        write=_write_ris,
        around=("", "\n", ""),
    ),
)
"""Every format of citations."""


def export(context: ExportContext) -> Iterator[DataFile]:
    """`references.bib`, `.json` and `.ris` for the site, and the same for each talk beside it."""
    keys_of, talks = keys_by_talk(context.corpus), context.corpus.talks
    written = [_written(context, talk, keys_of[talk.id]) for talk in talks]
    for place, form in enumerate(FORMATS):
        texts = [of_talk[place] for of_talk in written]
        yield _file(form, f"references.{form.ending}", form.joined(texts), None)
        for talk, text in zip(talks, texts, strict=True):
            yield _file(form, beside(talk.address, form.ending), text, talk.address)


_MOST_SHOWN = 4_000
"""Characters of a reference that a page shows: one with hundreds of names is as long as a page."""

_WRITTEN = msgspec.msgpack.Decoder(list[str])


def _written(context: ExportContext, talk: Talk, keys: Sequence[str]) -> list[str]:
    """The citations of a talk and its quotes, in each format."""

    def make(asked: ExportContext) -> bytes:
        cited = tuple(references(asked, talk, keys))
        return msgspec.msgpack.encode([form.write(cited) for form in FORMATS])

    return _WRITTEN.decode(context.piece(f"references {talk.id}", (talk, keys), make))


def _file(form: CitationFormat, path: str, text: str, about: Address | None) -> DataFile:
    first = text.partition("\n\n")[0].strip() if about and form.is_shown else ""
    return DataFile(
        path=path,
        content=text.encode("utf-8"),
        media_type=form.media_type,
        format=form.name,
        about=about,
        shown=first if len(first) <= _MOST_SHOWN else "",
    )
