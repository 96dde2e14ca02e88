"""Times that the editor or another account sets right."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from generator.model.account import TimeCode
from generator.model.base import QuoteId, SourceId, Span
from generator.model.grouping import indexed
from generator.model.items import SET_BY_EDITOR, Attestation, Quote
from generator.model.message import Message
from generator.model.problem import Problem, problem
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
