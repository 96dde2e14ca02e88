"""The corpus as tables: which there are, what a row of each holds, and their files in CSV.

A cell is a text, a whole number or nothing. What an item has several of stands in a table of its
own, with the item's id. CSV (RFC 4180, UTF-8) is for spreadsheets: `data/<table>.csv`.
"""

import csv
import io
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from generator.model.account import TimeCode
from generator.model.base import Span, Value
from generator.model.site.export import DataFile, ExportKind
from generator.publish.export.context import ExportContext
from generator.text.markdown.escape import harmless

Cell = str | int | None
Row = dict[str, Cell]


class Table(Value, frozen=True, kw_only=True):
    """A table: its name, its rows, and whether it holds the words of transcripts once more.

    `texts` are the columns that full-text search looks into.
    """

    name: str
    rows: "Rows"
    texts: tuple[str, ...] = ()
    is_long: bool = False


Rows = Callable[[ExportContext], Iterator[Row]]


def _listed(name: str, *fields: str) -> Rows:
    """The rows of a list of the corpus whose items are an account's."""
    return lambda context: (_item(item, *fields) for item in getattr(context.corpus, name))


def _things(name: str, *fields: str) -> Rows:
    """The rows of a list of the corpus: these fields of each thing."""
    return lambda context: (_fields(thing, *fields) for thing in getattr(context.corpus, name))


def _pairs(name: str, key: str, several: str, other: str) -> Rows:
    """The rows of what each thing of a list has several of, with the thing's id."""
    return lambda context: (
        {key: thing.id, other: each}
        for thing in getattr(context.corpus, name)
        for each in getattr(thing, several)
    )


def _fields(thing: Any, *fields: str) -> Row:  # noqa: ANN401  (anything that the corpus has)
    return {field: getattr(thing, field) for field in fields}


def _talks(context: ExportContext) -> Iterator[Row]:
    for talk in context.corpus.talks:
        yield {
            **_fields(talk, "id", "title", "event", "show", "published"),
            "seconds": talk.duration.seconds if talk.duration else None,
            **_fields(talk, "url", "address"),
        }


def _talk_people(context: ExportContext) -> Iterator[Row]:
    for talk in context.corpus.talks:
        for part in talk.people:
            name = context.people[part.person].name
            yield {"talk": talk.id, "person": part.person, "name": name, "role": part.role.value}


def _aliases(context: ExportContext) -> Iterator[Row]:
    for thing in context.corpus.things:
        for alias in thing.aliases:
            yield {**_fields(thing.ref, "kind", "id"), "alias": alias}


def _definitions(context: ExportContext) -> Iterator[Row]:
    for concept in context.corpus.concepts:
        for definition in concept.definitions:
            yield {"concept": concept.id, **_item(definition, "name", "text", "section")}


def _quotes(context: ExportContext) -> Iterator[Row]:
    for quote in context.corpus.quotes:
        time = quote.attestations[0].time
        yield {
            **_fields(quote, "id", "talk", "text"),
            "person": quote.speaker.person if quote.speaker else None,
            "speaker": context.said_by(quote.speaker),
            "seconds": time.seconds if time else None,
            "address": quote.address,
        }


def _wordings(context: ExportContext) -> Iterator[Row]:
    for quote in context.corpus.quotes:
        for wording in quote.attestations:
            fields = _fields(wording, "id", "text", "note", "context")
            yield {"quote": quote.id, **fields, **_time(wording.time), **_at(wording.at)}


def _predictions(context: ExportContext) -> Iterator[Row]:
    for item in context.corpus.predictions:
        yield {
            **_item(item, "text", "horizon"),
            **_fields(item, "speaker", "person"),
            "due_from": item.due.from_ if item.due else None,
            "due_to": item.due.to if item.due else None,
            **_fields(item, "status", "resolved", "address"),
        }


def _sources(context: ExportContext) -> Iterator[Row]:
    fields = ("id", "file", "title", "dialect", "language", "url", "site", "licence", "lines")
    for source in context.corpus.sources:
        unread = source.coverage.unread
        yield {**_fields(source, *fields), "unread": unread, "address": source.address}


def _mentions(context: ExportContext) -> Iterator[Row]:
    for mention in context.corpus.mentions:
        yield {
            **_fields(mention.target, "kind", "id"),
            "in_kind": mention.in_.kind,
            "in_id": mention.in_.id,
            "field": mention.field,
            "first": mention.start,
            **_fields(mention, "end", "surface"),
        }


def _item(item: Any, *fields: str) -> Row:  # noqa: ANN401  (any item that an account has)
    """Id, talk, the fields, the time where such an item may have one, and the place."""
    time = _time(item.time) if hasattr(item, "time") else {}
    return _fields(item, "id", "talk", *fields) | time | _at(item.at)


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
    Table(name="talk_sources", rows=_pairs("talks", "talk", "sources", "source")),
    Table(
        name="concepts",
        rows=_things("concepts", "id", "name", "mentions", "address"),
        texts=("name",),
    ),
    Table(name="concept_talks", rows=_pairs("concepts", "concept", "talks", "talk")),
    Table(name="definitions", rows=_definitions, texts=("name", "text")),
    Table(
        name="entities",
        rows=_things("entities", "id", "kind", "name", "url", "address"),
        texts=("name",),
    ),
    Table(name="aliases", rows=_aliases),
    Table(name="quotes", rows=_quotes, texts=("text",)),
    Table(name="quote_concepts", rows=_pairs("quotes", "quote", "concepts", "concept")),
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


_FORMULA = ("=", "+", "-", "@")


def export_csv(context: ExportContext) -> Iterator[DataFile]:
    """The tables; those that repeat the words of transcripts only where that is asked for."""
    with_long = ExportKind.TRANSCRIPTS in context.config.exports
    for table in TABLES:
        path = f"data/{table.name}.csv"
        is_asked = with_long or not table.is_long
        content = context.piece(path, None, partial(_csv, table)) if is_asked else b""
        if content:
            yield DataFile(path=path, content=content, media_type="text/csv", format="CSV")


def _csv(table: Table, context: ExportContext) -> bytes:
    """The file of a table; nothing where it has no rows."""
    rows = clean_rows(context, table)
    if not rows:
        return b""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(rows[0])
    writer.writerows(map(_plain, row.values()) for row in rows)  # all have the same columns
    return text.getvalue().encode("utf-8")


def _plain(cell: Cell) -> Cell:
    """The cell; a text that a spreadsheet would run as a formula gets an apostrophe in front."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
