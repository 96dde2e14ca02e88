"""The editor's desk and the front page: what they show of collections of every size."""

import datetime as dt
from pathlib import Path
from typing import Any

import collection
import msgspec
import pytest
import yaml
from lxml import html

from generator.build import build
from generator.messages.words import english
from generator.model.config import Config
from generator.model.problem import problem
from generator.model.reading import Reading
from generator.model.site.page import Rendered, Site
from generator.model.source import Reprint
from generator.publish.permanence.dead_links import dead_links
from generator.resolve import resolve
from tests.render.rendering import as_html, config, render, said
from tests.resolve.test_suggestions import OTHER_TITLE
from tests.resolve.test_talks import DIGEST, NOTES, OTHER_YEAR
from tests.support import free, link

FRONT = "---\ntalk: {talk}\ndate: 2024-05-01\nurl: https://example.org/{talk}\n---\n"
LACKING = """\
A Walk in the Woods

Quotes
- "Nobody has ever counted every leaf of a wood in autumn." - A remark on patience.

Key Topics

Leaf Litter · Deadwood
"""
CAPTIONS = "WEBVTT\n\n00:00:01.000 --> 00:00:02\nHello there\n"
BROKEN = '{"chapters": [{"startTime": 1, "title": "A [b](c) & <i>"}'


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    return tmp_path / "seeds"


def built(seeds: Path, **settings: Any) -> Site:
    return build(Config(seeds=seeds, notes=seeds / "no-notes", **settings))


def write(seeds: Path, **texts: str) -> None:
    for name, text in texts.items():
        stem, _, ending = name.partition("__")
        (seeds / f"{stem}.{ending or 'txt'}").write_text(text, encoding="utf-8")


def append(seeds: Path, *lines: str) -> None:
    with (seeds / "curation.yml").open("a", encoding="utf-8") as file:
        file.writelines(f"{line}\n" for line in lines)


def tree_of(made: Site | Rendered, path: str) -> html.HtmlElement:
    (page,) = (one for one in made.pages if one.path == path)
    return as_html(page)


def desk_of(made: Site | Rendered) -> html.HtmlElement:
    return tree_of(made, "desk.md")


def sections(tree: html.HtmlElement) -> list[str]:
    return tree.xpath("//h2/@id")


def under(tree: html.HtmlElement, section: str) -> list[html.HtmlElement]:
    """The findings under a heading."""
    path = "//h2[@id=$it]/following-sibling::details[1]//ul[@class='t-items']/li"
    return tree.xpath(path, it=section)


def lines_of(item: html.HtmlElement) -> list[str]:
    return [it.text_content() for it in item.xpath(".//p[@class='t-offer']/code")]


def errors(site: Site) -> list[str]:
    return [english(it.message) for it in site.problems if it.severity == "error"]


def test_both_answers_to_a_suggestion_work_as_they_are_printed(seeds: Path) -> None:
    write(
        seeds,
        a=DIGEST,
        b=OTHER_TITLE,
    )
    before = built(seeds)
    (item,) = under(desk_of(before), "pairs")
    assert item.xpath("./p[1]/a/@href") == [one.address for one in before.corpus.talks]
    assert "both are with Ada Okafor" in said(item)
    one, two = lines_of(item)
    append(seeds, two)
    refused = built(seeds)
    assert errors(refused) == []
    assert under(desk_of(refused), "pairs") == []
    assert len(refused.corpus.talks) == 2
    (seeds / "curation.yml").unlink()
    append(seeds, one)
    accepted = built(seeds)
    assert errors(accepted) == []
    assert under(desk_of(accepted), "pairs") == []
    assert len(accepted.corpus.talks) == 1


def test_lines_that_are_not_filled_in_change_nothing(seeds: Path) -> None:
    write(seeds, a=LACKING)
    append(seeds, "talks: {}", "", "# mine")
    before = built(seeds)
    blank = [
        one for item in desk_of(before).xpath("//li") for one in lines_of(item) if ': ""' in one
    ]
    assert len(blank) > 1
    append(seeds, *dict.fromkeys(blank))
    after = built(seeds)
    assert errors(after) == []
    assert after.corpus == before.corpus


@pytest.mark.slow
def test_every_printed_line_is_one_of_the_curation_file(seeds: Path) -> None:
    write(seeds, a=DIGEST, b=LACKING, c=NOTES.replace("Forests", "Deserts"))
    context = desk_of(built(seeds))
    lines = [one for item in context.xpath("//li[@class='t-item']") for one in lines_of(item)]
    assert len(lines) > 5
    for line in dict.fromkeys(lines):
        (seeds / "curation.yml").write_text(line, encoding="utf-8")
        assert next(iter(yaml.safe_load(line))) in {"talks", "quotes", "concepts", "people"}
        assert errors(built(seeds)) == [], line


def test_what_many_lack_is_said_once(seeds: Path) -> None:
    few = {f"walk{n}": LACKING.replace("Woods", f"Woods {n}") for n in range(4)}
    write(seeds, **few, other=LACKING.replace("Woods", "Rain, 2020-05-04"))
    for n in range(4):
        (seeds / f"walk{n}.md").write_text(
            f"# A walk in wood {n}\n\nIt is {n}.\n", encoding="utf-8"
        )
    page = desk_of(built(seeds))
    lacking = page.xpath("//h2[@id='talks']/following-sibling::details[1]")[0]
    assert said(lacking).count("nobody is said to speak · no recording to play") == 1 + sum(
        "nobody" in said(item) for item in under(page, "talks")
    )
    assert sum("nobody" in said(item) for item in under(page, "talks")) <= 2
    assert all(lines_of(item) for item in under(page, "talks"))


def test_what_lacks_something_says_what_and_how_to_fill_it_in(seeds: Path) -> None:
    write(seeds, a=LACKING)
    context = desk_of(built(seeds))
    (talk,) = under(context, "talks")
    assert "date not known · nobody is said to speak · no recording to play" in said(talk)
    fields = '{date: "", people: {"": "speaker"}, url: ""}'
    assert lines_of(talk) == [f'talks: {{"a-walk-in-the-woods": {fields}}}']
    (quotes,) = under(context, "quotes")
    assert "1 quote without a speaker · 1 quote without a time" in said(quotes)
    (line,) = lines_of(quotes)
    assert line.endswith('{speaker: "", time: ""}}')
    assert [said(one.xpath(".//a")[0]) for one in under(context, "listed")] == [
        "Deadwood",
        "Leaf Litter",
    ]


def test_a_line_is_filled_in_between_its_quotation_marks(seeds: Path) -> None:
    write(seeds, a=LACKING)
    (line,) = lines_of(under(desk_of(built(seeds)), "talks")[0])
    for blank, filled in (
        ('date: "', 'date: "2024-05-06'),
        ('people: {"', 'people: {"Ada Okafor'),
        ('url: "', 'url: "https://www.example.org/watch?v=a&t=1'),
    ):
        line = line.replace(blank, filled)
    append(seeds, line)
    site = built(seeds)
    assert errors(site) == []
    (talk,) = site.corpus.talks
    assert (talk.published, talk.url) == ("2024-05-06", "https://www.example.org/watch?v=a&t=1")
    assert [(it.person, it.role.value) for it in talk.people] == [("ada-okafor", "speaker")]
    assert under(desk_of(site), "talks") == []


def test_nothing_is_listed_that_is_there(seeds: Path) -> None:
    defined = "Leaf Litter: What lies below.\n- Old Stumps: Homes of beetles."
    text = FRONT.format(talk="woods") + NOTES.replace(
        "Mycorrhiza: The net of fungi between the roots.", defined
    )
    write(seeds, a=text.replace("Plant mixed forests.", "Keep old stumps and leaf litter."))
    site = built(seeds)
    assert {one.name for one in site.corpus.concepts} == {"Leaf Litter", "Old Stumps"}
    context = desk_of(site)
    assert sections(context) == ["add"]
    assert "Nothing is left to do." in said(context)


def test_concepts_are_sorted_by_what_is_missing(seeds: Path) -> None:
    text = NOTES.replace(
        "- Plant mixed forests.",
        "- Plant mixed forests in the long rain.\n- Mind the long rain.\n- The long rain ends.",
    )
    write(
        seeds,
        a=text + "Key Topics\nLong Rain · Tree Line",
        b=OTHER_YEAR.replace("the wind", "the dry wind") + "Key Topics\nLong Rain · Dry Wind\n",
    )
    site = built(seeds)
    names = {one.name: (bool(one.definitions), one.mentions) for one in site.corpus.concepts}
    assert names == {
        "Mycorrhiza": (True, 0),
        "Long Rain": (False, 3),
        "Tree Line": (False, 0),
        "Dry Wind": (False, 2),
    }
    context = desk_of(site)
    found = {
        key: [said(one.xpath(".//a")[0]) for one in under(context, key)]
        for key in ("undefined", "unnamed", "listed")
    }
    assert found == {
        "undefined": ["Long Rain", "Dry Wind"],
        "unnamed": ["Mycorrhiza"],
        "listed": ["Tree Line"],
    }


def test_hidden_concepts_are_done_with(seeds: Path) -> None:
    write(seeds, a=LACKING)
    append(
        seeds, *(line for item in under(desk_of(built(seeds)), "listed") for line in lines_of(item))
    )
    site = built(seeds)
    assert errors(site) == []
    assert under(desk_of(site), "listed") == []


def test_predictions_that_fell_due_ask_what_became_of_them(root: Path, seeds: Path) -> None:
    write(seeds, a=(root / "tests/golden/seeds/digest.txt").read_text(encoding="utf-8"))
    append(seeds, "talks: {radio-terra-ada-okafor-forests-that-remember: {date: 2001-01-01}}")
    assert "due" not in sections(desk_of(built(seeds)))
    site = built(seeds, build_date=dt.date(2030, 1, 1))
    (item,) = under(desk_of(site), "due")
    (line,) = lines_of(item)
    append(seeds, line.replace('status: "', 'status: "failed'))
    assert under(desk_of(built(seeds, build_date=dt.date(2030, 1, 1))), "due") == []


def test_unread_lines_stand_there_word_for_word_as_far_as_they_may(seeds: Path) -> None:
    write(seeds, a__json=BROKEN)
    site = built(seeds)
    (item,) = under(desk_of(site), "unread")
    assert item.xpath(".//code")[0].text_content() == BROKEN
    assert item.xpath(".//li/a/@href") == ["sources/a.html#L1"]
    hidden = built(seeds, source_text=Reprint.NONE)
    (item,) = under(desk_of(hidden), "unread")
    assert "chapters" not in said(item)
    assert item.xpath(".//li/a/@href") == ["sources/a.html#L1"]


def test_problems_are_grouped_by_what_to_do_the_gravest_first() -> None:
    found = (
        problem("timecode-repaired", free("one note"), "a.txt", (3, 3)),
        *(problem("seed-empty", free(f"empty {n}"), f"{n}.txt") for n in range(9)),
        problem("link-dead", free("a [dead](link)"), "talks/a.md"),
        problem("mojibake-repaired", free("nothing to do"), "a.txt"),
        problem("line-unread", free("shown as a line"), "a.txt", (4, 4)),
    )
    made = render(link(EMPTY.corpus), Reading(sources=(), accounts=()), found, config())
    context = desk_of(made)
    assert sections(context) == ["problems", "remarks", "add"]
    dead, empty = under(context, "problems")
    assert "a [dead](link)" in said(dead)
    assert "This is a fault of the program" in said(dead)
    assert len(empty.xpath(".//li")) == 5
    assert said(empty.xpath(".//li")[-1]) == "5 more"
    (remark,) = under(context, "remarks")
    assert "timecode-repaired" in said(remark)
    assert "mojibake-repaired" not in said(context)
    assert "line-unread" not in said(context)


EMPTY = resolve(Reading(sources=(), accounts=()))


def of(reading: Reading, room: int = 80_000, language: str = "en", **settings: Any) -> Rendered:
    resolved = resolve(reading)
    chosen = msgspec.structs.replace(config(language), **settings)
    return render(
        link(resolved.corpus),
        reading,
        resolved.problems,
        chosen,
        room,
        suggestions=resolved.suggestions,
    )


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_desk_shows_the_first_of_long_lists_and_leads_to_all(language: str) -> None:
    made = of(collection.reading(44), room=3_000, language=language)
    assert dead_links(made.pages, made.assets) == ()
    context = desk_of(made)
    assert len(under(context, "talks")) == 8
    assert "desk/talks.html" in context.xpath("//p[@class='t-more']/a/@href")
    lists = [one for one in made.pages if one.path.startswith("desk/")]
    assert any(one.path.startswith("desk/talks/") for one in lists)
    assert not any(one.searched for one in lists)


@pytest.mark.parametrize(
    ("repository", "linked"),
    [(None, False), ("https://example.org/notes", True), ("javascript:alert(1)", False)],
)
def test_the_repository_is_linked_where_it_is_known(repository: str | None, linked: bool) -> None:
    made = of(collection.reading(2), repository=repository, folder="my_notes")
    for path in ("index.md", "desk.md"):
        tree = tree_of(made, path)
        assert bool(tree.xpath("//a[@href=$it]", it=repository or "")) is linked
        assert "my_notes/" in said(tree)
        assert "javascript" not in said(tree)


def test_the_front_page_of_nothing_says_how_to_begin() -> None:
    made = of(Reading(sources=(), accounts=()))
    home = tree_of(made, "index.md")
    assert "There are no notes yet. To add a talk, put a file" in said(home)
    assert said(home).count("To add a talk") == 1
    assert sections(home) == []


def test_the_front_page_of_one_talk_repeats_nothing(seeds: Path) -> None:
    write(seeds, a=OTHER_YEAR.replace("Takeaways", QUOTES + "Takeaways"))
    site = built(seeds)
    home = tree_of(site, "index.md")
    assert [said(it) for it in home.xpath("//h2")] == ["Talks", "Concepts", "People"]
    (talk,) = site.corpus.talks
    assert len(home.xpath("//ul//a[@href=$it]", it=talk.address)) == 1
    assert "desk.html" in home.xpath("//a/@href")


QUOTES = """
- At 2:00 - "Far away." - A note.
- At 3:00 - "You hear the Singing Dunes from far away, and you never ever forget it." - A note.
- At 4:00 - "All water comes down the Slow Wadis, and only once in many years." - A note.
Key Concepts
- Singing Dunes: Hills of fine sand in the desert. They sing when the wind is dry.
- Slow Wadis: Rivers without water.
"""


def test_the_front_page_says_what_is_inside(seeds: Path) -> None:
    write(seeds, a=OTHER_YEAR.replace("Takeaways", QUOTES.lstrip() + "Takeaways"))
    home = tree_of(built(seeds), "index.md")
    (quote,) = home.xpath("//figure[contains(@class, 't-hero')]")
    assert "You hear the Singing Dunes" in said(quote)
    assert "3:00" in said(quote)
    cards = [said(it) for it in home.xpath("//*[@class='t-card-text']")]
    assert any(
        text.startswith("Hills of fine sand in the desert.") and "sing" not in text
        for text in cards
    )
    assert all(
        it.xpath(".//a[contains(@class, 'src')]") for it in home.xpath("//*[@class='t-card-text']")
    )
    assert home.xpath("//form[@role='search']//input/@aria-label")
    asked = home.xpath("//button[@class='t-example']")
    assert len(asked) == 2
    assert asked[0].get("value") in {"Singing Dunes", "Slow Wadis"}
    assert said(asked[0]) == f"What does “{asked[0].get('value')}” mean?"


def test_what_one_talk_of_many_repeats_is_not_what_they_are_about(seeds: Path) -> None:
    tagged = "---\ntags: [weirs]\n---\n# The Mill\n\n" + "The weirs and weirs and weirs.\n\n" * 9
    write(seeds, a__md=tagged)
    assert "about weirs" not in said(tree_of(built(seeds), "index.md"))
    write(seeds, b__md=tagged.replace("The Mill", "The Brook"))
    assert "about weirs" in said(tree_of(built(seeds), "index.md"))


def test_what_is_said_in_a_talk_is_no_summary_of_it(seeds: Path) -> None:
    words = "I am too far out on the water for this, and nobody has seen the keeper at all.\n\n"
    write(seeds, mill__md=f"---\ntitle: The Mill\ntype: transcript\n---\n\n{words * 300}")
    home = tree_of(built(seeds), "index.md")
    (card,) = home.xpath("//li[@class='t-card']")
    assert said(card.xpath("*[@class='t-card-title']")[0]) == "The Mill"
    (opening,) = card.xpath("*[contains(@class, 't-card-text')]")
    assert "t-opening" in opening.get("class")
    assert said(opening).startswith("“I am too far out on the water for this, ")


def test_a_card_says_who_begins_to_speak_and_how_much_is_said(seeds: Path) -> None:
    turns = "Ada Roy (00:00:04):\n\nHm.\n\nIvo Kern (00:00:09):\n\nThe keeper has not been seen since the ice came down.\n\n"
    more = "".join(
        f"{who} (00:0{n}:00):\n\nI wait, and you do not. What is it that you know?\n\n"
        for n, who in enumerate(("Ada Roy", "Ivo Kern") * 3, start=1)
    )
    write(seeds, mill__md=f"---\ntitle: The Mill\ntype: transcript\n---\n\n{turns}{more}")
    (card,) = tree_of(built(seeds), "talks/index.md").xpath("//li[@class='t-card']")
    assert "Ivo Kern “The keeper has not been seen since the ice came down.”" in said(card)
    assert "8 turns · until 6:00" in said(card)


def test_what_notes_of_many_talks_say_alike_is_no_summary(seeds: Path) -> None:
    form = "Please put your name into the list of those who are here."
    for name in ("Alders", "Beeches", "Cedars"):
        write(
            seeds,
            **{
                f"{name}__md": f"# The {name}\n\n- {form}\n- Of {name} we know the age and the height.\n"
            },
        )
    cards = tree_of(built(seeds), "talks/index.md").xpath("//li[@class='t-card']")
    assert len(cards) == 3
    assert not any(form in said(card) for card in cards)
    assert all("we know the age" in said(card) for card in cards)


def test_where_nothing_has_a_date_there_is_no_timeline(seeds: Path) -> None:
    write(
        seeds, mill__md="# The Mill\n\nSpeaker: Ada Roy\n\n- It stands.\n- Nobody grinds there.\n"
    )
    made = built(seeds)
    assert not any(page.path == "timeline.md" for page in made.pages)
    assert not tree_of(made, "index.md").xpath("//a[contains(@href, 'timeline')]")


def test_nobody_is_named_for_talks_of_which_most_name_nobody(seeds: Path) -> None:
    walks = {
        f"w{number}": LACKING.replace("a Walk", f"a Walk {name}").replace("the Woods", name)
        for number, name in enumerate(("Alders", "Beeches", "Cedars"))
    }
    write(seeds, a=OTHER_YEAR, **walks)
    lead = said(tree_of(built(seeds), "index.md").xpath("//*[@class='t-lead']")[0])
    assert lead.startswith("4 talks. ")


def test_the_desk_is_reached_from_the_reports_and_the_sources() -> None:
    made = of(collection.reading(3))
    for path, pager in (("problems.md", ""), ("coverage.md", ""), ("sources/index.md", "../")):
        assert tree_of(made, path).xpath("//a[@href=$it]", it=f"{pager}desk.html"), path


def test_coverage_begins_with_what_was_not_read(seeds: Path) -> None:
    write(seeds, a=DIGEST, b__json=BROKEN)
    site = built(seeds)
    rows = tree_of(site, "coverage.md").xpath("//tbody/tr/th/a[2]/@href")
    assert rows == ["sources/b.html", "sources/a.html"]


def test_of_people_without_words_every_part_is_told(seeds: Path) -> None:
    note = "---\n{0}: Ada Okafor\n---\n# {1}\n\n{1} hold water.\n"
    parts = {"a": ("author", "Weirs"), "b": ("author", "Dams"), "c": ("transcriber", "Walls")}
    write(seeds, **{f"{name}__md": note.format(*part) for name, part in parts.items()})
    text = said(desk_of(built(seeds)))
    assert "wrote notes on 2 talks · transcribed, translated or edited 1 talk" in text
    assert "shared by" not in text
