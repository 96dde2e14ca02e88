"""The pages as plain Markdown: what a CommonMark parser makes of them."""

import posixpath
import re
from pathlib import Path
from urllib.parse import unquote

import lxml.html
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from msgspec.structs import replace

from generator.build import build
from generator.model.account import PassageKind
from generator.model.base import ItemId, Span
from generator.model.config import Config
from generator.model.items import Passage
from generator.model.site.export import ExportKind
from generator.publish.export import commonmark
from generator.publish.export.context import ExportContext
from generator.text.markdown.commonmark import plain
from generator.text.markdown.escape import harmless
from tests.export.notes import HOSTILE, context, two_talks, with_text
from tests.support import examples, export_context

COMMONMARK = MarkdownIt("commonmark")
LIKE_GITHUB = MarkdownIt("gfm-like", {"linkify": False}).enable(["table", "strikethrough"])


def files(made: ExportContext) -> dict[str, str]:
    return {asset.path: asset.whole.decode("utf-8") for asset in commonmark.export(made)}


def links(path: str, text: str) -> set[str]:
    page = lxml.html.fromstring(f"<div>{COMMONMARK.render(text)}</div>")
    folder = posixpath.dirname(path)
    return {
        target if "://" in target else posixpath.normpath(posixpath.join(folder, unquote(target)))
        for target in page.xpath("//a/@href")
    }


def shown(text: str) -> str:
    page = lxml.html.fromstring(f"<div>{COMMONMARK.render(text)}</div>")
    return " ".join(page.text_content().split())


def test_a_talk_reads_well() -> None:
    text = files(context())["talks/rivers-dams.md"]
    assert text.startswith(
        "# Rivers & dams\n\n[Nadia van den Brun](../people/nadia-van-den-brun.md), "
    )
    assert (
        "> Nobody owns 100% of a flood\\_plain.\n>\n> — Nadia van den Brun (inferred), [1:02:03]("
        in text
    )
    assert "- [Meander](../concepts/meander.md): A bend of a river.[^1-" in text
    for label in re.findall(r"\[\^([\d-]+)\](?!:)", text):
        assert (
            len(
                re.findall(
                    rf"^\[\^{label}\]: Rivers & dams, line \d+ \(one\.txt\)$", text, re.MULTILINE
                )
            )
            == 1
        )


def test_sources_are_linked_where_the_site_has_an_address() -> None:
    text = files(context(site_url="https://example.org/"))["talks/rivers-dams.md"]
    assert re.search(
        r"^\[\^1-12\]: \[Rivers & dams, line 12\]\(https://example\.org/sources/one\.html#L12\)$",
        text,
        re.MULTILINE,
    )


def test_every_link_leads_somewhere() -> None:
    made = files(context())
    outside = {"data/corpus.json"}
    for path, text in made.items():
        assert {one for one in links(path, text) if "://" not in one} <= made.keys() | outside, path


def test_language_models_find_every_page() -> None:
    made = files(context())
    overview = made["llms.txt"]
    assert overview.startswith("# Talk notes\n\n> ")
    assert links("llms.txt", overview) >= {"talks/rivers-dams.md", "concepts/meander.md"}
    assert "# Rivers & dams" in made["llms-full.txt"]
    assert "# Meander" in made["llms-full.txt"]


def test_the_words_of_a_transcript_are_written_on_demand() -> None:
    links = two_talks()
    talk, source = links.corpus.talks[0], links.corpus.sources[0]
    turn = Passage(
        id=ItemId("x"),
        talk=talk.id,
        section="",
        kind=PassageKind.OTHER,
        text="Water flows.",
        speaker="Nadia",
        at=Span(source=source.id, lines=(1, 1)),
    )
    links = replace(links, corpus=replace(links.corpus, passages=(turn, turn)))
    short = files(export_context(links))["talks/rivers-dams.md"]
    assert "Water flows" not in short
    assert "2 passages of transcripts are left out here" in short
    full = files(export_context(links, exports=(ExportKind.TRANSCRIPTS,)))["talks/rivers-dams.md"]
    assert full.count("**Nadia**: Water flows.[^1-1]") == 2


@given(
    st.one_of(st.text(), st.text("\\`*_[]<>#|~$^{}&;:/@=%-+.)(!1a \n"), st.sampled_from(HOSTILE))
)
@settings(max_examples=examples(300))
def test_plain_text_stays_text(text: str) -> None:
    escaped = plain(text)
    expected = harmless(text)
    for parser in (COMMONMARK, LIKE_GITHUB):
        html = parser.render(escaped)
        assert re.sub(r"</?p>\n?", "", html).count("<") == 0, html
        assert " ".join(
            lxml.html.fromstring(f"<div>{html}</div>").text_content().split()
        ) == " ".join(expected.split())


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_breaks_a_page(text: str) -> None:
    usual, hostile = files(context()), files(export_context(with_text(two_talks(), text)))
    assert list(usual) == list(hostile)
    for path, content in hostile.items():
        html = COMMONMARK.render(content)
        tags = set(re.findall(r"<(\w+)", html))
        assert tags <= {"h1", "h2", "h3", "p", "ul", "li", "a", "blockquote", "hr", "strong"}, tags
        assert not any(link.startswith("javascript") for link in links(path, content))
        if path == "talks/rivers-dams.md":
            assert shown(content).count(harmless(text)[:30].strip()) > 3


IN_LISTS = """\
# Moving water

## Rules

- Open the gate
  9. slowly
  10. by hand
     - at dawn
- [x] Close it
- [ ] Paint it

3. Go home.
"""


def test_lists_stay_lists(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(IN_LISTS, encoding="utf-8")
    site = build(Config(seeds=tmp_path, notes=tmp_path / "no-notes"))
    (text,) = (
        asset.whole.decode("utf-8")
        for asset in site.assets
        if re.fullmatch(r"talks/moving-water\.md", asset.path)
    )
    page = lxml.html.fromstring(f"<div>{LIKE_GITHUB.render(text)}</div>")
    (outer,) = page.xpath("./ul")
    assert len(outer.xpath("./li")) == 3
    (inner,) = outer.xpath("./li/ol")
    assert inner.get("start") == "9"
    assert len(inner.xpath("./li")) == 2
    assert len(inner.xpath("./li/ul/li")) == 1
    assert page.xpath("./ol/@start") == ["3"]
    assert "[x] Close it" in text
