"""Citations of talks and quotes, as reference managers read them.

`references` says what is cited, once for all `formats`; each writes one file for the whole site and
one beside each talk's page.
"""

from collections.abc import Iterator, Sequence

import msgspec

from generator.model.base import Address
from generator.model.corpus import Talk
from generator.model.site.export import DataFile
from generator.publish.export.citations.formats import FORMATS, CitationFormat
from generator.publish.export.citations.references import keys_by_talk, references
from generator.publish.export.context import ExportContext, beside


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
