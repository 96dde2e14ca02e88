"""Where the accounts of one talk do not agree: printed times of a quote, date, event, length."""

from collections.abc import Iterator

from generator.model.account import Account, TimeCode
from generator.model.base import Address, Span, Value
from generator.model.corpus import Quote
from generator.render.shelf import TalkShelf

# How long a teaser at the start of a recording may be, in seconds.
_TEASERS = 120


class Side(Value, frozen=True, kw_only=True):
    """What one source says; `time` where it is a time in the recording."""

    printed: str
    at: Span
    time: TimeCode | None = None


class Disagreement(Value, frozen=True, kw_only=True):
    """Something that sources give differently.

    `kind` is `time`, `published`, `event` or `duration`; for times `text` and `address` are the
    quote's, `apart` is the distance between the outermost times in seconds, and `early` says
    whether one of them is so early that a teaser may have repeated the quote.
    """

    kind: str
    sides: tuple[Side, ...]
    text: str = ""
    address: Address | None = None
    apart: int = 0
    early: bool = False


def disagreements(has: TalkShelf) -> tuple[Disagreement, ...]:
    """All disagreements about a talk: facts about the talk first, then quotes in their order."""
    return (*_about_talk(has.accounts), *_about_times(has.quotes))


def _about_talk(accounts: tuple[Account, ...]) -> Iterator[Disagreement]:
    for kind in ("published", "event", "duration"):
        sides = [
            Side(printed=printed, at=Span(source=account.source, lines=account.at.lines))
            for account in accounts
            if (printed := printed_fact(account, kind))
        ]
        if len({_norm(side.printed) for side in sides}) > 1:
            yield Disagreement(kind=kind, sides=tuple(sides))


def _norm(text: str) -> str:
    return text.casefold().strip()


def printed_fact(account: Account, kind: str) -> str | None:
    """What an account says of the talk: its date, its event or its length as printed."""
    if kind == "duration":
        return account.duration.printed if account.duration else None
    return account.published if kind == "published" else account.event


def _about_times(quotes: tuple[Quote, ...]) -> Iterator[Disagreement]:
    for quote in quotes:
        sides = tuple(
            Side(printed=one.time.printed, at=one.at, time=one.time)
            for one in quote.attestations
            if one.time
        )
        seconds = [side.time.seconds for side in sides if side.time]
        if len(set(seconds)) > 1:
            yield Disagreement(
                kind="time",
                sides=sides,
                text=quote.text,
                address=quote.address,
                apart=max(seconds) - min(seconds),
                early=min(seconds) < _TEASERS,
            )
