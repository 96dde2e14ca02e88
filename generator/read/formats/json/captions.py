"""Captions in the JSON of three programs, told by the names of their lists and members.

Podcasting 2.0 writes `segments` with `speaker`, `startTime`, `endTime` and `body`. Whisper writes
`segments` with `start`, `end` and `text`, or `transcription` with `offsets`. YouTube's `json3` has
`events` with `tStartMs`, whose `segs` hold words in `utf8`.
"""

from collections.abc import Sequence

from generator.model.source import Candidate
from generator.read.formats.json.tree import Object
from generator.read.formats.json.utterances import form


def _of_podcast(root: Object) -> Sequence[Object]:
    segments = root.objects("segments")
    return segments if any("body" in each.members for each in segments) else ()


def _of_whisper(root: Object) -> Sequence[Object]:
    own = [each for each in root.objects("segments") if {"text", "start"} <= each.members.keys()]
    return own or [each for each in root.objects("transcription") if each.object("offsets")]


def _of_youtube(root: Object) -> Sequence[Object]:
    events = root.objects("events")
    return events if any("segs" in event.members for event in events) else ()


PODCAST = form(
    Candidate(dialect="podcast-transcript", english="podcast transcript", score=1.0),
    _of_podcast,
    scale=1.0,
)
WHISPER = form(
    Candidate(dialect="whisper", english="Whisper transcript", score=1.0), _of_whisper, scale=1.0
)
YOUTUBE = form(
    Candidate(dialect="json3", english="YouTube captions (json3)", score=1.0),
    _of_youtube,
    scale=1000.0,
)
