"""Which tables there are, and what a row of each holds.

A cell is a text, a whole number or nothing. What an item has several of stands in a table of its
own, with the item's id.
"""

from collections.abc import Callable, Iterator
from typing import Any

from generator.export.context import ExportContext
from generator.model.account import TimeCode
from generator.model.base import Span, Value
from generator.text.markdown.escape import harmless

Cell = str | int | None
Row = dict[str, Cell]


class Table(Value, frozen=True, kw_only=True):
    """A table: its name, its rows, and whether it holds the words of transcripts once more.

    `texts` are the columns that full-text search looks into.
    """

    name: str
    rows: Callable[[ExportContext], Iterator[Row]]
    texts: tuple[str, ...] = ()
    is_long: bool = False


def _talks(context: ExportContext) -> Iterator[Row]:
    for talk in context.corpus.talks:
        yield {
            "id": talk.id,
            "title": talk.title,
            "event": talk.event,
            "show": talk.show,
            "published": talk.published,
            "seconds": talk.duration.seconds if talk.duration else None,
            "url": talk.url,
            "address": talk.address,
        }


def _talk_people(context: ExportContext) -> Iterator[Row]:
    for talk in context.corpus.talks:
        for part in talk.people:
            name = context.people[part.person].name
            yield {"talk": talk.id, "person": part.person, "name": name, "role": part.role.value}


def _talk_sources(context: ExportContext) -> Iterator[Row]:
    for talk in context.corpus.talks:
        for source in talk.sources:
            yield {"talk": talk.id, "source": source}


def _concepts(context: ExportContext) -> Iterator[Row]:
    for concept in context.corpus.concepts:
        yield {
            "id": concept.id,
            "name": concept.name,
            "mentions": concept.mentions,
            "address": concept.address,
        }


def _entities(context: ExportContext) -> Iterator[Row]:
    for entity in context.corpus.entities:
        yield {
            "id": entity.id,
            "kind": entity.kind.value,
            "name": entity.name,
            "url": entity.url,
            "address": entity.address,
        }


def _aliases(context: ExportContext) -> Iterator[Row]:
    for concept in context.corpus.concepts:
        for alias in concept.aliases:
            yield {"kind": "concept", "id": concept.id, "alias": alias}
    for entity in context.corpus.entities:
        for alias in entity.aliases:
            yield {"kind": entity.kind.value, "id": entity.id, "alias": alias}


def _definitions(context: ExportContext) -> Iterator[Row]:
    for concept in context.corpus.concepts:
        for definition in concept.definitions:
            yield {"concept": concept.id, **_item(definition, "name", "text", "section")}


def _concept_talks(context: ExportContext) -> Iterator[Row]:
    for concept in context.corpus.concepts:
        for talk in concept.talks:
            yield {"concept": concept.id, "talk": talk}


def _quotes(context: ExportContext) -> Iterator[Row]:
    for quote in context.corpus.quotes:
        time = quote.attestations[0].time
        yield {
            "id": quote.id,
            "talk": quote.talk,
            "text": quote.text,
            "person": quote.speaker.person if quote.speaker else None,
            "speaker": context.said_by(quote.speaker),
            "seconds": time.seconds if time else None,
            "address": quote.address,
        }


def _quote_concepts(context: ExportContext) -> Iterator[Row]:
    for quote in context.corpus.quotes:
        for concept in quote.concepts:
            yield {"quote": quote.id, "concept": concept}


def _wordings(context: ExportContext) -> Iterator[Row]:
    for quote in context.corpus.quotes:
        for wording in quote.attestations:
            yield {
                "quote": quote.id,
                "id": wording.id,
                "text": wording.text,
                "note": wording.note,
                "context": wording.context,
                **_time(wording.time),
                **_at(wording.at),
            }


def _predictions(context: ExportContext) -> Iterator[Row]:
    for item in context.corpus.predictions:
        yield {
            **_item(item, "text", "horizon"),
            "speaker": item.speaker,
            "person": item.person,
            "due_from": item.due.from_ if item.due else None,
            "due_to": item.due.to if item.due else None,
            "status": item.status.value,
            "resolved": item.resolved,
            "address": item.address,
        }


def _sources(context: ExportContext) -> Iterator[Row]:
    for source in context.corpus.sources:
        yield {
            "id": source.id,
            "file": source.file,
            "title": source.title,
            "dialect": source.dialect,
            "language": source.language,
            "url": source.url,
            "site": source.site,
            "licence": source.licence,
            "lines": source.lines,
            "unread": source.coverage.unread,
            "address": source.address,
        }


def _mentions(context: ExportContext) -> Iterator[Row]:
    for mention in context.corpus.mentions:
        yield {
            "kind": mention.target.kind,
            "id": mention.target.id,
            "in_kind": mention.in_.kind,
            "in_id": mention.in_.id,
            "field": mention.field,
            "first": mention.start,
            "end": mention.end,
            "surface": mention.surface,
        }


def _listed(name: str, *fields: str) -> Callable[[ExportContext], Iterator[Row]]:
    """The rows of a list of the corpus whose items are an account's."""

    def rows(context: ExportContext) -> Iterator[Row]:
        for item in getattr(context.corpus, name):
            yield _item(item, *fields)

    return rows


def _item(item: Any, *fields: str) -> Row:  # noqa: ANN401  (any item that an account has)
    """Id, talk, the fields, the time where such an item may have one, and the place."""
    row: Row = {"id": item.id, "talk": item.talk}
    row |= {field: getattr(item, field) for field in fields}
    return row | (_time(item.time) if hasattr(item, "time") else {}) | _at(item.at)


def _time(time: TimeCode | None) -> Row:
    if time is None:
        return {"seconds": None, "printed_time": None}
    return {"seconds": time.seconds, "printed_time": time.printed}


def _at(at: Span) -> Row:
    first, last = at.lines
    return {"source": at.source, "first_line": first, "last_line": last}


TABLES: tuple[Table, ...] = (
    Table(name="talks", rows=_talks, texts=("title",)),
    Table(name="talk_people", rows=_talk_people),
    Table(name="talk_sources", rows=_talk_sources),
    Table(name="concepts", rows=_concepts, texts=("name",)),
    Table(name="concept_talks", rows=_concept_talks),
    Table(name="definitions", rows=_definitions, texts=("name", "text")),
    Table(name="entities", rows=_entities, texts=("name",)),
    Table(name="aliases", rows=_aliases),
    Table(name="quotes", rows=_quotes, texts=("text",)),
    Table(name="quote_concepts", rows=_quote_concepts),
    Table(name="wordings", rows=_wordings, is_long=True),
    Table(
        name="segments",
        rows=_listed("segments", "title", "description"),
        texts=("title", "description"),
    ),
    Table(name="predictions", rows=_predictions, texts=("text",)),
    Table(name="claims", rows=_listed("claims", "text", "evidence"), texts=("text", "evidence")),
    Table(name="facts", rows=_listed("facts", "text", "value"), texts=("text", "value")),
    Table(
        name="prices",
        rows=_listed("prices", "item", "value", "context"),
        texts=("item", "value", "context"),
    ),
    Table(name="takeaways", rows=_listed("takeaways", "label", "text"), texts=("label", "text")),
    Table(name="insights", rows=_listed("insights", "section", "text"), texts=("text",)),
    Table(name="topics", rows=_listed("topics", "name"), texts=("name",)),
    Table(
        name="passages",
        rows=_listed("passages", "section", "kind", "speaker", "text"),
        texts=("text",),
        is_long=True,
    ),
    Table(name="mentions", rows=_mentions, is_long=True),
    Table(name="sources", rows=_sources, texts=("title",)),
)
"""Every table, in the order of the database."""


def clean_rows(context: ExportContext, table: Table) -> list[Row]:
    """The rows with texts in one line that every program can hold."""
    return [
        {name: harmless(cell) if isinstance(cell, str) else cell for name, cell in row.items()}
        for row in table.rows(context)
    ]
