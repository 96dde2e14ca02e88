"""Podcasting 2.0 transcripts: `segments` with `speaker`, `startTime`, `endTime` and `body`."""

from collections.abc import Iterator

from generator.model.account_head import AccountKind
from generator.model.source import Candidate
from generator.read.formats.json.forms import Form, JsonSourceMap, parsed
from generator.read.formats.json.tree import Object
from generator.read.formats.parsed import File, Parsed
from generator.read.formats.subtitles.cue import Cue, Entry
from generator.read.formats.subtitles.cues import speakers, transcript
from generator.read.page import Draft

KIND = Candidate(dialect="podcast-transcript", english="podcast transcript", score=1.0)


def fits(root: Object) -> bool:
    """Whether the file has segments with bodies."""
    return any("body" in segment.members for segment in root.objects("segments"))


def read(file: File, root: Object) -> Parsed:
    """The transcript."""
    source_map = JsonSourceMap(file)
    passages = transcript(_cues(root, source_map), source_map)
    fields = Draft(lines=(1, 1), people=speakers(passages))
    return parsed(
        file, source_map, KIND, root, sort=AccountKind.TRANSCRIPT, fields=fields, items=passages
    )


def _cues(root: Object, source_map: JsonSourceMap) -> Iterator[Entry]:
    for segment in root.objects("segments"):
        body, speaker = segment.text("body"), segment.text("speaker")
        start, end = segment.number("startTime"), segment.number("endTime")
        if body is None:
            continue
        first = (start.number or 0.0) if start else 0.0
        cue = Cue(
            start=first,
            end=(end.number or 0.0) if end else first,
            clock=start.run if start else None,
            runs=(body.run,),
            speaker=speaker.run if speaker else None,
        )
        yield from source_map.around(cue, (body,), segment)


FORM = Form(kind=KIND, fits=fits, read=read)
