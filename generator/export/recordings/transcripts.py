"""Transcripts as WebVTT, with who speaks."""

from collections.abc import Iterator

from generator.export.context import ExportContext
from generator.export.recordings.cues import Cue, ends, timed_items, webvtt_file
from generator.model.corpus import Talk
from generator.model.export import DataFile


def export(context: ExportContext) -> Iterator[DataFile]:
    """`talks/<talk>.transcript.vtt` for each talk of which a source prints words with times."""
    for talk in context.corpus.talks:
        cues = _cues(context, talk)
        if cues:
            yield webvtt_file(talk, "transcript.vtt", cues)


def _cues(context: ExportContext, talk: Talk) -> list[Cue]:
    timed = timed_items(context.items_of[talk.id].passages)
    length = talk.duration.seconds if talk.duration else None
    until = ends([start for start, _ in timed], length)
    return [
        Cue(start=start, end=end, text=passage.text, speaker=passage.speaker)
        for (start, passage), end in zip(timed, until, strict=True)
    ]
