"""On a phone a long page is as long as its beginning: later sections fold, and nothing is lost by it."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.site.browsing import go, opened
from tests.site.page_checks import axe, on_paper, too_small, too_wide

PHONE = {"width": 360, "height": 740}
TALK = "talks/dwarkesh-karpathy.html"
SHORT = "concepts/model-collapse.html"
STANDS = ["In brief", "Timeline"]
FOLDED = "() => document.querySelectorAll('.t-section[hidden]').length"
SEEN = """id => { const it = document.getElementById(id), box = it.getBoundingClientRect();
  return it.checkVisibility({contentVisibilityAuto: true}) && box.top >= 40 && box.top < innerHeight; }"""
INSIDE = "() => [...document.querySelectorAll('.t-section [id]')].map(it => it.id)"


@pytest.fixture(params=["http", "file"])
def base(request: pytest.FixtureRequest, bases: dict[str, str]) -> str:
    """The address of the site of the real seeds, over HTTP and from a folder."""
    return bases[request.param]


@pytest.fixture
def phone(browser: Browser, base: str) -> Iterator[Page]:
    """A long talk on a phone, with whatever it complains about."""
    faults: list[str] = []
    with opened(browser, faults, base, viewport=PHONE, has_touch=True) as page:
        go(page, base, TALK)
        yield page
    assert faults == []


def height(page: Page) -> Any:
    return page.evaluate("() => document.documentElement.scrollHeight")


def test_what_begins_late_is_folded_and_opens(phone: Page) -> None:
    headings = phone.locator(".md-content h2")
    assert (
        headings.evaluate_all(
            "all => all.filter(it => !it.querySelector('button')).map(it => it.firstChild.textContent)"
        )
        == STANDS
    )
    folded = height(phone)
    phone.locator("#takeaways button").tap()
    assert phone.locator("#takeaways + .t-section .t-item").first.is_visible()
    phone.locator("#takeaways button").tap()
    assert height(phone) == folded
    assert phone.locator("#takeaways button").get_attribute("aria-expanded") == "false"
    assert "24" in phone.locator("#takeaways").inner_text()
    for button in phone.locator(".t-section-button").all():
        button.tap()
    assert folded < 0.6 * height(phone)


def test_folded_headings_are_accessible(phone: Page) -> None:
    assert phone.evaluate(FOLDED) > 5
    found = [*axe(phone, PHONE["width"]), *too_small(phone), *too_wide(phone, 320)]
    assert found == []
    assert phone.evaluate(FOLDED) > 5


def test_links_into_a_folded_section_open_it(phone: Page, browser: Browser, base: str) -> None:
    phone.locator(".t-glance a[href='#disagree']").tap()
    phone.wait_for_function(SEEN, arg="disagree")
    assert phone.locator("#disagree + .t-section .t-item").first.is_visible()
    # The same once more, after it was folded by hand: the address does not change by it.
    phone.locator("#disagree button").tap()
    phone.evaluate("scrollTo(0, 0)")
    phone.locator(".t-glance a[href='#disagree']").tap()
    phone.wait_for_function(SEEN, arg="disagree")
    inside = phone.evaluate(INSIDE)
    for anchor in (inside[2], inside[-2]):
        with opened(browser, [], base, viewport=PHONE) as page:
            go(page, base, f"{TALK}#{anchor}")
            page.wait_for_function(SEEN, arg=anchor)
    with opened(browser, [], base, viewport=PHONE) as page:
        go(page, base, TALK)
        page.evaluate("id => { location.hash = id; }", inside[-2])
        page.wait_for_function(SEEN, arg=inside[-2])


def test_words_of_a_link_are_found_in_a_folded_section(phone: Page, base: str) -> None:
    phone.goto("about:blank")
    phone.goto(f"{base}{TALK}#:~:text=attractor%20state")
    phone.wait_for_function("() => scrollY > 2000")
    assert phone.locator("text=attractor state").first.is_visible()
    assert phone.locator("h2 [aria-expanded=true]").count() == 1


def test_wide_screens_and_paper_show_all(phone: Page) -> None:
    assert on_paper(phone) == []
    assert phone.locator(".t-section").count() == 0
    phone.reload()
    assert phone.locator(".t-section").count() > 5
    phone.set_viewport_size({"width": 1280, "height": 800})
    phone.wait_for_function("() => !document.querySelector('.t-section, .t-section-button')")
    names = phone.locator(".md-content h2").evaluate_all("all => all.map(it => it.textContent)")
    assert names[4] == "Claims¶"


def test_a_short_page_and_a_wide_one_fold_nothing(browser: Browser, base: str) -> None:
    with opened(browser, [], base, viewport=PHONE) as page:
        go(page, base, SHORT)
        assert page.locator(".t-section").count() == 0
    with opened(browser, [], base, viewport={"width": 1280, "height": 800}) as page:
        go(page, base, TALK)
        assert page.locator(".t-section").count() == 0


def test_the_list_of_sections_closes_when_one_is_chosen(phone: Page) -> None:
    contents = phone.locator(".t-toc-list:has(a[href='#claims'])")
    contents.locator("summary").tap()
    contents.locator("a[href='#claims']").tap()
    phone.wait_for_function(SEEN, arg="claims")
    assert contents.get_attribute("open") is None
    assert phone.locator("#claims + .t-section .t-item").first.is_visible()
