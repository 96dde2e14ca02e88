"""Previews of what links lead to, as small scripts: a page opened from a folder can load no other.

A preview says in a few words what stands at an address: a concept's first definition, a quote's
words, who a talk is by. They lie in `data/previews/<n>.js`, where `n` is a hash of the address, so
that a page asks for one small file when a reader points at a link, and for nothing before.
"""

from collections import defaultdict
from collections.abc import Iterator

import msgspec

from generator.model.base import Address, SourceId, Value
from generator.model.corpus import Concept, Entity, Quote, Talk
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


class Preview(Value, frozen=True, kw_only=True, array_like=True):
    """What a reader sees of an address: the kind of thing, its name, its words, whose they are."""

    kind: str
    title: str
    text: str
    source: str


class PreviewIn(Preview, frozen=True, kw_only=True, array_like=True):
    """A preview whose words are not in the site's language (`language`, a BCP 47 tag)."""

    language: str


def preview_files(context: RenderContext) -> tuple[int, tuple[Asset, ...]]:
    """How many files there are, and those that hold something."""
    previews = dict(_previews(context))
    size = sum(
        len(preview.text) + len(preview.title) + len(key) + 60 for key, preview in previews.items()
    )
    count = 1
    while count * _FILE_BYTES < size and count < _MOST_FILES:
        count *= 2
    files: defaultdict[int, dict[Address, Preview]] = defaultdict(dict)
    for address, preview in previews.items():
        files[file_number(address, count)][address] = preview
    return count, tuple(_file(number, files[number]) for number in sorted(files))


def file_number(address: str, count: int) -> int:
    """The file of an address, as `previews.js` computes it: FNV-1a of its page's UTF-16 units."""
    units = address.partition("#")[0].encode("utf-16-le", "surrogatepass")
    value = 0x811C9DC5
    for low, high in zip(units[::2], units[1::2], strict=True):
        value = ((value ^ (high << 8 | low)) * 0x01000193) & 0xFFFFFFFF
    return value % count


def _file(number: int, previews: dict[Address, Preview]) -> Asset:
    encoded = msgspec.json.encode(previews, order="sorted")
    content = b"talksPreviews.take(%d, %b);\n" % (number, encoded)
    return Asset(path=f"data/previews/{number}.js", content=content)


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
    kind, title = context.words.plain("kind.talk"), harmless(talk.title)
    text = short(passages[0].text, _TEXT) if passages else ""
    preview = Preview(kind=kind, title=title, text=text, source=dotted(*facts))
    return _in_language(context, preview, passages[0].at.source) if passages else preview


def _concept(context: RenderContext, concept: Concept) -> Preview:
    definition = next(iter(concept.definitions), None)
    if definition is None:
        text = concept.definition or ""
        whose = context.words.plain("count.talk", n=len(concept.talks))
    else:
        text = definition.text
        whose = place(definition.at, context.lookups, context.words)
    kind, title = context.words.plain("kind.concept"), harmless(concept.name)
    preview = Preview(kind=kind, title=title, text=short(text, _TEXT), source=harmless(whose))
    return _in_language(context, preview, definition.at.source) if definition else preview


def _in_language(context: RenderContext, preview: Preview, source: SourceId) -> Preview:
    """A preview with the language of its words, where that is not the site's."""
    known = context.lookups.sources[source].language
    language = foreign_language(known, preview.text, context.words.language)
    return PreviewIn(**msgspec.structs.asdict(preview), language=language) if language else preview


def _entity(context: RenderContext, entity: Entity) -> Preview:
    quotes = context.lookups.quotes_of(entity)
    counts = [
        context.words.plain("count.talk", n=len(entity.talks)),
        context.words.plain("count.quote", n=len(quotes)) if quotes else None,
    ]
    kind = context.words.plain(f"kind.{entity.kind.value}")
    return Preview(kind=kind, title=harmless(entity.name), text="", source=dotted(*counts))


def _quote(context: RenderContext, quote: Quote) -> Preview:
    lead = quote.attestations[0]
    facts = [
        speaker_name(quote.speaker, context.lookups),
        format_time(lead.time.seconds) if lead.time else None,
        context.lookups.talks[quote.talk].title,
    ]
    kind, text = context.words.plain("kind.quote"), f"“{short(quote.text, _TEXT)}”"
    preview = Preview(kind=kind, title="", text=text, source=dotted(*facts))
    return _in_language(context, preview, lead.at.source)
