"""The chapters that stand in the record of a talk, beside what it states."""

from collections.abc import Iterator

from generator.read.formats.json.times import in_seconds, name_of, start_of
from generator.read.formats.json.tree import Array, Object
from generator.read.vocabulary.keys import Field, field_of

_LEAST, _FIRST = 2, 300  # chapters; seconds after which none of a talk's begins first


def chapters_in(talk: Object) -> tuple[Object, ...]:
    """The chapters of a talk: objects with names and with times in their order, from its start.

    Times of day are none of them, unless the key says that they are chapters.
    """
    return next(_chapters(talk), ())


def _chapters(talk: Object) -> Iterator[tuple[Object, ...]]:
    for key, node in talk.members.items():
        them = talk.objects(key)
        if not isinstance(node, Array) or len(them) < _LEAST or len(them) < len(node.items):
            continue
        starts = [start for it in them if (start := start_of(it)) and name_of(it)]
        times = [in_seconds(start, 1) for start in starts]
        is_told = field_of(key) is Field.CHAPTER
        if len(starts) == len(them) and times == sorted(times) and (is_told or times[0] < _FIRST):
            yield them
