"""Every file of every export is read by the library that others read it with: of the real notes, of
notes in every format, of those that once broke something, and with hostile texts in all places.
"""

import csv
import io
import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import Any

import bibtexparser.entrypoint
import feedparser
import jsonschema
import lxml.etree
import lxml.html
import pytest
import rispy
import sphobjinv
import webvtt
from markdown_it import MarkdownIt

from generator.link import link as link_resolved
from generator.model.config import Config
from generator.model.links import Links
from generator.model.site.export import ExportKind
from generator.model.site.page import Asset
from generator.publish.export import EXPORTS, export
from generator.publish.export.context import ExportContext, make_context
from generator.read import read
from generator.resolve import resolve
from tests.export.notes import HOSTILE, with_text
from tests.export.test_recordings import PYVIDEO
from tests.support import ROOT, SEEDS

SITE = "https://example.org/s/"
ATOM = "{http://www.w3.org/2005/Atom}"
FOLDERS = {
    "real": SEEDS,
    "formats": ROOT / "tests" / "read" / "formats",
    "broke something": ROOT / "tests" / "hostile" / "corpus",
}
CHAPTERS = {
    "type": "object",
    "required": ["version", "chapters"],
    "properties": {
        "version": {"type": "string"},
        "chapters": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["startTime"],
                "properties": {
                    "startTime": {"type": "number"},
                    "title": {"type": "string"},
                    "endTime": {"type": "number"},
                },
            },
        },
    },
}
"""The chapters of Podcasting 2.0, as its `jsonChapters.md` says what must be there."""


def of_bibtex(text: str) -> None:
    library = bibtexparser.entrypoint.parse_string(text)
    assert not library.failed_blocks
    assert len(library.entries) == text.count("@misc{")


def of_ris(text: str) -> None:
    assert len(rispy.loads(text)) == text.count("ER  - \n")


def of_csl(text: str) -> None:
    assert all(item["id"] and item["type"] for item in json.loads(text))


def of_atom(text: str) -> None:
    """RFC 4287: what an entry must have, and has once."""
    feed = feedparser.parse(text.encode("utf-8"), sanitize_html=False)
    assert (feed.bozo, feed.version) == (False, "atom10"), feed.get("bozo_exception")
    assert len(feed.entries) == len({entry.id for entry in feed.entries})
    for entry in lxml.etree.fromstring(text.encode("utf-8")).iter(f"{ATOM}entry"):
        has = Counter(element.tag for element in entry)
        assert [has[f"{ATOM}{name}"] for name in ("id", "title", "updated")] == [1, 1, 1]
        assert max(has[f"{ATOM}{name}"] for name in ("content", "published")) <= 1
        assert entry.findtext(f"{ATOM}title")


def of_json_feed(text: str) -> None:
    feed = json.loads(text)
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert all(item["id"] for item in feed["items"])


def of_webvtt(text: str) -> None:
    assert len(webvtt.from_buffer(io.StringIO(text)).captions) == text.count(" --> ")


def of_csv(text: str) -> None:
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    assert len(set(map(len, rows))) == 1
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)


def of_markdown(text: str) -> None:
    html = MarkdownIt("commonmark").render(text)
    tags = {str(node.tag) for node in lxml.html.fromstring(f"<div>{html}</div>").iter()}
    usual = "h1 h2 h3 h4 p ul ol li a blockquote hr strong em code pre div"
    assert tags <= set(usual.split()), tags


def of_page(text: str) -> None:
    page = lxml.html.document_fromstring(text)
    assert page.xpath("//blockquote")
    assert not page.xpath("//script | //img | //link | //@onerror")


def of_json_lines(text: str) -> None:
    assert all(isinstance(json.loads(line), dict) for line in text.splitlines())


def by_schema(schema: dict[str, Any]) -> Callable[[str], None]:
    return lambda text: jsonschema.validate(json.loads(text), schema)


READERS: Mapping[str, Callable[[str], None]] = {
    ".bib": of_bibtex,
    ".ris": of_ris,
    ".csl.json": of_csl,
    ".xml": of_atom,
    ".feed.json": of_json_feed,
    "/feed.json": of_json_feed,
    "predictions.json": of_json_feed,
    ".vtt": of_webvtt,
    ".chapters.json": by_schema(CHAPTERS),
    ".pyvideo.json": by_schema(PYVIDEO),
    ".csv": of_csv,
    ".md": of_markdown,
    "llms.txt": of_markdown,
    "llms-full.txt": of_markdown,
    ".html": of_page,
    ".jsonl": of_json_lines,
    ".json": json.loads,
}


@cache
def linked(folder: Path) -> Links:
    config = Config(seeds=folder, notes=folder / "none")
    return link_resolved(resolve(read(config)))


def context_of(links: Links) -> ExportContext:
    return make_context(
        links, Config(seeds=SEEDS, notes=ROOT, exports=tuple(ExportKind), site_url=SITE)
    )


def check(assets: tuple[Asset, ...]) -> Counter[str]:
    """Reads every file with its reader; gives how many were read by which."""
    checked: Counter[str] = Counter()
    schema = next(json.loads(it.whole) for it in assets if it.path == "data/corpus.schema.json")
    for asset in assets:
        ending = next((it for it in READERS if f"/{asset.path}".endswith(it)), None)
        if asset.path == "objects.inv":
            assert sphobjinv.Inventory(zlib=asset.whole).count
        elif asset.path == "data/corpus.json":
            jsonschema.validate(json.loads(asset.whole), schema)
        elif asset.path == "data/corpus.db":
            with closing(sqlite3.connect(":memory:")) as database:
                database.deserialize(asset.whole)
                assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        else:
            assert ending, asset.path
            READERS[ending](asset.whole.decode("utf-8"))
            checked[ending] += 1
    return checked


@pytest.mark.slow
@pytest.mark.parametrize("folder", FOLDERS)
def test_others_read_every_file(folder: str) -> None:
    links = linked(FOLDERS[folder])
    config = Config(seeds=SEEDS, notes=ROOT, exports=tuple(ExportKind), site_url=SITE)
    assets = export(links, config)
    checked = check(assets)
    if folder == "real":
        assert set(READERS) - set(checked) <= {".json", ".vtt"}, checked
    assert assets == export(linked.__wrapped__(FOLDERS[folder]), config), (
        "two builds give the same bytes"
    )


@pytest.mark.slow
@pytest.mark.parametrize("text", [text for text in HOSTILE if "\ud800" not in text])
def test_no_text_breaks_a_file_of_the_real_notes(text: str) -> None:
    links = with_text(linked(SEEDS), text)
    made = context_of(links)
    check(tuple(asset for row in EXPORTS for asset in row.write(made)))
