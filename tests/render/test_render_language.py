"""A source's words carry their language where it is not the site's; and nothing else does."""

import json
import re
from functools import cache
from pathlib import Path

import pytest
from lxml import html

from generator.build import build
from generator.model.config import Config
from generator.model.corpus import Concept, Corpus, Entity
from generator.model.items import Topic
from generator.model.site.page import Site
from generator.render.context.environment import TEMPLATES
from tests.render.rendering import as_html
from tests.support import ROOT, SEEDS

CHINESE = ROOT / "tests/read/families/interview-digest/07-chinese.txt"
ENGLISH = SEEDS / "002_8d02c0471df8c2fc.txt"
PERSIAN = """\
گفتگو با یک نجار

نکات کلیدی

- این یک گفتگو درباره چوب و کار با آن است.
- استاد می‌گوید که چوب زنده است و نفس می‌کشد.
"""
ASSETS = TEMPLATES.parent / "assets"
HAN = re.compile("[\u4e00-\u9fff]")


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("seeds")
    (folder / "chinese.txt").write_bytes(CHINESE.read_bytes())
    (folder / "english.txt").write_bytes(ENGLISH.read_bytes())
    (folder / "persian.txt").write_text(PERSIAN, encoding="utf-8")
    return folder


@cache
def built(folder: Path, language: str) -> Site:
    return build(Config(seeds=folder, notes=folder / "none", language=language))


def names(corpus: Corpus) -> set[str]:
    """Names of things, which are in no language."""
    named: list[Concept | Entity | Topic] = [*corpus.concepts, *corpus.entities, *corpus.topics]
    return {one.name for one in named}


def unmarked(site: Site, pattern: re.Pattern[str], language: str) -> list[tuple[str, str]]:
    """Pages and texts that a pattern fits and that stand outside an element of a language, and of code."""
    found = []
    for page in site.pages:
        for node in as_html(page).xpath("//text()"):
            owner = node.getparent().getparent() if node.is_tail else node.getparent()
            if owner is None or not pattern.search(node):
                continue
            if not owner.xpath(f"ancestor-or-self::*[@lang='{language}' or self::code]"):
                found.append((page.path, " ".join(node.split())))
    return found


def test_sources_know_their_language(seeds: Path) -> None:
    sources = built(seeds, "en").corpus.sources
    assert {one.file: one.language for one in sources} == {
        "chinese.txt": "zh",
        "english.txt": "en",
        "persian.txt": "und-Arab",
    }


def test_chinese_words_are_marked_in_an_english_site(seeds: Path) -> None:
    site = built(seeds, "en")
    known = names(site.corpus)
    (talk,) = (one for one in site.corpus.talks if HAN.search(one.title))
    # A measure, a line of the English source, and a sentence of ours.
    others = {"92 分钟", "Switch language → 中文", "listed under “嘉宾”"}
    for path, text in unmarked(site, HAN, "zh"):
        rest = text
        for name in sorted({*known, talk.title, *others}, key=len, reverse=True):
            rest = rest.replace(name, "")
        # Beside names only our own sentences are left, with a title in them.
        assert not HAN.search(rest), (path, text)


def test_what_is_in_the_site_s_language_is_not_marked(seeds: Path) -> None:
    assert not any('lang="en"' in page.markdown for page in built(seeds, "en").pages)
    assert not any('lang="zh"' in page.markdown for page in built(seeds, "zh").pages)


@pytest.mark.slow
def test_english_words_are_marked_in_a_chinese_site(seeds: Path) -> None:
    site = built(seeds, "zh")
    quote = next(one for one in site.corpus.quotes if one.text.isascii() and len(one.text) > 40)
    words = re.compile(re.escape(quote.text[:30]))
    assert any(words.search(as_html(page).text_content()) for page in site.pages)
    assert unmarked(site, words, "en") == []
    lines = re.compile("^AI has the potential to")
    assert unmarked(site, lines, "en") == []


@pytest.mark.slow
def test_an_english_site_of_english_seeds_has_no_mark() -> None:
    for page in built(SEEDS, "en").pages:
        assert not re.search(r'(?<!href)lang="|dir="', page.markdown), page.path


@pytest.mark.slow
def test_what_runs_the_other_way_says_so(seeds: Path) -> None:
    for language in ("en", "zh"):
        site = built(seeds, language)
        marks = {
            (it.get("lang"), it.get("dir"))
            for page in site.pages
            for it in as_html(page).xpath("//*[@lang]")
        }
        other = {"en": "zh", "zh": "en"}[language]
        assert marks == {(other, None), ("und-Arab", "rtl")}


def test_headings_and_titles_are_marked(seeds: Path) -> None:
    site = built(seeds, "en")
    (talk,) = (one for one in site.corpus.talks if one.address.startswith("talks/گفتگو"))
    pages = {page.path: as_html(page) for page in site.pages}
    top = pages[talk.address.removesuffix(".html") + ".md"].find(".//h1")
    assert (top.get("lang"), top.get("dir")) == ("und-Arab", "rtl")
    links = pages["index.md"].xpath(f"//a[text()='{talk.title}']")
    assert links
    assert {link.get("lang") for link in links} == {"und-Arab"}


def test_lines_of_a_source_s_page_are_marked_without_our_words(seeds: Path) -> None:
    page = next(one for one in built(seeds, "en").pages if one.path == "sources/chinese.md")
    tree = as_html(page)
    lines = tree.xpath("//ol[@class='t-lines']/li/span[@lang]")
    assert len(lines) > 20
    assert {it.get("lang") for it in lines} == {"zh"}
    assert not any(HAN.search(text) for text in tree.xpath("//ol[@class='t-lines']/li/text()"))
    assert not tree.xpath("//*[@lang]//*[@class='t-role'] | //*[@lang][@class='t-role']")


def test_words_in_plain_letters_are_not_said_to_be_of_another_script(seeds: Path) -> None:
    for page in built(seeds, "en").pages:
        for it in as_html(page).xpath("//*[@lang='zh']"):
            assert not it.text_content().isascii(), (page.path, it.text_content())


def test_data_for_scripts_says_the_language_of_words(seeds: Path) -> None:
    site = built(seeds, "en")
    scripts = (one for one in site.assets if one.path.endswith(".js"))
    files = {one.path: one.content.decode("utf-8") for one in scripts}
    previews: dict[str, list[str]] = {}
    for path, content in files.items():
        if path.startswith("data/previews/"):
            previews |= json.loads(content.partition(", ")[2].removesuffix(");\n"))
    marked = {one[4] for one in previews.values() if len(one) > 4}
    assert marked == {"und-Arab", "zh"}
    assert all(len(one) == 4 for one in previews.values() if one[2].strip("“”…").isascii())
    quotes = json.loads(files["data/quotes/0.js"].partition(", ")[2].removesuffix(");\n"))
    assert {one[8] for one in quotes if HAN.search(one[0])} == {"zh"}
    assert all(len(one) == 8 for one in quotes if not HAN.search(one[0]))


def test_marks_survive_markdown(seeds: Path) -> None:
    for page in built(seeds, "en").pages:
        tree = as_html(page)
        assert "lang=" not in tree.text_content(), page.path
        assert all(isinstance(it, html.HtmlElement) for it in tree.xpath("//*[@lang]"))


def test_fonts_for_chinese_are_for_text_that_is_said_to_be_chinese() -> None:
    styles = "".join(path.read_text(encoding="utf-8") for path in sorted(ASSETS.rglob("*.css")))
    for selector, rule in re.findall(r"([^{}]+)\{([^{}]*)\}", styles):
        if re.search(r"CJK|Song|Han Serif|SimSun|MingLiU|Mincho", rule):
            languages = r"\s*(body ?(?:h1)?:lang\((zh|zh-Hant|ja)\)[,\s]*)+"
            assert re.fullmatch(languages, selector.split("*/")[-1])
    assert "CJK SC" in styles
