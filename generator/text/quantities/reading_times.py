"""How long it takes to read a text, which is no length of a talk."""

import re

from generator.text.regex import Match, regex

_BEHIND = regex(
    r"\s*(?:-\s*)?read(?-i:(?![a-z]))|\.?\s?(?:d[ei] (?:lectura|lecture|leitura|lettura)|à lire"
    r"|lesezeit|leestijd|czytania|чтения|阅读|閱讀|で読)",
    re.IGNORECASE,
)
_BEFORE = regex(
    r"(?:read(?:ing)? time|lesezeit|lesedauer|tiempo de lectura|temps de lecture|tempo de leitura"
    r"|tempo di lettura|leestijd|czas czytania|чтения|читать|阅读|閱讀|读完|読了)\D{0,12}$",
    re.IGNORECASE,
)
_BESIDE = 40  # characters


def is_to_read(length: Match) -> bool:
    """Whether the words beside a length of time say so: `5 min de lectura`, `Lesezeit: 5 Min.`."""
    before = length.string[max(0, length.start() - _BESIDE) : length.start()]
    behind = _BEHIND.match(length.string, length.end())
    return behind is not None or _BEFORE.search(before) is not None
