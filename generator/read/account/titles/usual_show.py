"""The show that most notes of a folder name, for those that misheard it, or name none.

What most recordings of a folder welcome to is one too (`Welcome to River Hour, where we …`), and
what most of its notes print an episode of: `In this episode of River Hour, …`. Only a name in large
words counts, which a word for shows follows or ends.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import islice, pairwise

from msgspec.structs import replace

from generator.model.account import Account, AccountPassage, Item
from generator.model.account_head import AccountKind
from generator.model.base import Statement
from generator.read.outline.blocks import Block, is_marked
from generator.text.naming.misprints import letters_apart
from generator.text.regex import regex

_LEAST, _LEAST_ALONE = 3, 5
_SHARE, _PART = 0.6, 0.25
_MOST_OF_SHOW = 6  # words
_MOST_MISHEARD = 0.45  # of the letters
_SELDOM = 4  # once of so many times
_FIRST = 24  # passages
_BEGINNING = 2_500  # characters
_LARGE = r"[A-ZÀ-ÞА-Я0-9][\w'’&+-]{0,24}"
_SMALL = (
    r"(?:an?|and|as|&|at|by|for|from|in|into|of|on|or|than|the|to|with|d[aeiou]s?|del(?:la)?|des"
    r"|l[ae]s?|der|die|das|et?|und|vo[mn]|y|и)"
)
_NAME = rf"{_LARGE}(?:\s(?:{_SMALL}\s){{0,2}}{_LARGE}){{0,5}}"
_SHOW = regex(
    r"\b(?:[Ww]elcome (?:back )?to"
    r"|(?<!been )(?<!am )(?<!['’]m )(?<!was )[Ll]istening to|[Tt]uned (?:in )?to|[Tt]his is)\s"
    r"(?:(?:(?:another|an?|the|today's) )?(?:\w+ ){0,2}(?:episode|edition|[Ss]eason \w+) of\s)?"
    rf"(?:(?P<called>{_NAME}), (?:(?:an?|the|your) (?:[\w-]+ ){{0,4}}(?:podcast|show)"
    r"|episode (?:number|#|\d))\b"
    rf"|(?:the )?(?P<named>{_NAME} (?:(?!and|of|on|the)[a-z]{{2,9}} )?(?:[Pp]odcast|Show))"
    r"\b(?! [A-Z]))|\b(?:[Bb]em[- ]vind[oa]s? (?:ao?|à)|[Bb]ienvenid[oa]s? al?|[Bb]envenut[ei] al?"
    r"|[Ww]illkommen (?:bei|zum?|zur)|[Bb]ienvenue (?:à|au|dans|sur))\s"
    r"(?:(?:\w+ ){1,3}(?:d[aeo]s?|del|du|von|vom)\s)?"
    rf"(?:o |al |dem )?(?P<abroad>{_NAME} [Pp]odcast)\b"
)
_OF_GREETINGS = (
    *("elcome ", "istening to", "uned ", "his is", "vind", "ienven", "envenut", "illkommen"),
)
"""Letters of which some stand where a show is told."""
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
    r"(?=[,.!?:;\"”»*_]|\s(?:\(http|[a-zà-ÿа-я@]))"
)
"""What an episode is said to be of: a show, where a folder says it again and again."""
_OF_EPISODES = (
    *("pisod", "pisód", "dition", "untata", "olge", "usgabe"),
    *("vsnitt", "flevering", "ыпуск", "пизод", "dcin"),
)
"""What its words for an episode have in common: few passages have any of them."""


def usual_show(accounts: Iterable[Account]) -> str | None:
    """The show that most accounts of a folder name, of those that name any.

    What a program seldom heard for it, by another name each time, counts as that.
    """
    shows = Counter(filter(None, map(_called, accounts)))
    for show, times in shows.most_common(1):
        seldom = (n for it, n in shows.items() if n * _SELDOM <= times and _is_misheard(it, show))
        is_usual = times + sum(seldom) >= _SHARE * shows.total()
        return show if times >= _LEAST and is_usual else None
    return None


def only_show(accounts: Sequence[Account], usual: str | None) -> str | None:
    """The usual show of a folder's accounts, where most name it and none another.

    Of numbered episodes and recordings a part is enough.
    """
    others = (account.show for account in accounts if account.show != usual)
    if usual is None or not all(_is_misheard(it, usual) for it in others if it):
        return None
    n_called = sum(_called(account) is not None for account in accounts)
    are_episodes = all(it.numbers or it.recordings or it.duration for it in accounts)
    share = _PART if are_episodes else _SHARE
    return usual if n_called >= max(_LEAST_ALONE, share * len(accounts)) else None


def with_usual_show(account: Account, usual: str | None, only: str | None) -> Account:
    """The account with the usual show where it names none or a program misheard it.

    One that names none has it if it is the only one (`only`) or an episode is said to be of it, and
    the talk has a day and no event.
    """
    show = account.show
    if not show and account.published and not account.event and account.is_alone:
        own = usual if usual is not None and _called(account) == usual else None
        return replace(account, show=only or own)
    if not show or not usual or not _is_misheard(show, usual):
        return account
    is_heard = account.kind is AccountKind.TRANSCRIPT or told_show(account.items) == show
    return replace(account, show=usual) if is_heard else account


def _called(account: Account) -> str | None:
    is_heard = account.kind is AccountKind.TRANSCRIPT or bool(account.numbers)
    return account.show or often_called(account.items, is_heard=is_heard)


def _is_misheard(show: str, usual: str) -> bool:
    """Whether a name may be what a program heard for another."""
    apart = letters_apart(show.casefold(), usual.casefold())
    is_alike = apart <= _MOST_MISHEARD * len(usual) and show[0] == usual[0]
    return is_alike and not any(map(str.isdigit, show))


def told_show(items: Iterable[Item]) -> str | None:
    """The name of the show as the first passages print it, or None."""
    beginning = _beginning(items)
    may_tell = any(map(beginning.__contains__, _OF_GREETINGS))
    for match in _SHOW.finditer(beginning) if may_tell else ():
        name: str = match["called"] or match["named"] or match["abroad"]
        if match["called"] or not _THAT_ONE.match(name):
            return name
    return None


def often_called(items: Iterable[Item], *, is_heard: bool) -> str | None:
    """What the first passages print an episode of, by its name in large words.

    What is heard may welcome to it instead: a show, a course, a town.
    """
    beginning = _beginning(items)
    match = _GREETS.search(beginning) if is_heard else None
    if match is None and any(map(beginning.__contains__, _OF_EPISODES)):
        match = _EPISODE_OF.search(beginning)
    return match["name"] if match else None


def _beginning(items: Iterable[Item]) -> str:
    """The first words; a copy of a passage of many megabytes takes much memory."""
    passages = (it.text[:_BEGINNING] for it in items if isinstance(it, AccountPassage))
    return " ".join(islice(passages, _FIRST))[:_BEGINNING]


def show_above(
    lines: Sequence[Block], titles: Sequence[Statement], *, is_first: bool
) -> str | None:
    """The short line right above the title of an episode, each time where that stands twice.

    It may be the first line alone where the title has the number and nothing marks it.
    """
    at = {it.at.lines[0] for it in titles}
    above = [it for it, below in pairwise(lines) if below.lines[0] in at and not is_marked(it)]
    is_show = len(above) > 1 or (is_first and above[:1] == [*lines[:1]])
    texts = {it.text for it in above}
    is_show = is_show and len(texts) == 1 and len(above[0].text.split()) <= _MOST_OF_SHOW
    return above[0].text if is_show else None
