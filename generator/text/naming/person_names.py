"""People's names: what belongs to one, and how two are compared.

A printed name may have a role in front (`Dr. Ada Okafor`), and degrees, a role or a firm behind it
(`Ada Okafor, PhD, CEO of Acme`). It is compared without these, in small letters, without hyphens
and accents.
"""

import unicodedata

from generator.text.caches import clearable_cache
from generator.text.naming import normal
from generator.text.naming.people_words import (
    COURTESY,
    OFFICES,
    TITLES,
    WITH_ARTICLE,
    is_office,
    names_role,
    says_role,
)
from generator.text.naming.word_lists import WORDS
from generator.text.regex import regex

_HONOURED = regex(
    r"(?<=[가-힣]{3})님$"
    r"|(?<=[가-힣]{2}) ?(?:담임|부|수석|원로|위임|협동)?(?:강도사|목사|전도사|신부)님?$"
    r"|(?<=[\u3400-\u9fff]{2}) ?(?:主任)?(?:[传傳]道|牧[师師]|神父)$"
)
"""What stands behind the names of those whom one honours: `김나래님`, `王芳牧師`."""

_LETTER = regex(r"(?:(?:[Ss]peaker|SPEAKER)[ _-]?){0,2}(?:[A-Z]|\d{1,2})")
_ABBREVIATED = frozenset("co corp dr esq inc jr ltd md phd prof sr st".split())


def is_speaker_letter(label: str) -> bool:
    """Whether a label is a letter or number that a program gives voices, which are none's name.

    >>> is_speaker_letter("A"), is_speaker_letter("SPEAKER_00"), is_speaker_letter("AO")
    (True, True, False)
    """
    return _LETTER.fullmatch(label) is not None


def names_voice(label: str) -> bool:
    """Whether somebody goes by a label in one recording alone: a voice's letter, or `Host`.

    >>> names_voice("A"), names_voice("Host"), names_voice("MS")
    (True, True, False)
    """
    is_title = label.casefold() in COURTESY  # or the initials of Mira Steen
    return is_speaker_letter(label) or (names_role(label) and not is_title)


def without_role(name: str) -> str:
    """A person's name without the role in front of it.

    >>> without_role("Rt Revd Ada Okafor"), without_role("Deputy Police Chief Ada Okafor")
    ('Ada Okafor', 'Ada Okafor')
    """
    parts = name.split()
    for index in range(len(parts) - 2, -1, -1):
        word = parts[index].rstrip(".,").casefold()
        rest = parts[index + 1 :]
        before = parts[index - 1].rstrip(".,").casefold() if index else word
        is_title = word in COURTESY or (word in TITLES and before in TITLES)  # not `Kim Bishop Lo`
        is_title |= (before, word) in WITH_ARTICLE
        if is_title or ((says_role(word) or word in OFFICES) and len(rest) > 1):
            return " ".join(rest)
    return name


_PLAIN = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ё": "е"}
)
_OPTIONAL = (
    "COMBINING",
    "HEBREW POINT",
    "HEBREW ACCENT",
    *(f"ARABIC {mark}" for mark in ("FATHA", "DAMMA", "KASRA", "SHADDA", "SUKUN")),
)
"""How the names of marks begin that people leave out."""

_DEGREES = frozenset(WORDS["degrees"])
"""Degrees and orders behind a name, without their full stops."""

_BEFORE_SURNAMES = frozenset("al el la saint san st".split())
_GENERATIONS = frozenset("jr sr ii iii iv".split())
_IN_ANY_LETTERS = frozenset({"phd", "esq"})  # `Meng` and `Ma` are names


def is_degree(word: str) -> bool:
    """Whether a word behind a name is a degree: `PhD`, `M.D.`, but not the name `Ma`.

    >>> is_degree("Ph.D."), is_degree("MA"), is_degree("Ma"), is_degree("Meng")
    (True, True, False, False)
    """
    letters = word.strip(",()").replace(".", "")
    if letters.casefold() not in _DEGREES:
        return False
    inner = any(map(str.isupper, letters[1:])) or "." in word.strip(",().")
    return inner or letters.casefold() in _IN_ANY_LETTERS


def without_degrees(name: str) -> str:
    """A person's name without the degrees behind it.

    >>> without_degrees("Ada Okafor, Ph.D., MBA"), without_degrees("Ada Okafor PhD")
    ('Ada Okafor', 'Ada Okafor')
    """
    name = name if name.isascii() else _HONOURED.sub("", name)
    parts = [part.split() for part in name.split(",")]
    bare = [_before_degrees(words, whole=index > 0) for index, words in enumerate(parts)]
    if not bare[0] or bare == parts:
        return name
    return ", ".join(" ".join(words) for words in bare if words)


def _before_degrees(words: list[str], *, whole: bool) -> list[str]:
    """The words in front of the degrees that end them; behind a comma only degrees alone are."""
    if whole:
        return [] if all(map(is_degree, words)) else words
    end = len(words)
    while end > 1 and is_degree(words[end - 1]) and words[end - 2] not in {"-", "–", "—"}:
        end -= 1
    shouted = all(word.isupper() for word in words[:end])
    return words if shouted else words[:end]


_DASH = regex(r" (?:--|[–—]) ")


def without_affiliation(name: str) -> str:
    """A person's name without the firm or role behind it: `Ada Okafor, Acme`.

    >>> without_affiliation("Ada Okafor, Acme"), without_affiliation("Ada Okafor, Jr.")
    ('Ada Okafor', 'Ada Okafor, Jr.')
    """
    front, dash, _ = _DASH.sub(" - ", name).partition(" - ")
    name = front.rstrip() if dash and " " in front.strip() else name
    if name.endswith((")", "）")) and not name.startswith(("(", "（")):
        name = name.replace("（", " (").partition(" (")[0].rstrip()
    before, comma, behind = name.replace("\uff0c", ", ").partition(", ")
    return name if not comma or _is_generation(behind) else before.rstrip()


def _is_generation(word: str) -> bool:
    return word.strip(" .,").casefold() in _GENERATIONS


@clearable_cache(1 << 16)
def own_name(printed: str) -> str:
    """A person's name as it is printed, without what stands around it.

    >>> own_name("Dr. Ada Okafor, PhD, CEO of Acme"), own_name("Physicist Ada Okafor M.D.")
    ('Ada Okafor', 'Ada Okafor')
    """
    own = without_role(without_affiliation(without_degrees(printed)))
    return own.removesuffix("'s").removesuffix("’s")


def last_name(name: str) -> str | None:
    """The last word of a name of several, without `Jr.` and the like; None for a single word.

    >>> last_name("Ada Okafor, Jr."), last_name("Ada"), last_name("Ada St. Martin")
    ('Okafor', None, 'St. Martin')
    """
    parts = own_name(name).replace(",", " ").split()
    while len(parts) > 1 and _is_generation(parts[-1]):
        parts.pop()
    if len(parts) > 2 and parts[-2].rstrip(".").casefold() in _BEFORE_SURNAMES:
        return " ".join(parts[-2:])
    return parts[-1] if len(parts) > 1 else None


_GROUPS = frozenset(WORDS["groups"])
"""Words with which the names of firms, shows and other groups end."""

BODIES = frozenset(WORDS["bodies"])
"""Words that stand anywhere in the names of groups, and in nobody's."""

_HALLS = frozenset(WORDS["halls"])
_GROUPS_IN_CHINESE = WORDS["groups_in_chinese"]

POSSESSIVE = regex(r"(?:s['’]|['’]s)\s")
"""A possessive in front of other words, as in no name: `Founders' Day`."""

_INNER_WORD = regex(r"(?<=[a-z]{3})(?=[A-Z])")  # `TwelveLabs`


def is_group(name: str) -> bool:
    """Whether a name is that of a firm, a show or another group, by its words.

    >>> is_group("Acme Labs"), is_group("University of Lagos"), is_group("Ada Okafor")
    (True, True, False)
    """
    bare = name if name.isupper() else _INNER_WORD.sub(" ", name)
    parts = [part.casefold().strip(".,()'\"") for part in bare.split()]
    if not parts or parts[-1] in _GROUPS or not BODIES.isdisjoint(parts):
        return True
    if any(part.endswith("conf") for part in parts):
        return True
    if parts[-1] == "hall" and parts[0] in _HALLS:
        return True
    return name.rstrip("）)").endswith(_GROUPS_IN_CHINESE)


def may_be_person(name: str, *, author: bool = False) -> bool:
    """Whether what a source calls a speaker or author may be a person, by the form of the name.

    Groups speak and write too. An author needs a whole name with capitals; the name of an account
    (`acme-labs`) tells nothing.

    >>> may_be_person("Ada Okafor"), may_be_person("Acme Labs"), may_be_person("Panel: Acme")
    (True, False, False)
    """
    own = own_name(name)
    parts = own.split()
    if not parts or ":" in name or is_group(own) or all(map(is_degree, parts)):
        return False
    if is_office(own):
        return False
    if not name.isascii():
        return True
    if len(parts) > 1 and not any(char.isupper() or char in "@&" for char in parts[-1]):
        return False
    return not author or (len(parts) > 1 and parts[0][0].isupper())


def is_called_after(show: str, name: str) -> bool:
    """Whether a show has somebody's whole name in its own, or begins with the first one.

    >>> is_called_after("The Ada Okafor Show", "Ada Okafor"), is_called_after("Ada's Hour", "Ada")
    (True, True)
    """
    in_show, own = normal.words(show), name_words(name)
    return in_show[:1] == (f"{own[0]}'s",) or (len(own) > 1 and set(in_show).issuperset(own))


def is_made_of(handle: str, name: str) -> bool:
    """Whether an account's name in small letters is made of the first and the last of a whole name.

    >>> [is_made_of(it, "Ada Okafor") for it in ("adaok", "aokafor.acme", "adamo", "Adaok")]
    [True, True, False, False]
    """
    own, parts = name_words(name), name_words(handle)
    start, first, rest = "".join(parts).rpartition(own[0])
    is_short = bool(first and rest) and not start and own[-1].startswith(rest[:3])
    return handle.islower() and (is_short or own[0][0] + own[-1] in parts)


def name_words(name: str) -> tuple[str, ...]:
    """The words of a person's name in their plain spelling.

    >>> name_words("Dr. Jean-Luc Łukasz"), name_words("José Núñez")
    (('jean', 'luc', 'lukasz'), ('jose', 'nunez'))
    """
    spelt = plain_spelling(own_name(name))
    parts = normal.words(spelt) if spelt.isascii() else _with_marks(spelt)
    return tuple(word for word in parts if word not in TITLES) or parts or (name,)


def _with_marks(name: str) -> tuple[str, ...]:
    """The words of a name of any script: marks such as the vowels of Devanagari belong to them."""
    chars = (
        char if char.isalnum() or unicodedata.category(char)[0] == "M" or char == "'" else " "
        for char in normal.plain(name)
    )
    return tuple(word for run in "".join(chars).split() if (word := run.strip("'")))


def plain_spelling(name: str) -> str:
    """The name in small letters without the marks that people leave out."""
    if name.isascii():
        return name
    folded = unicodedata.normalize("NFC", name).casefold()
    chars = (char for char in folded if not unicodedata.name(char, "").startswith(_OPTIONAL))
    return normal.without_accents("".join(chars).translate(_PLAIN))


def is_abbreviated(word: str) -> bool:
    """Whether the full stop behind a word belongs to it: `Jr.`, `Inc.`, `M.D.`, `B.`."""
    letters = word.rstrip(".,")
    return len(letters) == 1 or "." in letters or letters.casefold() in _ABBREVIATED
