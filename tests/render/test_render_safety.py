"""Text of a seed never becomes markup, whatever it says and whatever extensions are loaded."""

import re

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import html

from generator.model.corpus import Talk
from generator.model.site.page import Body, Page
from generator.text.markdown.escape import harmless
from tests.render import corpus_fixture as fixture
from tests.render.rendering import EXTENSIONS, as_html, config, render, rendered, said
from tests.support import examples

TAGS = {
    *("a", "article", "blockquote", "br", "code", "dd", "del", "details", "div", "dl", "dt"),
    *("figcaption", "figure", "h1", "h2", "h3", "input", "ins", "label", "li", "mark", "ol"),
    *("p", "pre", "span", "strong", "summary", "table", "tbody", "td", "th", "thead", "time"),
    *("tr", "ul"),
    *("button", "fieldset", "form", "legend", "nav", "option", "select"),
    *("circle", "g", "line", "path", "rect", "svg", "text", "title"),
}
EDITORS_TAGS = {"em", "h2", "h3"}
ATTRIBUTES = {
    *(
        "aria-current",
        "aria-expanded",
        "aria-hidden",
        "aria-label",
        "aria-labelledby",
        "checked",
        "class",
        "data-address",
        "data-cited",
        "data-label",
        "data-said",
        "data-state",
        "data-until",
        "data-overdue",
        "data-head",
        "data-talk",
        "data-search-exclude",
        "datetime",
        "dir",
        "lang",
    ),
    *("data-loads", "target", "style"),
    *("for", "href", "id", "name", "rel", "role", "scope", "title", "type"),
    *("action", "data-does", "data-kind", "hidden", "open", "placeholder", "value"),
    *("cx", "cy", "data-ends", "height", "d", "preserveaspectratio", "r", "text-anchor"),
    *("viewbox", "width", "x", "x1", "x2", "y", "y1", "y2"),
}
MORE = (
    *EXTENSIONS,
    *("abbr", "admonition", "def_list", "footnotes", "smarty", "pymdownx.arithmatex"),
    *("pymdownx.betterem", "pymdownx.caret", "pymdownx.critic", "pymdownx.emoji"),
    *("pymdownx.highlight", "pymdownx.inlinehilite", "pymdownx.keys", "pymdownx.magiclink"),
    *("pymdownx.mark", "pymdownx.progressbar", "pymdownx.smartsymbols", "pymdownx.snippets"),
    *("pymdownx.tasklist", "pymdownx.tilde", "wikilinks"),
)


def foreign(tree: html.HtmlElement) -> list[str]:
    """Elements and attributes that no template of ours writes."""
    for note in tree.xpath("//div[@class='t-editor']"):
        note.drop_tree()
    for comment in tree.xpath("//comment()[. = ' /editor ']"):
        comment.drop_tree()
    found = [f"<{it.tag}>" for it in tree.iter() if it.tag not in TAGS]
    attributes = {name for it in tree.iter() for name in it.attrib}
    links = [link for link in tree.xpath("//@href") if re.match(r"(?!https?:)[^/#]*:", link)]
    return [*found, *(attributes - ATTRIBUTES), *links]


@pytest.mark.slow
def test_pages_hold_nothing_but_what_templates_write() -> None:
    for page in rendered().pages:
        assert foreign(as_html(page)) == [], page.path


def test_the_check_finds_what_is_foreign() -> None:
    tree = html.fromstring("<p onclick='x'><script>1</script><a href='javascript:x'>y</a></p>")
    assert foreign(tree) == ["<script>", "onclick", "javascript:x"]


def test_hostile_text_is_shown_as_it_is(english: dict[str, html.HtmlElement]) -> None:
    hostile = harmless(fixture.HOSTILE)
    for path in ("talks/quiet-talk.md", "quotes/in/moving-castles.md", "people/host.md"):
        assert hostile in said(english[path])
    title = english["talks/quiet-talk.md"].find(".//h1")
    assert title is not None
    assert said(title) == hostile


def without_editors(page: Page) -> Page:
    """The page without the editor's notes, whose Markdown is meant to be read as such."""
    body = re.sub(r'<div class="t-editor".*?<!-- /editor -->', "", page.markdown, flags=re.DOTALL)
    return msgspec.structs.replace(page, body=Body.of(body))


@pytest.mark.slow
def test_more_extensions_change_no_text() -> None:
    for page in map(without_editors, rendered().pages):
        plain, rich = as_html(page), as_html(page, MORE)
        assert said(plain) == said(rich), page.path
        assert foreign(rich) == [], page.path


def talk_called(title: str) -> Talk:
    return msgspec.structs.replace(
        fixture.TALKS[1], title=title, event=title, url=title, published=title
    )


@pytest.mark.slow
@settings(max_examples=examples(60), suppress_health_check=list(HealthCheck))
@given(
    st.text(
        alphabet=st.sampled_from("<>&\"'`*_[](){}#!|~=^$:\\/-+.%@1a \t\n\x00\u2028é"), max_size=40
    )
)
def test_no_title_gets_out_of_its_place(title: str) -> None:
    corpus = msgspec.structs.replace(fixture.CORPUS, talks=(fixture.TALKS[0], talk_called(title)))
    links = msgspec.structs.replace(fixture.LINKS, corpus=corpus)
    made = render(links, fixture.READING, (), config())
    wanted = {"talks/quiet-talk.md", "talks/index.md", "index.md", "timeline.md"}
    for page in made.pages:
        if page.path in wanted:
            tree = as_html(page)
            assert foreign(tree) == []
            assert len(list(tree.iter("h1"))) == 1
            assert harmless(title) in said(tree)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_attribute_holds_a_bare_quotation_mark(language: str) -> None:
    for page in rendered(language).pages:
        for tag in re.findall(r"<[a-z][^<>]*>", without_editors(page).markdown):
            assert tag.count('"') % 2 == 0, tag
