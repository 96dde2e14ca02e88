"""Names of files as somebody would print them: with signs, and without numbers in front."""

import re

from generator.read.vocabulary.name_parts import SMALL_WORDS

_WIDE_SIGNS = str.maketrans("：？／＂＊｜＜＞", ':?/"*|<>')
_FIRST_WIDE = 0x2E80
_SIGN_LEFT_OUT = re.compile(r"(?<=\w)_(?= )")
_NUMBERED = re.compile(r"(?:day |part |session |talk |track |tag |teil )?\d{1,3}", re.IGNORECASE)


def as_typed(name: str) -> str:
    """A name with the signs for which no file system has room: programs write others for them.

    Logseq writes `___` for the `/` between a page and those above it.

    >>> as_typed("Weirs： where they stand？"), as_typed("Weirs_ where they stand_")
    ('Weirs: where they stand?', 'Weirs: where they stand')
    >>> as_typed("YouTube___@river___Weirs")
    'Weirs'
    """
    name = name.rpartition("___")[2] or name
    is_latin = all(ord(char) < _FIRST_WIDE for char in name if char.isalpha())
    typed = name.translate(_WIDE_SIGNS) if is_latin else name
    return _SIGN_LEFT_OUT.sub(":", typed).rstrip("_")


def without_numbers(name: str) -> str:
    """A typed name without the numbers in front by which files are in order.

    >>> without_numbers("Day 2 - 04 - Moving water - Ada Okafor")
    'Moving water - Ada Okafor'
    """
    first, _, rest = name.partition(" - ")
    if not _NUMBERED.fullmatch(first.strip()) or not any(map(str.isalpha, rest)):
        return name
    return without_numbers(rest)


def as_words(words: list[str]) -> str | None:
    """Words in a row, each large but for small words inside; if some are so already, the first."""
    if any(char.isupper() for word in words for char in word):
        first, *others = words
        return " ".join((first.capitalize() if first.islower() else first, *others))
    shown = (
        word if index and word in SMALL_WORDS else word[:1].upper() + word[1:]
        for index, word in enumerate(words)
    )
    return " ".join(shown) or None
