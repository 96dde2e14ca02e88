"""Words that mark a text as private without a key: a first line, a tag, the cells of a notebook.

In: lines. Out: statements, each with its line (from 1).
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from generator.read.files.privacy.in_data import AROUND, Flag, folded_key
from generator.read.vocabulary.privacy_words import (
    DRAFTS,
    FOLDERS,
    HIDING,
    MARKED_BESIDE,
    MARKS,
    Sort,
)
from generator.read.vocabulary.word_lists import WORDS
from generator.text.quantities.dates import date_of_value
from generator.text.regex import regex


def _any_of(words: Iterable[str]) -> str:
    every = sorted(sorted(map(re.escape, words)), key=len, reverse=True)  # always in one order
    return f"(?:{'|'.join(every)})".replace(r"\ ", "[ _-]?")


LEADS = regex(
    r"(?:\[(?://|comment)\]:\s?#\s"
    r"|\[(?:![^\[\]]{1,40}|.)\]|[^\w#{]|_|\{(?![\"\s])|\d{1,3}[.)]\s|(?:NOTE|WEBVTT)\s|#\+)*+"
)
"""What may stand in front of a statement in the markup of any program."""

HEADING = regex(r"\s{0,3}#{1,6}\s")
TAG = regex(r"</?[a-zA-Z][^<>]{0,100}>")

_AROUND_TAG = AROUND.replace("#", "")
_MOST_LINE = 200
_MARKING_LINES = 3  # with text, of which one may be a marking alone
_BULLET = regex(r"\s{0,9}+[-*+•]\s")
_PHRASES = regex(r"\s[-–—]\s|[:|,./&;—–()!。\"“”]|\sand\s", re.IGNORECASE)
_NOT = regex(r"\bdon['’]?t\b", re.IGNORECASE)
_BEFORE = regex(rf"^(?:{_any_of(WORDS['before_markings'])}\s){{1,3}}+")
_BEHIND = regex(rf"(?:\s{_any_of(WORDS['behind_markings'])}){{1,3}}+$")
_UNTIL = regex(r"\s(?:until|before)\s.*", re.IGNORECASE)
_BRACKETS = regex(
    r"^[\[【(（](?P<first>[^()\[\]（）【】]{1,60})[\]】)）]"
    r"|(?<!\])[(\[（【](?P<last>[^()\[\]（）【】#]{1,60})[)\]）】]$"
)
_BEGUN = regex(r"(?P<mark>[^:：–—-]{1,60})(?:[:：]|(?P<dash>\s[–—-]))\s?\S")
_NUMBER = regex(r"[ _-]v?\d{1,3}(?:\.\d{1,3}){0,2}$", re.IGNORECASE)
"""Of a draft: `Weirs (draft 2)`, `Weirs (Draft v2)`."""

_DASHES = regex(r"\s[–—-]\s")


_MARK, _LAST = _any_of(HIDING | FOLDERS), _any_of(MARKS)
_IN_SENTENCE = "".join(rf"(?<!\b{word})" for word in WORDS["before_no_marking"])
_END = r"(?:[ _-]?v?\d{1,3})?+(?=\.|$)"
_OF_NAME = regex(
    rf"(?i:[ _-]{{0,3}}+[(\[（【]{_MARK}(?:[ _-]?v?\d{{1,3}})?[)\]）】][ _-]{{0,3}}+)"
    rf"|(?i:(?:_|\s[–—-]\s){_MARK}{_END})"
    rf"|(?<=[^\s_-])[ _-]{_any_of(mark.upper() for mark in MARKS if mark.upper() != mark)}{_END}"
    rf"|(?<=[^\s_-])(?=-)(?i:{_IN_SENTENCE}-{_LAST}){_END}"
    rf"|(?<=[^\s_-])(?= )(?i:{_IN_SENTENCE} {_any_of(WORDS['drafts'])}){_END}"
    rf"|^_?{_any_of(mark for mark in MARKS if ' ' in mark and mark.isascii())}(?=[ _-])"
    rf"|^_?(?:(?i:draft[_-]|{_MARK}\s[–—-]\s)"
    rf"|{_any_of(mark.upper() for mark in HIDING if mark.upper() != mark)}"
    r"(?![^\W_])[ _-]{0,3}+(?=[^a-z.]*+[a-z][^.]*+\.))"
)
"""What says in a file's name that it is private: `draft-x`, `x (private)`, `DRAFT x`, `x-draft`."""

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
        if line.endswith((":", "=")) or _BULLET.match(line):
            continue
        keys = marks_of(printed)
        heading = HEADING.match(line)
        may_be_title = " " not in "".join(keys) or not MARKS.intersection(keys)
        is_title = may_be_title and not printed.isupper()
        if not keys or (heading and is_title):
            printed = mark_of_title(line[heading.end() if heading else 0 :])
        if printed:
            yield Flag(key=printed, sort=Sort.MARK, texts=("",), line=number + 1)


def marks_of(text: str) -> Sequence[str]:
    """The phrases of a text that says that something is private, and nothing else.

    >>> marks_of("Please don't publish this!"), marks_of("Do not publish or perish")
    (['do not publish'], [])
    >>> marks_of("Draft, 6 May 2031"), marks_of("DRAFT v0.3")
    (['draft'], ['draft'])
    """
    plain = _NOT.sub("do not", _SIGNS.sub(" ", _UNTIL.sub("", text)))
    first, _, day = plain.partition(",")
    plain = _NUMBER.sub("", first if date_of_value(day) else plain)  # `Draft, 6 May 2031`
    keys = [_bare(folded_key(part)) for part in _PHRASES.split(plain) if part.strip(AROUND)]
    keys = [" ".join(keys)] if " ".join(keys) in HIDING else keys  # `TLP:RED`
    hides = HIDING.intersection(keys)
    return keys if hides and MARKED_BESIDE.issuperset({*keys} - hides) else []


def _bare(key: str) -> str:
    """A phrase without what may stand around its marking: `this note is private`."""
    known = key in HIDING or key in MARKED_BESIDE
    return key if known else _BEHIND.sub("", _BEFORE.sub("", key))


def mark_of_title(title: str) -> str:
    """What a title says of its note, set off from the rest: that it is private; empty if nothing.

    >>> [mark_of_title(it) for it in ("Mud (draft)", "DRAFT: Mud", "Draft - Mud", "Draft: a word")]
    ['draft', 'DRAFT', 'Draft', '']
    """
    title = title.strip(" \t\r\n*_>\"'")
    asides = (match["first"] or match["last"] for match in _BRACKETS.finditer(title))
    marks = [_NUMBER.sub("", aside) for aside in asides]
    first = _BEGUN.match(title)
    is_begun = first is not None and (first["mark"].isupper() or first["dash"])
    if first and is_begun and folded_key(first["mark"]) not in HIDING - MARKS:
        marks.append(first["mark"])
    last = _DASHES.split(title)[1:][-1:]
    marks += (it for it in last if it.isupper() or " " in it or folded_key(it) in DRAFTS)
    return next(filter(marks_of, marks), "")


def mark_of_name(file: str) -> str:
    """The same of a file's name.

    >>> mark_of_name("x_draft_v3.md"), mark_of_name("Confidential - x.md"), mark_of_name("Draft.md")
    ('draft_v3', 'Confidential', '')
    """
    match = _OF_NAME.search(file)
    return match[0].strip(" _-–—()[]（）【】") if match else ""


def without_mark(file: str) -> str:
    """A file's name without what says that it is private."""
    return _OF_NAME.sub("", file)


def tags_printed(line: str) -> Iterator[str]:
    """The tags with which a line begins or ends: `#private`, `(#draft)`, `#private On mud`.

    >>> [*tags_printed("#private On mud")], [*tags_printed("##Private mode")]
    (['', 'private'], [])
    """
    words = line.split() if "#" in line else []
    for word in reversed(words):
        tag = word.strip(_AROUND_TAG)
        if tag and not tag.startswith("#"):
            break
        yield from tag.split("#")
    is_heading = len(words) > 1 and words[0].startswith("##")
    if words[:1] and words[0].startswith("#") and not is_heading:
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
