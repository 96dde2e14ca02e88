"""The index of concepts and a page for each concept."""

from collections.abc import Collection, Iterator

from markupsafe import Markup

from generator.model.base import Ref
from generator.model.corpus import Concept, Entity, Quote, RelatedConcept
from generator.model.graph import node_id
from generator.model.links import Resembling
from generator.model.page import Page, SectionName
from generator.render.context.addresses import stem
from generator.render.context.grouping import grouped, spread
from generator.render.context.render_context import MORE, Desk
from generator.render.paging.listing import (
    list_pages,
    listing,
    part_pages,
    way,
    weight,
)
from generator.render.paging.partition_keys import of_name
from generator.render.pieces.backlinks import (
    by_talk,
    items_of,
    most_of,
)
from generator.render.pieces.citations import places
from generator.render.pieces.in_talks import (
    InTalks,
    Told,
    defined_in,
    in_talks,
    said_in,
    shown_of,
)
from generator.render.pieces.neighbours import drawn
from generator.render.pieces.summary_counts import glances

_CARDS = 6
_ENTRY = 100
_CITED = 3
_IN_FULL = frozenset({"quote", "prediction", "claim"})


def pages(desk: Desk) -> Iterator[Page]:
    """A page for each concept and, where there are any to list, their index."""
    listed = desk.shelf.listed()
    if listed:
        yield from _index(desk, listed)
    bearers = {one.concept: one for one in desk.shelf.corpus.entities if one.concept}
    for concept in desk.shelf.concepts.values():
        yield from _concept(desk, concept, bearers.get(concept.id))


def _index(desk: Desk, concepts: tuple[Concept, ...]) -> Iterator[Page]:
    title = desk.words.plain("concepts.title")
    listed = listing(
        desk,
        concepts,
        lambda one: of_name(one.name, one.id),
        lambda one: weight(_ENTRY, one.name, one.address),
        name=title,
        address="concepts/index.html",
        folder="concepts/by-letter",
        kind="concept",
    )
    yield from list_pages(
        desk,
        listed,
        "concepts",
        SectionName.CONCEPTS,
        _by_letter,
        description=desk.words.plain("concepts.description", n=len(concepts)),
    )


def _by_letter(concepts: tuple[Concept, ...]) -> dict[str, object]:
    found = grouped(concepts, lambda one: letter(one.name))
    return {"letters": dict(sorted(found.items(), key=lambda one: (not one[0], one[0])))}


def letter(name: str) -> str:
    """The letter that a name stands under: a capital, `0–9`, or nothing for other scripts."""
    first = next((char for char in name if char.isalnum()), "")
    if first.isdecimal():
        return "0–9"
    upper = first.upper()[:1]
    return upper if upper != first.lower() else ""


def _concept(desk: Desk, concept: Concept, bearer: Entity | None) -> Iterator[Page]:
    """A concept's page and its parts; `bearer` is the entity that it defines, if it does."""
    links = desk.shelf.backlinks("concept", concept.id)
    topics = desk.shelf.topics.get(Ref(kind="concept", id=concept.id), ())
    in_full = [(one.talk, one.name) for one in topics]
    found = in_talks(desk, concept.name, concept.address, links, in_full, concept.definitions)

    def told(some: Collection[Told]) -> dict[str, object]:
        """What talks say of the concept."""
        said, shelf = said_in(desk, found, some, links), desk.shelf
        return {
            "concept": concept,
            "definitions": defined_in(desk, found, some, concept.definitions),
            "predictions": most_of(items_of(said, "prediction", shelf.predictions), shelf.talks),
            "claims": most_of(items_of(said, "claim", shelf.claims), shelf.talks),
            "backlinks": by_talk(said, desk.shelf.talks, _IN_FULL),
            "listed": said_in(desk, found, some, topics),
            "said": True,
        }

    yield desk.page(
        "concept",
        concept.address,
        title=concept.name,
        description=_description(desk, concept),
        section=SectionName.CONCEPTS,
        boost=MORE,
        values={
            **told(frozenset(found.shown)),
            **_besides(desk, concept, found),
            "bearer": bearer,
        },
    )
    yield from part_pages(
        desk,
        found.listed,
        "concept_in_talks",
        SectionName.CONCEPTS,
        lambda some: told(frozenset(some)),
    )


def _besides(desk: Desk, concept: Concept, found: InTalks) -> dict[str, object]:
    """What a concept's page shows beside what talks say of it."""
    shelf = desk.shelf
    links = shelf.backlinks("concept", concept.id)
    quotes = shelf.quotes_on.get(concept.id, ())
    picked = spread(quotes, _CARDS)
    resembling = shelf.links.resembling.get(concept.id, ())
    said = concept.definitions or links or quotes or resembling
    sources = [one.at for one in concept.definitions] or [one.at for one in links]
    defined = concept.definition or concept.definitions
    return {
        "glance": glances(_counts(desk, concept, found), desk.words),
        "lack": None if defined else desk.words("concept.undefined"),
        "editors": (
            desk.note(concept.definition, concept.address, below=1) if concept.definition else None
        ),
        "quotes": quotes,
        "picked": picked,
        "reasons": {one.id: reason for one in picked if (reason := _where(desk, one, concept))},
        "quotes_page": f"quotes/on/{stem(concept.address)}.html",
        "resembling": [shelf.quotes[one.quote] for one in resembling],
        "shared": {one.quote: _shared(desk, one) for one in resembling},
        "said": bool(said or concept.definition),
        "near": drawn(shelf.near.get(node_id(Ref(kind="concept", id=concept.id)), ()), desk.words),
        "related": grouped(_related(desk, concept), lambda one: one.because),
        "cited": places(sources[:_CITED], shelf, desk.words),
        "shown": shown_of(desk, found),
        "by_year": way(desk, found.listed),
    }


def _counts(desk: Desk, concept: Concept, found: InTalks) -> Iterator[tuple[str, str, int]]:
    """How much is said of a concept, with the section that says it."""
    shelf = desk.shelf
    links = shelf.backlinks("concept", concept.id)
    counts = (
        ("definition", "definitions", len(concept.definitions)),
        ("quote", "quotes", len(shelf.quotes_on.get(concept.id, ()))),
        ("prediction", "predictions", len(items_of(links, "prediction", shelf.predictions))),
        ("claim", "claims", len(items_of(links, "claim", shelf.claims))),
        ("named", "talks", len({one.talk for one in links if one.in_.kind not in _IN_FULL})),
    )
    for kind, section, number in counts:
        apart = found.listed.parts and section != "quotes"
        yield kind, "all-talks" if apart else section, number


def _where(desk: Desk, quote: Quote, concept: Concept) -> Markup | None:
    """Where a quote names the concept if its words do not: in its note or in its context."""
    for field in ("text", "note", "context"):
        for one in quote.attestations:
            found = desk.shelf.mentions.get(("quote", one.id, field), ())
            if any(mention.target.id == concept.id for mention in found):
                return None if field == "text" else desk.words(f"quote.named_in_{field}")
    return None


def _shared(desk: Desk, one: Resembling) -> Markup:
    return desk.words("quote.shares", words=desk.words.listed(one.words))


def _related(desk: Desk, concept: Concept) -> tuple[RelatedConcept, ...]:
    return tuple(one for one in concept.related if desk.shelf.concepts[one.concept].listed)


def _description(desk: Desk, concept: Concept) -> str:
    if concept.definitions:
        text = concept.definitions[0].text
        return desk.words.plain("concept.defined", name=concept.name, text=text)
    return desk.words.plain("concept.description", name=concept.name, n=len(concept.talks))
