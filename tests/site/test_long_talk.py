"""A site of one talk of five hundred quotes and of a source of 20 000 lines, in a browser as well."""

import json
import posixpath
import re
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from lxml import html
from playwright.sync_api import Browser

from tests.site.browsing import Built, go, opened, results
from tests.site.running import generator_here

PAGE = 150_000
TALK = "talks/ada-lantern-every-lantern-there-is.html"
QUOTES = TALK.replace("talks/", "quotes/in/")
Gallery = Callable[[str], Built]


@pytest.fixture
def long(gallery: Gallery) -> Built:
    return gallery("long")


@cache
def trees(folder: Path) -> dict[str, html.HtmlElement]:
    return {
        path.relative_to(folder).as_posix(): html.fromstring(path.read_bytes())
        for path in folder.rglob("*.html")
    }


def corpus(site: Built) -> dict[str, Any]:
    return json.loads((site.folder / "data/corpus.json").read_bytes())


def test_every_page_is_within_its_budget(long: Built) -> None:
    sizes = {path: path.stat().st_size for path in long.folder.rglob("*.html")}
    assert len(sizes) > 100
    assert {path.name: size for path, size in sizes.items() if size > PAGE} == {}


def test_every_link_leads_to_a_page_and_an_anchor_on_it(long: Built) -> None:
    pages = trees(long.folder)
    ids = {page: [str(one) for one in tree.xpath("//@id")] for page, tree in pages.items()}
    twice = {page: [it for it, n in Counter(some).items() if n > 1] for page, some in ids.items()}
    assert {page: some for page, some in twice.items() if some} == {}
    known = {page: set(some) for page, some in ids.items()}
    dead = set()
    for page, tree in pages.items():
        for link in tree.xpath("//a/@href"):
            parts = urlsplit(str(link))
            if parts.scheme or parts.netloc or page == "404.html":
                continue
            near = posixpath.join(posixpath.dirname(page), unquote(parts.path))
            target = posixpath.normpath(near) if parts.path else page
            anchor = unquote(parts.fragment)
            if not (long.folder / target).is_file():
                dead.add(f"{page}: {link}")
            elif anchor and target in known and anchor not in known[target]:
                dead.add(f"{page}: {link} (anchor)")
    assert sorted(dead) == []


def test_every_statement_is_reached_from_home_without_scripts(long: Built) -> None:
    pages = trees(long.folder)
    reached, ahead = {"index.html"}, ["index.html"]
    while ahead:
        page = ahead.pop()
        for link in pages[page].xpath("//a/@href"):
            path = unquote(urlsplit(str(link)).path)
            target = posixpath.normpath(posixpath.join(posixpath.dirname(page), path))
            if target in pages and target not in reached:
                reached.add(target)
                ahead.append(target)
    assert pages.keys() - reached <= {"404.html"}
    ids = {page: set(map(str, pages[page].xpath("//@id"))) for page in reached}
    held = corpus(long)
    for quote in held["quotes"]:
        page, _, anchor = quote["address"].partition("#")
        assert anchor in ids[page]
    everything = set().union(*(some for page, some in ids.items() if page.startswith("talks/")))
    for kind in ("takeaway", "passage"):
        assert {f"{kind}-{one['id']}" for one in held[f"{kind}s"]} <= everything
    lines = [page for page in reached if page.startswith("source-lines/")]
    numbers = [it for page in lines if page.endswith("/tides.html") for it in ids[page]]
    assert sorted(int(it[1:]) for it in numbers if re.fullmatch(r"L\d+", it)) == list(
        range(1, 20_001)
    )


@pytest.mark.parametrize("way", ["http", "file"])
def test_old_addresses_lead_on(browser: Browser, long: Built, way: str) -> None:
    """Those of quotes, of what a talk's page had, and of lines; and a second one on the page."""
    held = corpus(long)
    quote = held["quotes"][321]
    takeaway = f"takeaway-{held['takeaways'][123]['id']}"
    faults: list[str] = []
    with opened(browser, faults, long.bases[way]) as page:

        def leads(old: str, anchor: str) -> str:
            page.goto(f"{long.bases[way]}{old}#{anchor}")
            page.wait_for_selector(f"[id='{anchor}']", state="attached")
            assert page.url.endswith(f"#{anchor}")
            return page.url.removeprefix(long.bases[way]).partition("#")[0]

        anchor = quote["address"].partition("#")[2]
        assert leads(QUOTES, anchor) == quote["address"].partition("#")[0] != QUOTES
        assert leads(TALK, takeaway).startswith(TALK.replace(".html", "/takeaways"))
        assert leads("sources/tides.html", "L12345") == "source-lines/12001-12500/tides.html"
        assert leads("source-lines/1-10000/tides.html", "L77") == "source-lines/1-500/tides.html"
        assert leads("sources/tides.html", "L20000") == "source-lines/19501-20000/tides.html"
        go(page, long.bases[way], QUOTES)
        page.evaluate("anchor => { window.location.hash = anchor; }", anchor)
        page.wait_for_url(f"**/{quote['address']}")
        go(page, long.bases[way], QUOTES)
        for unknown in ("q-nothing", "constructor", "L0", "%E0%A4%A"):
            page.evaluate("anchor => { window.location.hash = anchor; }", unknown)
            page.wait_for_timeout(100)
            assert QUOTES in page.url
    assert not faults, "\n".join(faults)


def test_the_parts_are_there_without_scripts(browser: Browser, long: Built) -> None:
    faults: list[str] = []
    with opened(browser, faults, long.bases["file"], java_script_enabled=False) as page:
        for whole, least in ((QUOTES, 10), ("sources/tides.html", 5)):
            go(page, long.bases["file"], whole)
            links = page.locator("nav.t-parts a")
            assert links.count() >= least
            assert links.first.is_visible()
        go(page, long.bases["file"], TALK)
        assert page.locator("p.t-more[data-moved] a").first.is_visible()
    assert not faults, "\n".join(faults)


def test_search_and_explain_lead_to_the_part(browser: Browser, long: Built) -> None:
    held = corpus(long)
    quote = held["quotes"][250]
    faults: list[str] = []
    with opened(browser, faults, long.bases["http"]) as page:
        go(page, long.bases["http"], "talks/index.html")
        (number,) = re.findall(r"\d+", quote["text"])
        assert quote["address"] in results(page, number)
    assert not faults, "\n".join(faults)
    line = quote["attestations"][0]["at"]["lines"][0]
    for address in (quote["address"], f"{QUOTES}#{quote['address'].partition('#')[2]}"):
        told = generator_here(long.folder.parent, "explain", address)
        assert f"lanterns.txt:{line}: quote" in told.stdout, told.stderr
    told = generator_here(long.folder.parent, "explain", f"lanterns.txt:{line}")
    assert quote["address"].partition("#")[0] in told.stdout
    told = generator_here(
        long.folder.parent, "explain", "source-lines/12001-12500/tides.html#L12345"
    )
    assert "tides.srt:12345" in told.stdout
