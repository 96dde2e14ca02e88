"""Captions between the fences of a note: a transcript, and no code.

Notes of calls keep what was said below the summary, in a block of `webvtt` or `srt`. It is read as
a file of that form is; the fences around it are markup.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

import msgspec

from generator.read.formats.notes.code_lines import Fences
from generator.read.formats.parsed import File, Parsed
from generator.read.formats.source_map import MARKUP
from generator.read.formats.subtitles import timed_lines, webvtt
from generator.read.outline.line_roles import Repaired

_READERS: Mapping[str, Callable[[File], Parsed]] = {
    "webvtt": webvtt.read,
    "vtt": webvtt.read,
    "srt": timed_lines.read,
    "subrip": timed_lines.read,
}


def fenced_cues(file: File, first: int) -> Parsed | None:
    """The one block of captions in a note behind its first lines, or None.

    Its lines are those of the whole file: outside of the block, as they stand in the file.
    """
    blocks = [it for it in _blocks(file.lines[first:]) if it[0] in _READERS]
    if len(blocks) != 1:
        return None
    language, inside = blocks[0]
    numbers = {line.number for line in inside[1:-1]}
    alone = tuple(
        line if line.number in numbers else msgspec.structs.replace(line, text="")
        for line in file.lines
    )
    cues = _READERS[language](msgspec.structs.replace(file, lines=alone))
    if not cues.readable or not cues.fields.items:
        return None
    ends = {inside[0].number, inside[-1].number}
    lines = (
        msgspec.structs.replace(line, label=MARKUP)
        if line.number in ends
        else (read if line.number in numbers else line)
        for line, read in zip(file.lines, cues.lines, strict=True)
    )
    return msgspec.structs.replace(cues, lines=tuple(lines))


def _blocks(lines: Sequence[Repaired]) -> Iterator[tuple[str, list[Repaired]]]:
    """The closed blocks between fences with their languages in small letters."""
    fences = Fences()
    inside: list[Repaired] = []
    for line in lines:
        is_fence = fences.take(line.text)
        if is_fence and fences.open:
            inside = [line]
            language = fences.language.casefold()
        elif inside:
            inside.append(line)
            if is_fence:
                yield language, inside
                inside = []
