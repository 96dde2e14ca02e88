"""Texts for lines that hold little: the first words of a long one, short ones side by side.

And how much of a long text stands open where the rest is folded.
"""

from generator.model.items import Passage
from generator.text.markdown.escape import harmless

_SHORT = 72


def short(text: str, limit: int = _SHORT) -> str:
    """The text's first words, with an ellipsis where something is left out.

    It is cut between words where the text has spaces, else at `limit` characters.
    """
    shown = harmless(text)
    if len(shown) <= limit:
        return shown
    head = shown[: limit + 1]
    cut = head.rfind(" ")
    return head[: cut if cut > limit // 2 else limit].rstrip(" .,;:…–—-") + "…"


def dotted(*pieces: str | None) -> str:
    """The texts that there are, parted by dots."""
    return " · ".join(harmless(piece) for piece in pieces if piece)


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
