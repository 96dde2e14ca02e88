"""A folder of files that mean harm becomes a site like any other, and all that they say is on it."""

import logging
import shutil
from pathlib import Path

import pytest

from generator.build import build
from generator.model.config import Config
from generator.model.reading import Reading
from generator.model.site.page import Site
from generator.model.source import Role
from generator.read import read
from generator.read.seed import Seed
from generator.text.markdown.escape import harmless
from tests.hostile.corpus import NAMES, write_corpus
from tests.hostile.growing import sentence
from tests.promises import check_content_is_in_items, check_nothing_invented, check_nothing_lost
from tests.support import SEEDS
from tests.untrusted import (
    CONFIG,
    TEMPLATES,
    build_site,
    check_site,
    pages,
    project,
    vocabulary,
    written_by_templates,
)

pytestmark = pytest.mark.slow

AT_LEAST = 300


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose seeds are the hostile corpus."""
    made = tmp_path_factory.mktemp("hostile")
    (made / "docs").mkdir()
    (made / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    assert write_corpus(made / "seeds") >= AT_LEAST
    return made


@pytest.fixture(scope="module")
def reading(folder: Path) -> Reading:
    return read(Config(seeds=folder / "seeds", notes=folder / "notes"))


@pytest.fixture(scope="module")
def built(folder: Path) -> Site:
    return build(Config(seeds=folder / "seeds", notes=folder / "notes", site_name="Mine"))


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, str]]:
    """The elements and attributes of a harmless site: plain words, and the real seeds.

    Any element may say its language, since a name such as `many.dots.in.it.txt` says that of a seed;
    a heading of Markdown may be left out of the search.
    """
    words = [f"Word{number} and more" for number in range(10)]
    plain = project(tmp_path_factory.mktemp("plain"), dict.fromkeys(TEMPLATES, words))
    for seed in SEEDS.glob("*.txt"):
        shutil.copy(seed, plain / "seeds")
    site = build_site(plain)
    harmless_ones = vocabulary(page for _, page in pages(site)) | written_by_templates()
    headings = {(f"h{level}", "data-search-exclude") for level in (1, 2, 3)}
    return harmless_ones | headings | {(element, "lang") for element, _ in harmless_ones}


def test_every_file_is_read_or_reported(folder: Path, built: Site) -> None:
    listed = [path for path in (folder / "seeds").rglob("*") if path.is_file()]
    seeds = [path for path in listed if not path.name.startswith(".")]
    assert len(built.sources) == len(seeds)
    assert len({source.id for source in built.sources}) == len(seeds)
    assert not [problem for problem in built.problems if problem.code == "link-dead"]


def test_no_line_is_lost_and_none_invented(reading: Reading) -> None:
    for source in reading.sources:
        accounts = tuple(one for one in reading.accounts if one.source == source.id)
        seed = Seed(source=source, accounts=accounts)
        check_nothing_lost(seed)
        if not source.file.startswith("front/"):  # a title there is YAML's, with its escapes undone
            check_nothing_invented(seed)
            check_content_is_in_items(seed)


def test_the_site_holds_every_text_and_nothing_else(
    folder: Path, built: Site, known: set[tuple[str, str]], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.CRITICAL)
    shown = check_site(folder, known, built.corpus)
    for source in built.sources:
        for line in source.lines:
            if line.role is Role.CONTENT and line.text.rstrip().endswith("."):
                said = sentence_in(line.text)
                assert said is None or harmless(said) in shown, (source.file, line.text)


def sentence_in(line: str) -> str | None:
    """A sentence that the corpus wrote, where the line is one of its own making."""
    words = line.split()[-9:]
    return " ".join(words) if len(words) == 9 and all(word.isascii() for word in words) else None


def test_names_do_not_decide_what_is_read(reading: Reading) -> None:
    """Whatever a file is called, its sentences are there: each has some of its own."""
    texts = {harmless(line.text) for source in reading.sources for line in source.lines}
    for number in range(9, len(NAMES)):  # names with a dot in front are hidden files
        assert sentence(number * 41 + 1) in texts, NAMES[number]
