"""The pages once more as plain Markdown: CommonMark that reads well by itself.

`document` is what a page is written into, with its sources as footnotes; `talk` and `things` write
the pages, and `llms` makes the files for language models of them. In MkDocs' site the
twin of `talks/x.html` is `talks/x.md`; `write --format commonmark` makes a tree of nothing else.
"""

from collections.abc import Iterator

from generator.model.site.export import MARKDOWN, DataFile
from generator.model.site.page import in_pieces, packed_assets
from generator.publish.export.commonmark import llms, talk, things
from generator.publish.export.commonmark.document import Document
from generator.publish.export.context import ExportContext


def export(context: ExportContext) -> Iterator[DataFile]:
    """The twins, `llms.txt` and `llms-full.txt`."""
    twins: list[DataFile] = []
    for document in _documents(context):
        twins += packed_assets([_file(document.path, document.text(), document)], context.spill)
        yield twins[-1]
    yield _file("llms.txt", llms.overview(context), None)
    whole = llms.everything(context, twins)
    yield in_pieces(_file("llms-full.txt", "", None), whole, context.spill)


def _documents(context: ExportContext) -> Iterator[Document]:
    yield from things.home_and_lists(context)
    for one_talk in context.corpus.talks:
        yield talk.document(context, one_talk)
    for thing in context.corpus.things:
        yield things.page_of(context, thing)


def _file(path: str, text: str, document: Document | None) -> DataFile:
    return DataFile(
        path=path,
        content=text.encode("utf-8"),
        media_type=MARKDOWN,
        format="Markdown",
        about=document.about if document else None,
    )
