"""Captions with their times on lines of their own kind: SubRip, SBV, SubStation, LRC."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile

from generator.model.source import Candidate
from generator.read.formats.parsed import File, Format, Parsed
from generator.read.formats.source_map import Run, SourceMap
from generator.read.formats.subtitles.cue_file import Times, asides, groups, on_own_lines, parsed
from generator.read.formats.subtitles.cue_labels import Aside, Cue, Entry
from generator.read.outline.line_roles import Repaired
from generator.text.quantities import timecode
from generator.text.regex import regex

KIND = Candidate(dialect="subrip", english="SubRip transcript", score=1.0)
_TAG = regex(r"</?(?:b|i|u|s|font|c)(?:\s[^<>]*)?>|\{\\[a-z][^{}]*+\}", re.IGNORECASE)


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
            is_numbered = group.above and group.above[-1].text.strip().isdecimal()
            yield from asides(group.above[:-1] if is_numbered else group.above)
            yield _cue(group.times, group.below)
        if group.broken is not None:
            broken.append(group.broken)


def _cue(times: Times, lines: tuple[Repaired, ...]) -> Cue:
    runs = tuple(Run(line.number, f"{_TAG.sub('', line.text)}\n") for line in lines)
    return Cue(start=times.start, end=times.end, clock=times.clock, runs=runs)


FORMAT = Format(endings=frozenset({".srt"}), read=read, kinds=(KIND,), belongs=True)

SBV = Candidate(dialect="sbv", english="SBV captions", score=1.0)
ASS = Candidate(dialect="ass", english="SubStation captions", score=1.0)
LRC = Candidate(dialect="lrc", english="LRC lines with times", score=1.0)

_SBV_TIMES = regex(r"\s*(\d{1,2}:\d\d:\d\d\.\d{1,3}),(\d{1,2}:\d\d:\d\d\.\d{1,3})\s*")
_LRC_TIME = regex(r"\s*\[(\d{1,3}:\d\d(?:[.:]\d{1,3})?)\]")
_LRC_WORD = regex(r"<\d{1,3}:\d\d(?:[.:]\d{1,3})?>")
_LRC_HEAD = regex(r"\s*\[(?P<key>[a-z#]{2,10}):(?P<value>[^\]]*+)\]\s*", re.IGNORECASE)
_ASS_MARKUP = regex(r"\{[^{}]*+\}")
_ASS_FIELDS = ("layer", "start", "end", "style", "name", "marginl", "marginr", "marginv", "effect")
_ASS_KEYS = regex(r"\s*[A-Za-z][\w ]*+:")


def _seconds(clock: str) -> float:
    """The seconds of a clock with a fraction behind a point; 0 where it is none."""
    return float(timecode.parse(clock) or 0)


def _captions(kind: Candidate, entries: Callable[[File], Iterator[Entry]], *endings: str) -> Format:
    """The format of captions of which nothing but their entries is their own."""

    def read(file: File) -> Parsed:
        return parsed(file, SourceMap(file.source, file.lines), kind, entries(file))

    return Format(endings=frozenset(endings), read=read, kinds=(kind,), belongs=True)


def _sbv(file: File) -> Iterator[Entry]:
    """YouTube's SBV: a line with both times, and the words below it up to a blank line."""
    clock: tuple[Run, float, float] | None = None
    words: list[Run] = []
    for line in (*on_own_lines(file.lines), None):
        times = _SBV_TIMES.fullmatch(line.text) if line else None
        if line is None or times or not line.text.strip():
            if clock and words:
                start, end = clock[1:]
                yield Cue(start=start, end=end, clock=clock[0], runs=tuple(words))
            clock, words = None, []
            if line and times:
                run = Run(line.number, times[1])
                clock = (run, _seconds(times[1]), _seconds(times[2]))
        elif clock:
            words.append(Run(line.number, f"{line.text}\n"))
        else:
            yield from asides([line])


def read_lrc(file: File) -> Parsed:
    """LRC: each line with its time in front; what `[ti:…]` says above them is the title."""
    source_map = SourceMap(file.source, file.lines)
    above = takewhile(lambda line: _LRC_TIME.match(line.text) is None, file.lines)
    heads = [(line, match) for line in above if (match := _LRC_HEAD.fullmatch(line.text))]
    titles = [
        Run(line.number, match["value"]) for line, match in heads if match["key"].casefold() == "ti"
    ]
    title = source_map.record(titles[:1])
    return parsed(file, source_map, LRC, _lrc(file), title=title)


def _lrc(file: File) -> Iterator[Entry]:
    above = True
    for line in file.lines:
        time = _LRC_TIME.match(line.text)
        if time is None:
            if line.text.strip() and not (above and _LRC_HEAD.fullmatch(line.text)):
                yield from asides([line])
            continue
        above = False
        start = _seconds(time[1])
        words = _LRC_WORD.sub("", line.text[time.end() :])
        run = Run(line.number, f"{words}\n")
        yield Cue(start=start, end=start, clock=Run(line.number, time[1]), runs=(run,))


def _ass(file: File) -> Iterator[Entry]:
    """SubStation Alpha: lines of `Dialogue`, whose fields `Format` names."""
    fields: Sequence[str] = _ASS_FIELDS
    for line in file.lines:
        key, _, value = line.text.strip().partition(":")
        if key == "Format" and "Text" in value:
            fields = [name.strip().casefold() for name in value.split(",")][:-1]
        elif key in {"Dialogue", "Comment"}:
            cue = _dialogue(line, value, fields)
            if cue is not None:
                yield cue if key == "Dialogue" else Aside(runs=cue.runs)
        elif line.text.strip() and not _is_setting(line.text):
            yield Aside(runs=(Run(line.number, line.text),))


def _is_setting(text: str) -> bool:
    start = text.lstrip()
    return start.startswith(("[", ";")) or _ASS_KEYS.match(text) is not None


def _dialogue(line: Repaired, value: str, fields: Sequence[str]) -> Cue | None:
    parts = value.split(",", len(fields))
    named = dict(zip(fields, parts, strict=False))
    if len(parts) <= len(fields) or "start" not in named:
        return None
    printed, name = named["start"].strip(), named.get("name", "").strip()
    words = _ASS_MARKUP.sub("", parts[-1]).replace("\\N", " ").replace("\\n", " ")
    words = words.replace("\\h", " ")
    return Cue(
        start=_seconds(printed),
        end=_seconds(named.get("end", printed).strip()),
        clock=Run(line.number, printed),
        runs=(Run(line.number, f"{words}\n"),),
        speaker=Run(line.number, name) if name else None,
    )


FORMATS = (
    _captions(SBV, _sbv, ".sbv"),
    _captions(ASS, _ass, ".ass", ".ssa"),
    Format(endings=frozenset({".lrc"}), read=read_lrc, kinds=(LRC,), belongs=True),
)
