"""What every line of a source became: its kind, where it stands, and its name."""

from collections.abc import Callable, Iterator

from generator.model.base import Address, SourceId, Span, Value
from generator.model.grouping import indexed
from generator.model.items import Item, Topic, every_item
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


def line_index(lookups: Lookups) -> Callable[[SourceId], LineIndex]:
    """What tells of a source all lines that became something, in time linear in their number.

    It is told source by source: of all together it would take more memory than their lines.
    """
    things = indexed(
        (it[0].source if isinstance(it, tuple) else it.at.source, it) for it in _all(lookups)
    )

    def of_source(source: SourceId) -> LineIndex:
        index: LineIndex = {}
        for it in things.get(source, ()):
            at, result = it if isinstance(it, tuple) else (it.at, _of_item(lookups, it))
            for line in range(at.lines[0], at.lines[1] + 1):
                index.setdefault(line, []).append(result)
        for results in index.values():
            if len(results) > 1:  # of few: a table of each would take the most memory of all
                results[:] = dict.fromkeys(results)
        return index

    return of_source


def _of_item(lookups: Lookups, item: Item) -> LineResult:
    address = lookups.places[item.type_name, item.id].address
    is_spoken = item.id in lookups.of_talk[item.talk].spoken
    return LineResult(kind=item.type_name, address=address, spoken=is_spoken)


def _all(lookups: Lookups) -> Iterator[tuple[Span, LineResult] | Item]:
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
    yield from (item for item in every_item(corpus) if not isinstance(item, Topic))
    for topic in corpus.topics:
        place = lookups.places.get((topic.refers_to.kind, topic.refers_to.id))
        if place is not None:
            yield topic.at, LineResult(kind="topic", address=place.address, name=topic.name)
    for entity in corpus.entities:
        for naming in entity.namings:
            result = LineResult(kind=entity.kind.value, address=entity.address, name=entity.name)
            yield naming.at, result
