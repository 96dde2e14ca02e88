"""CSV and SQLite, read back by the standard library and Datasette, and asked in SQL."""

import asyncio
import csv
import io
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from generator.model.site.export import ExportKind
from generator.publish.export.context import ExportContext
from generator.publish.export.database import export_database
from generator.publish.export.tables import export_csv
from generator.text.markdown.escape import harmless
from tests.export.notes import HOSTILE, context, two_talks, with_text
from tests.support import export_context

ALL = tuple(ExportKind)


def tables(made: ExportContext) -> dict[str, list[dict[str, str]]]:
    return {
        asset.path: list(csv.DictReader(io.StringIO(asset.content.decode("utf-8"), newline="")))
        for asset in export_csv(made)
    }


def database(made: ExportContext) -> sqlite3.Connection:
    (asset,) = export_database(made)
    connection = sqlite3.connect(":memory:")
    connection.deserialize(asset.content)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    return connection


def test_tables_hold_the_corpus() -> None:
    made = context(exports=ALL)
    found = tables(made)
    first, later = found["data/talks.csv"]
    assert (first["title"], first["event"], first["published"]) == (
        "Rivers & dams",
        "RiverConf 2025",
        "2025-10-17",
    )
    assert later["event"] == ""
    assert {row["name"] for row in found["data/talk_people.csv"]} == {
        "Nadia van den Brun",
        "王小波",
    }
    assert [row["seconds"] for row in found["data/quotes.csv"]] == ["760", "3723"]
    assert found["data/wordings.csv"][1]["printed_time"] == "1:02:03"
    assert {row["text"] for row in found["data/definitions.csv"]} == {
        "A bend of a river.",
        "Water's own way.",
    }
    assert len(found["data/mentions.csv"]) == len(made.corpus.mentions)


def test_the_words_of_transcripts_are_written_on_demand() -> None:
    usual = set(tables(context()))
    assert set(tables(context(exports=ALL))) - usual >= {"data/wordings.csv", "data/mentions.csv"}


def test_the_database_is_asked_in_sql() -> None:
    with closing(database(context())) as connection:
        asked = "SELECT kind, id FROM search WHERE search MATCH 'bend'"
        (found,) = connection.execute(asked).fetchall()
        assert found[0] == "definitions"
        joined = """
            SELECT talks.title, quotes.text FROM quotes JOIN talks ON talks.id = quotes.talk
            WHERE quotes.seconds > 3600
        """
        assert connection.execute(joined).fetchall() == [
            ("Rivers & dams", "Nobody owns 100% of a flood_plain.")
        ]


def test_two_builds_give_the_same_bytes() -> None:
    assert list(export_database(context())) == list(export_database(context()))
    assert list(export_csv(context())) == list(export_csv(context()))


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_breaks_a_table(text: str) -> None:
    made = export_context(with_text(two_talks(), text), exports=ALL)
    usual, hostile = tables(context(exports=ALL)), tables(made)
    del usual["data/aliases.csv"], hostile["data/aliases.csv"]  # the text is an alias more
    assert list(map(len, usual.values())) == list(map(len, hostile.values()))
    cell = hostile["data/quotes.csv"][0]["text"]
    assert cell.removeprefix("'") == harmless(text)
    assert not cell.startswith(("=", "+", "-", "@"))
    with closing(database(made)) as connection:
        texts = connection.execute("SELECT DISTINCT text FROM quotes").fetchall()
        assert texts == [(harmless(text),)]


def test_datasette_opens_the_database_and_searches_it(tmp_path: Path) -> None:
    from datasette.app import (
        Datasette,  # what no other test needs takes half a second in each worker
    )

    (asset,) = export_database(context())
    file = tmp_path / "corpus.db"
    file.write_bytes(asset.content)

    async def rows(table: str, asked: str = "") -> Any:
        answer = await Datasette([str(file)]).client.get(
            f"/corpus/{table}.json?_shape=array{asked}"
        )
        assert answer.status_code == 200
        return answer.json()

    assert len(asyncio.run(rows("talks"))) == 2
    hits = asyncio.run(rows("search", "&_search=verb"))
    assert [(hit["kind"], hit["text"]) for hit in hits] == [("quotes", "A river is a verb.")]
