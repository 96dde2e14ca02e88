"""The first sentence of a text, as it stands there."""

from generator.text.naming.normal import fold

_ENDS = ".!?…"
_WIDE_ENDS = "。！？"
_CLOSING = "\"'”’»)]"
_FEWEST = 24
"""Characters that a sentence has at least: what ends before is an abbreviation or a heading."""

_NEAR = 40
_ABBREVIATIONS = frozenset(
    "al approx cf co corp dr e.g eg etc ft i.e ie inc jr ltd mr mrs ms no prof sr st vol vs".split()
)


def first_sentence(text: str) -> str:
    """The text up to the end of its first sentence; all of it where no end is seen.

    A full stop ends one before a space and a character that is no small letter, unless it stands
    behind an initial or a common abbreviation.
    """
    for place, char in enumerate(text):
        if char in _WIDE_ENDS:
            return text[: place + 1]
        if char in _ENDS and place + 1 >= _FEWEST:
            end = place + 1
            while end < len(text) and text[end] in _ENDS + _CLOSING:
                end += 1
            if _begins_anew(text, end) and not _is_abbreviated(text[max(0, place - _NEAR) : place]):
                return text[:end]
    return text


def _begins_anew(text: str, end: int) -> bool:
    """Whether a space stands there, and no small letter behind it."""
    behind = end
    while behind < len(text) and text[behind].isspace():
        behind += 1
    return behind > end and not text[behind : behind + 1].islower()


def _is_abbreviated(before: str) -> bool:
    """Whether a text ends with an initial or an abbreviation; its last letters are enough."""
    word = before.rsplit(maxsplit=1)[-1] if before.split() else ""
    return len(word) == 1 or fold(word).lstrip("(") in _ABBREVIATIONS
