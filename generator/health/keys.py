"""Keys of front matter that are not known."""

from collections import defaultdict

from generator.health.collection import Collection, clipped
from generator.model.message import Message
from generator.model.problem import Anomaly, Example, anomaly

_LEAST_FILES = 3


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


CHECKS = (unknown_keys,)
