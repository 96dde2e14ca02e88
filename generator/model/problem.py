"""Faults of the input, and what is suspicious in a collection as a whole, as values.

None of them stops a build: they travel beside the result. Their codes are stable, and how severe
each is stands once, in :data:`PROBLEMS` and :data:`ANOMALIES`; their words, what was expected and
what to do about it stand in the catalogues of :mod:`generator.messages` (those of anomalies under
`health` and `health_mend`).
"""

from enum import StrEnum

from generator.model.base import Value
from generator.model.message import Message


class Severity(StrEnum):
    """How much a problem matters: errors fail `check` and strict builds, warnings show in logs."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class UnusableSettingsError(ValueError):
    """The editor's settings cannot be used, and going on without them would do harm.

    The message names the file, the line and what to do.
    """


class Problem(Value, frozen=True, kw_only=True):
    """One fault at one place.

    `file` is relative to the seeds folder; `lines` are 1-based and inclusive, or null when the
    fault is the file's as a whole.
    """

    code: str
    severity: Severity
    message: Message
    file: str
    lines: tuple[int, int] | None = None


class ProblemKind(Value, frozen=True, kw_only=True):
    """A kind of problem: how severe it is, and whether somebody should look at it at all.

    What was expected and how to mend it stands in the catalogues of :mod:`generator.messages`.
    """

    code: str
    severity: Severity
    to_do: bool = True

    @property
    def expected(self) -> Message:
        """What should stand there instead."""
        return Message(f"expected.{self.code}")

    @property
    def mend(self) -> Message:
        """What to do about it."""
        return Message(f"mend.{self.code}")


def _kinds(severity: Severity, codes: str, *, to_do: bool = True) -> dict[str, ProblemKind]:
    return {code: ProblemKind(code=code, severity=severity, to_do=to_do) for code in codes.split()}


PROBLEMS: dict[str, ProblemKind] = {
    **_kinds(
        Severity.ERROR,
        """
        seed-unreadable seed-too-large reading-failed front-matter-invalid link-dead
        curation-invalid curation-dangling curation-contradiction curation-name-taken
        address-book-invalid address-vanished
        """,
    ),
    **_kinds(
        Severity.WARNING,
        """
        front-matter-loose talk-unknown talk-id-shared title-doubtful labels-unknown talks-unparted
        times-unread dialect-doubtful little-read text-in-one-piece markup-left
        seed-empty seed-not-text seed-format-unknown seed-importable seed-hidden
        format-invalid cue-invalid seed-ids-collide encoding-guessed encoding-bytes-invalid
        line-ends-other count-mismatch timecode-invalid topics-unsplit line-unread
        curation-early curation-without-effect note-unmatched wiki-link-broken
        wiki-link-ambiguous docs-link-outside share-address-missing share-letters-missing
        """,
    ),
    **_kinds(
        Severity.INFO,
        """
        characters-hidden mojibake-repaired curation-unmatched page-overridden note-of-no-talk
        comment-withheld personal-withheld
        """,
        to_do=False,
    ),
    **_kinds(
        Severity.INFO,
        """
        mojibake-ambiguous timecode-repaired date-unclear acronym-ambiguous curation-new-talk
        """,
    ),
}
"""Every code that can be reported."""


def problem(
    code: str, message: Message, file: str, lines: tuple[int, int] | None = None
) -> Problem:
    """A problem with the severity of its code.

    Raises:
        KeyError: if there is no such code (a bug of ours, never of the input).
    """
    severity = PROBLEMS[code].severity
    return Problem(code=code, severity=severity, message=message, file=file, lines=lines)


MOST_EXAMPLES = 25
"""Enough to name every talk of a collection of notes that somebody keeps by hand."""

ANOMALIES: dict[str, Severity] = {
    "talk-many-sources": Severity.WARNING,
    "talk-contradicted": Severity.WARNING,
    "talk-divided": Severity.WARNING,
    "talk-of-several": Severity.WARNING,
    "title-date": Severity.WARNING,
    "title-sentence": Severity.WARNING,
    "title-from-name": Severity.INFO,
    "title-repeated": Severity.INFO,
    "date-not-taken": Severity.WARNING,
    "person-not-taken": Severity.WARNING,
    "address-not-taken": Severity.WARNING,
    "speaker-missing": Severity.WARNING,
    "speakers-unknown": Severity.INFO,
    "note-parted": Severity.WARNING,
    "notes-of-no-talk": Severity.WARNING,
    "day-of-name": Severity.WARNING,
    "key-unknown": Severity.INFO,
    "name-everywhere": Severity.WARNING,
    "speakers-unnamed": Severity.INFO,
    "people-doubtful": Severity.WARNING,
    "names-alike": Severity.WARNING,
}
"""Every code, and how severe it is. There are no errors: what is suspicious may be right."""


class Example(Value, frozen=True, kw_only=True):
    """One place where an anomaly shows.

    `file` is relative to the seeds folder, `line` 1-based or null for the file as a whole.
    `remark` says what is suspicious there. `printed` says that it quotes a line that may be no
    title or name, and so on no page. `edit` is a line for the curation file that settles it.
    """

    file: str
    line: int | None = None
    remark: Message
    printed: bool = False
    edit: str | None = None


class Anomaly(Value, frozen=True, kw_only=True):
    """What is suspicious: how often, and the first places, the plainest first.

    `count` is how many talks, files or keys it is about.
    """

    code: str
    severity: Severity
    count: int
    message: Message
    examples: tuple[Example, ...] = ()

    @property
    def mend(self) -> Message:
        """What to do about it."""
        return Message(f"health_mend.{self.code}")


def anomaly(
    code: str, examples: tuple[Example, ...], count: int | None = None, whole: int = 0
) -> Anomaly:
    """An anomaly with the severity of its code; of the examples only the first are kept.

    `count` is that of the examples where there is no other; `whole` is what it is compared with,
    for a code whose sentence says so.

    Raises:
        KeyError: if there is no such code (a bug of ours, never of the input).
    """
    n = len(examples) if count is None else count
    return Anomaly(
        code=code,
        severity=ANOMALIES[code],
        count=n,
        message=Message(f"anomaly.{code}", n=n, all=whole),
        examples=examples[:MOST_EXAMPLES],
    )
