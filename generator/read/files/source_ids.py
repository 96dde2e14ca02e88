"""Ids of sources by the names of their files, and the forms in which names are compared."""

import posixpath
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

from generator.model.base import SourceId
from generator.text.naming.ids import content_id, slug
from generator.text.regex import regex

_SAFE_PART = regex(r"\w(?:[\w.-]*\w)?")
_PAGE_ENDING = regex(r"\.html?$", re.IGNORECASE)
_RESERVED = frozenset({"index", "readme", "404"})
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in "123456789¹²³")}
)
_MAX_LENGTH = 80
_MAX_BYTES = 180
_READABLE = 60


def composed_name(name: str) -> str:
    """A name as it is called: some systems store names taken apart (`é` as `e` + `´`)."""
    return unicodedata.normalize("NFC", name)


def shown_name(name: str) -> str:
    """A file name as valid text: bytes that are not UTF-8 become U+FFFD."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def source_ids(names: Iterable[str]) -> dict[str, SourceId]:
    """A source's id by its file's name relative to the seeds folder.

    It is the name without its ending, or with it where two would be equal. What cannot stand in
    an address or in a file name on every system is written anew, with a suffix from the name. A
    name that a system stores taken apart has the id of the composed one.
    """
    files = list(names)
    bare = {name: composed_name(without_ending(name)) for name in files}
    count = Counter(folded_name(stem) for stem in bare.values())
    wanted = {
        name: stem if count[folded_name(stem)] == 1 else composed_name(name)
        for name, stem in bare.items()
    }
    again = Counter(folded_name(short) for short in wanted.values())
    forms = Counter(map(composed_name, files))
    return {
        name: SourceId(
            short
            if _is_safe(short) and again[folded_name(short)] == 1
            else _rewritten(composed_name(name) if forms[composed_name(name)] == 1 else name)
        )
        for name, short in wanted.items()
    }


def without_ending(name: str) -> str:
    """A name without its ending; a dot alone at its end is none."""
    stem, ending = posixpath.splitext(name)
    return name if ending == "." else stem


def folded_name(name: str) -> str:
    """The form in which names are equal on some file system."""
    return unicodedata.normalize("NFC", shown_name(name)).casefold()


def _is_safe(name: str) -> bool:
    """Whether a name can be a page's path as it is."""
    if name != unicodedata.normalize("NFC", name) or name.casefold() in _RESERVED:
        return False
    if len(name) > _MAX_LENGTH or len(name.encode("utf-8", "replace")) > _MAX_BYTES:
        return False
    return all(
        _SAFE_PART.fullmatch(part)
        and not _PAGE_ENDING.search(part)
        and part.partition(".")[0].casefold() not in _DEVICES  # as `con`, `nul.txt` have a meaning
        for part in name.split("/")
    )


def _rewritten(name: str) -> str:
    readable = slug(shown_name(name))[:_READABLE].strip("-")
    return f"{readable}-{content_id(name.encode('utf-8', 'surrogateescape').hex())}"
