"""What every line of a source became: its kind, where it stands, and its name."""

from collections.abc import Iterator

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


class LineIndexes:
    """What the lines of each source became, which is told when it is asked for.

    Of all sources together it would take more memory than what is said of them.
    """

    def __init__(self, lookups: Lookups) -> None:
        """Sorts what there is by the sources in which it stands."""
        self._lookups = lookups
        self._own = indexed(
            (it[0].source if isinstance(it, tuple) else it.at.source, it) for it in _all(lookups)
        )

    def of(self, source: SourceId) -> LineIndex:
        """All lines of a source that became something, in time linear in the spans' lines."""
        index: LineIndex = {}
        for it in self._own.get(source, ()):
            at, result = it if isinstance(it, tuple) else (it.at, self._of_item(it))
            for line in range(at.lines[0], at.lines[1] + 1):
                index.setdefault(line, []).append(result)
        for results in index.values():
            if len(results) > 1:  # of few: a table of each would take the most memory of all
                results[:] = dict.fromkeys(results)
        return index

    def _of_item(self, item: Item) -> LineResult:
        kind, is_spoken = item.type_name, item.id in self._lookups.of_talk[item.talk].spoken
        address = self._lookups.places[kind, item.id].address
        return LineResult(kind=kind, address=address, spoken=is_spoken)


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
