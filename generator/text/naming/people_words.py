"""Words that tell people from things: what stands beside either, titles, roles and offices."""

import re
from collections.abc import Sequence
from string import digits

from generator.text.naming.word_lists import WORDS
from generator.text.regex import regex

REPORTING = frozenset(
    form
    for verb in (*WORDS["reporting"], *WORDS["reporting_otherwise"])
    for form in (verb, f"{verb.removesuffix('s')}d", f"{verb.removesuffix('s')}ed")
)
"""Verbs with which something is reported of a person."""

SAYING = WORDS["saying"]
"""Words with which something is reported of a person."""

ASKING = frozenset("q question frage pregunta pergunta domanda вопрос 问 問 提问 提問 質問".split())
"""Labels of whoever asks, where turns are called questions and answers."""

ANSWERING = frozenset("a answer antwort réponse respuesta resposta risposta ответ 答 回答".split())
"""Labels of whoever answers there."""

HOSTING = regex(
    r"(?:the |a |an |our )?(?:co-?)?(?:host|interviewer|moderator|presenter)(?:s|'s)?\b"
    r"|主持人|主播|采访者",
    re.IGNORECASE,
)
"""What whoever leads a conversation is called, at the beginning of a text."""


def leads(label: str) -> bool:
    """Whether a voice's label says that it asks or leads."""
    return label.rstrip(digits).casefold() in ASKING or HOSTING.match(label) is not None


def answers(label: str) -> bool:
    """Whether a voice's label says that it answers, or is of whoever is asked."""
    return label.rstrip(digits).casefold() in ANSWERING or label.casefold() in _ASKED


_ASKED = frozenset({"guest", "interviewee", "respondent", "嘉宾", "受访者"})
_DOUBTS = regex(
    r"\b(?:actually|ai-\w+|allegedly|apocryphal|attributed|contested|den(?:y|ie[sd]|ying)|disown\w*|"
    r"disputed|doubt\w*|fake\w*|false\w*|generated|imagined|impersonat\w+|in fact|invented|maybe|"
    r"mis(?:attribut|quot|remember)\w*|never|not|parod\w+|perhaps|played by|portrayed|possibly|"
    r"presumably|probably|supposed\w*|unclear|unconfirmed|unverified|v(?:oiced by|s|ersus)|whom|"
    r"whose|wrong\w*)\b|n't\b|^\W*\?\W*$|据说|據說|并非|並非|不是|未必|误传"
)
WORKS = tuple("album book documentary film movie novel opera painting song".split())
"""What a name is of, where the brackets behind it say nothing else."""
_BEGINNING, _SHORT_REMARK = 3, 6  # words; in a longer remark only its beginning is about the name

SPEAKING_WORDS = frozenset(WORDS["speaking"])
"""Words with which somebody says something: no remark on a name begins so, and no name ends."""

ANSWERS = frozenset(WORDS["answers"])
"""Words with which somebody answers: no name begins so."""


def doubts(remark: str) -> bool:
    """Whether a remark behind a name says or fears that the words are not that person's.

    Large words inside it are those of a title: `Dams That Were Never Built`.

    >>> doubts("never said it"), doubts("(AI-generated)"), doubts("(film)"), doubts("film critic")
    (True, True, True, False)
    """
    if remark.strip("() ").casefold() in WORKS:
        return True
    words = remark.replace("\u2019", "'").split()
    words = words[:_BEGINNING] if len(words) > _SHORT_REMARK else words
    return (
        _DOUBTS.search(" ".join((*(word.casefold() for word in words[:1]), *words[1:]))) is not None
    )


NEVER_FIRST = frozenset(WORDS["never_first"])
"""Words with which no person's name begins."""

ON = frozenset("on about zu zum zur über sur sobre om over".split())
"""Words between somebody's name and what he talks on."""

PARTICLES = frozenset(WORDS["particles"])
"""Words in small letters that stand inside names."""

_INNER = regex(r"[a-z][A-Z]")
_OF_TERM = regex(r"(?!IJ)[A-Z]{2,}[a-z]|.{2,40}-(?i:based|driven|first|oriented|powered)$")
"""A word of a term: `WBean`, `Rules-Based`."""

PREFIXES = tuple("Mc Mac Fitz De Di Da Du Le La Van Von El Al St".split())
"""What stands in front of a capital inside a name; firms and products have others."""

_INITIALS = 2


def is_name_word(word: str) -> bool:
    """Whether a word has the form of one in a name: a capital, and neither shouted nor quoted.

    >>> is_name_word("Okafor"), is_name_word("B."), is_name_word("McArthur"), is_name_word("O'Dea")
    (True, True, True, True)
    """
    bare = word.replace("’", "'").replace("\u2011", "-")
    letters = bare.replace(".", "").replace("-", "").replace("'", "")
    if not letters.isalpha() or not word[0].isupper():
        return False
    if bare.casefold().partition("'")[0] in NEVER_FIRST or _OF_TERM.match(word):
        return False
    if _INNER.search(word) and not word.startswith(PREFIXES):
        return False
    if word.endswith(".") and len(letters) > _INITIALS and not says_role(letters):
        return False  # a sentence ends
    return not letters.isupper() or len(letters) == 1


OF_THINGS = frozenset(WORDS["of_things"])
"""Words in front of things, and hardly ever in front of people."""

OF_GROUPS = frozenset(WORDS["of_groups"])
"""Words behind the names of firms and products."""

IN_FRONT_OF_THINGS = ("在", "于", "用", "加入", "来自")
BEHIND_THINGS = ("团队", "公司", "模型", "平台", "研究", "的模型", "的团队")

_ENDINGS = ("ist", "ian", "man", "master", "eur", "woman")
_ROLES_IN_SMALL = frozenset(
    "coach dean farmer judge lead leader mediator nurse owner referee sre".split()
)


def is_role(word: str) -> bool:
    """Whether a word in front of a name says what somebody is: `Physicist`, `grandmaster`."""
    return names_role(word) or (word.islower() and word.endswith(_ENDINGS))


def names_role(word: str) -> bool:
    """Whether a word is one of the roles that are known."""
    small = word.casefold().rstrip(".")
    return small in _ROLES_IN_SMALL | OFFICES or any(map(says_role, (small, *small.split("-"))))


_PLACES = frozenset(
    "east fort las los mount new north port rio saint san santa são silicon south".split()
)
"""Words with which the names of places begin, and hardly anybody's."""

_FIELDS = frozenset(WORDS["fields"])
"""Words with which fields of work end."""


def is_place_or_field(name: str) -> bool:
    """Whether several words are a place or a field of work, which stand behind names as others do.

    >>> is_place_or_field("San Francisco"), is_place_or_field("Machine Learning")
    (True, True)
    """
    first, *others = [part.casefold().strip(".,()") for part in name.split()] or [""]
    return bool(others) and (first in _PLACES or others[-1] in _FIELDS)


_RANKS = frozenset(WORDS["ranks"])


def is_rank(parts: Sequence[str]) -> bool:
    """Whether words say what somebody is and not who: `Chief Data Officer`."""
    in_front = all(part.casefold() in _RANKS or names_role(part) for part in parts[:-1])
    return names_role(parts[-1]) and (in_front or parts[0].casefold() in _RANKS)


COURTESY = frozenset(
    "dr prof professor doctor mr mrs ms sir captain rev reverend doç öğr gör arş ing mgr bc".split()
)
"""Titles that are hardly ever a name themselves."""

WITH_ARTICLE = frozenset(
    {("o", "sr"), ("a", "sra"), ("a", "sr.ª"), ("el", "sr"), ("la", "sra")}
    | {("el", "señor"), ("la", "señora")}
)
"""Such titles behind their article, as records print them: `O SR. BRUN`, `La señora KERN`."""

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
