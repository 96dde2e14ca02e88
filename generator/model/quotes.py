"""Quotes: one utterance with every account's wording of it, and who said it."""

from collections.abc import Iterable

from generator.model.account import TimeCode
from generator.model.base import (
    Address,
    ConceptId,
    EntityId,
    QuoteId,
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
