"""People, organisations, products and works: an index where there are any, and a page for each."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import partial

from markupsafe import Markup

from generator.model.account import EntityKind
from generator.model.account_head import PersonRole
from generator.model.base import EntityId, TalkId, Value
from generator.model.corpus import Entity, EntityNaming
from generator.model.grouping import grouped, indexed_sets
from generator.model.links import node_id
from generator.model.site.address import ENTITY_FOLDERS
from generator.model.site.page import Page, SectionName
from generator.render.context.grouping import spread
from generator.render.context.render_context import CONTENT_BOOST, PageGroup, RenderContext
from generator.render.paging.listing import list_pages, make_listing, pager_of, part_pages, weight
from generator.render.paging.partition import name_keys
from generator.render.pieces.in_talks import (
    TalkEntry,
    by_talk,
    extent_shown,
    first_items,
    items_in,
    items_of,
    make_in_talks,
)
from generator.render.pieces.leading import EntityEntry, person_cards
from generator.render.pieces.neighbours import neighbourhood
from generator.render.pieces.transcript_speakers import Speaker, heard
from generator.text.addresses import stem

Voices = Mapping[tuple[EntityId, TalkId], tuple[Speaker, ...]]
"""How people speak in the transcripts of talks."""
_CARDS = 6
_ENTRY = 150
_NAME_BOOST = 1.2 * CONTENT_BOOST
"""The weight in search of somebody's page: whoever looks for a name alone means its bearer."""


class Appearance(Value, frozen=True, kw_only=True):
    """A talk that names the entity: the person's roles in it and how it is named there.

    `heard` is how the person speaks in each of its transcripts.
    """

    talk: TalkId
    roles: tuple[PersonRole, ...]
    namings: tuple[EntityNaming, ...]
    heard: tuple[Speaker, ...]


def pages(context: RenderContext) -> Iterator[Page | PageGroup]:
    """The pages of every kind of entity there is."""
    indexes = {
        kind: f"{folder}/index.html"
        for kind, folder in ENTITY_FOLDERS.items()
        if context.lookups.of_kind(kind)
    }
    voices = heard(context)
    for kind, folder in ENTITY_FOLDERS.items():
        entities = context.lookups.of_kind(kind)
        if entities:
            others = {other: path for other, path in indexes.items() if other is not kind}
            yield from _index(context, kind, folder, entities, others)
        for entity in entities:
            places = ((entity.id, talk) for talk in entity.talks)
            own = {place: voices[place] for place in places if place in voices}
            yield PageGroup(
                key=f"{kind.value} {entity.id}",
                given=(list(indexes.items()), list(own.items())),
                make=partial(_entity, kind=kind, identity=entity.id, indexes=indexes, voices=own),
            )


def _index(
    context: RenderContext,
    kind: EntityKind,
    folder: str,
    entities: tuple[Entity, ...],
    others: dict[EntityKind, str],
) -> Iterator[Page]:
    cards = person_cards(context, _CARDS) if kind is EntityKind.PERSON else ()
    listing = make_listing(
        context,
        entities,
        lambda entity: name_keys(entity.name, entity.id),
        lambda entity: weight(_ENTRY, entity.name, entity.address),
        name=context.words.plain(f"kinds.{kind.value}"),
        address=f"{folder}/index.html",
        folder=f"{folder}/by-letter",
        kind=kind.value,
    )

    def values(part: Iterable[Entity]) -> dict[str, object]:
        return {
            "kind": kind,
            "others": others,
            "cards": cards,
            "whole": f"{folder}/index.html",
            "entries": tuple(
                EntityEntry(entity=entity, counts=tuple(_counts(context, entity)))
                for entity in part
            ),
        }

    yield from list_pages(
        context,
        listing,
        "entities/index",
        SectionName.PEOPLE,
        values,
        description=context.words.plain(f"entities.{kind.value}_description", n=len(entities)),
    )


_PARTS = {
    PersonRole.VIA: "passed_on",
    PersonRole.AUTHOR: "noted",
    PersonRole.CONTRIBUTOR: "contributed",
    PersonRole.ATTENDEE: "attended",
}


def _counts(context: RenderContext, entity: Entity) -> Iterator[Markup]:
    """How many talks a person has which part in; how many name it; how many quotes it has."""
    yield from talk_counts(context, entity)
    if quotes := len(context.lookups.quotes_of(entity)):
        yield context.words("count.quote", n=quotes)


def talk_counts(context: RenderContext, entity: Entity) -> Iterator[Markup]:
    """How many talks a person has which part in, and how many more name it."""
    parts = context.lookups.parts_of(entity)
    talks = indexed_sets((_PARTS.get(part.role, "part"), part.talk.id) for part in parts)
    besides = set(entity.talks).difference(*talks.values())
    for kind in ("part", *_PARTS.values()):
        if kind in talks:
            yield context.words(f"count.{kind}", n=len(talks[kind]))
    if besides:
        yield context.words("count.named_besides" if talks else "count.named", n=len(besides))


def _entity(
    context: RenderContext,
    kind: EntityKind,
    identity: str,
    indexes: dict[EntityKind, str],
    voices: Voices,
) -> Iterator[Page]:
    lookups = context.lookups
    entity = lookups.entities[kind, identity]
    links = lookups.backlinks(entity)
    quotes, parts = lookups.quotes_of(entity), lookups.parts_of(entity)
    own = {part.talk.id for part in parts if part.role.takes_part}
    appearances = tuple(_appearances(context, entity, voices))
    named = [
        (
            appearance.talk,
            " ".join(
                naming.printed + context.words.said(naming.because) for naming in appearance.namings
            ),
        )
        for appearance in appearances
    ]
    concept = lookups.concepts[entity.concept] if entity.concept else None
    definitions = concept.definitions if concept else ()
    in_talks = make_in_talks(context, entity.name, entity.address, links, named, definitions)

    def values(entries: Collection[TalkEntry]) -> dict[str, object]:
        shown = items_in(context, in_talks, entries, links)
        return {
            "entity": entity,
            "definitions": items_in(context, in_talks, entries, definitions),
            "appearances": items_in(context, in_talks, entries, appearances),
            "prices": first_items(items_of(shown, "price", lookups.prices), lookups.talks),
            "backlinks": by_talk(shown, lookups.talks, {"price"}, folded=own),
        }

    yield context.page(
        "entities/entity",
        entity.address,
        title=entity.name,
        description=context.words.plain(
            f"entity.{entity.kind.value}_description", name=entity.name, n=len(entity.talks)
        ),
        section=SectionName.PEOPLE,
        boost=_NAME_BOOST,
        values={
            **values(frozenset(in_talks.shown)),
            "counts": tuple(talk_counts(context, entity)),
            "aliases": [alias for alias in entity.aliases if alias not in entity.name.split()],
            "quotes": quotes,
            "picked": spread(quotes, _CARDS),
            "quotes_page": f"quotes/by/{stem(entity.address)}.html",
            "indexes": {} if entity.kind is EntityKind.PERSON else indexes,
            "near": neighbourhood(node_id(entity.ref), lookups.neighbours, context.words),
            "extent": extent_shown(context, in_talks),
            "talks_pager": pager_of(context, in_talks.listing),
        },
    )
    yield from part_pages(
        context,
        in_talks.listing,
        "entities/in_talks",
        SectionName.PEOPLE,
        lambda entries: values(frozenset(entries)),
    )


def _appearances(context: RenderContext, entity: Entity, voices: Voices) -> Iterator[Appearance]:
    parts = context.lookups.parts_of(entity)
    roles = grouped(parts, lambda part: part.talk.id)
    namings = grouped(entity.namings, lambda naming: naming.talk)
    for talk in sorted(entity.talks, key=lambda talk: context.lookups.rank[talk]):
        has, named = tuple(part.role for part in roles.get(talk, ())), tuple(namings.get(talk, ()))
        speaking = voices.get((entity.id, talk), ())
        yield Appearance(talk=talk, roles=has, namings=named, heard=speaking)
