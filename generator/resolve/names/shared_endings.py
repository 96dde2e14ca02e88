"""The show that the titles of a folder end with: `Moving water | The River Show`.

Where many notes of a folder have the same words behind a dash or a bar at the end of their titles,
and nearly each others in front, these words are no part of any title: they name the show.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath

import msgspec

from generator.model.account import Account
from generator.model.base import SourceId, Value
from generator.model.source import SourceText
from generator.resolve.talk_groups import TalkGroup, TalkGroups
from generator.text.naming.given_names import is_given_name
from generator.text.naming.normal import name_key

_LEAST = 4  # notes that end so
_LEAST_SHARE = 0.6  # of the notes of a folder
_LEAST_DISTINCT = 0.7  # of the titles without it
_MOST_WORDS = 6
_END = re.compile(r"(?P<title>.*\S)\s++(?:[-–—]{1,2}|\|)\s++(?P<ending>[^|–—]*\S)")


class _Ended(Value, frozen=True, kw_only=True):
    """A title in two: what stands in front of its last dash or bar, and what behind."""

    account: Account
    title: str
    ending: str


def with_shows(groups: TalkGroups, sources: Sequence[SourceText]) -> TalkGroups:
    """The talks, whose accounts have the show that the titles of their folder end with."""
    files = {source.id: source.file for source in sources}
    changed = dict(_changed(groups.talks, files))
    if not changed:
        return groups
    talks = (_with_accounts(talk, changed) for talk in groups.talks)
    return msgspec.structs.replace(groups, talks=tuple(talks))


def _with_accounts(talk: TalkGroup, changed: Mapping[str, Account]) -> TalkGroup:
    accounts = tuple(changed.get(account.id, account) for account in talk.accounts)
    group = msgspec.structs.replace(talk.group, accounts=accounts)
    return msgspec.structs.replace(talk, group=group)


def _changed(
    talks: Iterable[TalkGroup], files: Mapping[SourceId, str]
) -> Iterator[tuple[str, Account]]:
    """The accounts with a show, by their ids."""
    folders: defaultdict[PurePosixPath, list[Account]] = defaultdict(list)
    for talk in talks:
        for account in talk.accounts:
            if account.titles:
                folders[PurePosixPath(files[account.source]).parent].append(account)
    for accounts in folders.values():
        ended = list(_ended(accounts))
        counted = Counter(name_key(it.ending) for it in ended)
        for key, times in counted.most_common(1):
            own = [it for it in ended if name_key(it.ending) == key]
            distinct = len({name_key(it.title) for it in own})
            is_shared = times >= max(_LEAST, len(accounts) * _LEAST_SHARE)
            if is_shared and distinct >= times * _LEAST_DISTINCT:
                yield from ((it.account.id, _with_show(it)) for it in own)


def _ended(accounts: Iterable[Account]) -> Iterator[_Ended]:
    """The titles that may end with a show: a few words with a capital, and nobody's name."""
    for account in accounts:
        match = _END.fullmatch(account.titles[0].text)
        ending = match["ending"] if match else ""
        people = {name_key(person.name) for person in account.people}
        if match is None or not ending[0].isupper() or len(ending.split()) > _MOST_WORDS:
            continue
        if not is_given_name(ending.split()[0]) and name_key(ending) not in people:
            yield _Ended(account=account, title=match["title"], ending=ending)


def _with_show(ended: _Ended) -> Account:
    """The account of a title with its show, and the title without it."""
    account = ended.account
    first, *others = account.titles
    return msgspec.structs.replace(
        account,
        titles=(msgspec.structs.replace(first, text=ended.title), *others),
        show=account.show or ended.ending,
    )
