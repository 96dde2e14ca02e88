"""Addresses that things had before, by the editor's word."""

from collections.abc import Iterator

from generator.model.address import (
    ENTITY_FOLDERS,
    concept_address,
    entity_address,
    quote_address,
    talk_address,
)
from generator.model.base import Address, ConceptId, EntityId, TalkId, Value
from generator.model.corpus import Corpus
from generator.model.curation import ConceptCuration, Curation, EntityCuration, TalkCuration
from generator.model.placement import Placement

_SHORT = {"quote": "q", "prediction": "p"}
_TIMED = "s-"


class ItemPlace(Value, frozen=True, kw_only=True):
    """Where an item has its permanent place: a page and an anchor on it.

    `usual` is the page for its kind, which leads on where `page` is a part of it.
    """

    kind: str
    id: str
    page: Address
    usual: Address
    anchor: str


def previous_pages(corpus: Corpus, curation: Curation) -> dict[Address, Address]:
    """The pages that talks, concepts and entities had before, with those that they have now."""
    found: dict[Address, Address] = {}
    for talk in corpus.talks:
        for slug in curation.talks.get(talk.id, TalkCuration()).previous_slugs:
            found[talk_address(TalkId(slug))] = talk.address
    for concept in corpus.concepts:
        for old in curation.concepts.get(concept.id, ConceptCuration()).previous_ids:
            found[concept_address(ConceptId(old))] = concept.address
    for entity in corpus.entities:
        entries: dict[str, EntityCuration] = getattr(curation, ENTITY_FOLDERS[entity.kind])
        for old in entries.get(entity.id, EntityCuration()).previous_ids:
            found[entity_address(entity.kind, EntityId(old))] = entity.address
    return found


def previous_anchors(
    corpus: Corpus, placement: Placement, curation: Curation
) -> dict[str, tuple[ItemPlace, ...]]:
    """The anchors that quotes and items had before, with the places that they have now."""
    entered = (curation.quotes, curation.items)
    if not any(one.previous_ids for entries in entered for one in entries.values()):
        return {}
    found: dict[str, tuple[ItemPlace, ...]] = {}
    for place in item_places(corpus, placement):
        entries = curation.quotes if place.kind == "quote" else curation.items
        entry = entries.get(place.id)
        for old in entry.previous_ids if entry else ():
            anchor = old if is_timed(old) else anchor_of(place.kind, old)
            found[anchor] = (*found.get(anchor, ()), place)
    return found


def is_timed(anchor: str) -> bool:
    """Whether an anchor names a time of its talk: every talk may have it."""
    return anchor.startswith(_TIMED)


def anchor_of(kind: str, identity: str) -> str:
    """The anchor of an item of a kind, where no time gives it another."""
    return f"{_SHORT.get(kind, kind)}-{identity}"


def item_places(corpus: Corpus, placement: Placement) -> Iterator[ItemPlace]:
    """The permanent places of quotes, under all their ids, and of items.

    `placement` says what long pages leave to others. Not those of topics and bylines, to which
    nothing leads, nor those of prose: whoever mends a word there should not have to account for it.
    """
    talks = {talk.id: talk.address for talk in corpus.talks}
    for quote in corpus.quotes:
        usual = _page(quote_address(quote.talk, quote.id))
        for wording in quote.attestations:
            yield _place("quote", wording.id, usual, _page(quote.address))
    for concept in corpus.concepts:
        for definition in concept.definitions:
            yield _place("definition", definition.id, concept.address, concept.address)
    for segment in corpus.segments:
        timed = f"{_TIMED}{segment.time.seconds}" if segment.time else ""
        usual = talks[segment.talk]
        page = placement.page("segment", segment.id, usual)
        yield _place("segment", segment.id, usual, page, timed)
    for kind, items in (
        ("prediction", corpus.predictions),
        ("claim", corpus.claims),
        ("fact", corpus.facts),
        ("price", corpus.prices),
        ("takeaway", corpus.takeaways),
        ("insight", corpus.insights),
    ):
        for item in items:
            usual = talks[item.talk]
            yield _place(kind, item.id, usual, placement.page(kind, item.id, usual))


def _place(kind: str, identity: str, usual: Address, page: Address, anchor: str = "") -> ItemPlace:
    anchor = anchor or anchor_of(kind, identity)
    return ItemPlace(kind=kind, id=identity, page=page, usual=usual, anchor=anchor)


def _page(address: Address) -> Address:
    return Address(address.partition("#")[0])
