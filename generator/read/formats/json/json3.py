"""YouTube's `json3` captions: `events` with `tStartMs`, whose `segs` hold words in `utf8`."""

from collections.abc import Iterator

from generator.model.account_head import AccountKind
from generator.model.source import Candidate
from generator.read.formats.json.forms import Form, JsonSourceMap, parsed
from generator.read.formats.json.tree import Object
from generator.read.formats.parsed import File, Parsed
from generator.read.formats.subtitles.cue import Cue, Entry
from generator.read.formats.subtitles.cues import transcript
from generator.read.page import Draft

KIND = Candidate(dialect="json3", english="YouTube captions (json3)", score=1.0)


def fits(root: Object) -> bool:
    """Whether the file has events with words."""
    return any("segs" in event.members for event in root.objects("events"))


def read(file: File, root: Object) -> Parsed:
    """The transcript."""
    source_map = JsonSourceMap(file)
    passages = transcript(_cues(root, source_map), source_map)
    return parsed(
        file,
        source_map,
        KIND,
        root,
        sort=AccountKind.TRANSCRIPT,
        fields=Draft(lines=(1, 1)),
        items=passages,
    )


def _cues(root: Object, source_map: JsonSourceMap) -> Iterator[Entry]:
    for event in root.objects("events"):
        words = [leaf for seg in event.objects("segs") if (leaf := seg.text("utf8"))]
        start, length = event.number("tStartMs"), event.number("dDurationMs")
        if not words:
            continue
        first = (start.number or 0.0) / 1000 if start else 0.0
        cue = Cue(
            start=first,
            end=first + ((length.number or 0.0) / 1000 if length else 0.0),
            clock=start.run if start else None,
            runs=tuple(leaf.run for leaf in words),
        )
        yield from source_map.around(cue, words, event)


FORM = Form(kind=KIND, fits=fits, read=read)
