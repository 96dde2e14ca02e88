"""Days of talks that a schedule names by the names of their notes or by their ids, as sites do.

`content/sessions/weirs.md` says nothing of its day, and beside it `data/schedule.yml` lists under
`day: 2031-05-06` among the slots of each room `talk: weirs`. Or `_data/sessions.yml` lists a talk
with `id: 12`, and `_data/schedule.yml` says `date: "2031-05-06"` and below it `sessionIds: [12]`.
Notes of evenings are schedules as well: `date: 2031-05-06`, `talks: [weirs, dams]`.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath

import msgspec

from generator.model.account import Account, AccountDetail
from generator.model.account_head import DateBasis
from generator.model.base import SourceId
from generator.model.grouping import indexed
from generator.read.files.listing import SeedPath
from generator.read.files.shared_facts.event_files import node_of
from generator.read.formats.json.tree import Array, JsonLeaf, Node, Object
from generator.read.formats.talk_lists.groups import IDS
from generator.read.formats.talk_lists.members import GIVEN, stating
from generator.read.formats.talk_lists.wrapped import plain
from generator.read.vocabulary.event_words import is_sort_of_talks
from generator.read.vocabulary.keys import Field
from generator.text.paths import path_of
from generator.text.quantities.dates import FULL_DAY, date_of_value
from generator.text.regex import regex

_ENDINGS = (".json", ".toml", ".yaml", ".yml")
_MOST = 500_000  # bytes of a schedule
_LEAST = 2  # notes of a folder, or talks of a list, that one schedule names
_KEYS = ("id", "code", "slug")
_OF_TALKS = regex(r"(?:lectures|presentations|sessions|talks)\s*[:=]")
_Place = tuple[PurePosixPath, str]
"""The folder of a note and its name there without endings, or the file of a list and an id in it.
"""


def with_scheduled_days(
    accounts: Sequence[Account], files: Mapping[SourceId, str], seeds: Sequence[SeedPath]
) -> tuple[Account, ...]:
    """The accounts that state no day of their talk, with the one day of a schedule.

    `files` are the names of the accounts' files; schedules are those of `seeds` that tell of no
    talk. The talks of a list are named by a schedule that lies beside it.
    """
    if all(len(_day_known(it)) == FULL_DAY for it in accounts):
        return tuple(accounts)  # so no file is read again
    with_talks = {files[it.source] for it in accounts}
    evenings = {files[it.source] for it in accounts if it.is_alone and _lists_talks(it)}
    named: defaultdict[PurePosixPath, set[tuple[str, str]]] = defaultdict(set)
    for seed in seeds:
        path, is_evening = path_of(seed.file), seed.file in evenings
        if is_evening or (seed.file not in with_talks and path.suffix.casefold() in _ENDINGS):
            words = _named(node_of(seed.path, _MOST), "", is_id=False)
            pairs = {(name, day) for name, day, is_id in words if is_id or not is_evening}
            named[path.parent if is_evening else path] |= pairs
    homes = {it.parent for it, pairs in named.items() if pairs}
    lists = {
        it.file: it.path
        for it in seeds
        if it.file in with_talks and path_of(it.file).parent in homes
    }
    ids = {it: _ids(path) for it, path in lists.items() if it.casefold().endswith(_ENDINGS)}
    places = {it.id: _place(it, files[it.source], ids) for it in accounts}
    folders = indexed({place[::-1] for place in places.values()})
    days: defaultdict[_Place, set[str]] = defaultdict(set)
    for schedule, pairs in named.items():
        below = indexed(
            (folder, it)
            for it in sorted(pairs)
            for folder in folders.get(it[0], ())
            if folder.parent == schedule.parent or not (str(folder) in ids or it[0].isdecimal())
        )
        for folder, own in below.items():
            for name, day in own if len(dict(own)) >= _LEAST else ():
                days[folder, name].add(day)
    return tuple(_with_day(it, days.get(places[it.id], set())) for it in accounts)


def _lists_talks(account: Account) -> bool:
    """Whether the front matter of a note of some day has a key that lists talks."""
    lines = (it.text for it in account.of(AccountDetail) if it.what == "front-matter")
    return len(account.published or "") == FULL_DAY and any(map(_OF_TALKS.match, lines))


def _place(account: Account, file: str, ids: Mapping[str, Mapping[str, str]]) -> _Place:
    """The place of a talk; one of a list without an id has none there."""
    path, title = path_of(file), account.titles[0].text if account.titles else ""
    if account.is_alone:
        return path.parent, path.name.partition(".")[0].casefold()
    return path, ids.get(file, {}).get(title, "")


def _ids(path: Path) -> dict[str, str]:
    """The ids of the talks of a list by their titles, of those that only one has."""
    ids: defaultdict[str, set[str]] = defaultdict(set)
    todo = [plain(root)] if (root := node_of(path, _MOST)) else []
    while todo:
        node = todo.pop()
        if isinstance(node, Array):
            todo += node.items
        elif isinstance(node, Object):
            todo += node.members.values()
            own = node.text(*_KEYS) or node.number(*_KEYS)
            title = next(stating(node, Field.TITLE), None)
            if own and title:
                ids[" ".join(title.text.split())].add(own.text.strip().casefold())
    return {title: min(own) for title, own in ids.items() if len(own) == 1}


def _named(node: Node | None, day: str, *, is_id: bool) -> Iterator[tuple[str, str, bool]]:
    """The words that stand below a day, each with that day and whether its key asks for talks.

    Numbers are named only there.
    """
    if isinstance(node, JsonLeaf):
        name = node.text.strip().casefold()
        if day and (is_id or any(map(str.isalpha, name))):
            yield name, day, is_id
    elif isinstance(node, Array):
        for item in node.items:
            yield from _named(item, day, is_id=is_id)
    elif isinstance(node, Object):
        stated = (date_of_value(it.text) for it in (*stating(node, *GIVEN), *node.texts("day")))
        own = next((it for it in stated if it and len(it) == FULL_DAY), day)
        for key, inner in node.members.items():
            whose = IDS.sub("", key).removesuffix("s")
            are_ids = is_sort_of_talks(f"{whose}s") or whose.casefold() == "event"
            yield from _named(inner, date_of_value(key) or own, is_id=are_ids)


def _day_known(account: Account) -> str:
    """The day that the note or its name states of the talk, or what is known of it."""
    return "" if account.published_by is DateBasis.NOTE else account.published or ""


def _with_day(account: Account, days: set[str]) -> Account:
    (day,) = days if len(days) == 1 else ("",)
    known = _day_known(account)
    if not day.startswith(known) or day == known or not day:
        return account
    return msgspec.structs.replace(account, published=day, published_by=DateBasis.SCHEDULE)
