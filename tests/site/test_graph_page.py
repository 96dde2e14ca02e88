"""The graph page: tracing, finding, filtering and moving, by mouse and by keyboard."""

import json
from collections import Counter
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.site.browsing import go, opened

VISIBLE = ".t-graph .t-node:not([hidden])"


def test_everything_can_be_traced_found_filtered_and_moved(
    browser: Browser, bases: dict[str, str], site: Path
) -> None:
    graph = json.loads((site / "data/graph.json").read_bytes())
    kinds = Counter(one["kind"] for one in graph["nodes"])
    faults: list[str] = []
    with opened(browser, faults, bases["file"]) as page:
        page.set_viewport_size({"width": 1280, "height": 1000})
        go(page, bases["file"], "graph.html")
        shown = page.locator(VISIBLE)
        everything = shown.count()
        assert everything == len(graph["nodes"])
        page.locator("[data-kind=concept]").uncheck()
        assert shown.count() == everything - kinds["concept"]
        assert str(shown.count()) in page.locator("[data-does=said]").inner_text()
        page.locator("[data-kind=concept]").check()
        page.locator("[data-does=talk]").select_option(index=1)
        assert 1 < shown.count() < everything
        page.locator("[data-does=talk]").select_option(index=0)
        name = next(one["name"] for one in graph["nodes"] if one["kind"] == "concept")
        page.locator("[data-does=find]").fill(name.upper())
        assert page.locator(".t-found").count() >= 1
        page.locator("[data-does=find]").fill("")
        shown.first.focus()
        assert 1 < page.locator(".t-node.t-near").count() < everything
        before = page.evaluate("document.activeElement.getAttribute('href')")
        page.keyboard.press("ArrowLeft")
        after = page.evaluate("document.activeElement.getAttribute('href')")
        assert after != before
        whole = page.locator(".t-graph svg").get_attribute("viewBox")
        page.locator("[data-does=in]").click()
        assert page.locator(".t-graph svg").get_attribute("viewBox") != whole
        page.locator("[data-does=whole]").click()
        assert page.locator(".t-graph svg").get_attribute("viewBox") == " ".join(
            str(float(number)) if "." in number else number for number in (whole or "").split()
        )
        shown.first.focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**/talks/*.html")
    assert faults == []


def test_what_is_found_is_in_sight_where_the_drawing_is_taller_than_the_window(
    browser: Browser, bases: dict[str, str]
) -> None:
    with opened(browser, [], bases["file"]) as page:
        page.set_viewport_size({"width": 1280, "height": 480})
        go(page, bases["file"], "graph.html")
        name = page.locator(".t-node.t-concept title").first.text_content() or ""
        page.locator("[data-does=find]").fill(name.partition(" (")[0])
        box = page.locator(".t-found circle").first.bounding_box()
        assert box is not None
        assert box["y"] > 0
        assert box["y"] + box["height"] < page.evaluate("window.innerHeight")


def test_the_table_says_what_the_drawing_shows(
    browser: Browser, bases: dict[str, str], site: Path
) -> None:
    graph = json.loads((site / "data/graph.json").read_bytes())
    with opened(browser, [], bases["file"], java_script_enabled=False) as page:
        go(page, bases["file"], "graph.html")
        assert page.locator(".t-table tbody tr").count() == len(graph["nodes"])
        assert page.locator(".t-controls").is_visible() is False
        assert page.locator(".t-graph text").first.is_visible()


SEEN = """() => {
  const frame = document.querySelector(".t-graph"), box = frame.getBoundingClientRect();
  const inside = one => {
    const at = one.getBoundingClientRect();
    return at.left >= box.left - 1 && at.right <= box.right + 1
      && at.top >= box.top - 1 && at.bottom <= box.bottom + 1;
  };
  const dots = [...frame.querySelectorAll("circle")];
  const seen = [...frame.querySelectorAll("text")].filter(one => {
    const style = getComputedStyle(one);
    return style.visibility === "visible" && style.opacity !== "0";
  });
  const names = seen.filter(inside), cut = seen.filter(one => !inside(one));
  return {
    scrolls: frame.scrollWidth > frame.clientWidth + 1,
    dots: dots.length, inside: dots.filter(inside).length,
    names: names.length, cut: cut.length,
    least: Math.min(...names.map(one => one.getBoundingClientRect().height)),
  };
}"""


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_the_whole_drawing_is_seen_at_any_width(
    browser: Browser, bases: dict[str, str], width: int
) -> None:
    faults: list[str] = []
    with opened(browser, faults, bases["file"]) as page:
        page.set_viewport_size({"width": width, "height": 900})
        go(page, bases["file"], "graph.html")
        whole = page.evaluate(SEEN)
        assert not whole["scrolls"]
        assert whole["inside"] == whole["dots"]
        assert whole["cut"] == 0
        assert whole["names"] >= 4
        assert whole["least"] >= 11
        names = page.locator(".t-node text").all()[:3]
        opacity = "one => getComputedStyle(one).opacity"
        assert width < 700 or [it.evaluate(opacity) for it in names] == ["1"] * 3, "of hubs"
        for _ in range(4):
            page.locator("[data-does=in]").click()
        assert page.evaluate(SEEN)["inside"] < whole["dots"]
        page.locator("[data-does=whole]").click()
        page.mouse.move(0, 0)
        assert page.evaluate(SEEN) == whole
    assert faults == []


def test_a_finger_is_shown_a_name_before_it_is_led_on(
    browser: Browser, bases: dict[str, str]
) -> None:
    with opened(
        browser, [], bases["file"], has_touch=True, viewport={"width": 360, "height": 900}
    ) as page:
        go(page, bases["file"], "graph.html")
        dot = page.locator(".t-node:has(.t-no-room) circle").first
        name = page.locator(".t-node:has(.t-no-room) text").first
        opacity = "one => getComputedStyle(one).opacity"
        assert name.evaluate(opacity) == "0"
        dot.tap()
        assert name.evaluate(opacity) == "1"
        assert page.url.endswith("graph.html")
        dot.tap()
        page.wait_for_url(lambda url: not url.endswith("graph.html"))


OVERLAPS = """() => {
  const seen = [...document.querySelectorAll(".t-graph text")].filter(one => {
    const style = getComputedStyle(one);
    return style.visibility === "visible" && style.opacity !== "0";
  }).map(one => [one.textContent, one.getBoundingClientRect()]);
  const pairs = [];
  seen.forEach(([name, box], at) => seen.slice(at + 1).forEach(([other, next]) => {
    const across = Math.min(box.right, next.right) - Math.max(box.left, next.left);
    const down = Math.min(box.bottom, next.bottom) - Math.max(box.top, next.top);
    if (across > 2 && down > 4) { pairs.push([name, other]); }
  }));
  return [seen.length, pairs];
}"""


def test_names_of_what_is_traced_or_sought_cover_no_other(
    browser: Browser, bases: dict[str, str], site: Path
) -> None:
    graph = json.loads((site / "data/graph.json").read_bytes())
    ends = Counter(edge[end] for edge in graph["edges"] for end in ("source", "target"))
    hub = ends.most_common(1)[0][0]
    at = next(number for number, node in enumerate(graph["nodes"]) if node["id"] == hub)
    with opened(browser, [], bases["file"]) as page:
        page.set_viewport_size({"width": 1280, "height": 900})
        go(page, bases["file"], "graph.html")
        page.locator(".t-graph .t-node").nth(at).focus()
        page.wait_for_timeout(200)
        near = page.locator(".t-node.t-near").count()
        seen, pairs = page.evaluate(OVERLAPS)
        assert pairs == []
        assert near // 2 < seen <= near
        page.locator("[data-does=find]").fill("a")
        assert page.evaluate(OVERLAPS)[1] == []
