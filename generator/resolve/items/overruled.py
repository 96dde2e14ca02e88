"""What the editor or other sources overrule is no longer told: repairs of clocks, and doubts."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import filterfalse

import msgspec

from generator.model.account import TimeCode
from generator.model.base import SourceId, Span, Value
from generator.model.grouping import indexed
from generator.model.items import SET_BY_EDITOR, Items, Quote
from generator.model.message import last_clause
from generator.model.problem import Problem
from generator.model.reading import Reading
from generator.model.source import Repair, SourceText

_CODE, _OF_TITLE, _OF_TALK = "timecode-repaired", "title-doubtful", "problem.only_title"


class _Overruled(Value, frozen=True, kw_only=True):
    """A time that was read otherwise than printed, and that the editor has set."""

    at: Span
    time: TimeCode

    def is_told_by(self, problem: Problem) -> bool:
        """Whether a problem of its source tells of the repair."""
        return (
            problem.code == _CODE
            and problem.lines is not None
            and self._holds(problem.lines[0])
            and problem.message.values.get("printed") == self.time.printed
            and problem.message.values.get("because") == self.time.repaired
        )

    def is_of(self, repair: Repair) -> bool:
        """Whether it is this repair, or a part of it."""
        return self._holds(repair.line) and last_clause(repair.because)[1] == self.time.repaired

    def _holds(self, line: int) -> bool:
        return self.at.lines[0] <= line <= self.at.lines[1]


def without_overruled(reading: Reading, quotes: Sequence[Quote], items: Items) -> Reading:
    """The reading without the repairs of times that the editor has set, and their problems."""
    edited = set(_edited(quotes, items))
    files = {source.id: source.file for source in reading.sources}
    overruled = indexed(
        (files[account.source], _Overruled(at=item.at, time=time))
        for account in (reading.accounts if edited else ())
        for item in account.items
        if (time := getattr(item, "time", None)) and time.repaired and item.at in edited
    )
    if not overruled:
        return reading

    def is_told(problem: Problem) -> bool:
        return any(clock.is_told_by(problem) for clock in overruled.get(problem.file, ()))

    sources = (_mended(source, overruled.get(source.file, ())) for source in reading.sources)
    return _without(msgspec.structs.replace(reading, sources=tuple(sources)), is_told)


def _without(reading: Reading, is_gone: Callable[[Problem], bool]) -> Reading:
    """The reading without some problems, its own and those of its sources."""
    sources = (
        msgspec.structs.replace(source, problems=tuple(filterfalse(is_gone, source.problems)))
        if source.problems
        else source
        for source in reading.sources
    )
    problems = tuple(filterfalse(is_gone, reading.problems))
    return msgspec.structs.replace(reading, sources=tuple(sources), problems=problems)


def without_settled(
    reading: Reading, titled: Iterable[SourceId], peopled: Iterable[SourceId]
) -> Reading:
    """The reading without doubts that are settled.

    They are about titles of sources to which the editor gives others, and whether such as have
    nothing but a title are about a talk, where other sources tell who speaks.
    """
    files = {source.id: source.file for source in reading.sources}
    settled = {(_OF_TITLE, files[it]) for it in titled} | {(_OF_TALK, files[it]) for it in peopled}
    return _without(
        reading,
        lambda it: (it.code, it.file) in settled or (it.message.code, it.file) in settled,
    )


def _edited(quotes: Sequence[Quote], items: Items) -> Iterator[Span]:
    """Where things stand whose time is the editor's."""
    timed = [wording for quote in quotes for wording in quote.attestations]
    for items_of_kind in (timed, *msgspec.structs.asdict(items).values()):
        for item in items_of_kind:
            time = getattr(item, "time", None)
            if time is not None and time.repaired == SET_BY_EDITOR:
                yield item.at


def _mended(source: SourceText, overruled: Sequence[_Overruled]) -> SourceText:
    """A source without the repairs that are overruled, where its problems tell of them."""
    if not any(it.is_told_by(problem) for problem in source.problems for it in overruled):
        return source
    repairs: list[Repair] = []
    for repair in source.repairs:
        mine = next((clock for clock in overruled if clock.is_of(repair)), None)
        if mine is None:
            repairs.append(repair)
        elif repair.because != mine.time.repaired:
            repairs.append(_in_part(repair, mine, source.problems))
    return msgspec.structs.replace(source, repairs=tuple(repairs))


def _in_part(repair: Repair, mine: _Overruled, problems: Sequence[Problem]) -> Repair:
    """A repair of a whole line without the clock that is a part of it."""
    message = next(problem.message for problem in problems if mine.is_told_by(problem))
    rest, clock = last_clause(repair.because)
    return msgspec.structs.replace(
        repair,
        read=repair.read.replace(str(message.values["read"]), mine.time.printed, 1),
        because=rest or clock,
    )
