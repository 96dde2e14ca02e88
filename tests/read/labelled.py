"""Pages read as a careful reader labelled them: the comparison that families and kinds share."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from generator.model import account as read
from generator.model.account import Account, TimeCode
from generator.model.source import Role
from generator.read.seed import Seed
from tests.promises import check_nothing_lost
from tests.support import seed_of

REQUIRED = 0.98
"""The least recall and precision of every kind of item."""

Row = tuple[Any, ...]


def seconds(time: TimeCode | None) -> int | None:
    return time.seconds if time else None


def rows_read(account: Account) -> Iterator[tuple[str, Row]]:
    """An account's items as comparable rows, by the names that the labels use."""
    for title in account.titles:
        yield "titles", (title.text,)
    for person in account.people:
        yield "people", (person.name, person.role.value)
    if account.published:
        yield "published", (account.published,)
    if account.page_date:
        yield "page_date", (account.page_date,)
    if account.duration:
        yield "duration", (account.duration.seconds,)
    for item in account.items:
        yield row_of(item)


def row_of(  # noqa: C901, PLR0911, PLR0912  (a line for each kind of item)
    item: read.Item,
) -> tuple[str, Row]:
    match item:
        case read.AccountPassage():
            said = (item.section, item.kind.value, item.text)
            return "passages", (*said, item.speaker, seconds(item.time))
        case read.Quotation():
            printed = item.time.printed if item.time else None
            words = (item.text, item.note, item.context, item.speaker)
            return "quotes", (*words, seconds(item.time), printed)
        case read.AccountSegment():
            return "segments", (item.title, item.description, seconds(item.time))
        case read.AccountPrediction():
            return "predictions", (item.text, item.horizon, seconds(item.time))
        case read.AccountClaim():
            return "claims", (item.text, item.evidence, seconds(item.time))
        case read.AccountFact():
            return "facts", (item.text, item.value, seconds(item.time))
        case read.AccountPrice():
            return "prices", (item.item, item.value, item.context, seconds(item.time))
        case read.AccountTakeaway():
            return "takeaways", (item.label, item.text)
        case read.AccountInsight():
            return "insights", (item.section, item.text, item.marker)
        case read.Definition():
            return "definitions", (item.name, item.text)
        case read.AccountTopic():
            return "topics", (item.name,)
        case read.Naming():
            return "namings", (item.kind.value, item.name)
        case read.AccountDetail():
            return "details", (item.text,)


FIELDS = {
    "people": ("name", "role"),
    "passages": ("section", "kind", "text", "speaker", "seconds"),
    "quotes": ("text", "note", "context", "speaker", "seconds", "printed_time"),
    "segments": ("title", "description", "seconds"),
    "predictions": ("text", "horizon", "seconds"),
    "claims": ("text", "evidence", "seconds"),
    "facts": ("text", "value", "seconds"),
    "prices": ("item", "value", "context", "seconds"),
    "takeaways": ("label", "text"),
    "insights": ("section", "text", "marker"),
    "definitions": ("name", "text"),
    "namings": ("kind", "name"),
}
OPTIONAL = {"passages": {"speaker": None, "seconds": None}}
"""Fields that a label may leave out, with what they are then."""


def rows_labelled(account: dict[str, Any]) -> Iterator[tuple[str, Row]]:
    for kind, listed in account.items():
        if kind in {"published", "page_date", "duration"}:
            if listed is not None:
                yield kind, (listed,)
        elif kind in FIELDS:
            for item in listed:
                full = OPTIONAL.get(kind, {}) | item
                yield kind, tuple(full[name] for name in FIELDS[kind])
        else:
            for text in listed:
                yield kind, (text,)


def folded(rows: Iterable[tuple[str, Row]]) -> Counter[tuple[str, Row]]:
    return Counter(
        (kind, tuple(" ".join(one.split()) if isinstance(one, str) else one for one in row))
        for kind, row in rows
    )


def compare(case: Path) -> tuple[Seed, dict[str, Any], Counter[Any], Counter[Any]]:
    """A case read and labelled: the seed, the labels, and the rows of both."""
    seed = seed_of(case.read_bytes(), case.stem, case.suffix)
    labels = json.loads(case.with_suffix(".json").read_text(encoding="utf-8"))
    found = folded(row for account in seed.accounts for row in rows_read(account))
    wanted = folded(row for account in labels["accounts"] for row in rows_labelled(account))
    return seed, labels, found, wanted


def check_page(case: Path, *, ignored: frozenset[str] = frozenset()) -> None:
    """A page is read exactly as labelled; problems of the `ignored` codes do not count."""
    seed, labels, found, wanted = compare(case)
    check_nothing_lost(seed)
    assert seed.source.dialect.dialect == labels["dialect"]
    assert len(seed.accounts) == len(labels["accounts"])
    furniture = [line.number for line in seed.source.lines if line.role is Role.FURNITURE]
    assert furniture == labels.get("furniture", [])
    reported = {problem.code for problem in seed.source.problems}
    assert reported - ignored == set(labels.get("problems", [])) - ignored
    assert not [line for line in seed.source.lines if line.role is Role.UNREAD]
    missed, invented = wanted - found, found - wanted
    assert not missed, (missed, invented)
    assert not invented


def poor_kinds(cases: Iterable[Path]) -> dict[str, tuple[int, int, int]]:
    """Kinds of items below :data:`REQUIRED`, each with how many are right, read and labelled."""
    right: Counter[str] = Counter()
    read_rows: Counter[str] = Counter()
    labelled: Counter[str] = Counter()
    for case in cases:
        _, _, found, wanted = compare(case)
        for (kind, _), number in (found & wanted).items():
            right[kind] += number
        for (kind, _), number in found.items():
            read_rows[kind] += number
        for (kind, _), number in wanted.items():
            labelled[kind] += number
    return {
        kind: (right[kind], read_rows[kind], labelled[kind])
        for kind in labelled | read_rows
        if right[kind] < REQUIRED * read_rows[kind] or right[kind] < REQUIRED * labelled[kind]
    }
