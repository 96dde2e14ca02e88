"""Whisper's JSON: `segments` with `start`, `end` and `text`, or `transcription` with `offsets`."""

from collections.abc import Iterator

from generator.model.account_head import AccountKind
from generator.model.source import Candidate
from generator.read.formats.json.forms import Form, JsonSourceMap, parsed
from generator.read.formats.json.tree import Object
from generator.read.formats.parsed import File, Parsed
from generator.read.formats.subtitles.cue import Cue, Entry
from generator.read.formats.subtitles.cues import speakers, transcript
from generator.read.page import Draft

KIND = Candidate(dialect="whisper", english="Whisper transcript", score=1.0)


def fits(root: Object) -> bool:
    """Whether the file has segments with texts and times."""
    return bool(_segments(root))


def _segments(root: Object) -> tuple[Object, ...]:
    own = [each for each in root.objects("segments") if {"text", "start"} <= each.members.keys()]
    other = [each for each in root.objects("transcription") if each.object("offsets")]
    return tuple(own or other)


def read(file: File, root: Object) -> Parsed:
    """The transcript. Its `text` says the same once more and is not read twice."""
    source_map = JsonSourceMap(file)
    whole = root.text("text")
    if whole is not None:
        source_map.mark_read(whole)
    passages = transcript(_cues(root, source_map), source_map)
    fields = Draft(lines=(1, 1), people=speakers(passages))
    return parsed(
        file, source_map, KIND, root, sort=AccountKind.TRANSCRIPT, fields=fields, items=passages
    )


def _cues(root: Object, source_map: JsonSourceMap) -> Iterator[Entry]:
    for segment in _segments(root):
        text, speaker = segment.text("text"), segment.text("speaker")
        if text is None:
            continue
        start, end = segment.number("start"), segment.number("end")
        clock, scale = start, 1.0
        times, offsets = segment.object("timestamps"), segment.object("offsets")
        if start is None and offsets is not None:
            start, end, scale = offsets.number("from"), offsets.number("to"), 1000.0
            clock = (times.text("from") if times else None) or start
        first = (start.number or 0.0) / scale if start else 0.0
        cue = Cue(
            start=first,
            end=(end.number or 0.0) / scale if end else first,
            clock=clock.run if clock and start else None,
            runs=(text.run,),
            speaker=speaker.run if speaker else None,
        )
        yield from source_map.around(cue, (text,), segment)


FORM = Form(kind=KIND, fits=fits, read=read)
