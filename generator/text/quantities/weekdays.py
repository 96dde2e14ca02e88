"""What stands beside a date and belongs to it: the day of the week and a time of the day."""

import re

from generator.text.naming.word_lists import WORDS
from generator.text.regex import regex

_IN_ENGLISH = WORDS["days_of_week"]
_NAMES = WORDS["days_of_week_elsewhere"]
"""Days of the week in a dozen other languages."""

_EVERYWHERE = frozenset(map(str.casefold, (*_IN_ENGLISH, *_NAMES)))
_SHORT = "Mo Di Mi Do Fr Sa So".split()
ENGLISH = "|".join(sorted(_IN_ENGLISH, key=len, reverse=True))
"""A day of the week in English, whole or short."""

_INITIALS = "".join(sorted({name[0] for name in _NAMES}))
ELSEWHERE = (
    rf"\b(?=[{_INITIALS}])(?:{'|'.join(_NAMES)})\b"
    r"|[月火水木金土日]曜日?|(?:周|星期)[一二三四五六日天]"
)
"""A day of the week in another language than English."""

_BY_CLOCK = (
    r"\d\d?[:.h]\d\d(?::\d\d(?:\.\d+)?)?"
    r"|\d\d?(?=\s?(?:Uhr|uur|h|[ap]\.?m|[–-]\s?\d\d?\s?[ap]\.?m)\b)"
)
_ZONES = "|".join(
    "AEST BST CDT CEST CET CST CT EDT EEST EET EST ET GMT IST JST KST MST PDT PST PT UTC".split()
)
ZONE = (  # where a time is kept: `UTC+2`, `CEST`, `(UTC+1)`
    rf"(?P<zone>[(])?(?-i:{_ZONES}|utc|gmt)\b(?:\s?[+-]\d\d?(?::?\d\d)?)?(?(zone)[)])"
)
_BESIDE = regex(
    r"(?:\d\d?:\d\d ?(?:[ap]m)? ?[–-] ?\d\d?:\d\d ?(?:[ap]m)?,? )?+"
    r"(?:(?:am|le|el|em|il|op)(?:\s++|$))?+(?:(?:[rг]|года|roku)(?![^\W_])[.,]*+\s*+)?+"
    rf"(?:{ENGLISH}|{ELSEWHERE}|(?-i:{'|'.join(_SHORT)})(?=[.,]|$)"
    rf"|[(（](?:{ENGLISH}|{ELSEWHERE}|[月火水木金土日一二三四五六])[)）])?+"
    r"[.,]{0,2}\s*+(?:den\b)?+\s*+"
    r"(?:T|(?:at|from|um|ab|à|às|a las|alle|ore|alle ore|om|o|godz\.|o godz\.|в|[@|–—-])\s)?+\s*+"
    rf"(?:(?:{_BY_CLOCK})(?:(?:\s?[ap]m|h)?\s?(?:[〜～~–-]|to|bis|à)\s?(?:{_BY_CLOCK})|\s?[〜～~])?)?+\s*+"
    rf"(?:[ap]\.?m\.?|(?:Uhr|uur|hs?)\b)?\s*+(?:{ZONE}|(?-i:Z|[A-Z]{{1,4}}T))?\s*+(?:[+-]\d\d:?\d\d)?"
    rf"(?:\s*+(?:{_BY_CLOCK})\s?[–-]\s?(?:{_BY_CLOCK})"
    rf"|\s?/\s?(?:{_BY_CLOCK})\s?(?:[ap]m)?\s?(?-i:[A-Z]{{1,4}}T)?)?",
    re.IGNORECASE,
)
_ELSEWHERE_TOO = regex(r"\s?\((?P<time>\d[^()]{1,40})\)$")
"""The same time in another place: `14:00 UTC (10:00 ET)`."""

_IN_FRONT = regex(rf"\b(?:{ENGLISH}|{ELSEWHERE})\.?,?\s+(?=\d)|\b(?:{ENGLISH})\.?,\s+(?=\w)")

_IN_WEEK = regex(
    r"(?:(?:(?:bi-?)?weekly|monthly|every|each|on|jeden|chaque|cada|ogni|elke)\b,?\s(?:[\w-]{1,12}\s){0,2})?"
    rf"(?:{ENGLISH}|{ELSEWHERE})s?\b.*?"
    r"(?:\d\d?(?::\d\d)?\s?[ap]\.?m\b|(?<!\d)\d\d?[:.h]\d\d(?!\d)|\d\d?\s?(?:Uhr|uur|h)\b|\b(?:UTC|GMT)\b)",
    re.IGNORECASE,
)
_MAX_TIME = 200  # characters


def is_time_of_week(text: str) -> bool:
    """Whether a text says on which day of the week and when something is, as meetings are.

    >>> is_time_of_week("Tuesdays 8 PM Europe/Berlin - #weirs"), is_time_of_week("every Fri, 20h")
    (True, True)
    >>> is_time_of_week("Tuesday Weir Meetup"), is_time_of_week("RiverConf, Friday 9:30")
    (False, False)
    """
    return len(text) <= _MAX_TIME and _IN_WEEK.match(text) is not None


def without_weekdays(text: str) -> str:
    """A text without days of the week in front of something: `Wed, May 7, 2031`.

    >>> without_weekdays("Published Wed, May 7, 2031")
    'Published May 7, 2031'
    """
    return _IN_FRONT.sub("", text)


def is_weekday(text: str) -> bool:
    """Whether a text is the name of a day of the week in English: `Wednesday`, `Wed`."""
    return text in _IN_ENGLISH


def is_weekday_anywhere(text: str) -> bool:
    """Whether a text is the name of a day of the week in any of the languages: `mercredi`."""
    return text.casefold() in _EVERYWHERE


def is_alone(value: str, start: int, end: int) -> bool:
    """Whether nothing but a weekday and a time of day stands beside a date.

    >>> is_alone("Do., 12.03.2031, 19:00 Uhr", 5, 15), is_alone("seit 12.03.2031", 5, 15)
    (True, False)
    >>> is_alone("May 5, 2031 at 14:00 UTC (10:00 ET)", 0, 11), is_alone("5 May (gates)", 0, 5)
    (True, False)
    >>> is_alone("5 May 2031 (Monday) @ 1PM EST", 0, 10), is_alone("5 May 2031 - 2", 0, 10)
    (True, False)
    >>> is_alone("5 May 2031, 2-3pm", 0, 10), is_alone("5 May 2031, 11.30am – 1pm", 0, 10)
    (True, True)
    >>> is_alone("5 May 2031 from 10am to 11am", 0, 10), is_alone("5 mai 2031, 18h-20h", 0, 10)
    (True, True)
    >>> is_alone("5 May 2031 10am PT / 1pm ET", 0, 10), is_alone("5 May 2031 / 1 gate", 0, 10)
    (True, False)
    """
    before, behind = value[:start].strip(), value[end:].strip(" ,.")
    elsewhere = _ELSEWHERE_TOO.search(behind)
    if elsewhere is not None and _BESIDE.fullmatch(elsewhere["time"]):
        behind = behind[: elsewhere.start()]
    return bool(_BESIDE.fullmatch(before) and _BESIDE.fullmatch(behind))
