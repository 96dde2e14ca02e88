"""Annotations of web pages that not everybody may read, as Hypothesis exports them.

The answer of its interface has `rows`, the export of its side bar `annotations`; each says who may
read it (`group`, `permissions`). What only its writer or a group may read is left out before
anything else. They are of pages, and no talks.
"""

import json
from collections.abc import Iterator, Sequence

from generator.read.formats.parsed import Shown, without_places
from generator.text.regex import regex

_SIGNS = '"group"', '"permissions"', '"target"', '"uri"'
_LIST = regex(r"\s*+\[\s*+")
_LIST_INSIDE = regex(r'"(?:rows|annotations)"\s*+:\s*+\[\s*+')
_BETWEEN = regex(r"\s*+,?\s*+")
_PUBLIC, _READERS = "__world__", "group:__world__"


def without_private(lines: Sequence[str]) -> Shown:
    """The lines of such a file without the annotations that not everybody may read.

    >>> own = '{"uri": "u", "target": [], "group": "x", "permissions": {}}'
    >>> without_private([f"[{own}]"]).lines
    ('[{}]',)
    """
    text = "\n".join(lines)
    if not all(sign in text for sign in _SIGNS):
        return Shown(lines=tuple(lines))
    return without_places(text, _private(text), "{", "}")


def _private(text: str) -> Iterator[tuple[int, int]]:
    """Where annotations stand that are not for everybody; of a list that is damaged, the rest."""
    begin = _LIST.match(text) or _LIST_INSIDE.search(text)
    decoder = json.JSONDecoder()
    at = begin.end() if begin else len(text)
    while at < len(text) and text[at] != "]":
        try:
            entry, end = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            yield at, len(text)
            return
        if not isinstance(entry, dict) or not _is_public(entry):
            yield at, end
        between = _BETWEEN.match(text, end)
        at = between.end() if between else len(text)


def _is_public(entry: dict[str, object]) -> bool:
    permissions = entry.get("permissions")
    readers = permissions.get("read") if isinstance(permissions, dict) else None
    return entry.get("group") == _PUBLIC and readers in ([_READERS], None)
