"""Where sentences end, in Latin and in Chinese and Japanese writing."""

from collections.abc import Iterator

from generator.text.regex import regex

SENTENCE_END = regex(r"[.!?…][\"”’»')\]]*\s+|[。！？][”’」』）]*\s*")
"""The end of a sentence, with the marks and the space behind it."""

_REACH = 160  # characters of a sentence on either side of a piece


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text, in order, without the space behind each.

    >>> list(sentences("Why? Because it is so."))
    ['Why?', 'Because it is so.']
    """
    start = 0
    for end in SENTENCE_END.finditer(text):
        yield text[start : end.end()].rstrip()
        start = end.end()
    yield text[start:]


def sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence around a piece of text begins and ends; cut at words if it is long."""
    first = 0
    last = len(text)
    for match in SENTENCE_END.finditer(text):
        if match.end() <= start:
            first = match.end()
        elif match.end() >= end:
            last = match.end()
            break
    if start - first > _REACH:
        first = text.find(" ", start - _REACH, start) + 1 or first
    if last - end > _REACH:
        cut = text.rfind(" ", end, end + _REACH)
        last = cut if cut > 0 else last
    return first, last
