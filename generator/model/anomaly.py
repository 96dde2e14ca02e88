"""What is suspicious in a collection as a whole, as values: neither a fault of one line nor a fact.

An anomaly never stops a build. Its code is stable, and how severe it is stands once, in
:data:`ANOMALIES`; its words and what to do about it stand in the catalogues of
:mod:`generator.messages`, under `health` and `health_mend`.
"""

from generator.model.base import Value
from generator.model.message import Message
from generator.model.problem import Severity

MOST_EXAMPLES = 5

ANOMALIES: dict[str, Severity] = {
    "talk-many-sources": Severity.WARNING,
    "talk-contradicted": Severity.WARNING,
    "talk-divided": Severity.WARNING,
    "title-turn": Severity.WARNING,
    "title-date": Severity.WARNING,
    "title-sentence": Severity.WARNING,
    "title-from-name": Severity.INFO,
    "title-repeated": Severity.INFO,
    "date-not-taken": Severity.WARNING,
    "person-not-taken": Severity.WARNING,
    "address-not-taken": Severity.WARNING,
    "key-unknown": Severity.INFO,
    "name-everywhere": Severity.WARNING,
    "speaker-everywhere": Severity.WARNING,
    "speakers-inferred": Severity.INFO,
    "speakers-unnamed": Severity.INFO,
    "dialect-none": Severity.INFO,
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
