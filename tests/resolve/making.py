"""Accounts made for tests of what is one talk: in the model, field by field."""

from collections.abc import Sequence
from typing import Any

from generator.model.account import (
    Account,
    AccountDetail,
    AccountPassage,
    AccountSegment,
    Item,
    PassageKind,
    Quotation,
    TimeCode,
)
from generator.model.account_head import Duration, Person, PersonRole, Recording
from generator.model.base import AccountId, SourceId, Span, Statement
from generator.model.curation import Curation
from generator.model.message import Message
from generator.resolve.same_talk.groups import Grouped, group_accounts
from generator.resolve.same_talk.rules import RULES, Rules


def account(
    name: str,
    title: str = "",
    people: Sequence[str] = (),
    *,
    hosts: Sequence[str] = (),
    quotes: Sequence[str] = (),
    segments: Sequence[int] = (),
    text: str = "",
    minutes: int | None = None,
    video: str | None = None,
    start: int | None = None,
    details: Sequence[str] = (),
    **head: Any,
) -> Account:
    """An account from the file `name` (a path without ending), of what is given."""
    source = SourceId(name)
    at = Span(source=source, lines=(1, 1))
    items: list[Item] = [Quotation(text=quote, at=at) for quote in quotes]
    items += [AccountDetail(what="metadata", text=it, at=at) for it in details]
    items += [
        AccountSegment(title=f"Part {time}", time=TimeCode(seconds=time, printed=str(time)), at=at)
        for time in segments
    ]
    if text:
        items.append(AccountPassage(section="", kind=PassageKind.OTHER, text=text, at=at))
    roles = ((PersonRole.SPEAKER, people), (PersonRole.HOST, hosts))
    return Account(
        id=AccountId(name),
        source=source,
        at=at,
        titles=(Statement(text=title, at=at),) if title else (),
        people=tuple(
            Person(name=one, role=role, because=Message("person.in_title"), at=at)
            for role, names in roles
            for one in names
        ),
        duration=Duration(printed=f"{minutes} min", seconds=60 * minutes) if minutes else None,
        recordings=(Recording(platform="youtube", key=video, start=start),) if video else (),
        items=tuple(items),
        **head,
    )


def grouped(*accounts: Account, rules: Rules = RULES) -> Grouped:
    """The accounts as evidence groups them."""
    return group_accounts(accounts, Curation(), rules=rules)


def together(*accounts: Account, rules: Rules = RULES) -> list[list[str]]:
    """The names of the accounts of each talk, the talks in order."""
    groups = grouped(*accounts, rules=rules).groups
    return sorted(sorted(str(one.id) for one in group.accounts) for group in groups)
