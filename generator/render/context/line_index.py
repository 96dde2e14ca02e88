"""What every line of a source became: its kind, where it stands, and its name."""

from collections.abc import Iterator

from generator.model.base import Address, SourceId, Span, Value
from generator.model.items import Topic, every_item
from generator.render.context.lookups import Lookups


class LineResult(Value, frozen=True, kw_only=True):
    """Something that a line became: its kind, where it stands, and its name if it has one.

    It may be `spoken` in a transcript.
    """

    kind: str
    address: Address
    name: str | None = None
    spoken: bool = False


LineIndex = dict[int, list[LineResult]]
"""What the lines of a source became, by their numbers."""


def line_index(lookups: Lookups) -> dict[SourceId, LineIndex]:
    """All lines that became something, in time linear in the spans' lines."""
    index: dict[SourceId, LineIndex] = {}
    for at, result in _all(lookups):
        of_source = index.setdefault(at.source, {})
        first, last = at.lines
        for line in range(first, last + 1):
            of_source.setdefault(line, []).append(result)
    for of_source in index.values():
        for results in of_source.values():
            if len(results) > 1:  # of few: a table of each would take the most memory of all
                results[:] = dict.fromkeys(results)
    return index


def _all(lookups: Lookups) -> Iterator[tuple[Span, LineResult]]:
    corpus = lookups.corpus
    for talk in corpus.talks:
        for title in talk.titles:
            yield title.at, LineResult(kind="talk", address=talk.address)
    for quote in corpus.quotes:
        for attestation in quote.attestations:
            yield attestation.at, LineResult(kind="quote", address=quote.address)
    for concept in corpus.concepts:
        for definition in concept.definitions:
            result = LineResult(kind="definition", address=concept.address, name=concept.name)
            yield definition.at, result
    yield from _items(lookups)
    for topic in corpus.topics:
        place = lookups.places.get((topic.refers_to.kind, topic.refers_to.id))
        if place is not None:
            yield topic.at, LineResult(kind="topic", address=place.address, name=topic.name)
    for entity in corpus.entities:
        for naming in entity.namings:
            result = LineResult(kind=entity.kind.value, address=entity.address, name=entity.name)
            yield naming.at, result


def _items(lookups: Lookups) -> Iterator[tuple[Span, LineResult]]:
    spoken = {identity for talk in lookups.of_talk.values() for identity in talk.spoken}
    for item in every_item(lookups.corpus):
        if not isinstance(item, Topic):
            kind = item.type_name
            address, is_spoken = lookups.places[kind, item.id].address, item.id in spoken
            yield item.at, LineResult(kind=kind, address=address, spoken=is_spoken)
