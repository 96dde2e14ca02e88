"""Names of people as reference managers want them: given name and family name apart."""

import unicodedata

from generator.model.base import Value
from generator.text.markdown.escape import harmless

_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})


class CitedName(Value, frozen=True, kw_only=True):
    """A person's name; without a `family` name, `whole` is not taken apart."""

    whole: str
    given: str = ""
    particle: str = ""
    family: str = ""
    suffix: str = ""


def cited_name(name: str) -> CitedName:
    """The name taken apart as BibTeX does it: the last word and the small words in front of it.

    A name of one word, in another script than Latin or with a sign is not taken apart: in many
    languages the family name comes first.

    >>> cited_name("Ludwig van Beethoven").family, cited_name("王小波").family
    ('Beethoven', '')
    """
    whole = harmless(name)
    pieces = whole.split()
    suffix = pieces.pop() if len(pieces) > 2 and pieces[-1].lower() in _SUFFIXES else ""
    if len(pieces) < 2 or not all(map(_is_latin, pieces)) or not pieces[0][0].isupper():
        return CitedName(whole=whole)
    small = next((at for at, piece in enumerate(pieces) if piece[0].islower()), None)
    last = len(pieces) - 1
    start = last if small is None else min(small, last)
    particle = " ".join(piece for piece in pieces[start:last])
    return CitedName(
        whole=whole,
        given=" ".join(pieces[:start]),
        particle=particle,
        family=pieces[last],
        suffix=suffix,
    )


def _is_latin(piece: str) -> bool:
    letters = (char for char in piece if char not in ".-'’")
    return piece[0].isalpha() and all(
        char.isalpha() and unicodedata.name(char, "").startswith("LATIN") for char in letters
    )
