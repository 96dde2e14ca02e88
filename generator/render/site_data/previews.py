"""Previews of what links lead to, as small scripts: a page opened from a folder can load no other.

A preview says in a few words what stands at an address: a concept's first definition, a quote's
words, who a talk is by. They lie in `data/previews/<n>.js`, where `n` is a hash of the address, so
that a page asks for one small file when a reader points at a link, and for nothing before.
"""

from collections.abc import Iterator, Mapping

import msgspec

from generator.model.base import Address, SourceId
from generator.model.corpus import Concept, Entity, Talk
from generator.model.grouping import grouped
from generator.model.items import Quote
from generator.model.site.page import Asset
from generator.render.context.page_section import foreign_language
from generator.render.context.render_context import RenderContext
from generator.render.pieces.citations import place, speaker_name
from generator.render.pieces.shorten import dotted, short
from generator.text.markdown.escape import harmless
from generator.text.quantities.timecode import format_time

_TEXT = 220
_FILE_BYTES = 24_000
_MOST_FILES = 4096

Preview = tuple[str, ...]
"""What a reader sees of an address: the kind of thing, its name, its words, whose they are.

Behind these stands the language of the words (a BCP 47 tag) where it is not the site's.
"""


def preview_files(context: RenderContext) -> tuple[int, tuple[Asset, ...]]:
    """How many files there are, and those that hold something."""
    previews: dict[str, Preview] = dict(_previews(context))
    size = sum(
        len(text) + len(title) + len(key) + 60 for key, (_, title, text, *_) in previews.items()
    )
    return hashed_files("previews", "talksPreviews", previews, size)


def hashed_files(
    folder: str, receiver: str, records: Mapping[str, object], size: int
) -> tuple[int, tuple[Asset, ...]]:
    """How many files there are for records by their addresses, and those that hold something.

    `size` is about how many bytes the records take. Each file hands its own to the `receiver`.
    """
    count = 1
    while count * _FILE_BYTES < size and count < _MOST_FILES:
        count *= 2
    files = grouped(records.items(), lambda record: file_number(record[0], count))
    return count, tuple(
        Asset(
            path=f"data/{folder}/{number}.js",
            content=b"%b.take(%d, %b);\n"
            % (receiver.encode(), number, msgspec.json.encode(dict(held), order="sorted")),
        )
        for number, held in sorted(files.items())
    )


def file_number(address: str, count: int) -> int:
    """The file of an address, as `previews.js` computes it: FNV-1a of its page's UTF-16 units."""
    units = address.partition("#")[0].encode("utf-16-le", "surrogatepass")
    value = 0x811C9DC5
    for low, high in zip(units[::2], units[1::2], strict=True):
        value = ((value ^ (high << 8 | low)) * 0x01000193) & 0xFFFFFFFF
    return value % count


def _previews(context: RenderContext) -> Iterator[tuple[Address, Preview]]:
    lookups = context.lookups
    for talk in lookups.corpus.talks:
        yield talk.address, _talk(context, talk)
    for concept in lookups.corpus.concepts:
        yield concept.address, _concept(context, concept)
    for entity in lookups.corpus.entities:
        yield entity.address, _entity(context, entity)
    for quote in lookups.corpus.quotes:
        yield quote.address, _quote(context, quote)


def _talk(context: RenderContext, talk: Talk) -> Preview:
    passages = context.lookups.of_talk[talk.id].passages
    people = context.lookups.speakers(talk)
    published = context.words.date(talk.published) if talk.published else None
    facts = [context.words.listed(people), *talk.occasions, published]
    text, printed_in = (passages[0].text, passages[0].at.source) if passages else ("", None)
    return _preview(context, "talk", talk.title, short(text, _TEXT), dotted(*facts), printed_in)


def _concept(context: RenderContext, concept: Concept) -> Preview:
    definition = next(iter(concept.definitions), None)
    if definition is None:
        text = concept.definition or ""
        whose = context.words.plain("count.talk", n=len(concept.talks))
    else:
        text = definition.text
        whose = place(definition.at, context.lookups, context.words)
    printed_in = definition.at.source if definition else None
    text = short(text, _TEXT)
    return _preview(context, "concept", concept.name, text, harmless(whose), printed_in)


def _entity(context: RenderContext, entity: Entity) -> Preview:
    quotes = context.lookups.quotes_of(entity)
    counts = [
        context.words.plain("count.talk", n=len(entity.talks)),
        context.words.plain("count.quote", n=len(quotes)) if quotes else None,
    ]
    return _preview(context, entity.kind.value, entity.name, "", dotted(*counts))


def _quote(context: RenderContext, quote: Quote) -> Preview:
    lead = quote.attestations[0]
    facts = [
        speaker_name(quote.speaker, context.lookups),
        format_time(lead.time.seconds) if lead.time else None,
        context.lookups.talks[quote.talk].title,
    ]
    text = f"“{short(quote.text, _TEXT)}”"
    return _preview(context, "quote", "", text, dotted(*facts), lead.at.source)


def _preview(
    context: RenderContext,
    kind: str,
    title: str,
    text: str,
    whose: str,
    printed_in: SourceId | None = None,
) -> Preview:
    """A preview; `printed_in` is the source that prints the text."""
    known = context.lookups.sources[printed_in].language if printed_in else None
    language = foreign_language(known, text, context.words.language)
    preview = (context.words.plain(f"kind.{kind}"), harmless(title), text, whose)
    return (*preview, language) if language else preview
