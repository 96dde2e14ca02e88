"""The contents of a page on a narrow screen: at hand wherever one is, and gone when chosen from."""

import pytest
from playwright.sync_api import Browser

from tests.site.browsing import go, opened

PHONE = {"width": 360, "height": 740}
PAGE = "quotes/index.html"


@pytest.mark.parametrize("way", ["http", "file"])
def test_contents_follow_and_lead_to_what_is_chosen(
    browser: Browser, bases: dict[str, str], way: str
) -> None:
    faults: list[str] = []
    with opened(browser, faults, bases[way], viewport=PHONE) as page:
        go(page, bases[way], PAGE)
        contents = page.locator(".t-contents")
        page.mouse.wheel(0, 3000)
        page.wait_for_timeout(200)
        box = contents.bounding_box()
        assert box is not None
        assert 0 <= box["y"] < 80
        contents.locator("summary").click()
        contents.locator("li a").first.wait_for()  # they are listed after it has opened
        names = contents.locator("li a").all_inner_texts()
        headings = page.locator(".md-content h2").evaluate_all(
            "all => all.map(it => it.firstChild.textContent)"
        )
        assert names == headings
        contents.locator("li a").last.click()
        assert contents.get_attribute("open") is None
        # A busy machine scrolls late: wait until it has, and then stands.
        page.wait_for_function(
            "() => { const all = document.querySelectorAll('.md-content h2');"
            " return all[all.length - 1].getBoundingClientRect().top < innerHeight; }"
        )
        page.wait_for_timeout(200)
        heading = page.locator(".md-content h2").last.bounding_box()
        assert heading is not None
        assert heading["y"] > box["y"] + box["height"] - 1
    assert faults == []


def test_on_a_wide_screen_and_without_scripts_the_theme_has_them(
    browser: Browser, bases: dict[str, str]
) -> None:
    with opened(browser, [], bases["file"], viewport={"width": 1280, "height": 900}) as page:
        go(page, bases["file"], "desk.html")
        assert page.locator(".t-contents").is_hidden()
        assert page.locator(".md-sidebar--secondary .md-nav__link").first.is_visible()
    with opened(browser, [], bases["file"], viewport=PHONE, java_script_enabled=False) as page:
        go(page, bases["file"], PAGE)
        assert page.locator(".t-contents").is_hidden()
