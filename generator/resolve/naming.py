"""Names of concepts and entities: what stands in brackets, what counts as the same name."""

import re
from collections.abc import Callable

from generator.model.base import Value
from generator.text.normal import fold, name_key, plain, singular

_WORD = re.compile(r"[^\W_][\w+#'-]*")
_MAX_ACRONYM = 8


class Name(Value, frozen=True, kw_only=True):
    """A printed name taken apart: `Reinforcement Learning (RL)` has base and acronym."""

    printed: str
    base: str
    acronym: str | None

    @property
    def key(self) -> str:
        """The form in which names are compared."""
        return name_key(self.base) or fold(self.base).casefold()


def parse_name(printed: str) -> Name:
    """Takes a name apart.

    A bracket at the end is an acronym if it is short, in capitals (a plural's `s` aside), and its
    letters begin words of the name.

    >>> parse_name("Large Language Models (LLMs)").acronym
    'LLMs'
    """
    text = fold(printed)
    if text.endswith(")") and " (" in text:
        base, _, inside = text[:-1].rpartition(" (")
        if base and _is_acronym(inside, base):
            return Name(printed=text, base=base, acronym=inside)
    return Name(printed=text, base=text, acronym=None)


def difference(one: str, other: str) -> str:
    """In what two printed names of one thing differ.

    >>> difference("agents", "Agent"), difference("Agents", "Agent")
    ('they differ only in the plural and capitals', 'they differ only in the plural')
    """
    found = [said for said, _ in _FORMS if _without(said, one) != _without(said, other)]
    if not found:
        return "they are written alike"
    *first, last = found
    return f"they differ only in {', '.join(first)}{' and ' if first else ''}{last}"


def _without(skipped: str, name: str) -> str:
    """A name in comparable form, but for one step."""
    for said, step in _FORMS:
        if said != skipped:
            name = step(name)
    return name


def _singular(name: str) -> str:
    head, space, last = name.rpartition(" ")
    return f"{head}{space}{singular(last)}"


_FORMS: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("the acronym in brackets", lambda name: parse_name(name).base),
    ("hyphens", lambda name: name.replace("-", " ")),
    ("punctuation", lambda name: " ".join(_WORD.findall(plain(name)))),
    ("the plural", _singular),
    ("capitals", str.casefold),
)
"""What does not count when names are compared, in the order in which it is taken away."""


def _is_acronym(inside: str, base: str) -> bool:
    letters = inside.removesuffix("s") if inside[:1].isupper() else inside
    if not 1 < len(letters) <= _MAX_ACRONYM or not letters.isupper() or " " in letters:
        return False
    initials = [word[0].casefold() for word in base.replace("-", " ").split() if word]
    capitals = [char.casefold() for char in letters if char.isalpha()]
    remaining = iter(initials + [char.casefold() for char in base if char.isupper()])
    return bool(capitals) and (
        all(char in remaining for char in capitals) or capitals[0] == initials[0]
    )
