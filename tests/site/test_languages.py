"""One collection of notes as a site in two languages, built by the recipe of `docs/languages.md`."""

import json
import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from urllib.parse import unquote, urljoin

import pytest
from lxml import html
from playwright.sync_api import Browser, Page

from generator.output.mkdocs.language_switch import read_alternates, same_page
from tests.sharing import made_once
from tests.site.browsing import go, opened, results, serving
from tests.site.running import generator, mkdocs
from tests.site.test_reading_aids import SPEECH

DIGEST = Path(__file__).parent.parent / "read/families/interview-digest/07-chinese.txt"
NOTES = """\
高明远谈面馆的账本

时长：45 分钟

概述

高明远讲述一家百年面馆怎样记账，以及账本里的物价。

关键概念

- 碱水：和面时加入的碱性水，使面条更有弹性。
- 老字号：历史悠久、世代相传的店铺。

金句

- “账本是面馆的日记。” — 高明远 @ 12:10
- “没有碱水，就没有西北的面。” — 高明远 @ 30:00
- “老字号靠的是记性。” — 高明远 @ 22:40
"""
SAID = {"面馆的日记": "账本是面馆的日记。", "老字号靠": "老字号靠的是记性。"}
"""Some words of a quote, and all of it."""

SWITCH = "//a[@class='md-select__link']"
TERMS = frozenset(
    """
    Markdown BibTeX CSL RIS JSON Python SQL JavaScript Feed Atom WebVTT Podcasting SHA utf UTF FFFD YAML English Made with Material for MkDocs
    txt md mdx org adoc rst html vtt srt sbv ass ssa lrc ttml dfxp json tsv csv log ics rss xml pdf docx Readwise Obsidian kB yml curation mkdocs url talk title date people speakers license concept
    """.split()
)
"""Names of programs, formats, files and keys, and the theme's own line: the same everywhere."""

Sites = dict[str, Path]


def recipe(root: Path) -> dict[str, str]:
    """The configurations of the recipe by file name."""
    text = (root / "docs/languages.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```yaml\n# (\S+)\n(.*?)```", text, re.DOTALL)
    return dict(blocks)


def project(root: Path, folder: Path, seeds: dict[str, bytes], *, address: bool = False) -> None:
    """A project by the recipe; with its address on the web or without."""
    (folder / "docs").mkdir(parents=True)
    (folder / "seeds").mkdir()
    (folder / "docs/about.md").write_text("# 关于\n", encoding="utf-8")
    for name, content in seeds.items():
        (folder / "seeds" / name).write_bytes(content)
    for name, config in recipe(root).items():
        text = config.replace("# site_url", "site_url") if address else config
        (folder / name).write_text(text, encoding="utf-8")


def build(folder: Path) -> Sites:
    """Both sites of a project, built strictly in the recipe's order."""
    for name in ("mkdocs.yml", "mkdocs.zh.yml"):
        run = mkdocs(folder, "build", "--strict", "--config-file", name)
        assert run.returncode == 0, run.stderr
    return built_in(folder)


def built_in(folder: Path) -> Sites:
    """The sites of a project that is built."""
    return {"en": folder / "site", "zh": folder / "site/zh"}


@pytest.fixture(scope="module")
def sites(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Sites:
    """Notes in both languages."""
    real = sorted((root / "seeds").glob("*.txt"))[1:3]
    seeds = {path.name: path.read_bytes() for path in real}
    seeds |= {"digest.txt": DIGEST.read_bytes(), "notes.txt": NOTES.encode("utf-8")}

    def make(folder: Path) -> None:
        project(root, folder / "project", seeds)
        build(folder / "project")

    return built_in(made_once(tmp_path_factory, "two-languages", make) / "project")


@pytest.fixture(scope="module")
def chinese(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Chinese site of Chinese notes alone."""
    seeds = {"甲.txt": DIGEST.read_bytes(), "乙.txt": NOTES.encode("utf-8")}

    def make(folder: Path) -> None:
        project(root, folder / "project", seeds)
        build(folder / "project")

    return built_in(made_once(tmp_path_factory, "chinese", make) / "project")["zh"]


@pytest.fixture(scope="module")
def ways(sites: Sites) -> Iterator[dict[str, str]]:
    """The addresses of the English site by the way in which it is opened."""
    with serving(sites["en"]) as address:
        yield {"http": address, "file": f"{sites['en'].as_uri()}/"}


def pages(site: Path) -> dict[str, html.HtmlElement]:
    """The pages of a site by path, without those of one inside it."""
    inside = site / "zh"
    return {
        path.relative_to(site).as_posix(): html.document_fromstring(path.read_bytes())
        for path in sorted(site.rglob("*.html"))
        if not path.is_relative_to(inside)
    }


def test_both_sites_have_the_same_pages_in_their_own_language(sites: Sites) -> None:
    english, chinese = pages(sites["en"]), pages(sites["zh"])
    assert set(english) == set(chinese)
    assert {tree.get("lang") for tree in english.values()} == {"en"}
    assert {tree.get("lang") for tree in chinese.values()} == {"zh"}


def test_the_switch_leads_to_the_same_page(sites: Sites) -> None:
    roots = {language: site.as_uri() + "/" for language, site in sites.items()}
    for language, site in sites.items():
        for path, tree in pages(site).items():
            links = {link.get("hreflang"): link for link in tree.xpath(SWITCH)}
            assert set(links) == {"en", "zh"}, path
            assert not tree.xpath("//link[@rel='alternate']"), path
            if path == "404.html":
                continue  # it is served at any depth, so that all its links begin at the host
            by_hand = path == "about.html"
            for other, link in links.items():
                to = unquote(urljoin(roots[language] + path, link.get("href")))
                expected = "index.html" if by_hand else path
                assert to == unquote(roots[other]) + expected, (language, path)
                assert link.get("lang") == (None if by_hand else other)


def test_search_engines_are_told_where_the_address_is_known(root: Path, tmp_path: Path) -> None:
    folder = tmp_path / "project"
    project(root, folder, {"notes.txt": NOTES.encode("utf-8")}, address=True)
    for site in build(folder).values():
        for path, tree in pages(site).items():
            told = {it.get("hreflang"): it.get("href") for it in tree.xpath("//link[@hreflang]")}
            if path in {"about.html", "404.html"}:
                assert told == {}
                continue
            assert {language: unquote(href) for language, href in told.items()} == {
                "en": f"https://example.org/{path}",
                "zh": f"https://example.org/zh/{path}",
            }
            assert not tree.xpath("//link[@rel='alternate']"), path  # the theme would fetch it


def test_a_chinese_site_has_no_english_words_of_its_own(chinese: Path) -> None:
    foreign: dict[str, str] = {}
    for path, tree in pages(chinese).items():
        for code in tree.xpath("//script | //style | //code | //pre"):
            code.drop_tree()
        shown = [*tree.xpath("//text()"), *tree.xpath("//meta[@name='description']/@content")]
        for name in ("title", "aria-label", "placeholder", "alt", "data-label"):
            shown += tree.xpath(f"//@{name}")
        for text in shown:
            words = {word for word in re.findall("[A-Za-z]{2,}", text) if word not in TERMS}
            foreign |= dict.fromkeys(words, f"{path}: {' '.join(text.split())}")
    assert not foreign


def test_a_chinese_site_has_the_pages_that_matter(chinese: Path) -> None:
    corpus = json.loads((chinese / "data/corpus.json").read_bytes())
    assert [one["language"] for one in corpus["sources"]] == ["zh", "zh"]
    assert len(corpus["talks"]) == 2
    found = set(pages(chinese))
    for path in ("graph.html", "predictions.html", "coverage.html"):
        assert path in found
    for folder in ("concepts", "quotes/in", "people", "sources"):
        assert any(path.startswith(f"{folder}/") for path in found), folder


def test_the_command_line_reads_what_is_inherited(root: Path, tmp_path: Path) -> None:
    folder = tmp_path / "project"
    project(root, folder, {"notes.txt": NOTES.encode("utf-8")})
    run = generator(folder, "write", "out", "--config", "mkdocs.zh.yml")
    assert run.returncode == 0, run.stderr
    assert "# 访谈笔记" in (folder / "out/index.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("way", ["http", "file"])
def test_readers_switch_there_and_back_quietly(
    browser: Browser, sites: Sites, ways: dict[str, str], way: str
) -> None:
    faults: list[str] = []
    corpus = json.loads((sites["en"] / "data/corpus.json").read_bytes())
    (talk,) = [it["address"] for it in corpus["talks"] if it["title"].startswith("高明远谈")]
    with opened(browser, faults, ways[way], viewport={"width": 1280, "height": 900}) as page:
        for address in ("index.html", talk):
            go(page, ways[way], address)
            for language, folder in (("zh", "zh/"), ("en", "")):
                page.locator("button.md-icon:has(+ .md-select__inner)").focus()
                page.locator(f"a.md-select__link[hreflang={language}]").click()
                page.wait_for_load_state("load")
                page.wait_for_timeout(200)
                assert unquote(page.url) == unquote(ways[way]) + folder + address
                assert page.evaluate("() => document.documentElement.lang") == language
    assert faults == []


def found(page: Page, query: str) -> list[str]:
    return [unquote(address) for address in results(page, query)]


@pytest.mark.parametrize(("way", "folder"), [("http", ""), ("file", "zh/")])
def test_chinese_is_found_on_both_sites(
    browser: Browser, sites: Sites, ways: dict[str, str], way: str, folder: str
) -> None:
    corpus = json.loads((sites["en"] / "data/corpus.json").read_bytes())
    quotes = {one["text"]: one["address"] for one in corpus["quotes"]}
    concepts = {one["name"]: one["address"] for one in corpus["concepts"]}
    faults: list[str] = []
    base = ways[way] + folder
    with opened(browser, faults, ways[way], viewport={"width": 1280, "height": 900}) as page:
        go(page, base, "index.html")
        assert found(page, "碱水")[0].partition("#")[0] == concepts["碱水"]
        for phrase, text in SAID.items():
            hits = found(page, phrase)
            assert quotes[text] in hits[:6], phrase
            assert not [hit for hit in hits if "林若溪" in hit], (
                phrase
            )  # which has some of the characters
        assert quotes["没有碱水，就没有西北的面。"] in found(page, "碱水 西北")
        english = next(text for text in quotes if "ghosts" in text and "animals" in text)
        assert quotes[english] in found(page, "building ghosts ethereal")
        assert found(page, "碱水鹦鹉") == []
    assert faults == []


def test_what_scripts_show_and_read_aloud_is_in_its_language(
    browser: Browser, sites: Sites, ways: dict[str, str]
) -> None:
    corpus = json.loads((sites["en"] / "data/corpus.json").read_bytes())
    (talk,) = [it for it in corpus["talks"] if it["title"].startswith("高明远谈")]
    faults: list[str] = []
    with opened(browser, faults, ways["file"], viewport={"width": 1280, "height": 900}) as page:
        page.add_init_script(SPEECH.replace("VOICES", "[{}]"))
        page.emulate_media(reduced_motion="no-preference")
        go(page, ways["file"], talk["address"])
        page.locator("button.t-aloud").click()
        assert page.evaluate("() => [last.lang, last.text[0]]") == ["zh", "高"]
        page.locator("button.t-aloud").click()
        page.locator(".t-spine a[lang=zh]").first.hover()
        page.locator(".t-preview-text").wait_for()
        assert page.locator(".t-preview-text").get_attribute("lang") == "zh"
        assert page.locator(".t-preview-kind").get_attribute("lang") is None
        go(page, ways["file"], "quotes/index.html#filter")
        page.locator(".t-found-quotes figure").first.wait_for()
        cards = page.locator(".t-found-quotes blockquote p")
        langs = cards.evaluate_all("it => it.map(one => [one.lang, one.textContent])")
        assert {lang for lang, text in langs if re.search("[\u4e00-\u9fff]", text)} == {"zh"}
        assert {lang for lang, text in langs if text.isascii()} == {""}
    assert faults == []


def test_axe_finds_nothing_on_a_chinese_site(
    browser: Browser, sites: Sites, ways: dict[str, str]
) -> None:
    axe = files("axe_core_python").joinpath("axe.min.js").read_text(encoding="utf-8")
    run = "() => axe.run(document).then(r => r.violations.map(v => v.id + ': ' + v.nodes[0].html))"
    corpus = json.loads((sites["en"] / "data/corpus.json").read_bytes())
    talks = [one["address"] for one in corpus["talks"]]
    found: list[str] = []
    with opened(browser, found, ways["http"]) as page:
        for address in ("index.html", *talks, "quotes/index.html"):
            go(page, ways["http"] + "zh/", address)
            page.evaluate(axe)
            found += [f"{address}: {it}" for it in page.evaluate(run)]
            too_wide = "() => document.scrollingElement.scrollWidth - window.innerWidth"
            page.set_viewport_size({"width": 360, "height": 900})
            assert page.evaluate(too_wide) <= 0, address
    assert found == []


HEAD = '<link rel="alternate" href="x" hreflang="zh">\n'
ENTRY = '<a href="x" hreflang="zh" class="md-select__link">'


@pytest.mark.parametrize(
    "link", ["https://example.org/zh/", "/zh/", "//example.org", "#zh", 5, None]
)
def test_links_to_elsewhere_are_left_to_the_theme(link: object) -> None:
    alternates = read_alternates([{"name": "中文", "lang": "zh", "link": link}])
    assert alternates == (None,)
    assert same_page(HEAD + ENTRY, alternates, "talks/a.html", None) == HEAD + ENTRY


@pytest.mark.parametrize("given", [None, {}, "zh", [None], [{"link": "zh/"}], [{"lang": "zh"}]])
def test_an_unusable_setting_changes_nothing(given: object) -> None:
    assert same_page(HEAD + ENTRY, read_alternates(given), "a.html", None) == HEAD + ENTRY


@pytest.mark.parametrize(
    ("link", "url", "href"),
    [
        ("zh/", "a.html", "zh/a.html"),
        ("./zh/index.html", "talks/a.html", "../zh/talks/a.html"),
        ("../index.html", "quotes/in/a.html", "../../../quotes/in/a.html"),
        ("index.html", "talks/a.html", "../talks/a.html"),
        ("./", "a.html", "a.html"),
        ('"><script>/', "a.html", "&#34;&gt;&lt;script&gt;/a.html"),
    ],
)
def test_the_same_page_seen_from_a_page(link: str, url: str, href: str) -> None:
    alternates = read_alternates([{"lang": "zh", "link": link}])
    assert f'href="{href}"' in same_page(ENTRY, alternates, url)
