"""Which items of a list have the form of a name: `Delta & Sons`, `iPhone`, `Dams and Debts`.

A list of companies or books may hold sentences and tasks as well. They are read as prose.
"""

import re
from collections.abc import Iterable

from generator.model.account import EntityKind
from generator.read.account.people.names import is_full_name
from generator.read.grammar.labelled import has_ideographs, split_label
from generator.text.naming.people_words import NEVER_FIRST
from generator.text.naming.person_names import is_group
from generator.text.quantities.dates import find_date
from generator.text.web_address import is_web_address

_MAX_WORDS = 8
_MAX_TITLE = 14
_MAX_IDEOGRAPHS = 24
_SMALL = 4  # letters: shorter words stay small inside names
_ABBREVIATION = 5
_CLAUSE = re.compile(r"[，。！？；;!?]|: |[^\W\d_]{4}\. ")
_TIME = re.compile(r"\s\d{1,3}:\d\d(?::\d\d)?$")  # who speaks from then on, or a chapter
_ASIDE = re.compile(r"\s?\([^()]*\)$")
_BY = re.compile(r"(?P<title>\S.*?),? by (?P<who>[^\W\d_a-z](?s:.*))")
_WHO = re.compile(r"[^,(&;:–—-]+")
_MARKS = "\"“”„«»《》*_'’‘`"
_CODE = re.compile(r"[a-z][a-z0-9.+_-]{1,20}")


def named_part(text: str, kind: EntityKind) -> str | None:
    """The name that an item of a list begins with, or None where it has not the form of one.

    A remark may follow behind a colon or dash, and behind a work who made it.
    """
    if text.startswith("```"):
        return None
    labelled = split_label(text)
    bare = labelled.label if labelled else text.strip()
    if bare[:1] in _MARKS and bare[-1:] in _MARKS:
        bare = bare.strip(_MARKS)
    if kind is EntityKind.WORK:
        work = _BY.fullmatch(bare)
        if work is not None and is_full_name(_first_name(work["who"])):
            return work["title"] if _may_be_title(work["title"]) else None
        if labelled and is_full_name(_first_name(labelled.text)) and _may_be_title(bare):
            return bare
    return bare if _is_name(bare, kind) else None


def are_mostly_names(texts: Iterable[str], kind: EntityKind) -> bool:
    """Whether at least half of a list's items have the form of names."""
    items = tuple(texts)
    return 2 * sum(named_part(text, kind) is not None for text in items) >= len(items)


def _first_name(text: str) -> str:
    """The first of the names of those who made something."""
    match = _WHO.match(text)
    return match.group().partition(" and ")[0].strip() if match else ""


def _may_be_title(text: str) -> bool:
    return len(text.split()) <= _MAX_TITLE and _CLAUSE.search(text) is None


def _is_name(text: str, kind: EntityKind) -> bool:
    words = _ASIDE.sub("", text.strip(_MARKS)).split()
    if not words or len(words) > _MAX_WORDS or _CLAUSE.search(text) or text.endswith(":"):
        return False
    date = find_date(text)
    if (date is not None and date.printed == text) or is_web_address(text):
        return False
    if (text.endswith(".") and len(words[-1]) > _ABBREVIATION) or _TIME.search(text):
        return False
    if kind is EntityKind.PERSON and (words[0].casefold() in NEVER_FIRST or is_group(text)):
        return False
    if has_ideographs(text):
        return len(text) <= _MAX_IDEOGRAPHS
    if len(words) == 1:
        return _is_large(words[0]) or (
            kind is EntityKind.PRODUCT and bool(_CODE.fullmatch(words[0]))
        )
    first, *others = (word.strip(_MARKS + "(),[]") for word in words)
    return _is_large(first) and all(len(word) < _SMALL or _is_large(word) for word in others)


def _is_large(word: str) -> bool:
    """Whether a word has a capital or a figure, or letters of a script without capitals."""
    large = any(char.isupper() or char.isdigit() for char in word)
    return large or (word == word.upper() and any(map(str.isalpha, word)))
