"""The recipes of the docs: each line of the table mends what it says, and causes no problem."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.build import build
from generator.messages.words import english
from generator.model.config import Config
from generator.model.corpus import Corpus, Talk
from generator.model.site.page import Site
from tests.support import ROOT

FILES = {
    "digest.txt": """\
Forests that remember

Category: Interviews · Duration: 50 min

Speakers: Ada Okafor · Bo Lindqvist

Segments (2)

  • 00:00 · Intro
  • 12:00 · Roots and rain

Notable Quotes (2)

A forest remembers what the rain forgot a hundred years ago. — Ada Okafor @ 12:40
Nobody has ever asked a root what it thinks of the weather. — Bo Lindqvist @ 13:10
""",
    "brief.txt": """\
Ada Okafor — “Forests that remember”
Audio Brief
This episode covers Ada Okafor's view of forests. Okafor argues that they remember.
Key Concepts
- Mycorrhiza: The net of fungi between the roots.
Quotes
- At 12:38 - "A forest remembers what the rain forgot a hundred years ago, and it shows." - Her main point.
Takeaways
- Plant mixed forests.
""",
    "deserts.txt": """\
Ada Okafor — “Deserts that forget”
Audio Brief
This episode covers Ada Okafor's view of deserts. Okafor argues that they forget.
Quotes
- At 1:00 - "A desert forgets everything that the wind has ever told it." - Her main point.
Takeaways
- Mind the wind.
""",
    "evening.txt": """\
An evening under old trees

Date: 2024-05-06

Key Concepts
- Canopy: The roof of a forest.

Takeaways
- Look up before you fell anything.
""",
}
MILL = {
    f"mill/Gate {n}.md": f"#weirs\n\nSee [[Gates {n}]].\n\n# Overview\n\n- Gate {n} is old.\n"
    for n in range(6)
}
"""Notes in which nothing speaks for a talk."""

FORESTS, DESERTS = "forests-that-remember", "ada-okafor-deserts-that-forget"
EVENING = "an-evening-under-old-trees"
_ROW = re.compile(
    r"\| (?P<wrong>[^|`]+) \| `(?P<line>(?:talks|sources|folders|quotes|concepts|people): [^`]+)` \|"
)


def recipes(paper: str) -> dict[str, str]:
    text = (ROOT / paper).read_text(encoding="utf-8")
    return {match["wrong"]: match["line"] for match in _ROW.finditer(text)}


RECIPES = recipes("docs/curation.md")


def built(folder: Path, curation: str = "") -> Site:
    (folder / "mill").mkdir(exist_ok=True)
    for name, text in (FILES | MILL).items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "curation.yml").write_text(curation, encoding="utf-8")
    return build(Config(seeds=folder, notes=folder / "notes"))


def talk(corpus: Corpus, identity: str) -> Talk:
    return next(it for it in corpus.talks if it.id == identity)


def parts(corpus: Corpus, identity: str) -> dict[str, str]:
    return {str(it.person): it.role.value for it in talk(corpus, identity).people}


def sources(corpus: Corpus, identity: str) -> tuple[str, ...]:
    return tuple(map(str, talk(corpus, identity).sources))


CHECKS: dict[str, Callable[[Corpus], bool]] = {
    "Somebody spoke, and no note says so": lambda it: (
        parts(it, EVENING) == {"cleo-vance": "speaker"}
    ),
    "Somebody did not speak there": lambda it: parts(it, FORESTS) == {"ada-okafor": "speaker"},
    "A speaker is the host": lambda it: parts(it, FORESTS)["bo-lindqvist"] == "host",
    "A printed speaker is somebody else in truth": lambda it: (
        parts(it, FORESTS) == {"ada-okafor": "speaker"}
    ),
    "A name is printed wrongly everywhere": lambda it: any(
        entity.name == "Bo Lindquist" for entity in it.entities
    ),
    "A quote is somebody else's": lambda it: any(
        quote.id == "gvlauz4rue" and quote.speaker and quote.speaker.person == "bo-lindqvist"
        for quote in it.quotes
    ),
    "A quote is nobody's of whom it is known": lambda it: any(
        quote.id == "gvlauz4rue" and quote.speaker is None for quote in it.quotes
    ),
    "Two notes were joined, and are about two talks": lambda it: (
        sources(it, FORESTS) == ("digest",) and len(it.talks) == 4
    ),
    "Two talks are one": lambda it: sources(it, FORESTS) == ("brief", "digest", "evening"),
    "Two talks are not one, whatever speaks for it": lambda it: len(it.talks) == 3,
    "A note is about another talk": lambda it: (
        sources(it, FORESTS) == ("brief", "digest", "evening")
    ),
    "A note is about no talk": lambda it: len(it.talks) == 2 and len(it.sources) == 10,
    "Notes of a folder are about talks, and nothing in them says so": lambda it: (
        len(it.talks) == 3 + len(MILL)
    ),
    "Title, date, event or show is wrong": lambda it: (
        [getattr(talk(it, EVENING), name) for name in ("title", "published", "event", "show")]
        == ["Under old trees", "2024-05-07", "TreeConf 2024", "Radio Terra"]
    ),
    "All notes of a folder belong to one show, course or event, and do not say so": lambda it: (
        {talk.show for talk in it.talks} == {"Radio Terra"}
    ),
    "Some lines are not to be read": lambda it: (
        not any(item.at.source == "evening" for item in it.takeaways)
    ),
    "A line is text, and no quote, prediction, chapter or heading": lambda it: (
        not any(
            wording.at.source == "brief" for quote in it.quotes for wording in quote.attestations
        )
        and any(item.at.source == "brief" and "it shows" in item.text for item in it.passages)
    ),
    "A note of several talks was read as one; with one line, the other way round": lambda it: (
        sum("evening" in talk.sources for talk in it.talks) == 2
    ),
    "A note is not to be published": lambda it: len(it.sources) == 9,
    "A concept is none, or is not to be linked": lambda it: next(
        not concept.listed for concept in it.concepts if concept.id == "canopy"
    ),
}


def test_without_any_everything_is_as_the_recipes_say(tmp_path: Path) -> None:
    corpus = built(tmp_path).corpus
    assert {it.id for it in corpus.talks} == {FORESTS, DESERTS, EVENING}
    done = {name for name, holds in CHECKS.items() if holds(corpus)}
    assert done == {"Two talks are not one, whatever speaks for it"}


def test_every_recipe_is_tried() -> None:
    assert RECIPES.keys() == CHECKS.keys()


@pytest.mark.parametrize("wrong", CHECKS)
def test_recipe(tmp_path: Path, wrong: str) -> None:
    site = built(tmp_path, RECIPES[wrong])
    told = [english(it.message) for it in site.problems if it.code.startswith("curation")]
    assert told == []
    assert CHECKS[wrong](site.corpus)


def test_what_the_editor_says_of_people_is_marked_and_decides_quotes(tmp_path: Path) -> None:
    site = built(
        tmp_path, f"talks: {{{DESERTS}: {{people: {{Ada Okafor: none, Cleo Vance: speaker}}}}}}"
    )
    (quote,) = (it for it in site.corpus.quotes if it.talk == DESERTS)
    assert quote.speaker is not None
    assert quote.speaker.person == "cleo-vance"
    assert quote.speaker.because is not None
    assert english(quote.speaker.because) == "the only person who takes part by the editor’s word"
    assert [it.by_editor for it in talk(site.corpus, DESERTS).people] == [True]
    (page,) = (it for it in site.pages if it.path == f"talks/{DESERTS}.md")
    assert "(set by the editor)" in page.markdown
    several = built(tmp_path, f"talks: {{{DESERTS}: {{people: {{Cleo Vance: speaker}}}}}}").corpus
    assert [it.speaker for it in several.quotes if it.talk == DESERTS] == [None]


def test_the_readme_has_some_of_them() -> None:
    some = recipes("README.md")
    assert some
    assert some.items() < RECIPES.items()


@pytest.mark.parametrize(
    ("curation", "message"),
    [
        (
            f"talks: {{{FORESTS}: {{people: {{Bo Lindquist: none}}}}}}",
            f"talks.{FORESTS}.people: no source prints a speaker “Bo Lindquist”; the nearest is “Bo Lindqvist”",
        ),
        (
            f"talks: {{{FORESTS}: {{people: {{Bo Lindqvist: guest}}}}}}",
            f"`talks.{FORESTS}.people`: `guest` is not a part in a talk: write speaker, host or none",
        ),
        (
            f"talks: {{{DESERTS}: {{split: [brief]}}}}",
            f"talks.{DESERTS}.split: nothing says that “brief” is about this talk",
        ),
        (
            "sources: {evening.txt: {ignore_lines: [10, 99999999999]}}",
            "sources.evening.txt.ignore_lines: the file has no line 10; its last is 9",
        ),
        (
            "sources: {evening.txt: {kind: book}}",
            "`book` is not a choice; known are no-talk, notes, record, transcript",
        ),
    ],
)
def test_what_cannot_be_meant_is_said(tmp_path: Path, curation: str, message: str) -> None:
    told = [english(it.message) for it in built(tmp_path, curation).problems]
    assert any(message in it for it in told), told


EVENING_OF_TWO = """# TreeConf 2024

## Roots and rain — Ada Okafor

- They remember.

## Wind and sand — Bo Lindqvist

- “They forget everything, every night.”
"""


def test_a_note_is_the_talks_that_the_editor_says(tmp_path: Path) -> None:
    (tmp_path / "two.md").write_text(EVENING_OF_TWO, encoding="utf-8")
    config = Config(seeds=tmp_path, notes=tmp_path / "notes")
    assert len(build(config).corpus.talks) == 2
    lines = "sources: {two.md: {talk_lines: [1], text_lines: [9]}}"
    (tmp_path / "curation.yml").write_text(lines, encoding="utf-8")
    corpus = build(config).corpus
    assert [it.title for it in corpus.talks] == ["TreeConf 2024"]
    assert corpus.quotes == ()
    assert any("They forget" in it.text for it in corpus.passages)


TWO_DAYS = """# RiverData Conf 2031, Bologna

## Day 1: 14 May 2031

- Petra Novak: Reading old river logs
  - 90% good enough
- Hiro Sato: Bridges as instruments

## Day 2: 15 May 2031

Good morning, all.

## Keynote – Chiara Bonetti: "Floods have no owners"
- 12,000 photos

Sensors made of bamboo
by Samuel Oyelaran
"""


def test_talks_on_the_lines_of_the_editor_are_read_as_those_of_an_event(tmp_path: Path) -> None:
    (tmp_path / "two.md").write_text(TWO_DAYS, encoding="utf-8")
    lines = "sources: {two.md: {talk_lines: [5, 7, 13, 16]}}"
    (tmp_path / "curation.yml").write_text(lines, encoding="utf-8")
    corpus = build(Config(seeds=tmp_path, notes=tmp_path / "notes")).corpus
    names = {it.id: it.name for it in corpus.entities}
    assert {
        (it.title, str(it.published), *(names[person.person] for person in it.people))
        for it in corpus.talks
    } == {
        ("Reading old river logs", "2031-05-14", "Petra Novak"),
        ("Bridges as instruments", "2031-05-14", "Hiro Sato"),
        ("Floods have no owners", "2031-05-15", "Chiara Bonetti"),
        ("Sensors made of bamboo", "2031-05-15", "Samuel Oyelaran"),
    }
    assert {it.event for it in corpus.talks} == {"RiverData Conf 2031, Bologna"}


@pytest.mark.parametrize("name", ["text_lines", "talk_lines"])
def test_lines_that_a_note_lacks_are_told(tmp_path: Path, name: str) -> None:
    told = [
        english(it.message)
        for it in built(tmp_path, f"sources: {{evening.txt: {{{name}: [10]}}}}").problems
    ]
    assert any(f"{name}: the file has no line 10" in it for it in told)


@pytest.mark.parametrize("number", ["9" * 30, "9" * 5_000, "1e400", "-1", "0x10"])
def test_line_numbers_of_any_size(tmp_path: Path, number: str) -> None:
    site = built(tmp_path, f"sources: {{evening.txt: {{ignore_lines: [{number}]}}}}")
    assert [it.code for it in site.problems if it.code.startswith("curation")]
