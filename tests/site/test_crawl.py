"""Every page of the built site, read as a machine would: links, anchors, ids, what is loaded."""

import json
import posixpath
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import jsonschema
import pytest
from lxml import html

LOADS = {
    "script": "src",
    "img": "src",
    "iframe": "src",
    "source": "src",
    "audio": "src",
    "video": "src",
    "embed": "src",
    "object": "data",
}
LOADING_LINKS = {"stylesheet", "icon", "preload", "prefetch", "preconnect", "dns-prefetch"}
SINGLE = {"index.html", "404.html"}


@pytest.fixture(scope="module")
def trees(site: Path, pages: list[Path]) -> dict[str, html.HtmlElement]:
    """The parsed pages by address."""
    return {page.relative_to(site).as_posix(): html.fromstring(page.read_bytes()) for page in pages}


def ids_of(tree: html.HtmlElement) -> list[str]:
    return [str(value) for value in tree.xpath("//@id")]


def loads_of(tree: html.HtmlElement) -> Iterator[str]:
    for element in tree.iter(*LOADS):
        if element.get(LOADS[element.tag]):
            yield element.get(LOADS[element.tag])
    for link in tree.iter("link"):
        if LOADING_LINKS & set((link.get("rel") or "").split()):
            yield link.get("href")


def is_outside(address: str) -> bool:
    return bool(urlsplit(address).scheme or urlsplit(address).netloc)


def test_mkdocs_reports_nothing_but_info(built: tuple[Path, str]) -> None:
    report = built[1]
    assert "WARNING" not in report
    assert "ERROR" not in report


def test_links_and_anchors_lead_somewhere(site: Path, trees: dict[str, html.HtmlElement]) -> None:
    ids = {page: set(ids_of(tree)) for page, tree in trees.items()}
    dead = set()
    for page, tree in trees.items():
        links = [str(href) for href in tree.xpath("//a/@href")] + list(loads_of(tree))
        for link in links:
            if is_outside(link):
                continue
            parts = urlsplit(link)
            path, anchor = unquote(parts.path), unquote(parts.fragment)
            here = posixpath.dirname(page)
            # The 404 page is served at any address, so its links begin at the site's root.
            start = path.lstrip("/") if page == "404.html" else posixpath.join(here, path)
            target = posixpath.normpath(start) if path else page
            if not (site / target).is_file() or target.startswith(".."):
                dead.add(f"{page}: {link}")
            elif anchor and target in ids and anchor not in ids[target]:
                dead.add(f"{page}: {link} (anchor)")
    assert sorted(dead) == []


def test_ids_are_unique(trees: dict[str, html.HtmlElement]) -> None:
    twice = {
        page: [name for name, times in Counter(ids_of(tree)).items() if times > 1]
        for page, tree in trees.items()
    }
    assert {page: names for page, names in twice.items() if names} == {}


def test_nothing_is_loaded_from_outside(site: Path, trees: dict[str, html.HtmlElement]) -> None:
    outside = [
        f"{page}: {address}"
        for page, tree in trees.items()
        for address in loads_of(tree)
        if is_outside(address)
    ]
    assert outside == []
    for style in site.rglob("*.css"):
        assert "url(http" not in style.read_text(encoding="utf-8"), style


def test_one_heading_a_title_and_a_description(trees: dict[str, html.HtmlElement]) -> None:
    faults = []
    for page, tree in trees.items():
        levels = [int(h.tag[1]) for h in tree.iter("h1", "h2", "h3", "h4", "h5", "h6")]
        if levels.count(1) != 1:
            faults.append(f"{page}: {levels.count(1)} h1")
        if any(after > before + 1 for before, after in pairwise(levels)):
            faults.append(f"{page}: a level of headings is skipped: {levels}")
        title = tree.findtext(".//title") or ""
        if not title.strip():
            faults.append(f"{page}: no title")
        descriptions = tree.xpath("//meta[@name='description']/@content")
        if len(descriptions) != 1 or not descriptions[0].strip():
            faults.append(f"{page}: descriptions {descriptions}")
    assert faults == []


def test_pages_say_what_a_shared_link_shows(trees: dict[str, html.HtmlElement]) -> None:
    for page, tree in trees.items():
        found = {
            str(meta.get("property")): str(meta.get("content"))
            for meta in tree.xpath("//meta[starts-with(@property, 'og:')]")
        }
        if page == "404.html":
            assert found == {}
            continue
        assert found["og:type"] == ("website" if page == "index.html" else "article")
        assert found["og:title"] in (tree.findtext(".//title") or ""), page
        described = tree.xpath("//meta[@name='description']/@content")[0]
        assert found["og:description"] == described, page


def test_titles_and_descriptions_are_distinct(trees: dict[str, html.HtmlElement]) -> None:
    titles = Counter(tree.findtext(".//title") for tree in trees.values())
    assert [title for title, times in titles.items() if times > 1] == []
    found = Counter(
        tree.xpath("//meta[@name='description']/@content")[0] for tree in trees.values()
    )
    assert [description for description, times in found.items() if times > 1] == []


def test_every_page_has_its_tab_and_its_path(trees: dict[str, html.HtmlElement]) -> None:
    faults = []
    for page, tree in trees.items():
        active = tree.xpath("//li[contains(@class, 'md-tabs__item--active')]")
        path = tree.xpath("//a[@class='md-path__link']")
        if page != "404.html" and len(active) != 1:
            faults.append(f"{page}: {len(active)} active tabs")
        if page not in SINGLE and len(path) != 2:
            faults.append(f"{page}: a path of {len(path)} steps")
    assert faults == []


def test_navigation_holds_index_pages_only(trees: dict[str, html.HtmlElement]) -> None:
    links = trees["index.html"].xpath("//nav[contains(@class, 'md-nav--primary')]//a/@href")
    pages = {link for link in links if not link.startswith(("#", "http"))}
    assert len(pages) < 12, pages
    assert not any(link.startswith("talks/") and "index" not in link for link in pages)


def test_search_holds_each_quote_once(site: Path) -> None:
    index = json.loads((site / "search/search_index.json").read_bytes())
    corpus = json.loads((site / "data/corpus.json").read_bytes())
    found = Counter(entry["location"] for entry in index["docs"])
    for quote in corpus["quotes"]:
        assert found[quote["address"]] == 1, quote["address"]
    assert not any(place.startswith(("quotes/by/", "sources/", "problems")) for place in found)
    script = (site / "search/search_index.js").read_text(encoding="utf-8")
    assert json.loads(script.removeprefix("var __index = ")) == index


def one_thing_a_line(corpus: dict[str, Any]) -> str:
    """JSON with sorted keys, a line for each thing of a list; every byte follows from the data."""

    def compact(value: object) -> str:
        return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))

    fields = (
        f' "{name}": [\n' + ",\n".join(map(compact, held)) + "\n ]"
        if isinstance(held, list) and held
        else f' "{name}": {compact(held)}'
        for name, held in sorted(corpus.items())
    )
    return "{\n" + ",\n".join(fields) + "\n}\n"


def test_corpus_is_valid_against_its_schema(site: Path) -> None:
    schema = json.loads((site / "data/corpus.schema.json").read_bytes())
    jsonschema.Draft202012Validator.check_schema(schema)
    raw = (site / "data/corpus.json").read_bytes()
    corpus = json.loads(raw)
    jsonschema.Draft202012Validator(schema).validate(corpus)
    assert raw.decode() == one_thing_a_line(corpus)
    corpus["talks"][0]["unknown"] = 1
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema).validate(corpus)


def test_every_address_of_the_corpus_exists(site: Path, trees: dict[str, html.HtmlElement]) -> None:
    corpus = json.loads((site / "data/corpus.json").read_bytes())
    kinds = ("sources", "talks", "concepts", "entities", "quotes", "predictions")
    addresses = [item["address"] for kind in kinds for item in corpus[kind]]
    assert addresses
    for address in addresses:
        page, _, anchor = address.partition("#")
        assert page in trees, address
        if anchor:
            assert anchor in ids_of(trees[page]), address
