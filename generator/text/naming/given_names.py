"""Given names of many languages, which show a name to be a person's where nothing else does.

The list beside this module has names in Latin letters, without accents; none is also a word of
everyday texts, a place, a month or a product. Who is missing there is not recognised, no more.
Cyrillic names are looked up as passports write them: `Андрей` is `Andrey`.
"""

from collections.abc import Collection, Iterable
from functools import cache
from pathlib import Path

from generator.text.caches import remembered
from generator.text.naming.people_words import PARTICLES, is_name_word
from generator.text.naming.person_names import is_group, plain_spelling
from generator.text.regex import regex

_LIST = Path(__file__).with_name("given_names.txt")
_MAX_WORDS = 4
_CAPITALS = regex(r"[A-Z]{2}")
_QUOTES = frozenset("\"'“”‘’")
_LEAST = 4  # letters: `они`, they, is no name
_LONGEST = 60  # letters, with what stands behind a hyphen
_KOREAN = regex(
    "[강고곽구권김나남노류문민박배백서성손송신심안양엄오우유윤이임장전정조주지진차채최하한허홍황]"
    "[가-힣]{2}님?"
)
_LATIN = str.maketrans(
    dict(zip("абвгдеёзийклмнопрстуфыэіґ", "abvgdeeziyklmnoprstufyeig", strict=True))
    | {"ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ь": ""}
    | {"ю": "yu", "я": "ya", "ї": "yi", "є": "ye"}
)
_AS_IN_PASSPORTS = (("кс", "x"), ("ий", "y"), ("ия", "ia"), ("ія", "ia"), ("ья", "ia"))


@cache
def _given_names() -> frozenset[str]:
    return frozenset(_LIST.read_text(encoding="ascii").split())


@remembered
def is_given_name(word: str) -> bool:
    """Whether a word is a given name of the list.

    >>> is_given_name("Zoë"), is_given_name("Jean-Luc"), is_given_name("React")
    (True, True, False)
    """
    if not word[:1].isupper() or len(word) > _LONGEST:
        return False
    first = word.replace("\u2011", "-").partition("-")[0].casefold()  # a hyphen that holds on
    is_made = not word.isupper() and _CAPITALS.search(word) is not None  # `JSONa`
    return not is_made and (
        plain_spelling(first) in _given_names() or _in_latin(first) in _given_names()
    )


def are_given_names(words: Collection[str]) -> bool:
    """Whether half of some words are given names, or three and a third of those who go by one."""
    given = sum(map(is_given_name, words))
    return 2 * given >= len(words) or (given > 2 and 3 * given >= len(words))


def _in_latin(name: str) -> str:
    """A name of Cyrillic letters in Latin ones; any other, or one of few letters, as it is."""
    if name.isascii() or len(name) < _LEAST:
        return name
    for cyrillic, latin in _AS_IN_PASSPORTS:
        name = name.replace(cyrillic, latin)
    return name.translate(_LATIN)


def is_korean_name(name: str) -> bool:
    """Whether a word is a whole Korean name: one of the usual surnames and two syllables.

    >>> is_korean_name("김나래"), is_korean_name("김나래님"), is_korean_name("느린강")
    (True, True, False)
    """
    return _KOREAN.fullmatch(name) is not None


def begins_with_given_name(name: str) -> bool:
    """Whether a whole name begins with a given name, all of it in the form of names.

    >>> [begins_with_given_name(it) for it in ("Nadia van Brun", "Nadia Van Brun", "Nadia")]
    [True, True, False]
    """
    parts = name.split(maxsplit=_MAX_WORDS)
    if is_korean_name(name):
        return True
    if not 1 < len(parts) <= _MAX_WORDS or not is_given_name(parts[0]):
        return False
    between = (it.strip(".") for it in parts[1:-1] if {it[0], it[-1]} - _QUOTES)
    if not all(len(it) == 1 or it.casefold() in PARTICLES or is_given_name(it) for it in between):
        return False
    return len(parts[-1].strip(".")) > 1 and is_name_word(parts[-1]) and not is_group(name)


def have_mostly_given_names(names: Iterable[str]) -> bool:
    """Whether most whole names have a given one: programs list any two words with capitals.

    >>> have_mostly_given_names(["Tom Brun", "River Stories", "Los Weirs"])
    False
    """
    parts = [words[:-1] for name in names if name.isascii() and len(words := name.split()) > 1]
    return 2 * sum(any(map(is_given_name, first)) for first in parts) > len(parts) or not parts


def behind_post(text: str) -> str:
    """The name by a given one at the end of a text, behind what somebody is; else nothing.

    >>> behind_post("Baumeisterin Ada Okafor"), behind_post("Müller Zyx Kern")
    ('Ada Okafor', '')
    """
    words = text.split()
    behind = (" ".join(words[at:]) for at in range(len(words)))
    return next(filter(begins_with_given_name, behind), "")


def given_name_first(name: str) -> str:
    """A name whose given names stand behind the surname in the usual order; any other as it is.

    >>> given_name_first("Okafor, Ada B."), given_name_first("Ada Okafor, Bo")
    ('Ada B. Okafor', 'Ada Okafor, Bo')
    """
    surname, comma, given = name.partition(", ")
    is_turned = comma and " " not in surname and not is_given_name(surname)
    is_turned = is_turned and is_given_name(given.split(" ")[0]) and given.count(" ") <= 1
    return f"{given} {surname}" if is_turned else name
