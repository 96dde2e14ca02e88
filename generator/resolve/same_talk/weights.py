"""Named evidences for and against two accounts being about one talk, and what each counts.

The weights are chosen so that no single coincidence is enough: the same people give many talks, a
good line is said twice, and titles repeat. A shared recording alone settles it. How often that is
right is measured on labelled accounts: see `docs/evaluation.md`.
"""

from collections.abc import Collection, Iterable

from generator.model.base import Value
from generator.model.message import Message

THRESHOLD = 6.0
"""From this sum of weights on, two accounts are joined."""

SUGGESTION = 3.0
"""From this sum of weights on, joining two accounts is suggested to the editor."""

COHESION = 3.0
"""What the accounts of two groups must have in common on average for a pair to join the groups."""

WEIGHTS = {
    "same-recording": 8.0,
    "same-name": 8.0,
    "shared-quote": 2.5,
    "more-shared-quotes": 3.5,
    "same-quote-time": 1.0,
    "title": 2.0,
    "title-word": 1.0,
    "more-title-words": 1.0,
    "title-run": 1.0,
    "title-repeated": 3.0,
    "same-people": 1.0,
    "title-names-part": 1.0,
    "title-names-person": 1.0,
    "text-names-person": 2.0,
    "shared-terms": 1.0,
    "more-shared-terms": 1.0,
    "shared-words": 2.0,
    "more-shared-words": 2.0,
    "most-shared-words": 1.0,
    "same-date": 1.0,
    "same-length": 1.0,
    "other-quotes": -2.0,
    "not-heard": -3.0,
    "other-quote-time": -1.0,
    "other-people": -3.0,
    "other-length": -1.0,
    "other-date": -2.0,
    "other-year": -4.0,
    "other-number": -8.0,
    "other-recording": -4.0,
}
"""How much each evidence counts; those with a minus speak against it."""


class Sign(Value, frozen=True, kw_only=True):
    """One evidence found between two accounts."""

    evidence: str
    detail: Message

    @property
    def weight(self) -> float:
        """How much it counts."""
        return WEIGHTS[self.evidence]


def is_one_but_for_numbers(found: Collection[Sign]) -> bool:
    """Whether only the numbers in their titles part two accounts that share quotes and their times.

    `Day One` may be a name; the editor decides.
    """
    kinds = {sign.evidence for sign in found}
    rest = (sign for sign in found if sign.evidence != "other-number")
    return (
        kinds >= {"other-number", "more-shared-quotes", "same-quote-time"}
        and strength(rest) >= THRESHOLD
    )


def strength(found: Iterable[Sign]) -> float:
    """The sum of weights."""
    return sum([WEIGHTS[sign.evidence] for sign in found])


def reasons(found: Iterable[Sign]) -> tuple[Sign, ...]:
    """The signs as they are told: of those that say the same, only the last, which says most."""
    return tuple({sign.detail: sign for sign in found}.values())
