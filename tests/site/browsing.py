"""Chromium for the tests: what is opened in it is watched; searches are read from it."""

import functools
import http.server
import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote as percent

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Locator, Page

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""The shell draws the same pages without windows, in half of the time."""

SWITCHES = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
)
SINGLE = (
    "index.html",
    "talks/index.html",
    "concepts/index.html",
    "quotes/index.html",
    "people/index.html",
    "sources/index.html",
    "predictions.html",
    "timeline.html",
    "graph.html",
    "coverage.html",
    "problems.html",
    "desk.html",
    "how-to-read.html",
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
REDIRECT = "redirect"


class Built(NamedTuple):
    """A built site: its folder, its addresses by the way it is opened, its page types.

    For each type there is the address of its largest page.
    """

    folder: Path
    bases: dict[str, str]
    pages: dict[str, str]


def types(site: Path) -> dict[str, str]:
    """The largest page of each type, by type: its own path, or the folders it lies in."""
    found: dict[str, Path] = {}
    for path in sorted(site.rglob("*.html")):
        *folders, name = path.relative_to(site).parts
        kind = "/".join(folders[:2]) + "/*" * (len(folders) > 2)
        if folders[:1] == ["source-lines"]:
            kind = "source-lines/*"
        if folders[:1] == ["talks"] and len(folders) > 1 and folders[1] != "by-year":
            kind = "talks/*/" + ("*" if len(folders) > 2 else name)
        if not folders or name == "index.html":
            kind = path.relative_to(site).as_posix()
        elif b'http-equiv="refresh"' in path.read_bytes()[:1000]:
            kind = REDIRECT
        if kind not in found or path.stat().st_size > found[kind].stat().st_size:
            found[kind] = path
    return {kind: path.relative_to(site).as_posix() for kind, path in found.items()}


def chromium() -> str:
    """The path of Chromium on this machine."""
    found = [os.environ.get("CHROMIUM"), *map(shutil.which, NAMES)]
    path = next((name for name in found if name), None)
    assert path, "Chromium is needed: install it or name it in CHROMIUM, as .ci/run does"
    return path


@contextmanager
def serving(site: Path) -> Iterator[str]:
    """The address of a folder over HTTP."""
    handler = functools.partial(Quiet, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves a folder and says nothing."""

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@contextmanager
def opened(browser: Browser, faults: list[str], base: str, **options: Any) -> Iterator[Page]:
    """A page whose complaints and requests to elsewhere are noted."""
    context: BrowserContext = browser.new_context(reduced_motion="reduce", **options)
    page = context.new_page()
    page.on("pageerror", lambda it: faults.append(f"{page.url}: {it}"))
    page.on("console", lambda it: note_console(it, page, faults))
    page.on("requestfailed", lambda it: note_failure(it.url, it.failure, page, faults))
    page.on("request", lambda it: note_request(it.url, base, page, faults))
    page.on(
        "response",
        lambda it: faults.append(f"{page.url}: {it.status} {it.url}") if it.status > 399 else None,
    )
    yield page
    context.close()


def note_console(message: ConsoleMessage, page: Page, faults: list[str]) -> None:
    if message.type in ("error", "warning"):
        faults.append(f"{page.url}: console: {message.text}")


def note_failure(address: str, why: str | None, page: Page, faults: list[str]) -> None:
    if why != "net::ERR_ABORTED":  # the page was left before it was answered
        faults.append(f"{page.url}: failed: {address}: {why}")


def note_request(address: str, base: str, page: Page, faults: list[str]) -> None:
    if not address.startswith((base, "data:", "blob:", "about:")):
        faults.append(f"{page.url}: asks for {address}")


_IDLE = """() => matchMedia('(scripting: none)').matches
  || new Promise(done => requestIdleCallback(() => done(), {timeout: 100}))"""


def go(page: Page, base: str, address: str) -> None:
    """Opens a page, whose scripts have nothing more to do afterwards."""
    page.goto(base + percent(address, safe="/#"), wait_until="load")
    page.evaluate(_IDLE)


def wording(text: str) -> str:
    """Some words of a quote without marks, as a reader would type them."""
    plain = [word for word in text.replace("’", "'").split() if word.isalpha() and len(word) > 3]
    return " ".join(plain[:4])


def results(page: Page, query: str) -> list[str]:
    """The addresses that a search finds, best first, relative to the site.

    Names that are only near what was asked for are none.
    """
    field = page.locator("input[data-md-component=search-query]")
    field.focus()
    ask(field, "")
    meta = page.locator(".md-search-result__meta")
    page.wait_for_function("() => !document.querySelector('.md-search-result__item')")
    before = meta.inner_text()
    ask(field, query)
    page.wait_for_function(
        """before => { const meta = document.querySelector('.md-search-result__meta').innerText;
        return meta !== before || document.querySelector('.md-search-result__item'); }""",
        arg=before,
    )
    page.wait_for_timeout(250)
    base = page.evaluate(
        "() => new URL(JSON.parse(document.querySelector('#__config')"
        ".textContent).base, location.href).href"
    )
    hits = ".md-search-result:not(.talks-near) a.md-search-result__link:has(h2)"
    links = page.locator(hits).evaluate_all("links => links.map(link => link.href)")
    return [clean(link.removeprefix(base).removeprefix("/")) for link in links]


def ask(field: Locator, query: str) -> None:
    """Puts a query into the field of the search at once; the theme waits for a key to come up."""
    field.fill(query)
    field.dispatch_event("keyup")


def clean(address: str) -> str:
    """The address without the query that marks the words found."""
    path, mark, anchor = address.partition("#")
    return path.partition("?")[0] + mark + anchor


def take_shot(page: Page, name: str) -> None:
    folder = os.environ.get("TALKS_SHOTS")
    if folder:
        file = name.replace("/", "_").removesuffix(".html")
        page.screenshot(path=Path(folder) / f"{file}.png", full_page=True)
