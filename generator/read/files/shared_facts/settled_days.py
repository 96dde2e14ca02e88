"""Days in figures that may be two (`10/04/2019`), in the order that the notes beside them show.

In: the accounts of all notes. Out: those for which no day was known, with the one that their title,
a field for it or a line of its own at the top prints.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from msgspec.structs import replace

from generator.model.account import Account, AccountDetail, AccountPassage
from generator.model.account_head import AccountKind, DateBasis
from generator.model.base import SourceId
from generator.model.grouping import indexed
from generator.read.account.titles.title_dates import SEPARATORS
from generator.read.grammar.details import pairs
from generator.read.vocabulary.keys import Field, field_of
from generator.text.quantities.dates import FULL_DAY
from generator.text.quantities.unclear_dates import days_settled, is_of_years

_HEAD = 12  # lines
_FEWEST, _LONGEST = len("1/2/19"), len("12/12/2019")
_LEAST = 2
_BASES = {
    Field.GIVEN: DateBasis.STATED,
    Field.DATE: DateBasis.STATED,
    Field.PUBLISHED: DateBasis.PUBLISHED,
}


def settled_days(
    accounts: Sequence[Account],
    folders: Mapping[SourceId, PurePosixPath],
    named: Mapping[SourceId, str],
) -> dict[str, Account]:
    """The accounts that have a day now, by their ids.

    `folders` has where each source's file stands among notes of its kind,
    `named` the days (ISO) that names of files mean as those of others show.

    At least two notes of the folder print days that are in one order for certain, and none in the
    other; the day is of their years, or of one beside these. What the name of its file means as
    the names of others show a note means as well: `05.06.2031` in `call-05-06-31`.
    """
    changed: dict[str, Account] = {}
    for account in accounts if named else ():
        meant, stated = named.get(account.source, ""), account.published or ""
        texts = [it.text for it in account.titles] + [it.text for it in account.of(AccountDetail)]
        is_other = meant != stated == f"{meant[:5]}{meant[-2:]}{meant[4:-3]}"
        if is_other and not any(stated in it for it in texts):
            changed[account.id] = replace(account, published=meant)
    for beside in indexed((folders[it.source], it) for it in accounts).values():
        sure = [it.published or "" for it in beside if _is_dated(it)]
        if len(sure) in {0, len(beside)}:
            continue
        printed = {it.id: dict(_printed(it)) for it in beside}
        days = days_settled((text for texts in printed.values() for text in texts), least=_LEAST)
        for account in beside if days else ():
            its = ((days[text], by) for text, by in printed[account.id].items() if text in days)
            day = next(its, None)
            if day is not None and is_of_years(day[0], sure) and not _is_dated(account):
                changed[account.id] = replace(account, published=day[0], published_by=day[1])
    return changed


def _is_dated(account: Account) -> bool:
    return len(account.published or "") == FULL_DAY


def _printed(account: Account) -> Iterator[tuple[str, DateBasis]]:
    """What may be a day in figures, and how the talk's date would be known by it."""
    own = account.kind is AccountKind.NOTES
    for title in account.titles:
        words = title.text.split()
        if words[1:] and words[-2].endswith((*SEPARATORS, ":")):  # it is not what it is about
            yield from ((it, DateBasis.STATED) for it in _figures(words[-1]))
    for item in account.items:
        if isinstance(item, AccountPassage | AccountDetail) and item.at.lines[0] <= _HEAD:
            yield from ((it, DateBasis.STATED) for it in _figures(item.text))
        if isinstance(item, AccountDetail):
            for pair in pairs(item.text):
                field = field_of(pair.key)
                if field in _BASES:
                    by = DateBasis.NOTE if own and field is Field.DATE else _BASES[field]
                    yield from ((it, by) for it in _figures(pair.value))


def _figures(text: str) -> Iterator[str]:
    """The text, where it may be a day in figures and nothing else."""
    text = text.strip(" *_()[]")
    if _FEWEST <= len(text) <= _LONGEST and text[0].isdigit() and text[-1].isdigit():
        yield text
