"""What readers want to know, each from where a reader would be, in two interactions.

An interaction is a tap or an input. After the start nothing is scrolled: the answer has to be in
view on a screen of 360 × 740 px, and on one of 1280 × 800.
"""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser

from generator.messages.words import words
from generator.read import phrases
from generator.text.addresses import recording_moment
from generator.text.quantities.timecode import format_time
from tests.site.browsing import Built, opened
from tests.site.reader import SCREEN, Reader

Gallery = Callable[[str], Built]
Json = dict[str, Any]
Corpus = dict[str, list[Json]]
Reading = Callable[..., AbstractContextManager[tuple[Reader, Corpus]]]
SITES = ("real", "harbour")
SCREENS = {"real": {"width": 1280, "height": 800}, "harbour": SCREEN}
"""Each task is done on both sites and on both screens: one site on the small one, one on the large."""

OPENED = (("real", "http"), ("harbour", "file"))
"""How each site is opened where it may matter."""

TALK = {"real": "dwarkesh-karpathy", "harbour": "harbour"}
"""A talk of each site of which several accounts tell."""
REMEMBERED = {
    "real": (
        ("boots up the brain", "I think physics uniquely boots up the brain"),
        ("bits a million times easier", "Bits are like a million times easier"),
        ("winning too much", "No one of them is winning too much"),
        ("humans don't use reinforcement", "Humans don’t use reinforcement learning."),
    ),
    "harbour": (
        ("leave a door open", "Leave the door open, and watch who comes in."),
        ("the only plan a storm can read", "The tidal budget is the only plan that a storm reads."),
        ("没有签", "海从来没有签过字。"),
        ("تقطعه الأرض", "الميناء وعد تقطعه الأرض للبحر."),
    ),
}
"""What is typed, and the beginning of the quote that is meant."""

PLAYER = "<!doctype html><title>Player</title><body><p>the recording</p></body>"


@pytest.fixture
def reading(request: pytest.FixtureRequest) -> Reading:
    """Makes a reader of a site with its corpus; recordings elsewhere are answered by an empty page."""
    screen = SCREENS[request.node.callspec.params["name"]]

    @contextmanager
    def reader_of(
        browser: Browser, site: Built, way: str = "http"
    ) -> Iterator[tuple[Reader, Corpus]]:
        corpus = json.loads((site.folder / "data/corpus.json").read_bytes())
        with opened(browser, [], site.bases[way], viewport=screen, has_touch=True) as page:
            page.route(
                re.compile("^https:"),
                lambda route: route.fulfill(body=PLAYER, content_type="text/html"),
            )
            yield Reader(page, site.bases[way]), corpus

    return reader_of


def by_id(items: list[Json], identity: str) -> Json:
    return next(one for one in items if one["id"] == identity)


def talk_of(corpus: Corpus, name: str) -> Json:
    return by_id(corpus["talks"], TALK[name])


def on_concept(corpus: Corpus) -> tuple[Json, Json, Json]:
    """A quote by somebody on a concept, the concept and the speaker."""
    quote = next(
        one
        for one in corpus["quotes"]
        if one["concepts"] and one["speaker"] and one["attestations"][0]["time"]
    )
    person = by_id(corpus["entities"], quote["speaker"]["person"])
    return quote, by_id(corpus["concepts"], quote["concepts"][0]), person


def card(quote: Json) -> str:
    """Selects the card of a quote."""
    return f".t-quote:has(.t-permalink[href$='{quote['address'].partition('#')[2]}'])"


def entry(quote: Json) -> str:
    """Selects a quote's entries in the timeline of its talk."""
    return f".t-spine li:has(a[href$='{quote['address'].partition('#')[2]}'])"


@pytest.mark.parametrize("name", SITES)
def test_who_said_this_and_when(
    browser: Browser, reading: Reading, gallery: Gallery, name: str
) -> None:
    with reading(browser, gallery(name)) as (reader, corpus):
        quote, concept, person = on_concept(corpus)
        talk = by_id(corpus["talks"], quote["talk"])
        reader.starts(concept["address"], at=card(quote))
        said = quote["attestations"][0]["time"]["seconds"]
        reader.reads(quote["text"], person["name"], format_time(said), talk["title"])
        reader.taps(f"{card(quote)} a[href$='{talk['address']}']")
        when = [words("en").date(talk["published"])] if talk["published"] else []
        reader.reads(talk["title"], person["name"], *when)


@pytest.mark.parametrize(("name", "way"), OPENED)
def test_play_it_there(
    browser: Browser, reading: Reading, gallery: Gallery, name: str, way: str
) -> None:
    """On the page itself; from a folder, where no player works, in a tab of its own."""
    with reading(browser, gallery(name), way) as (reader, corpus):
        talk = talk_of(corpus, name)
        quote = max(
            (one for one in corpus["quotes"] if one["talk"] == talk["id"]),
            key=lambda one: len(one["attestations"]),
        )
        reader.starts(talk["address"], at=entry(quote))
        seconds = [one["time"]["seconds"] for one in quote["attestations"]]
        if way == "http":
            here = reader.page.url
            reader.taps(f"{entry(quote)} .t-time")
            frame = reader.page.locator(".t-player iframe")
            frame.wait_for()
            assert reader.page.url == here
            assert any(f"start={second}&" in str(frame.get_attribute("src")) for second in seconds)
        else:
            reader.taps(f"{entry(quote)} .t-time")
            assert reader.page.url in [recording_moment(talk["url"], time) for time in seconds]
            reader.reads("the recording")


@pytest.mark.parametrize("name", ["harbour"])
def test_play_a_plain_recording_there(
    browser: Browser, reading: Reading, gallery: Gallery, name: str
) -> None:
    with reading(browser, gallery(name)) as (reader, corpus):
        talk = next(one for one in corpus["talks"] if (one["url"] or "").endswith(".mp3"))
        quote = next(one for one in corpus["quotes"] if one["talk"] == talk["id"])
        reader.starts(quote["address"])
        reader.taps(".t-quote-full .t-time")
        assert reader.page.locator("audio").get_attribute("src") == f"{talk['url']}#t=40"


@pytest.mark.parametrize("name", SITES)
def test_is_it_said_elsewhere_in_other_words(
    browser: Browser, reading: Reading, gallery: Gallery, name: str
) -> None:
    with reading(browser, gallery(name)) as (reader, corpus):
        quote = max(corpus["quotes"], key=lambda one: len(one["attestations"]))
        talk = by_id(corpus["talks"], quote["talk"])
        other = quote["attestations"][1]
        reader.starts(talk["address"], at=entry(quote))
        reader.taps(f"{entry(quote)} a.t-said")
        reader.reads(
            quote["text"], "Also quoted as", other["text"], format_time(other["time"]["seconds"])
        )


@pytest.mark.parametrize("name", ["harbour"])
def test_is_it_said_in_another_talk(
    browser: Browser, reading: Reading, gallery: Gallery, name: str
) -> None:
    with reading(browser, gallery(name)) as (reader, corpus):
        quote = next(one for one in corpus["quotes"] if one["recurs"])
        other = by_id(corpus["quotes"], quote["recurs"][0])
        title = by_id(corpus["talks"], other["talk"])["title"]
        reader.starts(quote["address"])
        reader.reads(quote["text"], "Said in other talks too:", title)
        reader.taps(f".t-quote-full a[href$='{other['address'].partition('#')[2]}']")
        reader.reads(other["text"])


@pytest.mark.parametrize("name", SITES)
def test_what_does_the_term_mean_and_according_to_whom(
    browser: Browser, reading: Reading, gallery: Gallery, name: str
) -> None:
    with reading(browser, gallery(name)) as (reader, corpus):
        talk = talk_of(corpus, name)
        concept = max(
            (one for one in corpus["concepts"] if one["definitions"]),
            key=lambda one: (one["mentions"], one["id"]),
        )
        link = f".md-content a.m[href$='{concept['address']}']:visible"
        reader.starts(talk["address"], at=link)
        reader.taps(link)
        first = concept["definitions"][0]
        source = by_id(corpus["sources"], first["at"]["source"])
        names = {phrase.code: phrase.english or "" for phrase in phrases()}
        who = names[f"dialect.{source['dialect']}"]
        reader.reads(concept["name"], first["text"], who)
        reader.reads(by_id(corpus["talks"], first["talk"])["title"])


@pytest.mark.parametrize("name", SITES)
def test_which_predictions_fall_due_by_a_year(
    browser: Browser, reading: Reading, gallery: Gallery, name: str
) -> None:
    with reading(browser, gallery(name)) as (reader, corpus):
        due = sorted(
            (one["due"]["from"][:4], one["text"]) for one in corpus["predictions"] if one["due"]
        )
        reader.starts("index.html")
        reader.taps(":is(.t-glance, .md-tabs) a[href$='predictions.html']")
        reader.swipes()
        for year, text in due:
            reader.reads(f"Due in {year}", text)


@pytest.mark.parametrize("name", SITES)
def test_where_do_two_sources_disagree(
    browser: Browser, reading: Reading, gallery: Gallery, name: str
) -> None:
    with reading(browser, gallery(name)) as (reader, corpus):
        talk = talk_of(corpus, name)
        one = next(it for it in corpus["disagreements"] if it["kind"] == "time")
        numbers = talk["sources"]
        reader.starts(talk["address"])
        reader.taps(".t-glance a[href='#disagree']")
        reader.reads("Where the sources differ")
        for side in one["sides"]:
            number = numbers.index(side["at"]["source"]) + 1
            reader.reads(f"{format_time(side['time']['seconds'])} [{number}]")


@pytest.mark.parametrize(("name", "way"), OPENED)
def test_cite_this(
    browser: Browser, reading: Reading, gallery: Gallery, name: str, way: str
) -> None:
    site = gallery(name)
    with reading(browser, site, way) as (reader, corpus):
        reader.page.add_init_script(
            "Object.defineProperty(navigator, 'clipboard', {value: "
            "{writeText: text => { window.copied = text; return Promise.resolve(); }}})"
        )
        reader.page.add_init_script("Object.defineProperty(window, 'isSecureContext', {value: 1})")
        for address in (
            talk_of(corpus, name)["address"],
            on_concept(corpus)[1]["address"],
            f"quotes/in/{TALK[name]}.html",
            f"quotes/by/{on_concept(corpus)[2]['id']}.html",
        ):
            reader.done = 0
            reader.starts(address)
            reader.taps("summary:has-text('Cite')")
            title = reader.page.locator("h1").inner_text().rstrip("¶").strip()
            reader.reads("As text", title)
            reader.taps(".t-cite button")
            copied = reader.page.evaluate("() => window.copied")
            assert title in copied
            assert (site.bases["http"] + address in copied) is (way == "http")
            assert "file:" not in copied


@pytest.mark.parametrize(("name", "way"), OPENED)
def test_find_a_half_remembered_quote(
    browser: Browser, reading: Reading, gallery: Gallery, name: str, way: str
) -> None:
    with reading(browser, gallery(name), way) as (reader, corpus):
        for typed, meant in REMEMBERED[name]:
            quote = next(one for one in corpus["quotes"] if one["text"].startswith(meant))
            reader.done = 0
            reader.starts("timeline.html")
            reader.taps(".md-header__button[for=__search], input.md-search__input")
            reader.types(typed)
            reader.reads(" ".join(meant.split()[:6]))
            if quote["speaker"]:
                reader.reads(by_id(corpus["entities"], quote["speaker"]["person"])["name"])


@pytest.mark.parametrize("name", SITES)
def test_what_else_did_this_person_say(
    browser: Browser, reading: Reading, gallery: Gallery, name: str
) -> None:
    with reading(browser, gallery(name)) as (reader, corpus):
        quote, concept, person = on_concept(corpus)
        by_person = [
            one
            for one in corpus["quotes"]
            if one["speaker"] and one["speaker"]["person"] == person["id"]
        ]
        reader.starts(concept["address"], at=card(quote))
        reader.taps(f"{card(quote)} .t-speaker")
        reader.taps(f".t-facts a:has-text('{len(by_person)} quotes')")
        seen = "".join(reader.sees().split())
        others = [one for one in by_person if one["id"] != quote["id"]]
        assert any("".join(one["text"].split()) in seen for one in others), seen


@pytest.mark.parametrize(("name", "way"), OPENED)
def test_where_does_this_sentence_come_from(
    browser: Browser, reading: Reading, gallery: Gallery, name: str, way: str
) -> None:
    with reading(browser, gallery(name), way) as (reader, corpus):
        talk = talk_of(corpus, name)
        for kind in ("takeaways", "claims"):
            item = next(one for one in corpus[kind] if one["talk"] == talk["id"])
            line = item["at"]["lines"][0]
            source = by_id(corpus["sources"], item["at"]["source"])
            items = f":is(#{kind} ~ .t-items, #{kind} + .t-section .t-items)"
            badge = f"{items} a.src[href$='{source['address']}#L{line}']"
            reader.done = 0
            reader.starts(talk["address"], at=badge)
            reader.reads(item["text"])
            reader.taps(badge)
            reader.reads(f"line {line}", "Open in its source")
            reader.taps("#t-preview a")
            reader.reads(str(line), item["text"])
            assert reader.page.evaluate("() => document.querySelector(':target').id") == f"L{line}"


FIGURE = {"real": "KV cache size", "harbour": "quay takes in"}
ABOUT = {
    "real": ("karpathy reinforcement", "Humans don’t use reinforcement"),
    "harbour": ("castellanos storm", "the only plan that a storm reads"),
}
"""Words of a name and of what somebody says, and a piece of a quote of theirs."""


@pytest.mark.parametrize(("name", "way"), OPENED)
def test_find_a_figure(
    browser: Browser, reading: Reading, gallery: Gallery, name: str, way: str
) -> None:
    with reading(browser, gallery(name), way) as (reader, corpus):
        fact = next(one for one in corpus["facts"] if FIGURE[name] in one["text"])
        reader.starts("index.html")
        reader.taps(".md-header__button[for=__search], input.md-search__input")
        reader.types(FIGURE[name])
        reader.reads(" ".join(fact["text"].split()[:6]))


@pytest.mark.parametrize(("name", "way"), OPENED)
def test_what_did_somebody_say_about_something(
    browser: Browser, reading: Reading, gallery: Gallery, name: str, way: str
) -> None:
    with reading(browser, gallery(name), way) as (reader, _):
        typed, words_of_theirs = ABOUT[name]
        reader.starts("index.html")
        reader.taps(".md-header__button[for=__search], input.md-search__input")
        reader.types(typed)
        reader.reads(words_of_theirs)


@pytest.mark.parametrize("name", SITES)
def test_which_talks_are_of_a_year(
    browser: Browser, reading: Reading, gallery: Gallery, name: str
) -> None:
    with reading(browser, gallery(name)) as (reader, corpus):
        dated = [one for one in corpus["talks"] if one["published"]]
        talk = max(dated, key=lambda one: one["published"])
        reader.starts("index.html")
        reader.taps(":is(.md-tabs, .t-sections) a[href$='talks/index.html']")
        reader.reads(talk["published"][:4], talk["title"])
