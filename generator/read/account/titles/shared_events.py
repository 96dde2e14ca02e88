"""The events that titles of a folder have in front, each with its year: `PyWeirs 2031 - Low dams`.

One such title says nothing (`Budget 2031 - What is left`). Where two different events stand in
front of the titles of a folder's notes, and in front of most of them, whoever wrote these calls
notes so.
"""

from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

import msgspec

from generator.model.account import Account
from generator.model.base import SourceId
from generator.model.grouping import grouped
from generator.read.outline.events.event_names import is_event_alone
from generator.text.quantities.dates import YEAR, find_date
from generator.text.regex import regex

_IN_FRONT = regex(
    r"(?P<event>[^\W\d_a-z][\w.&'’+-]{1,30}(?: [\w.&'’+-]{1,30}){0,3} (?:19|20)\d\d)"
    r"\s[-–—|]\s(?=\S)"
)
_LEAST = 2  # events
_SHARE = 0.6  # of the titles


def with_shared_events(
    accounts: Sequence[Account], folders: Mapping[SourceId, PurePosixPath]
) -> tuple[Account, ...]:
    """The accounts, those with the event in front of their title that most in their folder have.

    Args:
        accounts: all that were read.
        folders: the folder in which each source's file stands among notes of its kind.
    """
    members = grouped(accounts, lambda account: folders[account.source])
    usual = {folder for folder, its in members.items() if _call_events(its)}
    return tuple(
        _with_event(account) if folders[account.source] in usual else account
        for account in accounts
    )


def _call_events(accounts: Sequence[Account]) -> bool:
    titled = [account for account in accounts if account.shown_title]
    events = [event for account in titled if (event := _event_in_front(account))]
    return len(set(events)) >= _LEAST and len(events) >= _SHARE * len(titled)


def _event_in_front(account: Account) -> str | None:
    match = _IN_FRONT.match(account.shown_title or "")
    event = match["event"] if match else None
    is_name = event is not None and is_event_alone(event) and find_date(event) is None
    return event if is_name else None


def _with_event(account: Account) -> Account:
    event = _event_in_front(account)
    if event is None or account.event:
        return account
    published = account.published or YEAR.findall(event)[-1]
    return msgspec.structs.replace(account, event=event, published=published)
