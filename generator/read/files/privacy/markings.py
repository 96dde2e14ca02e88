"""Words that mark a text as private without a key: a first line, a tag, the cells of a notebook.

In: lines. Out: statements, each with its line (from 1).
"""

import json
import re
from collections.abc import Iterator, Sequence
from itertools import islice

from generator.read.files.privacy.in_data import AROUND, Flag, folded_key
from generator.read.vocabulary.privacy_words import MARKED_BESIDE, SORT_OF, Sort
from generator.text.regex import regex

LEADS = regex(
    r"(?:\[(?:![^\[\]]{1,40}|.)\]|[^\w#{]|_|\{(?![\"\s])|\d{1,3}[.)]\s|(?:NOTE|WEBVTT)\s|#\+)*+"
)
"""What may stand in front of a statement in the markup of any program."""

HEADING = regex(r"\s{0,3}#{1,6}\s")
TAG = regex(r"</?[a-zA-Z][^<>]{0,100}>")

_AROUND_TAG = AROUND.replace("#", "")
_MOST_LINE = 200
_MARKING_LINES = 3  # with text, of which one may be a marking alone
_BULLET = regex(r"\s{0,9}+[-*+•]\s")
_PHRASES = regex(r"\s[-–—]\s|[:|,./&;—–()!。\"“”]|\sand\s", re.IGNORECASE)
_NOT = regex(r"\b(?:don['’]?t|please do not)\b", re.IGNORECASE)
_SIGNS = regex(r"[^\w\s\"“”'’.,:;!()\[\]&/|–—-]+")  # such as emoji


def marking(lines: Sequence[str], start: int) -> Iterator[Flag]:
    """A first line that says that the text is private, and nothing else: `DO NOT PUBLISH`.

    Beside it may stand that it is a draft, or a warning. A heading of one word may be a title, and
    a bullet is one of a list.
    """
    texts = (number for number in range(start, len(lines)) if lines[number].strip())
    for number in islice(texts, _MARKING_LINES):
        line = TAG.sub("", lines[number][:_MOST_LINE]).rstrip("*_ \t\r")
        lead = LEADS.match(line)
        printed = line[lead.end() if lead else 0 :].strip(AROUND)
        plain = _NOT.sub("do not", _SIGNS.sub(" ", printed))
        keys = [folded_key(part) for part in _PHRASES.split(plain) if part.strip(AROUND)]
        hides = [key for key in keys if SORT_OF.get(key) is Sort.HIDES]
        is_all = bool(hides) and MARKED_BESIDE.issuperset({*keys} - {*hides})
        may_be_title = HEADING.match(line) and " " not in "".join(keys)
        if (
            is_all
            and not line.endswith((":", "="))
            and not _BULLET.match(line)
            and not may_be_title
        ):
            yield Flag(key=printed, sort=Sort.MARK, texts=("",), line=number + 1)


def tags_printed(line: str) -> Iterator[str]:
    """The tags with which a line begins or ends: `#private`, `(#draft)`, `#private On mud`."""
    words = line.split() if "#" in line else []
    for word in reversed(words):
        tag = word.strip(_AROUND_TAG)
        if tag and not tag.startswith("#"):
            break
        yield from tag.split("#")
    if words[:1] and words[0].startswith("#"):
        yield from words[0].split("#")


def in_cells(text: str) -> Iterator[str]:
    """The texts of the cells of a notebook; none of a file that is none."""
    try:
        root = json.loads(text)
    except (ValueError, RecursionError):
        return
    cells = root.get("cells") if isinstance(root, dict) else None
    for cell in cells if isinstance(cells, list) else ():
        source = cell.get("source") if isinstance(cell, dict) else None
        parts = source if isinstance(source, list) else [source]
        yield "".join(part for part in parts if isinstance(part, str))
