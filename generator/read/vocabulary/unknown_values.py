"""What people write where they do not know a value, or where there is none: `TBA`, `N/A`, `未知`.

One list for every place that takes a value from a note: names, titles, dates, shows.
"""

from generator.text.naming.normal import words
from generator.text.regex import regex

_UNFILLED = regex(r"\{\{[^{}]+\}\}|\{[^{}\s]+ [^{}]+\}")  # `{gt}` is a program's package
_SIGNS = "()[]{}<>«»《》（）【】\"'*_.,;:?!-–—~/ "
_UNKNOWN = frozenset(
    " ".join(value.split())
    for value in """
    unknown, unnamed, untitled, unspecified, unidentified, undefined, undisclosed, unsure,
    not known, not sure, not specified, not stated, not given, not available, not applicable,
    not provided, not mentioned, not listed, no event, no series, no speaker, no guest, no guests,
    n a, none, no one, nobody, null, nil, nan, tba, tbc, tbd,
    to be announced, to be confirmed, to be decided, to be determined, todo, no data, missing,
    unbekannt, nicht bekannt, keine angabe, k a, niemand, inconnu, inconnue, non précisé, aucun,
    desconocido, desconocida, ninguno, desconhecido, desconhecida, nenhum, sconosciuto, nessuno,
    onbekend, geen, okänd, ukjent, ukendt, nieznany, неизвестно, неизвестен, нет, 未知, 不明, 不详,
    不詳, 未详, 未詳, 未定, 待定, 待补充, 待補充, 待确认, 待確認, 无, 無, 暂无, 暫無, 没有, 沒有,
    无嘉宾, 無來賓, 無嘉賓, なし, 미정, 없음, 알 수 없음
    """.split(",")
)
_NOBODY = frozenset(
    """
    ai admin administrator all alle anonymous anonym anonyme anónimo anônimo anonimo attendees
    audience colleagues everybody everyone friends generated many multiple panel roundtable several
    various verschiedene diverse varios vários vari 匿名 佚名 多人 众人
    yes no true false ja nein oui non sí tak nie да はい いいえ 是 否
    眾人 座谈 座談 座谈讨论 座談討論 圆桌讨论 圓桌討論
    """.split()
)
_PEOPLE = frozenset(
    """
    artist artists author authors contributor contributors guest guests host hosts interviewee
    interviewees interviewer lecturer panelist panelists panellist panellists participant
    participants people person persons presenter presenters speaker speakers user users voice voices
    discussion
    """.split()
)
_LONGEST = 100
_NAME = "Na"  # a given name, where `NA` and `na` are none


def is_unknown(value: str) -> bool:
    """Whether a value only says that it is not known, not given, not settled or filled in yet.

    >>> is_unknown("TBA"), is_unknown("n/a"), is_unknown("（未知）"), is_unknown("{Sermon Title}")
    (True, True, True, True)
    """
    bare = value.strip(_SIGNS)
    if not any(char.isalnum() for char in bare) or _UNFILLED.fullmatch(value.strip()):
        return True
    if len(bare) > _LONGEST:
        return False
    known = " ".join(words(bare.replace("-", " ").replace("/", " ")))
    return known in _UNKNOWN or (known == _NAME.casefold() and bare != _NAME)


def is_nobody(name: str) -> bool:
    """Whether what stands in the place of a name is none, or names nobody in particular.

    >>> is_nobody("Unknown speaker"), is_nobody("Various"), is_nobody("匿名"), is_nobody("Guest 2")
    (True, True, True, False)
    """
    if is_unknown(name) or not any(map(str.isalpha, name)):
        return True
    first, *others = words(name.strip(_SIGNS).replace("-", " "))
    return (first in _NOBODY or first in _UNKNOWN) and _PEOPLE.issuperset(others)
