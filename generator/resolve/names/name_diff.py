"""In what two printed names of one concept differ, in words."""

import re
from collections.abc import Callable

from generator.text.naming.names import parse_name
from generator.text.naming.normal import plain, singular

_WORD = re.compile(r"[^\W_][\w+#'-]*")


def difference(one: str, other: str) -> str:
    """In what two printed names of one thing differ.

    >>> difference("agents", "Agent")
    'they differ only in the plural and capitals'
    >>> difference("RL", "Reinforcement Learning")
    'it is its acronym'
    """
    if _without("", one) != _without("", other):
        short, long = sorted((one.removesuffix("s"), other.removesuffix("s")), key=len)
        is_acronym = short.isupper() and " " not in short and " " in long
        return "it is its acronym" if is_acronym else "it is another spelling of it"
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
