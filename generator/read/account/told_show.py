"""The show that the first words of a recording name: `Welcome to River Hour, the podcast about …`.

Only a name in large words counts, which a word for shows follows or ends.
"""

import re
from collections.abc import Iterable
from itertools import islice

from generator.model.account import AccountPassage, Item
from generator.text.regex import regex

_FIRST = 24  # passages
_BEGINNING = 2_500  # characters
_LARGE = r"[A-ZÀ-ÞА-Я0-9][\w'’&+-]{0,24}"
_SMALL = (
    r"(?:an?|and|&|at|by|for|from|in|of|on|the|to|with|d[aeiou]s?|del(?:la)?|des|l[ae]s?|der|die|das"
    r"|et?|und|vo[mn]|y|и)"
)
_NAME = rf"{_LARGE}(?:\s(?:{_SMALL}\s){{0,2}}{_LARGE}){{0,5}}"
_SHOW = regex(
    r"\b(?:[Ww]elcome (?:back )?to"
    r"|(?<!been )(?<!am )(?<!['’]m )(?<!was )[Ll]istening to|[Tt]uned (?:in )?to|[Tt]his is)\s"
    r"(?:(?:(?:another|an?|the|today's) )?(?:\w+ ){0,2}(?:episode|edition|[Ss]eason \w+) of\s)?"
    rf"(?:(?P<called>{_NAME}), (?:(?:an?|the|your) (?:[\w-]+ ){{0,4}}(?:podcast|show)"
    r"|episode (?:number|#|\d))\b"
    rf"|(?:the )?(?P<named>{_NAME} (?:(?!and|of|on|the)[a-z]{{2,9}} )?(?:[Pp]odcast|Show))\b)"
    r"|\b(?:[Bb]em[- ]vind[oa]s? (?:ao?|à)|[Bb]ienvenid[oa]s? al?|[Bb]envenut[ei] al?"
    r"|[Ww]illkommen (?:bei|zum?|zur)|[Bb]ienvenue (?:à|au|dans|sur))\s"
    r"(?:(?:\w+ ){1,3}(?:d[aeo]s?|del|du|von|vom)\s)?"
    rf"(?:o |al |dem )?(?P<abroad>{_NAME} [Pp]odcast)\b"
)
_THAT_ONE = regex(r"(?:Our|My|This|Your|Another)\s", re.IGNORECASE)


_GREETS = regex(
    r"\b(?:[Ww]elcome (?:back )?to|[Ww]illkommen (?:bei|zum?|zur)|[Bb]ienvenue (?:à|dans|sur)"
    r"|[Bb]ienvenid[oa]s? al?|[Bb]em[- ]vind[oa]s? (?:ao?|à)|[Bb]envenut[ei] (?:al?|su))\s"
    rf"(?:(?:another|an?|the)\s(?:\w+ ){{0,2}}(?:episode|edition) of\s)?(?:the\s)?(?P<name>{_NAME})"
)


_EPISODE_OF = regex(
    r"\b(?:[ÉéEe]pisode|[Ee]dition|[Ee]pis[oó]dio|[Pp]untata|Folge|Ausgabe|[Aa]vsnitt(?:et)?"
    r"|[Aa]flevering|[Вв]ыпуск[еа]?|[Ээ]пизод[еа]?|[Oo]dcin(?:ek|ka|ku))(?:\s#?\d{1,4})?\s"
    r"(?:of|d[aeiou]|del(?:la)?|vo[mn]|des|av|van|подкаста|шоу|podcastu)\s"
    rf"(?:the\s)?(?:[Pp]odcast\s)?[\"“«*_]{{0,2}}(?P<name>{_NAME})"
    r"(?=[,.!?:;\"”»*_]|\s[a-zà-ÿа-я@])"
)
"""What an episode is said to be of: a show, where a folder says it again and again."""


def told_show(items: Iterable[Item]) -> str | None:
    """The name of the show as the first passages print it, or None.

    Args:
        items: what was read, in order.
    """
    for match in _SHOW.finditer(_beginning(items)):
        name: str = match["called"] or match["named"] or match["abroad"]
        if match["called"] or not _THAT_ONE.match(name):
            return name
    return None


def often_called(items: Iterable[Item], *, is_heard: bool) -> str | None:
    """What the first passages print an episode of, by its name in large words.

    What is heard may welcome to it instead: a show, a course, a town.
    """
    beginning = _beginning(items)
    match = (_GREETS.search(beginning) if is_heard else None) or _EPISODE_OF.search(beginning)
    return match["name"] if match else None


def _beginning(items: Iterable[Item]) -> str:
    """The first words; a copy of a passage of many megabytes takes much memory."""
    passages = (it.text[:_BEGINNING] for it in items if isinstance(it, AccountPassage))
    return " ".join(islice(passages, _FIRST))[:_BEGINNING]
