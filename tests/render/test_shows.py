"""The show of a talk stands wherever its event does: on pages, in lists, in search, in the data."""

from pathlib import Path

import pytest

from generator.build import build
from generator.model.config import Config
from generator.model.site.page import SectionName, Site
from tests.render.rendering import as_html, said

NOTE = """\
---
title: Moving water
guest: Nadia Brun
{front}
---

## Quotes

> "A river is a verb."
"""


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    return tmp_path / "seeds"


def built(seeds: Path, front: str) -> Site:
    (seeds / "moving-water.md").write_text(NOTE.format(front=front), encoding="utf-8")
    return build(Config(seeds=seeds, notes=seeds / "no-notes"))


def text_of(site: Site, path: str) -> str:
    (page,) = (page for page in site.pages if page.path == path)
    return said(as_html(page))


@pytest.mark.parametrize("key", ["podcast", "channel", "series"])
def test_the_show_stands_on_the_talks_page_and_in_lists(seeds: Path, key: str) -> None:
    site = built(seeds, f"{key}: The River Show")
    (talk,) = site.corpus.talks
    assert (talk.show, talk.event) == ("The River Show", None)
    for path in ("talks/moving-water.md", "talks/index.md", "quotes/in/moving-water.md"):
        assert "The River Show" in text_of(site, path), path


def test_the_number_of_the_episode_stands_beside_its_show(seeds: Path) -> None:
    site = built(seeds, "podcast: The River Show\nepisode: 42")
    assert site.corpus.talks[0].episode == "42"
    assert "Episode 42 of The River Show" in text_of(site, "talks/moving-water.md")


def test_the_number_of_an_episode_whose_show_nobody_names_stands_alone(seeds: Path) -> None:
    text = text_of(built(seeds, "episode: 42"), "talks/moving-water.md")
    assert "Episode 42" in text
    assert "Episode 42 of" not in text


def test_event_and_show_stand_side_by_side_and_none_is_repeated(seeds: Path) -> None:
    both = built(seeds, "event: WaterConf\nshow: The River Show")
    text = text_of(both, "talks/index.md")
    assert "WaterConf" in text
    assert "The River Show" in text
    same = built(seeds, "event: The River Show Live\nshow: The River Show")
    (talk,) = same.corpus.talks
    assert talk.occasions == ("The River Show Live",)


def test_the_editor_names_the_show(seeds: Path) -> None:
    text = "talks:\n  moving-water: {show: The Other Show}\n"
    (seeds / "curation.yml").write_text(text, encoding="utf-8")
    (talk,) = built(seeds, "show: The River Show").corpus.talks
    assert talk.show == "The Other Show"


@pytest.mark.parametrize(
    ("address", "said_so", "other"),
    [
        ("https://youtu.be/abcdefghijk", " Play ", "Page of the talk"),
        ("https://x.com/nadia/status/12", "Page of the talk", " Play "),
    ],
)
def test_only_a_recording_is_to_be_watched(
    seeds: Path, address: str, said_so: str, other: str
) -> None:
    text = text_of(built(seeds, f"url: {address}"), "talks/moving-water.md")
    assert said_so in text
    assert other not in text


def test_a_talk_leads_to_the_others_of_its_event_that_are_nearest(seeds: Path) -> None:
    for day in range(1, 10):
        front = f"title: Lecture {'I' * day} on rivers\nguest: Nadia Brun\nevent: RiverConf\n"
        text = f"---\n{front}recorded: 2024-05-{day:02}\n---\nRivers move and rest.\n"
        (seeds / f"n{day}.md").write_text(text, encoding="utf-8")
    (seeds / "other.md").write_text("---\ntitle: Dams\nevent: DamConf\n---\nDams stand.\n", "utf-8")
    site = build(Config(seeds=seeds, notes=seeds / "no-notes"))
    shown = {
        talk.title: [
            link.text
            for of_event in as_html(page).find_class("t-more-of")
            for link in of_event.iter("a")
        ]
        for talk in site.corpus.talks
        for page in site.pages
        if page.path == talk.address.replace(".html", ".md")
    }
    assert shown["Dams"] == []
    near = [f"Lecture {'I' * day} on rivers" for day in (2, 3, 4, 6, 7, 8)]
    assert shown["Lecture IIIII on rivers"] == [*near, "All 9 talks"]
    assert len(shown["Lecture I on rivers"]) == len(near) + 1
    assert shown["Lecture IIIIIIIII on rivers"][-2] == "Lecture IIIIIIII on rivers"
    assert "8 more talks of RiverConf" in text_of(site, "talks/lecture-i-on-rivers.md")


def test_each_event_with_several_talks_has_a_list_of_them(seeds: Path) -> None:
    for number, event in enumerate(("RiverConf", "DamConf", "RiverConf", "damconf", "Alone"), 1):
        front = f"title: Talk {'ABCDE'[number - 1]}\nevent: {event}\nspeakers: [Nadia Brun]\n"
        (seeds / f"n{number}.md").write_text(f"---\n{front}---\nIt moves and rests.\n", "utf-8")
    site = build(Config(seeds=seeds, notes=seeds / "no-notes"))
    events = {page.path for page in site.pages if page.path.startswith("events/")}
    assert events == {"events/riverconf.md", "events/damconf.md", "events/index.md"}
    for where in ("talks", "events"):
        (index,) = (page for page in site.pages if page.path == f"{where}/index.md")
        leading = as_html(index).xpath("//ul[@class='t-index']/li/a")
        up = "" if where == "events" else "../events/"
        assert [link.get("href") for link in leading] == [
            f"{up}damconf.html",
            f"{up}riverconf.html",
        ]
    assert ("Events", "events/index.md") in {(tab.title, tab.path) for tab in site.tabs}
    of_tab = {page.path for page in site.pages if page.section is SectionName.EVENTS}
    assert of_tab == events
    text = text_of(site, "events/riverconf.md")
    assert [it for it in "ABCDE" if f"Talk {it}" in text] == ["A", "C"]
    in_search = [it.address for it in site.search if it.title == "RiverConf"]
    assert in_search == ["events/riverconf.html"]


def test_an_event_that_all_talks_are_of_has_the_list_of_all(seeds: Path) -> None:
    for number in range(1, 10):
        front = f"title: Talk {'I' * number}\nevent: RiverConf\nspeakers: [Nadia Brun]\n"
        (seeds / f"n{number}.md").write_text(f"---\n{front}---\nIt moves and rests.\n", "utf-8")
    site = build(Config(seeds=seeds, notes=seeds / "no-notes"))
    assert not [page.path for page in site.pages if page.path.startswith("events/")]
    (talk,) = (page for page in site.pages if page.path == "talks/talk-iii.md")
    last = as_html(talk).find_class("t-more-of")[0].xpath(".//a")[-1]
    assert (last.get("href"), last.text) == ("index.html", "All 9 talks")


def test_talks_of_a_show_without_dates_stand_in_the_order_of_their_numbers(seeds: Path) -> None:
    for number in (1, 2, 3, 10, 11, 12, 100):
        front = f"title: Weirs, part {number}\nshow: The River Show\nspeakers: [Nadia Brun]\n"
        (seeds / f"weirs-{number}.md").write_text(f"---\n{front}---\nWeirs rest.\n", "utf-8")
    site = build(Config(seeds=seeds, notes=seeds / "no-notes"))
    (talk,) = (page for page in site.pages if page.path == "talks/weirs-part-100.md")
    others = [link.text for link in as_html(talk).find_class("t-more-of")[0].iter("a")]
    assert others == [f"Weirs, part {number}" for number in (1, 2, 3, 10, 11, 12)]
