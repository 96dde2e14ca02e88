"""What is said in talks, as the corpus holds it: items of one account alone, quotes of all."""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from generator.model import account
from generator.model.account import TimeCode
from generator.model.base import (
    Address,
    ConceptId,
    EntityId,
    ItemId,
    QuoteId,
    Ref,
    SourceId,
    Span,
    TalkId,
    Value,
)
from generator.model.message import Message

SET_BY_EDITOR = Message("taken.by_editor")
"""The reason of a speaker, a time or a joined wording that the curation file gives."""

ALIKE = Message("taken.alike")
"""The reason for which wordings are taken to be of one quote."""


class Due(Value, frozen=True, kw_only=True, rename={"from_": "from"}):
    """When a prediction falls due: ISO dates, inclusive, with the precision of the talk's date."""

    from_: str
    to: str


class Status(StrEnum):
    """What became of a prediction, by the editor's hand."""

    OPEN = "open"
    CAME_TRUE = "came-true"
    FAILED = "failed"


class Passage(account.AccountPassage, frozen=True, kw_only=True, omit_defaults=True):
    """A passage of the corpus; `person` speaks it, whoever is printed.

    The editor says so or, where that is `inferred`, what the voice itself says in its first turns.
    In JSON, `speaker`, `goes_on`, `time`, `code`, `cells`, `level`, `person` and `inferred` are
    left out where they are at their defaults, as they are for most prose: passages are most of what
    a transcript holds.
    """

    id: ItemId
    talk: TalkId
    person: EntityId | None = None
    inferred: bool = False


class Segment(account.AccountSegment, frozen=True, kw_only=True):
    """A segment of the corpus."""

    id: ItemId
    talk: TalkId


class Prediction(account.AccountPrediction, frozen=True, kw_only=True):
    """A prediction of the corpus, with its due date (computed) and status (the editor's).

    `overdue` says that it is open and its due date over on the day that the build was given, and
    `person` is whom the printed speaker names.
    """

    id: ItemId
    talk: TalkId
    person: EntityId | None = None
    due: Due | None
    overdue: bool = False
    status: Status
    resolved: str | None
    evidence: str | None
    address: Address


class Claim(account.AccountClaim, frozen=True, kw_only=True):
    """A claim of the corpus."""

    id: ItemId
    talk: TalkId


class Fact(account.AccountFact, frozen=True, kw_only=True):
    """A fact of the corpus."""

    id: ItemId
    talk: TalkId


class Price(account.AccountPrice, frozen=True, kw_only=True):
    """A price of the corpus."""

    id: ItemId
    talk: TalkId


class Takeaway(account.AccountTakeaway, frozen=True, kw_only=True):
    """A takeaway of the corpus."""

    id: ItemId
    talk: TalkId


class Insight(account.AccountInsight, frozen=True, kw_only=True):
    """An insight of the corpus."""

    id: ItemId
    talk: TalkId


class Topic(account.AccountTopic, frozen=True, kw_only=True):
    """A topic of the corpus and what it refers to.

    A tag that leads nowhere refers to itself, or to the first of its name in the talk.
    """

    id: ItemId
    talk: TalkId
    refers_to: Ref


class Detail(account.AccountDetail, frozen=True, kw_only=True):
    """A detail line of the corpus."""

    id: ItemId
    talk: TalkId


Item = Passage | Segment | Prediction | Claim | Fact | Price | Takeaway | Insight | Topic | Detail
"""What stands at one place of one account; its `type_name` says of what kind it is."""


class Items(Value, frozen=True, kw_only=True):
    """Items by kind, in the order of talks, sources and lines."""

    passages: tuple[Passage, ...] = ()
    segments: tuple[Segment, ...] = ()
    predictions: tuple[Prediction, ...] = ()
    claims: tuple[Claim, ...] = ()
    facts: tuple[Fact, ...] = ()
    prices: tuple[Price, ...] = ()
    insights: tuple[Insight, ...] = ()
    takeaways: tuple[Takeaway, ...] = ()
    topics: tuple[Topic, ...] = ()
    details: tuple[Detail, ...] = ()


def every_item(lists: Items) -> Iterator[Item]:
    """All items, kind by kind."""
    for name in Items.__struct_fields__:
        yield from getattr(lists, name)


class Speaker(Value, frozen=True, kw_only=True):
    """Who said it: the person, the name as printed, and, where none is printed, the reason."""

    person: EntityId | None
    printed: str | None
    because: Message | None

    @property
    def is_inferred(self) -> bool:
        """Whether neither a source nor the editor names the person."""
        return not self.printed and self.because != SET_BY_EDITOR


class Attestation(Value, frozen=True, kw_only=True):
    """One account's wording of a quote. The id derives from the wording and printed speaker.

    `because` says why it is one with the leading wording: :data:`SET_BY_EDITOR` or :data:`ALIKE`.
    """

    id: QuoteId
    text: str
    note: str | None
    context: str | None
    speaker: Speaker | None
    time: TimeCode | None
    because: Message | None = None
    at: Span


class Quote(Value, frozen=True, kw_only=True):
    """One utterance; the first attestation leads and gives id, text and speaker.

    `recurs` are the quotes of other talks that seem to say the same; of those that are among
    `recurs_by_hand` too, the editor says so.
    """

    id: QuoteId
    talk: TalkId
    text: str
    speaker: Speaker | None
    concepts: tuple[ConceptId, ...]
    attestations: tuple[Attestation, ...]
    note: str | None
    address: Address
    recurs: tuple[QuoteId, ...] = ()
    recurs_by_hand: tuple[QuoteId, ...] = ()

    @property
    def is_inferred(self) -> bool:
        """Whether who says it is neither printed nor the editor's."""
        return self.speaker is not None and self.speaker.is_inferred

    @property
    def is_unnamed(self) -> bool:
        """Whether nobody is named who says it."""
        return self.speaker is None or not (self.speaker.person or self.speaker.printed)

    @property
    def by_source(self) -> tuple[Attestation, ...]:
        """The first attestation of each source."""
        return once_a_source(self.attestations)


def once_a_source(attestations: Iterable[Attestation]) -> tuple[Attestation, ...]:
    """The first of each source: one may print a quote in its list and again in its text."""
    first: dict[SourceId, Attestation] = {}
    for attestation in attestations:
        first.setdefault(attestation.at.source, attestation)
    return tuple(first.values())


class Quantity(StrEnum):
    """What the sides are about: the talk's date, event or length, a quote's time, a figure."""

    PUBLISHED = "published"
    EVENT = "event"
    DURATION = "duration"
    TIME = "time"
    FIGURE = "figure"
    PRICE = "price"


class Side(Value, frozen=True, kw_only=True):
    """What one source says.

    `value` is it in comparable form: an ISO date, seconds, a number with its unit, or words.
    `printed` is it as the source prints it, where the place is known. A figure stands in `text`,
    a piece of the `item`; a quote's time is a `time` of its wording, the `item`.
    """

    value: str
    printed: str | None = None
    text: str | None = None
    time: TimeCode | None = None
    item: Ref | None = None
    at: Span


class Disagreement(Value, frozen=True, kw_only=True):
    """One quantity of a talk to which at least two sources give values that cannot both be right.

    All sources that give it a value have a side, also those that agree with another. `about` is
    the quote whose times differ; `apart` is the distance between the outermost times in seconds.
    """

    id: ItemId
    talk: TalkId
    kind: Quantity
    about: Ref | None = None
    apart: int | None = None
    sides: tuple[Side, ...]


class Mention(Value, frozen=True, kw_only=True, rename={"in_": "in"}):
    """A place in an item's text that names a concept or an entity.

    `field` is the item's field, `start` and `end` are offsets into it in characters, and
    `surface` is the text between them.
    """

    target: Ref
    in_: Ref
    field: str
    start: int
    end: int
    surface: str
    at: Span
