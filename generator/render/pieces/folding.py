"""How much of a long text stands open where the rest is folded."""

from generator.model.items import Passage

_FIRST = 420
LEAST, ALONE = 300, 3000
"""How many characters of a text stand open, and how many are not worth folding.

More of both, where nothing else is told of a talk.
"""


def opened(items: list[Passage], least: int = LEAST, fewest: int = 1) -> int:
    """How many of the passages are shown where the rest, if it is of a size, is folded."""
    shown, size = 0, 0
    while shown < len(items) and (size < max(_FIRST, least) or shown < fewest):
        size += len(items[shown].text)
        shown += 1
    return len(items) if sum(len(item.text) for item in items[shown:]) < least else shown
