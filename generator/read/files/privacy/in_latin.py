"""Words in which a letter of another script stands for the Latin one that looks like it.

A note is as private if the `p` of its `private: true` came from another keyboard.
"""

from generator.text.regex import Match, regex

_LOOK_ALIKE = str.maketrans("аеіорсухѕјһԁıοαρτυ", "aeiopcyxsjhdioaptu")
_OTHER = regex(f"[{''.join(map(chr, _LOOK_ALIKE))}]")
_MIXED = regex(r"(?<!\w)(?=[a-zA-Z]|\w[a-zA-Z])[\w-]{3,40}+")
"""A word of which one of the first two letters is Latin."""


def in_latin(text: str) -> str:
    """The text, in words that mix scripts with Latin letters for those that look like them.

    >>> in_latin("рrivate: true"), in_latin("правда")
    ('private: true', 'правда')
    """
    if text.isascii() or _OTHER.search(text) is None:
        return text
    return _MIXED.sub(_latin, text)


def _latin(word: Match) -> str:
    return word[0].translate(_LOOK_ALIKE)
