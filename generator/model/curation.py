"""The editor's hand: what `seeds/curation.yml` may say, strictly.

Dates are ISO strings with the precision known. Everything is optional.
"""

from enum import StrEnum

from generator.model.base import Value
from generator.model.items import Status
from generator.model.source import Reprint


class SourceCuration(Value, frozen=True, kw_only=True):
    """`sources.<file>`: what the editor knows about a seed. `ignore_lines` are 1-based.

    `language` is a BCP 47 tag. `previous_ids` are ids that the source had before, as its file had
    another name: their addresses lead to it.
    """

    url: str | None = None
    retrieved: str | None = None
    talk: str | None = None
    ignore_lines: tuple[int, ...] = ()
    licence: str | None = None
    language: str | None = None
    publish: bool = True
    source_text: Reprint | None = None
    previous_ids: tuple[str, ...] = ()


class TalkCuration(Value, frozen=True, kw_only=True):
    """`talks.<id>`: `merge` are talks that are this one, `split` are sources that are not.

    `not_same_as` are talks that are not this one, whatever evidence says. Names of what `unlink`
    lists (`concept-id`, `person:id` …) are not linked in this talk, and the talks in `not_related`
    are not called related. `speakers` says who a speaker is whom the sources print under a wrong
    name: a name or a person's id for each printed name.
    """

    title: str | None = None
    date: str | None = None
    url: str | None = None
    event: str | None = None
    merge: tuple[str, ...] = ()
    split: tuple[str, ...] = ()
    not_same_as: tuple[str, ...] = ()
    unlink: tuple[str, ...] = ()
    speakers: dict[str, str] = {}
    not_related: tuple[str, ...] = ()
    previous_slugs: tuple[str, ...] = ()
    note: str | None = None


class ConceptCuration(Value, frozen=True, kw_only=True):
    """`concepts.<id>`: `merge` are concepts that are this one, `split` names that are not.

    `not_same_as` are concepts that are not this one, however alike their names are. The items and
    quotes in `not_about` do not name it, and the concepts in `not_related` are not called related.
    Addresses of `previous_ids` lead to it, of another kind by their folder: `works/its-id`.
    """

    name: str | None = None
    aliases: tuple[str, ...] = ()
    merge: tuple[str, ...] = ()
    split: tuple[str, ...] = ()
    not_same_as: tuple[str, ...] = ()
    not_about: tuple[str, ...] = ()
    not_related: tuple[str, ...] = ()
    previous_ids: tuple[str, ...] = ()
    link: bool = True
    hide: bool = False
    definition: str | None = None


class EntityCuration(Value, frozen=True, kw_only=True):
    """`people.<id>`, `organisations.<id>` …: a name, other names and an address.

    What else has one of the other names is this one; `not_same_as` are those that are not, and
    `split` names that are not its own.
    Without `link` its names are not linked where they are mentioned; the items and quotes in
    `not_about` do not name it. Addresses of `previous_ids` lead to it, of another kind by their
    folder: `concepts/its-id`.
    """

    name: str | None = None
    aliases: tuple[str, ...] = ()
    split: tuple[str, ...] = ()
    not_same_as: tuple[str, ...] = ()
    not_about: tuple[str, ...] = ()
    previous_ids: tuple[str, ...] = ()
    url: str | None = None
    link: bool = True


class QuoteCuration(Value, frozen=True, kw_only=True):
    """`quotes.<attestation id>`: what the editor knows better.

    `same_as` may name quotes of other talks: they stay there. `previous_ids` are ids that the quote
    had before: their addresses lead to it.
    """

    same_as: tuple[str, ...] = ()
    not_same_as: tuple[str, ...] = ()
    previous_ids: tuple[str, ...] = ()
    speaker: str | None = None
    time: str | None = None
    note: str | None = None


class PredictionCuration(Value, frozen=True, kw_only=True):
    """`predictions.<id>`: what became of it; `resolved` is an ISO date, `evidence` an address."""

    status: Status = Status.OPEN
    resolved: str | None = None
    evidence: str | None = None


class ItemCuration(Value, frozen=True, kw_only=True):
    """`items.<id>`: the right time of a segment, a prediction, a claim, a fact, a price ….

    `previous_ids` are ids that the item had before; of a segment also its place, such as `s-720`.
    """

    previous_ids: tuple[str, ...] = ()
    time: str | None = None


class SectionKey(StrEnum):
    """The top-level keys of the curation file."""

    SOURCES = "sources"
    TALKS = "talks"
    CONCEPTS = "concepts"
    PEOPLE = "people"
    ORGANISATIONS = "organisations"
    PRODUCTS = "products"
    WORKS = "works"
    QUOTES = "quotes"
    PREDICTIONS = "predictions"
    ITEMS = "items"


class Curation(Value, frozen=True, kw_only=True):
    """The whole file. `places` says on which line of it each `section.key` stands.

    `lines` says the same of the fields of an entry and of the members of their lists.
    """

    sources: dict[str, SourceCuration] = {}
    talks: dict[str, TalkCuration] = {}
    concepts: dict[str, ConceptCuration] = {}
    people: dict[str, EntityCuration] = {}
    organisations: dict[str, EntityCuration] = {}
    products: dict[str, EntityCuration] = {}
    works: dict[str, EntityCuration] = {}
    quotes: dict[str, QuoteCuration] = {}
    predictions: dict[str, PredictionCuration] = {}
    items: dict[str, ItemCuration] = {}
    places: dict[tuple[str, str], int] = {}
    lines: dict[tuple[str, ...], int] = {}

    def line(self, *path: str) -> int | None:
        """The line of a section's entry, of a field in it, or of a member of the field's list.

        Where that is not known, the line of what it stands in.
        """
        known = (self.lines.get(path[:length]) for length in range(len(path), 2, -1))
        return next((line for line in known if line), None) or self.places.get((path[0], path[1]))
