"""The pages of what a talk's page leaves to others: one kind of thing each, in parts."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from markupsafe import Markup

from generator.model.base import Address, SourceId, Span, Value
from generator.model.corpus import Concept, Talk
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
from generator.model.page import Page, SectionName
from generator.render.context.grouping import grouped, spread
from generator.render.context.render_context import CONTENT_BOOST, RenderContext
from generator.render.context.talk_lookups import TalkLookups
from generator.render.pages.talks.disagreements import disagreement_texts
from generator.render.pages.talks.timeline import source_timelines
from generator.render.paging.listing import list_pages
from generator.render.paging.talk_parts import SplitSection
from generator.render.paging.talk_sections import TalkItem
from generator.render.pieces.talk_names import DefinedConcept, TalkConcepts

ThingT = TypeVar("ThingT")

_FEW = 5
_HeadedItem = Passage | Insight | Takeaway


class DetailGroup(Value, frozen=True, kw_only=True):
    """Detail lines of one sort; `named` where some of them do not begin with the sort's name."""

    what: str
    named: bool
    items: tuple[Detail, ...]


class Sample(Value, frozen=True, kw_only=True):
    """One of the things of a section, in its first words, and where it stands."""

    text: str
    address: Address
    at: Span | None


class SectionSummary(Value, frozen=True, kw_only=True):
    """What a talk's page shows of a section that it leaves to other pages.

    `moved` names the file that says where the section's anchors are.
    """

    address: str
    count: Markup
    some: tuple[Sample, ...]
    moved: str


def section_summary(context: RenderContext, left: SplitSection) -> SectionSummary:
    """Some of a section's things, evenly chosen, and the way to all of them."""
    listing = left.listing
    named = [thing for thing in listing.things if thing.text]
    return SectionSummary(
        address=listing.address,
        count=context.words(f"count.{listing.kind}", n=len(listing.things)),
        some=tuple(
            Sample(text=one.text, address=_address(context, one), at=one.at)
            for one in spread(named, _FEW)
        ),
        moved=listing.moved_anchors,
    )


def _address(context: RenderContext, item: TalkItem) -> Address:
    """Where a thing stands: its own page, or its place in the section."""
    if item.page is not None:
        return item.page
    first = item.refs[0]
    return context.lookups.places[first.kind, first.id].address


def section_pages(context: RenderContext, talk: Talk, left: SplitSection) -> Iterator[Page]:
    """The pages of a section: the whole, and its parts where it has any."""
    listing = left.listing
    count = context.words.plain(f"count.{listing.kind}", n=len(listing.things))
    what = context.words.plain(left.section.title)

    def values(some: tuple[TalkItem, ...]) -> dict[str, object]:
        shown = _shown(context, left.section.name, [one.thing for one in some])
        return {
            "talk": talk,
            "kind": left.section.name,
            "some": bool(some),
            "moved": listing.moved_anchors,
            **shown,
        }

    yield from list_pages(
        context,
        listing,
        "talk_section",
        SectionName.TALKS,
        values,
        description=context.words.plain(
            "parts.description", name=talk.title, part=what, count=count
        ),
        boost=CONTENT_BOOST,
        parts_searched=True,
    )


def _shown(context: RenderContext, kind: str, things: Sequence[object]) -> dict[str, object]:
    """The things of a section as the template shows them."""
    if kind == "timeline":
        has = TalkLookups(segments=_only(Segment, things))
        return {"clocks": source_timelines(has, context.lookups)}
    if kind == "figures":
        return {"facts": _only(Fact, things), "prices": _only(Price, things)}
    if kind == "concepts":
        listed = tuple(topics for topics in things if isinstance(topics, tuple))
        defined, mentioned = _only(DefinedConcept, things), _only(Concept, things)
        return {"concepts": TalkConcepts(defined=defined, listed=listed, mentioned=mentioned)}
    if kind == "disagree":
        has = TalkLookups(disagreements=_only(Disagreement, things))
        return {"differing": disagreement_texts(has, context.words)}
    if kind == "details":
        return {"details": tuple(detail_groups(context, _only(Detail, things)))}
    headed: tuple[_HeadedItem, ...] = (
        *_only(Passage, things),
        *_only(Insight, things),
        *_only(Takeaway, things),
    )
    return {"groups": grouped(headed, _heading), "things": things}


def _only(kind: type[ThingT], things: Iterable[object]) -> tuple[ThingT, ...]:
    return tuple(thing for thing in things if isinstance(thing, kind))


def _heading(item: _HeadedItem) -> tuple[SourceId, str]:
    """The source of an item and the heading that it stands under, if it has one."""
    return item.at.source, "" if isinstance(item, Takeaway) else item.section


def detail_groups(context: RenderContext, found: Iterable[Detail]) -> Iterator[DetailGroup]:
    """Detail lines by sort, whose name is left out where the lines themselves print it."""
    for what, items in grouped(found, lambda one: one.what).items():
        name = context.words.plain(f"detail.{what}").casefold()
        named = not all(item.text.casefold().startswith(name) for item in items)
        yield DetailGroup(what=what, named=named, items=tuple(items))
