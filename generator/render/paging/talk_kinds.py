"""The kinds of things that a talk's page shows, each thing with its anchors and what it takes."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from generator.model.account import PassageKind, TimeCode
from generator.model.address import ENTITY_FOLDERS
from generator.model.base import Address, Ref, Span, Value
from generator.model.corpus import Talk
from generator.model.items import Topic
from generator.render.context.talk_lookups import TalkLookups
from generator.render.paging.listing import weight
from generator.render.pieces.named import concepts, entities

BRIEF = frozenset({PassageKind.BRIEF, PassageKind.SUMMARY, PassageKind.OVERVIEW})

_ITEM, _ROW, _TIMED, _CHIP, _LISTED, _SIDE = 330, 480, 420, 110, 330, 400


class Kept(Value, frozen=True, kw_only=True):
    """Something that stands on a talk's page or on a page of its kind.

    `thing` is it, as templates show it, `text` what it is called in a line, and `refs` are those
    whose anchors it has. `page` is its own page, where it has one. `bytes` is about how much HTML
    it takes. Prose belongs to its place in a source, everything else to its words.
    """

    thing: object
    text: str
    refs: tuple[Ref, ...]
    at: Span | None = None
    page: Address | None = None
    time: TimeCode | None = None
    bytes: int
    is_prose: bool = False


class Section(Value, frozen=True, kw_only=True):
    """A kind of thing on a talk's page.

    `name` is what it is called in addresses; `count` and `title` are keys of the catalogue.
    """

    name: str
    count: str
    title: str


class _Item(Protocol):
    """An item of a talk."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def at(self) -> Span:
        """Where it stands."""


def sections(talk: Talk, has: TalkLookups) -> Iterator[tuple[Section, tuple[Kept, ...]]]:
    """What a talk's page shows, kind by kind, but for its quotes."""
    brief = tuple(_passages(has, is_brief=True))
    yield Section(name="brief", count="passage", title="talk.brief"), brief
    yield Section(name="timeline", count="segment", title="talk.timeline"), tuple(_segments(has))
    yield _section("prediction"), tuple(_predictions(has))
    yield _section("claim"), tuple(_claims(has))
    yield _section("figure"), tuple(_figures(has))
    yield _section("concept"), tuple(_concepts(has))
    for group in entities(talk, has):
        section = Section(
            name=ENTITY_FOLDERS[group.kind],
            count=group.kind.value,
            title=f"kinds.{group.kind.value}",
        )
        things = (_chip(pair, pair[0].name, pair[1], pair[0].address) for pair in group.things)
        yield section, tuple(things)
    insights = tuple(_kept("insight", one, one.text, one.text, one.section) for one in has.insights)
    yield _section("insight"), insights
    takeaways = (_kept("takeaway", one, one.text, one.text, one.label) for one in has.takeaways)
    yield _section("takeaway"), tuple(takeaways)
    notes = tuple(_passages(has, is_brief=False))
    yield Section(name="notes", count="passage", title="talk.notes"), notes
    differing = Section(name="disagree", count="disagreement", title="talk.disagree")
    yield differing, tuple(_disagreements(has))
    details = tuple(_kept("detail", one, one.text, one.text) for one in has.details)
    yield _section("detail"), details


def _section(kind: str) -> Section:
    return Section(name=f"{kind}s", count=kind, title=f"talk.{kind}s")


def _kept(
    kind: str,
    item: _Item,
    text: str,
    *texts: str | None,
    fixed: int = _ITEM,
    time: TimeCode | None = None,
    is_prose: bool = False,
) -> Kept:
    """An item; one with a time has a line of the timeline as well."""
    more = weight(_TIMED, text[:80]) if time else 0
    return Kept(
        thing=item,
        text=text,
        refs=(Ref(kind=kind, id=item.id),),
        at=item.at,
        time=time,
        bytes=weight(fixed, *texts) + more,
        is_prose=is_prose,
    )


def _passages(has: TalkLookups, *, is_brief: bool) -> Iterator[Kept]:
    for one in has.passages:
        if (one.kind in BRIEF) is is_brief:
            yield _kept(
                "passage", one, one.text, one.text, one.speaker, time=one.time, is_prose=True
            )


def _segments(has: TalkLookups) -> Iterator[Kept]:
    for one in has.segments:
        yield _kept("segment", one, one.title, one.title, one.description, time=one.time)


def _predictions(has: TalkLookups) -> Iterator[Kept]:
    for one in has.predictions:
        yield _kept("prediction", one, one.text, one.text, one.horizon, fixed=_ROW, time=one.time)


def _claims(has: TalkLookups) -> Iterator[Kept]:
    for one in has.claims:
        yield _kept("claim", one, one.text, one.text, one.evidence, fixed=_ROW, time=one.time)


def _figures(has: TalkLookups) -> Iterator[Kept]:
    for fact in has.facts:
        yield _kept("fact", fact, fact.text, fact.text, fact.value, fixed=_ROW, time=fact.time)
    for one in has.prices:
        texts = (one.item, one.value, one.context)
        yield _kept("price", one, f"{one.item} {one.value}", *texts, fixed=_ROW, time=one.time)


def _concepts(has: TalkLookups) -> Iterator[Kept]:
    """Concepts as they are defined, listed or only mentioned."""
    found = concepts(has)
    for one in found.defined:
        concept = one.first.concept
        yield _chip(one, concept.name, one.topics, concept.address, one.first.definition.at)
    for topics in found.listed:
        yield _chip(topics, topics[0].name, topics, None, topics[0].at)
    for concept in found.mentioned:
        yield _chip(concept, concept.name, (), concept.address)


def _chip(
    thing: object,
    name: str,
    topics: Sequence[Topic],
    page: Address | None,
    at: Span | None = None,
) -> Kept:
    """Something that is named, with the topics that list it."""
    fixed = _CHIP + _LISTED * (len(topics) + (at is not None))
    return Kept(
        thing=thing,
        text=name,
        refs=tuple(Ref(kind="topic", id=topic.id) for topic in topics),
        at=at,
        page=page,
        bytes=weight(fixed, name, page, *(topic.name for topic in topics)),
    )


def _disagreements(has: TalkLookups) -> Iterator[Kept]:
    for one in has.disagreements:
        sides = one.sides
        texts = [text for side in sides for text in (side.text, side.printed)]
        yield Kept(
            thing=one,
            text="",
            refs=(Ref(kind="disagreement", id=one.id),),
            bytes=weight(_SIDE * (1 + len(sides)), *texts),
        )
