"""What each source gave to a talk, in words."""

from collections import Counter
from collections.abc import Iterator

from markupsafe import Markup

from generator.messages.words import Words
from generator.model.base import SourceId, Span, Value
from generator.model.corpus import Talk
from generator.model.source import Source
from generator.render.context.lookups import Lookups
from generator.render.context.talk_lookups import TalkLookups, items_by_kind


class Contribution(Value, frozen=True, kw_only=True):
    """What one source gave to a talk, in words, and how many of its lines were read."""

    source: Source
    counts: tuple[Markup, ...]
    read: int
    total: int


def contributions(
    talk: Talk, has: TalkLookups, lookups: Lookups, words: Words
) -> Iterator[Contribution]:
    """What each source gave; a source of several talks is counted for this talk alone."""
    counts: dict[SourceId, Counter[str]] = {source: Counter() for source in talk.sources}
    for kind, at in _everything(has):
        if at.source in counts:
            counts[at.source][kind] += 1
    for identity in talk.sources:
        source = lookups.sources[identity]
        cover = source.coverage
        in_words = tuple(words(f"count.{kind}", n=n) for kind, n in counts[identity].items())
        total = cover.content + cover.label + cover.furniture + cover.unread
        yield Contribution(source=source, counts=in_words, read=total - cover.unread, total=total)


def _everything(has: TalkLookups) -> Iterator[tuple[str, Span]]:
    for quote in has.quotes:
        for attestation in quote.attestations:
            yield "quote", attestation.at
    for definition in has.definitions:
        yield "definition", definition.definition.at
    for kind, items in items_by_kind(has):
        for item in items:
            yield kind, item.at
