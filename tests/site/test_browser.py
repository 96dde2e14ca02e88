"""The site in a browser: every type of page, quiet, accessible and complete, at any width.

The sites of the gallery are opened over HTTP and from a disk, in either scheme, with scripts and
without. Chromium is needed (CHROMIUM may name it); where it is missing the tests fail and say so.
TALKS_SHOTS names a folder for screenshots of every visited page.
"""

import json
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote as percent
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, Page

from tests.site.browsing import REDIRECT, TYPES, Built, go, opened, results, take_shot, wording
from tests.site.page_checks import (
    COLOURS,
    TOO_WIDE,
    axe,
    moving,
    on_paper,
    settle,
    too_small,
    too_wide,
    words,
)

PIECES = {"real": 2, "parts": 4, "one": 1, "empty": 1}
"""Into how many tests the pages of a site are divided where each page takes long."""

SITES = tuple(PIECES)
PARTS = [(name, part) for name, pieces in PIECES.items() for part in range(pieces)]
DESK, PHONE = 1280, 360
OTHER_WIDTHS = (768, 1920)
FULL = "parts"
"""The site that has every type of page: axe looks at it also in the dark and on a phone."""

WAYS = {"real": "http", "parts": "file", "one": "http", "empty": "file"}
"""How each site is opened. Without scripts all are opened from a folder."""

WANTED = {
    "real": {*TYPES, "404.html", "products", "products/index.html"},
    "parts": {
        *TYPES,
        *("404.html", REDIRECT, "products", "works", "works/index.html"),
        *("talks/by-year", "concepts/by-letter", "people/by-letter", "quotes/all", "quotes/by/*"),
        *("quotes/talks", "quotes/people", "concepts/in-talks/*", "predictions", "timeline"),
        *("sources-by-name", "coverage", "problems", "quotes/in/*", "source-lines/*", "talks/*/*"),
        *("talks/*/claims.html", "talks/*/predictions.html", "talks/*/takeaways.html"),
        *("talks/*/timeline.html", "talks/*/concepts.html", "talks/*/brief.html"),
    },
    "one": {"index.html", "404.html", "talks", "talks/index.html", "sources", "coverage.html"},
    "empty": {"index.html", "404.html", "coverage.html"},
}
Gallery = Callable[[str], Built]


@pytest.mark.parametrize("name", SITES)
def test_the_gallery_holds_every_type_of_page(gallery: Gallery, name: str) -> None:
    assert WANTED[name] - set(gallery(name).pages) == set()


@pytest.mark.parametrize(("name", "part"), PARTS)
def test_pages_are_quiet_fit_widths_fingers_and_paper_and_axe_finds_nothing(
    browser: Browser, gallery: Gallery, name: str, part: int
) -> None:
    """And they say the same without scripts, but for the host's page for what is not found."""
    site = gallery(name)
    base = site.bases[WAYS[name]]
    faults: list[str] = []
    with (
        opened(browser, faults, base) as page,
        opened(browser, faults, site.bases["file"], java_script_enabled=False) as bare,
    ):
        bare.set_viewport_size({"width": PHONE, "height": 740})
        for address in list(site.pages.values())[part :: PIECES[name]]:
            if address == "404.html" and WAYS[name] == "file":
                continue
            go(page, base, address)
            leads_on = address == site.pages.get(REDIRECT)
            found = [fault for width in OTHER_WIDTHS for fault in too_wide(page, width)]
            found += too_wide(page, DESK)
            take_shot(page, f"{name}-{DESK}-{address}")
            if not leads_on:
                found += [*moving(page), *looked_at(page, full=name == FULL), *on_paper(page)]
            found += too_wide(page, PHONE)
            take_shot(page, f"{name}-{PHONE}-{address}")
            found += too_small(page)
            if name == FULL and not leads_on:
                found += axe(page, all_but=COLOURS)
            if not leads_on and address != "404.html":
                found += without_scripts(page, bare, site.bases["file"], address)
            faults += [f"{address}: {fault}" for fault in found]
    assert not faults, "\n".join(faults)


def looked_at(page: Page, *, full: bool) -> list[str]:
    """What axe finds where it is light, and of what colours decide also where it is dark."""
    found = axe(page)
    if full:
        page.emulate_media(color_scheme="dark")
        settle(page)
        found += [f"dark {fault}" for fault in axe(page, only=COLOURS)]
        page.emulate_media(color_scheme="light")
    return found


def without_scripts(page: Page, bare: Page, base: str, address: str) -> list[str]:
    """What is wrong with a page where there are no scripts, beside the same page with them."""
    go(bare, base, address)
    more = bare.evaluate(TOO_WIDE)
    faults = [f"{more} px too wide without scripts"] if more > 0 else []
    seen = words(bare)
    if len(seen) < 3 or seen != words(page):
        faults.append("says other words without scripts")
    return faults


def test_the_scheme_of_the_system_is_followed(browser: Browser, gallery: Gallery) -> None:
    site = gallery("real")
    body = "() => document.body.getAttribute('data-md-color-scheme')"
    with opened(browser, [], site.bases["file"], color_scheme="dark") as page:
        go(page, site.bases["file"], "index.html")
        assert page.evaluate(body) == "slate"
        page.emulate_media(color_scheme="light")
        settle(page)
        assert page.evaluate(body) == "default"


@pytest.mark.parametrize("enabled", [True, False])
@pytest.mark.parametrize("way", ["http", "file"])
def test_an_old_address_leads_on(
    browser: Browser, gallery: Gallery, way: str, enabled: bool
) -> None:
    """That of a talk that was renamed, and that of quotes which are in parts by now."""
    site = gallery("parts")
    corpus = json.loads((site.folder / "data/corpus.json").read_bytes())
    quote = next(one for one in corpus["quotes"] if one["talk"] == "harbour")
    page_now, _, anchor = quote["address"].partition("#")
    assert page_now.startswith("quotes/in/harbour/")
    assert (site.folder / page_now.replace("harbour", "quays")).is_file()
    faults: list[str] = []
    with opened(browser, faults, site.bases[way], java_script_enabled=enabled) as page:
        for old in ("quotes/in/quays.html", "quotes/in/harbour.html"):
            page.goto("about:blank")
            page.goto(site.bases[way] + percent(old, safe="/") + f"#{anchor}")
            if enabled:
                page.wait_for_url(f"**/{page_now}#{anchor}")
                assert page.locator(f"#{anchor}").is_visible()
            else:
                page.wait_for_url("**/quotes/in/harbour.html*")
                name = page_now.rpartition("/")[2]
                assert page.locator(f"nav.t-parts a[href$='/{name}']").is_visible()
            assert page.locator("h1").is_visible()
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("way", ["http", "file"])
def test_search_finds_quotes_and_concepts(
    browser: Browser, bases: dict[str, str], chosen: dict[str, str], site: Path, way: str
) -> None:
    corpus = json.loads((site / "data/corpus.json").read_bytes())
    faults: list[str] = []
    with opened(browser, faults, bases[way], viewport={"width": 1280, "height": 900}) as page:
        for start in ("index.html", "talks"):
            go(page, bases[way], chosen[start])
            quote = max(corpus["quotes"], key=lambda it: len(it["attestations"]))
            assert quote["address"] in results(page, wording(quote["text"]))
            concept = max(corpus["concepts"], key=lambda it: it["mentions"])
            assert results(page, concept["name"])[0].partition("#")[0] == concept["address"]
            assert results(page, "qzxwv") == []
    assert not faults, "\n".join(faults)


FIRST = {
    "real": {
        "RLHF": "concepts/reinforcement-learning-from-human-feedback.html",
        "what is model collapse": "concepts/model-collapse.html",
        "KV cache": "concepts/kv-cache.html",
        "march of nines": "concepts/demo-to-product-gap.html",
        "Dwarkesh Patel": "people/dwarkesh-patel.html",
        "Andrej Karpathy": "people/andrej-karpathy.html",
        "summoning ghosts": "talks/dwarkesh-karpathy.html",
        "nanogpt": "products/nanogpt.html",
        "Asilomar": "talks/engineerings-phase-shift.html",
        "the bitter lesson": "talks/karpathy-key-insights.html",
        "sucking supervision through a straw": "talks/dwarkesh-karpathy.html",
        "starfleet": "quotes/in/dwarkesh-karpathy.html",
        "who said that humans don't use reinforcement": "quotes/in/dwarkesh-karpathy.html",
        '"the decade of agents"': "concepts/decade-of-agents.html",
        "due in 2035": "predictions.html",
    },
    "harbour": {
        "SSV": "concepts/sea-surface-variability.html",
        "what is the slack hour": "concepts/slack-hour.html",
        "tidal": "concepts/tidal-budget.html",
        "ميزانية المد": "concepts/ميزانية-المد.html",
        "Castellanos": "people/ines-castellanos.html",
        "the patient sea": "works/the-patient-sea.html",
        "a house that floats": "quotes/in/bo-lindqvist-cities-on-stilts.html",
        "cities on stilts": "talks/bo-lindqvist-cities-on-stilts.html",
        "没有签": "quotes/in/严锦华-潮水与记忆.html",
    },
}
"""What is looked for, and the page that is found first."""


@pytest.mark.parametrize(("name", "way"), [("real", "file"), ("harbour", "http")])
def test_search_finds_first(browser: Browser, gallery: Gallery, name: str, way: str) -> None:
    site = gallery(name)
    faults: list[str] = []
    with opened(browser, faults, site.bases[way]) as page:
        go(page, site.bases[way], "timeline.html")
        found = {query: [*results(page, query), ""][0] for query in FIRST[name]}
    assert {query: unquote(hit.partition("#")[0]) for query, hit in found.items()} == FIRST[name]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("way", ["http", "file"])
def test_search_forgives_a_typing_error(browser: Browser, gallery: Gallery, way: str) -> None:
    site = gallery("real")
    faults: list[str] = []
    with opened(browser, faults, site.bases[way]) as page:
        go(page, site.bases[way], "timeline.html")
        for query, hit in {
            "nanogtp": "products/nanogpt.html",
            "Karpaty": "people/andrej-karpathy.html",
        }.items():
            assert results(page, query)[0].partition("#")[0] == hit, query
        assert results(page, "qzxwv") == []
    assert not faults, "\n".join(faults)


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
        figure.locator(".t-icon-quote").click()
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
    assert not faults, "\n".join(faults)
