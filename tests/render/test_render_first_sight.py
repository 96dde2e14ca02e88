"""What a reader meets first: heads of pages, legends, what stands open, what a stub has."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from generator.build import build
from generator.model.config import Config
from generator.model.items import Due
from generator.model.site.page import Site
from generator.render.pieces.neighbours import _fitting
from tests.render.rendering import as_html, said

DIGEST = """\
Nadia Brun + Mara Vidal: Slow water

Category: Interviews · Duration: 40 min · ▶ Watch

Speakers: Nadia Brun · Mara Vidal

Segments (2)

  • 00:00 · Weirs
    • Who opens them.
  • 10:00 · Ice
    • Who waits for it.

Specific Prices (1)

Timestamp Item Value Context
13:00 Gate $300 The cost of a gate.

Memory Facts (1)

  • [12:00] The weir is high.
    • 4 m

Bottleneck Claims (1)

  • [01:00] Weirs are older than mills.
    • Evidence: Their stones are.

Predictions (1)

  • [11:00] The quay will flood.
    • Horizon: 2 years

Topics (3)

  • Weirs
  • Ice
  • Slow gates
"""


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    return tmp_path / "seeds"


def built(seeds: Path, **settings: Any) -> Site:
    return build(Config(seeds=seeds, notes=seeds / "no-notes", **settings))


def tree_of(made: Site, path: str) -> html.HtmlElement:
    (page,) = (one for one in made.pages if one.path == path)
    return as_html(page)


def test_a_source_begins_with_what_it_is_and_gave(seeds: Path) -> None:
    (seeds / "slow.txt").write_text(DIGEST, encoding="utf-8")
    page = tree_of(built(seeds), "sources/slow.md")
    text = said(page)
    assert text.index("about: Nadia Brun") < text.index("gave ") < text.index("SHA-256")
    (fold,) = page.xpath("//details[.//*[text()='SHA-256']]")
    assert fold.get("open") is None
    assert "slow.txt" in said(fold)


def test_signs_beside_chapters_are_explained_as_far_as_they_stand_there(seeds: Path) -> None:
    (seeds / "slow.txt").write_text(DIGEST, encoding="utf-8")
    made = built(seeds)
    (path,) = (page.path for page in made.pages if page.path.startswith("talks/nadia"))
    page = tree_of(made, path)
    below = [said(it) for it in page.xpath("//ol[@class='t-chapters']//*[@class='t-below']")]
    (legend,) = page.xpath("//details[@class='t-chapter-list']/p[@class='t-below']")
    assert {sign for signs in below for sign in signs if not sign.isalnum()} - {" "} == {
        said(it)[0] for it in legend.xpath("span")
    }
    assert below[-1] == "#2"  # a figure and a price are one


def test_only_remarks_that_were_made_are_explained(seeds: Path) -> None:
    (seeds / "slow.txt").write_text(DIGEST + "\nTwo ｌines\x07\n", encoding="utf-8")
    problems = tree_of(built(seeds), "problems.md")
    codes = {said(it) for it in problems.xpath("//li//p[1]/code[1]")}
    assert codes
    assert not problems.xpath("//table")
    assert "address-vanished" not in said(problems)


def test_what_is_only_listed_says_with_what(seeds: Path) -> None:
    (seeds / "slow.txt").write_text(DIGEST, encoding="utf-8")
    text = said(tree_of(built(seeds), "concepts/slow-gates.md"))
    assert "Listed together with: Weirs, Ice" in text


@pytest.mark.slow
@pytest.mark.parametrize(("each", "open_years"), [(5, 2), (30, 1)])
def test_the_newest_years_of_the_timeline_stand_open_up_to_a_dozen(
    seeds: Path, each: int, open_years: int
) -> None:
    for year in range(2020, 2030):
        for number in range(each):
            note = f"---\ndate: {year}-05-06\n---\n# Talk {year} {number} of rivers\n\nThey move.\n"
            (seeds / f"{year}-{number}.md").write_text(note, encoding="utf-8")
    page = tree_of(built(seeds), "timeline.md")
    sections = page.xpath("//h2")
    folded = page.xpath("//details[@class='t-fold']")
    assert len(sections) - len(folded) == open_years


def test_a_year_that_the_events_name_has_is_told_once(seeds: Path) -> None:
    folder = seeds / "riverconf-2031"
    folder.mkdir()
    for name in ("Weirs", "Gates"):
        (folder / f"{name}.md").write_text(f"# {name}\n\n- They move.\n", encoding="utf-8")
    made = built(seeds)
    (path,) = (page.path for page in made.pages if page.path.startswith("talks/weirs"))
    head = said(tree_of(made, path).xpath("//ul[@class='t-facts']")[0])
    assert "the year is taken from the name of the file or folder" in head
    assert "date" not in head
    whens = tree_of(made, "timeline.md").xpath("//*[@class='t-when']")
    assert [said(it) for it in whens] == ["", ""]
    plain = said(tree_of(made, path).xpath("//*[@class='t-cite']//pre")[0])
    assert plain.count("2031") == 1


@pytest.mark.parametrize(("name", "letters"), [("a" * 40, 36), ("慢" * 40, 18)])
def test_names_beside_reasons_have_room(name: str, letters: int) -> None:
    assert _fitting(name, 36) == letters


@pytest.mark.parametrize(
    ("others", "told"),
    [
        ("", "No speaker is printed with the quote; Nadia Brun is inferred: "),
        ("- “Ice is water.”\n", "No speaker is printed with any of the 2 quotes; Nadia Brun is "),
    ],
)
def test_of_how_many_quotes_the_speaker_is_inferred(seeds: Path, others: str, told: str) -> None:
    note = f"---\nspeakers: [Nadia Brun]\n---\n# Ice\n\n## Quotes\n\n- “Wait for it.”\n{others}"
    (seeds / "ice.md").write_text(note, encoding="utf-8")
    assert told in said(tree_of(built(seeds), "quotes/in/ice.md"))


def test_chinese_pages_part_clauses_with_their_own_marks(seeds: Path) -> None:
    (seeds / "digest.txt").write_text(DIGEST, encoding="utf-8")
    page = tree_of(built(seeds, language="zh"), "sources/digest.md")
    (how,) = page.xpath("//dl[@class='t-dl']")
    assert "；" in said(how)
    assert "; " not in said(how)


def test_a_brief_begins_with_words_and_not_with_an_address(seeds: Path) -> None:
    note = (
        "---\nspeakers: [Nadia Brun]\ndate: 2031-05-06\n---\n# Slow water\n\n## Summary\n\n"
        "Video: https://example.org/slow\n\nWho opens the weirs, and who waits for the ice.\n\n"
        "## Key Takeaways\n\n- Weirs are older than mills.\n"
    )
    (seeds / "slow.md").write_text(note, encoding="utf-8")
    brief = said(tree_of(built(seeds), "talks/slow-water.md"))
    assert brief.index("Who opens the weirs") < brief.index("Video: https")


def test_a_file_about_no_talk_is_not_said_to_be_unread(seeds: Path) -> None:
    (seeds / "style.md").write_text("# Style\n\nHow we write.\n", encoding="utf-8")
    (seeds / "curation.yml").write_text("sources: {style.md: {kind: no-talk}}\n", encoding="utf-8")
    made = built(seeds)
    pages = [page for page in made.pages if page.path.startswith("sources/")]
    for page in pages:
        assert "file kept as it is" in said(as_html(page)), page.path


def test_the_front_page_has_few_terms_that_one_note_alone_lists(seeds: Path) -> None:
    terms = "".join(f"- **{name} gate**: A gate of the {name}.\n" for name in "abcdefgh")
    write_talks(
        seeds, "# Gates\n\n## Key Concepts\n\n" + terms, "black ice, old weir, deep quay, wind mill"
    )
    page = tree_of(built(seeds), "index.md")
    titles = [
        said(it) for it in page.xpath("//*[@id='concepts']/following::p[@class='t-card-title']")
    ]
    assert [title for title in titles if "gate" in title] == ["a gate", "b gate"]
    assert {"black ice", "wind mill", "deep quay", "old weir"} <= set(titles)
    (first, *_) = page.find_class("t-example")
    assert "gate" not in said(first)


def write_talks(seeds: Path, note: str, tags: str) -> None:
    (seeds / "gates.md").write_text(note, encoding="utf-8")
    for number in range(15):
        own = f"---\ntags: [{tags}]\n---\n" if number < 10 else ""  # what all have says nothing
        text = f"{own}# Water of the day {number}\n\nIt rose by {number} m.\n"
        (seeds / f"water{number}.md").write_text(text, encoding="utf-8")


def test_a_name_in_another_case_or_with_a_mark_is_no_other_name(seeds: Path) -> None:
    for number, tag in enumerate(('"Old weir,"', "old weir", "old weir", "old weir")):
        text = f"---\ntags: [{tag}, mill]\n---\n# Stones {number}\n\nThey lie in {number}.\n"
        (seeds / f"stones{number}.md").write_text(text, encoding="utf-8")
    assert "Also:" not in said(tree_of(built(seeds), "concepts/old-weir.md"))


def test_coverage_adds_up_what_the_lines_of_all_sources_are(seeds: Path) -> None:
    (seeds / "a.md").write_text("# Ice\n\nIt melts.\n", encoding="utf-8")
    (seeds / "b.md").write_text("# Snow\n\nIt falls.\n\nIt lies.\n", encoding="utf-8")
    (facts,) = tree_of(built(seeds), "coverage.md").find_class("t-facts")
    assert "5 lines of content · 0 headings · 0 unread" in said(facts)


def test_the_marks_around_a_quote_are_those_of_its_language(seeds: Path) -> None:
    note = "---\nlang: en\n---\n# The gate of ice\n\nWho opens it?\n\n## Quotes\n\n"
    (seeds / "ice.md").write_text(note + "- “Wait for it at the gate.”\n", encoding="utf-8")
    page = tree_of(built(seeds, language="zh"), "talks/the-gate-of-ice.md")
    (block,) = page.xpath("//figure[@class='t-quote']/blockquote")
    assert block.get("lang") == "en"


def test_the_front_page_tells_what_was_not_yet_due_when_the_newest_talk_was_given(
    seeds: Path,
) -> None:
    names = {2015: "stone", 2020: "iron", 2025: "glass"}
    for year, name in names.items():
        note = f"---\ndate: {year}-03-01\n---\n# Gates of {year}\n\n## Predictions\n\n"
        note += f"- The gate of {name} will open by {year + 6}.\n"
        (seeds / f"gates{year}.md").write_text(note, encoding="utf-8")
    made = built(seeds)
    years = [said(it) for it in tree_of(made, "predictions.md").iter("h2")]
    assert years == ["Due in 2021", "Due in 2026", "Due in 2031"]
    (told,) = tree_of(made, "index.md").find_class("t-due")
    assert "stone" not in said(told)
    assert said(told).index("iron") < said(told).index("glass")


def test_what_is_to_be_within_some_years_falls_due_at_their_end(seeds: Path) -> None:
    note = "---\ndate: 2024-03-05\n---\n# Gates\n\n## Predictions\n\n"
    note += "- Within five years, each gate will have a keeper.\n- The gate opens by 2026.\n"
    (seeds / "gates.md").write_text(note, encoding="utf-8")
    made = built(seeds)
    (long,) = (it for it in made.corpus.predictions if "five" in it.text)
    assert long.due == Due(from_="2024-03", to="2029-03")
    ledger = [said(it) for it in tree_of(made, "predictions.md").iter("h2")]
    assert ledger == ["Due in 2026", "Due in 2029"]
    (told,) = tree_of(made, "index.md").find_class("t-due")
    assert said(told).index("opens by 2026") < said(told).index("five years")
    bars = tree_of(made, "timeline.md").xpath("//nav[@class='t-years']/ul/li")
    assert [said(it) for it in bars] == [
        "2029 1 prediction due",
        "2026 1 prediction due",
        "2024 1 talk",
    ]
    for day, overdue in ((dt.date(2029, 3, 31), False), (dt.date(2029, 4, 1), True)):
        (late,) = (it for it in built(seeds, build_date=day).corpus.predictions if it.id == long.id)
        assert late.overdue is overdue
