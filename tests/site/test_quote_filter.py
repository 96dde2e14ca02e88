"""The filter of quotes: by speaker, concept, talk and year, over HTTP and from a folder."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote as percent

import pytest
from playwright.sync_api import Browser, Locator, Page, Route

from tests.site.browsing import go, opened, take_shot
from tests.site.page_checks import AXE, RUN_AXE, TOO_WIDE
from tests.site.running import mkdocs

INDEX = "quotes/index.html"
SHOWN = ".t-found-quotes .t-quote"


def corpus_of(site: Path) -> dict[str, Any]:
    return json.loads((site / "data/corpus.json").read_bytes())


def open_filter(page: Page) -> None:
    """Points at the filter, so that its data are there."""
    page.locator(".t-filter").hover()
    page.locator(".t-filter option").nth(5).wait_for(state="attached")


def status(page: Page) -> str:
    return page.locator(".t-filter [role=status]").inner_text()


def choice(page: Page, kind: str) -> Locator:
    return page.locator(f".t-filter select[data-does={kind}]")


def slug(address: str) -> str:
    return address.rpartition("/")[2].removesuffix(".html")


@pytest.mark.parametrize("way", ["http", "file"])
def test_choices_combine_are_counted_and_lead_to_permanent_places(
    browser: Browser, bases: dict[str, str], site: Path, way: str
) -> None:
    corpus = corpus_of(site)
    quotes = corpus["quotes"]
    concept = max(corpus["concepts"], key=lambda it: sum(it["id"] in q["concepts"] for q in quotes))
    talk = next(one for one in corpus["talks"] if one["id"] == quotes[-1]["talk"])
    faults: list[str] = []
    asked: list[str] = []
    with opened(browser, faults, bases[way]) as page:
        page.on("request", lambda it: asked.append(it.url))
        go(page, bases[way], INDEX)
        assert status(page).startswith(str(len(quotes)))
        assert not any("/data/quotes/" in address for address in asked)
        assert page.locator(".t-picked .t-quote").first.is_visible()
        open_filter(page)
        on = [one for one in quotes if concept["id"] in one["concepts"]]
        choice(page, "concept").select_option(label=f"{concept['name']} ({len(on)})")
        assert status(page) == f"{len(on)} of {len(quotes)}"
        page.locator(SHOWN).first.wait_for()
        assert page.locator(SHOWN).count() == len(on)
        both = [one for one in on if one["talk"] == talk["id"]]
        if both:
            choice(page, "talk").select_option(label=f"{talk['title']} ({len(both)})")
            assert page.locator(SHOWN).count() == len(both)
        assert not page.locator(".t-picked").is_visible()
        assert not page.locator("#all:has(+ .t-picked)").is_visible()
        assert page.locator(f"{SHOWN} a.src").count() >= len(both or on)
        marks = page.locator(f"{SHOWN} a.src").evaluate_all("all => all.map(it => it.hash)")
        assert all(mark.startswith("#L") for mark in marks)
        assert page.locator(f"{SHOWN} blockquote a.m").count()
        for button in (".t-icon-link", ".t-icon-quote", ".t-icon-cite"):
            assert page.locator(f"{SHOWN} {button}").count() == len(both or on)
        assert page.locator(f"{SHOWN} a.t-time").count()
        links = page.locator(f"{SHOWN} .t-permalink").evaluate_all("all => all.map(it => it.href)")
        expected = {bases[way] + percent(one["address"], safe="/#") for one in both or on}
        assert set(links) == expected
        take_shot(page, f"filter-{way}")
        page.locator(".t-filter [data-does=clear]").click()
        assert status(page).startswith(str(len(quotes)))
        page.locator(".t-picked .t-permalink").first.click()
        page.wait_for_url("**/quotes/in/*.html#q-*")
    assert faults == []


@pytest.mark.parametrize("way", ["http", "file"])
def test_a_filtered_view_has_an_address(
    browser: Browser, bases: dict[str, str], site: Path, way: str
) -> None:
    corpus = corpus_of(site)
    speaker = next(one["speaker"]["person"] for one in corpus["quotes"] if one["speaker"])
    person = next(
        one for one in corpus["entities"] if one["kind"] == "person" and one["id"] == speaker
    )
    of_person = [
        one for one in corpus["quotes"] if one["speaker"] and one["speaker"]["person"] == speaker
    ]
    faults: list[str] = []
    with opened(browser, faults, bases[way]) as page:
        page.goto(f"{bases[way]}{INDEX}#filter&speaker={percent(slug(person['address']))}")
        page.locator(SHOWN).first.wait_for()
        assert status(page) == f"{len(of_person)} of {len(corpus['quotes'])}"
        said = page.locator(f"{SHOWN} .t-speaker").all_inner_texts()
        assert set(said) == {person["name"]}
        year = choice(page, "year").locator("option:not([disabled])").last
        choice(page, "year").select_option(value=year.get_attribute("value"))
        assert "speaker=" in page.url
        assert "year=" in page.url
        page.reload()
        page.locator(SHOWN).first.wait_for()
        assert choice(page, "year").input_value() == year.get_attribute("value")
    assert faults == []


def test_the_keyboard_is_enough(browser: Browser, bases: dict[str, str]) -> None:
    with opened(browser, [], bases["file"]) as page:
        go(page, bases["file"], INDEX)
        choice(page, "speaker").focus()
        page.locator(".t-filter option").nth(5).wait_for(state="attached")
        page.keyboard.press("ArrowDown")
        page.wait_for_function("location.hash.includes('speaker=')")
        page.locator(SHOWN).first.wait_for()
        page.locator(".t-filter [data-does=clear]").press("Enter")
        assert page.locator(SHOWN).first.is_visible() is False
        assert page.evaluate("document.activeElement.dataset.does") == "speaker"


def test_many_are_shown_some_at_a_time(browser: Browser, bases: dict[str, str]) -> None:
    """With made-up data in place of the site's own: 120 quotes in files of 40."""
    rows = [[0, 0, []] for _ in range(120)]
    index = {"per_file": 40, "speakers": [["~b", "B"]], "concepts": [], "quotes": rows}
    index["talks"] = [["a", "<b>A</b>", ""]]
    with opened(browser, [], bases["http"]) as page:

        def answer(route: Route) -> None:
            name = route.request.url.rpartition("/")[2].removesuffix(".js")
            words = [[f"Words {name} {one}", f"q-{one}", "", False] for one in range(40)]
            said = f"talksQuotes.take({name}, {json.dumps(words)});"
            if name == "index":
                said = f"talksQuotes.index({json.dumps(index)});"
            route.fulfill(body=said, content_type="text/javascript")

        page.route("**/data/quotes/*.js", answer)
        page.goto(f"{bases['http']}{INDEX}#filter&speaker=~b")
        page.wait_for_function(f"document.querySelectorAll('{SHOWN}').length === 50")
        assert page.locator(f"{SHOWN} b").count() == 0
        more = page.get_by_role("button", name="Show more")
        more.click()
        page.wait_for_function(f"document.querySelectorAll('{SHOWN}').length === 100")
        more.click()
        page.wait_for_function(f"document.querySelectorAll('{SHOWN}').length === 120")
        assert more.is_visible() is False


def test_without_javascript_nothing_of_it_is_shown(browser: Browser, bases: dict[str, str]) -> None:
    with opened(browser, [], bases["file"], java_script_enabled=False) as page:
        go(page, bases["file"], INDEX)
        assert page.locator(".t-filter").is_visible() is False
        assert page.locator(".t-index a").first.is_visible()


def test_axe_finds_nothing_in_an_open_filter(browser: Browser, bases: dict[str, str]) -> None:

    with opened(browser, [], bases["http"]) as page:
        go(page, bases["http"], INDEX)
        open_filter(page)
        page.evaluate(AXE)
        for width in (1280, 360):
            page.set_viewport_size({"width": width, "height": 900})
            page.wait_for_timeout(200)
            assert page.evaluate(RUN_AXE) == []
            assert page.evaluate(TOO_WIDE) <= 0


def test_that_nobody_is_named_is_said_once_for_all_cards(
    browser: Browser, project: Callable[..., Path]
) -> None:
    folder = project(seeds=0)
    quotes = (
        '"The river leaves its bed because nobody keeps it there."',
        '"A bridge is a promise to the other bank." - Ada Okafor',
        '"Nobody counts the stones that the water took."',
    )
    note = "# Five voices on a ferry\n\n## Quotes\n\n" + "".join(f"- {it}\n" for it in quotes)
    (folder / "seeds/ferry.md").write_text(note, encoding="utf-8")
    assert mkdocs(folder, "build").returncode == 0
    base = (folder / "site").as_uri() + "/"
    once = "Where nobody is named, the notes do not say who spoke."
    with opened(browser, [], base) as page:
        for address, cards in (
            (INDEX, ".t-picked .t-quote"),
            (f"{INDEX}#filter", ".t-found-quotes .t-quote"),
            ("quotes/in/five-voices-on-a-ferry.html", ".t-quote"),
        ):
            page.goto(base + address)
            page.locator(cards).first.wait_for()
            assert page.locator(".md-content").inner_text().count(once) == 1, address
            lines = page.locator(".t-quote:visible figcaption > p:first-child").all_inner_texts()
            assert len(lines) == 3
            assert "not named" not in "".join(lines)
            assert not any(line.strip().startswith("·") for line in lines)


def test_a_choice_that_is_hidden_takes_no_room(browser: Browser, bases: dict[str, str]) -> None:
    with opened(browser, [], bases["file"]) as page:
        go(page, bases["file"], INDEX)
        label = page.locator(".t-filter label").nth(1)
        assert label.is_visible()
        label.evaluate("it => { it.hidden = true; }")
        assert not label.is_visible()
