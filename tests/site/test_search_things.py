"""Hits of the search as things: by kind, with speaker and time; and what is near where none is."""

import pytest
from playwright.sync_api import Browser, Page

from tests.site.browsing import ask, go, opened, results

GROUPS = ".md-search-result__item"


def search(page: Page, base: str, query: str) -> None:
    go(page, base, "timeline.html")
    results(page, query)


def headings(page: Page) -> list[str]:
    return page.locator(f"{GROUPS} h1").all_inner_texts()


@pytest.mark.parametrize("way", ["http", "file"])
def test_hits_are_grouped_by_kind_with_the_best_first(
    browser: Browser, bases: dict[str, str], way: str
) -> None:
    faults: list[str] = []
    with opened(browser, faults, bases[way]) as page:
        search(page, bases[way], "reinforcement learning")
        kinds = headings(page)
        assert kinds[0] == "Concepts"
        assert {"Quotes", "Chapters"} <= set(kinds)
        assert len(kinds) == len(set(kinds))
        group = page.locator(f"{GROUPS}:has(h1:text-is('Quotes'))")
        first = group.locator("h2").first.inner_text()
        assert "Andrej Karpathy" in first
        assert first.rpartition(" ")[2].replace(":", "").isdigit()
        assert group.locator("small").first.inner_text().startswith("Quote · ")
        chapter = page.locator(f"{GROUPS}:has(h1:text-is('Chapters'))").locator("small").first
        assert (
            chapter.inner_text()
            == "Chapter · 40:54 · “We’re summoning ghosts, not building animals”"
        )
        count = page.locator("a.md-search-result__link:has(h2)").count()
        assert page.locator(".md-search-result__meta").inner_text() == f"{count} hits"
        more = page.locator(".md-search-result__more summary").all_inner_texts()
        assert all(text.endswith(" more") for text in more)
    assert faults == []


@pytest.mark.parametrize("way", ["http", "file"])
def test_where_nothing_is_found_near_names_are_offered(
    browser: Browser, bases: dict[str, str], way: str
) -> None:
    faults: list[str] = []
    with opened(browser, faults, bases[way]) as page:
        search(page, bases[way], "collapsology of modelling")
        if page.locator("h2").count():
            assert "Model Collapse" in " ".join(page.locator(f"{GROUPS} h2").all_inner_texts())
        assert results(page, "qzxwv") == []
        assert "Nothing found" in page.locator(".md-search-result__meta").inner_text()
    assert faults == []


def test_the_best_hit_is_one_key_away_and_the_front_page_asks(
    browser: Browser, bases: dict[str, str]
) -> None:
    faults: list[str] = []
    with opened(browser, faults, bases["http"]) as page:
        go(page, bases["http"], "index.html")
        page.locator(".t-example").first.click()
        page.locator(f"{GROUPS} h2").first.wait_for()
        page.keyboard.press("Enter")
        page.wait_for_url("**/concepts/*.html*")
        go(page, bases["http"], "index.html")
        page.locator(".t-find input").press("m")
        assert page.evaluate("document.activeElement.dataset.mdComponent") == "search-query"
        ask(page.locator("input[data-md-component=search-query]"), "model collapse")
        page.locator(f"{GROUPS} h2").first.wait_for()
    assert faults == []


def test_what_has_every_word_comes_first_and_what_bears_the_name_before_it(
    browser: Browser, bases: dict[str, str]
) -> None:
    faults: list[str] = []
    with opened(browser, faults, bases["http"]) as page:
        go(page, bases["http"], "timeline.html")
        first, *_ = results(page, "humans collapse over time")
        assert first.startswith("quotes/") or "#q-" in first
        assert results(page, "LLM")[0] == "concepts/large-language-models.html"
        assert len(results(page, "Wall-E")) < 6
        hits = page.locator(f"{GROUPS} article:has(h2)").all_inner_texts()
        assert all("wall" in text.lower() for text in hits)
    assert faults == []


def test_a_word_that_is_corrected_is_not_said_to_be_missing(
    browser: Browser, bases: dict[str, str]
) -> None:
    faults: list[str] = []
    with opened(browser, faults, bases["http"]) as page:
        go(page, bases["http"], "timeline.html")
        for question in ("ghots", "summoning ghots"):
            found = results(page, question)
            assert found[0].startswith("talks/dwarkesh-karpathy.html")
            assert not any(
                "ghots" in text for text in page.locator(f"{GROUPS} article").all_inner_texts()
            )
    assert faults == []


@pytest.mark.parametrize("marks", ['""', "“”"])
def test_who_said_a_phrase_a_quote_tells_first(
    browser: Browser, bases: dict[str, str], marks: str
) -> None:
    faults: list[str] = []
    with opened(browser, faults, bases["http"]) as page:
        go(page, bases["http"], "timeline.html")
        assert "#q-" in results(page, f"who said {marks[0]}decade of agents{marks[1]}")[0]
        assert headings(page)[0] == "Quotes"
    assert faults == []


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("Model Collapse", "concepts/model-collapse.html"),  # the only one of its kind
        ("demo to product", "concepts/demo-to-product-gap.html"),
        ("who said march of nines", "concepts/demo-to-product-gap.html"),
        ("modl colapse", "concepts/model-collapse.html"),
    ],
)
def test_enter_on_the_front_page_goes_to_the_best_hit_and_to_no_heading(
    browser: Browser, bases: dict[str, str], query: str, first: str
) -> None:
    with opened(browser, [], bases["http"]) as page:
        go(page, bases["http"], "index.html")
        page.locator(".t-find input").click()
        page.keyboard.type(query)
        page.locator(".md-search-result__link h2").first.wait_for()
        page.wait_for_timeout(500)
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/{first}*")
