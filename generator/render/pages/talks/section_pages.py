"""The pages of the sections that a talk's page has no room for, in parts where they need them."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from markupsafe import Markup

from generator.model.base import Address, SourceId, Span, Value
from generator.model.corpus import Concept, Talk
from generator.model.grouping import grouped
from generator.model.items import (
    Detail,
    Disagreement,
    Fact,
    Insight,
    Passage,
    Price,
    Segment,
    Takeaway,
)
from generator.model.site.page import Page, SectionName
from generator.render.context.grouping import grouped_in_order, spread
from generator.render.context.render_context import CONTENT_BOOST, RenderContext
from generator.render.context.talk_lookups import TalkLookups
from generator.render.pages.talks.timeline import make_timeline
from generator.render.paging.listing import list_pages
from generator.render.paging.placement import SplitSection
from generator.render.paging.talk_sections import TalkItem
from generator.render.paging.transcripts import Transcript
from generator.render.pieces.shorten import short
from generator.render.pieces.talk_names import DefinedConcept, TalkConcepts
from generator.render.pieces.transcript_views import TranscriptPart, stretches_of, summary_of

ThingT = TypeVar("ThingT")

_FEW = 5
_HeadedItem = Passage | Insight | Takeaway


class Sample(Value, frozen=True, kw_only=True):
    """One of the things of a section, in its first words, and where it stands."""

    text: str
    address: Address
    at: Span | None


class SectionSummary(Value, frozen=True, kw_only=True):
    """What a talk's page shows of a section that has pages of its own.

    `moved_anchors` names the file that says where the section's anchors are.
    """

    address: str
    count: Markup
    samples: tuple[Sample, ...]
    moved_anchors: str


def section_summary(context: RenderContext, split: SplitSection) -> SectionSummary:
    """Some of a section's things, evenly chosen, and the link to all of them."""
    listing = split.listing
    named = [item for item in listing.things if item.text]
    return SectionSummary(
        address=listing.address,
        count=context.words(f"count.{listing.kind}", n=len(listing.things)),
        samples=tuple(
            Sample(text=item.text, address=_address(context, item), at=item.at)
            for item in spread(named, _FEW)
        ),
        moved_anchors=listing.moved_anchors,
    )


def _address(context: RenderContext, item: TalkItem) -> Address:
    """Where a thing stands: its own page, or its place in the section."""
    if item.page is not None:
        return item.page
    first = item.refs[0]
    return context.lookups.places[first.kind, first.id].address


def section_pages(context: RenderContext, talk: Talk, split: SplitSection) -> Iterator[Page]:
    """The pages of a section: the whole, and its parts where it has any."""
    listing = split.listing
    count = context.words.plain(f"count.{listing.kind}", n=len(listing.things))
    title = context.words.plain(split.section.title)

    def values(items: tuple[TalkItem, ...]) -> dict[str, object]:
        return {
            "talk": talk,
            "kind": split.section.name,
            "has_items": bool(items),
            "moved_anchors": listing.moved_anchors,
            **_shown(context, talk, split.section.name, [item.thing for item in items]),
        }

    yield from list_pages(
        context,
        listing,
        "talks/section",
        SectionName.TALKS,
        values,
        description=context.words.plain(
            "parts.description", name=talk.title, part=title, count=count
        ),
        boost=CONTENT_BOOST,
        parts_searched=True,
    )


def _shown(
    context: RenderContext, talk: Talk, kind: str, things: Sequence[object]
) -> dict[str, object]:
    if kind == "timeline":
        has = TalkLookups(segments=_only(Segment, things))
        return {"timeline": make_timeline(has, context.lookups)}
    if kind == "figures":
        return {"facts": _only(Fact, things), "prices": _only(Price, things)}
    if kind == "concepts":
        topics_of = tuple(topics for topics in things if isinstance(topics, tuple))
        defined, mentioned = _only(DefinedConcept, things), _only(Concept, things)
        return {"concepts": TalkConcepts(defined=defined, listed=topics_of, mentioned=mentioned)}
    if kind == "disagree":
        return {"disagreements": _only(Disagreement, things)}
    if kind == "details":
        return {"details": tuple(detail_groups(context, _only(Detail, things)))}
    headed: tuple[_HeadedItem, ...] = (
        *_only(Passage, things),
        *_only(Insight, things),
        *_only(Takeaway, things),
    )
    return {
        "groups": grouped_in_order(headed, _heading, lambda item: item.at.source),
        "things": things,
        "below": context.lookups.of_talk[talk.id].below_takeaways,
    }


def _only(kind: type[ThingT], things: Iterable[object]) -> tuple[ThingT, ...]:
    return tuple(thing for thing in things if isinstance(thing, kind))


def _heading(item: _HeadedItem) -> tuple[SourceId, str]:
    """The source of an item and the heading that it stands under, if it has one."""
    return item.at.source, "" if isinstance(item, Takeaway) else item.section


class DetailGroup(Value, frozen=True, kw_only=True):
    """Detail lines of one sort, and whether it is named: not where all of them print it."""

    what: str
    is_named: bool
    lines: tuple[Detail, ...]


def detail_groups(context: RenderContext, details: Iterable[Detail]) -> Iterator[DetailGroup]:
    """Detail lines by sort."""
    for what, items in grouped(details, lambda detail: detail.what).items():
        name = context.words.plain(f"detail.{what}").casefold()
        is_named = not all(item.text.casefold().startswith(name) for item in items)
        yield DetailGroup(what=what, is_named=is_named, lines=tuple(items))


_TITLE = 40
"""How much of a long talk's title stands in that of each page; the link below has all of it."""


def transcript_pages(context: RenderContext, talk: Talk, transcript: Transcript) -> Iterator[Page]:
    """The whole transcript, or its contents and a page for each part."""
    summary = summary_of(context, talk, transcript)
    title = transcript.listing.name
    about = " · ".join([title, *(speaker.name for speaker in summary.speakers)])

    def page(
        address: Address,
        name: str,
        passages: Sequence[Passage],
        before: TranscriptPart | None,
        behind: TranscriptPart | None,
    ) -> Page:
        return context.page(
            "talks/transcript",
            address,
            title=name,
            description=about,
            section=SectionName.TALKS,
            boost=CONTENT_BOOST,
            values={
                "talk": talk,
                "summary": summary,
                "is_whole": address == summary.address,
                "is_searched": context.config.search_full_text,
                "before": before,
                "behind": behind,
                "stretches": tuple(stretches_of(context, talk, transcript, passages)),
            },
        )

    whole = () if summary.parts else transcript.passages
    yield page(summary.address, title, whole, None, None)
    of_talk = context.words.plain("transcript.of", name=short(talk.title, _TITLE))
    neighbours = (None, *summary.parts, None)
    for index, part in enumerate(summary.parts):
        name = context.words.plain("parts.title", name=of_talk, part=part.place)
        before, behind = neighbours[index], neighbours[index + 2]
        yield page(part.address, name, transcript.pages[index], before, behind)
