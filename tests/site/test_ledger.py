"""The ledger of predictions in the browser: ordered and filtered by what its entries say."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, Route

from tests.site.browsing import opened

PAGE = "predictions.html"
SAID = (("A", "2023-05-01"), ("B", "2025-01-02"), ("B", ""))
"""The talk and its date of each of the three predictions of the real seeds, made up."""


def made_up(site: Path) -> str:
    """The real page with made-up talks and dates, and one prediction that is overdue."""
    said = iter(SAID)
    body = re.sub(
        r'data-talk="[^"]*" data-said="[^"]*"',
        lambda _: 'data-talk="{}" data-said="{}"'.format(*next(said)),
        (site / PAGE).read_text(encoding="utf-8"),
    )
    assert list(said) == []
    return re.sub(r'data-state="[^"]*"', 'data-state="overdue"', body, count=1)


@pytest.fixture
def ledger(browser: Browser, bases: dict[str, str], site: Path) -> Iterator[Page]:
    """The page, open in the browser."""
    faults: list[str] = []
    with opened(browser, faults, bases["http"]) as page:

        def answer(route: Route) -> None:
            route.fulfill(body=made_up(site), content_type="text/html")

        page.route(f"**/{PAGE}", answer)
        page.goto(bases["http"] + PAGE)
        yield page
    assert faults == []


def shown(page: Page) -> list[str]:
    """The talks of the entries that are seen, in the order of the page."""
    items = page.locator(".t-item[data-talk]:visible")
    return items.evaluate_all("all => all.map(it => it.dataset.talk + it.dataset.said)")


def choice(page: Page, kind: str) -> Locator:
    return page.locator(f".t-ledger select[data-does={kind}]")


def status(page: Page) -> str:
    return page.locator(".t-ledger [role=status]").inner_text()


def test_entries_are_filtered_by_status_and_talk(ledger: Page) -> None:
    assert status(ledger) == "3 of 3"
    choice(ledger, "status").select_option(label="overdue")
    assert (shown(ledger), status(ledger)) == (["A2023-05-01"], "1 of 3")
    assert ledger.locator("h2:visible").count() == 1
    choice(ledger, "talk").select_option(label="B")
    assert (shown(ledger), status(ledger)) == ([], "0 of 3")
    choice(ledger, "status").select_option(index=0)
    assert shown(ledger) == ["B2025-01-02", "B"]


def test_entries_are_ordered_by_the_date_of_the_talk_and_back(ledger: Page) -> None:
    before = shown(ledger)
    headings = ledger.locator("h2:visible").count()
    choice(ledger, "order").select_option(label="newest talk first")
    assert shown(ledger) == ["B2025-01-02", "A2023-05-01", "B"]
    assert ledger.locator("h2:visible").count() == 0
    choice(ledger, "order").select_option(label="by due date")
    assert (shown(ledger), ledger.locator("h2:visible").count()) == (before, headings)


def test_without_scripts_all_of_it_is_there(browser: Browser, bases: dict[str, str]) -> None:
    with opened(browser, [], bases["file"], java_script_enabled=False) as page:
        page.goto(bases["file"] + PAGE)
        assert page.locator(".t-item[data-talk]:visible").count() == len(SAID)
        assert page.locator(".t-ledger").is_hidden()


def test_what_is_over_on_the_readers_day_stands_first_as_overdue(
    browser: Browser, bases: dict[str, str]
) -> None:
    with opened(browser, [], bases["http"]) as page:
        page.clock.set_fixed_time("2035-11-02T12:00:00Z")
        page.goto(bases["http"] + PAGE)
        first = page.locator("h2:visible").first
        assert first.inner_text().rstrip("¶").strip() == "Overdue"
        (item,) = page.locator("h2:visible + ul").first.locator("li").all()
        assert "October 2035" in item.inner_text()
        assert choice(page, "status").is_visible()
        page.clock.set_fixed_time("2035-10-30T12:00:00Z")
        page.reload()
        assert "Overdue" not in page.locator("h2:visible").all_inner_texts()
