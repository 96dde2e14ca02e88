"""Chapters of a recording, as WebVTT and as Podcasting 2.0 has them."""

from collections.abc import Iterator

import msgspec

from generator.export.context import ExportContext, beside
from generator.export.recordings.cues import Cue, ends, timed_items, webvtt_file
from generator.model.corpus import Talk
from generator.model.export import DataFile
from generator.text.addresses import web_address
from generator.text.markdown.escape import harmless


def chapters_of(context: ExportContext, talk: Talk) -> list[Cue]:
    """The chapters of a talk, as one source gives them."""
    timed = timed_items(context.segments_of.get(talk.id, ()))
    starts = [start for start, _ in timed]
    length = talk.duration.seconds if talk.duration else None
    return [
        Cue(start=start, end=end, text=segment.title)
        for (start, segment), end in zip(timed, ends(starts, length), strict=True)
    ]


def export(context: ExportContext) -> Iterator[DataFile]:
    """`talks/<talk>.chapters.vtt` and `.chapters.json` for each talk with timed chapters."""
    for talk in context.corpus.talks:
        cues = chapters_of(context, talk)
        if cues:
            yield webvtt_file(talk, "chapters.vtt", cues)
            yield DataFile(
                path=beside(talk.address, "chapters.json"),
                content=_podcasting(talk, cues),
                media_type="application/json+chapters",
                format="Podcasting 2.0",
                about=talk.address,
            )


def _podcasting(talk: Talk, cues: list[Cue]) -> bytes:
    chapters = []
    for cue in cues:
        chapter: dict[str, object] = {"startTime": cue.start, "title": harmless(cue.text)}
        chapters.append(chapter if cue.end is None else {**chapter, "endTime": cue.end})
    made: dict[str, object] = {
        "version": "1.2.0",
        "title": harmless(talk.title),
        "chapters": chapters,
    }
    recording = web_address(talk.url)
    if recording:
        made["fileName"] = recording
    return msgspec.json.encode(made, order="sorted") + b"\n"
