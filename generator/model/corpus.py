"""The corpus: everything the seeds say, reconciled. It is what `data/corpus.json` holds.

The items are those of an account with an id and a talk; what several accounts say in common
(quotes, concepts, entities) keeps each account's wording beside the merged whole. JSON and JSON
Schema are made from these structs and from nothing else.
"""

from collections import defaultdict

from msgspec.structs import replace

from generator.model.account import EntityKind
from generator.model.account_head import Duration, PersonRole, TalkNumber, episode_of
from generator.model.base import (
    AccountId,
    Address,
    ConceptId,
    EntityId,
    ItemId,
    Ref,
    SourceId,
    Span,
    Statement,
    TalkId,
    Value,
)
from generator.model.grouping import grouped, indexed
from generator.model.items import Disagreement, Item, Items, Mention, Quote
from generator.model.message import Message
from generator.model.source import Source

SCHEMA_VERSION = 1
_YEAR = 4  # characters of a date that is a year


class Participant(Value, frozen=True, kw_only=True):
    """A person's part in a talk; `printed` is the name that the sources print for him wrongly.

    `by_editor` says that the editor gives him the part.
    """

    person: EntityId
    role: PersonRole
    printed: str | None = None
    by_editor: bool = False


class Evidence(Value, frozen=True, kw_only=True):
    """Why two accounts were taken to be about one talk; `evidence` is a short stable word."""

    evidence: str
    detail: Message
    sources: tuple[SourceId, ...]


class OtherPerformance(Value, frozen=True, kw_only=True):
    """Another time at which the same talk was given: its talk, and what tells the two apart."""

    talk: TalkId
    because: tuple[Message, ...]


class DateRange(Value, frozen=True, kw_only=True, rename={"from_": "from"}):
    """The dates (ISO, inclusive) that a printed age can mean on a page saved when `retrieved`."""

    from_: str
    to: str
    printed: str
    retrieved: str
    at: Span


class Talk(Value, frozen=True, kw_only=True):
    """A real event, as told by one or more accounts.

    `titles` are the printed titles with their places; `title` is the one that stands on the page.
    `event` is the conference, `show` the podcast, channel or series; `numbers` are those in it, of
    each kind one. `published_between` is there
    where no source prints a date but one says how long ago it was. `merged_despite` speaks against
    one talk and is outweighed by one recording or the editor. `also_given` are other talks that are
    the same, given at another time. `note` is an editor's note in Markdown.
    """

    id: TalkId
    title: str
    other_titles: tuple[str, ...]
    titles: tuple[Statement, ...]
    people: tuple[Participant, ...]
    event: str | None
    show: str | None = None
    numbers: tuple[TalkNumber, ...] = ()
    published: str | None
    published_between: DateRange | None = None
    duration: Duration | None
    url: str | None
    sources: tuple[SourceId, ...]
    accounts: tuple[AccountId, ...]
    merged_because: tuple[Evidence, ...]
    merged_despite: tuple[Evidence, ...] = ()
    also_given: tuple[OtherPerformance, ...] = ()
    note: str | None
    address: Address

    @property
    def ref(self) -> Ref:
        """What points to it."""
        return Ref(kind="talk", id=self.id)

    @property
    def taking_part(self) -> tuple[Participant, ...]:
        """Those who speak in it."""
        return tuple(part for part in self.people if part.role.takes_part)

    @property
    def authors(self) -> tuple[Participant, ...]:
        """Whose it is where it is cited: who speaks in it, else its hosts.

        Of a meeting nobody's: whoever leads one at which others only were there chairs it.
        """
        speakers = tuple(part for part in self.people if part.role is PersonRole.SPEAKER)
        is_meeting = any(part.role is PersonRole.ATTENDEE for part in self.people)
        return speakers or (() if is_meeting else self.taking_part)

    @property
    def occasions(self) -> tuple[str, ...]:
        """The event and the show, of two names of which one holds the other only the longer."""
        event, show = self.event or "", self.show or ""
        if show.casefold() in event.casefold():
            show = ""
        elif event.casefold() in show.casefold():
            event = ""
        return tuple(filter(None, (event, show)))

    @property
    def title_at(self) -> Span | None:
        """The first place where its title is printed; None where nobody but the editor says it."""
        return next((it.at for it in self.titles if it.text == self.printed_title), None)

    @property
    def printed_title(self) -> str:
        """Its title with what stands beside it where it is printed, such as the number."""
        texts = {it.text: None for it in self.titles}
        whole = (it for it in texts if self.title in it)
        return self.title if self.title in texts else next(whole, self.title)

    @property
    def episode(self) -> str | None:
        """The number of the episode that it is of its show."""
        return episode_of(self.numbers)

    @property
    def says_year(self) -> bool:
        """Whether all that is known of the date is a year that the event's name has in it."""
        year = self.published or ""
        return len(year) == _YEAR and any(year in name.split() for name in self.occasions)

    @property
    def earliest(self) -> str | None:
        """The date on which it was published, or the first of those that are possible."""
        return self.published or (self.published_between.from_ if self.published_between else None)


class ConceptDefinition(Value, frozen=True, kw_only=True):
    """One account's explanation of a concept; `name` is the concept's name as printed there."""

    id: ItemId
    name: str
    text: str
    section: str
    talk: TalkId
    at: Span


class NameEvidence(Evidence, frozen=True, kw_only=True):
    """Why a printed `name` was taken to be of a concept or entity; `sources` print it."""

    name: str


class RelatedConcept(Value, frozen=True, kw_only=True):
    """A concept used in the same places; `weight` is from 0 to 1."""

    concept: ConceptId
    weight: float
    because: Message


class Concept(Value, frozen=True, kw_only=True):
    """A term worth a page: defined in a seed or listed there as a topic.

    `definition` is the editor's. `talks` are those that define it, list it or mention it;
    `mentions` counts the places that do. `merged_because` says of every printed name but the
    leading one why it is the concept's. An editor may keep it from being linked or listed.
    """

    id: ConceptId
    name: str
    aliases: tuple[str, ...]
    definition: str | None
    definitions: tuple[ConceptDefinition, ...]
    merged_because: tuple[NameEvidence, ...] = ()
    talks: tuple[TalkId, ...]
    related: tuple[RelatedConcept, ...]
    mentions: int
    linked: bool
    listed: bool = True
    address: Address

    @property
    def ref(self) -> Ref:
        """What points to it."""
        return Ref(kind="concept", id=self.id)

    @property
    def is_defined(self) -> bool:
        """Whether a source or the editor says what it is."""
        return bool(self.definition or self.definitions)


class EntityNaming(Value, frozen=True, kw_only=True):
    """One place where a source presents or lists an entity by name."""

    printed: str
    talk: TalkId
    because: Message
    at: Span


class Entity(Value, frozen=True, kw_only=True):
    """A person, organisation, product or work. An editor may keep its names from being linked.

    `merged_because` says of every printed name but the leading one why it is the entity's.
    `concept` is the concept of the same name, where an account defines it as a term: its
    definitions are the entity's as well.
    """

    id: EntityId
    kind: EntityKind
    name: str
    aliases: tuple[str, ...]
    talks: tuple[TalkId, ...]
    url: str | None
    linked: bool = True
    namings: tuple[EntityNaming, ...]
    merged_because: tuple[NameEvidence, ...] = ()
    concept: ConceptId | None = None
    address: Address

    @property
    def ref(self) -> Ref:
        """What points to it."""
        return Ref(kind=self.kind.value, id=self.id)


class Corpus(Items, frozen=True, kw_only=True):
    """All of it. Every list is in a stable order that does not depend on the file system."""

    schema_version: int
    sources: tuple[Source, ...]
    talks: tuple[Talk, ...]
    concepts: tuple[Concept, ...]
    entities: tuple[Entity, ...]
    quotes: tuple[Quote, ...]
    disagreements: tuple[Disagreement, ...] = ()
    mentions: tuple[Mention, ...]

    @property
    def things(self) -> tuple[Concept | Entity, ...]:
        """What has a name and a page of its own: concepts, then people and other entities."""
        return (*self.concepts, *self.entities)


def items_by_talk(lists: Items) -> dict[TalkId, Items]:
    """The items of each talk that has any, in their order, in time linear in their number."""
    of_talk: defaultdict[TalkId, dict[str, tuple[Item, ...]]] = defaultdict(dict)
    for name in Items.__struct_fields__:
        items: tuple[Item, ...] = getattr(lists, name)
        for talk, own in grouped(items, lambda item: item.talk).items():
            of_talk[talk][name] = tuple(own)
    return {talk: replace(Items(), **own) for talk, own in of_talk.items()}


def quotes_by(corpus: Corpus) -> dict[EntityId, tuple[Quote, ...]]:
    """The quotes of each person who is known to speak them."""
    spoken = ((it.speaker.person, it) for it in corpus.quotes if it.speaker)
    return indexed((person, it) for person, it in spoken if person)


def quotes_on(corpus: Corpus) -> dict[ConceptId, tuple[Quote, ...]]:
    """The quotes that name each concept."""
    return indexed((concept, it) for it in corpus.quotes for concept in it.concepts)
