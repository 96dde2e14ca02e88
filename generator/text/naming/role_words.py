"""Words that say what somebody is: titles and roles in front of a name, and offices."""

from generator.text.naming.word_lists import WORDS
from generator.text.regex import regex

COURTESY = frozenset("dr prof professor doctor mr mrs ms sir captain rev reverend".split())
"""Titles that are hardly ever a name themselves."""

TITLES = COURTESY | frozenset(WORDS["titles"])
"""Words in front of names that are no part of them."""

_ROLES = COURTESY | frozenset(WORDS["roles"])
"""Words that say what somebody is; in front of a name they are no part of it."""

_OF_WORK = regex(r"[a-z]{4,}(?<![kqp]v)(?<!qu)ist|[a-z]{4,}(?:ician|ographer|ologer)")


def says_role(word: str) -> bool:
    """Whether a word says what somebody is: one of the roles, or a word made like `pianist`.

    >>> says_role("Engineer"), says_role("oceanographer"), says_role("Lindqvist")
    (True, True, False)
    """
    small = word.casefold()
    return small in _ROLES or _OF_WORK.fullmatch(small) is not None


OFFICES = frozenset(WORDS["offices"])
"""Words with which an office ends, and hardly anybody's name."""


def is_office(label: str) -> bool:
    """Whether words say which office somebody has, and not who it is.

    >>> is_office("Budget Director"), is_office("The Chair"), is_office("Council Member Okafor")
    (True, True, False)
    """
    return label.rstrip(" .").rpartition(" ")[2].casefold() in OFFICES


def behind_office(name: str) -> str:
    """What stands behind the last office in a name, all of it where there is none.

    >>> behind_office("Police Chief Ivo Kern"), behind_office("Mayor Okafor"), behind_office("Ada")
    ('Ivo Kern', 'Okafor', 'Ada')
    """
    parts = name.split()
    first = max((i for i, word in enumerate(parts, 1) if word.casefold() in OFFICES), default=0)
    return " ".join(parts[first:])
