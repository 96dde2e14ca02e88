"""Keys of front matter that are not known and may be misprinted."""

from collections.abc import Iterator

from generator.health.collection import Collection, clipped
from generator.model.grouping import indexed
from generator.model.message import Message
from generator.model.problem import Example
from generator.text.naming.misprints import may_be_misprint

_LEAST_LETTERS = 6  # of a word that is hardly another


def unknown_keys(collection: Collection) -> Iterator[Example]:
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
    for (key, near), its in places.items():
        file, line = its[0]
        remark = Message("health.key_near", n=len(its), key=clipped(key), nearest=near or "")
        yield Example(file=file, line=line, remark=remark)
