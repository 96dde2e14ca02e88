"""SubRip (`.srt`): numbered cues under lines such as `00:00:01,000 --> 00:00:04,000`."""

import re
from collections.abc import Iterator

from generator.model.source import Candidate
from generator.read.formats.parsed import File, Format, Parsed
from generator.read.formats.source_map import Run, SourceMap
from generator.read.formats.subtitles.cue import Cue, Entry
from generator.read.formats.subtitles.cue_file import Times, asides, groups, parsed
from generator.read.outline.line_roles import Repaired

KIND = Candidate(dialect="subrip", english="SubRip transcript", score=1.0)
_TAG = re.compile(r"</?(?:b|i|u|s|font|c)(?:\s[^<>]*)?>|\{\\[a-z][^{}]*+\}", re.IGNORECASE)


def read(file: File) -> Parsed:
    """The transcript that the cues are; lines without times are prose of it."""
    broken: list[int] = []
    source_map = SourceMap(file.source, file.lines)
    return parsed(file, source_map, KIND, _entries(file, broken), broken)


def _entries(file: File, broken: list[int]) -> Iterator[Entry]:
    """What the file says, in order; lines of times that mean none are added to `broken`."""
    for group in groups(file.lines):
        if group.times is None:
            yield from asides(group.above)
        else:
            yield from asides(_unnumbered(group.above))
            yield _cue(group.times, group.below)
        if group.broken is not None:
            broken.append(group.broken)


def _unnumbered(lines: tuple[Repaired, ...]) -> tuple[Repaired, ...]:
    """The lines above the times without the cue's number."""
    return lines[:-1] if lines and lines[-1].text.strip().isdecimal() else lines


def _cue(times: Times, lines: tuple[Repaired, ...]) -> Cue:
    runs = tuple(Run(line.number, f"{_TAG.sub('', line.text)}\n") for line in lines)
    return Cue(start=times.start, end=times.end, clock=times.clock, runs=runs)


FORMAT = Format(endings=frozenset({".srt"}), read=read, kinds=(KIND,), belongs=True)
