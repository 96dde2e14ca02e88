"""Dates of a talk that stand in its title, or in a sentence that says when somebody spoke."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from generator.model.account import AccountPassage, Item
from generator.model.base import Statement
from generator.read.talk_facts import DateRole, RoleDate
from generator.text.quantities.dates import find_dates

_DAY = len("2025-10-17")
_FIRST = 4
_BEGINNING = 1_500
_SPOKE = re.compile(
    r"\b(?:spoke|spoken|speaking|lectured|gave (?:a|an|the|this|her|his|their)\b[^.!?]{0,40}"
    r"|recorded|delivered|interviewed|took place|was held)\b"
    r"[^.!?\n]{0,80}?\bon (?:\w+day,? )?(?:the )?$",
    re.IGNORECASE,
)


def dates_in_titles(titles: Iterable[Statement]) -> tuple[RoleDate, ...]:
    """The days that titles print: `Rivers — 17 October 2025`. A month may be its subject."""
    dates = (date for title in titles for date in find_dates(title.text))
    return tuple(RoleDate(role=DateRole.TITLE, iso=it.iso) for it in dates if len(it.iso) == _DAY)


def dates_told(items: Iterable[Item]) -> Iterator[RoleDate]:
    """The days on which somebody spoke, as the first passages say: `spoke on 5 June 2025`."""
    passages = (item for item in items if isinstance(item, AccountPassage) and not item.speaker)
    for passage in islice(passages, _FIRST):
        text = passage.text[:_BEGINNING]
        for date in find_dates(text):
            if len(date.iso) == _DAY and _SPOKE.search(text[max(0, date.start - 160) : date.start]):
                yield RoleDate(role=DateRole.TOLD, iso=date.iso)
