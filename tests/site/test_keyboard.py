"""Every page by keyboard: all that can be pressed is reached in order and seen when it is reached.

What is pressed is told in the page itself, at the next key: what has the focus then, whether it can
be seen, and whether it looks other than without the focus.
"""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page

from tests.site.browsing import REDIRECT, Built, go, opened
from tests.site.test_browser import PARTS, PIECES, WAYS

MOST = 80
"""How many things are looked at on one page at most."""
SCROLLED = 8
"""How often Tab is pressed beyond that: the browser also stops at what can be scrolled."""

WATCH = """([most, whole]) => {
  // Where the focus of an element shows: beside it, around it, or in it.
  const mark = it => it.matches('.md-option') ? it.nextElementSibling
    : it.matches('.t-tabs > input') ? it.labels[0]
    : it.matches('svg a') ? it.querySelector('circle') : it;
  const look = it => { const style = getComputedStyle(mark(it));
    return [style.outlineStyle === 'none' ? '' : style.outline, style.boxShadow, style.borderColor,
      style.backgroundColor, style.textDecoration, style.strokeWidth].join(' '); };
  const name = it => it.tagName.toLowerCase() + '.' + (it.getAttribute('class') || '') + ' '
    + (it.getAttribute('aria-label') || it.textContent || it.id).trim().slice(0, 30);
  const can = it => mark(it).checkVisibility({visibilityProperty: true});
  const seen = it => mark(it).checkVisibility({visibilityProperty: true, opacityProperty: true});
  const isOther = it => it.matches('input[type=radio]') && !it.checked
    && document.querySelector(`input[name="${it.name}"]:checked`);
  const all = Array.from(document.querySelectorAll(
      'a[href], button, input, select, textarea, summary, [tabindex]')).filter(it =>
    it.tabIndex >= 0 && !it.disabled && can(it) && !isOther(it) && !it.matches('.md-top'));
  const expected = all.filter(it => whole || it.closest('.md-content'));
  const start = all[all.indexOf(expected[0]) - 1];
  if (start) { start.focus(); }
  const before = new Map(expected.map(it => [it, look(it)]));
  const faults = [], reached = [];

  function inspect(it) {
    const shown = mark(it), boxes = Array.from(shown.getClientRects()).filter(box =>
      box.width > 1 && box.height > 1 && box.right > 0 && box.left < innerWidth
      && box.bottom > 0 && box.top < innerHeight);
    if (!boxes.length || !seen(it)) { return 'out of sight'; }
    const free = boxes.some(box => {
      const top = document.elementFromPoint(
        (Math.max(0, box.left) + Math.min(innerWidth, box.right)) / 2,
        (Math.max(0, box.top) + Math.min(innerHeight, box.bottom)) / 2);
      return top && (shown.contains(top) || top.contains(shown)); });
    if (!free && !it.matches('svg a')) { return 'covered'; } // the dots of a drawing may overlap
    return before.get(it) === look(it) ? 'looks as without the focus' : '';
  }
  document.addEventListener('keydown', event => {
    const it = document.activeElement;
    if (event.key !== 'Tab' || !it || it === document.body || it === start
      || reached.includes(it) || !(whole || it.closest('.md-content'))) { return; }
    reached.push(it);
    // The search takes a moment to open: another test waits for it.
    const fault = it.matches('.md-search__input') ? '' : inspect(it);
    if (fault) { faults.push(fault + ': ' + name(it)); }
  }, true);
  window.told = () => {
    const wanted = expected.slice(0, most);
    const missed = wanted.filter(it => !reached.includes(it));
    const turns = reached.filter((it, at) => at && !(reached[at - 1].compareDocumentPosition(it)
      & Node.DOCUMENT_POSITION_FOLLOWING));
    return faults.concat(missed.map(it => 'not reached: ' + name(it)),
      turns.map(it => 'out of order: ' + name(it)));
  };
  return Math.min(most, expected.length); }"""


def tabbed(page: Page, *, whole: bool) -> list[str]:
    """What is wrong on the way through the page, or its content, by Tab, held down: half the work."""
    for _ in range(page.evaluate(WATCH, [MOST, whole]) + SCROLLED):
        page.keyboard.down("Tab")
    page.keyboard.up("Tab")
    return page.evaluate("() => window.told()")


@pytest.mark.parametrize(
    ("name", "part", "width"),
    [(name, part, 1280 if name in ("parts", "one") else 360) for name, part in PARTS],
)
def test_all_that_can_be_pressed_is_reached_and_seen(
    browser: Browser, gallery: Callable[[str], Built], name: str, part: int, width: int
) -> None:
    """The frame around the content, which all pages of a site share, on the first of them."""
    site = gallery(name)
    base = site.bases[WAYS[name]]
    faults: list[str] = []
    viewport = {"width": width, "height": 740}
    left_out = {REDIRECT, *(["404.html"] if WAYS[name] == "file" else [])}
    pages = [it for kind, it in site.pages.items() if kind not in left_out]
    with opened(browser, faults, base, viewport=viewport) as page:
        for address in pages[part :: PIECES[name]]:
            go(page, base, address)
            whole = address in (pages[part], "404.html")
            faults += [f"{address}: {fault}" for fault in tabbed(page, whole=whole)]
    assert not faults, "\n".join(faults)


def test_keys_open_close_and_choose(
    browser: Browser, bases: dict[str, str], chosen: dict[str, str]
) -> None:
    with opened(browser, [], bases["file"]) as page:
        go(page, bases["file"], chosen["talks"])
        cite = page.locator(".t-cite")
        cite.locator("summary").focus()
        page.keyboard.press("Enter")
        assert cite.locator("code").first.is_visible()
        page.keyboard.press("Enter")
        assert not cite.locator("code").first.is_visible()
        panels = page.locator(".t-panels > div")
        page.locator(".t-tabs > input").first.focus()
        page.keyboard.press("ArrowRight")
        assert [panels.nth(0).is_visible(), panels.nth(1).is_visible()] == [False, True]
        page.locator(".md-option").first.focus()
        page.keyboard.press("Enter")
        assert page.evaluate("() => document.activeElement.id") == "__palette_1"
        assert page.locator("#__palette_1:checked + label").is_visible()


def test_keys_find_and_follow(
    browser: Browser, bases: dict[str, str], chosen: dict[str, str]
) -> None:
    with opened(browser, [], bases["file"]) as page:
        go(page, bases["file"], chosen["concepts"])
        page.keyboard.press("/")
        field = page.locator("input[data-md-component=search-query]")
        assert field.evaluate("it => it === document.activeElement")
        page.keyboard.type("model collapse")
        page.locator(".md-search-result__link").first.wait_for()
        # The kind comes first, which leads to all of it, then the best of it.
        for name in ("h1", "h2"):
            page.keyboard.press("ArrowDown")
            reached = page.locator(".md-search-result__link:focus")
            assert reached.locator(name).count() == 1
        page.keyboard.press("Enter")
        page.wait_for_url("**/concepts/model-collapse.html*")
        page.locator(".md-skip").focus()
        page.keyboard.press("Enter")
        assert page.url.endswith("#top")


@pytest.mark.parametrize("enabled", [True, False])
def test_keys_reach_the_sections_on_a_narrow_screen(
    browser: Browser, bases: dict[str, str], chosen: dict[str, str], enabled: bool
) -> None:
    options = {"viewport": {"width": 360, "height": 740}, "java_script_enabled": enabled}
    with opened(browser, [], bases["file"], **options) as page:
        go(page, bases["file"], chosen["concepts"])
        link = page.locator(".md-nav--primary a", has_text="Predictions")
        for _ in range(20):
            page.keyboard.press("Tab")
            if link.evaluate("it => it === document.activeElement"):
                break
        page.wait_for_timeout(50)
        box = link.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        page.keyboard.press("Enter")
        page.wait_for_url("**/predictions.html")


def test_a_finger_finds_the_sections_in_the_drawer(
    browser: Browser, bases: dict[str, str], chosen: dict[str, str]
) -> None:
    """Also on a page that the navigation does not list, whose section has no other pages there."""
    options = {"viewport": {"width": 360, "height": 740}, "has_touch": True}
    with opened(browser, [], bases["file"], **options) as page:
        go(page, bases["file"], chosen["concepts"])
        page.locator(".md-header__button[for=__drawer]").tap()
        page.locator(".md-nav--primary a", has_text="Predictions").tap()
        page.wait_for_url("**/predictions.html")
