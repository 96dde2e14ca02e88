"""What the sources say of a talk in brief: the first of it, and the rest for whoever wants more."""

from itertools import takewhile

from generator.model.base import Value
from generator.model.items import Passage
from generator.model.source import Source
from generator.render.context.grouping import grouped
from generator.render.context.lookups import Lookups
from generator.render.context.talk_lookups import TalkLookups, items_by_kind
from generator.render.context.transcript_passages import BRIEF
from generator.render.pieces.bullets import ALONE, LEAST, opened

_FEW = 3
_OF_TEXT = frozenset({"passage", "detail", "topic"})


class SourceBrief(Value, frozen=True, kw_only=True):
    """What one source says in brief: its first paragraphs, and the others by printed heading.

    Where it is all that is told of a talk, and more than a few lines, `is_notes`.
    """

    source: Source
    first: tuple[Passage, ...]
    rest: dict[str, list[Passage]]
    is_notes: bool

    @property
    def more(self) -> int:
        """How many paragraphs the rest has."""
        return sum(map(len, self.rest.values()))


def source_briefs(has: TalkLookups, lookups: Lookups) -> tuple[SourceBrief, ...]:
    """The brief, the summary or the overview that each source has, by the number of the source."""
    passages = [passage for passage in has.passages if passage.kind in BRIEF]
    is_all = is_only_text(has) and len(passages) == len(has.passages)
    briefs = [
        _brief(lookups.sources[source], items, is_all)
        for source, items in grouped(passages, lambda passage: passage.at.source).items()
    ]
    return tuple(sorted(briefs, key=lambda brief: brief.source.number))


def is_only_text(has: TalkLookups) -> bool:
    """Whether nothing is told of a talk but in prose and bullets."""
    others = (items for kind, items in items_by_kind(has) if kind not in _OF_TEXT)
    return not has.quotes and not any(others)


def _brief(source: Source, items: list[Passage], is_all: bool) -> SourceBrief:
    first = list(takewhile(lambda item: item.section == items[0].section, items))
    shown = opened(first, ALONE if is_all else LEAST)
    rest = grouped(items[shown:], lambda item: item.section)
    return SourceBrief(
        source=source, first=tuple(items[:shown]), rest=rest, is_notes=is_all and len(items) > _FEW
    )
