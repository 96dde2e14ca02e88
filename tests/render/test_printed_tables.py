"""Tables of a note stay tables, on the page of their talk and in plain Markdown."""

from pathlib import Path

import pytest
from lxml import html
from markdown_it import MarkdownIt

from generator.build import build
from generator.model.config import Config
from generator.model.site.page import Site
from generator.text.markdown.blocks import blocks_of

MARKDOWN = """\
| River | Length <km> |
|-------|------:|
| Upper Weir | 1 \\* 233 |
| *Rhone* |  |
"""
BARE = """\
River | Length <km>
--- | ---:
Upper Weir | 1 \\* 233
*Rhone* | 813
"""
HTML = """\
<table><thead><tr><th>River</th><th>Length &lt;km&gt;</th></tr></thead>
<tr><td>Upper Weir</td><td>1 * 233</td></tr>
<tr><td>Rhone</td><td>813</td></tr></table>
"""


def site_of(folder: Path, table: str, name: str = "water.md") -> Site:
    is_page = name.endswith(".html")
    above, below = "# Moving water", "## Key Concepts\n\n- Upper Weir: It holds water.\n"
    note = f"{above}\n\nA talk.\n\n## Figures and lengths\n\nSee:\n\n{table}\nSo it is.\n\n{below}"
    page = (
        f"<article><h1>Moving water</h1><p>A talk.</p><h2>Lengths</h2>{table}<p>End.</p></article>"
    )
    (folder / name).write_text(page if is_page else note, encoding="utf-8")
    return build(Config(seeds=folder, notes=Path("no-notes")))


@pytest.mark.parametrize(
    ("table", "name", "length"),
    [(MARKDOWN, "water.md", ""), (BARE, "water.md", "813"), (HTML, "water.html", "813")],
)
def test_rows_are_rows(tmp_path: Path, table: str, name: str, length: str) -> None:
    site = site_of(tmp_path, table, name)
    (page,) = (it for it in site.pages if it.path == "talks/moving-water.md")
    assert blocks_of(page.markdown) is not None
    (made,) = html.fromstring(f"<div>{page.markdown}</div>").xpath("//table[@class='t-cells']")
    rows = [[cell.text_content() for cell in row] for row in made.xpath(".//tr")]
    assert [row[:-1] for row in rows] == [
        ["River", "Length <km>"],
        ["Upper Weir", "1 * 233"],
        ["Rhone", length],
    ]
    assert {row[-1] for row in rows} == {"[1]"}
    assert len({row.get("id") for row in made.xpath(".//tr")}) == 3
    if name == "water.md":
        assert [link.text for link in made.xpath(".//a[@class='m']")] == ["Upper Weir"]


def test_rows_are_rows_in_plain_markdown(tmp_path: Path) -> None:
    (text,) = (
        it.whole.decode()
        for it in site_of(tmp_path, MARKDOWN).assets
        if it.path.endswith("llms-full.txt")
    )
    rows = [line for line in text.split("\n") if line.startswith("|")]
    assert [row.count("|") for row in rows] == [4] * 4
    assert rows[1] == "| --- | --- | --- |"


def test_in_plain_markdown_a_longer_row_begins_a_table(tmp_path: Path) -> None:
    wide = "| Dam | Height | Year |\n|---|---|---|\n| Upper Dam | 12 | 1931 |\n"
    assets = site_of(tmp_path, f"{MARKDOWN}\n{wide}").assets
    (text,) = (it.whole.decode() for it in assets if it.path.endswith("llms-full.txt"))
    tables = [it for it in MarkdownIt().enable("table").parse(text) if it.type == "table_open"]
    assert len(tables) == 2
    assert "| Dam | Height | Year | [^1-" in text


def test_a_row_alone_is_a_paragraph(tmp_path: Path) -> None:
    (page,) = (
        it for it in site_of(tmp_path, "| a | b |\n").pages if it.path == "talks/moving-water.md"
    )
    assert "t-cells" not in page.markdown
    assert "a | b" in page.markdown
