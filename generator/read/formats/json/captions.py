"""Captions in the JSON of three programs: lists of objects with words and times.

Podcasting 2.0 writes `segments` with `speaker`, `startTime`, `endTime` and `body`. Whisper writes
`segments` with `start`, `end` and `text`, or `transcription` with `offsets`. YouTube's `json3` has
`events` with `tStartMs`, whose `segs` hold words in `utf8`.
"""

from collections.abc import Callable, Iterator, Sequence

from generator.model.account_head import AccountKind
from generator.model.source import Candidate
from generator.read.formats.json.forms import Form, JsonSourceMap, parsed
from generator.read.formats.json.tree import JsonLeaf, Object
from generator.read.formats.parsed import File, Parsed
from generator.read.formats.subtitles.cue import Cue, Entry
from generator.read.formats.subtitles.cues import speakers, transcript
from generator.read.page import Draft

_MILLISECONDS = 1000.0

Cues = Callable[[Object, JsonSourceMap], Iterator[Entry]]
"""What a file says in order, from its root."""


def transcript_form(kind: Candidate, fits: Callable[[Object], bool], cues: Cues) -> Form:
    """A form of JSON that is a transcript and nothing else."""

    def read(file: File, root: Object) -> Parsed:
        source_map = JsonSourceMap(file)
        passages = transcript(cues(root, source_map), source_map)
        fields = Draft(lines=(1, 1), people=speakers(passages))
        sort = AccountKind.TRANSCRIPT
        return parsed(file, source_map, kind, root, sort=sort, fields=fields, items=passages)

    return Form(kind=kind, fits=fits, read=read)


def _cue(
    texts: Sequence[JsonLeaf],
    start: JsonLeaf | None,
    end: float | None,
    *,
    clock: JsonLeaf | None = None,
    speaker: JsonLeaf | None = None,
    scale: float = 1.0,
) -> Cue:
    """Words from a start on, which is a number; `clock` is the start as printed elsewhere."""
    first = _number(start, scale) or 0.0
    return Cue(
        start=first,
        end=first if end is None else end,
        clock=(clock or start).run if start else None,
        runs=tuple(leaf.run for leaf in texts),
        speaker=speaker.run if speaker else None,
    )


def _number(leaf: JsonLeaf | None, scale: float = 1.0) -> float | None:
    return (leaf.number or 0.0) / scale if leaf else None


def _of_podcast(root: Object, source_map: JsonSourceMap) -> Iterator[Entry]:
    for segment in root.objects("segments"):
        body = segment.text("body")
        if body is not None:
            start, end = segment.number("startTime"), _number(segment.number("endTime"))
            cue = _cue((body,), start, end, speaker=segment.text("speaker"))
            yield from source_map.around(cue, (body,), segment)


def _of_whisper(root: Object, source_map: JsonSourceMap) -> Iterator[Entry]:
    """The segments. The file's `text` says the same once more and is not read twice."""
    whole = root.text("text")
    if whole is not None:
        source_map.mark_read(whole)
    for segment in _segments(root):
        text, speaker = segment.text("text"), segment.text("speaker")
        if text is None:
            continue
        start, end = segment.number("start"), segment.number("end")
        times, offsets = segment.object("timestamps"), segment.object("offsets")
        clock, scale = None, 1.0
        if start is None and offsets is not None:
            start, end, scale = offsets.number("from"), offsets.number("to"), _MILLISECONDS
            clock = times.text("from") if times else None
        cue = _cue((text,), start, _number(end, scale), clock=clock, speaker=speaker, scale=scale)
        yield from source_map.around(cue, (text,), segment)


def _segments(root: Object) -> tuple[Object, ...]:
    own = [each for each in root.objects("segments") if {"text", "start"} <= each.members.keys()]
    other = [each for each in root.objects("transcription") if each.object("offsets")]
    return tuple(own or other)


def _of_youtube(root: Object, source_map: JsonSourceMap) -> Iterator[Entry]:
    for event in root.objects("events"):
        words = [leaf for seg in event.objects("segs") if (leaf := seg.text("utf8"))]
        start, length = event.number("tStartMs"), event.number("dDurationMs")
        if words:
            first = _number(start, _MILLISECONDS) or 0.0
            end = first + (_number(length, _MILLISECONDS) or 0.0)
            yield from source_map.around(_cue(words, start, end, scale=_MILLISECONDS), words, event)


PODCAST = transcript_form(
    Candidate(dialect="podcast-transcript", english="podcast transcript", score=1.0),
    lambda root: any("body" in segment.members for segment in root.objects("segments")),
    _of_podcast,
)
WHISPER = transcript_form(
    Candidate(dialect="whisper", english="Whisper transcript", score=1.0),
    lambda root: bool(_segments(root)),
    _of_whisper,
)
YOUTUBE = transcript_form(
    Candidate(dialect="json3", english="YouTube captions (json3)", score=1.0),
    lambda root: any("segs" in event.members for event in root.objects("events")),
    _of_youtube,
)
