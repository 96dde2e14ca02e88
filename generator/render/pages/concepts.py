"""The index of concepts and a page for each concept."""

from collections.abc import Collection, Iterable, Iterator
from functools import partial

from markupsafe import Markup

from generator.model.base import ConceptId, Value
from generator.model.corpus import Concept, Entity
from generator.model.grouping import grouped
from generator.model.items import Quote, Segment
from generator.model.links import Backlink, node_id
from generator.model.site.page import Page, SectionName
from generator.render.context.grouping import spread
from generator.render.context.lookups import Lookups
from generator.render.context.render_context import CONTENT_BOOST, PageGroup, RenderContext
from generator.render.paging.listing import list_pages, make_listing, pager_of, part_pages, weight
from generator.render.paging.partition import name_keys
from generator.render.pieces.citations import places
from generator.render.pieces.in_talks import (
    InTalks,
    TalkEntry,
    by_talk,
    extent_shown,
    first_items,
    items_in,
    items_of,
    make_in_talks,
)
from generator.render.pieces.neighbours import neighbourhood
from generator.render.pieces.talk_names import summary_counts
from generator.text.addresses import recording_moment, stem
from generator.text.naming.normal import name_key
from generator.text.quantities.timecode import format_time

_CARDS = 6
_ENTRY, _DEFINED = 130, 240
_CITED = 3
_TOGETHER = 12
_NEWEST = 24
_IN_FULL = frozenset({"quote", "prediction", "claim"})


def pages(context: RenderContext) -> Iterator[Page | PageGroup]:
    """A page for each concept and, where there are any to list, their index."""
    concepts = context.lookups.listed_concepts()
    if concepts:
        yield from _index(context, concepts)
    entities = context.lookups.corpus.entities
    bearers = {entity.concept: entity for entity in entities if entity.concept}
    for concept in context.lookups.concepts.values():
        bearer = bearers.get(concept.id)
        yield PageGroup(
            key=f"concept {concept.id}",
            given=bearer,
            make=partial(_concept, identity=concept.id, bearer=bearer),
        )


def _index(context: RenderContext, concepts: tuple[Concept, ...]) -> Iterator[Page]:
    listing = make_listing(
        context,
        concepts,
        lambda concept: name_keys(concept.name, concept.id),
        lambda concept: weight(
            _DEFINED if concept.is_defined else _ENTRY,
            concept.name,
            concept.address,
        ),
        name=context.words.plain("concepts.title"),
        address="concepts/index.html",
        folder="concepts/by-letter",
        kind="concept",
    )
    yield from list_pages(
        context,
        listing,
        "concepts/index",
        SectionName.CONCEPTS,
        _by_letter,
        description=context.words.plain("concepts.description", n=len(concepts)),
        highlights=most_connected(concepts)[:_NEWEST],
    )


def _aliases(concept: Concept) -> list[str]:
    """Its other names, of those that differ in case, marks or number alone the first."""
    names = {name_key(name): name for name in (*reversed(concept.aliases), concept.name)}
    return [name for name in concept.aliases if names.get(name_key(name)) == name]


def most_connected(concepts: tuple[Concept, ...]) -> tuple[Concept, ...]:
    """The concepts that come up most, by what is said of them and in how many talks."""
    said_of = {it.id: it.mentions + len(it.definitions) + len(it.talks) for it in concepts}
    return tuple(sorted(concepts, key=lambda it: (-said_of[it.id], it.id)))


def _by_letter(concepts: tuple[Concept, ...]) -> dict[str, object]:
    groups = grouped(concepts, lambda concept: letter(concept.name))
    return {"letters": dict(sorted(groups.items(), key=lambda group: (not group[0], group[0])))}


def letter(name: str) -> str:
    """The letter that a name stands under: a capital, `0–9`, or nothing for other scripts."""
    first = next((char for char in name if char.isalnum()), "")
    if first.isdecimal():
        return "0–9"
    upper = first.upper()[:1]
    return upper if upper != first.lower() else ""


def _concept(context: RenderContext, identity: ConceptId, bearer: Entity | None) -> Iterator[Page]:
    """A concept's page and its parts; `bearer` is the entity that it defines, if it does."""
    concept = context.lookups.concepts[identity]
    links = context.lookups.backlinks(concept)
    topics = context.lookups.topics.get(concept.ref, ())
    in_full = [(topic.talk, topic.name) for topic in topics]
    in_talks = make_in_talks(
        context, concept.name, concept.address, links, in_full, concept.definitions
    )

    def values(entries: Collection[TalkEntry], *, with_chapters: bool = False) -> dict[str, object]:
        shown, lookups = items_in(context, in_talks, entries, links), context.lookups
        chapters = _chapters(shown, lookups) if with_chapters else ()
        named = [link for link in shown if not (with_chapters and _is_chapter(link, lookups))]
        return {
            "chapters": chapters,
            "concept": concept,
            "definitions": items_in(context, in_talks, entries, concept.definitions),
            "predictions": first_items(
                items_of(shown, "prediction", lookups.predictions), lookups.talks
            ),
            "claims": first_items(items_of(shown, "claim", lookups.claims), lookups.talks),
            "backlinks": by_talk(named, context.lookups.talks, _IN_FULL),
            "topics": grouped(
                items_in(context, in_talks, entries, topics), lambda topic: (topic.talk, topic.name)
            ),
            "has_statements": True,
        }

    yield context.page(
        "concepts/concept",
        concept.address,
        title=concept.name,
        description=_description(context, concept),
        section=SectionName.CONCEPTS,
        boost=CONTENT_BOOST,
        values={
            **values(frozenset(in_talks.shown), with_chapters=True),
            **_besides(context, concept, in_talks),
            "aliases": _aliases(concept),
            "bearer": bearer,
        },
    )
    yield from part_pages(
        context,
        in_talks.listing,
        "concepts/in_talks",
        SectionName.CONCEPTS,
        lambda entries: values(frozenset(entries)),
    )


def _besides(context: RenderContext, concept: Concept, in_talks: InTalks) -> dict[str, object]:
    """What a concept's page shows beside what talks say of it."""
    lookups = context.lookups
    links = lookups.backlinks(concept)
    quotes = lookups.quotes_on.get(concept.id, ())
    picked = spread(quotes, _CARDS)
    resembling = lookups.links.resembling.get(concept.id, ())
    statements = concept.definitions or links or quotes or resembling
    sources = [definition.at for definition in concept.definitions] or [link.at for link in links]
    return {
        "counts": summary_counts(_counts(context, concept, in_talks), context.words),
        "lack": None if concept.is_defined else context.words("concept.undefined"),
        "editors": (
            context.note(concept.definition, concept.address, below=1)
            if concept.definition
            else None
        ),
        "quotes": quotes,
        "picked": picked,
        "reasons": {
            quote.id: reason for quote in picked if (reason := _where(context, quote, concept))
        },
        "quotes_page": f"quotes/on/{stem(concept.address)}.html",
        "resembling": [lookups.quotes[alike.quote] for alike in resembling],
        "shared_words": {
            alike.quote: context.words("quote.shares", words=context.words.listed(alike.words))
            for alike in resembling
        },
        "has_statements": bool(statements or concept.definition),
        "listed_with": () if statements else _listed_with(lookups, concept)[:_TOGETHER],
        "near": neighbourhood(node_id(concept.ref), lookups.neighbours, context.words),
        "related": grouped(
            (it for it in concept.related if lookups.concepts[it.concept].listed),
            lambda related: related.because,
        ),
        "moment": _moment(context, concept),
        "cited": places(sources[:_CITED], lookups, context.words),
        "extent": extent_shown(context, in_talks),
        "talks_pager": pager_of(context, in_talks.listing),
    }


def _chapters(links: Iterable[Backlink], lookups: Lookups) -> tuple[Segment, ...]:
    """Chapters that are named like the concept and say something of it."""
    ids = dict.fromkeys(link.in_.id for link in links if _is_chapter(link, lookups))
    return tuple(lookups.segments[identity] for identity in ids)


def _is_chapter(link: Backlink, lookups: Lookups) -> bool:
    return link.surface == link.text and bool(lookups.description_under_title(link))


class Moment(Value, frozen=True, kw_only=True):
    """A place in a recording at which a concept comes up."""

    address: str
    time: str


def _moment(context: RenderContext, concept: Concept) -> Moment | None:
    """The moment that can be played and says most of it, the newest talk's first of equals.

    A chapter of its name is before one that only names it, and that before a quote: what is quoted
    at the beginning of a recording is often said again later.
    """
    lookups = context.lookups
    timed = []
    for link in lookups.backlinks(concept):
        if link.in_.kind == "segment":
            chapter = lookups.segments[link.in_.id]
            timed.append((int(link.surface != link.text), chapter.talk, chapter.time))
    for quote in lookups.quotes_on.get(concept.id, ()):
        timed += [(2, quote.talk, attestation.time) for attestation in quote.attestations[:1]]
    moments = sorted(
        (order, lookups.rank[talk], time.seconds, address)
        for order, talk, time in timed
        if time and (address := recording_moment(lookups.talks[talk].url, time.seconds))
    )
    if not moments:
        return None
    *_, seconds, address = moments[0]
    return Moment(address=address, time=format_time(seconds))


def _counts(
    context: RenderContext, concept: Concept, in_talks: InTalks
) -> Iterator[tuple[str, str, int]]:
    """How much is said of a concept, with the section that says it."""
    lookups = context.lookups
    links = lookups.backlinks(concept)
    on_one_page = not in_talks.listing.parts
    named = [
        link
        for link in links
        if link.in_.kind not in _IN_FULL and not (_is_chapter(link, lookups) and on_one_page)
    ]
    counts = (
        ("definition", "definitions", len(concept.definitions)),
        ("quote", "quotes", len(lookups.quotes_on.get(concept.id, ()))),
        ("prediction", "predictions", len(items_of(links, "prediction", lookups.predictions))),
        ("claim", "claims", len(items_of(links, "claim", lookups.claims))),
        ("named", "talks", len({link.talk for link in named})),
    )
    for kind, section, number in counts:
        is_in_parts = in_talks.listing.parts and section != "quotes"
        yield kind, "all-talks" if is_in_parts else section, number


def _where(context: RenderContext, quote: Quote, concept: Concept) -> Markup | None:
    """Where a quote names the concept if its words do not: in its note or in its context."""
    for field in ("text", "note", "context"):
        for attestation in quote.attestations:
            mentions = context.lookups.mentions.get(("quote", attestation.id, field), ())
            if any(mention.target.id == concept.id for mention in mentions):
                return None if field == "text" else context.words(f"quote.named_in_{field}")
    return None


def _listed_with(lookups: Lookups, concept: Concept) -> tuple[Concept, ...]:
    """The concepts that stand in one list of topics with this one, in their order there."""
    own = lookups.topics.get(concept.ref, ())
    together: dict[str, None] = {}
    for talk, source in dict.fromkeys((topic.talk, topic.at.source) for topic in own):
        for other in lookups.of_talk[talk].topics:
            is_concept = other.refers_to.kind == "concept" and other.refers_to.id != concept.id
            if is_concept and other.at.source == source:
                together[other.refers_to.id] = None
                if len(together) >= _TOGETHER:
                    break
    return tuple(lookups.concepts[ConceptId(identity)] for identity in together)


def _description(context: RenderContext, concept: Concept) -> str:
    if concept.definitions:
        text = concept.definitions[0].text
        return context.words.plain("concept.defined", name=concept.name, text=text)
    return context.words.plain("concept.description", name=concept.name, n=len(concept.talks))
