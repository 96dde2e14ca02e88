"""Headings of a note stand on the talk's page where they stand in the note."""

import re
from pathlib import Path

import pytest
from lxml import html

from generator.build import build
from generator.messages.words import words
from generator.model.account import PassageKind
from generator.model.base import ItemId, SourceId, Span, TalkId
from generator.model.config import Config
from generator.model.items import Passage
from generator.render.context.grouping import depths
from generator.render.paging.transcripts import part_name
from generator.render.pieces.citations import source_name
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
    of_note = [
        it for it in page.iter("h2", "h3", "h4", "h5") if (it.get("id") or "").startswith("text-")
    ]
    assert len({it.get("id") for it in of_note}) == len(of_note)
    return of_note


def talk_page(folder: Path, note: str) -> html.HtmlElement:
    (folder / "seeds").mkdir()
    (folder / "seeds" / "moving-water.md").write_text(note, encoding="utf-8")
    site = build(Config(seeds=folder / "seeds", notes=folder / "no-notes"))
    (page,) = (page for page in site.pages if page.path == "talks/moving-water.md")
    return as_html(page)


def test_headings_without_text_of_their_own_stand_above_those_below_them(tmp_path: Path) -> None:
    page = talk_page(tmp_path, NOTE)
    headings = headings_of(page)
    assert [said(it) for it in headings] == HEADINGS
    assert [it.tag for it in headings] == ["h2", "h3", "h3", "h2", "h3", "h3", "h2"]
    contents = page.xpath("//nav[@class='t-toc']//li[starts-with(a/@href, '#text-')]")
    assert [it.get("class") for it in contents] == [
        None,
        "t-deeper",
        "t-deeper",
        None,
        "t-deeper",
        "t-deeper",
        None,
    ]
    assert said(headings[-1].getnext()) == "[1]"
    examples = [it.getnext() for it in headings if said(it) == "Example"]
    assert [said(it).partition(".")[0] for it in examples] == [
        "A weir by a mill",
        "A dam by a road",
    ]


COUNTED = """\
# Moving water

## Rules

1. Open the gate.
1. Read the mark.

   1. In spring.
   1. In autumn.
1. Close the gate,
   slowly.

It is done.

1. Go home.

## Order

3. A weir.
4. A dam.
4. A mill.
"""


def test_items_that_are_printed_with_one_number_are_counted(tmp_path: Path) -> None:
    shown = talk_page(tmp_path, COUNTED)
    numbers = [said(it) for it in shown.find_class("t-marker")]
    assert numbers == ["1.", "2.", "1.", "2.", "3.", "1.", "3.", "4.", "5."]


def test_the_year_of_an_events_name_is_said_once(tmp_path: Path) -> None:
    seeds = tmp_path / "seeds"
    for file in ("2018/riverconf/weirs.md", "2018/riverconf/dams.md", "days/2019/2019-05-01.md"):
        (seeds / file).parent.mkdir(parents=True, exist_ok=True)
        title = "# 2019-05-01\n\n" if "days" in file else f"# Moving water: {file[-7:]}\n\n"
        (seeds / file).write_text(f"{title}They open at night.\n", encoding="utf-8")
    site = build(Config(seeds=seeds, notes=tmp_path / "no-notes"))
    assert "Days 2019-05-01" in {talk.title for talk in site.corpus.talks}
    of_event = [talk for talk in site.corpus.talks if talk.event]
    assert {talk.event for talk in of_event} == {"RiverConf 2018", "Days 2019"}
    for talk in of_event:
        (page,) = (page for page in site.pages if page.path == talk.address[:-4] + "md")
        (facts,) = as_html(page).find_class("t-lede")[0].find_class("t-facts")
        assert said(facts).count("2018") == (talk.event == "RiverConf 2018")


def test_no_page_of_a_transcript_is_called_after_half_a_word() -> None:
    texts = ("nally it opens.", "The gate is old.")
    passages = [
        Passage(
            id=ItemId(text),
            talk=TalkId("weirs"),
            section="",
            kind=PassageKind.OTHER,
            text=text,
            at=Span(source=SourceId("note"), lines=(1, 1)),
        )
        for text in texts
    ]
    assert part_name(passages, has_chapters=False) == texts[1]
    assert part_name(passages[:1], has_chapters=False) == texts[0]


def test_a_level_of_one_heading_alone_parts_nothing(tmp_path: Path) -> None:
    note = NOTE.replace("## Dams", "# All about dams\n\nThey are many.\n\n## Dams")
    headings = headings_of(talk_page(tmp_path, note))
    assert {said(it): it.tag for it in headings}["All about dams"] == "h2"
    assert {said(it): it.tag for it in headings}["Dams"] == "h2"


def test_no_heading_stands_below_another_than_its_own(tmp_path: Path) -> None:
    """What stands below a list of takeaways stands on the page where no other heading is above."""
    told = "## Key takeaways\n\n- Dams age like people.\n- Weirs do not age.\n\n### Who minds it\n\nNobody does.\n\n"
    headings = headings_of(talk_page(tmp_path, NOTE.replace("## What", f"{told}## What")))
    tags = {said(it): it.tag for it in headings}
    assert tags["Dams"] == "h2"
    assert tags["How they hold"] == "h3"
    assert tags["Who minds it"] == "h2"


OUTLINED = """\
# Moving water

Ada Okafor, The River Works

## Overview

Rivers move their beds. Most maps do not say so.

## Weirs

They stand in rivers.

Examples:

- A weir by a mill.
- A weir by a road.

## Examples

### By a town

It floods in spring.

## Q&A

**What about the fish?**

They swim around it.

**Who pays?**

The towns do.

## Key takeaways

### For farmers

- Sow late.
- Leave the fields open.
"""


def test_a_label_above_a_list_stands_below_the_heading_that_it_is_under(tmp_path: Path) -> None:
    headings = headings_of(talk_page(tmp_path, OUTLINED))
    assert [(said(it), it.tag) for it in headings] == [
        ("Weirs", "h2"),
        ("Examples", "h3"),
        ("Examples", "h2"),
        ("By a town", "h3"),
        ("Q&A", "h2"),
        ("What about the fish?", "h3"),
        ("Who pays?", "h3"),
        ("Key takeaways", "h2"),
        ("For farmers", "h3"),
    ]


def test_a_brief_begins_with_what_tells_of_the_talk(tmp_path: Path) -> None:
    page = talk_page(tmp_path, "---\nspeaker: Ada Okafor\n---\n" + OUTLINED)
    (brief,) = page.find_class("t-brief")
    told = [said(it) for it in brief.iter("p")]
    assert told[0].startswith("Rivers move their beds.")
    assert told[-1].startswith("Ada Okafor, The River Works")


def test_who_gives_a_talk_is_no_brief_of_it(tmp_path: Path) -> None:
    told = "Rivers move their beds. Most maps do not say so."
    note = OUTLINED.replace(told, "").replace("## Overview", "")
    page = talk_page(tmp_path, "---\nspeaker: Ada Okafor\n---\n" + note)
    (heading,) = page.xpath("//h2[@id='brief']")
    assert said(heading) == "Notes"
    assert "Ada Okafor, The River Works" in said(heading.getnext())
    before = page.xpath("//h2[@id='brief']/preceding::h2")
    assert said(before[-1]) == "Key takeaways"


@pytest.mark.parametrize(
    ("levels", "below"),
    [
        ((2, 3, 6, 6, 3, 2), (0, 1, 2, 2, 1, 0)),
        ((2, 1, 2, 3, 6), (0, 0, 0, 1, 2)),
        ((0, 2, 0, 3), (0, 0, 1, 0)),
        ((3, 3, 2, 2), (0, 0, 0, 0)),
        ((2, 3, 6, 0, 6, 2, 0), (0, 1, 2, 3, 2, 0, 1)),
        ((0, 0), (0, 0)),
        ((), ()),
    ],
)
def test_headings_stand_below_those_of_higher_levels(
    levels: tuple[int, ...], below: tuple[int, ...]
) -> None:
    assert depths(levels) == below


def test_headings_stand_below_none_that_may_be_another_sections() -> None:
    assert depths((2, 3, 3, 4, 2), {2}) == (0, 1, 0, 1, 0)


CHAPTERED = """\
# Moving water

- **TL;DR:** Rivers move, and maps do not.

## Details

### The bed [00:00-05:00]

**Core view**

A river is a band that wanders over its plain.

**In depth**

The law follows the map, and the map follows last year's river.

### The bank [05:00-15:00]

**Core view**

Floods are cheap, because they bring silt.

**In depth**

The talk counts what the silt of one spring was worth.

## Afterwards

Somebody asked for the maps.
"""


def test_labels_that_come_again_in_each_chapter_stand_below_the_chapter(tmp_path: Path) -> None:
    page = talk_page(tmp_path, CHAPTERED)
    shown = [
        (it.tag, said(it))
        for it in page.iter("h2", "h3", "h4")
        if (it.get("id") or "").startswith(("text-", "chapter-"))
    ]
    of_chapter = [("h3", "Core view"), ("h3", "In depth")]
    assert shown == [
        ("h2", "Details"),
        *[("h2", "The bed"), *of_chapter, ("h2", "The bank"), *of_chapter],
        ("h2", "Afterwards"),
    ]


@pytest.mark.parametrize("mark", ["- **TL;DR:** ", "**Summary:** ", "In brief: ", ""])
def test_a_brief_is_shown_without_the_label_that_calls_it_one(tmp_path: Path, mark: str) -> None:
    page = talk_page(tmp_path, CHAPTERED.replace("- **TL;DR:** ", mark))
    (brief,) = page.find_class("t-brief")
    assert said(brief).startswith("Rivers move, and maps do not.")


def test_a_transcript_is_not_called_notes(tmp_path: Path) -> None:
    turns = "".join(
        f"**Ada Okafor:** Rivers move, says map {n}.\n\n**Ivo Kern:** So?\n\n" for n in range(6)
    )
    for file, text in (("talk.md", turns), ("note.md", NOTE)):
        folder = tmp_path / file
        folder.mkdir()
        (folder / file).write_text(text, encoding="utf-8")
        site = build(Config(seeds=folder, notes=tmp_path / "no-notes"))
        (source,) = site.corpus.sources
        assert source.is_transcript is (file == "talk.md")
        assert source_name(source, words("en")) == ("transcript" if file == "talk.md" else "notes")


INSIGHTS = """\
# Moving water

## Key takeaways

1. Rivers are no lines
   - A river is a band that wanders.
   - The law follows the map.
2. Floods are cheap
   They bring silt.
3. Dams age
"""


def test_what_stands_below_a_takeaway_stands_there_on_the_page(tmp_path: Path) -> None:
    page = talk_page(tmp_path, INSIGHTS)
    (section,) = page.xpath("//h2[@id='takeaways']/following-sibling::ul[1]")
    told = [said(it).replace("\xa0[1]", "").replace(" [1]", "") for it in section]
    assert told[0].startswith("Rivers are no lines")
    assert "A river is a band that wanders." in told[0]
    assert "The law follows the map." in told[0]
    assert told[2] == "Dams age"
    assert len(told) == 3
    assert said(page).count("A river is a band that wanders.") == 1
    assert not headings_of(page)


BELOW_EACH_OTHER = """\
# Moving water

## Rules

• Open the gate.
◦ Slowly.
▪ A hand at a time.
◦ At dawn.
• Close it.
1. By hand.

- A weir
  - its gate
   ○ its hinge
- A dam
"""


def test_signs_of_inner_lists_stand_below_the_points_above_them(tmp_path: Path) -> None:
    page = talk_page(tmp_path, BELOW_EACH_OTHER)
    points = page.xpath("//li[starts-with(@id, 'passage')]")
    depths = [re.sub(r"\D", "", point.get("class", "")) or "0" for point in points]
    assert "".join(depths) == "0121000120"


def test_chapters_that_are_headings_stand_below_the_heading_above_them(tmp_path: Path) -> None:
    timed = "# Moving water\n\nSpeaker: Ada Okafor\n\n## Own thoughts\n\n"
    timed += "### Weirs (0:12)\n\n- They age.\n\n### [0:40] Dams\n\n- They leak.\n"
    timed += "\n## What I will do\n\n- Walk there.\n"
    page = talk_page(tmp_path, timed)
    marks = {said(it).strip(): it.tag for it in page.iter("h2", "h3")}
    assert marks["Own thoughts"] == "h2"
    assert (marks["Weirs (0:12)"], marks["[0:40] Dams"]) == ("h3", "h3")
