"""A statement of whether a text is to be published, and what its key and its tags mean."""

import re
from collections.abc import Iterable, Iterator

from generator.model.base import Value
from generator.read.vocabulary.privacy_words import PRIVATE_TAGS, SORT_OF, TAGS, Sort

KEY = rf"(?:{'|'.join(sorted(map(re.escape, SORT_OF), key=len, reverse=True))})".replace(
    r"\ ", "[ _-]?"
)
"""A pattern of every key, its words parted as people do."""

TAG_KEY = rf"(?:{'|'.join(sorted(TAGS))})"
AROUND = " \t\"'`*_[]{}().:!,;|#<>-"
"""What may stand around a key or a value and is no part of it."""

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|[\s_-]++")
_PREFIXES = ("is ", "dg ")
_PART_OF_TAG = re.compile(r"[/:]\s*+")


class Flag(Value, frozen=True, kw_only=True):
    """A key of :data:`SORT_OF` with the texts of its value; none are a value that is no text.

    `loose` says that the line may be prose, `doubt` that a value may be another than its text.
    """

    key: str
    sort: Sort
    texts: tuple[str, ...]
    line: int
    loose: bool = False
    doubt: bool = False


def flag_of(
    key: str, texts: Iterable[str], line: int, *, loose: bool = False, doubt: bool = False
) -> Flag:
    """A statement under one of the keys."""
    sort = SORT_OF[folded_key(key)]
    return Flag(key=key, sort=sort, texts=tuple(texts), line=line, loose=loose, doubt=doubt)


def tag_flags(name: str, tags: Iterable[str], line: int) -> Iterator[Flag]:
    """A tag that says of the note what a status says: `private`, `status/draft`, `private/x`."""
    for tag in tags:
        for part in _PART_OF_TAG.split(tag):
            bare = part.strip(AROUND)
            if bare.casefold() in PRIVATE_TAGS:
                yield Flag(key=name, sort=Sort.STATE, texts=(bare,), line=line)


def printed_tags(value: str) -> Iterator[str]:
    """The tags on a line: parted by commas, or by spaces where signs begin them."""
    for part in re.split(r"[,;，、]", value):
        yield from part.split() if "#" in part or "[[" in part else (part,)


def with_lines(pattern: re.Pattern[str], text: str) -> Iterator[tuple[re.Match[str], int]]:
    """What a pattern finds, with the line of each (from 1)."""
    line, seen = 1, 0
    for match in pattern.finditer(text):
        line += text.count("\n", seen, match.start())
        seen = match.start()
        yield match, line


def folded_key(key: str) -> str:
    """A key as :data:`SORT_OF` has it: `isPrivate` → `private`.

    >>> folded_key("isPublished"), folded_key("publish-status:"), folded_key("dg-publish")
    ('published', 'publish status', 'publish')
    """
    words = " ".join(_CAMEL.sub(" ", key.strip(AROUND)).split()).casefold()
    for prefix in _PREFIXES:
        words = words.removeprefix(prefix)
    return words
