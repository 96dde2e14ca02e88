"""What the sources say of a talk in brief: the first of it, and the rest for whoever wants more."""

from generator.model.base import Value
from generator.model.items import Passage
from generator.model.source import Source
from generator.render.context.grouping import grouped
from generator.render.context.lookups import Lookups
from generator.render.context.talk_lookups import TalkLookups
from generator.render.context.transcript_passages import BRIEF

_FIRST = 420
_LEAST = 300
"""How many characters stand open, and how many are not worth folding."""


class SourceBrief(Value, frozen=True, kw_only=True):
    """What one source says in brief: its first paragraphs, and the others by printed heading."""

    source: Source
    first: tuple[Passage, ...]
    rest: dict[str, list[Passage]]

    @property
    def more(self) -> int:
        """How many paragraphs the rest has."""
        return sum(map(len, self.rest.values()))


def source_briefs(has: TalkLookups, lookups: Lookups) -> tuple[SourceBrief, ...]:
    """The brief, the summary or the overview that each source has, by the number of the source."""
    passages = [passage for passage in has.passages if passage.kind in BRIEF]
    briefs = [
        _brief(lookups.sources[source], items)
        for source, items in grouped(passages, lambda passage: passage.at.source).items()
    ]
    return tuple(sorted(briefs, key=lambda brief: brief.source.number))


def _brief(source: Source, items: list[Passage]) -> SourceBrief:
    shown, size = 0, 0
    while shown < len(items) and size < _FIRST and items[shown].section == items[0].section:
        size += len(items[shown].text)
        shown += 1
    if sum(len(item.text) for item in items[shown:]) < _LEAST:
        same = all(item.section == items[0].section for item in items)
        shown = len(items) if same else shown
    rest = grouped(items[shown:], lambda item: item.section)
    return SourceBrief(source=source, first=tuple(items[:shown]), rest=rest)
