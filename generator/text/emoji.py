"""Signs at the start of a line that serve as bullets: the usual marks, and emoji."""

import unicodedata

BULLETS = "-*•–+‣⁃◦▪▫●○■□◾◽⬥◆◇⦁∙→➔➜➤➢▸▹►✓✔\uf0b7\uf0a7"
"""Signs that stand in front of an item of a list; the last two are those of a word processor."""

_JOINERS = frozenset("\u200d\ufe0e\ufe0f\u20e3")
_JUDGING = frozenset("✅☑✔✓❌✖✗✘⛔🚫➕➖👍👎")
_SKIN_TONES = range(0x1F3FB, 0x1F400)


def is_emoji(char: str) -> bool:
    """Whether the character is a pictograph (a symbol outside ASCII, not a letter or mark)."""
    return ord(char) > 0xA9 and unicodedata.category(char) in {"So", "Sk"}


def split_marker(text: str) -> tuple[str | None, str]:
    """The emoji that the text begins with, and the rest without the space between.

    Joined and modified emoji stay whole. Without an emoji, or without anything behind it but more
    of them, the marker is None and the text is unchanged: who puts two there adorns his words.

    >>> split_marker("\N{DIRECT HIT} Aim well")
    ('🎯', 'Aim well')
    """
    if text[:1].isascii():
        return None, text
    end = 0
    while end < len(text) and _is_part(text[end]):
        end += 1
    rest = text[end:].lstrip()
    if end == 0 or not rest or not any(is_emoji(char) for char in text[:end]) or is_emoji(rest[0]):
        return None, text
    return text[:end], rest


def judges(marker: str) -> bool:
    """Whether an emoji says what is thought of what stands behind it: `✅`, `⛔`, `👎`."""
    return not _JUDGING.isdisjoint(marker)


def _is_part(char: str) -> bool:
    return is_emoji(char) or char in _JOINERS or ord(char) in _SKIN_TONES
