"""What scripts add for readers: previews of links and the reading aloud of a talk's brief."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page

from tests.site.browsing import go, opened, take_shot

PREVIEW = "#t-preview"
SPEECH = """
  window.spoken = [];
  class Words { constructor(text) { this.text = text; } }
  const synthesis = new EventTarget();
  Object.assign(synthesis, {
    getVoices: () => VOICES,
    cancel: () => { window.spoken.push(null); },
    speak: words => { window.spoken.push(words.text); window.last = words; },
  });
  Object.defineProperty(window, 'speechSynthesis', {value: synthesis});
  window.SpeechSynthesisUtterance = Words;
"""


def link_to(page: Page, address: str) -> Locator:
    """The first link in the text whose address ends like this."""
    return page.locator(f".md-content a[href$='{address}']:not(.t-permalink)").first


@pytest.mark.parametrize("way", ["http", "file"])
def test_pointing_at_a_link_shows_what_it_leads_to(
    browser: Browser, bases: dict[str, str], chosen: dict[str, str], site: Path, way: str
) -> None:
    corpus = json.loads((site / "data/corpus.json").read_bytes())
    talk = next(one for one in corpus["talks"] if one["address"] == chosen["talks"])
    concept = next(
        one
        for one in corpus["concepts"]
        if any(said["talk"] == talk["id"] for said in one["definitions"])
    )
    quote = next(one for one in corpus["quotes"] if one["talk"] == talk["id"])
    faults: list[str] = []
    with opened(browser, faults, bases[way]) as page:
        page.emulate_media(reduced_motion="no-preference")
        go(page, bases[way], talk["address"])
        link = link_to(page, concept["address"])
        link.hover()
        page.locator(PREVIEW).wait_for()
        said = page.locator(PREVIEW).inner_text()
        assert concept["name"] in said
        assert concept["definitions"][0]["text"][:60] in said
        assert link.get_attribute("aria-describedby") == "t-preview"
        box = page.locator(PREVIEW).bounding_box()
        assert box is not None
        assert box["x"] >= 0
        take_shot(page, f"preview-{way}")
        page.keyboard.press("Escape")
        assert page.locator(PREVIEW).count() == 0
        assert link.get_attribute("aria-describedby") is None
        link_to(page, quote["address"].rpartition("/")[2]).hover()
        page.locator(PREVIEW).wait_for()
        assert quote["text"][:40] in page.locator(PREVIEW).inner_text()
        page.mouse.move(2, 300)
        page.locator(PREVIEW).wait_for(state="detached")
    assert faults == []


def test_the_keyboard_shows_previews_and_a_choice_is_kept(
    browser: Browser, bases: dict[str, str], chosen: dict[str, str]
) -> None:
    with opened(browser, [], bases["http"]) as page:
        page.emulate_media(reduced_motion="no-preference")
        go(page, bases["http"], chosen["talks"])
        focus_first_speaker(page)
        page.locator(PREVIEW).wait_for()
        page.locator(".t-choice").click()
        assert page.locator(PREVIEW).count() == 0
        go(page, bases["http"], chosen["talks"])
        assert page.locator(".t-choice").get_attribute("aria-pressed") == "false"
        focus_first_speaker(page)
        page.wait_for_timeout(600)
        assert page.locator(PREVIEW).count() == 0


def focus_first_speaker(page: Page) -> None:
    """Comes to a link by keyboard, so that its focus is visible."""
    page.locator(".md-content .t-facts a").first.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")


def test_with_reduced_motion_nothing_pops_up(
    browser: Browser, bases: dict[str, str], chosen: dict[str, str]
) -> None:
    with opened(browser, [], bases["http"]) as page:
        go(page, bases["http"], chosen["talks"])
        page.locator(".md-content .t-facts a").first.hover()
        page.wait_for_timeout(700)
        assert page.locator(PREVIEW).count() == 0
        assert page.locator(".t-choice").get_attribute("aria-pressed") == "false"


def test_a_brief_is_read_aloud_sentence_by_sentence(
    browser: Browser, bases: dict[str, str], chosen: dict[str, str]
) -> None:
    faults: list[str] = []
    with opened(browser, faults, bases["file"]) as page:
        page.add_init_script(SPEECH.replace("VOICES", "[{lang: 'en'}]"))
        go(page, bases["file"], chosen["talks"])
        button = page.locator("button.t-aloud")
        label = button.inner_text()
        button.click()
        first = page.evaluate("window.spoken.at(-1)")
        paragraph = page.locator(".t-brief p:visible:not(.t-label)").first.inner_text()
        assert paragraph.startswith(first)
        assert first.endswith(".")
        assert page.evaluate("[...CSS.highlights.get('t-aloud')][0].toString().trim()") == first
        assert button.inner_text() != label
        page.evaluate("window.last.onend()")
        second = page.evaluate("window.spoken.at(-1)")
        assert second != first
        assert second in page.locator(".t-brief").inner_text()
        assert "[" not in page.evaluate("window.spoken.join(' ')")
        page.keyboard.press("Escape")
        assert page.evaluate("window.spoken.at(-1)") is None
        assert page.evaluate("CSS.highlights.has('t-aloud')") is False
        assert button.inner_text() == label
    assert faults == []


def test_without_a_voice_there_is_no_button(
    browser: Browser, bases: dict[str, str], chosen: dict[str, str]
) -> None:
    with opened(browser, [], bases["file"]) as page:
        page.add_init_script(SPEECH.replace("VOICES", "[]"))
        go(page, bases["file"], chosen["talks"])
        assert page.locator("button.t-aloud").count() == 0
