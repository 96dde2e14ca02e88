"""Words with which notes say that something was not so: who did not come, when a talk was not."""

import re

from generator.text.naming.people_words import WORKS
from generator.text.quantities.dates import FoundDate, find_dates
from generator.text.regex import regex

_DID_NOT = (
    r"(?:(?:can(?:no|['’])t|could(?: not|n['’]t)|did(?: not|n['’]t)) (?:attend|come|make it|speak)"
    r"|unable to (?:attend|come|make it|speak))\b"
)
_STAYED_AWAY = (
    r"(?:(?:absent|abgesagt|annulée?|cancelad[oa]|cancell?ed|declined|no[- ]show|verhindert"
    rf"|withdr(?:awn|ew))\b|{_DID_NOT})"
)
_INSTEAD = (
    r"(?:in absentia|(?:represented|replaced|substituted) by|substitute\b|did not (?:connect|join)"
    r"|(?:sick|ill|krank)(?=\s?[),;，）])|fehlt|erkrankt|ersetzt|malade|excusée?|absente?|remplacée?"
    r"|uninvited|deepfake|died before|stuck in|no vino|no pudo|ausente|assente|отсутств"
    r"|не (?:приехал|пришл)|заболел)(?![^\W\d_])|отсутств|не приехал"
    r"|缺席|欠席|请假|請假|代讲|代講|불참"
)
LISTED_ABSENT = regex(
    rf"\s?(?:\(|\s[–—-]\s){_STAYED_AWAY}[^(),;]{{0,40}}\)?|\s?\((?:{'|'.join(WORKS)})\)"
    rf"|\s?[(（](?:[^()（）,;，]{{1,30}}[,;]\s)?(?:{_INSTEAD}|{_STAYED_AWAY})[^()（）]{{0,80}}[)）]"
    r"|[,;]\s(?:in absentia\b|(?:represented|replaced|talk (?:given|held|read)) by\s[^(),;]{3,40})",
    re.IGNORECASE,
)
"""What a list of people says of somebody in front who did not come: `Ada Okafor (declined)`.

Whoever spoke instead is named in prose, from which nobody's part is taken. Or in front is no
person: `Silent Weirs (film)`.
"""

_ABSENT = regex(
    rf"(?:,?\s?(?:[(\[,–—-]\s?|(?:who )?(?:had|has|is|was) (?:been )?)+{_STAYED_AWAY}"
    rf"|,?\s(?:who )?(?:is |was )?{_DID_NOT})",
    re.IGNORECASE,
)
_NOT_THEN = regex(
    r"\b(?:cancell?ed|delayed|formerly|not|originally|post ?poned|(?:moved|rescheduled) from"
    r"|instead of|statt|verschoben vo[mn]|abgesagt|aplazad[oa]|pospuest[oa]|reporté|annulé)\b",
    re.IGNORECASE,
)
_DENIED = regex(r"(?:not|no longer|nicht|keine?|instead of|statt)\s", re.IGNORECASE)


def did_not_come(behind: str) -> bool:
    """Whether what stands behind a name says that its bearer was not there.

    >>> did_not_come(", cancelled"), did_not_come(" could not attend"), did_not_come(" declined it")
    (True, True, False)
    """
    return _ABSENT.match(behind) is not None


def was_absent(name: str, text: str) -> bool:
    """Whether a text says right behind a name in it that its bearer was not there."""
    return did_not_come(text.partition(name)[2])


def is_denied(value: str) -> bool:
    """Whether a value says what something was not: `not RiverConf 2031`."""
    return _DENIED.match(value) is not None


def day_meant(value: str) -> FoundDate | None:
    """The first date of a value of which it does not say that the talk was not then.

    >>> day_meant("postponed from 6 May 2031 to 8 June 2031").printed
    '8 June 2031'
    >>> day_meant("not 2031-05-06"), day_meant("6 May 2031, not recorded").printed
    (None, '6 May 2031')
    """
    start = 0
    for date in find_dates(value):
        if _NOT_THEN.search(value, start, date.start) is None:
            return date
        start = date.end
    return None
