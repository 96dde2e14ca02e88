"""Keys of front matter that are not known and may be misprinted."""

from generator.health.collection import Collection, clipped
from generator.model.grouping import indexed
from generator.model.message import Message
from generator.model.problem import Anomaly, Example, anomaly
from generator.text.naming.misprints import may_be_misprint

_LEAST_LETTERS = 6  # of a word that is hardly another


def unknown_keys(collection: Collection) -> Anomaly | None:
    """Keys that nothing reads and that are a known one but for a letter or two."""
    sources = collection.sources.values()
    places = indexed(
        ((it.key, it.nearest), (source.file, it.line))
        for source in sources
        for it in source.unknown_keys
        if it.nearest is not None
        and len(it.key) >= _LEAST_LETTERS
        and may_be_misprint(it.key.casefold(), it.nearest)
    )
    examples = tuple(
        Example(
            file=its[0][0],
            line=its[0][1],
            remark=Message("health.key_near", n=len(its), key=clipped(key), nearest=near or ""),
        )
        for (key, near), its in places.items()
    )
    return anomaly("key-unknown", examples) if examples else None


CHECKS = (unknown_keys,)
