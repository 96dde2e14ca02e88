"""Words that tell people from things: what stands beside the names of either."""

import re
from collections.abc import Sequence
from string import digits

from generator.text.naming.role_words import OFFICES, says_role
from generator.text.regex import regex

_VERBS = """
    admits advises agrees answers argues asks believes calls challenges claims concedes concludes
    considers covers criticises criticizes defends denies describes disagrees discusses emphasises
    emphasizes estimates explains explores expresses feels frames gives highlights hopes illustrates
    imagines insists introduces jokes joins laughs likens mentions notes observes offers outlines
    points posits praises predicts presents proposes questions recalls recommends reflects remembers
    replies responds reveals says sees shares speaks stresses suggests talks teaches tells thinks
    touches traces urges views walks wants warns wishes wonders worries writes compares
"""
_OTHERS = """
    did said told spoke thought felt wrote saw coined opened closed began
    betont erklärt erzählt findet fragt glaubt meint sagt warnt cree cuenta dice explica sostiene
    dit explique pense raconte spiega diz acha
"""
REPORTING = frozenset(
    form
    for verb in (*_VERBS.split(), *_OTHERS.split())
    for form in (verb, f"{verb.removesuffix('s')}d", f"{verb.removesuffix('s')}ed")
)
"""Verbs with which something is reported of a person."""

SAYING = tuple(
    """
    说 說 问 問 答 道 称 稱 讲 講 写 寫 表示 认为 認為 指出 提到 强调 強調 补充 補充 解释 解釋 分享
    回忆 回憶 谈 談 曾 坦言 透露 回应 建议 警告 预测 介绍 描述 主张
    """.split()
)
"""Words with which something is reported of a person."""

ASKING = frozenset(
    """
    q question frage pregunta pergunta domanda вопрос 问 問 提问 提問 質問
    """.split()
)
"""Labels of whoever asks, where turns are called questions and answers."""

ANSWERING = frozenset(
    """
    a answer antwort réponse respuesta resposta risposta ответ 答 回答
    """.split()
)
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


_ASKED = frozenset({"guest", "interviewee", "嘉宾", "受访者"})
_DOUBTS = regex(
    r"\b(?:actually|ai-\w+|allegedly|apocryphal|attributed|contested|den(?:y|ie[sd]|ying)|disown\w*|"
    r"disputed|doubt\w*|fake\w*|false\w*|generated|imagined|impersonat\w+|in fact|invented|maybe|"
    r"mis(?:attribut|quot|remember)\w*|never|not|parod\w+|perhaps|played by|portrayed|possibly|"
    r"presumably|probably|supposed\w*|unclear|unconfirmed|unverified|v(?:oiced by|s|ersus)|whom|"
    r"whose|wrong\w*)\b|n't\b|^\W*\?\W*$|据说|據說|并非|並非|不是|未必|误传"
)
_BEGINNING, _SHORT_REMARK = 3, 6  # words; in a longer remark only its beginning is about the name

SPEAKING_WORDS = frozenset(
    """
    alright and are but can could did do does go good has have hello hey hi how i if is it let no
    now okay please right so sure thank thanks that there they this we welcome well what when where
    why will would yeah yes you your
    """.split()
)
"""Words with which somebody says something: no remark on a name begins so, and no name ends."""


def doubts(remark: str) -> bool:
    """Whether a remark behind a name says or fears that the words are not that person's.

    Large words inside it are those of a title: `Dams That Were Never Built`.

    >>> doubts("never said it"), doubts("(AI-generated)"), doubts("did not say this")
    (True, True, True)
    """
    words = remark.replace("\u2019", "'").split()
    words = words[:_BEGINNING] if len(words) > _SHORT_REMARK else words
    return (
        _DOUBTS.search(" ".join((*(word.casefold() for word in words[:1]), *words[1:]))) is not None
    )


NEVER_FIRST = frozenset(
    """
    a aboard about after ahead all although amid an and any are as at be because before being beyond
    but by can citing despite do does during e.g. each eight eleven enough every featuring first
    five following for four from her here his how however i i.e. if in inside into is it its just
    last later meanwhile more most my new next nine no nor not on once one only or other our perhaps
    quoting regarding second see seven she since six so some ten that the their then there these
    they third this those though three to today twelve two under until we what when where which
    while who why with yet you your
    aula bloque bloco bölüm capítulo chapitre część deel grupo gruppe hoofdstuk kapitel lección
    lição módulo parte partie pourquoi rozdział séance sesión sessão teil warum wie глава часть
    conforme gemäß laut segons según selon siehe vedi véase ver voir volgens według zobacz
    """.split()
)
"""Words with which no person's name begins."""

ON = frozenset("on about zu zum zur über sur sobre om over".split())
"""Words between somebody's name and what he talks on."""

PARTICLES = frozenset(
    """
    de da di del della van von der den bin al la le dos das dello dei degli du ten ter te y
    """.split()
)
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
    bare = word.replace("’", "'")
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


OF_THINGS = frozenset(
    """
    a an any at every in inside install into no our some that the these this those use used uses
    using via within your
    """.split()
)
"""Words in front of things, and hardly ever in front of people."""

OF_GROUPS = frozenset(
    """
    api app board cli customers developers employees engineers model models platform researchers
    staff team teams users
    """.split()
)
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


_PLACES = frozenset("east fort las los mount new north port saint san santa silicon south".split())
"""Words with which the names of places begin, and hardly anybody's."""

_FIELDS = frozenset(
    """
    biology chemistry design development economics engineering finance intelligence learning
    management marketing mathematics operations physics processing programming science sciences
    """.split()
)
"""Words with which fields of work end."""


def is_place_or_field(name: str) -> bool:
    """Whether several words are a place or a field of work, which stand behind names as others do.

    >>> is_place_or_field("San Francisco"), is_place_or_field("Machine Learning")
    (True, True)
    """
    first, *others = [part.casefold().strip(".,()") for part in name.split()] or [""]
    return bool(others) and (first in _PLACES or others[-1] in _FIELDS)


_RANKS = frozenset(
    """
    acting associate assistant chief deputy executive former general guest head keynote lead
    managing principal senior staff vice
    """.split()
)


def is_rank(parts: Sequence[str]) -> bool:
    """Whether words say what somebody is and not who: `Chief Data Officer`."""
    in_front = all(part.casefold() in _RANKS or names_role(part) for part in parts[:-1])
    return names_role(parts[-1]) and (in_front or parts[0].casefold() in _RANKS)
