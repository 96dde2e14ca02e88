"""Pages of the five families, read as a careful reader labelled them (see families/README.md)."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.model import account as read
from generator.model.account import Account, TimeCode
from generator.model.source import Role
from generator.read.seed import Seed
from tests.support import seed_of

FOLDER = Path(__file__).parent / "families"
CASES = sorted(FOLDER.glob("*/*.txt"))
REQUIRED = 0.98

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
    if account.duration:
        yield "duration", (account.duration.seconds,)
    for item in account.items:
        yield row_of(item)


def row_of(  # noqa: C901  (a line for each kind of item)
    item: read.Item,
) -> tuple[str, Row]:
    match item:
        case read.Passage():
            return "passages", (item.section, item.kind.value, item.text)
        case read.Quotation():
            printed = item.time.printed if item.time else None
            said = (item.text, item.note, item.context, item.speaker)
            return "quotes", (*said, seconds(item.time), printed)
        case read.Segment():
            return "segments", (item.title, item.description, seconds(item.time))
        case read.Prediction():
            return "predictions", (item.text, item.horizon, seconds(item.time))
        case read.Claim():
            return "claims", (item.text, item.evidence, seconds(item.time))
        case read.Fact():
            return "facts", (item.text, item.value, seconds(item.time))
        case read.Price():
            return "prices", (item.item, item.value, item.context, seconds(item.time))
        case read.Takeaway():
            return "takeaways", (item.label, item.text)
        case read.Insight():
            return "insights", (item.section, item.text, item.marker)
        case read.Definition():
            return "definitions", (item.name, item.text)
        case read.Topic():
            return "topics", (item.name,)
        case read.Naming():
            return "namings", (item.kind.value, item.name)
        case read.Detail():
            return "details", (item.text,)


FIELDS = {
    "people": ("name", "role"),
    "passages": ("section", "kind", "text"),
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


def rows_labelled(account: dict[str, Any]) -> Iterator[tuple[str, Row]]:
    for kind, listed in account.items():
        if kind in {"published", "duration"}:
            if listed is not None:
                yield kind, (listed,)
        elif kind in FIELDS:
            for item in listed:
                yield kind, tuple(item[name] for name in FIELDS[kind])
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
    seed = seed_of(case.read_bytes(), case.stem)
    labels = json.loads(case.with_suffix(".json").read_text(encoding="utf-8"))
    found = folded(row for account in seed.accounts for row in rows_read(account))
    wanted = folded(row for account in labels["accounts"] for row in rows_labelled(account))
    return seed, labels, found, wanted


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}/{case.stem}")
def test_page(case: Path) -> None:
    seed, labels, found, wanted = compare(case)
    assert seed.source.dialect.dialect == labels["dialect"]
    assert len(seed.accounts) == len(labels["accounts"])
    furniture = [line.number for line in seed.source.lines if line.role is Role.FURNITURE]
    assert furniture == labels.get("furniture", [])
    reported = {problem.code for problem in seed.source.problems}
    ignored = {"mojibake-repaired", "mojibake-ambiguous", "timecode-repaired"}
    assert reported - ignored == set(labels.get("problems", [])) - ignored
    assert not [line for line in seed.source.lines if line.role is Role.UNREAD]
    missed, invented = wanted - found, found - wanted
    assert not missed, (missed, invented)
    assert not invented


def test_recall_and_precision_of_every_kind_of_item() -> None:
    right: Counter[str] = Counter()
    read_rows: Counter[str] = Counter()
    labelled: Counter[str] = Counter()
    for case in CASES:
        _, _, found, wanted = compare(case)
        for (kind, _), number in (found & wanted).items():
            right[kind] += number
        for (kind, _), number in found.items():
            read_rows[kind] += number
        for (kind, _), number in wanted.items():
            labelled[kind] += number
    poor = {
        kind: (right[kind], read_rows[kind], labelled[kind])
        for kind in labelled | read_rows
        if right[kind] < REQUIRED * read_rows[kind] or right[kind] < REQUIRED * labelled[kind]
    }
    assert not poor
