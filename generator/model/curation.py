"""The editor's hand: what `seeds/curation.yml` may say, strictly.

Dates are ISO strings with the precision known. Everything is optional.
"""

from collections.abc import Mapping
from enum import StrEnum
from pathlib import PurePosixPath
from typing import Literal

from msgspec.structs import replace

from generator.model.account import EntityKind
from generator.model.account_head import PersonRole
from generator.model.base import Value
from generator.model.items import Status
from generator.model.site.address import ENTITY_FOLDERS
from generator.model.source import Reprint, SourceKind


class Part(StrEnum):
    """Somebody's part in a talk by the editor's word."""

    SPEAKER = "speaker"
    HOST = "host"
    NONE = "none"

    @property
    def role(self) -> PersonRole | None:
        """The role that a part is; None for no part at all."""
        return None if self is Part.NONE else PersonRole(self.value)


class SourceCuration(Value, frozen=True, kw_only=True):
    """`sources.<file>`: what the editor knows about a seed. Lines are 1-based.

    `ignore_lines` are not read, `text_lines` are text and nothing else: no quote, no prediction, no
    heading. At each of `talk_lines` a talk begins, and at no other line: at one, the whole note is
    one talk. `language` is a BCP 47 tag. `previous_ids` are ids that the source had before, as its
    file had another name: their addresses lead to it.
    """

    url: str | None = None
    retrieved: str | None = None
    talk: str | None = None
    kind: SourceKind | None = None
    ignore_lines: tuple[int, ...] = ()
    text_lines: tuple[int, ...] = ()
    talk_lines: tuple[int, ...] = ()
    licence: str | None = None
    language: str | None = None
    publish: bool = True
    source_text: Reprint | None = None
    previous_ids: tuple[str, ...] = ()


class FolderCuration(Value, frozen=True, kw_only=True):
    """`folders.<path>`: what holds for all notes in a folder of seeds and below; `.` is all seeds.

    A note's own word comes first, and so does what `sources` says of it; then the nearest folder.
    """

    event: str | None = None
    show: str | None = None
    kind: SourceKind | None = None
    licence: str | None = None
    language: str | None = None
    source_text: Reprint | None = None

    def within(self, wider: "FolderCuration") -> "FolderCuration":
        """What holds in this folder, which lies in a wider one."""
        return FolderCuration(
            event=self.event or wider.event,
            show=self.show or wider.show,
            kind=self.kind or wider.kind,
            licence=self.licence or wider.licence,
            language=self.language or wider.language,
            source_text=self.source_text or wider.source_text,
        )


class TalkCuration(Value, frozen=True, kw_only=True):
    """`talks.<id>`: `merge` are talks that are this one, `split` are sources that are not.

    `not_same_as` are talks that are not this one, whatever evidence says. Names of what `unlink`
    lists (`concept-id`, `person:id` …) are not linked in this talk, and the talks in `not_related`
    are not called related. `speakers` says who a speaker is whom the sources print under a wrong
    name: a name or a person's id for each printed name. `people` says who takes part, as what, and
    who does not: one of :class:`Part` for each name.
    """

    title: str | None = None
    date: str | None = None
    url: str | None = None
    event: str | None = None
    show: str | None = None
    merge: tuple[str, ...] = ()
    split: tuple[str, ...] = ()
    not_same_as: tuple[str, ...] = ()
    unlink: tuple[str, ...] = ()
    speakers: dict[str, str] = {}
    people: dict[str, str] = {}
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
    `split` names that are not its own. Without `link` its names are not linked where they are
    mentioned; the items and quotes in `not_about` do not name it. Addresses of `previous_ids` lead
    to it, of another kind by their folder: `concepts/its-id`.
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
    had before: their addresses lead to it. `speaker` is a name or an id, or `none` where nobody is
    to be named.
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
    FOLDERS = "folders"
    TALKS = "talks"
    CONCEPTS = "concepts"
    PEOPLE = "people"
    ORGANISATIONS = "organisations"
    PRODUCTS = "products"
    WORKS = "works"
    QUOTES = "quotes"
    PREDICTIONS = "predictions"
    ITEMS = "items"


ENTITY_SECTIONS: Mapping[EntityKind, SectionKey] = {
    kind: SectionKey(folder) for kind, folder in ENTITY_FOLDERS.items()
}
"""The section for entities of each kind, called as the folder of their pages is."""

ENTRY_TYPES: Mapping[SectionKey, type[Value]] = {
    SectionKey.SOURCES: SourceCuration,
    SectionKey.FOLDERS: FolderCuration,
    SectionKey.TALKS: TalkCuration,
    SectionKey.CONCEPTS: ConceptCuration,
    **dict.fromkeys(ENTITY_SECTIONS.values(), EntityCuration),
    SectionKey.QUOTES: QuoteCuration,
    SectionKey.PREDICTIONS: PredictionCuration,
    SectionKey.ITEMS: ItemCuration,
}
"""What an entry of each section is."""

NamedCuration = ConceptCuration | EntityCuration
ThingCuration = TalkCuration | NamedCuration  # an entry about what has a page, sources aside

ListField = Literal[
    "merge", "split", "same_as", "not_same_as", "unlink", "not_about", "not_related", "previous_ids"
]
"""A field that entries of several sections have, and that lists ids or names."""

Lists = dict[SectionKey, dict[str, tuple[str, ...]]]
"""The list that one field holds, by the sections whose entries have the field and by entry."""


def previous_ids_field(section: SectionKey) -> str:
    """The field that holds the former ids of a section's things."""
    return "previous_slugs" if section is SectionKey.TALKS else "previous_ids"


class Curation(Value, frozen=True, kw_only=True):
    """The whole file. `places` says on which line of it each `section.key` stands.

    `lines` says the same of the fields of an entry and of the members of their lists.
    """

    sources: dict[str, SourceCuration] = {}
    folders: dict[str, FolderCuration] = {}
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

    def of_seed(self, file: str) -> tuple[SourceCuration, FolderCuration]:
        """What is said of a seed, by its folders where not of itself; and what by these alone."""
        wider = FolderCuration()
        for folder in reversed(PurePosixPath(file).parents):
            wider = self.folders.get(str(folder), wider).within(wider)
        own = self.sources.get(file, SourceCuration())
        seed = replace(
            own,
            kind=own.kind or wider.kind,
            licence=own.licence or wider.licence,
            language=own.language or wider.language,
            source_text=own.source_text or wider.source_text,
        )
        return seed, wider

    def entities(self, kind: EntityKind) -> dict[str, EntityCuration]:
        """The entries about entities of a kind."""
        entries: dict[str, EntityCuration] = getattr(self, ENTITY_SECTIONS[kind])
        return entries

    def named(self) -> dict[SectionKey, Mapping[str, NamedCuration]]:
        """The entries about concepts and entities."""
        entities = {section: self.entities(kind) for kind, section in ENTITY_SECTIONS.items()}
        return {SectionKey.CONCEPTS: self.concepts, **entities}

    def things(self) -> dict[SectionKey, Mapping[str, ThingCuration]]:
        """The entries about talks, concepts and entities."""
        return {SectionKey.TALKS: self.talks, **self.named()}

    def lists(self, field: ListField) -> Lists:
        """What a field lists, by the sections whose entries have it, and by entry."""
        lists: Lists = {}
        for section, kind in ENTRY_TYPES.items():
            own = previous_ids_field(section) if field == "previous_ids" else field
            if own in kind.__struct_fields__:
                lists[section] = {}
                entries: dict[str, Value] = getattr(self, section)
                for name, entry in entries.items():
                    names: tuple[str, ...] = getattr(entry, own)
                    lists[section][name] = names
        return lists

    def line(self, *path: str) -> int | None:
        """The line of a section's entry, of a field in it, or of a member of the field's list.

        Where that is not known, the line of what it stands in.
        """
        known = (self.lines.get(path[:length]) for length in range(len(path), 2, -1))
        return next((line for line in known if line), None) or self.places.get((path[0], path[1]))
