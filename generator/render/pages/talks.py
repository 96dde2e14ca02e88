"""The index of talks and a page for each talk."""

from collections import Counter
from collections.abc import Collection, Iterator

from markupsafe import Markup

from generator.model.account import EntityKind, PassageKind
from generator.model.address import ENTITY_FOLDERS
from generator.model.base import ConceptId, SourceId, Span, Statement, Value
from generator.model.corpus import Concept, Entity, Passage, Source, Talk
from generator.model.page import Page, SectionName
from generator.render.addresses import stem, web_address
from generator.render.clocks import clocks
from generator.render.desk import Desk
from generator.render.disagreements import disagreements, printed_fact
from generator.render.editor import note
from generator.render.grouping import grouped, spread
from generator.render.markup import fill
from generator.render.shelf import TalkShelf
from generator.text.normal import fold

_CARDS = 6
_BRIEF = {PassageKind.BRIEF, PassageKind.SUMMARY, PassageKind.OVERVIEW}


class Fact(Value, frozen=True, kw_only=True):
    """Something about the talk, with the sources that say so; none means the editor does."""

    kind: str
    value: str
    sources: tuple[SourceId, ...]


class Told(Value, frozen=True, kw_only=True):
    """What one source tells in brief, by printed heading."""

    source: Source
    sections: dict[str, list[Passage]]


class Contribution(Value, frozen=True, kw_only=True):
    """What one source gave to a talk, in words, and how many of its lines were read."""

    source: Source
    counts: tuple[Markup, ...]
    read: int
    total: int


class Glance(Value, frozen=True, kw_only=True):
    """An entry of the overview: what there is how many of, and the section that holds it."""

    anchor: Markup
    text: Markup


class Named(Value, frozen=True, kw_only=True):
    """Things of one kind that a talk names."""

    kind: EntityKind
    anchor: Markup
    things: tuple[Entity, ...]


def pages(desk: Desk) -> Iterator[Page]:
    """A page for each talk and, where there are talks, their index."""
    talks = desk.shelf.ordered_talks()
    if talks:
        yield desk.page(
            "talks",
            "talks/index.html",
            title=desk.words.plain("talks.title"),
            description=desk.words.plain("talks.description", n=len(talks)),
            section=SectionName.TALKS,
            values={"years": grouped(talks, lambda talk: (talk.published or "")[:4])},
        )
    for talk in talks:
        yield _talk(desk, talk)


def _talk(desk: Desk, talk: Talk) -> Page:
    has = desk.shelf.of_talk[talk.id]
    defined = {one.concept.id: one for one in reversed(has.definitions)}
    named = _named(has, defined.keys())
    return desk.page(
        "talk",
        talk.address,
        title=talk.title,
        description=_description(desk, talk, has),
        section=SectionName.TALKS,
        values={
            "talk": talk,
            "has": has,
            "facts": tuple(_facts(talk, has)),
            "watch": web_address(talk.url),
            "notes": [
                note(text, below=1) for text in (talk.note, desk.shelf.notes.get(talk.id)) if text
            ],
            "glance": tuple(_glance(desk, has, len(defined) + len(named))),
            "brief": _brief(desk, has),
            "clocks": clocks(has, desk.shelf),
            "picked": spread(has.quotes, _CARDS),
            "quotes_page": f"quotes/in/{stem(talk.address)}.html",
            "defined": tuple(reversed(defined.values())),
            "named": named,
            "topics": grouped(has.topics, lambda one: one.at.source),
            "entities": _entities(has),
            "insights": grouped(has.insights, lambda one: one.section),
            "takeaways": grouped(has.takeaways, lambda one: one.at.source),
            "rest": _rest(has),
            "disagreements": disagreements(has),
            "related": desk.shelf.links.related_talks.get(talk.id, ()),
            "details": grouped(has.details, lambda one: one.what),
            "told_by": tuple(_contributions(desk, talk, has)),
            "other_titles": _other_titles(desk, talk),
        },
    )


def _description(desk: Desk, talk: Talk, has: TalkShelf) -> str:
    people = [desk.shelf.person(one.person).name for one in talk.people]
    said = desk.words.plain("talk.description", title=talk.title, n=len(talk.sources))
    counts = [
        desk.words.plain(f"count.{kind}", n=len(items))
        for kind, items in (("quote", has.quotes), ("takeaway", has.takeaways))
        if items
    ]
    return " · ".join([said, *people, *counts])


def _facts(talk: Talk, has: TalkShelf) -> Iterator[Fact]:
    values = {
        "event": talk.event,
        "published": talk.published,
        "duration": talk.duration.printed if talk.duration else None,
    }
    for kind, value in values.items():
        if value:
            says = [one.source for one in has.accounts if printed_fact(one, kind) == value]
            yield Fact(kind=kind, value=value, sources=tuple(dict.fromkeys(says)))


def _glance(desk: Desk, has: TalkShelf, named: int) -> Iterator[Glance]:
    """What the page holds; `named` is how many concepts it names besides its topics."""
    counted = (
        ("segment", "timeline", len(has.segments)),
        ("quote", "quotes", len(has.quotes)),
        ("prediction", "predictions", len(has.predictions)),
        ("claim", "claims", len(has.claims)),
        ("figure", "figures", len(has.facts) + len(has.prices)),
        ("concept", "concepts", named),
        ("topic", "topics", len(has.topics)),
        ("insight", "insights", len(has.insights)),
        ("takeaway", "takeaways", len(has.takeaways)),
    )
    for kind, anchor, count in counted:
        if count:
            yield Glance(anchor=fill(anchor), text=desk.words(f"count.{kind}", n=count))


def _brief(desk: Desk, has: TalkShelf) -> tuple[Told, ...]:
    """The first prose of each source; a source without any gives what prose it has, if alone."""
    passages = [one for one in has.passages if one.kind in _BRIEF]
    told = [
        Told(source=desk.shelf.sources[source], sections=grouped(items, lambda one: one.section))
        for source, items in grouped(passages, lambda one: one.at.source).items()
    ]
    return tuple(sorted(told, key=lambda one: one.source.number))


def _rest(has: TalkShelf) -> dict[str, list[Passage]]:
    passages = [one for one in has.passages if one.kind not in _BRIEF]
    return grouped(passages, lambda one: fold(one.section))


def _named(has: TalkShelf, defined: Collection[ConceptId]) -> tuple[Concept, ...]:
    """Concepts that the talk mentions without defining or listing them."""
    listed = {one.refers_to.id for one in has.topics if one.refers_to.kind == "concept"}
    return tuple(one for one in has.mentioned if one.id not in listed and one.id not in defined)


def _entities(has: TalkShelf) -> tuple[Named, ...]:
    """What is named in the talk by kind; people are in the talk's first lines already."""
    groups = grouped(has.entities, lambda one: one.kind)
    return tuple(
        Named(kind=kind, anchor=fill(ENTITY_FOLDERS[kind]), things=tuple(groups[kind]))
        for kind in EntityKind
        if kind in groups and kind is not EntityKind.PERSON
    )


def _other_titles(desk: Desk, talk: Talk) -> tuple[Statement, ...]:
    """Printed titles that neither head the page nor stand in its table of sources."""
    found = {(fold(one.text), one.at.source): one for one in reversed(talk.titles)}
    return tuple(
        one
        for one in reversed(found.values())
        if fold(one.text) not in {fold(talk.title), fold(desk.shelf.sources[one.at.source].title)}
    )


def _contributions(desk: Desk, talk: Talk, has: TalkShelf) -> Iterator[Contribution]:
    """What each source gave; a source of several talks is counted for this talk alone."""
    counts: dict[SourceId, Counter[str]] = {source: Counter() for source in talk.sources}
    for kind, at in _everything(has):
        if at.source in counts:
            counts[at.source][kind] += 1
    for identity in talk.sources:
        source = desk.shelf.sources[identity]
        cover = source.coverage
        said = tuple(desk.words(f"count.{kind}", n=n) for kind, n in counts[identity].items())
        total = cover.content + cover.label + cover.furniture + cover.unread
        yield Contribution(source=source, counts=said, read=total - cover.unread, total=total)


def _everything(has: TalkShelf) -> Iterator[tuple[str, Span]]:
    for quote in has.quotes:
        for attestation in quote.attestations:
            yield "quote", attestation.at
    for one in has.definitions:
        yield "definition", one.definition.at
    lists = (
        ("passage", has.passages),
        ("segment", has.segments),
        ("prediction", has.predictions),
        ("claim", has.claims),
        ("fact", has.facts),
        ("price", has.prices),
        ("insight", has.insights),
        ("takeaway", has.takeaways),
        ("topic", has.topics),
        ("detail", has.details),
    )
    for kind, items in lists:
        for item in items:
            yield kind, item.at
