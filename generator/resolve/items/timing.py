"""Times that the editor or another account sets right.

What they overrule is no longer told: repairs of clocks, and doubts.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import filterfalse

import msgspec

from generator.model.account import TimeCode
from generator.model.base import QuoteId, SourceId, Span, Value
from generator.model.grouping import indexed
from generator.model.items import SET_BY_EDITOR, Attestation, Items, Quote
from generator.model.message import Message, last_clause
from generator.model.problem import Problem, problem
from generator.model.reading import Reading
from generator.model.source import Repair, SourceText
from generator.text.quantities import timecode

_SAME = 5
"""Two clocks of one recording agree on a quote to this many seconds."""

_ELSEWHERE = "place.elsewhere"

Cluster = tuple[Attestation, ...]
"""The wordings of one utterance."""


def edited_time(printed: TimeCode | None, edited: str | None) -> TimeCode | None:
    """The time that the editor gives (`1:43:12`) beside what is printed, or that which was read."""
    seconds = timecode.parse(edited) if edited else None
    if edited is None or seconds is None:
        return printed
    as_printed = None
    if printed is not None:
        reread = printed.printed_seconds is not None
        as_printed = printed.printed_seconds if reread else printed.seconds
    return TimeCode(
        seconds=seconds,
        printed=printed.printed if printed else edited,
        printed_seconds=as_printed,
        repaired=SET_BY_EDITOR,
    )


def confirmed_times(clusters: Iterable[Cluster]) -> tuple[Cluster, ...]:
    """The wordings of a talk's quotes, with times read anew that another account shows to be meant.

    `1:03:12` is read as `103:12` where another source has the same utterance at 1:43:12, and the
    times of its own source stay in order; a list alone cannot tell that of its first or last time.
    """
    given = tuple(clusters)
    timed = indexed(
        (wording.at.source, wording)
        for cluster in given
        for wording in cluster
        if wording.time is not None
    )
    beside = {
        _place(wording): pair
        for wordings in timed.values()
        for wording, pair in _with_neighbours(sorted(wordings, key=lambda it: (it.at.lines, it.id)))
    }
    return tuple(
        tuple(
            _confirmed(wording, cluster, beside.get(_place(wording), (0, 0))) for wording in cluster
        )
        for cluster in given
    )


def _place(wording: Attestation) -> tuple[Span, QuoteId]:
    return wording.at, wording.id


def _with_neighbours(
    wordings: Sequence[Attestation],
) -> Iterator[tuple[Attestation, tuple[int, int | None]]]:
    """Each wording with the times in front of it and behind it in its source, in seconds."""
    seconds = [wording.time.seconds if wording.time else 0 for wording in wordings]
    for index, wording in enumerate(wordings):
        after = seconds[index + 1] if index + 1 < len(seconds) else None
        yield wording, (seconds[index - 1] if index else 0, after)


def _confirmed(
    wording: Attestation, cluster: Cluster, beside: tuple[int, int | None]
) -> Attestation:
    time = wording.time
    meant = timecode.minutes_past_hour(time.printed) if time and not time.repaired else None
    before, after = beside
    if time is None or meant is None or meant < before or (after is not None and after < meant):
        return wording
    others = [it.time for it in cluster if it.time and it.at.source != wording.at.source]
    agree = [it for it in others if abs(it.seconds - meant) <= _SAME]
    if not agree or any(abs(it.seconds - time.seconds) <= _SAME for it in others):
        return wording
    place = Message(_ELSEWHERE, time=timecode.format_time(agree[0].seconds))
    because = Message("clock.order", place=place)
    read = TimeCode(
        seconds=meant, printed=time.printed, printed_seconds=time.seconds, repaired=because
    )
    return msgspec.structs.replace(wording, time=read)


def reread_times(quotes: Iterable[Quote], files: Mapping[SourceId, str]) -> Iterator[Problem]:
    """What :func:`confirmed_times` read anew, as problems of the sources' files."""
    for wording in (it for quote in quotes for it in quote.attestations):
        because = wording.time.repaired if wording.time else None
        place = because.values.get("place") if because else None
        if wording.time and because and isinstance(place, Message) and place.code == _ELSEWHERE:
            message = Message(
                "problem.time_other",
                printed=wording.time.printed,
                read=timecode.format_time(wording.time.seconds),
                because=because,
            )
            yield problem("timecode-repaired", message, files[wording.at.source], wording.at.lines)


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
