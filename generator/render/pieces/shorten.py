"""Texts for lines that hold little: the first words of a long one, short ones side by side."""

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
