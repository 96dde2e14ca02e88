"""What the editor splits off: accounts from a talk, wordings from a quote, names from a thing."""

from collections.abc import Iterable, Sequence

import msgspec

from generator.curation.clusters import joined
from generator.curation.merges import final_target, merge_targets
from generator.curation.separations import Separations
from generator.model.account import Account
from generator.model.base import TalkId
from generator.model.curation import ConceptCuration, Curation, EntityCuration, QuoteCuration
from generator.text.naming.ids import content_id
from generator.text.naming.names import Name
from generator.text.naming.normal import fold


def split_accounts(accounts: Iterable[Account], curation: Curation) -> tuple[Account, ...]:
    """The accounts; what `talks.<id>.split` takes from a talk no longer says that it is about it.

    A seed's front matter may have said so.
    """
    into = merge_targets({talk: entry.merge for talk, entry in curation.talks.items()})
    split = {talk: set(entry.split) for talk, entry in curation.talks.items() if entry.split}

    def is_split(account: Account) -> bool:
        talks = (account.talk, final_target(account.talk, into)) if account.talk else ()
        return any(account.source in split.get(talk, ()) for talk in talks)

    return tuple(
        msgspec.structs.replace(account, talk=None) if is_split(account) else account
        for account in accounts
    )


class QuoteEdits:
    """The entries about the quotes of one talk, by the ids that their content gives.

    Where quotes of two talks have one wording, their ids on the site end in a part made from the
    talk's id (see :func:`own_ending`); the file names them so.
    """

    def __init__(self, talk: TalkId, curation: Curation) -> None:
        self._ending = own_ending(talk)
        self._entries = curation.quotes

    def of(self, identity: str) -> QuoteCuration:
        """The entry about a wording, an empty one where there is none."""
        entry = self._entries.get(identity + self._ending) or self._entries.get(identity)
        if entry is None:
            return QuoteCuration()
        return msgspec.structs.replace(
            entry,
            same_as=tuple(one.removesuffix(self._ending) for one in entry.same_as),
            not_same_as=tuple(one.removesuffix(self._ending) for one in entry.not_same_as),
        )

    def clusters(
        self, ids: Sequence[str], pairs: Iterable[tuple[int, int]]
    ) -> tuple[tuple[int, ...], ...]:
        """The sets that pairs of places make of wordings, the first pairs first.

        What `not_same_as` separates is never in one set, also where others are like both.
        """
        separations = Separations({one: self.of(one).not_same_as for one in set(ids)})

        def may_join(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
            return not separations.between((ids[at] for at in one), {ids[at] for at in other})

        return joined(len(ids), pairs, may_join if separations else None)


def own_ending(talk: TalkId) -> str:
    """What tells the ids of one wording in several talks apart."""
    return f"-{content_id(talk)[:4]}"


def split_names(entries: Iterable[ConceptCuration | EntityCuration]) -> frozenset[str]:
    """The names that `split` takes from concepts, or from entities of a kind, as printed."""
    return frozenset(fold(name) for entry in entries for name in entry.split)


SPLIT_MARK = "="
"""Begins the key of a name that is split off: it is compared as it is printed."""


def name_key_of(name: Name, split: frozenset[str]) -> str:
    """The key under which a name is gathered: a name that is split off has one of its own."""
    return split_key((name.printed, name.base), split) or name.key


def split_key(printed: Iterable[str], split: frozenset[str]) -> str | None:
    """The key of a name that is split off under one of its printed forms; else None."""
    own = next((form for form in map(fold, printed) if form in split), None) if split else None
    return f"{SPLIT_MARK}{own}" if own else None
