"""Podcasting 2.0 transcripts: `segments` with `speaker`, `startTime`, `endTime` and `body`."""

from collections.abc import Iterator

from generator.model.source import Candidate
from generator.read.formats.json.forms import (
    Form,
    JsonSheet,
    parsed,
)
from generator.read.formats.json.tree import Object
from generator.read.formats.parsed import File, Parsed
from generator.read.formats.subtitles.cues import (
    Cue,
    Entry,
    speakers,
    transcript,
)
from generator.read.page import Draft

KIND = Candidate(dialect="podcast-transcript", english="podcast transcript", score=1.0)


def fits(root: Object) -> bool:
    """Whether the file has segments with bodies."""
    return any("body" in one.members for one in root.objects("segments"))


def read(file: File, root: Object) -> Parsed:
    """The transcript."""
    sheet = JsonSheet(file)
    said = transcript(_cues(root, sheet), sheet)
    fields = Draft(lines=(1, 1), people=speakers(said))
    return parsed(file, sheet, KIND, root, fields=fields, items=said)


def _cues(root: Object, sheet: JsonSheet) -> Iterator[Entry]:
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
        yield from sheet.around(cue, (body,), segment)


FORM = Form(kind=KIND, fits=fits, read=read)
