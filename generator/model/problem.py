"""Faults of the input, as values that travel beside the result.

A problem never stops a build. Its code is stable, and how severe it is stands once, in
:data:`PROBLEMS`; its words, what was expected and how to mend it stand in the catalogues of
:mod:`generator.messages`.
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
        front-matter-loose talk-unknown title-doubtful labels-unknown talks-unparted times-unread
        dialect-doubtful little-read text-in-one-piece markup-left
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
