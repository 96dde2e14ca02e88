"""What a page holds at a glance: counts that lead to its sections."""

from collections.abc import Iterable

from markupsafe import Markup

from generator.messages.words import Words
from generator.model.base import Value
from generator.text.markdown.escape import fill


class SummaryCount(Value, frozen=True, kw_only=True):
    """What there is how many of, and the section that holds it."""

    anchor: Markup
    text: Markup


def summary_counts(
    counts: Iterable[tuple[str, str, int]], words: Words
) -> tuple[SummaryCount, ...]:
    """Kind, section and number as entries, without what there is none of."""
    return tuple(
        SummaryCount(anchor=fill(anchor), text=words(f"count.{kind}", n=number))
        for kind, anchor, number in counts
        if number
    )
