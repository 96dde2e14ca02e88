"""What readers send each other: links that open at their quote, marks that show their line."""

import json
import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.site.browsing import Built, go, opened
from tests.site.running import mkdocs

Gallery = Callable[[str], Built]
OPENED = (("http", 360), ("file", 1280))
"""How the site is opened, and how wide: each way and each width once."""

EACH = {"http": 1, "file": 4}
"""Every how many links are followed: all of them one way, and enough to see that the other does."""

CLIPBOARD = """Object.defineProperty(navigator, 'clipboard', {value:
  {writeText: text => { window.copied = text; return Promise.resolve(); }}});
  Object.defineProperty(window, 'isSecureContext', {value: true});"""
_SHOWN = """address => { const words = document.getElementById(address.split('#')[1])
  .nextElementSibling.querySelector('blockquote'), box = words.getBoundingClientRect();
  return box.top >= 0 && box.top < innerHeight && box.bottom <= innerHeight ? words.innerText : ''; }"""


def copied(page: Page, button: str) -> list[str]:
    """What each such button copies."""
    buttons = page.locator(button)
    texts = []
    for number in range(buttons.count()):
        buttons.nth(number).click()
        texts.append(page.evaluate("() => window.copied"))
    return texts


@pytest.mark.parametrize(("way", "width"), OPENED)
def test_every_copied_link_opens_at_its_quote(
    browser: Browser, gallery: Gallery, way: str, width: int
) -> None:
    site = gallery("real")
    corpus = json.loads((site.folder / "data/corpus.json").read_bytes())
    size = {"width": width, "height": 800}
    with opened(browser, [], site.bases[way], viewport=size) as page:
        page.add_init_script(CLIPBOARD)
        for talk in {quote["talk"] for quote in corpus["quotes"]}:
            quotes = [quote for quote in corpus["quotes"] if quote["talk"] == talk]
            go(page, site.bases[way], f"quotes/in/{talk}.html")
            links = copied(page, ".t-icon-link")
            ends = {quote["address"] for quote in quotes}
            assert {link.removeprefix(site.bases[way]) for link in links} == ends
            for link in links[:: EACH[way]]:
                page.goto("about:blank")
                page.goto(link)
                page.wait_for_timeout(100)
                shown = page.evaluate(_SHOWN, link)
                (quote,) = (one for one in quotes if link.endswith(one["address"]))
                assert "".join(quote["text"].split())[:40] in "".join(shown.split()), link


@pytest.mark.parametrize("kind", ["talks", "concepts", "quotes/by", "quotes/on"])
def test_every_card_copies_link_quote_and_citation(
    browser: Browser, gallery: Gallery, kind: str
) -> None:
    site = gallery("real")
    with opened(browser, [], site.bases["http"]) as page:
        page.add_init_script(CLIPBOARD)
        go(page, site.bases["http"], site.pages[kind])
        cards = page.locator(".t-quote")
        assert cards.count()
        for number in range(cards.count()):
            card = cards.nth(number)
            words, cited = card.locator("blockquote").inner_text(), card.get_attribute("data-cited")
            actions = card.locator("button.t-icon")
            assert actions.all_inner_texts() == ["Copy link", "Copy quote", "Cite"]
            texts = []
            for action in actions.all():
                action.click()
                texts.append(page.evaluate("() => window.copied"))
            link, quote, citation = texts
            assert link.startswith(f"{site.bases['http']}quotes/in/")
            assert quote == f"“{words.strip()}” — {cited}\n{link}"
            assert citation == f"{cited}, {link}"


def test_one_button_says_that_it_has_copied_and_from_a_folder_without_an_address(
    browser: Browser, gallery: Gallery
) -> None:
    site = gallery("real")
    for way, last in (("http", "Copied"), ("file", "Copied, without an address")):
        with opened(browser, [], site.bases[way]) as page:
            page.add_init_script(CLIPBOARD)
            go(page, site.bases[way], site.pages["concepts"])
            actions = page.locator(".t-quote").first.locator("button.t-icon")
            for action in actions.all():
                action.click()
            assert actions.all_inner_texts() == ["Copy link", "Copy quote", last]


@pytest.mark.parametrize(("way", "width"), OPENED)
def test_a_mark_shows_its_line_between_its_neighbours(
    browser: Browser, gallery: Gallery, way: str, width: int
) -> None:
    site = gallery("real")
    corpus = json.loads((site.folder / "data/corpus.json").read_bytes())
    claim = corpus["claims"][0]
    line = claim["at"]["lines"][0]
    seed = Path(__file__).parents[2] / "seeds" / f"{claim['at']['source']}.txt"
    printed = seed.read_text(encoding="utf-8").split("\n")
    faults: list[str] = []
    touch = width < 600
    size = {"width": width, "height": 800}
    with opened(browser, faults, site.bases[way], viewport=size, has_touch=touch) as page:
        folded = f"#claim-{claim['id']}" if touch else ""
        go(page, site.bases[way], f"talks/{claim['talk']}.html{folded}")
        mark = page.locator(f"#claim-{claim['id']} a.src").first
        mark.scroll_into_view_if_needed()
        here = page.url
        if touch:
            mark.tap()
        else:
            mark.focus()
            page.keyboard.press("Shift")  # focus by keyboard
            mark.hover()
        box = page.locator("#t-preview")
        box.wait_for()
        assert page.url == here
        shown = " ".join(box.inner_text().split())
        assert f"interview digest · line {line} · " in shown
        assert " ".join(printed[line - 1].split()) in shown
        assert " ".join(printed[line].split())[:60] in shown
        assert "read as: Claim" in shown
        box_at, page_width = box.bounding_box(), page.evaluate("() => innerWidth")
        assert box_at
        assert box_at["x"] >= 0
        assert box_at["x"] + box_at["width"] <= page_width
        page.keyboard.press("Escape")
        assert not box.is_visible()
        if touch:
            mark.tap()
            page.locator("#t-preview a").tap()
        else:
            mark.click()
        page.wait_for_url(f"**#L{line}")
    assert not faults, "\n".join(faults)


def test_a_mark_of_a_turn_shows_all_of_its_line(
    browser: Browser, project: Callable[..., Path]
) -> None:
    folder = project("site_name: Mine\nplugins: [talks]\n", seeds=0)
    said = " ".join(f"Mast {n} & *not* mast {n + 1} swings." for n in range(3))
    more = " ".join(f"“Lantern {n}” & lantern {n + 1} burn." for n in range(12))
    turns = [f"**Ada Byron:** {said}", f"**Cy Fox:** {more}"] * 4
    folder.joinpath("seeds/coast.md").write_text("\n\n".join(turns) + "\n", encoding="utf-8")
    assert mkdocs(folder, "build").returncode == 0
    data = next((folder / "site/data/lines").iterdir()).read_text(encoding="utf-8")
    assert data.count("Lantern 11") == 1, "only where he is named first"
    with opened(browser, [], folder.as_uri()) as page:
        go(page, f"{(folder / 'site').as_uri()}/", "talks/coast.html")
        mark = page.locator(".t-turns a.src").nth(5)
        mark.scroll_into_view_if_needed()
        mark.hover()
        box = page.locator("#t-preview")
        box.wait_for()
        assert box.locator(".t-line-itself").inner_text() == turns[5]
        assert [it.inner_text() for it in box.locator(".t-line-beside").all()] == []


def test_beside_the_line_of_a_turn_stand_the_words_of_its_neighbours(
    browser: Browser, project: Callable[..., Path]
) -> None:
    folder = project("site_name: Mine\nplugins: [talks]\n", seeds=0)
    turns = [
        f"**{name}:** Mast {n} swings, and the lantern on it burns as long as there is oil for it."
        for n, name in enumerate(["Ada Byron", "Cy Fox"] * 6)
    ]
    text = "# Coast\n\n## Transcript\n\n" + "\n".join(turns) + "\n"
    folder.joinpath("seeds/coast.md").write_text(text, encoding="utf-8")
    assert mkdocs(folder, "build").returncode == 0
    with opened(browser, [], folder.as_uri()) as page:
        go(page, f"{(folder / 'site').as_uri()}/", "talks/coast.html")
        mark = page.locator(".t-turns a.src").nth(5)
        mark.scroll_into_view_if_needed()
        mark.hover()
        page.locator("#t-preview").wait_for()
        shown = [it.inner_text() for it in page.locator("#t-preview .t-line-beside").all()]
    assert shown == [turns[4], turns[6]]


def test_a_mark_is_short_and_a_link_without_scripts(gallery: Gallery) -> None:
    site = gallery("real")
    html = (site.folder / "talks/dwarkesh-karpathy.html").read_text(encoding="utf-8")
    marks = re.findall(r'<a class="src[ "].*?</a>', html)
    assert len(marks) > 100
    assert max(map(len, marks)) < 110
    numbers = {int(number) for mark in marks for number in re.findall(r">\[(\d+)\]<", mark)}
    assert numbers == {1, 2, 3}


def test_lines_that_must_not_be_reprinted_are_in_no_data(project: Callable[..., Path]) -> None:
    config = "site_name: Mine\nplugins: [{talks: {source_text: none}}]\n"
    folder = project(config, seeds=2)
    assert mkdocs(folder, "build").returncode == 0
    data = "".join(
        path.read_text(encoding="utf-8") for path in (folder / "site/data/lines").iterdir()
    )
    seed = (folder / "seeds/seed-1.txt").read_text(encoding="utf-8")
    assert '"sources/seed-1.html/0"' in data
    assert not [line for line in seed.split("\n") if len(line) > 40 and line[:40] in data]


def test_addresses_are_whole_where_that_of_the_site_is_known(project: Callable[..., Path]) -> None:
    config = "site_name: Mine\nsite_url: https://talks.example/notes\nplugins: [talks]\n"
    folder = project(config, seeds=2)
    assert mkdocs(folder, "build").returncode == 0
    page = max((folder / "site/talks").glob("*.html"), key=lambda path: path.stat().st_size)
    html = unescape(page.read_text(encoding="utf-8"))
    whole = f"https://talks.example/notes/talks/{page.name}"
    citation = html[html.index("t-cite") : html.index("</details>", html.index("t-cite"))]
    assert citation.count(whole) > 3
    assert f"url = {{{whole}}}" in citation
