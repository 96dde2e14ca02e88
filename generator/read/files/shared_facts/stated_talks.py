"""Ids of talks that notes state themselves, without those by which a site files many talks."""

from collections.abc import Collection, Iterator, Mapping, Sequence

import msgspec

from generator.model.account import Account
from generator.model.base import SourceId
from generator.model.grouping import indexed
from generator.text.naming.ids import slug
from generator.text.paths import path_of


def without_shared_ids(
    accounts: Sequence[Account], files: Mapping[SourceId, str], by_editor: Collection[SourceId]
) -> tuple[Account, ...]:
    """The accounts, those of other talks without the id (`talk: meetup-3`) that they share.

    Args:
        accounts: the accounts.
        files: the names of their files, by source.
        by_editor: the sources whose talk the editor's file states.
    """
    stated = indexed((it.talk, it) for it in accounts if it.talk and it.source not in by_editor)
    notes = {slug(path_of(file).stem) for file in files.values()} if stated else set()
    shared = {talk for talk, its in stated.items() if talk not in notes and _differ(talk, its)}
    return tuple(
        msgspec.structs.replace(it, talk=None)
        if it.talk in shared and it.source not in by_editor
        else it
        for it in accounts
    )


def _differ(talk: str, accounts: Sequence[Account]) -> bool:
    """Whether accounts that state a talk have titles of their own, all with other words than it."""
    titles = {it.source: {*_words_of(it)} for it in accounts}
    own = {frozenset(words) for words in titles.values()}
    named = set(talk.split("-"))
    return len(own) == len(titles) > 1 and all(it and named.isdisjoint(it) for it in own)


def _words_of(account: Account) -> Iterator[str]:
    return (word for title in account.titles[:1] for word in slug(title.text).split("-"))
