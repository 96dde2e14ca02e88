"""Every name that the curation file uses for something that exists."""

from collections.abc import Callable, Iterator, Mapping

from generator.curation.refusals import parse_target
from generator.model.account import EntityKind
from generator.model.base import Value
from generator.model.curation import (
    ENTITY_SECTIONS,
    ConceptCuration,
    Curation,
    EntityCuration,
    ListField,
    Part,
    SectionKey,
)
from generator.text.naming.ids import slug
from generator.text.naming.normal import fold, name_key

_FORMS: Mapping[str, Callable[[str], str]] = {
    "concept to merge": slug,
    "name": fold,
    **{f"name of {kind.value}": fold for kind in EntityKind},
    "speaker": name_key,
    "concept or thing": lambda name: f"{parse_target(name).kind}:{parse_target(name).id}",
}

_LISTED: Mapping[ListField, Mapping[SectionKey, str]] = {
    "merge": {SectionKey.TALKS: "talk", SectionKey.CONCEPTS: "concept to merge"},
    "split": {
        SectionKey.TALKS: "source",
        SectionKey.CONCEPTS: "name",
        **{section: f"name of {kind.value}" for kind, section in ENTITY_SECTIONS.items()},
    },
    "not_about": dict.fromkeys((SectionKey.CONCEPTS, *ENTITY_SECTIONS.values()), "item or quote"),
    "unlink": {SectionKey.TALKS: "concept or thing"},
    "not_related": {SectionKey.TALKS: "talk", SectionKey.CONCEPTS: "concept"},
    "same_as": {SectionKey.QUOTES: "quote"},
    "not_same_as": {
        SectionKey.TALKS: "talk",
        SectionKey.CONCEPTS: "concept to merge",
        SectionKey.QUOTES: "quote",
        **{section: kind.value for kind, section in ENTITY_SECTIONS.items()},
    },
}
"""What the names are of that a field lists, by the section of the entry."""


class Reference(Value, frozen=True, kw_only=True):
    """A name that the file uses, as printed and as it is looked up; where, and what it names."""

    section: str
    entry: str
    key: str
    printed: str
    name: str
    what: str


def used_names(curation: Curation) -> Iterator[Reference]:
    """Every name that the file uses for something that exists."""
    seeds = (file for file, entry in curation.sources.items() if entry.publish)
    yield from (_reference("sources", file, "seed") for file in seeds)
    yield from (_reference("folders", folder, "folder") for folder in curation.folders)
    yield from (_reference("talks", talk, "talk") for talk in curation.talks)
    for concept, entry in curation.concepts.items():
        only_former = entry == ConceptCuration(previous_ids=entry.previous_ids)
        yield _reference("concepts", concept, "concept to merge" if only_former else "concept")
    for kind, section in ENTITY_SECTIONS.items():
        entries = curation.entities(kind)
        for identity, about in entries.items():
            if not any(_is_joined(other, identity, entries) for other in about.not_same_as):
                yield _reference(section, identity, kind.value)
    yield from (_reference("quotes", quote, "quote") for quote in curation.quotes)
    yield from (_reference("predictions", name, "prediction") for name in curation.predictions)
    for item, edited in curation.items.items():
        yield _reference("items", item, "item" if edited.time else "item of any kind")
    yield from _speakers(curation)
    yield from _listed(curation)


def _speakers(curation: Curation) -> Iterator[Reference]:
    for talk, about in curation.talks.items():
        for name in dict.fromkeys(about.speakers.values()):
            yield _reference("talks", talk, "speaker", "speakers", name)
        for name, part in about.people.items():
            if part != Part.NONE:
                yield _reference("talks", talk, "speaker", "people", name)
    for quote, wording in curation.quotes.items():
        if wording.speaker and wording.speaker != Part.NONE:
            yield _reference("quotes", quote, "speaker", "speaker", wording.speaker)


def _listed(curation: Curation) -> Iterator[Reference]:
    """The names in lists, but for those of entities that an entry joins with its own."""
    kinds = {section: kind for kind, section in ENTITY_SECTIONS.items()}
    for field, sections in _LISTED.items():
        lists = curation.lists(field)
        for section, what in sections.items():
            entries = curation.entities(kinds[section]) if section in kinds else {}
            for entry, names in lists[section].items():
                for name in names:
                    if field != "not_same_as" or not _is_joined(entry, name, entries):
                        yield _reference(section, entry, what, field, name)


def _is_joined(entity: str, other: str, entries: Mapping[str, EntityCuration]) -> bool:
    """Whether an entity's entry joins another with it, whose id is gone then."""
    return entity in entries and other in map(slug, entries[entity].aliases)


def _reference(section: str, entry: str, what: str, key: str = "", name: str = "") -> Reference:
    printed = name or entry
    form = _FORMS.get(what, str)
    return Reference(
        section=section, entry=entry, key=key, printed=printed, name=form(printed), what=what
    )
