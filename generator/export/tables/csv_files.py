"""CSV (RFC 4180, UTF-8): one file for each table that has rows, `data/<table>.csv`."""

import csv
import io
from collections.abc import Iterator

from generator.export.context import ExportContext
from generator.export.tables.tables import TABLES, Cell, Row, clean_rows
from generator.model.export import DataFile, ExportKind

_FORMULA = ("=", "+", "-", "@")


def export(context: ExportContext) -> Iterator[DataFile]:
    """The tables; those that repeat the words of transcripts only where that is asked for."""
    with_long = ExportKind.TRANSCRIPTS in context.config.exports
    for table in TABLES:
        rows = clean_rows(context, table) if with_long or not table.is_long else []
        if rows:
            yield DataFile(
                path=f"data/{table.name}.csv",
                content=_csv(rows).encode("utf-8"),
                media_type="text/csv",
                format="CSV",
            )


def _csv(rows: list[Row]) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, fieldnames=rows[0], lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({name: _plain(cell) for name, cell in row.items()} for row in rows)
    return text.getvalue()


def _plain(cell: Cell) -> Cell:
    """The cell; a text that a spreadsheet would run as a formula gets an apostrophe in front."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
