"""A talk's timelines, one for each source, and the small picture of where things are said."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence

from markupsafe import Markup

from generator.messages.words import Words
from generator.model.account import TimeCode
from generator.model.base import Address, SourceId, Span, Value
from generator.model.corpus import Attestation, Quote
from generator.model.items import Segment
from generator.model.source import Source
from generator.render.context.lookups import Lookups
from generator.render.context.talk_lookups import TalkLookups
from generator.text.markdown.escape import fill, join
from generator.text.quantities.timecode import format_time


class TimedEntry(Value, frozen=True, kw_only=True):
    """One thing that happens at a time.

    `segment` is set for chapters, which stand here in full; everything else is named by its
    `text` and stands in full at `address`. `elsewhere` are a quote's wordings at other times.
    """

    kind: str
    text: str
    address: Address
    time: TimeCode | None
    at: Span
    segment: Segment | None = None
    elsewhere: tuple[Attestation, ...] = ()


class SourceTimeline(Value, frozen=True, kw_only=True):
    """What one source dates, by time; what has no time comes last."""

    source: Source
    entries: tuple[TimedEntry, ...]

    @property
    def has_chapters(self) -> bool:
        """Whether it has chapters, which stand in full nowhere else."""
        return any(entry.segment for entry in self.entries)

    @property
    def times(self) -> tuple[int, ...]:
        """When something is said, in seconds."""
        return tuple(entry.time.seconds for entry in self.entries if entry.time)


def source_timelines(has: TalkLookups, lookups: Lookups) -> tuple[SourceTimeline, ...]:
    """The timelines of a talk, by the number of their source."""
    entries_of: defaultdict[SourceId, list[TimedEntry]] = defaultdict(list)
    for entry in (*_segments(has, lookups), *_quotes(has.quotes), *_others(has, lookups)):
        entries_of[entry.at.source].append(entry)
    timelines = [
        SourceTimeline(source=lookups.sources[source], entries=tuple(sorted(entries, key=_when)))
        for source, entries in entries_of.items()
    ]
    return tuple(sorted(timelines, key=lambda timeline: timeline.source.number))


def without(
    timelines: Iterable[SourceTimeline], kinds: Collection[str]
) -> tuple[SourceTimeline, ...]:
    """The same timelines without entries of some kinds."""
    return tuple(
        SourceTimeline(
            source=timeline.source,
            entries=tuple(entry for entry in timeline.entries if entry.kind not in kinds),
        )
        for timeline in timelines
    )


def _when(entry: TimedEntry) -> tuple[bool, int]:
    return (entry.time is None, entry.time.seconds if entry.time else 0)


def _segments(has: TalkLookups, lookups: Lookups) -> Iterator[TimedEntry]:
    for segment in has.segments:
        yield TimedEntry(
            kind="segment",
            text=segment.title,
            address=lookups.places["segment", segment.id].address,
            time=segment.time,
            at=segment.at,
            segment=segment,
        )


def _quotes(quotes: tuple[Quote, ...]) -> Iterator[TimedEntry]:
    for quote in quotes:
        timed = [attestation for attestation in quote.attestations if attestation.time]
        for attestation in timed:
            yield TimedEntry(
                kind="quote",
                text=attestation.text,
                address=quote.address,
                time=attestation.time,
                at=attestation.at,
                elsewhere=tuple(other for other in timed if other is not attestation),
            )


def _others(has: TalkLookups, lookups: Lookups) -> Iterator[TimedEntry]:
    lists = (
        (
            "prediction",
            [
                (prediction.id, prediction.text, prediction.time, prediction.at)
                for prediction in has.predictions
            ],
        ),
        ("claim", [(claim.id, claim.text, claim.time, claim.at) for claim in has.claims]),
        ("fact", [(fact.id, fact.text, fact.time, fact.at) for fact in has.facts]),
        (
            "price",
            [
                (price.id, f"{price.item} {price.value}", price.time, price.at)
                for price in has.prices
            ],
        ),
    )
    for kind, items in lists:
        for identity, text, time, at in items:
            if time is not None:
                address = lookups.places[kind, identity].address
                yield TimedEntry(kind=kind, text=text, address=address, time=time, at=at)


_WIDTH = 1000
_FEWEST = 4
_MOST = 300


def timeline_svg(times: Sequence[int], length: int, words: Words) -> Markup:
    """The picture as one line of HTML, or nothing where too little is dated to show a shape.

    Args:
        times: when things are said, in seconds.
        length: how long the talk is, in seconds; the last time counts where it is later.
        words: the interface's words.
    """
    if len(times) < _FEWEST or max(times) == 0:
        return Markup()
    end = max(length, *times)
    marked = sorted(set(times))
    if len(marked) > _MOST:  # they would cover each other
        marked = sorted({time * _MOST // end * end // _MOST for time in marked})
    places = (time * (_WIDTH - 3) // end for time in marked)
    marks = (fill('<rect x="{x}" y="0" width="3" height="20"/>', x=x) for x in places)
    return fill(
        '<div class="t-strip" data-search-exclude=""><svg role="img" aria-label="{said}"'
        ' viewBox="0 0 {width} 20" preserveAspectRatio="none">{marks}</svg>'
        '<span aria-hidden="true">0:00</span><span aria-hidden="true">{end}</span></div>',
        said=words(
            "talk.strip",
            n=len(times),
            first=format_time(min(times)),
            last=format_time(max(times)),
            end=format_time(end),
        ),
        width=_WIDTH,
        marks=join(marks),
        end=format_time(end),
    )
