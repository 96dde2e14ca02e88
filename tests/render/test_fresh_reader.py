"""What a reader who comes for the first time is led to: times, chapters, names and bars."""

from functools import cache
from pathlib import Path

import pytest
from lxml import html

from generator.build import build
from generator.model.config import Config
from generator.model.site.page import Page
from tests.render.rendering import as_html, said

DIGEST = """\
Salt Radio + Ines Castellanos: A harbour that learns

Category: Interviews · Duration: 74 min · Date: 2030-05-06

Watch: https://www.youtube.com/watch?v=abcdefghijk

Speakers: Ines Castellanos · Piet Oort

Segments (3)

  • 00:00 · Intro
    • Piet Oort asks her in.
  • 12:00 · Tidal Budget
    • How it is made, and who reads it.
  • 40:00 · The door
    • Why one gate stays open.

Predictions (1)

  • [31:10, 5 years] Half of the northern harbours will publish a tidal budget.

Notable Quotes (2)

The harbour is a promise which the land makes to the sea. — Ines Castellanos @ 13:02

You cannot dredge a memory. — Piet Oort @ 50:00
"""
LONG = "She counts the water before the money, and nothing else on the coast is counted so. " * 5
NOTES = f"""\
Ines Castellanos — “A harbour that learns”
Audio Brief
Show transcript
This episode covers how Castellanos builds harbours. A quay is a long question to the sea.
A tidal budget, she says, is the only plan that a storm reads.
{LONG}
{LONG}
{LONG}
Key Concepts
- Tidal Budget: The amount of water that a harbour may let in on one tide.
Quotes
- At 0:20 - "The tidal budget is the only plan that a storm reads." - A teaser.
- At 30:00 - "A harbour is a promise that the land makes to the sea." - Her opening.
- At 1:01:10 - "A forecast is a polite guess." - She ends with it.
"""


@cache
def _pages(folder: Path) -> dict[str, Page]:
    return {page.path: page for page in build(Config(seeds=folder, notes=folder)).pages}


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, html.HtmlElement]:
    """The pages of two notes on one talk, by path."""
    folder = tmp_path_factory.mktemp("notes")
    (folder / "digest.txt").write_text(DIGEST, encoding="utf-8")
    (folder / "notes.txt").write_text(NOTES, encoding="utf-8")
    (folder / "undated.md").write_text("# Weirs\n\nThey stand in rivers.\n", encoding="utf-8")
    return {path: as_html(page) for path, page in _pages(folder).items()}


def _talk(pages: dict[str, html.HtmlElement]) -> html.HtmlElement:
    (talk,) = (
        page for path, page in pages.items() if path.startswith("talks/") and "harbour" in path
    )
    return talk


def test_quotes_of_a_talk_stand_in_the_order_in_which_they_are_said(
    pages: dict[str, html.HtmlElement],
) -> None:
    (page,) = (page for path, page in pages.items() if path.startswith("quotes/in/"))
    times = [
        said(it)
        for it in page.xpath(
            '//figure[contains(@class, "t-quote-full")]/figcaption/p[1]//*[@class="t-time"]'
        )
    ]
    assert times == ["0:20", "13:02", "50:00", "1:01:10"]


def test_a_chapter_of_its_name_is_where_a_concept_comes_up_before_a_teaser(
    pages: dict[str, html.HtmlElement],
) -> None:
    (play,) = pages["concepts/tidal-budget.md"].find_class("t-play")
    assert "t=720" in play.get("href")


def test_as_many_quotes_hang_below_chapters_as_there_are(
    pages: dict[str, html.HtmlElement],
) -> None:
    signs = [
        said(it) for it in _talk(pages).xpath('//ol[@class="t-chapters"]//span[@class="t-below"]')
    ]
    assert sum(int(sign.partition("❝")[2].split()[0]) for sign in signs if "❝" in sign) == 4


def test_a_label_stands_above_no_paragraphs_that_go_on_with_the_first(
    pages: dict[str, html.HtmlElement],
) -> None:
    labels = [
        said(it) for it in _talk(pages).xpath('//*[@class="t-brief"]//details//*[@class="t-label"]')
    ]
    assert _talk(pages).xpath('//*[@class="t-brief"]//details')
    assert "Audio Brief" not in labels


def test_whose_a_prediction_may_be_is_told(pages: dict[str, html.HtmlElement]) -> None:
    (meta,) = (said(it) for it in pages["predictions.md"].find_class("t-meta"))
    assert "Ines Castellanos" in meta
    assert "Piet Oort" in meta
    assert "A harbour that learns" in said(pages["index.md"].find_class("t-due")[0])


def test_what_has_no_date_has_a_bar_too(pages: dict[str, html.HtmlElement]) -> None:
    bars = pages["timeline.md"].xpath('//nav[@class="t-years"]//li')
    assert [said(bar.find("a")) for bar in bars][-1] == "Date not known"
    widths = [bar.find("svg").get("width") for bar in bars]
    assert "0%" not in widths


def test_the_pages_of_one_talk_number_its_sources_alike(
    pages: dict[str, html.HtmlElement],
) -> None:
    own = [
        path for path in pages if path.startswith(("talks/", "quotes/in/")) and "harbour" in path
    ]
    numbers = {
        (mark.get("href").rpartition("/")[2].partition("#")[0], said(mark))
        for path in own
        for mark in pages[path].xpath('//a[contains(@class, "src")]')
    }
    assert len(own) > 1
    assert len(numbers) == 2


def _built(folder: Path) -> dict[str, html.HtmlElement]:
    site = build(Config(seeds=folder, notes=folder))
    return {page.path: as_html(page) for page in site.pages}


@pytest.mark.slow
def test_the_front_page_says_nothing_of_dates_that_are_known_of_no_talk(tmp_path: Path) -> None:
    for name in "abcdefgh":
        text = (
            f"# Weirs {name}\n\nSpeaker: Ada Okafor\n\nThey stand in rivers and hold them back.\n"
        )
        (tmp_path / f"{name}.md").write_text(text, encoding="utf-8")
    front = said(_built(tmp_path)["index.md"])
    assert "Newest" not in front
    assert "not known" not in front
    talks = _built(tmp_path)["talks/index.md"]
    assert said(talks).count("Date not known") == 1
    assert not talks.xpath("//h2"), "one heading over all would take a third of the width"


def test_questions_name_nothing_in_quotation_marks(tmp_path: Path) -> None:
    text = '# Weirs\n\nSpeaker: Ada Okafor\n\n## Key Concepts\n- From "Dam" to "Weir": a change.\n'
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    pages = _built(tmp_path)
    assert said(pages["concepts/index.md"]).count('From "Dam"')
    assert '“From "Dam"' not in said(pages["index.md"])


@pytest.mark.slow
def test_tags_that_all_talks_of_one_event_have_lead_no_front_page(tmp_path: Path) -> None:
    for event, tags in (("River Days", "riverdays, deep mud"), ("Dam Days", "lock gates")):
        for number in range(7):
            own = f"{tags}, old weirs" if number < 3 else tags
            head = f"title: {event} talk {number}\nevent: {event}\ntags: [{own}]"
            text = f"---\n{head}\n---\n\nWhat it is about is told here at some length.\n"
            (tmp_path / f"{event[:3]}-{number}.md").write_text(text, encoding="utf-8")
    pages = _built(tmp_path)
    front = said(pages["index.md"])
    assert "riverdays" not in front
    assert "Much of it is about old weirs" in front
    assert "concepts/riverdays.md" not in pages, "it is the event's name"


@pytest.mark.slow
def test_many_sources_of_a_page_are_folded(tmp_path: Path) -> None:
    for number in range(14):
        text = f"# Weirs {number}\n\n## Key Concepts\n\n- Eddy: A turn of the water, number {number}.\n"
        (tmp_path / f"{number}.md").write_text(text, encoding="utf-8")
    legend = _built(tmp_path)["concepts/eddy.md"].find_class("t-legend")[0]
    assert len(legend.xpath("./details//li")) == 14
