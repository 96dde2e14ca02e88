"""What has the form of a name in a list of organisations, products, works or people.

A list of companies or books may hold sentences and tasks as well: only what has the form of a name
is one (`Delta & Sons`, `iPhone`, `Dams and Debts`).
"""

from collections.abc import Iterable

from generator.model.account import EntityKind
from generator.read.account.people.names import is_full_name
from generator.read.grammar.labelled import has_ideographs, split_label
from generator.read.grammar.linked_values import ADDRESS_BEHIND
from generator.text.naming.given_names import have_mostly_given_names
from generator.text.naming.people_words import NEVER_FIRST
from generator.text.naming.person_names import is_group
from generator.text.quantities.dates import find_date
from generator.text.regex import regex
from generator.text.web_address import is_web_address

_MOST_NAME_WORDS = 8
_MAX_TITLE = 14
_MAX_IDEOGRAPHS = 24
_SMALL = 4  # letters: shorter words stay small inside names
_ABBREVIATION = 5
_CLAUSE = regex(r"[，。！？；;!?]|: |[^\W\d_]{4}\. ")
_TIME = regex(r"\s\d{1,3}:\d\d(?::\d\d)?$")  # who speaks from then on, or a chapter
_ASIDE = regex(r"\s?\([^()]*\)$")
_BY = regex(r"(?P<title>\S.*?),? by (?P<who>[^\W\d_a-z](?s:.*))")
_WHO = regex(r"[^,(&;:–—-]+")
_MARKS = "\"“”„«»《》*_'’‘`"
_CODE = regex(r"[a-z][a-z0-9.+_-]{1,20}")


def named_part(text: str, kind: EntityKind) -> str | None:
    """The name that an item of a list begins with, or None where it has not the form of one.

    A remark may follow behind a colon or dash, and behind a work who made it.
    """
    labelled = split_label(ADDRESS_BEHIND.sub("", text))
    bare = ADDRESS_BEHIND.sub("", labelled.label if labelled else text.strip())
    if bare[:1] in _MARKS and bare[-1:] in _MARKS:
        bare = bare.strip(_MARKS)
    work = _BY.fullmatch(bare) if kind is EntityKind.WORK else None
    maker = _WHO.match(work["who"]) if work else None
    if work and maker and is_full_name(maker[0].partition(" and ")[0].strip()):
        is_long = len(work["title"].split()) > _MAX_TITLE or _CLAUSE.search(work["title"])
        return None if is_long else work["title"]
    return bare if _is_name(bare, kind) else None


def are_mostly_names(texts: Iterable[str], kind: EntityKind) -> bool:
    """Whether at least half of a list's items have the form of names, of people given ones."""
    parts = [named_part(text, kind) for text in texts]
    names = list(filter(None, parts))
    is_of_people = kind is not EntityKind.PERSON or have_mostly_given_names(names)
    return is_of_people and 2 * len(names) >= len(parts)


def _is_name(text: str, kind: EntityKind) -> bool:
    words = _ASIDE.sub("", text.strip(_MARKS)).split()
    if not words or len(words) > _MOST_NAME_WORDS or _CLAUSE.search(text) or text.endswith(":"):
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
    is_code = kind is EntityKind.PRODUCT and _CODE.fullmatch(words[0]) is not None
    if len(words) == 1:
        return is_code or _is_large(words[0])
    first, *others = (word.strip(_MARKS + "(),[]") for word in words)
    return _is_large(first) and all(len(word) < _SMALL or _is_large(word) for word in others)


def _is_large(word: str) -> bool:
    """Whether a word has a capital or a figure, or letters of a script without capitals."""
    large = any(char.isupper() or char.isdigit() for char in word)
    return large or (word == word.upper() and any(map(str.isalpha, word)))
