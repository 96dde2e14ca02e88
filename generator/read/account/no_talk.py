"""Notes that say themselves that they are about something else: `type: book`, `type: task`."""

from generator.read.front_matter import FrontMatter, FrontValue
from generator.read.vocabulary.keys import Field
from generator.text.naming.normal import name_key

_OTHERS = frozenset(
    """
    article blog book essay film moc movie paper person project recipe song task todo tweet
    """.split()
)
_OF_A_TALK = (Field.TALK, Field.SPEAKER, Field.RECORDING, Field.RECORDING_ID, Field.EVENT)


def other_sort(front: FrontMatter) -> FrontValue | None:
    """What the front matter says that a note is about, where that is no talk.

    A note that names a speaker, a recording or an event there is about a talk all the same.
    """
    sort = front.first_of(Field.KIND)
    if sort is None or front.first_of(*_OF_A_TALK) is not None:
        return None
    word = name_key(sort.text.strip("#[] ").rpartition("/")[2])
    return sort if word in _OTHERS else None
