"""The pages once more as plain Markdown: CommonMark that reads well by itself.

`document` is what a page is written into, with its sources as footnotes; `talk` and `things` write
the pages. In MkDocs' site the twin of `talks/x.html` is `talks/x.md`; `write --format commonmark`
makes a tree of nothing else.

`llms.txt` (as llmstxt.org has it) says what the site holds, with a line for each page in Markdown;
`llms-full.txt` is the pages of talks and concepts themselves, one after the other.
"""

import re
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain

import msgspec

from generator.model.base import Address
from generator.model.corpus import Concept, Entity, Talk
from generator.model.site.export import MARKDOWN, DataFile
from generator.model.site.page import in_pieces, packed_assets
from generator.publish.export.commonmark import talk, things
from generator.publish.export.commonmark.things import newest_talks
from generator.publish.export.context import ExportContext, beside
from generator.text.addresses import relative
from generator.text.markdown.commonmark import plain

_LONGEST = 200
_UP = re.compile(rb"(?<!\\)\]\(\.\./")  # links of the pages, seen from the root


def export(context: ExportContext) -> Iterator[DataFile]:
    """The twins, `llms.txt` and `llms-full.txt`."""
    twins: list[DataFile] = []
    for about, text in _texts(context):
        twins += packed_assets([_file(beside(about, "md"), text, about)], context.spill)
        yield twins[-1]
    overview = context.piece("llms.txt", None, lambda asked: _overview(asked).encode())
    yield _file("llms.txt", overview, None)
    whole = _everything(context, twins)
    yield in_pieces(_file("llms-full.txt", b"", None), whole, context.spill)


def _texts(context: ExportContext) -> Iterator[tuple[Address, bytes]]:
    """The page of the site and the text of each twin."""
    yield from _LISTS.decode(context.piece("lists", None, _lists))
    for thing in chain(context.corpus.talks, context.corpus.things):
        yield thing.address, context.piece(thing.address, thing, partial(_text, thing))


_LISTS = msgspec.msgpack.Decoder(list[tuple[Address, bytes]])


def _lists(context: ExportContext) -> bytes:
    lists = ((document.about, document.text()) for document in things.home_and_lists(context))
    return msgspec.msgpack.encode(list(lists))


def _text(thing: Talk | Concept | Entity, context: ExportContext) -> bytes:
    if isinstance(thing, Talk):
        return talk.document(context, thing).text()
    return things.page_of(context, thing).text()


def _file(path: str, content: bytes, about: Address | None) -> DataFile:
    return DataFile(path=path, content=content, media_type=MARKDOWN, format="Markdown", about=about)


def _overview(context: ExportContext) -> str:
    """The text of `llms.txt`."""
    return "\n\n".join(_blocks(context)) + "\n"


def _everything(context: ExportContext, twins: Iterable[DataFile]) -> Iterator[bytes]:
    """The text of `llms-full.txt`, page by page."""
    yield _head(context).encode()
    for twin in twins:
        if twin.path.startswith(("talks/", "concepts/")) and not twin.path.endswith("/index.md"):
            text = twin.whole
            is_escaped = b"\\](../" in text  # as next to never
            yield b"\n---\n\n"
            yield _UP.sub(b"](", text) if is_escaped else text.replace(b"](../", b"](")


def _head(context: ExportContext) -> str:
    name = plain(context.config.site_name) or "–"
    return f"# {name}\n\n> {plain(context.words.plain('home.sentence'))}\n"


def _blocks(context: ExportContext) -> Iterator[str]:
    corpus, words = context.corpus, context.words
    yield _head(context).rstrip()
    talks = [
        _line(context, talk.address, talk.title, brief or ", ".join(talk.occasions))
        for talk in newest_talks(corpus.talks)
        for brief in (context.briefs.get(talk.id),)
    ]
    concepts = [
        _line(
            context,
            concept.address,
            concept.name,
            concept.definitions[0].text if concept.definitions else "",
        )
        for concept in corpus.concepts
        if concept.listed
    ]
    people = [_line(context, person.address, person.name, "") for person in context.people.values()]
    data = ["- [corpus.json](data/corpus.json)", "- [llms-full.txt](llms-full.txt)"]
    for title, lines in (
        (words.plain("talks.title"), talks),
        (words.plain("concepts.title"), concepts),
        (words.plain("kinds.person"), people),
        ("Optional", data),
    ):
        if lines:
            yield f"## {title}"
            yield "\n".join(lines)


def _line(context: ExportContext, address: Address, name: str, about: str) -> str:
    path = beside(address, "md")
    target = context.absolute(path) or relative("", path)
    short = about if len(about) <= _LONGEST else about[:_LONGEST].rpartition(" ")[0] + " …"
    return f"- [{plain(name) or '–'}]({target})" + (f": {plain(short)}" if short else "")
