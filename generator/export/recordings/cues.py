"""WebVTT: cues with a start, an end and a text; transcripts as such, with who speaks."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from generator.export.context import ExportContext, beside
from generator.model.base import Value
from generator.model.corpus import Talk
from generator.model.export import DataFile
from generator.model.items import Passage, Segment
from generator.text.markdown.escape import harmless

ItemT = TypeVar("ItemT", Segment, Passage)


class Cue(Value, frozen=True, kw_only=True):
    """A piece of a recording, in seconds; `end` is None where nobody says how long it is."""

    start: int
    end: int | None
    text: str
    speaker: str | None = None


def timed_items(items: Iterable[ItemT]) -> list[tuple[int, ItemT]]:
    """The items of the source that gives most times, by time; each time once."""
    timed = [item for item in items if item.time is not None]
    counts = Counter(item.at.source for item in timed)
    if not counts:
        return []
    source = max(sorted(counts), key=lambda name: counts[name])
    by_time: dict[int, ItemT] = {}
    for item in timed:
        if item.time is not None and item.at.source == source:
            by_time.setdefault(item.time.seconds, item)
    return sorted(by_time.items())


def ends(starts: Sequence[int], length: int | None) -> list[int | None]:
    """Where each of the pieces ends: where the next one starts, the last with the recording."""
    if not starts:
        return []
    return [*starts[1:], length if length and length > starts[-1] else None]


def export_transcripts(context: ExportContext) -> Iterator[DataFile]:
    """`talks/<talk>.transcript.vtt` for each talk of which a source prints words with times."""
    for talk in context.corpus.talks:
        cues = _spoken(context, talk)
        if cues:
            yield webvtt_file(talk, "transcript.vtt", cues)


def _spoken(context: ExportContext, talk: Talk) -> list[Cue]:
    timed = timed_items(context.items_of[talk.id].passages)
    length = talk.duration.seconds if talk.duration else None
    until = ends([start for start, _ in timed], length)
    return [
        Cue(start=start, end=end, text=passage.text, speaker=passage.speaker)
        for (start, passage), end in zip(timed, until, strict=True)
    ]


def webvtt_file(talk: Talk, ending: str, cues: Iterable[Cue]) -> DataFile:
    """The file beside a talk's page: `ending` follows the page's name."""
    return DataFile(
        path=beside(talk.address, ending),
        content=_webvtt(cues).encode("utf-8"),
        media_type="text/vtt",
        format="WebVTT",
        about=talk.address,
    )


def _webvtt(cues: Iterable[Cue]) -> str:
    """A last cue of unknown end lasts a second."""
    blocks = ["WEBVTT"]
    for number, cue in enumerate(cues, start=1):
        end = cue.start + 1 if cue.end is None else cue.end
        blocks.append(f"{number}\n{_clock(cue.start)} --> {_clock(end)}\n{_payload(cue)}")
    return "\n\n".join(blocks) + "\n"


def _payload(cue: Cue) -> str:
    text = _escaped(cue.text) or "–"
    name = _escaped(cue.speaker) if cue.speaker else ""
    return f"<v {name}>{text}" if name else text


def _escaped(text: str) -> str:
    return harmless(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _clock(seconds: int) -> str:
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.000"
