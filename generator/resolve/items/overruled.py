"""What the editor or other sources overrule is no longer told: repairs of clocks, and doubts."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from generator.model.account import TimeCode
from generator.model.base import SourceId, Span, Value
from generator.model.corpus import SET_BY_EDITOR, Quote, Talk
from generator.model.items import Items
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
    if not edited:
        return reading
    overruled: defaultdict[SourceId, list[_Overruled]] = defaultdict(list)
    for account in reading.accounts:
        for item in account.items:
            time = getattr(item, "time", None)
            if time is not None and time.repaired and item.at in edited:
                overruled[account.source].append(_Overruled(at=item.at, time=time))
    gone = {
        (problem.file, problem.lines, problem.message)
        for source in reading.sources
        for problem in source.problems
        if any(clock.is_told_by(problem) for clock in overruled.get(source.id, ()))
    }
    return msgspec.structs.replace(
        reading,
        sources=tuple(_without(source, overruled) for source in reading.sources),
        problems=tuple(
            problem
            for problem in reading.problems
            if (problem.file, problem.lines, problem.message) not in gone
        ),
    )


def sources_with_speakers(talks: Iterable[Talk]) -> Iterator[SourceId]:
    """The sources of the talks in which somebody takes part."""
    for talk in talks:
        if any(part.role.takes_part for part in talk.people):
            yield from talk.sources


def without_settled(
    reading: Reading, titled: Iterable[SourceId], peopled: Iterable[SourceId]
) -> Reading:
    """The reading without doubts that are settled.

    They are about titles of sources to which the editor gives others, and whether such as have
    nothing but a title are about a talk, where other sources tell who speaks.
    """
    files = {source.id: source.file for source in reading.sources}
    settled = {(_OF_TITLE, files[it]) for it in titled} | {(_OF_TALK, files[it]) for it in peopled}

    def unsettled(problems: Sequence[Problem]) -> tuple[Problem, ...]:
        return tuple(
            it
            for it in problems
            if (it.code, it.file) not in settled and (it.message.code, it.file) not in settled
        )

    sources = (
        msgspec.structs.replace(source, problems=unsettled(source.problems))
        if source.problems
        else source
        for source in reading.sources
    )
    problems = unsettled(reading.problems)
    return msgspec.structs.replace(reading, sources=tuple(sources), problems=problems)


def _edited(quotes: Sequence[Quote], items: Items) -> Iterator[Span]:
    """Where things stand whose time is the editor's."""
    timed = [wording for quote in quotes for wording in quote.attestations]
    for items_of_kind in (timed, *msgspec.structs.asdict(items).values()):
        for item in items_of_kind:
            time = getattr(item, "time", None)
            if time is not None and time.repaired == SET_BY_EDITOR:
                yield item.at


def _without(source: SourceText, by_source: Mapping[SourceId, Sequence[_Overruled]]) -> SourceText:
    overruled = by_source.get(source.id, ())
    reports = [
        problem for problem in source.problems if any(it.is_told_by(problem) for it in overruled)
    ]
    if not reports:
        return source
    repairs: list[Repair] = []
    for repair in source.repairs:
        mine = next((clock for clock in overruled if clock.is_of(repair)), None)
        if mine is None:
            repairs.append(repair)
        elif repair.because != mine.time.repaired:
            repairs.append(_in_part(repair, mine, reports))
    return msgspec.structs.replace(
        source,
        repairs=tuple(repairs),
        problems=tuple(problem for problem in source.problems if problem not in reports),
    )


def _in_part(repair: Repair, mine: _Overruled, reports: Sequence[Problem]) -> Repair:
    """A repair of a whole line without the clock that is a part of it."""
    message = next(problem.message for problem in reports if mine.is_told_by(problem))
    rest, clock = last_clause(repair.because)
    return msgspec.structs.replace(
        repair,
        read=repair.read.replace(str(message.values["read"]), mine.time.printed, 1),
        because=rest or clock,
    )
