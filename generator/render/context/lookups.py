"""Every lookup that pages need, built once, so that no page searches the corpus."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from markupsafe import Markup

from generator.model.account import EntityKind
from generator.model.account_head import PersonRole
from generator.model.base import Address, ConceptId, EntityId, Ref, SourceId, TalkId, Value
from generator.model.corpus import Concept, Corpus, Entity, Participant, Talk, quotes_by, quotes_on
from generator.model.grouping import indexed
from generator.model.items import Claim, Mention, Prediction, Price, Quote, Segment, Topic
from generator.model.links import Backlink, Links, NodeId
from generator.model.reading import Resolved
from generator.model.site.page import Placement
from generator.model.source import Source, SourceText
from generator.render.context.talk_lookups import (
    Place,
    TalkLookups,
    make_talk_lookups,
    places,
    repeated_texts,
    segment_anchors,
)
from generator.render.pieces.neighbours import NearNode, nearest
from generator.text.markdown.printed_lists import printed_points
from generator.text.naming.ids import distinct
from generator.text.regex import regex

_NOTHING_MOVED = Placement()

OTHERS = 24
"""How many others who take part in a talk are named in a list of talks."""

_BEFORE, _NEAREST = 3, 6  # of the talks of one event or show


class SameOccasion(Value, frozen=True, kw_only=True):
    """The event or show of a talk, its other talks that are nearest in time, and how many it has.

    `count` is that of all its other talks; at `address` they are listed.
    """

    name: str
    address: Address
    nearest: tuple[Talk, ...]
    count: int


class Participation(Value, frozen=True, kw_only=True):
    """A talk that a person has a part in."""

    talk: Talk
    role: PersonRole


class Lookups(Value, frozen=True, kw_only=True):
    """All lookups. Lists are tuples in stable orders; a missing key means none.

    `title_sources` says which source prints a talk's title; an editor's has none. `rank` numbers
    the talks, the newest first. `quotes` has each quote under the ids of all its
    wordings; `topics` are by what they refer to. `own_parts` counts the parts that the person of an
    address takes in a talk. `dates_apart` has the dates of talks that have a title in common with
    others. `placement` says what long pages leave to others.
    """

    links: Links
    sources: dict[SourceId, Source]
    title_sources: dict[TalkId, SourceId]
    texts: dict[SourceId, SourceText]
    points: dict[SourceId, Mapping[int, str]]
    talks: dict[TalkId, Talk]
    rank: dict[TalkId, int]
    concepts: dict[ConceptId, Concept]
    entities: dict[tuple[EntityKind, str], Entity]
    of_talk: dict[TalkId, TalkLookups]
    participations: dict[EntityId, tuple[Participation, ...]]
    taking_part: dict[TalkId, tuple[Participant, ...]]
    own_parts: Mapping[tuple[TalkId, Address], int]
    quotes_by: dict[EntityId, tuple[Quote, ...]]
    quotes_on: dict[ConceptId, tuple[Quote, ...]]
    predictions: dict[str, Prediction]
    claims: dict[str, Claim]
    quotes: dict[str, Quote]
    topics: dict[Ref, tuple[Topic, ...]]
    segments: dict[str, Segment]
    prices: dict[str, Price]
    mentions: dict[tuple[str, str, str], tuple[Mention, ...]]
    places: dict[tuple[str, str], Place]
    segment_anchors: dict[str, Markup]
    notes: dict[TalkId, str]
    unlinked: frozenset[Ref]
    neighbours: dict[NodeId, tuple[NearNode, ...]]
    same_occasion: Mapping[TalkId, SameOccasion]
    dates_apart: Mapping[TalkId, str] = {}
    repeated: frozenset[str] = frozenset()
    placement: Placement = Placement()

    def description_under_title(self, link: Backlink) -> str | None:
        """What a segment says under a title that names the page's subject, or None."""
        segment = self.segments.get(link.in_.id) if link.in_.kind == "segment" else None
        return segment.description if segment and segment.title == link.text else None

    def has_people(self, talk: Talk) -> bool:
        """Whether somebody is known who takes part in a talk or passed it on."""
        return bool(talk.taking_part) or any(it.role is PersonRole.VIA for it in talk.people)

    def attendees(self, talk: Talk) -> tuple[Participant, ...]:
        """Those of whom no more is known than that they were there."""
        return tuple(part for part in talk.people if part.role is PersonRole.ATTENDEE)

    def others_in(self, talk: Talk, address: Address) -> tuple[tuple[Participant, ...], int]:
        """Those who take part in a talk, without the one whose page is at an address.

        The first of them, and how many more there are: each of a thousand guests has a page.
        """
        parts = self.taking_part[talk.id]
        own = self.own_parts.get((talk.id, address), 0)
        first = (it for it in parts[: OTHERS + own] if self.person(it.person).address != address)
        others = tuple(first)[:OTHERS]
        return others, len(parts) - own - len(others)

    def speakers(self, talk: Talk) -> Iterator[str]:
        """The names of those who speak in the talk."""
        return (self.person(part.person).name for part in talk.taking_part)

    def authors(self, talk: Talk) -> tuple[str, ...]:
        """The names of those whose talk it is where it is cited."""
        return tuple(self.person(it.person).name for it in talk.authors)

    @property
    def corpus(self) -> Corpus:
        """The corpus."""
        return self.links.corpus

    def backlinks(self, thing: Concept | Entity) -> tuple[Backlink, ...]:
        """What names a concept or an entity."""
        return self.links.backlinks.get(thing.ref, ())

    def person(self, identity: EntityId) -> Entity:
        """The person with an id."""
        return self.entities[EntityKind.PERSON, identity]

    def quotes_of(self, entity: Entity) -> tuple[Quote, ...]:
        """The quotes of an entity: only people have any."""
        return self.quotes_by.get(entity.id, ()) if entity.kind is EntityKind.PERSON else ()

    def parts_of(self, entity: Entity) -> tuple[Participation, ...]:
        """The talks that an entity has a part in, with its role: only people have any."""
        return self.participations.get(entity.id, ()) if entity.kind is EntityKind.PERSON else ()

    def of_kind(self, kind: EntityKind) -> tuple[Entity, ...]:
        """The entities of a kind, by name."""
        return tuple(entity for entity in self.entities.values() if entity.kind is kind)

    def listed_concepts(self) -> tuple[Concept, ...]:
        """The concepts that the editor does not keep out of lists, by name."""
        return tuple(concept for concept in self.concepts.values() if concept.listed)

    def ordered_talks(self) -> tuple[Talk, ...]:
        """All talks, the newest first and those without a date last."""
        return tuple(sorted(self.talks.values(), key=lambda talk: self.rank[talk.id]))


_NUMBER = regex(r"[0-9]{1,9}")
_padded = partial(_NUMBER.sub, lambda number: number[0].zfill(9))  # episode 9 is before 10


def newest_first(talks: Iterable[Talk]) -> tuple[Talk, ...]:
    """The talks by date, the newest first and those without a date last; episode 9 before 10."""
    named = sorted(talks, key=lambda talk: (_padded(talk.printed_title), talk.id))
    dated = [talk for talk in named if talk.earliest]
    dated.sort(key=lambda talk: talk.earliest or "", reverse=True)
    return (*dated, *(talk for talk in named if not talk.earliest))


def make_lookups(
    links: Links, resolved: Resolved, placement: Placement = _NOTHING_MOVED
) -> Lookups:
    """Builds all lookups, in time linear in the corpus; `placement` says what stands elsewhere."""
    corpus = links.corpus
    taking_part = {talk.id: talk.taking_part for talk in corpus.talks}
    address_of = {it.id: it.address for it in corpus.entities if it.kind is EntityKind.PERSON}
    anchors = segment_anchors(corpus.segments)
    return Lookups(
        links=links,
        sources={source.id: source for source in corpus.sources},
        title_sources={
            talk.id: at.source for talk in corpus.talks if (at := talk.title_at) is not None
        },
        texts={text.id: text for text in resolved.sources},
        points={text.id: printed_points(text) for text in resolved.sources},
        talks={talk.id: talk for talk in corpus.talks},
        rank={talk.id: rank for rank, talk in enumerate(newest_first(corpus.talks))},
        concepts={concept.id: concept for concept in sorted(corpus.concepts, key=_by_name)},
        entities={
            (entity.kind, entity.id): entity for entity in sorted(corpus.entities, key=_by_name)
        },
        of_talk=make_talk_lookups(corpus, resolved.reading.accounts),
        participations=indexed(
            (part.person, Participation(talk=talk, role=part.role))
            for talk in corpus.talks
            for part in talk.people
        ),
        taking_part=taking_part,
        own_parts=Counter(
            (talk, address_of[part.person]) for talk, parts in taking_part.items() for part in parts
        ),
        quotes_by=quotes_by(corpus),
        quotes_on=quotes_on(corpus),
        predictions={item.id: item for item in corpus.predictions},
        claims={item.id: item for item in corpus.claims},
        quotes={
            attestation.id: quote for quote in corpus.quotes for attestation in quote.attestations
        },
        topics=indexed((topic.refers_to, topic) for topic in corpus.topics),
        segments={item.id: item for item in corpus.segments},
        prices={item.id: item for item in corpus.prices},
        mentions=indexed(
            ((mention.in_.kind, mention.in_.id, mention.field), mention)
            for mention in sorted(corpus.mentions, key=lambda it: (it.start, -it.end))
        ),
        places=places(corpus, anchors, placement),
        placement=placement,
        segment_anchors=anchors,
        notes=resolved.notes,
        unlinked=frozenset(thing.ref for thing in corpus.things if not thing.linked),
        neighbours=nearest(links.graph),
        same_occasion=same_occasion(corpus.talks),
        dates_apart=dates_apart(corpus.talks),
        repeated=repeated_texts(corpus),
    )


def _by_name(item: Concept | Entity) -> tuple[str, str]:
    return (item.name.casefold(), item.id)


def dates_apart(talks: Sequence[Talk]) -> Mapping[TalkId, str]:
    """The dates (ISO) of the talks of each title that several have, as weekly calls do."""
    titled = indexed((talk.title.casefold(), talk) for talk in talks)
    alike = (talk for of_one in titled.values() if len(of_one) > 1 for talk in of_one)
    return {talk.id: talk.published for talk in alike if talk.published}


def same_occasion(talks: Sequence[Talk]) -> Mapping[TalkId, SameOccasion]:
    """What each talk of an event or a show that has several has beside it.

    In the order of their dates, and of a day of their places; that of all talks has their page.
    """
    named = ((name.casefold(), talk) for talk in talks if (name := talk.event or talk.show))
    beside: dict[TalkId, SameOccasion] = {}
    groups = {key: of_one for key, of_one in indexed(named).items() if len(of_one) > 1}
    slugs = distinct({key: key for key in groups})
    for key, of_one in groups.items():
        path = f"events/{slugs[key]}.html" if len(of_one) < len(talks) else "talks/index.html"
        group = sorted(of_one, key=in_order)
        for index, talk in enumerate(group):
            first = max(0, min(index - _BEFORE, len(group) - _NEAREST - 1))
            nearest = [it for it in group[first : first + _NEAREST + 1] if it is not talk]
            beside[talk.id] = SameOccasion(
                name=talk.event or talk.show or "",
                address=Address(path),
                nearest=tuple(nearest[:_NEAREST]),
                count=len(group) - 1,
            )
    return beside


def in_order(talk: Talk) -> tuple[str, str, int, str]:
    """What the talks of an event are sorted by: their dates, and their places in its notes."""
    at = talk.title_at
    source, line = (str(at.source), at.lines[0]) if at else ("", 0)
    return (talk.earliest or "", _padded(source), line, _padded(talk.id))
