"""What several sources say in the same words stands once, with the marks and anchors of all."""

from pathlib import Path

import pytest
from lxml import html

from generator.build import build
from generator.model.config import Config
from generator.model.items import Passage, Takeaway
from generator.model.site.page import Site
from generator.text.addresses import item_anchor
from tests.render.rendering import as_html

FIRST = """\
---
title: Moving water
speaker: Ada Okafor
url: https://www.youtube.com/watch?v=abcdefghijk
---

## Key takeaways

- Rivers move wherever they are let to.
- Dams fail in the end, all of them.

## Weirs

They hold back what comes down the river.

- Yes.
- No.

## Questions

### Who pays
"""
SECOND = FIRST.replace("- No.\n", "- Perhaps.\n").replace(
    "- Dams fail in the end, all of them.\n", "- Dams last, if they are looked after.\n"
)


def _site(folder: Path, second: str, room: str = "") -> Site:
    (folder / "seeds").mkdir()
    for name, text in (("one.md", FIRST + room), ("two.md", second + room)):
        (folder / "seeds" / name).write_text(text, encoding="utf-8")
    return build(Config(seeds=folder / "seeds", notes=folder / "no-notes"))


def _page(site: Site) -> html.HtmlElement:
    (talk,) = site.corpus.talks
    (page,) = (page for page in site.pages if page.path == talk.address.replace(".html", ".md"))
    return as_html(page)


def _marks(page: html.HtmlElement, words: str) -> list[list[str]]:
    """The marks of sources behind each item that says the words."""
    said = (it for it in page.iter("li", "p") if (it.text_content() or "").startswith(words))
    return [
        [mark.text for mark in it.iter("a") if mark.get("class", "")[:3] == "src"] for it in said
    ]


@pytest.mark.parametrize(
    ("words", "marks"),
    [
        ("Rivers move", [["[1]", "[2]"]]),
        ("They hold back", [["[1]", "[2]"]]),
        ("Dams fail", [["[1]"]]),
        ("Dams last", [["[2]"]]),
        ("Yes.", [["[1]"], ["[2]"]]),  # in lists that differ
    ],
)
def test_the_same_words_stand_once(tmp_path: Path, words: str, marks: list[list[str]]) -> None:
    assert _marks(_page(_site(tmp_path, SECOND)), words) == marks


def test_short_words_stand_once_in_the_same_list(tmp_path: Path) -> None:
    assert _marks(_page(_site(tmp_path, FIRST + "\nIt is asked for.\n")), "Yes.") == [
        ["[1]", "[2]"]
    ]


@pytest.mark.parametrize(
    ("other", "differs"),
    [
        ("We hold nothing back for long.", False),
        ("We hold nothing back, for long!", True),
    ],
)
def test_a_wording_is_shown_again_only_where_it_differs(
    tmp_path: Path, other: str, *, differs: bool
) -> None:
    quote = '\n## Quotes\n\n- 04:12 "We hold nothing back for long."\n'
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/one.md").write_text(FIRST + quote, encoding="utf-8")
    second = SECOND + quote.replace("We hold nothing back for long.", other)
    (tmp_path / "seeds/two.md").write_text(second, encoding="utf-8")
    site = build(Config(seeds=tmp_path / "seeds", notes=tmp_path / "no-notes"))
    (page,) = (as_html(it) for it in site.pages if it.path == "quotes/in/moving-water.md")
    (again,) = page.find_class("t-other")
    text = again.text_content() or ""
    assert ("Also quoted as" in text, "The same words" in text) == (differs, differs)
    assert ("We hold nothing back" in text) == differs
    assert len(again.find_class("src")) == 1


@pytest.mark.parametrize(
    "room", ["", "\n## More\n\n" + "A line of words on weirs and gates.\n\n" * 900]
)
def test_every_item_keeps_its_anchor(tmp_path: Path, room: str) -> None:
    site = _site(tmp_path, SECOND, room)
    text = "".join(page.markdown for page in site.pages)
    items: tuple[Takeaway | Passage, ...] = (*site.corpus.takeaways, *site.corpus.passages)
    anchors = (item_anchor(it.type_name, it.id) for it in items)
    assert [it for it in anchors if f'id="{it}"' not in text] == []


def test_a_talk_that_lists_a_concept_twice_stands_once_on_its_page(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    note = FIRST.replace("url:", "tags: [Old Sluices]\nkeywords: [Old Sluices]\nurl:")
    for name, title in (("one.md", "Moving water"), ("two.md", "Still water"), ("3.md", "Tides")):
        text = note.replace("Moving water", title).replace("abcdefghijk", title[:5] + "bcdefg")
        (tmp_path / "seeds" / name).write_text(text, encoding="utf-8")
    site = build(Config(seeds=tmp_path / "seeds", notes=tmp_path / "no-notes"))
    (page,) = (as_html(page) for page in site.pages if page.path == "concepts/old-sluices.md")
    row, *_ = (it for it in page.iter("li") if "Moving water" in (it.text_content() or ""))
    assert len(row.xpath(".//a[@class='src']")) == 2
