"""What people write where they do not know a value, or where there is none: `TBA`, `N/A`, `未知`.

One list for every place that takes a value from a note: names, titles, dates, shows.
"""

from generator.read.vocabulary.word_lists import WORDS
from generator.text.naming.normal import words
from generator.text.regex import regex

_UNFILLED = regex(r"\{\{[^{}]+\}\}|\{[^{}\s_]+[ _][^{}]+\}")  # `{gt}` is a program's package
_SIGNS = "()[]{}<>«»《》（）【】\"'*_.,;:?!-–—~/ "
_UNKNOWN = frozenset(" ".join(value.split()) for value in WORDS["unknown"])
_NOBODY = frozenset(WORDS["nobody"])
_PEOPLE = frozenset(WORDS["unnamed_people"])
_LONGEST = 100


def is_unknown(value: str) -> bool:
    """Whether a value only says that it is not known, not given, not settled or filled in yet.

    >>> is_unknown("TBA"), is_unknown("n/a"), is_unknown("（未知）"), is_unknown("{sermon_title}")
    (True, True, True, True)
    >>> is_unknown("NA NA"), is_unknown("No No Weirs")
    (True, False)
    """
    bare = value.strip(_SIGNS)
    if not (bare[:1].isalnum() or any(char.isalnum() for char in bare)):
        return True
    if "{" in value and _UNFILLED.fullmatch(value.strip()):
        return True
    if len(bare) > _LONGEST:
        return False
    parts = words(bare.replace("-", " ").replace("/", " "))
    known = " ".join(parts if len(set(parts)) > 1 else parts[:1])  # `NA NA`
    return known in _UNKNOWN or (known == "na" and bare != "Na")  # which is a given name


def is_nobody(name: str) -> bool:
    """Whether what stands in the place of a name is none, or names nobody in particular.

    >>> is_nobody("Unknown"), is_nobody("Solo episode"), is_nobody("匿名"), is_nobody("Guest 2")
    (True, True, True, False)
    """
    if is_unknown(name) or not any(map(str.isalpha, name)):
        return True
    first, *others = words(name.strip(_SIGNS).replace("-", " "))
    return (first in _NOBODY or first in _UNKNOWN) and _PEOPLE.issuperset(others)
