"""What the pages show of notes that people write themselves."""

from html import unescape
from pathlib import Path

from generator.build import build
from generator.model.config import Config

NOTE = """# Tide mills

Guest: Ada Roy

## Predictions
- Half of the old mills will run again by 2030 — Ada Roy

## To look up
- [x] the gates
- [ ] who keeps them
"""


def pages_of(folder: Path, text: str) -> dict[str, str]:
    folder.joinpath("note.md").write_text(text, encoding="utf-8")
    site = build(Config(seeds=folder, notes=folder))
    return {page.path: page.markdown for page in site.pages}


def test_a_task_shows_whether_it_is_done(tmp_path: Path) -> None:
    talk = pages_of(tmp_path, NOTE)["talks/tide-mills.md"]
    assert 'aria-label="done">☑</span> the gates' in talk
    assert 'aria-label="to do">☐</span> who keeps them' in talk


def test_a_prediction_leads_to_who_made_it(tmp_path: Path) -> None:
    pages = pages_of(tmp_path, NOTE)
    link = '<a class="t-speaker" href="{}people/ada-roy.html">Ada Roy</a>'
    assert link.format("../") in pages["talks/tide-mills.md"]
    assert link.format("") in pages["predictions.md"]


def test_the_box_of_a_citation_says_what_the_file_says(tmp_path: Path) -> None:
    text = f"---\nrecorded: 2025-04-11\n---\n{NOTE}\n## Quotes\n\n> “A pond is a battery.”\n"
    pages = pages_of(tmp_path, text)
    for path, name in (
        ("talks/tide-mills.md", "Roy, Ada"),
        ("quotes/in/tide-mills.md", "Ada Roy"),
    ):
        box = unescape(pages[path].partition("BibTeX")[2])
        assert f"author = {{{name}}}" in box
        assert "date = {2025-04-11}" in box


def test_the_words_of_a_short_transcript_are_searched(tmp_path: Path) -> None:
    turns = ("The sluice listens.", "To what?", "To the pond.", "And then?", "It turns.")
    names = ("Ada Roy", "Bo Lind")
    lines = (f"**{names[at % 2]}:** {words}\n" for at, words in enumerate(turns))
    tmp_path.joinpath("note.md").write_text("# Tide mills\n\n" + "\n".join(lines), encoding="utf-8")
    site = build(Config(seeds=tmp_path, notes=tmp_path))
    talk = next(it for it in site.search if it.address == "talks/tide-mills.html")
    assert "The sluice listens. To what?" in talk.more
    script = next(it.content for it in site.assets if it.path == "assets/talks.js")
    assert "Of longer transcripts, chapters and speakers are searched" in script.decode()


def test_a_quote_that_one_note_prints_twice_has_one_mark_on_its_card(tmp_path: Path) -> None:
    quote = '> "Half of the old mills will run again, and the tide will turn them." — Ada Roy\n\n'
    note = f"# Tide mills\n\nGuest: Ada Roy\n\n## Quotes\n\n{quote}## Best quotes\n\n{quote}"
    front = pages_of(tmp_path, note)["index.md"]
    card = front[front.index("t-hero") : front.index("</figure>")]
    assert card.count('class="src') == 1


def test_sources_of_one_sort_are_told_apart_by_their_files(tmp_path: Path) -> None:
    for name in ("brief", "long"):
        text = f"# Tide mills of the old coast\n\nGuest: Ada Roy\n\n## Summary\n\nIt is {name}.\n"
        tmp_path.joinpath(f"{name}.md").write_text(text, encoding="utf-8")
    site = build(Config(seeds=tmp_path, notes=tmp_path))
    (talk,) = (page.markdown for page in site.pages if page.path.startswith("talks/tide"))
    assert "notes &#40;brief&#46;md&#41;</label>" in talk
    assert "notes &#40;long&#46;md&#41;</label>" in talk


def test_sources_titled_alike_are_told_apart_by_their_files_at_the_foot(tmp_path: Path) -> None:
    for day, first in enumerate(("Weirs", "Dams"), 1):
        text = f"# RiverConf\n\n## {first} by Ada Roy\n\nThe pond is a battery, she says.\n"
        text += f"\n## {first} again by Bo Lind\n\nThe gate is a tap, he says to all.\n"
        tmp_path.joinpath(f"day-{day}.md").write_text(text, encoding="utf-8")
    site = build(Config(seeds=tmp_path, notes=tmp_path))
    index = next(page.markdown for page in site.pages if page.path == "talks/index.md")
    foot = unescape(index.partition("t-legend")[2])
    for day in (1, 2):
        assert f'RiverConf</a> <span class="t-quiet">day-{day}.md</span>' in foot


def test_quotes_are_not_chosen_by_concept_where_no_concept_has_any(tmp_path: Path) -> None:
    pages = pages_of(tmp_path, "# Tide mills\n\nGuest: Ada Roy\n\n## Quotes\n\n> “A pond rests.”\n")
    assert '<label hidden="hidden">Concept' in pages["quotes/index.md"]
    assert "<label>Speaker" in pages["quotes/index.md"]


def test_captions_of_less_than_a_minute_are_not_until_nothing(tmp_path: Path) -> None:
    cue = "1\n00:00:00,000 --> 00:00:09,000\nTonight I speak of tide mills and of what they are.\n"
    tmp_path.joinpath("mills.srt").write_text(cue, encoding="utf-8")
    site = build(Config(seeds=tmp_path, notes=tmp_path))
    index = next(page.markdown for page in site.pages if page.path == "talks/index.md")
    assert "Tonight I speak" in index
    assert "until" not in index


def test_the_card_of_a_tag_counts_talks_and_not_where_it_is_named(tmp_path: Path) -> None:
    for number in (1, 2, 3):
        text = f"---\ntitle: Mills {'I' * number}\nspeaker: Ada Roy\ntags: [Old Weirs, Mud Dams, Lock Gates]\n---\n"
        tmp_path.joinpath(f"{number}.md").write_text(
            f"{text}\nThe water rests.\n", encoding="utf-8"
        )
    site = build(Config(seeds=tmp_path, notes=tmp_path))
    home = next(page.markdown for page in site.pages if page.path == "index.md")
    assert home.count('<p class="t-meta">3 talks</p>') == 3
