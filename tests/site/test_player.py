"""The player that waits for a press, with a recording of this machine in the place of the world's."""

import io
import wave
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.site.browsing import Built, go, opened, serving
from tests.site.running import mkdocs

RECORDING = "https://media.example/walk.wav"
NOTE = f"""---
title: A walk along the weir
speakers: [Ina Berg]
date: 2024-05-03
url: {RECORDING}
---
# A walk along the weir

## Summary

{"Ina Berg walks along the weir and says what she sees of it. " * 12}

## Chapters

- 0:00 Setting out
- 0:20 The old gate
- 0:50 Home

## Quotes

- 0:05 "The weir is older than the town that pays for it." - Ina Berg
- 0:30 "A gate that nobody opens is a wall with hinges." - Ina Berg

## Takeaways

{"".join(f"- What one learns at step {n} of the walk along the weir." + chr(10) for n in range(30))}
"""
ADDRESS = "talks/a-walk-along-the-weir.html"


def silence(seconds: int) -> bytes:
    """A recording in which nothing is said."""
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(1)
        sound.setframerate(8000)
        sound.writeframes(b"\x80" * 8000 * seconds)
    return file.getvalue()


def answer(route: Route) -> None:
    """Gives the piece of the recording that is asked for, as hosts of recordings do."""
    sound = silence(70)
    first, _, last = route.request.headers.get("range", "bytes=0-")[6:].partition("-")
    start, end = int(first), int(last or len(sound) - 1)
    headers = {
        "Accept-Ranges": "bytes",
        "Content-Range": f"bytes {start}-{end}/{len(sound)}",
        "Content-Type": "audio/wav",
    }
    route.fulfill(status=206, headers=headers, body=sound[start : end + 1])


@pytest.fixture(scope="module")
def walk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    """The site of one talk with a recording."""
    folder = tmp_path_factory.mktemp("walk")
    write_project(folder, "")
    with serving(folder / "site") as address:
        yield Built(
            folder / "site", {"http": address, "file": (folder / "site").as_uri() + "/"}, {}
        )


def write_project(folder: Path, options: str) -> None:
    (folder / "seeds").mkdir()
    (folder / "docs").mkdir()
    (folder / "seeds/walk.md").write_text(NOTE, encoding="utf-8")
    config = f"site_name: Walks\ntheme: material\nplugins: [{{talks: {{{options}}}}}]\n"
    (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
    assert mkdocs(folder, "build").returncode == 0


@contextmanager
def talk_page(browser: Browser, site: Built, way: str, **options: object) -> Iterator[Page]:
    """The page of the talk, quiet until something is pressed."""
    faults: list[str] = []
    with opened(browser, faults, site.bases[way], **options) as page:
        page.route(f"{RECORDING}*", answer)
        go(page, site.bases[way], ADDRESS)
        assert page.locator("audio, video, iframe").count() == 0
        assert not faults
        yield page


def current(page: Page, where: str) -> list[str]:
    """What is lit up in a list."""
    return [" ".join(text.split()) for text in page.locator(f"{where} .t-now").all_inner_texts()]


@pytest.mark.parametrize("way", ["http", "file"])
def test_a_time_plays_in_place_and_lights_up_what_is_said(
    browser: Browser, walk: Built, way: str
) -> None:
    size = {"width": 1280, "height": 900}
    with talk_page(browser, walk, way, viewport=size) as page:
        here = page.url
        page.locator(".t-chapters .t-time").nth(1).click()
        sound = page.locator(".t-player audio")
        sound.wait_for()
        assert page.url == here
        assert sound.get_attribute("src") == f"{RECORDING}#t=20"
        assert current(page, ".t-chapters")[0].startswith("0:20 The old gate")
        page.locator(".t-spine .t-time", has_text="0:30").click()
        page.wait_for_function("() => document.querySelector('audio').currentTime >= 29")
        assert page.locator("audio").count() == 1
        assert [text[:4] for text in current(page, ".t-spine")] == ["0:20", "0:30"]
        page.locator(".t-player-close").click()
        assert page.locator("audio").count() == 0
        assert page.locator(".t-now").count() == 0
        assert page.locator(".t-poster").is_visible()


def test_it_waits_in_a_corner_while_one_reads_on(browser: Browser, walk: Built) -> None:
    size = {"width": 360, "height": 740}
    with talk_page(browser, walk, "http", viewport=size, has_touch=True) as page:
        page.locator(".t-poster").tap()
        box = page.locator(".t-player-box")
        box.wait_for()
        assert page.locator(".t-docked").count() == 0
        page.locator("#takeaways").evaluate("it => it.scrollIntoView()")
        page.locator(".t-docked audio").wait_for()
        place = box.bounding_box()
        assert place
        assert 0 <= place["x"] <= 360 - place["width"]
        assert place["y"] + place["height"] <= 740
        page.locator("#top").evaluate("it => it.scrollIntoView()")
        page.wait_for_function("() => !document.querySelector('.t-docked')")


def test_a_keyboard_is_enough(browser: Browser, walk: Built) -> None:
    with talk_page(browser, walk, "http") as page:
        page.locator(".t-play").focus()
        page.keyboard.press("Enter")
        page.locator("audio").wait_for()
        page.locator(".t-player-close").focus()
        page.keyboard.press("Enter")
        assert page.locator("audio").count() == 0


def test_on_other_pages_it_plays_in_a_corner(browser: Browser, walk: Built) -> None:
    with talk_page(browser, walk, "http") as page:
        go(page, walk.bases["http"], ADDRESS.replace("talks/", "quotes/in/"))
        page.locator(".t-quote-full .t-time").first.click()
        page.locator("body > .t-docked audio").wait_for()


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_all_of_its_words_are_seen(browser: Browser, walk: Built, width: int) -> None:
    size = {"width": width, "height": 740}
    with talk_page(browser, walk, "file", viewport=size) as page:
        box = page.locator(".t-player").bounding_box()
        assert box
        for piece in page.locator(".t-poster > *").all():
            inner = piece.bounding_box()
            assert inner
            assert box["y"] < inner["y"]
            assert inner["y"] + inner["height"] < box["y"] + box["height"]
            assert inner["width"] <= box["width"]


def test_without_scripts_it_is_a_link_in_a_new_tab(browser: Browser, walk: Built) -> None:
    with talk_page(browser, walk, "file", java_script_enabled=False) as page:
        poster = page.locator(".t-poster")
        assert poster.get_attribute("href") == RECORDING
        assert poster.get_attribute("target") == "_blank"
        assert "opens media.example in a new tab" in poster.inner_text()


def test_it_can_be_switched_off(browser: Browser, tmp_path: Path) -> None:
    write_project(tmp_path, "player: none")
    html = (tmp_path / "site" / ADDRESS).read_text(encoding="utf-8")
    assert "t-poster" not in html
    base = (tmp_path / "site").as_uri() + "/"
    with opened(browser, [], base) as page:
        page.route("https:**", lambda route: route.fulfill(body="there", content_type="text/html"))
        go(page, base, ADDRESS)
        page.locator(".t-spine .t-time").first.click()
        page.wait_for_url(f"{RECORDING}#t=0")


ELSEWHERE: dict[str, tuple[str, str]] = {
    "https://www.youtube.com/watch?v=abcdefghijk&t=9s": (
        "https://www.youtube-nocookie.com/embed/abcdefghijk?",
        "start=9&",
    ),
    "https://youtu.be/abcdefghijk?t=9s": (
        "https://www.youtube-nocookie.com/embed/abcdefghijk?",
        "start=9&",
    ),
    "https://vimeo.com/123456#t=9s": ("https://player.vimeo.com/video/123456?", "dnt=1#t=9s"),
}


@pytest.mark.parametrize("address", ELSEWHERE)
def test_players_elsewhere_set_no_cookies(browser: Browser, walk: Built, address: str) -> None:
    with talk_page(browser, walk, "http") as page:
        page.route("https://*.*/**", lambda route: route.fulfill(body="", content_type="text/html"))
        page.evaluate(
            "address => document.querySelector('.t-spine .t-time').setAttribute('href', address)",
            address,
        )
        page.locator(".t-spine .t-time").first.click()
        source = str(page.locator("iframe").get_attribute("src"))
        begins, holds = ELSEWHERE[address]
        assert source.startswith(begins)
        assert holds in source
