"""What players and archives of recordings read of each talk: transcripts, chapters, records.

Transcripts are WebVTT, chapters that and Podcasting 2.0, records those of pyvideo.org. Times are
those of one source each, because clocks of sources differ.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

import msgspec

from generator.model.account_head import PersonRole
from generator.model.base import Value
from generator.model.corpus import Talk
from generator.model.items import Passage, Segment
from generator.model.site.export import DataFile
from generator.publish.export.citations.references import Medium, medium_of
from generator.publish.export.context import ExportContext, beside
from generator.text.addresses import web_address
from generator.text.markdown.escape import harmless
from generator.text.quantities.dates import FULL_DAY
from generator.text.syntax.json_text import json_bytes
from generator.text.web_address import YOUTUBE, recording_of


class Cue(Value, frozen=True, kw_only=True):
    """A piece of a recording, in seconds; `end` is None where nobody says how long it is."""

    start: int
    end: int | None
    text: str
    speaker: str | None = None


def _cues(talk: Talk, items: Iterable[Segment | Passage]) -> list[Cue]:
    """The items of the source that gives most times, by time; each time once.

    Each ends where the next one starts, the last with the recording.
    """
    timed = [(item.time.seconds, item) for item in items if item.time is not None]
    counts = Counter(item.at.source for _, item in timed)
    source = max(sorted(counts), key=lambda name: counts[name], default=None)
    own = [(start, item) for start, item in timed if item.at.source == source]
    by_time = sorted(dict(reversed(own)).items())
    length = talk.duration.seconds if talk.duration else 0
    starts = [start for start, _ in by_time]
    last = length if starts and length > starts[-1] else None
    return [
        Cue(start=start, end=end, text=item.title)
        if isinstance(item, Segment)
        else Cue(start=start, end=end, text=item.text, speaker=item.speaker)
        for (start, item), end in zip(by_time, (*starts[1:], last), strict=False)
    ]


def export_transcripts(context: ExportContext) -> Iterator[DataFile]:
    """`talks/<talk>.transcript.vtt` for each talk of which a source prints words with times."""
    for talk in context.corpus.talks:
        cues = _cues(talk, context.items_of[talk.id].passages)
        if cues:
            yield _file(talk, "transcript.vtt", _webvtt(cues), "text/vtt", "WebVTT")


def _file(talk: Talk, ending: str, content: bytes, media_type: str, form: str) -> DataFile:
    """The file beside a talk's page: `ending` follows the page's name."""
    path, about = beside(talk.address, ending), talk.address
    return DataFile(path=path, content=content, media_type=media_type, format=form, about=about)


def _webvtt(cues: Iterable[Cue]) -> bytes:
    """A last cue of unknown end lasts a second."""
    blocks = ["WEBVTT"]
    for number, cue in enumerate(cues, start=1):
        end = cue.start + 1 if cue.end is None else cue.end
        blocks.append(f"{number}\n{_clock(cue.start)} --> {_clock(end)}\n{_payload(cue)}")
    return ("\n\n".join(blocks) + "\n").encode()


def _payload(cue: Cue) -> str:
    text = _escaped(cue.text) or "–"
    name = _escaped(cue.speaker) if cue.speaker else ""
    return f"<v {name}>{text}" if name else text


def _escaped(text: str) -> str:
    return harmless(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _clock(seconds: int) -> str:
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.000"


def chapters_of(context: ExportContext, talk: Talk) -> list[Cue]:
    """The chapters of a talk, as one source gives them."""
    return _cues(talk, context.items_of[talk.id].segments)


def export_chapters(context: ExportContext) -> Iterator[DataFile]:
    """`talks/<talk>.chapters.vtt` and `.chapters.json` for each talk with timed chapters."""
    for talk in context.corpus.talks:
        cues = chapters_of(context, talk)
        if cues:
            yield _file(talk, "chapters.vtt", _webvtt(cues), "text/vtt", "WebVTT")
            content, media_type = _podcasting(talk, cues), "application/json+chapters"
            yield _file(talk, "chapters.json", content, media_type, "Podcasting 2.0")


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


def export_pyvideo(context: ExportContext) -> Iterator[DataFile]:
    """`talks/<talk>.pyvideo.json` for each talk."""
    for talk in context.corpus.talks:
        content = json_bytes(_record(context, talk), indent=2)
        yield _file(talk, "pyvideo.json", content, "application/json", "PyVideo")


def _record(context: ExportContext, talk: Talk) -> dict[str, object]:
    languages = context.languages(talk)
    recording = web_address(talk.url)
    page = context.absolute(talk.address)
    tags = {harmless(concept.name) for concept in context.concepts_in(talk)}
    site = harmless(context.config.site_name)
    record: dict[str, object] = {
        "title": harmless(talk.title),
        "description": context.briefs.get(talk.id, ""),
        "speakers": list(map(harmless, context.names(talk, PersonRole.SPEAKER))),
        "tags": sorted(tags),
        "videos": [{"type": _type(talk), "url": recording}] if recording else [],
        "thumbnail_url": "",
    }
    optional = {
        "recorded": talk.published if talk.published and len(talk.published) == FULL_DAY else None,
        "duration": talk.duration.seconds if talk.duration else None,
        "language": languages[0] if len(languages) == 1 else None,
        "related_urls": [{"label": site, "url": page}] if page else None,
    }
    return record | {name: value for name, value in optional.items() if value is not None}


def _type(talk: Talk) -> str:
    recording = recording_of(talk.url) if talk.url else None
    if recording and recording.platform == YOUTUBE:
        return YOUTUBE
    return "audio" if medium_of(talk) is Medium.SOUND else "video"
