"""What one source says about one talk, as read: the items of an account, each with its span.

Nothing here knows of other sources. The corpus items of :mod:`generator.model.corpus` are these
with an id and a talk.
"""

from enum import StrEnum
from typing import ClassVar, TypeVar, get_args

from msgspec.structs import replace

from generator.model.account_head import AccountHead
from generator.model.base import Span, Value
from generator.model.message import Message


class TimeCode(Value, frozen=True, kw_only=True):
    """A place in a recording.

    `seconds` is what it was read as. Where that is not what the source prints,
    `printed_seconds` says what the printed form would mean and `repaired` says why it was
    read otherwise.
    """

    seconds: int
    printed: str
    printed_seconds: int | None = None
    repaired: Message | None = None


class PassageKind(StrEnum):
    """What sort of prose a passage is, told by the heading above it."""

    SUMMARY = "summary"
    BRIEF = "brief"
    OVERVIEW = "overview"
    DISCUSSION = "discussion"
    CONTEXT = "context"
    ANALYSIS = "analysis"
    OTHER = "other"


BRIEF = (PassageKind.BRIEF, PassageKind.SUMMARY, PassageKind.OVERVIEW)
"""The prose that says in brief what a talk is about, the most telling kind first."""


class EntityKind(StrEnum):
    """What sort of thing an entity is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PRODUCT = "product"
    WORK = "work"


class AccountPassage(Value, frozen=True, kw_only=True):
    """A paragraph (or a bullet of prose) under a heading; `section` is the heading as printed.

    A turn of a transcript has its `speaker` as printed in front of it; a turn or a note may have
    the `time` that is printed with it. Neither is part of `text`. `goes_on` says that the speaker
    is not printed here but with the turn that the paragraph belongs to. A heading with no text of
    its own is a passage under itself. Of code, whose `text` keeps its lines and their indentation,
    `code` is the language as printed, or empty: what stands there says nothing of the talk. Of a
    row of a table, `cells` are the pieces of `text` that stand in its columns. `level` is that of
    the heading, from 1 to 6 as its page marks it; 0 where it is marked by nothing.
    """

    type_name: ClassVar[str] = "passage"
    section: str
    kind: PassageKind
    text: str
    speaker: str | None = None
    goes_on: bool = False
    time: TimeCode | None = None
    code: str | None = None
    cells: tuple[str, ...] = ()
    level: int = 0
    at: Span

    @property
    def is_heading(self) -> bool:
        """Whether it is a heading under which nothing stands but perhaps other headings."""
        return self.section == self.text


class Quotation(Value, frozen=True, kw_only=True):
    """One account's wording of something said.

    `text` is without its outer quotation marks; `context` is a bracketed remark printed in
    front of it; `speaker` is the name as printed with the quote, or null. `in_prose` says that it
    stands among other text, under no heading that announces quotes.
    """

    type_name: ClassVar[str] = "quotation"
    text: str
    note: str | None = None
    context: str | None = None
    speaker: str | None = None
    time: TimeCode | None = None
    in_prose: bool = False
    at: Span


class AccountSegment(Value, frozen=True, kw_only=True):
    """A chapter of the recording."""

    type_name: ClassVar[str] = "segment"
    title: str
    description: str | None = None
    time: TimeCode | None = None
    at: Span


class AccountPrediction(Value, frozen=True, kw_only=True):
    """Something said to come; `horizon` as printed (`10 years`, `by 2030`, `Near future`).

    `speaker` is the name that is printed with it.
    """

    type_name: ClassVar[str] = "prediction"
    text: str
    horizon: str | None = None
    speaker: str | None = None
    time: TimeCode | None = None
    at: Span


class AccountClaim(Value, frozen=True, kw_only=True):
    """Something held to be so, with the evidence that the source prints under it."""

    type_name: ClassVar[str] = "claim"
    text: str
    evidence: str | None = None
    time: TimeCode | None = None
    at: Span


class AccountFact(Value, frozen=True, kw_only=True):
    """A figure: what it is about and its value as printed."""

    type_name: ClassVar[str] = "fact"
    text: str
    value: str | None = None
    time: TimeCode | None = None
    at: Span


class AccountPrice(Value, frozen=True, kw_only=True):
    """A row of a price table."""

    type_name: ClassVar[str] = "price"
    item: str
    value: str
    context: str | None = None
    time: TimeCode | None = None
    at: Span


class AccountTakeaway(Value, frozen=True, kw_only=True):
    """What the account says should be remembered; `label` is what stands before a colon."""

    type_name: ClassVar[str] = "takeaway"
    label: str | None = None
    text: str
    time: TimeCode | None = None
    at: Span


class AccountInsight(Value, frozen=True, kw_only=True):
    """A bullet under a heading of the account's own; `marker` is the emoji in front of it."""

    type_name: ClassVar[str] = "insight"
    section: str
    text: str
    marker: str | None = None
    at: Span


class Definition(Value, frozen=True, kw_only=True):
    """`Name: text`, where the name becomes a concept; `section` is the heading as printed."""

    type_name: ClassVar[str] = "definition"
    name: str
    text: str
    section: str
    at: Span


class AccountTopic(Value, frozen=True, kw_only=True):
    """A name that the account lists as a topic or theme.

    `is_tag` says that the note is filed under it, in front matter or a record, or that it is a
    point of a list, as of an agenda: it may be a word or a matter, and no term.
    """

    type_name: ClassVar[str] = "topic"
    name: str
    at: Span
    is_tag: bool = False


class Naming(Value, frozen=True, kw_only=True):
    """The account names an organisation, product, work or person in a list of such."""

    type_name: ClassVar[str] = "naming"
    kind: EntityKind
    name: str
    at: Span


class AccountDetail(Value, frozen=True, kw_only=True):
    """A line about the talk or the page itself: a byline, a category, a count of the site's own.

    `text` is the line as printed; `what` is the sort of line it is, one of :data:`DETAILS`. One of
    a `speaker` states who speaks, and nobody was recognised in it: a firm, a team.
    """

    type_name: ClassVar[str] = "detail"
    what: str
    text: str
    at: Span


DETAILS = (
    "byline",
    "speaker",
    "category",
    "original",
    "site",
    "around",
    "tagline",
    "tag",
    "figures",
    "caption",
    "front-matter",
    "metadata",
    "reader",
)
"""The sorts of detail lines; the interface's catalogues name each of them."""

Item = (
    AccountPassage
    | Quotation
    | AccountSegment
    | AccountPrediction
    | AccountClaim
    | AccountFact
    | AccountPrice
    | AccountTakeaway
    | AccountInsight
    | Definition
    | AccountTopic
    | Naming
    | AccountDetail
)
ITEM_TYPES: tuple[type[Value], ...] = get_args(Item)


def under_no_heading(item: Item, heading: str) -> Item:
    """The item; a passage below a heading as one below none."""
    is_below = isinstance(item, AccountPassage) and item.section == heading
    return replace(item, section="") if is_below else item


ItemT = TypeVar("ItemT", bound=Value)


class Account(AccountHead, frozen=True, kw_only=True):
    """What one source says about one talk: as a whole, and item by item."""

    items: tuple[Item, ...] = ()

    @property
    def is_alone(self) -> bool:
        """Whether its source tells of no other talk."""
        return str(self.id) == str(self.source)

    def titled(self, title: str) -> "Account":
        """The account with another title; where it states none, that is made from the name."""
        if not self.titles:
            return replace(self, called=title)
        first = replace(self.titles[0], text=title)
        return replace(self, titles=(first, *self.titles[1:]))

    def of(self, kind: type[ItemT]) -> tuple[ItemT, ...]:
        """The account's items of one type, in the order of the source."""
        return tuple([item for item in self.items if type(item) is kind])
