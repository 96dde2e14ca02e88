"""Citations of talks and quotes, as reference managers read them.

`references` says what is cited, once for all `formats`; each writes one file for the whole site and
one beside each talk's page.
"""

from collections.abc import Iterator

from generator.model.base import Address
from generator.model.site.export import DataFile
from generator.publish.export.citations.formats import FORMATS, CitationFormat
from generator.publish.export.citations.references import by_talk, references
from generator.publish.export.context import ExportContext, beside


def export(context: ExportContext) -> Iterator[DataFile]:
    """`references.bib`, `.json` and `.ris` for the site, and the same for each talk beside it."""
    cited = tuple(by_talk(references(context)))
    for form in FORMATS:
        texts = [form.write(of_talk) for _, of_talk in cited]
        yield _file(form, f"references.{form.ending}", form.joined(texts), None)
        for (talk, _), text in zip(cited, texts, strict=True):
            yield _file(form, beside(talk.address, form.ending), text, talk.address)


def _file(form: CitationFormat, path: str, text: str, about: Address | None) -> DataFile:
    return DataFile(
        path=path,
        content=text.encode("utf-8"),
        media_type=form.media_type,
        format=form.name,
        about=about,
    )
