"""Quotes that are said in several talks: they stay apart, and each names the others."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec

from generator.model.account import Account
from generator.model.base import QuoteId, SourceId, Value
from generator.model.corpus import Quote
from generator.resolve.sayings import Sayings


class Said(Value, frozen=True, kw_only=True):
    """A quote as a source prints it."""

    source: SourceId
    text: str


SaidTwice = tuple[Said, Said]
"""Two wordings of what seems to be one utterance."""


def said_twice(accounts: Sequence[Account], sayings: Sayings) -> tuple[SaidTwice, ...]:
    """All wordings that two accounts share as quotes; `sayings` are by the accounts' indexes."""
    return tuple(
        (
            Said(source=accounts[one].source, text=shared.printed),
            Said(source=accounts[other].source, text=shared.there),
        )
        for (one, other), listed in sayings.items()
        for shared in listed
        if not shared.heard
    )


def with_recurring(quotes: Sequence[Quote], shared: Iterable[SaidTwice]) -> tuple[Quote, ...]:
    """The quotes, each with those of other talks that seem to say the same."""
    owners: defaultdict[Said, list[Quote]] = defaultdict(list)
    for quote in quotes:
        for wording in quote.attestations:
            owners[Said(source=wording.at.source, text=wording.text)].append(quote)
    found: defaultdict[QuoteId, set[QuoteId]] = defaultdict(set)
    for first, second in shared:
        for one in owners.get(first, ()):
            for other in owners.get(second, ()):
                if one.talk != other.talk:
                    found[one.id].add(other.id)
                    found[other.id].add(one.id)
    return tuple(
        msgspec.structs.replace(quote, recurs=tuple(sorted(found[quote.id])))
        if quote.id in found
        else quote
        for quote in quotes
    )
