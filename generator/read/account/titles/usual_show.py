"""The show that most notes of a folder name, for those that misheard it, or name none.

What most recordings of a folder welcome to is one too (`Welcome to River Hour, where we …`), and
what most of its notes print an episode of: `In this episode of River Hour, …`.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

from generator.model.account import Account
from generator.model.account_head import AccountKind
from generator.read.account.told_show import often_called, told_show
from generator.text.naming.misprints import letters_apart

_LEAST, _LEAST_ALONE = 3, 5
_SHARE, _PART = 0.6, 0.25
_MOST_MISHEARD = 0.45  # of the letters
_SELDOM = 4  # once of so many times


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
        return msgspec.structs.replace(account, show=only or own)
    if not show or not usual or not _is_misheard(show, usual):
        return account
    is_heard = account.kind is AccountKind.TRANSCRIPT or told_show(account.items) == show
    return msgspec.structs.replace(account, show=usual) if is_heard else account


def _called(account: Account) -> str | None:
    is_heard = account.kind is AccountKind.TRANSCRIPT or bool(account.numbers)
    return account.show or often_called(account.items, is_heard=is_heard)


def _is_misheard(show: str, usual: str) -> bool:
    """Whether a name may be what a program heard for another."""
    apart = letters_apart(show.casefold(), usual.casefold())
    is_alike = apart <= _MOST_MISHEARD * len(usual) and show[0] == usual[0]
    return is_alike and not any(map(str.isdigit, show))
