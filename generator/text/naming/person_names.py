"""Names of people as they are compared: in small letters, without titles, hyphens and accents."""

import unicodedata

from generator.text.naming.normal import plain, words
from generator.text.naming.spelling import without_accents

TITLES = frozenset("dr prof professor mr mrs ms sir captain".split())
"""Words in front of names that are no part of them."""

_PLAIN = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ё": "е"}
)
_OPTIONAL = (
    "COMBINING",
    "HEBREW POINT",
    "HEBREW ACCENT",
    *(f"ARABIC {mark}" for mark in ("FATHA", "DAMMA", "KASRA", "SHADDA", "SUKUN")),
)
"""How the names of marks begin that people leave out."""


def name_words(name: str) -> tuple[str, ...]:
    """The words of a person's name in their plain spelling.

    >>> name_words("Dr. Jean-Luc Łukasz"), name_words("José Núñez")
    (('jean', 'luc', 'lukasz'), ('jose', 'nunez'))
    """
    spelt = plain_spelling(name)
    found = words(spelt) if spelt.isascii() else _with_marks(spelt)
    return tuple(word for word in found if word not in TITLES) or found or (name,)


def _with_marks(name: str) -> tuple[str, ...]:
    """The words of a name of any script: marks such as the vowels of Devanagari belong to them."""
    kept = (
        char if char.isalnum() or unicodedata.category(char)[0] == "M" or char == "'" else " "
        for char in plain(name)
    )
    return tuple(word for run in "".join(kept).split() if (word := run.strip("'")))


def plain_spelling(name: str) -> str:
    """The name in small letters without the marks that people leave out."""
    if name.isascii():
        return name
    folded = unicodedata.normalize("NFC", name).casefold()
    kept = (char for char in folded if not unicodedata.name(char, "").startswith(_OPTIONAL))
    return without_accents("".join(kept).translate(_PLAIN))
