"""Keys of front matter that are not known, and files that no dialect knows."""

from collections import defaultdict

from generator.health.collection import Collection, clipped
from generator.model.grouping import indexed
from generator.model.message import Message
from generator.model.problem import Anomaly, Example, anomaly
from generator.model.source import NO_DIALECT
from generator.text.paths import path_of

_LEAST_FILES = 3
_LEAST_SOURCES, _SHARE = 20, 0.25


def unknown_keys(collection: Collection) -> Anomaly | None:
    """Keys that nothing reads: those near a known one first, then the commonest.

    A key that stands in one or two files and is near to no known one is somebody's own.
    """
    places: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    nearest: dict[str, str | None] = {}
    for source in collection.sources.values():
        for unknown in source.unknown_keys:
            places[unknown.key].append((source.file, unknown.line))
            nearest[unknown.key] = unknown.nearest
    telling = [key for key in places if nearest[key] or len(places[key]) >= _LEAST_FILES]
    telling.sort(key=lambda key: (nearest[key] is None, -len(places[key]), key))
    examples = tuple(
        Example(
            file=places[key][0][0],
            line=places[key][0][1],
            remark=_remark(key, nearest[key], len(places[key])),
        )
        for key in telling
    )
    return anomaly("key-unknown", examples) if examples else None


def _remark(key: str, nearest: str | None, count: int) -> Message:
    if nearest is None:
        return Message("health.key", n=count, key=clipped(key))
    return Message("health.key_near", n=count, key=clipped(key), nearest=nearest)


def no_dialect(collection: Collection) -> Anomaly | None:
    """How many notes no dialect knows, by their endings, where they are a good part of many."""
    sources = collection.sources.values()
    general = [source for source in sources if source.dialect.dialect == NO_DIALECT]
    if len(sources) < _LEAST_SOURCES or len(general) < _SHARE * len(sources):
        return None
    by_ending = indexed((path_of(source.file).suffix.casefold(), source.file) for source in general)
    kinds = sorted(by_ending.items(), key=lambda kind: (-len(kind[1]), kind[0]))
    examples = tuple(
        Example(
            file=min(files),
            remark=Message("health.kind_of_file", n=len(files), ending=ending or "…"),
        )
        for ending, files in kinds
    )
    return anomaly("dialect-none", examples, count=len(general), whole=len(sources))


CHECKS = (unknown_keys, no_dialect)
