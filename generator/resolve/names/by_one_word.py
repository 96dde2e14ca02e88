"""People whom notes call by one word alone: beside whole names, or among those who were there.

In: accounts. Out: the words that are names; any other word may be a thing's or a group's.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from generator.model.account import Account
from generator.model.account_head import PersonRole
from generator.text.naming.given_names import are_given_names

_OFTEN = 3  # notes


def there_by_one_word(accounts: Iterable[Account]) -> set[str]:
    """Those whom a source lists by one word alone as there, if half of these are given names."""
    people = [who for it in accounts for who in it.people]
    there = {it.name for it in people if it.role is PersonRole.ATTENDEE}
    whole = {it.name.partition(" ")[0] for it in people if " " in it.name}
    alone = {it for it in there if " " not in it} - whole
    return alone if len(alone) > 1 and are_given_names(alone) else set()


def called_by_one_word(accounts: Sequence[Account]) -> set[str]:
    """The single words that often stand beside authors, and accounts of those who were there."""
    lists = ({who.name for who in it.people if who.role is PersonRole.AUTHOR} for it in accounts)
    parted = ((names, set(filter(str.isalpha, names))) for names in lists)
    times = Counter(it for names, alone in parted if 1 < len(alone) < len(names) for it in alone)
    often = {name for name, n in times.items() if n >= _OFTEN and name.istitle()}
    return _accounts_there(accounts).union(often if are_given_names(often) else ())


def _accounts_there(accounts: Iterable[Account]) -> set[str]:
    """The accounts of those there: a word in small letters, listed a line each or in many notes."""
    times, alone = Counter[str](), set[str]()
    for account in accounts:
        everybody = (it for it in account.people if it.role is PersonRole.ATTENDEE)
        there = {it.name: it.at for it in everybody if it.name.isascii() and it.name.islower()}
        times.update(it for it in there if " " not in it)
        alone.update(there if 1 < len(there) == len({*there.values()}) else ())
    return {name for name, n in times.items() if n >= _OFTEN or name in alone}
