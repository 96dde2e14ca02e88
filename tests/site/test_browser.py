"""The site in a browser, over HTTP and from a disk: quiet, accessible, searchable, at any width.

Chromium is needed (CHROMIUM may name it); where it is missing the tests fail and say so.
TALKS_SHOTS names a folder for screenshots of every visited page.
"""

import json
from importlib.resources import files
from pathlib import Path

import pytest
from browsing import TYPES, go, opened, results, take_shot, wording
from playwright.sync_api import Browser

pytestmark = [pytest.mark.site, pytest.mark.browser]

WIDTHS = (360, 768, 1280)
AXE = files("axe_core_python").joinpath("axe.min.js").read_text(encoding="utf-8")
RUN_AXE = """() => axe.run(document, {resultTypes: ['violations']}).then(r => r.violations.map(v =>
  v.impact + ' ' + v.id + ': ' + v.nodes.map(n => n.target.join(' ')).slice(0, 3).join(', ')))"""
TOO_WIDE = "() => document.scrollingElement.scrollWidth - window.innerWidth"
MAIN_TEXT = """() => {
  document.querySelectorAll('.t-controls').forEach(it => it.remove());
  return document.querySelector('article').innerText; }"""


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
    # Scripts may add the names of their own buttons and controls, and nothing else.
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
