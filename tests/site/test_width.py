"""How pages use their width: notes in the margin, three cards in a row, room for fingers and eyes."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.site.browsing import SWITCHES, chromium, go, opened
from tests.site.page_checks import TOO_WIDE, settle
from tests.site.running import mkdocs, mkdocs_in_parts
from tests.site.test_reading_aids import SPEECH

PHONE = {"width": 360, "height": 740}
CLIPPED = """() => [...document.querySelectorAll('.md-content *')].filter(it => {
  const style = getComputedStyle(it), fits = it.scrollWidth <= it.clientWidth + 1
    && it.scrollHeight <= it.clientHeight + 1;
  return !fits && it.clientWidth > 2 && style.overflowY === 'hidden' && !it.closest('svg, .t-unseen');
}).map(it => it.outerHTML.slice(0, 120))"""
LOUD = """() => [...document.querySelectorAll('.md-content a.src')].filter(
  it => getComputedStyle(it).fontWeight > 400).map(it => it.textContent)"""


@pytest.fixture(scope="module")
def enlarged(browser: Browser) -> Iterator[Browser]:
    """A browser whose reader wants letters of twice the size."""
    switches = [*SWITCHES, "--blink-settings=defaultFontSize=32"]
    large = browser.browser_type.launch(executable_path=chromium(), args=switches)
    yield large
    large.close()


def columns(page: Page, selector: str) -> int:
    """How many different places from the left things have."""
    lefts = page.locator(selector).evaluate_all(
        "all => all.map(it => Math.round(it.getBoundingClientRect().left))"
    )
    return len(set(lefts))


def test_notes_stand_in_the_margin_where_there_is_one(
    browser: Browser, bases: dict[str, str]
) -> None:
    address = "talks/dwarkesh-karpathy.html"
    with opened(browser, [], bases["file"], viewport={"width": 1440, "height": 900}) as page:
        go(page, bases["file"], address)
        side = page.locator(".t-side-in").bounding_box()
        notes = page.locator(".t-spine > li:has(.t-gloss)")
        assert side
        assert notes.count() > 5
        lowest = 0.0
        for entry in notes.all():
            words = entry.locator("> div").first.bounding_box()
            note = entry.locator(".t-gloss").bounding_box()
            assert words
            assert note
            assert words["x"] + words["width"] < note["x"]
            assert note["x"] + note["width"] < side["x"]
            assert note["y"] >= lowest
            lowest = note["y"] + note["height"]
        page.set_viewport_size({"width": 1280, "height": 900})
        assert page.locator(".t-gloss:visible").count() == 0
        assert page.locator(".t-beside > .t-note:visible").count() > 0


@pytest.mark.parametrize(
    ("address", "place", "note"),
    [
        ("talks/dwarkesh-karpathy.html", ".t-brief p:has(.src)", "[1] podcast notes · line 4 · "),
        (
            "talks/dwarkesh-karpathy.html",
            "#quotes ~ .t-cards > .t-quote:nth-child(2)",
            "Karpathy explaining a key difference",
        ),
        (
            "talks/dwarkesh-karpathy.html",
            "#takeaways ~ .t-items > .t-item",
            "[1] podcast notes · line ",
        ),
        ("concepts/model-collapse.html", ".t-first > p", "[1] podcast notes · line 22 · Key"),
        (
            "concepts/model-collapse.html",
            "#quotes ~ .t-cards > .t-quote",
            "Karpathy posits that model collapse",
        ),
        ("concepts/model-collapse.html", "#talks ~ .t-backlinks li:has(.src)", "· line "),
    ],
)
def test_on_the_widest_screens_the_notes_of_a_paragraph_stand_beside_it(
    browser: Browser, bases: dict[str, str], address: str, place: str, note: str
) -> None:
    faults: list[str] = []
    with opened(browser, faults, bases["file"], viewport={"width": 1600, "height": 900}) as page:
        go(page, bases["file"], address)
        words = page.locator(place).first
        words.scroll_into_view_if_needed()
        words.hover(position={"x": 4, "y": 4})
        margin = page.locator(".t-margin")
        margin.wait_for()
        assert note in margin.inner_text()
        box, beside = words.bounding_box(), margin.bounding_box()
        side = page.locator(".t-side-in").bounding_box()
        assert box
        assert beside
        assert side
        assert beside["x"] >= box["x"] + box["width"]
        assert beside["x"] + beside["width"] <= side["x"] or beside["y"] < side["y"]
        assert beside["y"] + beside["height"] >= box["y"]
        assert page.evaluate(TOO_WIDE) <= 0
        page.set_viewport_size({"width": 1440, "height": 900})
        assert not margin.is_visible()
    assert faults == []


def test_where_nobody_points_the_notes_go_with_what_is_read(
    browser: Browser, bases: dict[str, str]
) -> None:
    with opened(browser, [], bases["file"], viewport={"width": 1600, "height": 900}) as page:
        go(page, bases["file"], "talks/dwarkesh-karpathy.html")
        for kind, source in (
            ("takeaways", "[1] podcast notes"),
            ("claims", "[2] interview digest"),
        ):
            page.evaluate("id => document.getElementById(id).scrollIntoView()", kind)
            page.locator(f".t-margin:has-text('{source}')").wait_for()


@pytest.mark.parametrize("width", [660, 768, 940])
def test_chapters_stand_beside_the_player_on_a_tablet(
    browser: Browser, bases: dict[str, str], width: int
) -> None:
    with opened(browser, [], bases["file"], viewport={"width": width, "height": 900}) as page:
        go(page, bases["file"], "talks/dwarkesh-karpathy.html")
        player = page.locator(".t-player").bounding_box()
        chapter = page.locator(".t-chapters li").first.bounding_box()
        below = page.locator(".t-toc").bounding_box()
        assert player
        assert chapter
        assert below
        assert chapter["x"] > player["x"] + player["width"]
        assert player["y"] < chapter["y"] < player["y"] + player["height"] <= below["y"]


def test_cards_stand_in_three_columns_at_most(browser: Browser, bases: dict[str, str]) -> None:
    with opened(browser, [], bases["file"]) as page:
        for width in (1280, 1920, 2560):
            page.set_viewport_size({"width": width, "height": 900})
            go(page, bases["file"], "index.html")
            assert columns(page, "#concepts ~ .t-cards > li") == 3, width


@pytest.mark.parametrize("width", [1280, 1920])
def test_cards_take_the_room_of_a_list_of_few_headings(
    browser: Browser, bases: dict[str, str], width: int
) -> None:
    with opened(browser, [], bases["file"], viewport={"width": width, "height": 900}) as page:
        for address in ("quotes/index.html", "timeline.html"):
            go(page, bases["file"], address)
            tabs = page.locator(".md-tabs__list").bounding_box()
            content = page.locator(".md-content").bounding_box()
            assert tabs
            assert content
            assert not page.locator(".md-sidebar--secondary").is_visible()
            assert content["width"] > 0.95 * tabs["width"]


def test_pages_begin_below_the_header(browser: Browser, bases: dict[str, str]) -> None:
    with opened(browser, [], bases["file"], viewport=PHONE) as page:
        for address in ("index.html", "talks/dwarkesh-karpathy.html", "timeline.html"):
            go(page, bases["file"], address)
            header = page.locator(".md-header").bounding_box()
            first = page.locator(".md-path:visible, .md-content h1").first.bounding_box()
            assert header
            assert first
            assert 0 < first["y"] - header["y"] - header["height"] < 40


def test_on_a_phone_quotes_begin_on_the_first_screen(
    browser: Browser, bases: dict[str, str]
) -> None:
    with opened(browser, [], bases["file"], viewport=PHONE) as page:
        go(page, bases["file"], "quotes/index.html")
        assert columns(page, ".t-filter label") == 2
        quote = page.locator(".t-picked .t-quote").first.bounding_box()
        assert quote
        assert quote["y"] + 100 < PHONE["height"]


def test_no_line_begins_with_a_comma(browser: Browser, bases: dict[str, str]) -> None:
    with opened(browser, [], bases["file"], viewport=PHONE) as page:
        go(page, bases["file"], "concepts/large-language-models.html")
        words = page.locator(".t-related .t-word")
        assert words.count() > 3
        for word in words.all():
            name, whole = word.locator("a").bounding_box(), word.bounding_box()
            assert name
            assert whole
            assert whole["height"] < name["height"] + 4


def test_the_sign_behind_a_title_has_room_at_any_width(
    browser: Browser, project: Callable[..., Path]
) -> None:
    folder = project(seeds=0)
    note = "# Why the river leaves its bed in spring\n\n## The banks, and what they promise to the town\n\nWater.\n"
    (folder / "seeds/river.md").write_text(note, encoding="utf-8")
    assert mkdocs(folder, "build").returncode == 0
    base = (folder / "site").as_uri() + "/"
    with opened(browser, [], base) as page:
        go(page, base, "talks/why-the-river-leaves-its-bed-in-spring.html")
        for width in range(480, 720, 4):
            page.set_viewport_size({"width": width, "height": 700})
            assert page.evaluate(TOO_WIDE) <= 0, width


def test_on_a_phone_the_timeline_has_the_width(browser: Browser, bases: dict[str, str]) -> None:
    with opened(browser, [], bases["file"], viewport=PHONE) as page:
        go(page, bases["file"], "talks/dwarkesh-karpathy.html")
        widths = page.locator(".t-spine a.t-said").evaluate_all(
            "all => all.map(it => it.getBoundingClientRect().width)"
        )
        assert 270 < max(widths) <= 330
        page.locator("#quotes button").click()
        assert page.locator("#quotes + .t-section > .t-cards > .t-quote:visible").count() == 2
        page.set_viewport_size({"width": 768, "height": 900})
        assert page.locator("#quotes + .t-section > .t-cards > .t-quote:visible").count() == 6


def test_a_year_takes_a_line_on_a_phone(browser: Browser, bases: dict[str, str]) -> None:
    with opened(browser, [], bases["file"], viewport=PHONE) as page:
        go(page, bases["file"], "timeline.html")
        heights = page.locator(".t-years li").evaluate_all("all => all.map(it => it.offsetHeight)")
        assert len(heights) > 1
        assert max(heights) < 60


def test_letters_of_twice_the_size_are_all_seen(enlarged: Browser, bases: dict[str, str]) -> None:
    pages = ("index.html", "talks/dwarkesh-karpathy.html", "timeline.html", "quotes/index.html")
    things = ("concepts/model-collapse.html", "people/andrej-karpathy.html", "data/index.html")
    with opened(enlarged, [], bases["file"]) as page:
        for address in (*pages, *things):
            go(page, bases["file"], address)
            assert page.evaluate("() => getComputedStyle(document.body).fontSize") != "16px"
            for width in (320, 360, 768, 1280, 1920):
                page.set_viewport_size({"width": width, "height": 900})
                settle(page)
                assert page.evaluate(TOO_WIDE) <= 0, (address, width)
                assert page.evaluate(CLIPPED) == [], (address, width)


def test_the_pages_of_a_transcript_are_listed_at_any_width(
    browser: Browser, project: Callable[..., Path]
) -> None:
    folder = project(seeds=0)
    turns = (
        f"{'Ada Okafor' if n % 2 else 'Bo Lind'} (00:{n:02}:00):\nThe river of minute {n} is not "
        f"the one that it was, and nobody who stood in it can say when it changed.\n"
        for n in range(60)
    )
    note = "# Ada Okafor on rivers\n\n## Transcript\n\n" + "\n".join(turns)
    (folder / "seeds/rivers.md").write_text(note, encoding="utf-8")
    assert mkdocs_in_parts(folder, 4000, "build").returncode == 0
    site = folder / "site"
    pages = sorted(site.glob("talks/*/transcript/*.html"))
    listing = next(path for path in pages if "t-sequence" in path.read_text(encoding="utf-8"))
    with opened(browser, [], site.as_uri() + "/", viewport=PHONE) as page:
        for width in (360, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            go(page, site.as_uri() + "/", listing.relative_to(site).as_posix())
            links = page.locator(".t-sequence a")
            assert links.count() > 1
            assert all(link.is_visible() for link in links.all())
            go(page, site.as_uri() + "/", "talks/ada-okafor-on-rivers.html")
            excerpt, way, parts = (
                page.locator(it).first.bounding_box()
                for it in (".t-excerpt", ".t-excerpt + p", ".t-sequence")
            )
            assert excerpt
            assert way
            assert parts
            assert way["y"] - excerpt["y"] - excerpt["height"] > 8
            assert parts["y"] - way["y"] - way["height"] > 8


def test_bullets_stand_as_deep_as_they_are_printed_and_are_read_aloud(
    browser: Browser, project: Callable[..., Path]
) -> None:
    folder = project(seeds=0)
    note = (
        "# Ada Okafor on kites\n\n* Kites need wind.\n  * Too early is too early.\n"
        "    * Nobody knows why.\n* A tail helps.\n"
    )
    (folder / "seeds/kites.md").write_text(note, encoding="utf-8")
    assert mkdocs(folder, "build").returncode == 0
    base = (folder / "site").as_uri() + "/"
    with opened(browser, [], base, viewport=PHONE) as page:
        page.add_init_script(SPEECH.replace("VOICES", "[{lang: 'en'}]"))
        go(page, base, "talks/ada-okafor-on-kites.html")
        bullets = page.locator(".t-bullets > li")
        lefts = [it["x"] for it in (bullet.bounding_box() for bullet in bullets.all()) if it]
        assert lefts[0] == lefts[3] < lefts[1] < lefts[2]
        assert page.evaluate(TOO_WIDE) <= 0
        page.locator("button.t-aloud").click()
        assert page.evaluate("window.spoken.at(-1)") == "Kites need wind."
        assert page.evaluate(LOUD) == []  # of one source, nothing has to be told apart
        go(page, base, "index.html")
        assert page.evaluate(LOUD) == []


def test_marks_of_several_sources_have_colours(browser: Browser, bases: dict[str, str]) -> None:
    with opened(browser, [], bases["file"], viewport=PHONE) as page:
        go(page, bases["file"], "talks/dwarkesh-karpathy.html")
        marks = page.locator(".md-content a.src")
        assert len(page.evaluate(LOUD)) == marks.count()


def test_a_count_stands_behind_the_last_word_of_a_name_of_several_lines(
    browser: Browser, bases: dict[str, str]
) -> None:
    with opened(browser, [], bases["file"], viewport=PHONE) as page:
        go(page, bases["file"], "quotes/index.html")
        beside = page.locator(".t-index > li").evaluate_all(
            """all => all.map(it => {
              const lines = it.querySelector('a').getClientRects(), last = lines[lines.length - 1];
              const count = it.querySelector('.t-quiet').getBoundingClientRect();
              return lines.length > 1 && count.top < last.bottom && count.left >= last.right;
            })"""
        )
        assert any(beside)
