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
    for file, source in curation.sources.items():
        if source.publish:
            yield _reference("sources", file, "seed")
    yield from (_reference("folders", folder, "folder") for folder in curation.folders)
    yield from _talks(curation)
    for concept, entry in curation.concepts.items():
        only_former = entry == ConceptCuration(previous_ids=entry.previous_ids)
        yield _reference("concepts", concept, "concept to merge" if only_former else "concept")
        for name in entry.merge:
            yield _reference("concepts", concept, "concept to merge", "merge", name)
        yield from (_reference("concepts", concept, "name", "split", name) for name in entry.split)
    yield from _entities(curation)
    yield from _refused(curation)
    yield from _not_same_as(curation)
    for quote, wording in curation.quotes.items():
        yield _reference("quotes", quote, "quote")
        for key, others in (("same_as", wording.same_as), ("not_same_as", wording.not_same_as)):
            yield from (_reference("quotes", quote, "quote", key, name) for name in others)
        if wording.speaker and wording.speaker != Part.NONE:
            yield _reference("quotes", quote, "speaker", "speaker", wording.speaker)
    yield from (_reference("predictions", name, "prediction") for name in curation.predictions)
    for item, edited in curation.items.items():
        yield _reference("items", item, "item" if edited.time else "item of any kind")


def _talks(curation: Curation) -> Iterator[Reference]:
    for talk, about in curation.talks.items():
        yield _reference("talks", talk, "talk")
        yield from (_reference("talks", talk, "talk", "merge", name) for name in about.merge)
        yield from (_reference("talks", talk, "source", "split", name) for name in about.split)
        for name in dict.fromkeys(about.speakers.values()):
            yield _reference("talks", talk, "speaker", "speakers", name)
        for name, part in about.people.items():
            if part != Part.NONE:
                yield _reference("talks", talk, "speaker", "people", name)


def _entities(curation: Curation) -> Iterator[Reference]:
    for kind, section in ENTITY_SECTIONS.items():
        entries = curation.entities(kind)
        for identity, entry in entries.items():
            if not any(_is_joined(other, identity, entries) for other in entry.not_same_as):
                yield _reference(section, identity, kind.value)
            for name in entry.split:
                yield _reference(section, identity, f"name of {kind.value}", "split", name)


def _refused(curation: Curation) -> Iterator[Reference]:
    for section, entries in curation.named().items():
        for identity, entry in entries.items():
            for name in entry.not_about:
                yield _reference(section, identity, "item or quote", "not_about", name)
    for talk, about in curation.talks.items():
        for name in about.unlink:
            yield _reference("talks", talk, "concept or thing", "unlink", name)
    lists = curation.lists("not_related")
    for section, what in ((SectionKey.TALKS, "talk"), (SectionKey.CONCEPTS, "concept")):
        for identity, others in lists[section].items():
            for name in others:
                yield _reference(section, identity, what, "not_related", name)


def _not_same_as(curation: Curation) -> Iterator[Reference]:
    lists = curation.lists("not_same_as")
    for kind, section in ENTITY_SECTIONS.items():
        entries = curation.entities(kind)
        for identity, others in lists[section].items():
            for name in others:
                if not _is_joined(identity, name, entries):
                    yield _reference(section, identity, kind.value, "not_same_as", name)
    kinds = {SectionKey.TALKS: "talk", SectionKey.CONCEPTS: "concept to merge"}
    for section, what in kinds.items():
        for identity, others in lists[section].items():
            for name in others:
                yield _reference(section, identity, what, "not_same_as", name)


def _is_joined(entity: str, other: str, entries: Mapping[str, EntityCuration]) -> bool:
    """Whether an entity's entry joins another with it, whose id is gone then."""
    return entity in entries and other in map(slug, entries[entity].aliases)


def _reference(section: str, entry: str, what: str, key: str = "", name: str = "") -> Reference:
    printed = name or entry
    form = _FORMS.get(what, str)
    return Reference(
        section=section, entry=entry, key=key, printed=printed, name=form(printed), what=what
    )
