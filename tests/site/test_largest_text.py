"""The largest text that a page shows first is in its HTML: no reader waits for a script to see it."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Browser, ViewportSize

from tests.site.browsing import REDIRECT, Built, go, opened

SCREENS: tuple[ViewportSize, ...] = (
    {"width": 360, "height": 740},
    {"width": 1280, "height": 800},
)
WATCHED = """window.largest = []; new PerformanceObserver(list => list.getEntries().forEach(entry => {
  const copy = entry.element && entry.element.cloneNode(true);
  if (copy) { copy.querySelectorAll('button, .headerlink').forEach(it => it.remove()); }
  window.largest.push({text: copy ? copy.textContent : '', image: entry.url});
})).observe({type: 'largest-contentful-paint', buffered: true});"""
FILMED = "() => window.largest.length > 0"


def without_scripts(page: Path) -> str:
    """What the HTML of a page says."""
    (body,) = html.fromstring(page.read_bytes()).xpath("//body")
    for unseen in body.xpath(".//script | .//template"):
        unseen.drop_tree()
    return " ".join(body.text_content().split())


def behind_a_script(
    browser: Browser, site: Path, addresses: list[str], screens: Sequence[ViewportSize] = SCREENS
) -> list[str]:
    """What was the largest text of a page at some time, and is not there without scripts."""
    faults = []
    base = f"{site.as_uri()}/"
    there = {address: without_scripts(site / address) for address in addresses}
    for screen in screens:
        with opened(browser, [], base, viewport=screen) as page:
            page.add_init_script(WATCHED)
            for address in addresses:
                go(page, base, address)
                page.wait_for_function(FILMED)
                page.wait_for_timeout(100)
                for paint in page.evaluate("() => window.largest"):
                    text = " ".join(paint["text"].split())
                    if paint["image"] or text not in there[address]:
                        faults.append(f"{address} at {screen['width']}: {text[:80]}")
    return faults


@pytest.mark.parametrize("name", ["real", "harbour", "long"])
def test_the_largest_text_of_every_type_of_page_is_not_behind_a_script(
    browser: Browser, gallery: Callable[[str], Built], name: str
) -> None:
    """Lists, which are alike on every site, are looked at once; talks and things of each site.

    What a page is like on a wide screen is the same on all sites too.
    """
    site = gallery(name)
    others, screens = {REDIRECT, "404.html"}, SCREENS
    if name != "real":
        screens = SCREENS[:1]
        others |= {kind for kind in gallery("real").pages if kind.endswith(".html")}
    addresses = [it for kind, it in site.pages.items() if kind not in others]
    assert len(addresses) > 5
    assert behind_a_script(browser, site.folder, addresses, screens) == []


def test_a_text_that_a_script_writes_is_noticed(browser: Browser, tmp_path: Path) -> None:
    late = "const it = document.createElement('p'); it.textContent = 'A late word. '.repeat(60);"
    (tmp_path / "late.html").write_text(
        f"<!doctype html><title>Late</title><h1>Early</h1><script>{late}document.body.append(it)</script>",
        encoding="utf-8",
    )
    faults = behind_a_script(browser, tmp_path, ["late.html"])
    assert len(faults) == len(SCREENS)
    assert all("A late word." in fault for fault in faults)
