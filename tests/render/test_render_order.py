"""Headings of a note stand on the talk's page where they stand in the note."""

from pathlib import Path

from lxml import html

from generator.build import build
from generator.model.config import Config
from tests.render.rendering import as_html, said

NOTE = """\
# Moving water

Speaker: Ada Okafor

## Weirs

### How they stand

They stand in rivers.

### Example

A weir by a mill.

## Dams

### How they hold

They hold the water back.

### Example

A dam by a road.

## What comes next
"""
HEADINGS = "Weirs,How they stand,Example,Dams,How they hold,Example,What comes next".split(",")


def headings_of(page: html.HtmlElement) -> list[html.HtmlElement]:
    of_note = [it for it in page.iter("h2") if (it.get("id") or "").startswith("text-")]
    assert len({it.get("id") for it in of_note}) == len(of_note)
    return of_note


def test_headings_without_text_of_their_own_stand_above_those_below_them(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "moving-water.md").write_text(NOTE, encoding="utf-8")
    site = build(Config(seeds=tmp_path / "seeds", notes=tmp_path / "no-notes"))
    (page,) = (page for page in site.pages if page.path == "talks/moving-water.md")
    headings = headings_of(as_html(page))
    assert [said(it) for it in headings] == HEADINGS
    assert said(headings[-1].getnext()) == "[1]"
    examples = [it.getnext() for it in headings if said(it) == "Example"]
    assert [said(it).partition(".")[0] for it in examples] == [
        "A weir by a mill",
        "A dam by a road",
    ]
