"""On a phone a long page is as long as its beginning: later sections fold, and nothing is lost by it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.site.browsing import Built, go, opened
from tests.site.page_checks import axe, on_paper, too_small, too_wide, words
from tests.site.running import mkdocs

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
    found = [*axe(phone), *too_small(phone), *too_wide(phone, 320)]
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


SCREENS = 14
"""As long as a page of a transcript may be on a phone."""
LONG = ("talks/*/transcript", "source-lines")


def long_pages(site: Built, folder: str) -> list[str]:
    """The addresses of the largest pages of a folder."""
    found = sorted(site.folder.glob(f"{folder}/**/*.html"), key=lambda it: -it.stat().st_size)
    return [path.relative_to(site.folder).as_posix() for path in found[:2]]


@pytest.mark.parametrize(("folder", "way"), [*zip(LONG, ("http", "file"), strict=True)])
def test_a_long_transcript_and_its_lines_fold_by_what_is_read_at_a_stretch(
    browser: Browser, gallery: Callable[[str], Built], way: str, folder: str
) -> None:
    site = gallery("long")
    faults: list[str] = []
    addresses = long_pages(site, folder)
    assert len(addresses) == 2
    with opened(browser, faults, site.bases[way], viewport=PHONE, has_touch=True) as page:
        for address in addresses:
            go(page, site.bases[way], address)
            assert page.evaluate(FOLDED) > 2
            assert height(page) < SCREENS * PHONE["height"], address
            anchor = page.evaluate(INSIDE)[-3]
            for ways in page.locator(".t-ways").all():
                assert ways.is_visible(), "on to the next page, whatever is folded"
            button = page.locator(".t-section-button").last
            button.tap()
            assert height(page) < 2 * SCREENS * PHONE["height"]
            button.tap()
            assert [*axe(page), *too_small(page), *too_wide(page, 320)] == []
            page.set_viewport_size({"width": 360, "height": 740})
            page.evaluate("id => { location.hash = id; }", anchor)
            page.wait_for_function(SEEN, arg=anchor)
            go(page, site.bases[way], "index.html")
            go(page, site.bases[way], f"{address}#{anchor}")
            page.wait_for_function(SEEN, arg=anchor)
            assert on_paper(page) == []
            assert page.locator(".t-section").count() == 0
    assert faults == []


@pytest.mark.parametrize("folder", LONG)
def test_without_scripts_all_of_a_transcript_stands_open(
    browser: Browser, gallery: Callable[[str], Built], folder: str
) -> None:
    site = gallery("long")
    address = long_pages(site, folder)[0]
    with (
        opened(browser, [], site.bases["file"], viewport=PHONE) as page,
        opened(browser, [], site.bases["file"], viewport=PHONE, java_script_enabled=False) as bare,
    ):
        for tab in (page, bare):
            go(tab, site.bases["file"], address)
        assert height(bare) > 2 * height(page)
        assert words(bare) == words(page)


def test_years_of_a_long_list_of_talks_fold(browser: Browser, project: Callable[..., Path]) -> None:
    folder = project(seeds=0)
    for n in range(40):
        note = (
            f"# Kites over bay {n}\n\nDate: {2025 - n // 10}-03-0{1 + n % 9}\n\nBy Ada Okafor.\n\n"
        )
        text = (
            note
            + "Kites are lighter than what holds them, and that is all there is to say of it.\n"
        )
        (folder / f"seeds/kites-{n}.md").write_text(text, encoding="utf-8")
    assert mkdocs(folder, "build").returncode == 0
    base = (folder / "site").as_uri() + "/"
    with opened(browser, [], base, viewport=PHONE) as page:
        go(page, base, "talks/index.html")
        assert page.locator(".t-card").count() == 40
        assert 1 <= page.evaluate(FOLDED) <= 3
        assert page.locator(".t-card:visible").count() <= 30
        page.evaluate("() => { location.hash = 'year-2022'; }")
        page.wait_for_function(SEEN, arg="year-2022")
        assert page.locator("#year-2022 + .t-section .t-card").first.is_visible()
