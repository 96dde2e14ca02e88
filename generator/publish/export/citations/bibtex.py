"""BibTeX. Every entry is `@misc`, which all styles know.

Of a quote, `note` holds its words, `pages`, which reference managers take for a locator, the time,
and `annotation` the note and line that print it.
"""

from collections.abc import Iterable, Iterator

from generator.publish.export.citations.references import CitationFormat, CitedName, Reference
from generator.text.syntax.tex import tex

_MONTHS = ("jan feb mar apr may jun jul aug sep oct nov dec").split()
_URL = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C"})  # verbatim else, as `\url` wants it


def write(references: Iterable[Reference]) -> str:
    """The entries, an empty line between them."""
    return "\n".join(map(_entry, references))


def _entry(reference: Reference) -> str:
    lines = (f"  {name} = {value},\n" for name, value in _fields(reference))
    return f"@misc{{{reference.key},\n{''.join(lines)}}}\n"


def _fields(reference: Reference) -> Iterator[tuple[str, str]]:
    if reference.authors:
        yield "author", f"{{{' and '.join(map(_name, reference.authors))}}}"
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


def _name(name: CitedName) -> str:
    """The name in BibTeX's form; one that cannot be taken apart is a word of its own."""
    if not name.family:
        return f"{{{tex(name.whole)}}}"
    family = " ".join(part for part in (name.particle, name.family) if part)
    return ", ".join(tex(part) for part in (family, name.suffix, name.given) if part)


FORMAT = CitationFormat(name="BibTeX", ending="bib", media_type="application/x-bibtex", write=write)
