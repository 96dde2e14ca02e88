"""Code of a note: as it is printed, on its talk's page and in plain Markdown; it names nothing."""

from pathlib import Path

import pytest
from lxml import html
from markdown import markdown
from markdown_it import MarkdownIt

from generator.build import build
from generator.model.config import Config
from generator.text.markdown.blocks import blocks_of, html_of
from generator.text.markdown.commonmark import fenced
from tests.render.rendering import EXTENSIONS

CODE = """\
# Moving water by Nadia Brun
def open(gate):
\tif gate < 1 and gate["weir"] & 2:
        return '</code></pre><script>alert(1)</script>'  # {% raw %} {{ x }} [[weir]] $1$ ~~~

    ```
    - Weir: no definition in the year 1987"""
NOTE = f"""\
# Moving water

Speaker: Nadia Brun

## Notes

A weir holds water, says Nadia Brun.

~~~~python
{CODE}
~~~~

## Key Concepts

- Weir: It holds water.
"""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder: Path = tmp_path_factory.mktemp("seeds")
    (folder / "water.md").write_text(NOTE, encoding="utf-8")
    site = build(Config(seeds=folder, notes=Path("no-notes")))
    written = {page.path: page.markdown for page in site.pages}
    return written | {
        asset.path: asset.whole.decode() for asset in site.assets if asset.path.endswith(".txt")
    }


@pytest.mark.parametrize("is_ready", [True, False])
def test_code_stands_on_its_page_as_it_is_printed(pages: dict[str, str], is_ready: bool) -> None:
    text = pages["talks/moving-water.md"]
    blocks = blocks_of(text)
    assert blocks is not None
    made = html_of(text, blocks, "") if is_ready else markdown(text, extensions=EXTENSIONS)
    (code,) = html.fromstring(f"<div>{made}</div>").xpath("//div[@class='t-code']/pre/code")
    assert code.text_content() == CODE
    assert code.get("class") == "language-python"
    assert not len(code)


def test_code_names_nothing(pages: dict[str, str]) -> None:
    concept = pages["concepts/weir.md"]
    assert "holds water" in concept
    assert "no definition" not in concept
    assert "no definition" not in pages["people/nadia-brun.md"]
    assert "1987" not in pages.get("timeline.md", "")


def test_code_in_plain_markdown_stands_between_fences_longer_than_its_own(
    pages: dict[str, str],
) -> None:
    (path,) = (path for path in pages if path.endswith("llms-full.txt"))
    (code,) = (it for it in MarkdownIt("commonmark").parse(pages[path]) if it.type == "fence")
    assert code.info == "python"
    assert code.content == f"{CODE}\n"


@pytest.mark.parametrize(
    ("language", "info"),
    [("c++", "c++"), ("py`<script>`", ""), ("py\n```", ""), ("DataviewJS", "")],
)
def test_what_is_printed_as_a_language_ends_no_fence_and_runs_nothing(
    language: str, info: str
) -> None:
    (code,) = MarkdownIt("commonmark").parse(fenced("<script>\n```", language))
    assert (code.type, code.info) == ("fence", info)
    assert code.content == "<script>\n```\n"
