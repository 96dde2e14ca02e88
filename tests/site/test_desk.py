"""The editor's desk in a browser: its lines can be copied, also where the page is a file."""

import pytest
from playwright.sync_api import Browser

from tests.site.browsing import go, opened

CLIPBOARD = (
    "Object.defineProperty(navigator, 'clipboard', {value: "
    "{writeText: text => { window.copied = text; return Promise.resolve(); }}});"
    "Object.defineProperty(window, 'isSecureContext', {value: true})"
)


@pytest.mark.parametrize("way", ["http", "file"])
def test_a_line_is_copied_as_it_stands(browser: Browser, bases: dict[str, str], way: str) -> None:
    faults: list[str] = []
    with opened(browser, faults, bases[way]) as page:
        page.add_init_script(CLIPBOARD)
        go(page, bases[way], "desk.html")
        offers = page.locator(".t-offer")
        page.evaluate("document.querySelectorAll('details').forEach(it => { it.open = true; })")
        assert offers.count() > 5
        for offer in (offers.first, offers.last):
            offer.locator("button").click()
            copied = page.evaluate("() => window.copied")
            assert copied == offer.locator("code").inner_text()
            assert copied.endswith("}}")
    assert faults == []


def test_the_desk_is_one_step_from_the_front_page(browser: Browser, bases: dict[str, str]) -> None:
    with opened(browser, [], bases["file"]) as page:
        go(page, bases["file"], "index.html")
        page.locator(".t-keeper a[href$='desk.html']").click()
        page.wait_for_url("**/desk.html")
        assert page.locator(".t-item a").count() > 5
