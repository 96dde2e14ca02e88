"""Days of talks that a schedule names by the names of their notes, as sites of conferences do.

`content/sessions/weirs.md` says nothing of its day, and beside it `data/schedule.yml` lists under
`day: 2031-05-06` among the slots of each room `talk: weirs`.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath

import msgspec

from generator.model.account import Account
from generator.model.account_head import DateBasis
from generator.model.base import SourceId
from generator.model.grouping import indexed
from generator.read.files.listing import SeedPath
from generator.read.files.shared_facts.event_files import node_of
from generator.read.formats.json.tree import Array, JsonLeaf, Node, Object
from generator.read.formats.talk_lists.members import GIVEN, stating
from generator.text.paths import path_of
from generator.text.quantities.dates import FULL_DAY, date_of_value

_ENDINGS = (".json", ".toml", ".yaml", ".yml")
_MOST = 500_000  # bytes of a schedule
_LEAST = 2  # notes of a folder that one schedule names
_Place = tuple[PurePosixPath, str]
"""The folder of a note and its name there without endings."""


def with_scheduled_days(
    accounts: Sequence[Account], files: Mapping[SourceId, str], unread: Iterable[SeedPath]
) -> tuple[Account, ...]:
    """The accounts of notes that state no day of their talk, with the one day of a schedule.

    `files` are the names of the accounts' files, `unread` files that tell of no talk.
    """
    if all(len(_day_known(it)) == FULL_DAY for it in accounts if it.is_alone):
        return tuple(accounts)  # so no file is read again
    folders = indexed({_place(files[it.source])[::-1] for it in accounts})
    days: defaultdict[_Place, set[str]] = defaultdict(set)
    for seed in unread:
        root = node_of(seed.path, _MOST) if seed.file.casefold().endswith(_ENDINGS) else None
        named = {(name, day) for name, day in _named(root, "") if any(map(str.isalpha, name))}
        below = indexed((folder, it) for it in sorted(named) for folder in folders.get(it[0], ()))
        for folder, own in below.items():
            for name, day in own if len(dict(own)) >= _LEAST else ():
                days[folder, name].add(day)
    return tuple(_with_day(it, days.get(_place(files[it.source]), set())) for it in accounts)


def _place(file: str) -> _Place:
    path = path_of(file)
    return path.parent, path.name.partition(".")[0].casefold()


def _named(node: Node | None, day: str) -> Iterator[tuple[str, str]]:
    """The words that stand below a day, each with that day."""
    if isinstance(node, JsonLeaf):
        if day:
            yield node.text.strip().casefold(), day
    elif isinstance(node, Array):
        for item in node.items:
            yield from _named(item, day)
    elif isinstance(node, Object):
        stated = (date_of_value(it.text) for it in (*stating(node, *GIVEN), *node.texts("day")))
        own = next((it for it in stated if it and len(it) == FULL_DAY), day)
        for key, inner in node.members.items():
            yield from _named(inner, date_of_value(key) or own)


def _day_known(account: Account) -> str:
    """The day that the note or its name states of the talk, or what is known of it."""
    return "" if account.published_by is DateBasis.NOTE else account.published or ""


def _with_day(account: Account, days: set[str]) -> Account:
    (day,) = days if len(days) == 1 else ("",)
    known = _day_known(account)
    if not (account.is_alone and day.startswith(known)) or day == known or not day:
        return account
    return msgspec.structs.replace(account, published=day, published_by=DateBasis.SCHEDULE)
