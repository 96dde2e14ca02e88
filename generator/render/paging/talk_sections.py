"""The sections of a talk's page and the items in each, with their anchors and their sizes."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from generator.model.account import BRIEF, TimeCode
from generator.model.base import Address, ItemId, Ref, Span, Value
from generator.model.corpus import Talk
from generator.model.items import Claim, Fact, Item, Prediction, Price, Topic
from generator.model.site.address import ENTITY_FOLDERS
from generator.render.context.talk_lookups import TalkLookups
from generator.render.paging.listing import weight
from generator.render.pieces.talk_names import entity_groups, talk_concepts

_ITEM, _ROW, _TIMED, _NAME, _LISTED, _SIDE = 330, 480, 420, 110, 330, 400
_USUAL_NAME = 60
"""How long a source's name may be so that its marks take no more than is reckoned for them."""


class TalkItem(Value, frozen=True, kw_only=True):
    """Something that stands on a talk's page or on a page of its section.

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


class TalkSection(Value, frozen=True, kw_only=True):
    """A section of a talk's page: things of one kind.

    `name` is what it is called in addresses; `count` and `title` are keys of the catalogue.
    """

    name: str
    count: str
    title: str


def talk_sections(
    talk: Talk, has: TalkLookups
) -> Iterator[tuple[TalkSection, tuple[TalkItem, ...]]]:
    """What a talk's page shows, kind by kind, but for its quotes."""
    brief = tuple(_passages(has, is_brief=True))
    yield TalkSection(name="brief", count="passage", title="talk.brief"), brief
    timeline = TalkSection(name="timeline", count="segment", title="talk.timeline")
    yield (
        timeline,
        tuple(_item(it, it.title, it.title, it.description, time=it.time) for it in has.segments),
    )
    yield _section("prediction"), tuple(_row(it, it.text, it.horizon) for it in has.predictions)
    yield _section("claim"), tuple(_row(it, it.text, it.evidence) for it in has.claims)
    facts = tuple(_row(it, it.text, it.value) for it in has.facts)
    yield _section("figure"), (*facts, *map(_price, has.prices))
    yield _section("concept"), tuple(_concepts(has))
    for group in entity_groups(talk, has):
        kind = group.kind.value
        section = TalkSection(name=ENTITY_FOLDERS[group.kind], count=kind, title=f"kinds.{kind}")
        things = (
            _named_item((entity, on), entity.name, on, entity.address)
            for entity, on in group.things
        )
        yield section, tuple(things)
    insights = tuple(_item(it, it.text, it.text, it.section) for it in has.insights)
    yield _section("insight"), insights
    yield _section("takeaway"), tuple(_takeaways(has))
    notes = tuple(_passages(has, is_brief=False))
    yield TalkSection(name="notes", count="passage", title="talk.notes"), notes
    differing = TalkSection(name="disagree", count="disagreement", title="talk.disagree")
    yield differing, tuple(_disagreements(has))
    yield _section("detail"), tuple(_item(it, it.text, it.text) for it in has.details)


def _section(kind: str) -> TalkSection:
    return TalkSection(name=f"{kind}s", count=kind, title=f"talk.{kind}s")


def _item(
    item: Item,
    text: str,
    *texts: str | None,
    fixed: int = _ITEM,
    time: TimeCode | None = None,
    is_prose: bool = False,
) -> TalkItem:
    """An item; one with a time has a line of the timeline as well."""
    more = weight(_TIMED, text[:80]) if time else 0
    mark = max(0, weight(0, item.at.source) - _USUAL_NAME) * (2 if time else 1)
    refs, size = (Ref(kind=item.type_name, id=item.id),), weight(fixed + mark, *texts) + more
    return TalkItem(
        thing=item, text=text, refs=refs, at=item.at, time=time, bytes=size, is_prose=is_prose
    )


def _passages(has: TalkLookups, *, is_brief: bool) -> Iterator[TalkItem]:
    brief = (passage for passage in has.passages if passage.kind in BRIEF)
    for passage in brief if is_brief else has.other_passages:
        text, time = passage.text, passage.time
        item = _item(passage, text, text, passage.speaker, time=time, is_prose=True)
        yield _with_same_words(item, passage.id, has)


def _takeaways(has: TalkLookups) -> Iterator[TalkItem]:
    """The takeaways, each with the passages below it."""
    for takeaway in has.own_takeaways:
        below = has.below_takeaways.get(takeaway.id, ())
        texts = (takeaway.text, takeaway.label, *(it.text for it in below))
        item = _item(takeaway, takeaway.text, *texts, fixed=_ITEM * (1 + len(below)))
        refs = (*item.refs, *(Ref(kind="passage", id=it.id) for it in below))
        yield _with_same_words(replace(item, refs=refs), takeaway.id, has)


def _with_same_words(item: TalkItem, identity: ItemId, has: TalkLookups) -> TalkItem:
    """An item with what other sources say in the same words: their anchors stand beside it."""
    again = has.same_words.get(identity, ())
    refs = (Ref(kind=it.type_name, id=it.id) for it in again)
    return replace(item, refs=(*item.refs, *refs)) if again else item


def _row(item: Prediction | Claim | Fact, text: str, beside: str | None) -> TalkItem:
    """An item with what stands beside its text."""
    return _item(item, text, text, beside, fixed=_ROW, time=item.time)


def _price(item: Price) -> TalkItem:
    texts = (item.item, item.value, item.context)
    return _item(item, f"{item.item} {item.value}", *texts, fixed=_ROW, time=item.time)


def _concepts(has: TalkLookups) -> Iterator[TalkItem]:
    """Concepts as they are defined, listed or only mentioned."""
    of_talk = talk_concepts(has)
    for defined in of_talk.defined:
        concept, definition = defined.first.concept, defined.first.definition
        yield _named_item(defined, concept.name, defined.topics, concept.address, definition.at)
    for topics in of_talk.listed:
        yield _named_item(topics, topics[0].name, topics, None, topics[0].at)
    for concept in of_talk.mentioned:
        yield _named_item(concept, concept.name, (), concept.address)


def _named_item(
    thing: object, name: str, topics: Sequence[Topic], page: Address | None, at: Span | None = None
) -> TalkItem:
    """Something that is named, with the topics that list it."""
    fixed = _NAME + _LISTED * (len(topics) + (at is not None))
    return TalkItem(
        thing=thing,
        text=name,
        refs=tuple(Ref(kind="topic", id=topic.id) for topic in topics),
        at=at,
        page=page,
        bytes=weight(fixed, name, page, *(topic.name for topic in topics)),
    )


def _disagreements(has: TalkLookups) -> Iterator[TalkItem]:
    for disagreement in has.disagreements:
        sides = disagreement.sides
        texts = [text for side in sides for text in (side.text, side.printed)]
        size = weight(_SIDE * (1 + len(sides)), *texts)
        ref = Ref(kind="disagreement", id=disagreement.id)
        yield TalkItem(thing=disagreement, text="", refs=(ref,), bytes=size)
