"""Turns of a transcript on a talk's page: who speaks and when, and nothing of it as markup."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from generator.build import build
from generator.model.config import Config
from generator.model.site.export import ExportKind
from generator.model.site.page import Page, Rendered
from generator.publish.permanence.dead_links import dead_links
from generator.render.pieces.talk_names import meant_by
from generator.resolve import resolve
from generator.text.markdown.blocks import blocks_of
from tests.render.rendering import as_html, config, render, said
from tests.support import link, reading_of, seed_of

TRANSCRIPT = """A talk about kites

Transcript

| Time | Speaker | Text |
|------|---------|------|
| 0:04 | Ada Okafor | We begin with string. |
| 1:02 | <b>Bo</b> | {{ no }} string is begun with us. |

[1:10] Ada Okafor: And so it goes.

[1:20] Ada Okafor: Up, as a rule.
"""


def site_of(*texts: str, ending: str = ".md") -> Rendered:
    seeds = [seed_of(text, f"{number}", ending) for number, text in enumerate(texts)]
    reading = reading_of(*seeds)
    return render(link(resolve(reading).corpus), reading, (), config())


def page_of_talk(text: str) -> Page:
    (page,) = pages_of_talks(site_of(text, ending=".txt"))
    return page


def pages_of_talks(rendered: Rendered) -> list[Page]:
    return [page for page in rendered.pages if re.match("talks/(?!index|by-year)", page.path)]


def test_a_heading_above_the_chapters_of_a_transcript_is_no_section() -> None:
    turns = "".join(
        f"### Chapter {part}\n\n"
        + "".join(
            f"**{part}:{second:02}** Words of {part}, {second}: {'how it hums ' * 40}\n\n"
            for second in range(60)
        )
        for part in range(1, 4)
    )
    text = f"---\ntitle: Bridges\ntags: [transcript]\n---\n\n## Transcript\n\n{turns}"
    talk = as_html(min(pages_of_talks(site_of(text)), key=lambda page: page.path.count("/")))
    assert [said(it) for it in talk.xpath("//h2")].count("Transcript") == 1
    assert said(talk.xpath("//*[@class='t-excerpt']/p")[0]).startswith("Words of 1, 0")


def test_a_quote_that_a_source_prints_twice_has_one_mark_on_the_timeline() -> None:
    quote = '> **[0:40]** "A bridge hums because the wind sheds whirls from its edge."\n'
    text = f"---\ntitle: Bridges\n---\n\n## Quotes\n\n{quote}\n## Wind\n\nOn whirls.\n\n{quote}"
    talk = as_html(page_of_talk(text))
    entry = talk.xpath("//*[@id='timeline']/following::li[contains(., 'A bridge hums')]")[0]
    assert len(entry.xpath(".//a[contains(@class, 'src')]")) == 1


def test_a_turn_shows_its_time_and_speaker() -> None:
    tree = as_html(page_of_talk(TRANSCRIPT))
    text = said(tree)
    assert "Ada Okafor 0:04 We begin with string." in text
    assert "<b>Bo</b> 1:02 {{ no }} string is begun with us." in text
    assert "Ada Okafor 1:10 And so it goes. 1:20 Up, as a rule." in text
    assert not tree.xpath("//b/b"), "what a speaker is called is no markup"
    assert tree.xpath("//h2[@id='transcript']")
    assert tree.xpath("//*[@id='t-70']/a[@href='#t-70']")


def test_a_repaired_time_of_a_turn_says_so() -> None:
    lines = ["82:55 words that end.", "1:23:40 more words that end.", "1:03:40 out of order.",
             "105:00 words that end.", "106:00 the last."]  # fmt: skip
    text = said(as_html(page_of_talk("A talk\n\nTranscript\n\n" + "\n\n".join(lines))))
    assert "1:03:40" in text
    assert "stands between 1:23:40 and 105:00" in text


SPOKEN = "So the string goes up with the kite, and the kite goes where the wind wants it to go. "


def long_talk(turns: int, *more: str, chapters: int = 0, url: str = "") -> str:
    """Two people in turn, each with two paragraphs; one says `more` at the beginning."""
    head = f"---\ntitle: Kites at dusk\nurl: {url}\n---\n" if url else "# Kites at dusk\n"
    lines = [head, "## Transcript" if not chapters else "## Opening", *more]
    for number in range(turns):
        if chapters and number and number % (turns // chapters) == 0:
            lines.append(f"## Chapter of {number}")
        seconds = 10 * number
        time = f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
        name = "Ada Okafor" if number % 2 == 0 else "Bo Lindqvist"
        lines.append(f"**{name}** ({time}): Turn {number}. {SPOKEN * 4}")
    return "\n\n".join(lines) + "\n"


@pytest.mark.slow
def test_a_long_transcript_has_pages_of_its_own_in_order() -> None:
    """Every turn once, in order; each page leads to the next and the one before."""
    rendered = site_of(long_talk(600, chapters=6))
    talk, whole, *parts = sorted(pages_of_talks(rendered), key=lambda page: page.path.count("/"))
    order = re.findall(r'href="0/([\w-]+)\.html"', whole.markdown)
    by_name = {page.path.rpartition("/")[2].removesuffix(".md"): page for page in parts}
    in_order = [by_name[name] for name in dict.fromkeys(order)]
    assert 2 <= len(in_order) == len(parts) <= 7
    turns = [int(n) for page in in_order for n in re.findall(r"Turn (\d+)\.", page.markdown)]
    assert turns == list(range(600))
    for page, behind in pairwise(in_order):
        assert f'rel="next" href="{behind.path.rpartition("/")[2][:-3]}.html"' in page.markdown
        assert f'rel="prev" href="{page.path.rpartition("/")[2][:-3]}.html"' in behind.markdown
    listed = [said(it) for it in as_html(whole).xpath("//ol[@class='t-sequence']/li")]
    assert len(listed) == len(in_order)
    assert all("Chapter of" in name or "Opening" in name for name in listed)
    assert re.search(
        rf"Transcript of Kites at dusk: part 1 of {len(in_order)}, 0:00 – [\d:]+$",
        in_order[0].title,
    )
    assert "Turn 300" not in talk.markdown
    assert "Ada Okafor" in talk.markdown
    assert max(len(page.markdown.encode()) for page in parts) < 125_000
    assert dead_links(rendered.pages, rendered.assets) == ()


def test_a_transcript_that_is_all_that_is_known_stands_on_the_talks_page() -> None:
    (page,) = pages_of_talks(site_of(long_talk(120)))
    assert "Turn 100" in page.markdown
    notes = "# Kites at dusk\n\n## Key Takeaways\n\n- A string goes where the wind wants it.\n\n"
    beside = pages_of_talks(site_of(notes + long_talk(120).partition("\n\n")[2]))
    (whole,) = (page for page in beside if "/transcript/" in page.path)
    assert "Turn 100" in whole.markdown


@pytest.mark.slow
def test_another_note_moves_no_part_and_a_turn_more_moves_few() -> None:
    text = long_talk(600)
    alone = {
        page.path: page.markdown for page in pages_of_talks(site_of(text)) if "from-" in page.path
    }
    beside = {page.path for page in pages_of_talks(site_of(text, "# Boats\n\nThey float.\n"))}
    assert alone.keys() <= beside
    more = long_talk(600, "**Ada Okafor** (0:00:00): Welcome.")
    paths = {page.path for page in pages_of_talks(site_of(more))}
    assert len(alone.keys() - paths) <= 1


def test_what_has_no_chapters_is_parted_by_time_and_told_by_its_first_question() -> None:
    text = long_talk(100).replace("Turn 70.", "Hm. Who ties the knots that hold a kite in a storm?")
    (page,) = pages_of_talks(site_of(text))
    headings = as_html(page).xpath("//*[span[@class='t-begins']]")
    times = [heading.text.strip() for heading in headings]
    assert 2 <= len(times) <= 12
    assert times == sorted(times, key=lambda time: [int(it) for it in time.split(":")])
    assert all(it.getnext().xpath("*")[0].tag == "b" for it in headings), "who speaks is said again"
    begins = [said(it).partition(" ")[2] for it in headings]
    assert "Who ties the knots that hold a kite in a storm?" in begins
    assert all(it.startswith("Turn") for it in begins if not it.endswith("?"))
    assert blocks_of(page.markdown) is not None, "its HTML is written without a parser"


def test_chapters_are_listed_on_the_talks_page_and_not_again_above_the_words() -> None:
    text = long_talk(60, chapters=3, url="https://kites.example/dusk")
    pages = pages_of_talks(site_of(text))
    (talk,) = (page for page in pages if "/transcript/" not in page.path)
    (whole,) = (page for page in pages if "/transcript/" in page.path)
    in_a_list = "//ul[@class='t-oneliners']//a[contains(@href, '#chapter-')]"
    assert len(as_html(talk).xpath(in_a_list)) == 3
    assert not as_html(whole).xpath(in_a_list)
    assert len(as_html(whole).xpath("//h2[starts-with(@id, 'chapter-')]")) >= 3


@pytest.mark.slow
def test_a_long_list_of_talks_keeps_to_its_budget() -> None:
    text = "江河从来不等任何人，可是每一个建造堤坝的人都以为它会等他，直到有一天它不再等了。"
    seeds = [
        f"# 和水坝的建造者聊河流 {n}\n\nDate: 2025-{n % 12 + 1:02}-01\n\n## Summary\n\n{n} mal: {text * 2}\n"
        for n in range(130)
    ]
    rendered = site_of(*seeds)
    lists = [it for it in rendered.pages if re.match("talks/(index|by-year)", it.path)]
    assert max(len(page.markdown.encode()) for page in lists) < 90_000


def test_a_short_transcript_and_short_chapters_are_not_parted() -> None:
    for text in (long_talk(16), long_talk(60, chapters=6)):
        pages = pages_of_talks(site_of(text))
        assert not any("t-begins" in page.markdown for page in pages)


def test_times_lead_into_the_recording_and_are_places_of_the_page() -> None:
    rendered = site_of(long_talk(40, url="https://www.youtube.com/watch?v=abcdefghijk"))
    (page,) = (page for page in pages_of_talks(rendered) if "/transcript/" in page.path)
    tree = as_html(page)
    (moment,) = tree.xpath("//*[@id='t-120']/a/@href")
    assert moment == "https://www.youtube.com/watch?v=abcdefghijk&t=120s"
    names = [line.text_content() for line in tree.xpath("//div[@class='t-turns']/b")]
    assert names == ["Ada Okafor", "Bo Lindqvist"] * 20
    assert tree.xpath("//div[@class='t-turns']/b/a/text()") == names[:2], (
        "linked where they are first"
    )


def test_the_search_finds_speakers_and_chapters_but_no_words() -> None:
    rendered = site_of(long_talk(120, chapters=3))
    (whole,) = (entry for entry in rendered.search if entry.title == "Kites at dusk")
    assert "Bo Lindqvist" in whole.more
    titles = {entry.title: entry.address for entry in rendered.search}
    assert "#chapter-" in titles["Chapter of 40"]
    assert not any("where the wind wants" in f"{it.text} {it.more}" for it in rendered.search)


def test_short_names_and_initials_are_the_same_speaker() -> None:
    labels = ["Jonas Reuter", "Jonas", "JR", "Mina Roth", "Host", "MR", "Mara Roth"]
    assert meant_by(labels, [])["Jonas"] == "Jonas Reuter"
    assert meant_by(labels, [])["JR"] == "Jonas Reuter"
    assert meant_by(labels, [])["MR"] == "MR"  # of two
    assert meant_by(labels, [])["Host"] == "Host"
    assert meant_by(labels, [], there=["Jana Reuter"])["JR"] == "JR"  # who takes notes, too
    assert meant_by(labels, [], there=["Jana Reuter"])["Jonas"] == "Jonas Reuter"
    assert meant_by(["MS"], [], there=["Max Stone"])["MS"] == "MS"


def test_a_role_in_full_above_is_the_voice_of_its_letter_below() -> None:
    labels = ["Interviewer", "Respondent", "I", "R", "I", "R"]
    assert list(meant_by(labels, []).values()) == [*labels[:2], *labels[:2]]
    assert meant_by([*labels, "Interviewer"], [])["I"] == "I"  # both speak
    assert meant_by(labels, [], there=["Ivo Kern"])["I"] == "I"


def test_initials_of_the_chair_and_the_scribe_are_nobodys() -> None:
    head = "# Cotton meeting\n\nChair: Mira Steen\nScribe: {}\nPresent: Anna Berg\n\n"
    turns = "MS: Welcome.\nAB: The budget is short.\nMS: Who took it?\nAB: I did.\n"
    heard = [
        any("Mira Steen" in " ".join(it.itertext()) and "%" in " ".join(it.itertext()) for it in li)
        for scribe in ("Max Stone", "Ivo Kern")
        for li in [as_html(page_of_talk(head.format(scribe) + turns)).xpath("//li")]
    ]
    assert heard == [False, True]


_KEEPERS = ["Ada Brun", "Guillaume Kern", "Nadia Okafor-Lind"]


@pytest.mark.parametrize(
    ("labels", "meant"),
    [
        (["ADA", "GUIL"], ["Ada Brun", "Guillaume Kern"]),
        (["MS. OKAFOR-LIND", "ACTING DIRECTOR KERN"], ["Nadia Okafor-Lind", "Guillaume Kern"]),
        (["GUIL", "Guillaume Kern"], ["GUIL", "Guillaume Kern"]),  # who has a label of his own
        (["GUIL", "GUILL"], ["GUIL", "GUILL"]),  # two voices
        (["MR. KERN", "MRS. KERN"], ["MR. KERN", "MRS. KERN"]),
        (["DIRECTOR KERN", "KERN"], ["Guillaume Kern", "Guillaume Kern"]),
        (["Guil", "GU", "THE DIRECTOR", "MR. ADA"], ["Guil", "GU", "THE DIRECTOR", "MR. ADA"]),
        (["ADA BRUN", "ADA"], ["ADA BRUN", "ADA BRUN"]),
        (["ALL", "HOST", "MOD"], ["ALL", "HOST", "MOD"]),
    ],
)
def test_labels_in_capitals_are_surnames_behind_ranks_and_beginnings(
    labels: list[str], meant: list[str]
) -> None:
    names = [*_KEEPERS, "Allen Hostetter"]
    guests = "".join(f"  - {name}\n" for name in names)
    reading = reading_of(seed_of(f"---\ntitle: Weirs\nguests:\n{guests}---\n", "weirs", ".md"))
    people = resolve(reading).corpus.entities
    assert {it.name for it in people} == set(names)
    assert list(meant_by(labels, people).values()) == meant


def test_lines_of_captions_flow_into_paragraphs() -> None:
    lines = [f"0:{number:02}\nwords of line {number}" for number in range(0, 60, 3)]
    tree = as_html(page_of_talk("Kites at dusk\n\nTranscript\n" + "\n".join(lines) + "\n"))
    paragraphs = tree.xpath("//div[contains(@class, 't-turn')]/p")
    assert len(paragraphs) == 2
    assert said(paragraphs[0]).startswith("0:00 words of line 0 words of line 3 words of line 6")
    assert len(tree.xpath("//span[starts-with(@id, 'passage-')]")) == 20


@pytest.mark.slow
def test_the_parts_of_a_transcript_have_short_titles_whatever_the_talk_is_called() -> None:
    name = "Kites at dusk and what the wind had to say of all the strings that we let go of"
    text = long_talk(400).replace("Kites at dusk", name)
    titles = [page.title for page in pages_of_talks(site_of(text)) if "/from-" in page.path]
    assert len(titles) > 1
    assert all(len(title) < 90 and "string goes" not in title for title in titles)
    assert len(set(titles)) == len(titles)


@pytest.mark.slow
def test_what_the_lines_of_a_transcript_became_is_said_of_one_in_twenty() -> None:
    """A line without it became a paragraph of the page that the line above it leads to."""
    rendered = site_of(long_talk(400, chapters=4))
    trees = [as_html(page) for page in rendered.pages if page.path.startswith("source")]
    lines = [line for tree in trees for line in tree.xpath("//ol[@class='t-lines']/li[a or i]")]
    became = [line.xpath("span[@class='t-role']/a/@href") for line in lines]
    turns = [line.text_content().count("Turn ") for line in lines]
    assert sum(turns) == 400
    lists = sum(len(tree.find_class("t-lines")) for tree in trees)
    saying = sum(bool(links) for links, turn in zip(became, turns, strict=True) if turn)
    assert 20 <= saying <= 30 + lists < 80
    for tree in trees:
        for first in tree.xpath("//ol[@class='t-lines']/li[a or i][1]"):
            assert first.xpath("span[@class='t-role']"), "a list says it of its first line"
    targets = {str(it.address): it.markdown for it in rendered.pages if "/from-" in it.path}
    page = ""
    for line, links, turn in zip(lines, became, turns, strict=True):
        if links:
            address, _, anchor = links[0].partition("#")
            page = "talks" + address.rpartition("talks")[2]
            assert f'id="{anchor}"' in targets.get(page, f'id="{anchor}"')
        if turn:
            (number,) = re.findall(r"Turn (\d+)\.", line.text_content())
            assert f"Turn {number}." in targets[page]


def test_the_page_of_a_person_leads_to_the_first_turn_in_each_transcript() -> None:
    made = site_of("Speakers: Ada Okafor, Bo Lind\n" + TRANSCRIPT.replace("<b>Bo</b>", "Bo Lind"))
    trees = {page.path: as_html(page) for page in made.pages}
    for name, words in (("ada-okafor", "We begin with"), ("bo-lind", "string is begun with us")):
        (link,) = trees[f"people/{name}.md"].xpath("//p[@class='t-meta']/a")
        assert said(link) == "In the transcript, from the first words on"
        assert "% of the text" in said(link.getparent())
        path, _, anchor = link.get("href").partition("#")
        tree = trees[path.removeprefix("../").replace(".html", ".md")]
        (turn,) = tree.xpath(f"//*[@id='{anchor}']")
        assert words in said(turn)


def test_the_editors_speakers_are_on_every_page(tmp_path: Path) -> None:
    turns = ", ".join(
        f'{{"speaker": "{name}", "text": "It hums {n} and every cable of it is old.", "start": {n}}}'
        for n, name in enumerate(["A", "B"] * 60)
    )
    (tmp_path / "hums.json").write_text(f"[{turns}]", encoding="utf-8")
    curation = "talks: {hums: {speakers: {Speaker A: Ada Okafor}}}\n"
    (tmp_path / "curation.yml").write_text(curation, encoding="utf-8")
    exports = (ExportKind.MARKDOWN, ExportKind.TRANSCRIPTS)
    site = build(Config(seeds=tmp_path, notes=tmp_path / "none", exports=exports))
    page = next(it.markdown for it in site.pages if it.path == "talks/hums.md")
    assert "Speaker B" in page
    assert "Speaker A" not in page
    twin = next(it.content.decode() for it in site.assets if it.path == "talks/hums.md")
    assert "**Ada Okafor**" in twin
    assert "**A**" not in twin


def test_turns_under_a_name_in_capitals_lead_to_whom_the_editor_names(tmp_path: Path) -> None:
    words = ("It hums.", "Since when?", "Since May.")
    cues = (f"00:0{n}.000 --> 00:0{n}.900\n<v ADA OKAFOR>{it}\n" for n, it in enumerate(words))
    (tmp_path / "hums.vtt").write_text("WEBVTT\n\n" + "\n".join(cues), encoding="utf-8")
    curation = "talks: {hums: {people: {Ada Okafor: speaker}}}\n"
    (tmp_path / "curation.yml").write_text(curation, encoding="utf-8")
    site = build(Config(seeds=tmp_path, notes=tmp_path / "none"))
    pages = {page.path: page for page in site.pages}
    assert "In the transcript" in pages["people/ada-okafor.md"].markdown
    assert "people/ada-okafor" in pages["talks/hums.md"].markdown.partition("It hums.")[0][-600:]


def test_chapters_inside_a_short_transcript_skip_no_level() -> None:
    turns = "".join(
        f"**Ada Okafor:** I think that weir {n} holds.\n\n**Ivo Kern:** You said so of dam {n}.\n\n"
        for n in range(3)
    )
    text = f"# On weirs\n\n## Opening\n\n{turns}## What holds\n\n{turns}"
    page = as_html(page_of_talk(text))
    levels = [int(it.tag[1]) for it in page.iter("h1", "h2", "h3", "h4")]
    assert [it.text for it in page.iter("h3")] == ["Opening", "What holds"]
    assert all(below - above < 2 for above, below in pairwise(levels))


def test_links_with_times_above_a_transcript_are_no_part_of_it() -> None:
    turns = "".join(
        f"**Ada Okafor:** I think that weir {n} holds.\n\n**Ivo Kern:** You said so of dam {n}.\n\n"
        for n in range(30)
    )
    news = "**News:**\n\n- [A dam broke](https://a.example) [09:00]\n- [A weir held](https://b.example) [09:30]\n"
    text = f"About weirs.\n\n{news}\n**TRANSCRIPT BELOW:**\n\n{turns}"
    page = as_html(pages_of_talks(site_of(f"# On weirs\n\n{text}"))[0])
    (first, *_) = page.find_class("t-turns") or page.find_class("t-excerpt")
    assert "weir 0 holds" in said(first)
    assert "News" in [it.text for it in page.iter("h2")]


def test_who_asks_and_answers_are_the_only_host_and_guest() -> None:
    meant = meant_by(["Q", "A", "Guest"], [], host="Bo Lind", guest="Ada Okafor")
    assert meant == {"Q": "Bo Lind", "A": "Ada Okafor", "Guest": "Ada Okafor"}


def test_a_question_beside_the_turns_of_the_host_is_the_audiences() -> None:
    meant = meant_by(["Bo Lind", "Ada Okafor", "Q"], [], host="Bo Lind", guest="Ada Okafor")
    assert meant["Q"] == "Q"


INTERVIEW = """---
title: Slow gardens
guest: Ada Okafor
{front}---

**Q:** How did you begin with gardens?

**A:** I began with a balcony and two tomato plants, which both died within a week.

**Q:** And what did you learn from that?

**A:** That water is not a plan. You have to look at the soil every morning.
"""


@pytest.mark.parametrize(
    ("front", "is_known"),
    [("host: Bo Lind\n", True), ("", False), ("hosts: [Bo Lind, Cy Roth]\n", False)],
)
def test_voices_of_an_interview(front: str, is_known: bool) -> None:
    (page,) = pages_of_talks(site_of(INTERVIEW.format(front=front)))
    tree = as_html(page)
    people = [href.rpartition("/")[2] for href in tree.xpath("//a[@class='t-speaker']/@href")]
    assert "ada-okafor.html" in people
    assert ("bo-lind.html" in people) == is_known


def test_whom_a_voice_calls_itself_is_inferred_and_not_set_by_the_editor() -> None:
    turns = "**Speaker 1:** Hello, my name is Ada Okafor.\n\n**Speaker 2:** Who else was there?\n\n"
    (page,) = pages_of_talks(site_of(f"# Dams\n\n{turns}**Speaker 1:** Only the miller.\n"))
    shown = said(as_html(page))
    assert "(inferred)" in shown
    assert "set by the editor" not in shown


def test_a_transcript_says_how_many_paragraphs_have_no_speaker_printed_with_them() -> None:
    turns = "".join(
        f"**{name}:** We fly kite {number}, and it hums.\n\nIt flies on, for {number} hours.\n\n"
        for number, name in enumerate(("Ada Okafor", "Bo Lind") * 3)
    )
    (page,) = pages_of_talks(site_of(f"# A talk about kites\n\n## Transcript\n\n{turns}"))
    talk = as_html(page)
    notes = [said(it) for it in talk.xpath("//p[@class='t-note']")]
    assert any(it.startswith("6 of the 12 paragraphs have no speaker printed") for it in notes)


def test_a_share_of_the_text_that_rounds_to_nothing_is_not_printed() -> None:
    words = "".join(
        f"Ada Okafor: We begin with string number {n}, as always.\n\n" for n in range(40)
    )
    made = site_of(f"# Kites\n\n{words}Bo Lind: Up.\n\nAda Okafor: Yes.\n\nBo Lind: So.\n")
    pages = (it for it in made.pages if it.path.startswith("talks/kites"))
    page = next(said(as_html(it)) for it in pages if "of the text" in it.markdown)
    assert "Bo Lind" in page
    assert " 0% of the text" not in page
