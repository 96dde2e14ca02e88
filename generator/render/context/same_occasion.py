"""Other talks of one event or show: where a reader of one goes on."""

from collections.abc import Iterable, Mapping

from generator.model.base import TalkId, Value
from generator.model.corpus import Talk
from generator.model.grouping import indexed

_BEFORE, _SHOWN = 3, 6


class SameOccasion(Value, frozen=True, kw_only=True):
    """The event or show of a talk, its other talks that are nearest in time, and how many it has.

    `count` is that of all its other talks.
    """

    name: str
    nearest: tuple[Talk, ...]
    count: int


def same_occasion(talks: Iterable[Talk]) -> Mapping[TalkId, SameOccasion]:
    """What each talk of an event or a show that has several has beside it.

    In the order of their dates, and of their places where several are of one day.
    """
    named = ((name.casefold(), talk) for talk in talks if (name := talk.event or talk.show))
    beside: dict[TalkId, SameOccasion] = {}
    for of_one in indexed(named).values():
        group = sorted(of_one, key=_order)
        for index, talk in enumerate(group if len(group) > 1 else ()):
            first = max(0, min(index - _BEFORE, len(group) - _SHOWN - 1))
            nearest = [it for it in group[first : first + _SHOWN + 1] if it is not talk]
            beside[talk.id] = SameOccasion(
                name=talk.event or talk.show or "",
                nearest=tuple(nearest[:_SHOWN]),
                count=len(group) - 1,
            )
    return beside


def _order(talk: Talk) -> tuple[str, str, int, str]:
    at = talk.title_at
    source, line = (str(at.source), at.lines[0]) if at else ("", 0)
    return (talk.earliest or "", source, line, talk.id)
