"""A seed as it was read: its lines, what each of them is, and what was repaired."""

from enum import StrEnum

import msgspec

from generator.model.base import Address, SourceId, TalkId, Value
from generator.model.message import Message
from generator.model.problem import Problem, Severity

NO_DIALECT = "notes"
"""How files are read that are of no kind of page that the program knows."""

KEPT = "unread"
"""What stands for the dialect of a file about no talk, or one that could not be read."""


class Role(StrEnum):
    """What a line is for; see the vocabulary in the design."""

    CONTENT = "content"
    LABEL = "label"
    FURNITURE = "furniture"
    UNREAD = "unread"
    BLANK = "blank"


class Line(Value, frozen=True, kw_only=True, array_like=True):
    """One line of a seed.

    `printed` is the text as in the seed, `mended` the same after the repairs, where there are any.
    `what` says in a word or two what the line became (`quote`, `heading`, `share bar`); it may be
    empty.
    """

    number: int
    printed: str
    role: Role
    what: str = ""
    mended: str | None = None

    @property
    def text(self) -> str:
        """The line as it was read."""
        return self.printed if self.mended is None else self.mended


class Repair(Value, frozen=True, kw_only=True):
    """A change of a line's text: `printed` stands in the seed, `read` is what it was taken for.

    Going through the line from its beginning and replacing the next place of each `printed` by
    its `read`, in the order of the list, gives the text that was read.
    """

    line: int
    printed: str
    read: str
    because: Message


class PrintedCount(Value, frozen=True, kw_only=True):
    """A count that the source prints of its own items: a checksum for the reader."""

    what: str
    printed: int
    read: int


class Reprint(StrEnum):
    """How much of a source's text its source page shows."""

    FULL = "full"
    USED_LINES = "used-lines"
    NONE = "none"


class SourceKind(StrEnum):
    """What sort of file the editor says that a source is; `NO_TALK` tells of no talk at all."""

    NOTES = "notes"
    TRANSCRIPT = "transcript"
    RECORD = "record"
    NO_TALK = "no-talk"


class UnknownKey(Value, frozen=True, kw_only=True):
    """A key of front matter that means nothing here: its line, and the known key it is near to."""

    key: str
    line: int
    nearest: str | None = None


class Candidate(Value, frozen=True, kw_only=True):
    """How well a dialect fits a page, from 0 to 1, and the features that speak for it.

    `dialect` is its code, `english` its name in English.
    """

    dialect: str
    english: str
    score: float
    features: tuple[Message, ...] = ()


class SourceText(Value, frozen=True, kw_only=True):
    """A seed as read.

    `site` names the site it was copied from where the seed says so. `licence`, `url` and
    `retrieved` come from the curation file or from the seed's front matter. `language` is a BCP 47
    tag, or None where it is neither said nor beyond doubt. `unknown_keys` are those of its front
    matter, in its order.
    """

    id: SourceId
    file: str
    sha256: str
    encoding: str
    lines: tuple[Line, ...]
    dialect: Candidate
    runner_up: Candidate | None = None
    title: str = ""
    site: str | None = None
    url: str | None = None
    retrieved: str | None = None
    licence: str | None = None
    language: str | None = None
    reprint: Reprint = Reprint.FULL
    printed_counts: tuple[PrintedCount, ...] = ()
    repairs: tuple[Repair, ...] = ()
    problems: tuple[Problem, ...] = msgspec.field(default=())
    unknown_keys: tuple[UnknownKey, ...] = ()


class Coverage(Value, frozen=True, kw_only=True):
    """How many non-blank lines of a source are what; the four add up to all of them."""

    content: int
    label: int
    furniture: int
    unread: int


class SourceProblem(Value, frozen=True, kw_only=True):
    """A fault of one source."""

    code: str
    severity: Severity
    message: Message
    lines: tuple[int, int] | None = None


class Source(Value, frozen=True, kw_only=True):
    """A seed: where it comes from, how it was read and how much of it was understood.

    `number` is the source's badge on pages, from 1 in the order of ids. `is_transcript` says that
    it is somebody's words and not notes about them. `language` is a BCP 47 tag;
    `und-Cyrl` says that only the script is known.
    """

    id: SourceId
    number: int
    file: str
    sha256: str
    dialect: str
    is_transcript: bool = False
    title: str
    site: str | None
    url: str | None
    retrieved: str | None
    licence: str | None
    language: str | None
    talks: tuple[TalkId, ...]
    lines: int
    coverage: Coverage
    printed_counts: tuple[PrintedCount, ...]
    repairs: tuple[Repair, ...]
    problems: tuple[SourceProblem, ...]
    address: Address
