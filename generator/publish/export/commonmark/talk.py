"""A talk's page as plain Markdown."""

from collections.abc import Iterator, Mapping
from itertools import groupby

from generator.model.account import BRIEF
from generator.model.account_head import PersonRole
from generator.model.base import SourceId
from generator.model.corpus import Concept, Talk
from generator.model.items import (
    Claim,
    Fact,
    Insight,
    Passage,
    Prediction,
    Price,
    Segment,
    Takeaway,
)
from generator.model.site.export import ExportKind
from generator.publish.export.commonmark.document import Document, is_linkable
from generator.publish.export.context import ExportContext
from generator.text.markdown.commonmark import fenced, plain
from generator.text.markdown.printed_lists import Bullet, passage_runs, printed_points

_Points = Mapping[SourceId, Mapping[int, str]]

_ROOM = 20_000
"""How many characters of other prose a page has, unless the words of transcripts are asked for."""


def document(context: ExportContext, talk: Talk) -> Document:
    """The talk's page: what is said of it as a whole, then everything that it holds."""
    page = Document(context, talk.address, talk.title)
    page.block(headline(page, talk))
    if talk.url and is_linkable(talk.url):
        page.block(f"<{talk.url}>")
    if talk.note:
        page.block(f"> **{context.words.plain('editor.note')}**: {plain(talk.note)}")
    has = context.items_of[talk.id]
    points = _points_of(page, talk)
    _brief(page, [passage for passage in has.passages if passage.kind in BRIEF], points)
    page.section("talk.timeline", (_chapter(page, talk, item) for item in has.segments))
    page.quotes("talk.quotes", context.quotes_of.get(talk.id, ()), with_talk=False)
    page.section("talk.predictions", (_prediction(page, item) for item in has.predictions))
    page.section("talk.claims", (_claim(page, item) for item in has.claims))
    figures: tuple[Fact | Price, ...] = (*has.facts, *has.prices)
    page.section("talk.figures", (_figure(page, item) for item in figures))
    concepts = context.concepts_in(talk)
    page.section("talk.concepts", (_concept(page, talk, concept) for concept in concepts))
    _insights(page, has.insights)
    page.section("talk.takeaways", (_takeaway(page, talk, it) for it in has.takeaways))
    _prose(page, [passage for passage in has.passages if passage.kind not in BRIEF], points)
    return page


def headline(page: Document, talk: Talk) -> str:
    """Who, at which event, when and how long, in one line."""
    context = page.context
    roles = (PersonRole.SPEAKER, PersonRole.HOST)
    people = [
        page.link(context.people[part.person].address, context.people[part.person].name)
        for part in talk.people
        if part.role in roles
    ]
    when = context.words.date(talk.published) if talk.published else ""
    length = context.words.length(talk.duration.seconds) if talk.duration else ""
    parts = [", ".join(people), *map(plain, (*talk.occasions, when, length))]
    return " · ".join(part for part in parts if part)


def _brief(page: Document, passages: list[Passage], points: _Points) -> None:
    if passages:
        page.heading(page.context.words.plain("talk.brief"))
        _passages(page, passages, points)


def _chapter(page: Document, talk: Talk, item: Segment) -> str:
    time = page.moment(talk.url, item.time)
    title = " ".join(part for part in (time, plain(item.title)) if part)
    described = f" — {plain(item.description)}" if item.description else ""
    return f"{title}{described}{page.cite(item.at)}"


def _prediction(page: Document, item: Prediction) -> str:
    horizon = f" ({plain(item.horizon)})" if item.horizon else ""
    speaker = f" — {plain(item.speaker)}" if item.speaker else ""
    return f"{plain(item.text)}{horizon}{speaker}{page.cite(item.at)}"


def _claim(page: Document, item: Claim) -> str:
    evidence = f" — {plain(item.evidence)}" if item.evidence else ""
    return f"{plain(item.text)}{evidence}{page.cite(item.at)}"


def _figure(page: Document, item: Fact | Price) -> str:
    parts = (
        (item.item, item.value, item.context)
        if isinstance(item, Price)
        else (item.text, item.value)
    )
    return " — ".join(plain(part) for part in parts if part) + page.cite(item.at)


def _takeaway(page: Document, talk: Talk, item: Takeaway) -> str:
    label = f"**{plain(item.label)}**" if item.label else ""
    parts = (page.moment(talk.url, item.time), label, plain(item.text))
    return " ".join(filter(None, parts)) + page.cite(item.at)


def _insights(page: Document, insights: tuple[Insight, ...]) -> None:
    """The insights, under the headings that their source prints."""
    if insights:
        page.heading(page.context.words.plain("talk.insights"))
    for section, group in groupby(insights, key=lambda item: item.section):
        if section:
            page.heading(section, level=3)
        page.bullets([plain(item.text) + page.cite(item.at) for item in group])


def _concept(page: Document, talk: Talk, concept: Concept) -> str:
    texts = [
        f"{plain(definition.text)}{page.cite(definition.at)}"
        for definition in concept.definitions
        if definition.talk == talk.id
    ]
    name = page.link(concept.address, concept.name)
    return ": ".join([name, "; ".join(texts)] if texts else [name])


def _prose(page: Document, passages: list[Passage], points: _Points) -> None:
    """The rest of the prose, under its printed headings; of transcripts where that is asked for."""
    is_full = ExportKind.TRANSCRIPTS in page.context.config.exports
    shown, room = [], _ROOM
    for passage in passages:
        if is_full or not (passage.speaker or passage.time or len(passage.text) > room):
            room -= len(passage.text)
            shown.append(passage)
    for number, (section, below) in enumerate(groupby(shown, key=lambda it: it.section)):
        if section or number:
            page.heading(section or page.context.words.plain("talk.notes"))
        _passages(page, [passage for passage in below if not passage.is_heading], points)
    if left := len(passages) - len(shown):
        page.block(page.context.words.plain("twin.left_out", n=left))


def _points_of(page: Document, talk: Talk) -> _Points:
    """How points of lists are printed in the sources of a talk that are published."""
    texts = page.context.texts
    return {it: printed_points(texts[it]) for it in talk.sources if it in texts}


def _passages(page: Document, passages: list[Passage], points: _Points) -> None:
    """Paragraphs, rows of tables, and points of lists as deep as they are printed."""
    for run in passage_runs(page.context.texts, points, passages):
        for row in (*run.rows, *filter(None, [run.paragraph])):
            if row.cells:
                page.row([*map(plain, row.cells), page.cite(row.at)])
            else:
                page.block(_passage(page, row))
        page.block("\n".join(_points(page, run.bullets)))


def _points(page: Document, bullets: tuple[Bullet, ...]) -> Iterator[str]:
    """The lines of a list: each point as far in as what the one above it says.

    A number after words needs a blank line in front of it: else only 1 begins a list.
    """
    starts, counted = [0], [False]
    for place, bullet in enumerate(bullets):
        start = starts[bullet.depth]
        if place and bullet.number and counted[bullet.depth : bullet.depth + 1] != [True]:
            yield ""
        mark = bullet.number or "-"
        inside = start + len(mark) + 1
        starts[bullet.depth + 1 :] = [inside]
        counted[bullet.depth :] = [bool(bullet.number)]
        task = "" if bullet.done is None else "[x] " if bullet.done else "[ ] "
        text = _passage(page, bullet.item).replace("\n", "\n" + " " * inside)
        yield f"{' ' * start}{mark} {task}{text}"


def _passage(page: Document, passage: Passage) -> str:
    talk = page.context.talks[passage.talk]
    moment = page.moment(talk.url, passage.time)
    person = page.context.people.get(passage.person) if passage.person else None
    speaker = person.name if person else passage.speaker
    if passage.code is not None:
        return f"{fenced(passage.text, passage.code)}\n\n{page.cite(passage.at)}"
    front = [f"**{plain(speaker)}**" if speaker else "", moment]
    lead = " ".join(part for part in front if part)
    text = f"{plain(passage.text)}{page.cite(passage.at)}"
    return f"{lead}: {text}" if lead else text
