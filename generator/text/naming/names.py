"""Names as they are compared: what two printed names of a concept or of a person have in common.

A concept's name is taken apart into base and acronym; names with a form in common are one. A
person's name is compared in small letters, without titles, hyphens and accents.
"""

import re
import unicodedata
from collections.abc import Callable

from generator.model.base import Value
from generator.text.naming import normal

_MAX_ACRONYM = 8
_LEAST_STEM = 4
_STAR = re.compile(r"(?<=\w)\*(?![*\w])")  # A* is not A
_LIKE_HYPHENS = str.maketrans("./_", "---")
_BETWEEN_FIGURES = re.compile(r"(?<=\d) (?=\d)")  # 2.0 is not 20
_ARTICLES = frozenset({"the", "a", "an"})
_VERSUS = frozenset({"vs", "versus", "v"})

Forms = tuple[str, ...]


class Name(Value, frozen=True, kw_only=True):
    """A printed name taken apart: `Reinforcement Learning (RL)` has base and acronym."""

    printed: str
    base: str
    acronym: str | None

    @property
    def key(self) -> str:
        """The form in which names are looked up, and remembered by the address book."""
        return normal.name_key(self.base) or normal.fold(self.base).casefold()

    @property
    def senses(self) -> tuple[str, ...]:
        """The forms that other spellings of the name have too, the plainest first.

        See :data:`RULES`. Two names with a form in common are one.
        """
        forms = _forms(self.base) or (normal.fold(self.base).casefold(),)
        for rule in RULES.values():
            forms = rule(forms)
        return tuple(dict.fromkeys((_joined(forms), _joined(_ending(forms)))))


def parse_name(printed: str) -> Name:
    """Takes a name apart.

    A bracket at the end is an acronym if it is short, in capitals (a plural's `s` aside), and its
    letters begin words of the name. `RL (Reinforcement Learning)` is read the other way round.

    >>> parse_name("Large Language Models (LLMs)").acronym
    'LLMs'
    """
    text = normal.fold(printed)
    if text.endswith(")") and " (" in text:
        base, _, inside = text[:-1].rpartition(" (")
        if base and _is_acronym(inside, base):
            return Name(printed=text, base=base, acronym=inside)
        if len(inside.split()) > 1 and _is_acronym(base, inside):
            return Name(printed=text, base=inside, acronym=base)
    return Name(printed=text, base=text, acronym=None)


def is_acronym(text: str) -> bool:
    """Whether a name is short and in capitals, a plural's `s` aside."""
    letters = text.removesuffix("s") if text[:1].isupper() else text
    return 1 < len(letters) <= _MAX_ACRONYM and letters.isupper() and letters.isalnum()


def _is_acronym(inside: str, base: str) -> bool:
    letters = inside.removesuffix("s") if inside[:1].isupper() else inside
    if not 1 < len(letters) <= _MAX_ACRONYM or not letters.isupper() or " " in letters:
        return False
    initials = [word[0].casefold() for word in base.replace("-", " ").split() if word]
    capitals = [char.casefold() for char in letters if char.isalpha()]
    remaining = iter(initials + [char.casefold() for char in base if char.isupper()])
    in_order = all(char in remaining for char in capitals)
    return bool(capitals) and (in_order or capitals[0] == initials[0])


def _forms(name: str) -> Forms:
    """The words of a name in small letters; the parts of a word keep the hyphens between them."""
    marked = _STAR.sub("-star", name.replace("&", " and ")).translate(_LIKE_HYPHENS)
    printed = marked.split()
    joined = ("-".join(normal.words(word.replace("-", " "))) for word in printed)
    return tuple(word for word in joined if word)


def _in_parts(name: Forms, change: Callable[[str], str]) -> Forms:
    return tuple("-".join(change(part) for part in word.split("-")) for word in name)


def _without_article(name: Forms) -> Forms:
    """`The Long Tail` is `Long Tail`."""
    return name[1:] if len(name) > 1 and name[0] in _ARTICLES else name


def _singular(name: Forms) -> Forms:
    """`Laws of Motion` is `Law of Motion`; figures keep their `s`."""
    return _in_parts(name, lambda word: word if word[:1].isdigit() else normal.singular(word))


def _spelling(name: Forms) -> Forms:
    """`Colour` is `Color`, `Naïve` is `Naive`."""
    return _in_parts(name, lambda word: normal.one_spelling(normal.without_accents(word)))


def _digits(name: Forms) -> Forms:
    """`Hundred-Year Flood` is `100-Year Flood`."""
    return _in_parts(name, lambda word: normal.NUMBERS.get(word, word))


def _sides(name: Forms) -> Forms:
    """`Bits vs. Atoms` is `Bits versus Atoms` and `Atoms vs Bits`."""
    at = next((index for index, word in enumerate(name) if word in _VERSUS and index), None)
    if at is None or at + 1 == len(name):
        return name
    first, second = sorted((name[:at], name[at + 1 :]))
    return (*first, "vs", *second)


def _ending(name: Forms) -> Forms:
    """`Hybrid Working` is `Hybrid Work`, `Cache Coherency` is `Cache Coherence`.

    Only where other words stand in front: a painting is no paint.
    """
    parts = " ".join(name).replace("-", " ").split()
    last = parts[-1]
    if len(parts) < 2 or len(last) < _LEAST_STEM + len("ing"):
        return name
    if last.endswith("ing"):
        stem = last.removesuffix("ing")
        doubled = stem[-1] == stem[-2] and stem[-1] not in "lsz"
        return (*parts[:-1], stem[:-1] if doubled else stem)
    return (*parts[:-1], last[:-1] + "e") if last.endswith(("ency", "ancy")) else name


def _joined(name: Forms) -> str:
    """`Fine-Tuning` is `Fine Tuning` and `Finetuning`."""
    spaced = " ".join(name).replace("-", " ")
    return _BETWEEN_FIGURES.sub(".", spaced).replace(" ", "")


RULES: dict[str, Callable[[Forms], Forms]] = {
    "article": _without_article,
    "plural": _singular,
    "spelling": _spelling,
    "number": _digits,
    "versus": _sides,
}
"""What makes two names one concept, by the name of the rule. The rules are applied in this order
to the words of a name in small letters, without marks of quotation and full stops."""


# --- people -----------------------------------------------------------------------------------

TITLES = frozenset("dr prof professor mr mrs ms sir captain".split())
"""Words in front of names that are no part of them."""

ROLES = TITLES | frozenset(
    """
    actor actress analyst architect artist astronaut astronomer athlete attorney author biologist
    biochemist cardiologist ceo cfo chairman chairwoman chef chemist cio cmo co-author co-founder
    co-host cofounder columnist comedian composer congressman congresswoman coo correspondent
    creator cto dermatologist designer developer director dramatist economist editor engineer
    entrepreneur essayist evangelist executive expert filmmaker founder geneticist geologist
    geographer governor guest historian host illustrator interviewer inventor investigator investor
    journalist lawyer linguist maintainer manager mathematician mayor mentor minister moderator
    musician neurologist neuroscientist novelist nutritionist officer painter partner philosopher
    photographer physician physicist poet politician president presenter producer programmer
    psychiatrist psychologist publisher rabbi reporter researcher scholar scientist screenwriter
    sculptor secretary senator singer sociologist songwriter speaker statistician strategist surgeon
    teacher technologist theologian therapist trader translator vp writer youtuber zoologist
    """.split()
)
"""Words that say what somebody is; in front of a name they are no part of it."""


def without_role(name: str) -> str:
    """A person's name without the role in front of it.

    >>> without_role("Physicist Ada Okafor"), without_role("Acme CEO Ada Okafor")
    ('Ada Okafor', 'Ada Okafor')
    >>> without_role("Dr. Okafor"), without_role("Ada Singer"), without_role("Dean Okafor")
    ('Okafor', 'Ada Singer', 'Dean Okafor')
    """
    parts = name.split()
    for index in range(len(parts) - 2, -1, -1):
        word = parts[index].rstrip(".,").casefold()
        rest = parts[index + 1 :]
        if word in ROLES and (len(rest) > 1 or word in TITLES):
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


_GROUPS = frozenset(
    """
    ai capital club company conference council department foundation gmbh group hq inc institute
    labs llc ltd magazine media network news panel podcast press project radio records research
    security show studio studios team tv university ventures
    """.split()
)
"""Words with which the names of firms, shows and other groups end."""

_SUFFIXES = frozenset("jr sr ii iii iv phd md esq".split())


def without_affiliation(name: str) -> str:
    """A person's name without the firm behind it: `Ada Okafor, Acme`.

    >>> without_affiliation("Ada Okafor, Acme"), without_affiliation("Ada Okafor, Jr.")
    ('Ada Okafor', 'Ada Okafor, Jr.')
    """
    before, comma, behind = name.partition(", ")
    return name if not comma or behind.rstrip(".").casefold() in _SUFFIXES else before


def may_be_person(name: str, *, author: bool = False) -> bool:
    """Whether what a source calls a speaker or author may be a person, by the form of the name.

    Groups speak and write too. An author needs a whole name with capitals; the name of an account
    (`acme-labs`) tells nothing.

    >>> may_be_person("Ada Okafor"), may_be_person("Acme Labs"), may_be_person("Panel: Acme")
    (True, False, False)
    >>> may_be_person("Ada"), may_be_person("Ada", author=True), may_be_person("a-b", author=True)
    (True, False, False)
    """
    parts = without_affiliation(name).split()
    if not parts or ":" in name or parts[-1].casefold().strip(".,()") in _GROUPS:
        return False
    if not name.isascii():
        return True
    if len(parts) > 1 and not any(char.isupper() or char in "@&" for char in parts[-1]):
        return False
    return not author or (len(parts) > 1 and parts[0][0].isupper())


def name_words(name: str) -> tuple[str, ...]:
    """The words of a person's name in their plain spelling.

    >>> name_words("Dr. Jean-Luc Łukasz"), name_words("José Núñez")
    (('jean', 'luc', 'lukasz'), ('jose', 'nunez'))
    """
    spelt = plain_spelling(name)
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
