"""The timeline: which years stand open, and what it shows where hardly anything has a date."""

from pathlib import Path

import pytest

from generator.build import build
from generator.model.config import Config
from generator.render.pages.timeline import DatedEvent, _bars, _open
from generator.render.paging.listing import Listing
from generator.render.paging.partition import Part
from tests.render import corpus_fixture
from tests.render.rendering import as_html, said

TALK = DatedEvent(date="", talk=corpus_fixture.CORPUS.talks[0])
DUE = DatedEvent(
    date="", talk=corpus_fixture.CORPUS.talks[0], prediction=corpus_fixture.CORPUS.predictions[0]
)


@pytest.mark.parametrize(
    ("years", "shown"),
    [
        ({"2031": [TALK] * 38, "2030": [TALK], "2029": [TALK]}, {"2031", "2030", "2029"}),
        ({"2031": [TALK] * 39, "2030": [TALK], "2029": [TALK]}, {"2031"}),
        ({"2031": [TALK] * 11, "2030": [TALK], "2029": [TALK] * 30}, {"2031", "2030"}),
        ({"2031": [TALK] * 11, "2030": [TALK] * 2, "2029": [TALK] * 30}, {"2031"}),
        ({"2050": [DUE] * 9, "2031": [TALK], "2030": [TALK] * 40}, {"2031"}),
        ({"2050": [DUE] * 9, "2049": [DUE] * 3, "2048": [DUE] * 30}, {"2050", "2049"}),
        ({"": [TALK] * 50}, {""}),
    ],
    ids=[
        "few",
        "many",
        "a dozen",
        "one more",
        "of talks",
        "of predictions alone",
        "without a date",
    ],
)
def test_the_years_that_stand_open(years: dict[str, list[DatedEvent]], shown: set[str]) -> None:
    assert _open(years) == shown


@pytest.mark.parametrize(
    ("parts", "addresses"),
    [
        (("2031", "undated"), ["timeline/2031.html", "timeline/undated.html"]),
        (("2031-01", "2031-02", "undated"), ["", ""]),
        ((), ["", ""]),
    ],
    ids=["by year", "finer", "in one piece"],
)
def test_bars_lead_to_the_parts_where_these_are_years(
    parts: tuple[str, ...], addresses: list[str]
) -> None:
    listing = Listing[DatedEvent](
        name="",
        address="timeline.html",
        folder="timeline",
        kind="event",
        things=(DatedEvent(date="2031-02-03", talk=TALK.talk), TALK),
        parts=tuple(Part(key=key, name=key, title=key, things=()) for key in parts),
        count=2,
        counts={},
    )
    assert [bar.address for bar in _bars(listing)] == addresses


def timeline(folder: Path, note: str) -> str:
    (folder / "weirs.md").write_text(note, encoding="utf-8")
    pages = build(Config(seeds=folder, notes=folder / "none")).pages
    (page,) = (it for it in pages if it.path == "timeline.md")
    return said(as_html(page))


def test_talks_without_a_date_are_left_to_their_own_list(tmp_path: Path) -> None:
    note = "# Weirs that wait\n\n## Quotes\n\n- “In 1871 the weir broke.” — Ada Okafor\n"
    assert timeline(tmp_path, note).startswith("Timeline 1871 In 1871 the weir broke.")
    dated = timeline(tmp_path, f"---\ndate: 2031-05-06\n---\n{note}")
    assert "2031 6 May 2031 Weirs that wait Dates that the notes mention" in dated
