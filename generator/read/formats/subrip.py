"""SubRip (`.srt`): numbered cues under lines such as `00:00:01,000 --> 00:00:04,000`."""

import re

from generator.model.account import Passage
from generator.read.formats.cues import Cue
from generator.read.formats.parsed import File, Format, Parsed
from generator.read.formats.sheet import Run, Sheet
from generator.read.formats.subtitles import Times, groups, parsed, prose
from generator.read.roles import Repaired

NAME = "subrip"
_TAG = re.compile(r"</?(?:b|i|u|s|font|c)(?:\s[^<>]*)?>|\{\\[a-z]+\d*[^{}]*\}", re.IGNORECASE)


def read(file: File) -> Parsed:
    """The transcript that the cues are; lines without times are prose of it."""
    sheet = Sheet(file.source, file.lines)
    cues: list[Cue] = []
    others: list[Passage] = []
    broken: list[int] = []
    for group in groups(file.lines):
        if group.times is not None:
            cues.append(_cue(group.times, group.below))
            others.extend(prose(_unnumbered(group.above), sheet))
        else:
            others.extend(prose(group.above, sheet))
        if group.broken is not None:
            broken.append(group.broken)
    return parsed(file, sheet, NAME, cues, others, broken)


def _unnumbered(lines: tuple[Repaired, ...]) -> tuple[Repaired, ...]:
    """The lines above the times without the cue's number."""
    return lines[:-1] if lines and lines[-1].text.strip().isdecimal() else lines


def _cue(times: Times, lines: tuple[Repaired, ...]) -> Cue:
    runs = tuple(Run(line.number, f"{_TAG.sub('', line.text)}\n") for line in lines)
    return Cue(start=times.start, end=times.end, clock=times.clock, runs=runs)


FORMAT = Format(endings=frozenset({".srt"}), read=read, names=(NAME,), belongs=True)
