"""What a page is about, in the words of schema.org, as JSON-LD.

A talk is a `VideoObject`, a `PodcastEpisode` or a `CreativeWork`, with its event, its chapters as
`Clip`s and what is held there as `Claim`s; its quotes are `Quotation`s on their own page. A concept
is a `DefinedTerm` of the site's set; people and things are `Person`, `Organization`, `Product` and
`CreativeWork`. Addresses are whole where the site's is known, else relative to the page.
"""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from generator.model.account import EntityKind
from generator.model.account_head import PersonRole
from generator.model.base import Address, EntityId
from generator.model.corpus import Concept, Entity, Talk
from generator.model.items import Quote
from generator.publish.export.citations.references import Medium, medium_of
from generator.publish.export.context import ExportContext
from generator.publish.export.recordings import chapters_of
from generator.text.addresses import recording_moment, web_address
from generator.text.markdown.escape import harmless

Node = dict[str, Any]
TERMS = Address("concepts/index.html")
ROOM = 16_000
"""How many bytes of people, quotes, chapters and claims a page repeats at most."""

_TYPES = {
    EntityKind.PERSON: "Person",
    EntityKind.ORGANISATION: "Organization",
    EntityKind.PRODUCT: "Product",
    EntityKind.WORK: "CreativeWork",
}
_MEDIA = {
    Medium.VIDEO: "VideoObject",
    Medium.SOUND: "PodcastEpisode",
    Medium.UNKNOWN: "CreativeWork",
}


class Describer:
    """Describes the things of a site as nodes, seen from one page."""

    def __init__(self, context: ExportContext, page: Address) -> None:
        """Takes the corpus and the page whose head it will be."""
        self._context = context
        self._page = page

    def talk(self, talk: Talk) -> Node:
        """A talk with its chapters and claims."""
        context, items = self._context, self._context.items_of[talk.id]
        return _without_unknown(
            {
                **self._named(talk),
                "alternateName": [harmless(title) for title in talk.other_titles],
                "description": context.briefs.get(talk.id),
                "datePublished": talk.published,
                "duration": f"PT{talk.duration.seconds}S" if talk.duration else None,
                "inLanguage": list(context.languages(talk)),
                "author": self._people(talk, PersonRole.SPEAKER),
                "contributor": self._people(talk, PersonRole.HOST),
                "recordedAt": talk.event and {"@type": "Event", "name": harmless(talk.event)},
                "partOfSeries": self._series(talk),
                "episodeNumber": talk.episode,
                "sameAs": web_address(talk.url),
                "about": self._concepts(talk),
                "hasPart": _within(ROOM // 2, self._clips(talk)),
                "subjectOf": _within(
                    ROOM // 2,
                    ({"@type": "Claim", "text": harmless(claim.text)} for claim in items.claims),
                ),
            }
        )

    def quotes(self, talk: Talk, quotes: Iterable[Quote]) -> list[Node]:
        """The quotes of a talk that stand on the page."""
        here = (quote for quote in quotes if quote.address.startswith(f"{self._page}#"))
        return _within(ROOM, (self._quotation(quote, talk) for quote in here))

    def concept(self, concept: Concept) -> Node:
        """A term of the site's set."""
        texts = (definition.text for definition in concept.definitions)
        definition = concept.definition or next(texts, None)
        return _without_unknown(
            {
                **self._reference("DefinedTerm", concept),
                "alternateName": [harmless(alias) for alias in concept.aliases],
                "description": harmless(definition) if definition else None,
                "inDefinedTermSet": {"@type": "DefinedTermSet", "@id": self._address(TERMS)},
            }
        )

    def terms(self) -> Node:
        """The set of all terms."""
        name = self._context.words.plain("concepts.title")
        return {"@type": "DefinedTermSet", "@id": self._address(TERMS), "name": name}

    def entity(self, entity: Entity) -> Node:
        """A person, an organisation, a product or a work."""
        return _without_unknown(
            {
                **self._reference(_TYPES[entity.kind], entity),
                "alternateName": [harmless(alias) for alias in entity.aliases],
                "sameAs": web_address(entity.url),
            }
        )

    def site(self) -> Node:
        """The site as a whole."""
        name = harmless(self._context.config.site_name)
        return {"@type": "WebSite", "@id": self._address(self._page), "name": name}

    def _named(self, talk: Talk) -> Node:
        medium = medium_of(talk)
        is_episode = medium is not Medium.VIDEO and talk.show is not None
        kind = "PodcastEpisode" if is_episode else _MEDIA[medium]
        return {
            "@type": kind,
            "@id": self._address(talk.address),
            "name": harmless(talk.title),
        }

    def _series(self, talk: Talk) -> Node | None:
        if talk.show is None:
            return None
        kind = "CreativeWorkSeries" if medium_of(talk) is Medium.VIDEO else "PodcastSeries"
        return {"@type": kind, "name": harmless(talk.show)}

    def _concepts(self, talk: Talk) -> list[Node]:
        concepts = self._context.concepts_in(talk)
        return _within(ROOM // 4, (self._reference("DefinedTerm", it) for it in concepts))

    def _clips(self, talk: Talk) -> Iterator[Node]:
        for chapter in chapters_of(self._context, talk):
            yield _without_unknown(
                {
                    "@type": "Clip",
                    "name": harmless(chapter.text),
                    "startOffset": chapter.start,
                    "endOffset": chapter.end,
                    "url": recording_moment(talk.url, chapter.start),
                }
            )

    def _quotation(self, quote: Quote, talk: Talk) -> Node:
        person = quote.speaker.person if quote.speaker else None
        return _without_unknown(
            {
                "@type": "Quotation",
                "@id": self._address(quote.address),
                "text": harmless(quote.text),
                "spokenByCharacter": self._person(person) if person else None,
                "isPartOf": self._named(talk),
            }
        )

    def _people(self, talk: Talk, role: PersonRole) -> list[Node]:
        people = (self._person(part.person) for part in talk.people if part.role is role)
        return _within(ROOM, people)

    def _person(self, identity: EntityId) -> Node:
        return self._reference("Person", self._context.people[identity])

    def _reference(self, kind: str, thing: Concept | Entity) -> Node:
        return {"@type": kind, "@id": self._address(thing.address), "name": harmless(thing.name)}

    def _address(self, address: Address) -> str:
        return self._context.link(self._page, address) or "#"


def script(nodes: list[Node]) -> bytes:
    """The nodes as text that may stand inside a `<script>`; empty for none."""
    if not nodes:
        return b""
    graph = {"@context": "https://schema.org", "@graph": nodes}
    encoded = msgspec.json.encode(graph, order="sorted")
    for sign in b"<>&":
        encoded = encoded.replace(bytes((sign,)), b"\\u%04x" % sign)
    return encoded


def _without_unknown(node: Node) -> Node:
    return {name: value for name, value in node.items() if value or value == 0}


def _within(room: int, nodes: Iterable[Node]) -> list[Node]:
    """The first nodes, as many as have room."""
    taken = []
    for node in nodes:
        room -= len(msgspec.json.encode(node))
        if room < 0:
            break
        taken.append(node)
    return taken
