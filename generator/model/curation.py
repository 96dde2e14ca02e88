"""The editor's hand: what `seeds/curation.yml` may say, strictly.

Dates are ISO strings with the precision known. Everything is optional.
"""

from enum import StrEnum

from generator.model.base import Value
from generator.model.corpus import Status
from generator.model.source import Reprint


class SourceCuration(Value, frozen=True, kw_only=True):
    """`sources.<file>`: what the editor knows about a seed. `ignore_lines` are 1-based."""

    url: str | None = None
    retrieved: str | None = None
    talk: str | None = None
    ignore_lines: tuple[int, ...] = ()
    licence: str | None = None
    publish: bool = True
    source_text: Reprint | None = None


class TalkCuration(Value, frozen=True, kw_only=True):
    """`talks.<id>`: `merge` are talks that are this one, `split` are sources that are not."""

    title: str | None = None
    date: str | None = None
    url: str | None = None
    event: str | None = None
    merge: tuple[str, ...] = ()
    split: tuple[str, ...] = ()
    previous_slugs: tuple[str, ...] = ()
    note: str | None = None


class ConceptCuration(Value, frozen=True, kw_only=True):
    """`concepts.<id>`: `merge` are concepts that are this one, `split` names that are not."""

    name: str | None = None
    aliases: tuple[str, ...] = ()
    merge: tuple[str, ...] = ()
    split: tuple[str, ...] = ()
    link: bool = True
    hide: bool = False
    definition: str | None = None


class PersonCuration(Value, frozen=True, kw_only=True):
    """`people.<id>`: a person's name, other names and address."""

    name: str | None = None
    aliases: tuple[str, ...] = ()
    url: str | None = None


class QuoteCuration(Value, frozen=True, kw_only=True):
    """`quotes.<attestation id>`: what the editor knows better."""

    same_as: tuple[str, ...] = ()
    not_same_as: tuple[str, ...] = ()
    speaker: str | None = None
    time: str | None = None
    note: str | None = None


class PredictionCuration(Value, frozen=True, kw_only=True):
    """`predictions.<id>`: what became of it; `resolved` is an ISO date, `evidence` an address."""

    status: Status = Status.OPEN
    resolved: str | None = None
    evidence: str | None = None


class SectionKey(StrEnum):
    """The top-level keys of the curation file."""

    SOURCES = "sources"
    TALKS = "talks"
    CONCEPTS = "concepts"
    PEOPLE = "people"
    QUOTES = "quotes"
    PREDICTIONS = "predictions"


class Curation(Value, frozen=True, kw_only=True):
    """The whole file. `places` says on which line of it each `section.key` stands."""

    sources: dict[str, SourceCuration] = {}
    talks: dict[str, TalkCuration] = {}
    concepts: dict[str, ConceptCuration] = {}
    people: dict[str, PersonCuration] = {}
    quotes: dict[str, QuoteCuration] = {}
    predictions: dict[str, PredictionCuration] = {}
    places: dict[tuple[str, str], int] = {}
