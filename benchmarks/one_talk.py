"""One talk that everything was kept of: hundreds of quotes, chapters, claims and turns.

It is made up in the model, as reading real notes would give it, from a seeded generator: the same
numbers give the same talk. Two sources tell of it, so that half of its quotes have two wordings.
"""

import random
from collections.abc import Iterator
from typing import Any

import collection

from generator.model.account import (
    Account,
    AccountClaim,
    AccountDetail,
    AccountFact,
    AccountInsight,
    AccountPassage,
    AccountPrediction,
    AccountPrice,
    AccountSegment,
    AccountTakeaway,
    AccountTopic,
    Definition,
    EntityKind,
    Item,
    Naming,
    PassageKind,
    Quotation,
    TimeCode,
)
from generator.model.account_head import Person, PersonRole
from generator.model.base import AccountId, SourceId, Span, Statement
from generator.model.message import Message
from generator.model.reading import Reading

TITLE = "Everything That Was Ever Said About Lanterns"
_WORDS = (
    "lantern harbour reckon slowly weather model people often between answer carry the of and"
).split()
_HOURS = 3


def reading(quotes: int, others: int) -> Reading:
    """A talk of so many quotes and of so many items of every other kind."""
    accounts = (_account("first", quotes, others), _account("second", quotes // 2, 0))
    return Reading(sources=tuple(map(collection.source_of, accounts)), accounts=accounts)


def with_one_talk(base: Reading, quotes: int, others: int) -> Reading:
    """A reading with that talk beside what it holds."""
    more = reading(quotes, others)
    return Reading(sources=base.sources + more.sources, accounts=base.accounts + more.accounts)


def _account(name: str, quotes: int, others: int) -> Account:
    source = SourceId(f"{name}_0123456789abcdef")
    at = Span(source=source, lines=(1, 1))
    made = [*_quotes(quotes, name), *_others(others)]
    items = []
    for number, (kind, fields) in enumerate(made):
        line = number * 2 + 3
        items.append(kind(at=Span(source=source, lines=(line, line)), **fields))
    return Account(
        id=AccountId(source),
        source=source,
        at=Span(source=source, lines=(1, len(items) * 2 + 2)),
        titles=(Statement(text=TITLE, at=at),),
        people=(
            Person(
                name="Ada Lantern", role=PersonRole.SPEAKER, because=Message("person.listed"), at=at
            ),
        ),
        published="2025-06-01",
        talk="lanterns",
        items=tuple(items),
    )


def _quotes(count: int, name: str) -> Iterator[tuple[type[Item], dict[str, Any]]]:
    """The quotes, the same from each source but for a word at their end."""
    for number in range(count):
        rng = random.Random(f"quote {number}")
        text = f"{_sentence(rng, 22)} number {number} {_sentence(rng, 9)}"
        note = _sentence(rng, 14)
        time = _time(rng.randrange(_HOURS * 3600)) if number % 5 else None
        yield Quotation, {"text": f"{text} {name}", "note": note, "time": time}


def _others(count: int) -> Iterator[tuple[type[Item], dict[str, Any]]]:
    rng = random.Random(f"others {count}")
    if count:
        yield (
            Definition,
            {"name": "Lantern", "text": "What gives light.", "section": "Key Concepts"},
        )
        yield Naming, {"kind": EntityKind.ORGANISATION, "name": "Harbour"}
    for number in range(count):
        time = _time(rng.randrange(_HOURS * 3600))
        text = f"{_sentence(rng, 16)} number {number}."
        term = f"{rng.choice(_WORDS).title()} Term {number}"
        yield AccountPassage, {"section": "Summary", "kind": PassageKind.SUMMARY, "text": text * 3}
        yield (
            AccountPassage,
            {
                "section": "Transcript",
                "kind": PassageKind.OTHER,
                "text": text * 2,
                "time": time,
                "speaker": "ADA",
            },
        )
        yield AccountSegment, {"title": term, "description": text, "time": time}
        yield AccountPrediction, {"text": text, "horizon": "5 years", "time": time}
        yield AccountClaim, {"text": text, "evidence": text, "time": time}
        yield AccountFact, {"text": text, "value": str(number), "time": time}
        yield AccountPrice, {"item": term, "value": f"${number}", "context": text, "time": time}
        yield AccountTakeaway, {"text": text, "label": term}
        yield AccountInsight, {"section": f"Insights {number % 7}", "text": text, "marker": "•"}
        yield Definition, {"name": term, "text": text, "section": "Key Concepts"}
        yield AccountTopic, {"name": f"{rng.choice(_WORDS).title()} Topic {number}"}
        yield Naming, {"kind": EntityKind.ORGANISATION, "name": f"{term} Ltd"}
        yield AccountDetail, {"what": "category", "text": f"Category {term}"}


def _sentence(rng: random.Random, length: int) -> str:
    return " ".join(rng.choice(_WORDS) for _ in range(length)).capitalize()


def _time(seconds: int) -> TimeCode:
    return TimeCode(seconds=seconds, printed=f"{seconds // 60}:{seconds % 60:02}")
