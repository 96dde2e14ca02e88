"""The site in a browser, over HTTP and from a disk: quiet, accessible, searchable, at any width.

Chromium is needed (CHROMIUM may name it); where it is missing the tests fail and say so.
TALKS_SHOTS names a folder for screenshots of every visited page.
"""

import functools
import http.server
import json
import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from urllib.parse import quote as percent

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

pytestmark = [pytest.mark.site, pytest.mark.browser]

NAMES = ("chromium", "chromium-browser", "google-chrome")
SWITCHES = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
)
WIDTHS = (360, 768, 1280)
SINGLE = (
    "index.html",
    "talks/index.html",
    "concepts/index.html",
    "quotes/index.html",
    "people/index.html",
    "sources/index.html",
    "predictions.html",
    "timeline.html",
    "coverage.html",
    "problems.html",
)
FOLDERS = (
    "talks",
    "concepts",
    "quotes/in",
    "quotes/by",
    "quotes/on",
    "people",
    "organisations",
    "sources",
)
TYPES = SINGLE + FOLDERS
AXE = files("axe_core_python").joinpath("axe.min.js").read_text(encoding="utf-8")
RUN_AXE = """() => axe.run(document, {resultTypes: ['violations']}).then(r => r.violations.map(v =>
  v.impact + ' ' + v.id + ': ' + v.nodes.map(n => n.target.join(' ')).slice(0, 3).join(', ')))"""
TOO_WIDE = "() => document.scrollingElement.scrollWidth - window.innerWidth"
MAIN_TEXT = "() => document.querySelector('article').innerText"


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves a folder and says nothing."""

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@pytest.fixture(scope="module")
def served(site: Path) -> Iterator[str]:
    """The site's address over HTTP."""
    handler = functools.partial(Quiet, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def bases(site: Path, served: str) -> dict[str, str]:
    """The site's addresses by the way in which it is opened."""
    return {"http": served, "file": f"{site.as_uri()}/"}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium."""
    found = [os.environ.get("CHROMIUM"), *map(shutil.which, NAMES)]
    path = next((name for name in found if name), None)
    assert path, "Chromium is needed: install it or name it in CHROMIUM, as .ci/run does"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=list(SWITCHES))
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def chosen(site: Path, pages: list[Path]) -> dict[str, str]:
    """The largest page of each type, by type."""
    found = {}
    for kind in TYPES:
        folder = site / kind
        members = [it for it in pages if it.parent == folder and it.name != "index.html"]
        candidates = [folder] if kind in SINGLE else members
        largest = max(candidates, key=lambda it: it.stat().st_size)
        found[kind] = largest.relative_to(site).as_posix()
    return found


@contextmanager
def opened(browser: Browser, faults: list[str], base: str, **options: object) -> Iterator[Page]:
    """A page whose complaints and requests to elsewhere are noted."""
    context: BrowserContext = browser.new_context(reduced_motion="reduce", **options)
    page = context.new_page()
    page.on("pageerror", lambda it: faults.append(f"{page.url}: {it}"))
    page.on("console", lambda it: note_console(it, page, faults))
    page.on("requestfailed", lambda it: faults.append(f"{page.url}: failed: {it.url}"))
    page.on("request", lambda it: note_request(it.url, base, page, faults))
    page.on(
        "response",
        lambda it: faults.append(f"{page.url}: {it.status} {it.url}") if it.status > 399 else None,
    )
    yield page
    context.close()


def note_console(message, page: Page, faults: list[str]) -> None:
    if message.type in ("error", "warning"):
        faults.append(f"{page.url}: console: {message.text}")


def note_request(address: str, base: str, page: Page, faults: list[str]) -> None:
    if not address.startswith((base, "data:", "blob:", "about:")):
        faults.append(f"{page.url}: asks for {address}")


def go(page: Page, base: str, address: str) -> None:
    page.goto(base + percent(address, safe="/#"), wait_until="load")
    page.wait_for_timeout(100)


@pytest.mark.parametrize("way", ["http", "file"])
def test_pages_are_quiet_and_fit_every_width(
    browser: Browser, bases: dict[str, str], chosen: dict[str, str], way: str
) -> None:
    faults: list[str] = []
    with opened(browser, faults, bases[way]) as page:
        for address in chosen.values():
            go(page, bases[way], address)
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 900})
                page.wait_for_timeout(40)
                too_wide = page.evaluate(TOO_WIDE)
                if too_wide > 0:
                    faults.append(f"{address}: {too_wide} px too wide at {width}")
                take_shot(page, f"{way}-{width}-{address}")
    assert faults == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", TYPES)
def test_axe_finds_nothing(
    browser: Browser, bases: dict[str, str], chosen: dict[str, str], kind: str, scheme: str
) -> None:
    found: list[str] = []
    with opened(browser, found, bases["http"], color_scheme=scheme) as page:
        go(page, bases["http"], chosen[kind])
        body = "document.body.getAttribute('data-md-color-scheme')"
        assert page.evaluate(body) == {"light": "default", "dark": "slate"}[scheme]
        page.evaluate(AXE)
        for width in (1280, 360) if scheme == "light" else (1280,):
            page.set_viewport_size({"width": width, "height": 900})
            page.wait_for_timeout(300)
            found += [f"{width}: {it}" for it in page.evaluate(RUN_AXE)]
        take_shot(page, f"{scheme}-{chosen[kind]}")
    assert found == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_the_404_page(
    browser: Browser, bases: dict[str, str], scheme: str
) -> None:
    found: list[str] = []
    with opened(browser, found, bases["http"], color_scheme=scheme) as page:
        go(page, bases["http"], "404.html")
        page.evaluate(AXE)
        page.wait_for_timeout(300)
        found += page.evaluate(RUN_AXE)
    assert found == []


@pytest.mark.parametrize("kind", TYPES)
def test_pages_are_complete_without_javascript(
    browser: Browser, bases: dict[str, str], chosen: dict[str, str], kind: str
) -> None:
    words = []
    for enabled in (True, False):
        with opened(browser, [], bases["file"], java_script_enabled=enabled) as page:
            go(page, bases["file"], chosen[kind])
            words.append(set(page.evaluate(MAIN_TEXT).split()))
    assert len(words[1]) > 5
    # Scripts may add the names of their own buttons and nothing else.
    assert len(words[0] - words[1]) <= 4, words[0] - words[1]


@pytest.mark.parametrize("way", ["http", "file"])
@pytest.mark.parametrize("start", ["index.html", "talks"])
def test_search_finds_quotes_and_concepts(
    browser: Browser,
    bases: dict[str, str],
    chosen: dict[str, str],
    site: Path,
    way: str,
    start: str,
) -> None:
    corpus = json.loads((site / "data/corpus.json").read_bytes())
    faults: list[str] = []
    with opened(browser, faults, bases[way], viewport={"width": 1280, "height": 900}) as page:
        go(page, bases[way], chosen[start])
        quote = max(corpus["quotes"], key=lambda it: len(it["attestations"]))
        assert quote["address"] in results(page, wording(quote["text"]))
        concept = max(corpus["concepts"], key=lambda it: it["mentions"])
        assert results(page, concept["name"])[0].partition("#")[0] == concept["address"]
        assert results(page, "qzxwv") == []
    assert faults == []


def test_search_result_opens_at_the_quote(
    browser: Browser, bases: dict[str, str], site: Path
) -> None:
    corpus = json.loads((site / "data/corpus.json").read_bytes())
    quote = corpus["quotes"][0]
    with opened(browser, [], bases["file"]) as page:
        go(page, bases["file"], quote["address"])
        anchor = quote["address"].partition("#")[2]
        shown = page.locator(f"[id='{anchor}']").first.bounding_box()
        assert shown is not None
        assert -10 <= shown["y"] <= 600


@pytest.mark.parametrize("way", ["http", "file"])
def test_copies_say_who_and_where_and_hold_no_address_of_a_folder(
    browser: Browser, bases: dict[str, str], chosen: dict[str, str], way: str
) -> None:
    faults: list[str] = []
    with opened(browser, faults, bases[way]) as page:
        page.add_init_script(
            "Object.defineProperty(navigator, 'clipboard', {value: "
            "{writeText: text => { window.copied = text; return Promise.resolve(); }}})"
        )
        page.add_init_script("Object.defineProperty(window, 'isSecureContext', {value: true})")
        go(page, bases[way], chosen["quotes/in"])
        figure = page.locator(".t-quote-full").first
        figure.locator("button").first.click()
        copied = page.evaluate("() => window.copied")
        assert copied.startswith("“")
        assert str(figure.get_attribute("data-cited")) in copied
        assert (f"{chosen['quotes/in']}#q-" in copied) is (way == "http")
        assert "file:" not in copied
        go(page, bases[way], chosen["concepts"])
        page.locator(".t-cite summary").click()
        page.locator(".t-cite button").first.click()
        copied = page.evaluate("() => window.copied")
        assert ", line" in copied
        assert copied.endswith(")") is (way == "file")
        assert page.locator(".t-needs-address").is_visible() is (way == "http")
    assert faults == []


def wording(text: str) -> str:
    """Some words of a quote without marks, as a reader would type them."""
    plain = [word for word in text.replace("’", "'").split() if word.isalpha() and len(word) > 3]
    return " ".join(plain[:4])


def results(page: Page, query: str) -> list[str]:
    """The addresses that a search finds, best first, relative to the site."""
    field = page.locator("input[data-md-component=search-query]")
    field.focus()
    field.fill("")
    meta = page.locator(".md-search-result__meta")
    page.wait_for_function("() => !document.querySelector('.md-search-result__item')")
    before = meta.inner_text()
    field.press_sequentially(query)
    page.wait_for_function(
        """before => { const meta = document.querySelector('.md-search-result__meta').innerText;
        return meta !== before || document.querySelector('.md-search-result__item'); }""",
        arg=before,
    )
    page.wait_for_timeout(400)
    base = page.evaluate(
        "() => new URL(JSON.parse(document.querySelector('#__config')"
        ".textContent).base, location.href).href"
    )
    links = page.locator("a.md-search-result__link").evaluate_all(
        "links => links.map(link => link.href)"
    )
    return [clean(link.removeprefix(base).removeprefix("/")) for link in links]


def clean(address: str) -> str:
    """The address without the query that marks the words found."""
    path, mark, anchor = address.partition("#")
    return path.partition("?")[0] + mark + anchor


def take_shot(page: Page, name: str) -> None:
    folder = os.environ.get("TALKS_SHOTS")
    if folder:
        file = name.replace("/", "_").removesuffix(".html")
        page.screenshot(path=Path(folder) / f"{file}.png", full_page=True)
