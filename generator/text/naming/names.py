"""Names of concepts as they are compared: what two printed names have in common.

A name is taken apart into base and acronym; names with a form in common are one. People's names
are compared by :mod:`.person_names`.
"""

from collections.abc import Callable

from generator.model.base import Value
from generator.text.naming import normal
from generator.text.regex import regex

_MAX_ACRONYM = 8
_LEAST_STEM = 4
_STAR = regex(r"(?<=\w)\*(?![*\w])")  # A* is not A
_LIKE_HYPHENS = str.maketrans("./_", "---")
_BETWEEN_FIGURES = regex(r"(?<=\d) (?=\d)")  # 2.0 is not 20
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
        return normal.link_key(self.base)

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
        if base and stands_for(inside, base):
            return Name(printed=text, base=base, acronym=inside)
        if len(inside.split()) > 1 and stands_for(base, inside):
            return Name(printed=text, base=inside, acronym=base)
    return Name(printed=text, base=text, acronym=None)


def is_acronym(text: str) -> bool:
    """Whether a name is short and in capitals, a plural's `s` aside.

    >>> is_acronym("RL"), is_acronym("LLMs"), is_acronym("Claude"), is_acronym("A")
    (True, True, False, False)
    """
    letters = text.removesuffix("s") if text[:1].isupper() else text
    return 1 < len(letters) <= _MAX_ACRONYM and letters.isupper() and letters.isalnum()


def stands_for(acronym: str, base: str) -> bool:
    """Whether the letters of an acronym are those with which the words of a name begin.

    >>> stands_for("RLs", "river lock"), stands_for("RL", "weir")
    (True, False)
    """
    letters = acronym.removesuffix("s") if acronym[:1].isupper() else acronym
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
    if len(parts) < 2 or len(parts[-1]) < _LEAST_STEM + len("ing"):  # a name may be a mere dash
        return name
    last = parts[-1]
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
