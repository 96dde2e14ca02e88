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
from generator.render.context.render_context import MORE, RenderContext
from generator.render.context.talk_lookups import TalkLookups
from generator.render.pages.talks.disagreements import differing
from generator.render.pages.talks.timeline import clocks
from generator.render.paging.listing import list_pages
from generator.render.paging.talk_kinds import Kept
from generator.render.paging.talk_parts import Left
from generator.render.pieces.named import Concepts, Explained

ThingT = TypeVar("ThingT")

_FEW = 5
_Headed = Passage | Insight | Takeaway


class Details(Value, frozen=True, kw_only=True):
    """Detail lines of one sort; `named` where some of them do not begin with the sort's name."""

    what: str
    named: bool
    items: tuple[Detail, ...]


class Some(Value, frozen=True, kw_only=True):
    """One of the things of a section, in its first words, and where it stands."""

    text: str
    address: Address
    at: Span | None


class Elsewhere(Value, frozen=True, kw_only=True):
    """What a talk's page shows of a section that it leaves to other pages.

    `moved` names the file that says where the section's anchors are.
    """

    address: str
    count: Markup
    some: tuple[Some, ...]
    moved: str


def elsewhere(context: RenderContext, left: Left) -> Elsewhere:
    """Some of a section's things, evenly chosen, and the way to all of them."""
    listed = left.listed
    named = [one for one in listed.things if one.text]
    return Elsewhere(
        address=listed.address,
        count=context.words(f"count.{listed.kind}", n=len(listed.things)),
        some=tuple(
            Some(text=one.text, address=_address(context, one), at=one.at)
            for one in spread(named, _FEW)
        ),
        moved=listed.moved,
    )


def _address(context: RenderContext, one: Kept) -> Address:
    """Where a thing stands: its own page, or its place in the section."""
    if one.page is not None:
        return one.page
    first = one.refs[0]
    return context.lookups.places[first.kind, first.id].address


def section_pages(context: RenderContext, talk: Talk, left: Left) -> Iterator[Page]:
    """The pages of a section: the whole, and its parts where it has any."""
    listed = left.listed
    count = context.words.plain(f"count.{listed.kind}", n=len(listed.things))
    what = context.words.plain(left.section.title)

    def values(some: tuple[Kept, ...]) -> dict[str, object]:
        shown = _shown(context, left.section.name, [one.thing for one in some])
        return {
            "talk": talk,
            "kind": left.section.name,
            "some": bool(some),
            "moved": listed.moved,
            **shown,
        }

    yield from list_pages(
        context,
        listed,
        "talk_section",
        SectionName.TALKS,
        values,
        description=context.words.plain(
            "parts.description", name=talk.title, part=what, count=count
        ),
        boost=MORE,
        parts_searched=True,
    )


def _shown(context: RenderContext, kind: str, things: Sequence[object]) -> dict[str, object]:
    """The things of a section as the template shows them."""
    if kind == "timeline":
        has = TalkLookups(segments=_only(Segment, things))
        return {"clocks": clocks(has, context.lookups)}
    if kind == "figures":
        return {"facts": _only(Fact, things), "prices": _only(Price, things)}
    if kind == "concepts":
        listed = tuple(topics for topics in things if isinstance(topics, tuple))
        defined, mentioned = _only(Explained, things), _only(Concept, things)
        return {"concepts": Concepts(defined=defined, listed=listed, mentioned=mentioned)}
    if kind == "disagree":
        has = TalkLookups(disagreements=_only(Disagreement, things))
        return {"differing": differing(has, context.words)}
    if kind == "details":
        return {"details": tuple(details(context, _only(Detail, things)))}
    headed: tuple[_Headed, ...] = (
        *_only(Passage, things),
        *_only(Insight, things),
        *_only(Takeaway, things),
    )
    return {"groups": grouped(headed, _headed), "things": things}


def _only(kind: type[ThingT], things: Iterable[object]) -> tuple[ThingT, ...]:
    return tuple(one for one in things if isinstance(one, kind))


def _headed(one: _Headed) -> tuple[SourceId, str]:
    """The source of an item and the heading that it stands under, if it has one."""
    return one.at.source, "" if isinstance(one, Takeaway) else one.section


def details(context: RenderContext, found: Iterable[Detail]) -> Iterator[Details]:
    """Detail lines by sort, whose name is left out where the lines themselves print it."""
    for what, items in grouped(found, lambda one: one.what).items():
        name = context.words.plain(f"detail.{what}").casefold()
        named = not all(one.text.casefold().startswith(name) for one in items)
        yield Details(what=what, named=named, items=tuple(items))
