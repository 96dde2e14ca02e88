"""A source of the corpus: the file, how it was read, and how much of it was understood."""

from generator.model.base import Address, SourceId, TalkId, Value
from generator.model.problem import Severity
from generator.model.source import PrintedCount, Repair


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
    message: str
    lines: tuple[int, int] | None = None


class Source(Value, frozen=True, kw_only=True):
    """A seed: where it comes from, how it was read and how much of it was understood.

    `number` is the source's badge on pages, from 1 in the order of ids. `language` is a BCP 47 tag;
    `und-Cyrl` says that only the script is known.
    """

    id: SourceId
    number: int
    file: str
    sha256: str
    dialect: str
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
