"""SQLite with full-text search: `data/corpus.db`, which Datasette and every language open.

The same corpus gives the same bytes with the same version of SQLite.
"""

import sqlite3
from collections.abc import Iterator

from generator.model.site.export import DataFile
from generator.publish.export.context import ExportContext
from generator.publish.export.tables import TABLES, Row, Table, clean_rows

PATH = "data/corpus.db"
_MEDIA_TYPE = "application/vnd.sqlite3"
_VERSION_AT = slice(92, 100)
"""Where the header counts writes and names the library that wrote: neither is the corpus'."""
_REFERENCES = {"talk": "talks", "concept": "concepts", "quote": "quotes", "source": "sources"}
_NUMBERS = frozenset(
    ("seconds", "first_line", "last_line", "mentions", "lines", "unread", "first", "end")
)


def export_database(context: ExportContext) -> Iterator[DataFile]:
    """The tables that have rows, and `search`, a full-text index of their texts."""
    # The module begins transactions by itself only where it recognises INSERT, which it does by the
    # rules of the locale: not in Turkish.
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        connection.execute("PRAGMA page_size = 4096")
        connection.execute("BEGIN")
        _fill(connection, context)
        connection.commit()
        connection.execute("VACUUM")
        content = bytearray(connection.serialize())
    finally:
        connection.close()
    content[_VERSION_AT] = bytes(8)
    yield DataFile(path=PATH, content=bytes(content), media_type=_MEDIA_TYPE, format="SQLite")


def _fill(connection: sqlite3.Connection, context: ExportContext) -> None:
    connection.execute(
        'CREATE VIRTUAL TABLE "search" USING fts5'
        "(kind UNINDEXED, id UNINDEXED, text, tokenize = 'unicode61')"
    )
    filled = {table.name: rows for table in TABLES if (rows := clean_rows(context, table))}
    for table in TABLES:
        if rows := filled.get(table.name, []):
            connection.execute(_create(table.name, rows[0], set(filled)))
            places = ", ".join("?" * len(rows[0]))
            insert = f'INSERT INTO "{table.name}" VALUES ({places})'  # noqa: S608  (our own names)
            connection.executemany(insert, [tuple(row.values()) for row in rows])
            _index(connection, table, rows)


def _create(name: str, row: Row, tables: set[str]) -> str:
    """The statement that makes a table, with references to those that there are."""
    columns = [_column(column, tables) for column in row]
    if name in _REFERENCES.values():
        columns.append('PRIMARY KEY ("id")')
    return f'CREATE TABLE "{name}" ({", ".join(columns)})'


def _column(name: str, tables: set[str]) -> str:
    kind = "INTEGER" if name in _NUMBERS else "TEXT"
    to = _REFERENCES.get(name)
    return f'"{name}" {kind}' + (f' REFERENCES "{to}"("id")' if to in tables else "")


def _index(connection: sqlite3.Connection, table: Table, rows: list[Row]) -> None:
    if not table.texts:
        return
    texts = (" — ".join(str(row[name]) for name in table.texts if row[name]) for row in rows)
    connection.executemany(
        "INSERT INTO search VALUES (?, ?, ?)",
        [(table.name, row["id"], text) for row, text in zip(rows, texts, strict=True) if text],
    )
