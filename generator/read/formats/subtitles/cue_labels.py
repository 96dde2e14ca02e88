"""Names in front of the words of a cue: `Ada Okafor: words`, as meeting programs print them.

A word before a colon is a speaker only where a file says so: by at least two such words that each
come again, or by a name in full that does. Who speaks goes on to speak until the next name, or a
sign that somebody else does.
"""

import re
from collections.abc import Iterable, Iterator

import msgspec

from generator.read.account.names import is_full_name
from generator.read.formats.source_map import Run
from generator.read.formats.subtitles.cue import Aside, Cue, Entry
from generator.read.grammar.speech.turn_lines import short_forms, speakers, split_turn

_LEAST = 2
_MARK = re.compile(r"\s*(?:>>+|[-–—])\s*+")


def by_labels(entries: Iterable[Entry]) -> Iterator[Entry]:
    """The entries, with cues parted where a line of theirs begins with a speaker's name."""
    every = list(entries)
    known = _known(every)
    if not known:
        yield from every
        return
    speaking: str | None = None
    for entry in every:
        if isinstance(entry, Aside):
            yield entry
            continue
        for cue in _parted(entry, known):
            if cue.speaker is not None:
                speaking = cue.speaker.text.strip()
                yield cue
                continue
            if _MARK.match(cue.runs[0].text):
                speaking = None
            yield msgspec.structs.replace(cue, goes_on=speaking)


def _known(entries: Iterable[Entry]) -> frozenset[str]:
    """The names that stand in front of words again and again."""
    cues = (entry for entry in entries if isinstance(entry, Cue) and entry.speaker is None)
    lines = (_label(run)[0] for cue in cues for run in cue.runs)
    heard = [turn for turn in (split_turn(line) for line in lines) if turn and turn.says]
    known = speakers(heard)
    full = {name for name in known if is_full_name(name)}
    if len(known) < _LEAST and not full:
        return frozenset()
    short = {form for name in full for form in short_forms(name)}
    once = {turn.speaker for turn in heard if turn.speaker}
    return known | {name for name in once if is_full_name(name) or name in short}


def _label(run: Run) -> tuple[str, str]:
    """A line without the mark of another speaker in front, and that mark."""
    mark = _MARK.match(run.text)
    end = mark.end() if mark else 0
    return run.text[end:].strip(), run.text[:end]


def _parted(cue: Cue, known: frozenset[str]) -> Iterator[Cue]:
    """A cue for each speaker whose name begins a line; only the first has the printed time."""
    groups: list[tuple[Run | None, list[Run]]] = [(cue.speaker, [])]
    for run in cue.runs:
        line, _ = _label(run)
        turn = split_turn(line)
        if turn is None or turn.speaker not in known or not turn.says or turn.time is not None:
            groups[-1][1].append(run)
            continue
        groups.append((Run(run.line, turn.speaker), [Run(run.line, f"{turn.text}\n")]))
    clock = cue.clock
    for speaker, runs in groups:
        if any(run.text.strip() for run in runs):
            yield msgspec.structs.replace(cue, clock=clock, runs=tuple(runs), speaker=speaker)
            clock = None
