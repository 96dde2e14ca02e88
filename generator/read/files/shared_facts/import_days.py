"""The day on which notes were written or imported together: it is that of no talk.

In: the accounts of all notes. Out: the same, where that day is told apart.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from msgspec.structs import replace

from generator.model.account import Account
from generator.model.account_head import AccountKind, DateBasis, PersonRole
from generator.model.base import SourceId
from generator.model.grouping import indexed

_LEAST = 10
"""So many notes of a folder, at no event, say one day of publishing, and no guest is in all."""

_SHARE = 0.75  # of those of the folder that say one


def with_import_days(
    accounts: Sequence[Account], folders: Mapping[SourceId, PurePosixPath]
) -> list[Account]:
    """The accounts; `folders` has where each source's file stands among notes of its kind."""
    published = [it for it in accounts if _says_published(it)]
    changed: dict[str, Account] = {}
    for beside in indexed((folders[it.source], it) for it in published).values():
        day, _ = Counter(it.published for it in beside).most_common(1)[0]
        together = [it for it in beside if it.published == day]
        sources = {it.source for it in together}
        if len(sources) < _LEAST or len(together) < _SHARE * len(beside):
            continue
        if not set.intersection(*map(_guests, together)):
            for account in together:
                changed[account.id] = replace(account, published_by=DateBasis.TOGETHER)
    return [changed.get(it.id, it) for it in accounts]


def _guests(account: Account) -> set[str]:
    return {it.name for it in account.people if it.role is not PersonRole.HOST}


def _says_published(account: Account) -> bool:
    """Whether a note, of no event, says when it, or what it is about, was published."""
    is_note = account.kind is AccountKind.NOTES and account.event is None
    return is_note and account.published_by is DateBasis.PUBLISHED and account.published is not None
