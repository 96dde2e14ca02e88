"""What WebVTT and SubRip have in common: cues under lines of times, with their line numbers."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from generator.model.account import Item
from generator.model.account_head import AccountKind
from generator.model.base import Value
from generator.model.message import Message
from generator.model.source import Candidate
from generator.read.formats.parsed import File, Parsed, invalid
from generator.read.formats.source_map import LocatedText, Run, SourceMap
from generator.read.formats.subtitles import cues
from generator.read.formats.subtitles.cue_labels import SECTION, Aside, Cue, Entry
from generator.read.outline.line_roles import Repaired
from generator.read.page import Draft
from generator.text.encoding.decode import Fault
from generator.text.quantities import timecode
from generator.text.regex import regex

ARROW = "-->"
_TIMES = regex(r"\s*(?P<start>[\d:.,]+)\s*-->\s*(?P<end>[\d:.,]+)(?:\s|$)")


_CLOCK = r"\d{1,3}:\d\d(?::\d\d)?[.,]\d{1,3}"
_CUE_IN_LINE = regex(
    rf"(?:^|(?<=\s))(?:(?P<number>\d{{1,6}})\s+)?(?P<times>{_CLOCK}(?:\s*-->\s*|,){_CLOCK})(?=\s)"
)
_LEAST_IN_LINE = 3  # cues; fewer may be spoken of


def is_line_of_times(text: str) -> bool:
    """Whether a line says from when to when a cue lasts."""
    return ARROW in text and _TIMES.match(text) is not None


class Times(Value, frozen=True, kw_only=True):
    """A line of times: the beginning as printed, and both ends in seconds."""

    clock: Run
    start: float
    end: float


class Group(Value, frozen=True, kw_only=True):
    """Lines that stand together without a blank one: those above the times, and those below.

    `broken` says that there is a line of times that means none.
    """

    above: tuple[Repaired, ...]
    times: Times | None
    below: tuple[Repaired, ...]
    broken: int | None = None


def on_own_lines(lines: Iterable[Repaired]) -> Iterator[Repaired]:
    """The lines, with cues that stand behind each other on one line each on lines of their own.

    A program took the breaks out of the file: `1 0:01,0 --> 0:03,0 So 2 0:03,0 --> …`.
    """
    for line in lines:
        cues = (
            list(_CUE_IN_LINE.finditer(line.text)) if line.text.count(":") > _LEAST_IN_LINE else []
        )
        if len(cues) < _LEAST_IN_LINE:
            yield line
            continue
        ends = [cue.start() for cue in cues[1:]] + [len(line.text)]
        texts = [line.text[: cues[0].start()]]
        for cue, end in zip(cues, ends, strict=True):
            texts += ["", cue["number"] or "", cue["times"], line.text[cue.end() : end].strip()]
        yield from (replace(line, text=text) for text in texts)


def groups(lines: tuple[Repaired, ...]) -> Iterator[Group]:
    """The groups of a file, in order. A line of times without an empty one before it begins one.

    A line of spaces is not empty: it may stand in the middle of a cue.
    """
    current: list[Repaired] = []
    for line in on_own_lines(lines):
        if line.text:
            if ARROW in line.text and any(ARROW in above.text for above in current):
                name = [current.pop()] if current[-1].text.strip().isdecimal() else []
                yield _group(current)
                current = name
            current.append(line)
        elif current:
            yield _group(current)
            current = []
    if current:
        yield _group(current)


def _group(lines: list[Repaired]) -> Group:
    for index, line in enumerate(lines):
        if ARROW in line.text:
            times = _times(line)
            if times is not None:
                below = tuple(lines[index + 1 :])
                return Group(above=tuple(lines[:index]), times=times, below=below)
            return Group(above=tuple(lines), times=None, below=(), broken=line.number)
    return Group(above=tuple(lines), times=None, below=())


def _times(line: Repaired) -> Times | None:
    match = _TIMES.match(line.text)
    if match is None:
        return None
    start, end = _seconds(match["start"]), _seconds(match["end"])
    if start is None or end is None:
        return None
    return Times(
        clock=Run(line.number, match["start"]),
        start=start + _fraction(match["start"]),
        end=end + _fraction(match["end"]),
    )


def _seconds(clock: str) -> int | None:
    """The whole seconds of a time, in which minutes may have one figure: `0:0:9.120`."""
    padded = ":".join(part if part[1:2].isdecimal() else f"0{part}" for part in clock.split(":"))
    return timecode.parse(clock) if timecode.parse(clock) is not None else timecode.parse(padded)


def _fraction(clock: str) -> float:
    parts = re.split("[.,]", clock)
    return int(parts[1]) / 10 ** len(parts[1]) if len(parts) == 2 else 0.0


def asides(lines: Iterable[Repaired], section: str = SECTION) -> Iterator[Aside]:
    """Lines that are no cue, each by itself."""
    for line in lines:
        yield Aside(runs=(Run(line.number, line.text),), section=section)


def _said_once(entries: Iterable[Entry]) -> Sequence[Entry]:
    """The entries, without cues that print again what the cue before does, where most of them do.

    Captions that mark each word while it is spoken (`<u>word</u>`) print all the others with it.
    """
    every = tuple(entries)
    texts = ("".join(run.text for run in it.runs).strip() for it in every)
    again = {at for at, (before, text) in enumerate(pairwise(texts), 1) if before == text}
    if len(again) * 2 <= len(every):
        return every
    return tuple(it for at, it in enumerate(every) if at not in again)


def parsed(
    file: File,
    source_map: SourceMap,
    kind: Candidate,
    entries: Iterable[Entry],
    broken: Sequence[int] = (),
    *,
    title: LocatedText | None = None,
    details: Sequence[Item] = (),
    chapters: bool = False,
) -> Parsed:
    """The account of a file of cues.

    `entries` are the cues and what else is said, in order, and with `chapters` the cues name these;
    `broken` are lines of times that mean none, known when the last entry is. The words of `title`
    and `details` are in `source_map` already.
    """
    count = 0

    def counted() -> Iterator[Entry]:
        nonlocal count
        for entry in _said_once(entries):
            count += isinstance(entry, Cue)
            yield entry

    passages = () if chapters else cues.transcript(counted(), source_map)
    items = cues.chapters_of(counted(), source_map) if chapters else passages
    if not count:
        return invalid(file, Message("problem.no_cue"))
    cue = Message("problem.cue")
    faults = tuple(Fault(code="cue-invalid", message=cue, lines=(line, line)) for line in broken)
    fields = Draft(
        lines=(1, max(1, len(file.lines))),
        titles=source_map.titles(title),
        people=cues.speakers(passages),
        items=(*details, *items),
    )
    return Parsed(
        lines=source_map.lines(Message("repair.cues")),
        kind=AccountKind.RECORD if chapters else AccountKind.TRANSCRIPT,
        form=replace(kind, features=(Message("feature.cues", n=count),)),
        fields=fields,
        faults=faults,
    )
