"""Pages that bring their HTML along: it is what Python-Markdown makes of them, or not used."""

from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import meta

from generator.build import build
from generator.model.config import Config
from generator.model.site.page import Body, Page, SectionName, Site
from generator.output.mkdocs import ready_pages
from generator.output.mkdocs.files import add_site
from generator.output.mkdocs.navigation import make_nav
from generator.output.mkdocs.ready_pages import ReadyPage, find_permalink, make_pages_ready
from generator.output.mkdocs.settings import prepare
from generator.output.options import Options
from generator.output.page_file import metadata, page_file
from generator.text.markdown.anchors import with_alias
from generator.text.markdown.blocks import Block, blocks_of, html_of
from tests.output.small_site import page, small_site
from tests.support import ROOT, SEEDS

TESTS = ROOT / "tests"
COLLECTIONS = {
    "seeds": SEEDS,
    "forests": TESTS / "golden" / "seeds",
    "rivers": TESTS / "golden" / "rivers" / "seeds",
    "harbour": TESTS / "site" / "harbour",
    "formats": TESTS / "read" / "formats",
    "families": TESTS / "read" / "families" / "podcast-notes",
    "hostile": TESTS / "hostile" / "corpus",
}


def settings(folder: Path, language: str = "en", **more: Any) -> MkDocsConfig:
    """MkDocs' settings as the plugin prepares them."""
    (folder / "docs").mkdir(exist_ok=True)
    config = MkDocsConfig(config_file_path=str(folder / "mkdocs.yml"))
    config.load_dict({"site_name": "Mine", "docs_dir": str(folder / "docs"), **deepcopy(more)})
    assert config.validate()[0] == []
    prepare(config, Options(language=language))
    config.plugins._current_plugin = "talks"
    return config


def by_markdown(text: str, config: MkDocsConfig) -> str:
    return parser_of(config).convert(text)


def parser_of(config: MkDocsConfig) -> markdown.Markdown:
    """Python-Markdown as MkDocs sets it up for each page; to make it takes as long as to use it."""
    return markdown.Markdown(
        extensions=config.markdown_extensions, extension_configs=config.mdx_configs
    )


@cache
def site_of(name: str, language: str) -> Site:
    notes = ROOT / "docs" / "notes" if name == "seeds" else Path("no-notes")
    return build(Config(seeds=COLLECTIONS[name], notes=notes, language=language))


def loaded(site: Site, config: MkDocsConfig) -> list[MkDocsPage]:
    """The site's pages after MkDocs has read and rendered them."""
    files = Files([])
    add_site(site, files, config)
    nav = get_navigation(files, config)
    make_pages_ready(site, files, nav, config)
    pages = [file.page for file in files.documentation_pages() if file.page]
    for one in pages:
        one.read_source(config)
        one.markdown = config.plugins.on_page_markdown(
            one.markdown or "", page=one, config=config, files=files
        )
        one.render(config, files)
        one.content = config.plugins.on_page_content(
            one.content or "", page=one, config=config, files=files
        )
    return pages


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", COLLECTIONS)
def test_the_html_of_every_page_is_what_markdown_makes_of_it(
    tmp_path: Path, name: str, language: str
) -> None:
    config = settings(tmp_path, language)
    permalink = find_permalink(config)
    assert permalink is not None
    site = site_of(name, language)
    assert site.pages
    parser = parser_of(config)
    for one in site.pages:
        blocks = blocks_of(one.markdown)
        assert (blocks is None) == ('markdown="1"' in one.markdown), one.path
        if blocks is not None:
            made = html_of(one.markdown, blocks, permalink)
            assert made == parser.reset().convert(one.markdown), one.path


@pytest.mark.slow
def test_mkdocs_knows_the_same_of_a_ready_page_as_of_its_own(tmp_path: Path) -> None:
    site = site_of("rivers", "en")
    ready = loaded(site, settings(tmp_path))
    (tmp_path / "usual").mkdir()
    other = settings(tmp_path / "usual", markdown_extensions=["abbr"])
    usual = loaded(site, other)
    assert sum(isinstance(one, ReadyPage) and one.is_ready for one in ready) > len(usual) / 2
    assert not any(isinstance(one, ReadyPage) for one in usual)
    for one, same in zip(ready, usual, strict=True):
        assert (one.url, one.title, one.meta) == (same.url, same.title, same.meta)
        assert (one.markdown, one.content) == (same.markdown, same.content)
        assert (str(one.toc), one.present_anchor_ids) == (str(same.toc), same.present_anchor_ids)
        assert one.file.content_string == same.file.content_string


def test_a_ready_page_stands_where_mkdocs_page_stood_in_the_navigation(tmp_path: Path) -> None:
    site = site_of("rivers", "en")
    config = settings(tmp_path, nav=[{"Mine": "index.md"}, *make_nav(site.tabs, [], "")[1:]])
    files = Files([])
    add_site(site, files, config)
    nav = get_navigation(files, config)
    usual, drawn = list(nav.pages), str(nav)
    make_pages_ready(site, files, nav, config)
    assert str(nav).replace("ReadyPage(", "Page(") == drawn
    assert [type(one) for one in nav.pages] == [MkDocsPage, *[ReadyPage] * (len(usual) - 1)]
    for one, same in zip(nav.pages, usual, strict=True):
        assert one.file.page is one
        assert (one.title, one.parent, one.url) == (same.title, same.parent, same.url)
        assert one in (one.parent.children if one.parent else nav.items)
    assert [one.next_page for one in nav.pages] == [*nav.pages[1:], None]
    assert [one.previous_page for one in nav.pages] == [None, *nav.pages[:-1]]


@pytest.mark.parametrize("extensions", [[], ["abbr"]])
def test_mkdocs_makes_no_page_that_another_replaces_and_every_file_has_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, extensions: list[str]
) -> None:
    site = small_site()
    nav = make_nav(site.tabs, [], "")
    more: Any = {"theme": {"name": "material"}, "markdown_extensions": extensions}
    config = settings(tmp_path, nav=nav, **more)
    files = Files([])
    add_site(site, files, config)
    made: list[MkDocsPage] = []
    init = MkDocsPage.__init__

    def noted(self: MkDocsPage, *values: Any) -> None:
        made.append(self)
        init(self, *values)

    monkeypatch.setattr(MkDocsPage, "__init__", noted)
    navigation = get_navigation(files, config)
    assert [it.file.src_uri for it in made] == [it.file.src_uri for it in navigation.pages]
    make_pages_ready(site, files, navigation, config)
    pages = [file.page for file in files.documentation_pages()]
    assert [it and it.file.src_uri for it in pages] == [it.path for it in site.pages]
    ready = [it.file.src_uri for it in pages if isinstance(it, ReadyPage)]
    assert ready == ([] if extensions else [it.path for it in site.pages[1:]])


class _Plugin:
    """Another plugin, which changes what it gets."""

    def on_page_markdown(self, markdown: str, /, *, page: MkDocsPage, **_: Any) -> str:
        return markdown + "\nMore *text*.\n" if page.url == "talks/b.html" else markdown

    def on_page_content(self, html: str, /, *, page: MkDocsPage, **_: Any) -> str:
        return html.replace("Content", "Changed") if page.url == "talks/c.html" else html


def _ready_page(path: str) -> Page:
    made = page(path, SectionName.TALKS, path)
    fields = {name: getattr(made, name) for name in Page.__struct_fields__}
    return Page(**fields | {"body": Body.of("# A { #top }\n\n<p>Content</p>\n")})


def _site_of_a_page() -> Site:
    corpus = small_site().corpus
    pages = (_ready_page("talks/a.md"),)
    return Site(pages=pages, assets=(), tabs=(), corpus=corpus, sources=(), problems=())


@pytest.mark.parametrize("search", ["search", "unknown"])
def test_only_the_theme_is_given_html_where_nobody_else_needs_it(
    tmp_path: Path, search: str
) -> None:
    config = settings(tmp_path, theme="material", plugins=["search"])
    if search == "unknown":
        config.plugins["unknown"] = config.plugins["material/search"]
    (page,) = loaded(_site_of_a_page(), config)
    assert isinstance(page, ReadyPage)
    assert bool(page.content) == (search == "unknown")
    page.is_shown = True
    assert "<p>Content</p>" in (page.content or "")


def test_blocks_of_a_small_page_are_looked_for_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_for = []

    def counted(markdown: str) -> tuple[Block, ...] | None:
        looked_for.append(markdown)
        return blocks_of(markdown)

    config = settings(tmp_path, theme="material", plugins=["search"])
    monkeypatch.setattr(ready_pages, "blocks_of", counted)
    (page,) = loaded(_site_of_a_page(), config)
    assert isinstance(page, ReadyPage)
    page.content = page.content  # as MkDocs does, when plugins have seen it
    page.is_shown = True
    before = len(looked_for)
    assert "<p>Content</p>" in (page.content or "")
    assert len(list(page.toc)) == 1
    assert len(looked_for) == before
    page.release()
    assert "<p>Content</p>" in (page.content or "")
    assert len(looked_for) == before + 1


def test_other_plugins_see_and_change_markdown_and_html(tmp_path: Path) -> None:
    config = settings(tmp_path)
    plugin = _Plugin()
    config.plugins._register_event("page_markdown", plugin.on_page_markdown)
    config.plugins._register_event("page_content", plugin.on_page_content)
    site = Site(
        pages=tuple(_ready_page(f"talks/{name}.md") for name in "abc"),
        assets=(),
        tabs=(),
        corpus=small_site().corpus,
        sources=(),
        problems=(),
    )
    unchanged, longer, changed = loaded(site, config)
    assert isinstance(unchanged, ReadyPage)
    assert unchanged.is_ready
    assert isinstance(longer, ReadyPage)
    assert not longer.is_ready
    assert "<p>More <em>text</em>.</p>" in (longer.content or "")
    assert "<p>Changed</p>" in (changed.content or "")
    assert isinstance(changed, ReadyPage)
    changed.release()
    assert changed.content == unchanged.content


@pytest.mark.parametrize(
    "extensions",
    [
        ["abbr"],
        ["pymdownx.snippets"],
        [{"toc": {"baselevel": 2}}],
        [{"toc": {"anchorlink": True}}],
        [{"toc": {"toc_depth": 2}}],
        [{"toc": {"permalink_leading": True}}],
    ],
)
def test_settings_that_make_something_else_of_a_page_are_noticed(
    tmp_path: Path, extensions: list[Any]
) -> None:
    assert find_permalink(settings(tmp_path, markdown_extensions=extensions)) is None


@pytest.mark.parametrize("sign", [True, False, "#"])
def test_the_link_of_a_heading_is_that_of_the_site(tmp_path: Path, sign: bool | str) -> None:
    config = settings(tmp_path, markdown_extensions=[{"toc": {"permalink": sign}}])
    permalink = find_permalink(config)
    assert permalink is not None
    text = "## A&#43; { #b .c data-search-exclude }\n"
    assert html_of(text, blocks_of(text) or (), permalink) == by_markdown(text, config)


def test_an_anchor_inside_a_heading_stays_where_it_is(tmp_path: Path) -> None:
    config = settings(tmp_path)
    text = with_alias("## A { #a }\n\n<table><tr id='b'><td>c</td></tr></table>\n", "a", "old")
    blocks = blocks_of(text)
    assert blocks is not None
    assert html_of(text, blocks, find_permalink(config) or "") == by_markdown(text, config)


@pytest.mark.parametrize(
    "text",
    [
        "Some text.\n",
        "# A *b* { #c }\n",
        "# A\n",
        "# A { #b }\n<p>c</p>\n",
        "<p>a</p> b\n",
        "<p>a\n",
        "<span>a</span>\n",
        "<p>a\tb</p>\n",
        "<pre>a\n  \nb</pre>\n",
        '<div markdown="1">\n\na\n\n</div>\n',
        "[a]: b\n",
        "    <p>a</p>\n",
    ],
)
def test_what_is_no_heading_with_an_id_and_no_html_is_left_to_markdown(text: str) -> None:
    assert blocks_of(text) is None


_PIECES = st.sampled_from(
    [
        *(
            "# a { #b }\n",
            "## c&#43; { #d .e }\n",
            "<p>f</p>\n",
            "<ul>\n<li>g<ul><li>h</li></ul></li>\n</ul>\n",
        ),
        *("\n", "\n\n", "<div><p>i</p></div>\n", "<pre>j\n\nk</pre>\n", "<p>l</p>", "<!-- m -->\n"),
        *(
            "<div>",
            "</div>\n",
            "text\n",
            "<hr>\n",
            "<p>n<br>o</p>\n",
            "<table><tr><td>p</td></tr></table>\n",
        ),
        *("<svg></svg>\n", "<details><summary>q</summary></details>\n", " ", "#", "</p>\n"),
    ]
)


@pytest.mark.slow
@given(st.lists(_PIECES, max_size=8).map("".join))
def test_blocks_of_any_text_give_what_markdown_gives_or_nothing(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    config = settings(tmp_path_factory.getbasetemp())
    blocks = blocks_of(text)
    if blocks is not None:
        assert html_of(text, blocks, find_permalink(config) or "") == by_markdown(text, config)


@given(st.text(), st.text(), st.booleans(), st.sampled_from([1.0, 2.0, 1.5]))
def test_metadata_are_those_of_the_front_matter(
    title: str, description: str, searched: bool, boost: float
) -> None:
    made = Page(
        path="talks/a.md",
        title=title,
        description=description,
        body=Body.of("# A\n"),
        section=SectionName.TALKS,
        searched=searched,
        boost=boost,
    )
    assert meta.get_data(page_file(made)) == ("# A\n", metadata(made))
