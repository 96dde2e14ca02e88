"""Words that say what somebody is: titles and roles in front of a name, and offices."""

from generator.text.regex import regex

COURTESY = frozenset("dr prof professor doctor mr mrs ms sir captain rev reverend".split())
"""Titles that are hardly ever a name themselves."""

TITLES = COURTESY | frozenset(
    """
    archbishop bishop dominee ds fr hon honorable honourable imam ks monsignor msgr padre pasteur
    pastor pastora pastorin pfarrer pfarrerin pr rabbi rabbin revd rt sheikh shaykh ustadz vicar
    отец пастор священник
    """.split()
)
"""Words in front of names that are no part of them."""

_ROLES = COURTESY | frozenset(
    """
    actor actress advocate analyst architect artist astronaut astronomer athlete attorney author
    caller ceo cfo chairman chairwoman chef cio cmo co-author co-founder co-host cofounder comedian
    composer congressman congresswoman consultant coo correspondent creator cto designer developer
    director editor engineer entrepreneur executive expert filmmaker founder geographer governor
    guest historian host illustrator interviewer inventor investigator investor lawyer maintainer
    manager mayor mentor minister moderator musician officer painter partner pastor philosopher poet
    presenter president producer programmer publisher rabbi reporter representative representatives
    researcher scholar screenwriter sculptor secretary senator singer songwriter speaker spokesman
    spokesperson spokeswoman surgeon teacher tester theologian trader translator vp writer youtuber
    """.split()
)
"""Words that say what somebody is; in front of a name they are no part of it."""

_OF_WORK = regex(r"[a-z]{4,}(?<![kqp]v)(?<!qu)ist|[a-z]{4,}(?:ician|ographer|ologer)")


def says_role(word: str) -> bool:
    """Whether a word says what somebody is: one of the roles, or a word made like `pianist`.

    >>> says_role("Engineer"), says_role("oceanographer"), says_role("Lindqvist")
    (True, True, False)
    """
    small = word.casefold()
    return small in _ROLES or _OF_WORK.fullmatch(small) is not None


OFFICES = frozenset(
    """
    administrator aide ambassador analyst announcer architect attorney chair chairman chairperson
    chairwoman chief clerk commissioner consultant coordinator council councillor councilmember
    councilor counsel delegate developer director engineer facilitator governor manager mayor member
    members minister moderator officer president representative representatives researcher scientist
    secretary senator specialist staff superintendent supervisor treasurer trustee
    """.split()
)
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
