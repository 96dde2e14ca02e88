"""A talk's timeline out of all its sources, and the small picture of where things are said."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from markupsafe import Markup

from generator.messages.words import Words
from generator.model.account import TimeCode
from generator.model.base import Address, Span, Value
from generator.model.grouping import grouped
from generator.model.items import (
    Attestation,
    Claim,
    Fact,
    Prediction,
    Price,
    Quote,
    Segment,
    once_a_source,
)
from generator.model.source import Source
from generator.render.context.lookups import Lookups
from generator.render.context.talk_lookups import TalkLookups
from generator.text.markdown.escape import fill, join
from generator.text.quantities.timecode import format_time

_SIGNS = {"quote": "❝", "prediction": "◆", "claim": "■", "fact": "#", "price": "#"}
_OF_SIGNS = {"❝": "quotes", "◆": "predictions", "■": "claims", "#": "figures"}
"""What a sign stands for: the name of a section of the page."""


class TimedEntry(Value, frozen=True, kw_only=True):
    """One thing that happens at a time, and where it is written: the first place leads.

    `segment` is set for chapters, which stand here in full; everything else is named by its
    `text` and stands in full at `address`. `elsewhere` are a quote's wordings at other times,
    `prediction` is what falls due, `beside` what the first place says of it: a note on a quote, the
    evidence for a claim.
    """

    kind: str
    text: str
    address: Address
    time: TimeCode | None
    at: tuple[Span, ...]
    segment: Segment | None = None
    elsewhere: tuple[Attestation, ...] = ()
    prediction: Prediction | None = None
    beside: str | None = None


class Chapter(Value, frozen=True, kw_only=True):
    """A chapter and how many things of each kind hang below it, until the next: signs, words."""

    entry: TimedEntry
    signs: dict[str, int]
    counts: str


class Timeline(Value, frozen=True, kw_only=True):
    """What the sources date, by time as each of them gives it; what has no time comes last."""

    entries: tuple[TimedEntry, ...] = ()
    sources: tuple[Source, ...] = ()

    @property
    def has_chapters(self) -> bool:
        """Whether it has chapters, which stand in full nowhere else."""
        return any(entry.segment for entry in self.entries)

    @property
    def times(self) -> tuple[int, ...]:
        """When something is said, in seconds."""
        return tuple(entry.time.seconds for entry in self.entries if entry.time)

    def without(self, kinds: Collection[str]) -> "Timeline":
        """The same without entries of some kinds."""
        entries = tuple(entry for entry in self.entries if entry.kind not in kinds)
        return Timeline(entries=entries, sources=self.sources)

    def chapters(self, words: Words) -> tuple[Chapter, ...]:
        """The chapters in their order; a quote of several times counts where it is first said."""
        below: list[tuple[TimedEntry, Counter[str]]] = []
        counted: set[Address] = set()
        for entry in self.entries:
            if entry.segment:
                below.append((entry, Counter()))
            elif below and entry.address not in counted:
                below[-1][1][entry.kind] += 1
            counted.add(entry.address)
        return tuple(
            Chapter(
                entry=entry,
                signs=_signs(count),
                counts=words.listed(words.plain(f"count.{kind}", n=n) for kind, n in count.items()),
            )
            for entry, count in below
        )


def _signs(count: Mapping[str, int]) -> dict[str, int]:
    """How many things a sign stands for, of those that are there."""
    by_sign = dict.fromkeys(_OF_SIGNS, 0)
    for kind, n in count.items():
        by_sign[_SIGNS[kind]] += n
    return {sign: n for sign, n in by_sign.items() if n}


def legend(chapters: Sequence[Chapter], words: Words) -> dict[str, str]:
    """What the signs beside chapters stand for, in the order of the words."""
    signs = {sign for chapter in chapters for sign in chapter.signs}
    return {sign: words.plain(f"talk.{name}") for sign, name in _OF_SIGNS.items() if sign in signs}


def make_timeline(has: TalkLookups, lookups: Lookups) -> Timeline:
    """The timeline of a talk: chapters before what is said at the same time."""
    entries = (*_segments(has, lookups), *_quotes(has.quotes), *_others(has, lookups))
    named = dict.fromkeys(at.source for entry in entries for at in entry.at)
    sources = sorted((lookups.sources[source] for source in named), key=lambda it: it.number)
    return Timeline(entries=tuple(sorted(entries, key=_when)), sources=tuple(sources))


def _when(entry: TimedEntry) -> tuple[bool, int, bool]:
    seconds = entry.time.seconds if entry.time else 0
    return (entry.time is None, seconds, entry.segment is None)


def _segments(has: TalkLookups, lookups: Lookups) -> Iterator[TimedEntry]:
    for segment in has.segments:
        yield TimedEntry(
            kind="segment",
            text=segment.title,
            address=lookups.places["segment", segment.id].address,
            time=segment.time,
            at=(segment.at,),
            segment=segment,
        )


def _quotes(quotes: tuple[Quote, ...]) -> Iterator[TimedEntry]:
    """An entry for each time at which a quote stands; wordings at one time are one entry."""
    for quote in quotes:
        timed = [attestation for attestation in quote.attestations if attestation.time]
        by_second = grouped(
            timed, lambda attestation: attestation.time and attestation.time.seconds
        )
        for second, alike in by_second.items():
            yield TimedEntry(
                kind="quote",
                text=alike[0].text,
                address=quote.address,
                time=alike[0].time,
                at=tuple(attestation.at for attestation in once_a_source(alike)),
                elsewhere=tuple(
                    other for other in timed if other.time and other.time.seconds != second
                ),
                beside=alike[0].note,
            )


def _others(has: TalkLookups, lookups: Lookups) -> Iterator[TimedEntry]:
    items: Iterable[Prediction | Claim | Fact | Price]
    items = (*has.predictions, *has.claims, *has.facts, *has.prices)
    for item in items:
        if item.time is not None:
            yield TimedEntry(
                kind=item.type_name,
                text=f"{item.item} {item.value}" if isinstance(item, Price) else item.text,
                address=lookups.places[item.type_name, item.id].address,
                time=item.time,
                at=(item.at,),
                prediction=item if isinstance(item, Prediction) else None,
                beside=item.evidence if isinstance(item, Claim) else None,
            )


_BARS = 48
_HEIGHT = 40
_FEWEST = 4


def timeline_svg(times: Sequence[int], length: int, words: Words) -> Markup:
    """The picture as one line of HTML, or nothing where too little is dated to show a shape.

    `times` are when things are said, in seconds, and `length` is the talk's; the last time counts
    where it is later.
    """
    if len(times) < _FEWEST or max(times) == 0:
        return Markup()
    end = max(length, *times)
    counts = Counter(min(time * _BARS // end, _BARS - 1) for time in times)
    most = max(counts.values())
    bars = (
        fill(
            '<rect x="{x}" y="{y}" width="8" height="{height}"/>',
            x=bar * 10,
            y=_HEIGHT - _HEIGHT * n // most,
            height=_HEIGHT * n // most,
        )
        for bar, n in sorted(counts.items())
    )
    return fill(
        '<div class="t-strip" data-search-exclude=""><svg role="img" aria-label="{said}"'
        ' viewBox="0 0 {width} {height}" preserveAspectRatio="none">{bars}</svg>'
        '<span aria-hidden="true">0:00</span><span aria-hidden="true">{end}</span></div>',
        said=words(
            "talk.strip",
            n=len(times),
            first=format_time(min(times)),
            last=format_time(max(times)),
            end=format_time(end),
        ),
        width=_BARS * 10 - 2,
        height=_HEIGHT,
        bars=join(bars),
        end=format_time(end),
    )
