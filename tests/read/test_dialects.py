"""Each dialect takes the pages that are its own, and none without its sign."""

import json
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from generator.model.base import SourceId
from generator.model.message import Message
from generator.read import dialects, phrases
from generator.read.dialects import DIALECTS, GENERAL, THRESHOLD, recognise
from generator.read.dialects.fitting import fit
from generator.read.page import Dialect, Page
from generator.read.seed import SeedFile, read_seed
from tests.evaluation.accounts import told
from tests.evaluation.writing import source_of, write
from tests.support import ROOT, page_of, seed_of

HERE = Path(__file__).parent
NAMES = frozenset(dialect.name for dialect in DIALECTS)
NO_DIALECT = "none"
REAL = ("news-article", "podcast-notes", "interview-digest", "tag-page", "video-insights")
"""The five real seeds, in the order of their numbers."""
GOLDEN = {"digest.txt": "interview-digest", "notes.txt": "podcast-notes"}


def examples(folder: Path) -> Iterator[tuple[Path, str]]:
    """Every example page with what it is: a dialect's name, or :data:`NO_DIALECT`."""
    for path in sorted((HERE / "families").glob("*/*")):
        if path.suffix in {".txt", ".html"}:
            yield path, path.parent.name
    yield from ((path, NO_DIALECT) for path in sorted((HERE / "kinds").glob("*.txt")))
    for path in sorted((HERE / "formats").glob("*.expected.json")):
        form = json.loads(path.read_text(encoding="utf-8"))["form"]
        yield path.with_name(path.name.removesuffix(".expected.json")), _known(form)
    yield from ((ROOT / "tests/golden/seeds" / name, own) for name, own in GOLDEN.items())
    yield from zip(sorted((ROOT / "seeds").glob("*.txt")), REAL, strict=True)
    write(told(), folder)
    labels = {source_of(one): one.dialect for one in told()}
    yield from ((path, _known(labels[path.stem])) for path in sorted(folder.iterdir()))


def _known(name: str) -> str:
    return name if name in NAMES else NO_DIALECT


@pytest.mark.slow
def test_no_dialect_takes_a_page_that_is_not_its_own(tmp_path: Path) -> None:
    pages = list(examples(tmp_path))
    assert {own for _, own in pages} == {*NAMES, NO_DIALECT}
    assert len(pages) >= 270
    wrong = []
    for path, own in pages:
        seed = read_seed(SeedFile(id=SourceId(path.stem), file=path.name), path.read_bytes())
        taken = seed.source.dialect
        if _known(taken.dialect) != own:
            wrong.append((path.name, own, taken.dialect, taken.score))
    assert wrong == []


@pytest.mark.parametrize("dialect", DIALECTS, ids=lambda one: one.name)
def test_a_dialect_has_a_sign_weights_that_add_up_and_names_of_its_own(dialect: Dialect) -> None:
    assert dialect.sign in dialect.features
    assert sum(one.weight for one in dialect.features) == pytest.approx(1.0)
    assert len({one.name for one in dialect.features}) == len(dialect.features)
    assert len({one.test for one in dialect.features}) == len(dialect.features)


def test_every_phrase_has_a_code_of_its_own() -> None:
    codes = [phrase.code for phrase in phrases()]
    assert len(set(codes)) == len(codes)
    assert Message("dialect.tag-page", english="blog article") in phrases()
    assert Message("tag-page.tag-line", english="a tag line") in phrases()
    assert Message("dialect.webvtt", english="WebVTT transcript") in phrases()


def page_that_is_everything(dialect: Dialect, *, signed: bool) -> Dialect:
    """The dialect as if every feature were on the page, the sign perhaps not."""
    assert dialect.sign is not None
    features = tuple(msgspec.structs.replace(one, test=lambda _: True) for one in dialect.features)
    index = dialect.features.index(dialect.sign)
    sign = msgspec.structs.replace(dialect.sign, test=lambda _: signed)
    features = (*features[:index], sign, *features[index + 1 :])
    return msgspec.structs.replace(dialect, sign=sign, features=features)


@pytest.mark.parametrize("dialect", DIALECTS, ids=lambda one: one.name)
def test_no_dialect_wins_without_its_sign_whatever_else_adds_up(
    dialect: Dialect, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = page_of("A page\n\nWords.")
    able = page_that_is_everything(dialect, signed=True)
    monkeypatch.setattr(dialects, "DIALECTS", (able,))
    assert recognise(page)[0] is able
    unable = page_that_is_everything(dialect, signed=False)
    monkeypatch.setattr(dialects, "DIALECTS", (unable,))
    taken, score, runner_up = recognise(page)
    assert (taken, score.score) == (GENERAL, 0.0)
    assert runner_up is not None
    assert runner_up.score >= THRESHOLD


def features(name: str, page: Page) -> set[str]:
    """The names of a dialect's features on a page."""
    (dialect,) = (one for one in DIALECTS if one.name == name)
    found = fit(dialect, page).candidate.features
    return {phrase.code.removeprefix(f"{name}.") for phrase in found}


def test_a_count_on_a_tab_is_not_a_count_of_the_sites_own_too() -> None:
    tabs = "A talk\n\nTopics (4 themes)\n\nTides\n\nChapters (2 moments)\n\nMore\n"
    assert features("video-insights", page_of(tabs)) == {"tabs"}
    header = "# A talk\n\nDate: 2024-06-02\nDuration: 51 minutes\n\n12 May 2024 · 31 min\n"
    assert features("video-insights", page_of(header)) == {"byline"}
    assert features("video-insights", page_of("# A talk\n\n12 links · 19 entities\n")) == {
        "site-counts"
    }


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        ("Prices", {"section"}),
        ("Prices, Kitchen facts", {"section"}),
        ("Prices, Kitchen facts, Predictions", {"section", "more-sections"}),
    ],
)
def test_the_first_section_of_a_digest_is_none_of_several_others(
    headings: str, expected: set[str]
) -> None:
    text = "".join(f"## {heading}\n\n- One.\n\n" for heading in headings.split(", "))
    assert features("interview-digest", page_of(f"# A talk\n\n{text}")) == expected


def test_a_heading_of_tags_above_larger_ones_says_what_a_note_is_filed_under() -> None:
    text = (
        "# Weir meeting\n\n###### tags: `Weir meetings` `Minutes`\n\n"
        "**Attendees**: Ada Okafor, Ivo Kern\n\n## Triage\n\nThey met.\n"
    )
    (account,) = seed_of(text, ending=".md").accounts
    assert account.titles[0].text == "Weir meeting"
    assert [it.name for it in account.people] == ["Ada Okafor", "Ivo Kern"]


def test_an_article_is_one_without_sections_of_known_names() -> None:
    page = "Hedges & Co\n\nTag: soil\n\n- A title: that has a colon\n\n  Words.\n\n  More.\n"
    assert features("tag-page", page_of(page)) == {"tag-line", "articles"}
    known = page.replace("  Words.", "  Summary\n\n  Words.")
    assert features("tag-page", page_of(known)) == {"tag-line", "articles", "article-sections"}


def test_a_line_that_says_what_notes_are_about_makes_them_no_page_of_a_site() -> None:
    notes = "Webinar notes\nTopic: Heat pumps in old houses\n\nInsulate first, she said.\n"
    seed = seed_of(notes)
    assert seed.source.dialect.dialect == "notes"
    assert [it.titles[0].text for it in seed.accounts] == ["Webinar notes"]
