"""A build that takes pages from the last one makes the same site as a build that knows nothing."""

import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from generator.build import build
from generator.messages.words import words
from generator.model.base import SourceId
from generator.model.config import Config
from generator.model.site.page import Asset, Body, Page
from generator.render import kept_pages
from generator.render.context import render_context
from generator.render.context.environment import environment
from generator.render.context.lookups import make_lookups
from generator.render.context.render_context import PageDraft, RenderContext
from generator.text.store.watched import ANY, WHOLE, Watch, Watched, packed_key
from tests.render import corpus_fixture
from tests.support import ROOT, SEEDS, examples, resolved_as

_BUILD = """
import sys
from pathlib import Path
from generator.build import build
from generator.model.base import SourceId
from generator.model.config import Config
from generator.render.context import render_context
render_context.WORTH_KEEPING = sys.modules["generator.read"].WORTH_KEEPING = 0
sys.modules["generator.publish.export.context"].WORTH_KEEPING = 0
seeds, cache = map(Path, sys.argv[1:])
print("begun", flush=True)
build(Config(seeds=seeds, notes=seeds / "none", cache=cache))
"""
Site = tuple[tuple[Page, ...], tuple[Asset, ...]]


@pytest.fixture(autouse=True)
def worthwhile(monkeypatch: pytest.MonkeyPatch) -> None:
    """Has the pages of a few notes kept as well."""
    monkeypatch.setattr(render_context, "WORTH_KEEPING", 0)
    monkeypatch.setattr("generator.publish.export.context.WORTH_KEEPING", 0)
    monkeypatch.setattr("generator.read.WORTH_KEEPING", 0)
    monkeypatch.setattr("generator.read.files.listing.MANY_FILES", 0)
    monkeypatch.setattr("generator.read.MANY_FILES", 0)


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the pages that templates write, in one process, so that all are noted."""
    paths: list[str] = []
    body_of = RenderContext.body_of

    def noted(self: RenderContext, draft: PageDraft) -> Body:
        paths.append(draft.path)
        return body_of(self, draft)

    monkeypatch.setattr("generator.text.processes.usable_processes", lambda: 1)
    monkeypatch.setattr(RenderContext, "body_of", noted)
    return paths


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """Notes that may be changed."""
    return Path(shutil.copytree(SEEDS, tmp_path / "seeds"))


@pytest.fixture(scope="module")
def first_build(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Site]:
    """What a first build leaves in its store, and the site that it made."""
    folder = tmp_path_factory.mktemp("first")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(render_context, "WORTH_KEEPING", 0)
        patch.setattr("generator.publish.export.context.WORTH_KEEPING", 0)
        patch.setattr("generator.read.WORTH_KEEPING", 0)
        return folder / "cache", site(SEEDS, folder / "cache")


@pytest.fixture
def built_before(first_build: tuple[Path, Site], tmp_path: Path) -> tuple[Path, Site]:
    """A store of a test's own as a first build left it, and the site that this made."""
    return Path(shutil.copytree(first_build[0], tmp_path / "cache")), first_build[1]


def site(seeds: Path, cache: Path | None = None, name: str = "Talks") -> Site:
    made = build(Config(seeds=seeds, notes=seeds / "none", cache=cache, site_name=name))
    bodies = (replace(page.body, digest=b"") for page in made.pages)  # they are made of content
    pages = zip(made.pages, bodies, strict=True)
    return tuple(replace(page, body=body) for page, body in pages), made.assets


def entry(cache: Path) -> Path:
    (path,) = cache.rglob("*.pages")
    return path


@pytest.mark.slow
def test_what_has_not_changed_is_not_written_again(
    seeds: Path, tmp_path: Path, written: list[str]
) -> None:
    first = site(seeds, tmp_path / "cache")
    assert len(written) == len(set(written)) == len(first[0])
    written.clear()
    stamp = entry(tmp_path / "cache").stat().st_mtime_ns
    assert site(seeds, tmp_path / "cache") == first
    assert written == []
    assert entry(tmp_path / "cache").stat().st_mtime_ns == stamp


@pytest.mark.slow
def test_pages_that_wait_in_a_file_are_kept_as_well(
    seeds: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: list[str]
) -> None:
    usual = [page.markdown for page in site(seeds)[0]]
    monkeypatch.setattr("generator.build.MANY_LINES", 0)
    for _ in range(2):
        pages, _ = site(seeds, tmp_path / "cache")
        assert [page.markdown for page in pages] == usual
        assert all(page.body.spilled for page in pages)
    assert len(written) == 2 * len(usual)  # by the first two of three


@pytest.mark.slow
def test_only_pages_that_show_a_change_are_written_again(
    seeds: Path, built_before: tuple[Path, Site], written: list[str]
) -> None:
    cache, first = built_before
    changed = min(seeds.iterdir())
    changed.write_bytes(changed.read_bytes() + b"\nOne more line that nobody knew.\n")
    second = site(seeds, cache)
    before = {page.path: page for page in first[0]}
    differing = {page.path for page in second[0] if before.get(page.path) != page}
    assert differing <= set(written)
    assert len(written) < len(second[0]) / 2
    assert second == site(seeds)


@pytest.mark.slow
def test_of_a_thing_that_has_not_changed_not_even_the_values_are_made(
    seeds: Path, built_before: tuple[Path, Site], monkeypatch: pytest.MonkeyPatch
) -> None:
    cache, first = built_before
    made: list[str] = []
    page = RenderContext.page

    def noted(self: RenderContext, template: str, address: str, **more: Any) -> PageDraft:
        made.append(address)
        return page(self, template, address, **more)

    monkeypatch.setattr(RenderContext, "page", noted)
    assert site(seeds, cache) == first
    things = ("talks/", "sources/", "people/", "concepts/")
    assert [it for it in made if it.startswith(things) and not it.endswith("/index.html")] == []
    changed = min(seeds.iterdir())
    changed.write_bytes(changed.read_bytes() + b"\nOne more line that nobody knew.\n")
    second = site(seeds, cache)
    assert f"sources/{changed.stem}.html" in made
    assert second == site(seeds)


def edited(folder: Path, choice: random.Random) -> None:
    """Changes a note in some way, takes it away, or adds lines of another."""
    path = choice.choice(sorted(folder.iterdir()))
    lines = path.read_text("utf-8").split("\n")
    place = choice.randrange(len(lines))
    match choice.randrange(6):
        case 0:
            del lines[place]
        case 1:
            lines.insert(place, lines[choice.randrange(len(lines))])
        case 2:
            others = choice.choice(sorted(folder.iterdir())).read_text("utf-8").split("\n")
            lines[place:place] = others[:: choice.randrange(3, 30)]
        case 3:
            words_of_line = lines[place].split(" ")
            choice.shuffle(words_of_line)
            lines[place] = " ".join(words_of_line)
        case 4:
            path.with_stem(f"{path.stem}-again").write_text("\n".join(lines), "utf-8")
        case _ if len(list(folder.iterdir())) > 2:
            path.unlink()
            return
    path.write_text("\n".join(lines), "utf-8")


@pytest.mark.slow
@pytest.mark.parametrize("number", range(3))
def test_after_any_edits_the_site_is_that_of_a_build_that_knows_nothing(
    seeds: Path, built_before: tuple[Path, Site], number: int
) -> None:
    choice = random.Random(number)
    cache, _first = built_before
    for _ in range(max(1, examples(3))):
        for _ in range(choice.randrange(1, 4)):
            edited(seeds, choice)
        assert site(seeds, cache) == site(seeds)


@pytest.mark.slow
@pytest.mark.parametrize("number", range(4))
def test_what_is_damaged_is_written_again(
    seeds: Path, built_before: tuple[Path, Site], number: int
) -> None:
    choice = random.Random(number)
    cache, first = built_before
    path = entry(cache)
    content = bytearray(path.read_bytes())
    damaged = (
        content[: choice.randrange(len(content))],
        bytes(byte ^ (choice.random() < 0.001) for byte in content),
        choice.randbytes(2_000),
        b"",
    )
    path.write_bytes(damaged[number])
    assert site(seeds, cache) == first
    assert site(seeds, cache) == first
    assert path.read_bytes() != damaged[number]


@pytest.mark.slow
def test_a_build_that_is_killed_leaves_a_store_that_the_next_one_can_use(
    seeds: Path, tmp_path: Path
) -> None:
    choice = random.Random(1)
    cache = tmp_path / "cache"
    command = [sys.executable, "-c", _BUILD, str(seeds), str(cache)]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    for _ in range(3):
        edited(seeds, choice)
        with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(choice.random())
            process.kill()
        assert site(seeds, cache) == site(seeds)


@pytest.mark.slow
def test_another_code_and_other_settings_know_nothing(
    seeds: Path,
    built_before: tuple[Path, Site],
    written: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    cache, first = built_before
    named = site(seeds, cache, "Another name")
    assert len(written) == len(first[0])
    assert named == site(seeds, name="Another name")
    monkeypatch.setattr("generator.text.store.watched.code_version", lambda: "another")
    written.clear()
    site(seeds, cache)
    assert len(written) == len(first[0])


@pytest.mark.slow
def test_the_store_stays_bounded(seeds: Path, tmp_path: Path) -> None:
    for number in range(6):
        site(seeds, tmp_path / "cache", f"Name {number}")
    assert len(list((tmp_path / "cache").rglob("*.pages"))) <= 3


def test_a_talk_holds_nothing_of_what_others_say_of_its_concepts() -> None:
    links = corpus_fixture.LINKS
    lookups = make_lookups(links, resolved_as(links.corpus, corpus_fixture.READING))
    mentioned = [it for talk in lookups.of_talk.values() for it in talk.mentioned]
    assert {it.name for it in mentioned} <= {it.name for it in links.corpus.concepts}
    assert mentioned
    assert not any(it.definitions or it.talks or it.related or it.mentions for it in mentioned)


def test_what_is_asked_is_noted_by_table_and_key() -> None:
    links = corpus_fixture.LINKS
    plain = make_lookups(links, resolved_as(links.corpus, corpus_fixture.READING))
    context = RenderContext(
        lookups=plain,
        words=words("en"),
        environment=environment("en"),
        config=Config(seeds=SEEDS, notes=SEEDS / "none"),
        problems=(),
    )
    watch = Watch(context, kept_pages._HOLDERS)
    talk = next(iter(plain.talks))
    lookups = watch.context.lookups
    assert lookups.talks[talk] == plain.talks[talk]
    assert lookups.sources.get(SourceId("none")) is None
    assert watch.context.files.get(None) is None
    assert len(lookups.corpus.quotes) == len(plain.corpus.quotes)
    assert bool(lookups.placement.pages) == bool(plain.placement.pages)
    assert tuple(lookups.segments.values()) == tuple(plain.segments.values())
    assert watch.context.words.dialect("none") == "none"
    asked = watch.taken()
    assert set(asked) == {
        ("lookups.talks", packed_key(talk)),
        ("lookups.sources", packed_key("none")),
        ("lookups.links.corpus", packed_key("quotes")),
        ("lookups.placement.pages", ANY),
        ("lookups.segments", WHOLE),
        ("words.dialects", packed_key("none")),
        ("files", packed_key(None)),
    }
    assert watch.taken() == ()
    assert watch.digest(("lookups.sources", packed_key("none"))) == b""
    known = Watch(context, kept_pages._HOLDERS)
    assert all(known.digest(it) == watch.digest(it) for it in asked)
    assert len({watch.digest(it) for it in asked}) >= 4


def test_of_what_is_computed_the_fields_are_noted_that_it_is_made_of() -> None:
    asked: set[tuple[str, object]] = set()
    corpus = corpus_fixture.LINKS.corpus
    assert Watched("corpus", corpus, asked).things == corpus.things
    assert asked == {("corpus", "concepts"), ("corpus", "entities")}
