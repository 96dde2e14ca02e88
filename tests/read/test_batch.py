"""Many seeds at once: from a cache or by several processes, always the same."""

import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from generator.model.config import Config
from generator.model.reading import Reading
from generator.read import read
from generator.read.files import batch
from generator.read.files.cache import seed_store
from tests.support import SEEDS

FRAME = (
    "A site about bridges\nAll our rivers\n\n# {title}\n\nThe {title} is long enough to be read.\n"
)


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """The real seeds, three pages with a common head, and one that is too large."""
    folder = tmp_path / "seeds"
    folder.mkdir()
    for path in SEEDS.glob("*.txt"):
        shutil.copy(path, folder)
    for title in ("Arch", "Beam", "Cable"):
        (folder / f"{title}.txt").write_text(FRAME.format(title=title), encoding="utf-8")
    (folder / "large.txt").write_bytes(b"x" * 100_000)
    return folder


def reading(seeds: Path, cache: Path | None = None) -> Reading:
    return read(Config(seeds=seeds, notes=seeds / "none", max_file_bytes=90_000, cache=cache))


@pytest.fixture
def read_once(seeds: Path) -> Reading:
    return reading(seeds)


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes any collection large enough for the cache."""
    monkeypatch.setattr(batch, "WORTH_CACHING", 0)


@pytest.mark.slow
def test_several_processes_read_the_same(
    seeds: Path, read_once: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch, "WORTH_PROCESSES", 0)
    monkeypatch.setattr(batch, "_CHUNK", 5_000)
    monkeypatch.setattr(batch, "usable_processors", lambda: 2)
    assert reading(seeds) == read_once


@pytest.mark.parametrize("fails", [False, True])
def test_copies_of_this_process_read_the_same(
    seeds: Path, read_once: Reading, monkeypatch: pytest.MonkeyPatch, fails: bool
) -> None:
    here, shares = os.getpid(), []
    read_chunk = batch._read_chunk

    def read_share(*given: Any) -> list[Any]:
        if os.getpid() == here:
            shares.append(given)
        elif fails:
            os._exit(9)
        return read_chunk(*given)

    monkeypatch.setattr(batch, "WORTH_COPIES", 1)
    monkeypatch.setattr(batch, "_FIRST", 1)
    monkeypatch.setattr(batch, "usable_processes", lambda: 2)
    monkeypatch.setattr(batch, "_read_chunk", read_share)
    assert reading(seeds) == read_once
    assert len(shares) == (2 if fails else 1) or not hasattr(os, "fork")


@pytest.mark.usefixtures("large")
def test_a_cached_reading_is_the_same(
    seeds: Path, tmp_path: Path, read_once: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = tmp_path / "cache"
    assert reading(seeds, cache) == read_once

    def never(*_: object) -> None:
        raise AssertionError("a file was read anew")

    monkeypatch.setattr(batch, "read_seed", never)
    assert reading(seeds, cache) == read_once


@pytest.mark.slow
@pytest.mark.usefixtures("large")
def test_damaged_and_foreign_entries_are_read_anew(
    seeds: Path, tmp_path: Path, read_once: Reading
) -> None:
    cache = tmp_path / "cache"
    reading(seeds, cache)
    entries = sorted(cache.rglob("*.seed"))
    contents = [entry.read_bytes() for entry in entries]
    for entry, content in zip(entries, contents[1:] + contents[:1], strict=True):
        entry.write_bytes(content)
    assert reading(seeds, cache) == read_once
    for number, entry in enumerate(entries):
        entry.write_bytes((b"", b"\xff\x00", contents[number][:50])[number % 3])
    assert reading(seeds, cache) == read_once


@pytest.mark.usefixtures("large")
def test_changed_files_and_settings_are_read_anew(seeds: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    reading(seeds, cache)
    (seeds / "Arch.txt").write_text("# Dam\n\nA dam is no bridge at all.\n", encoding="utf-8")
    (seeds / "curation.yml").write_text("sources:\n  Beam.txt: {licence: CC0}\n", encoding="utf-8")
    assert reading(seeds, cache) == reading(seeds)


def test_a_small_collection_needs_no_cache(seeds: Path, tmp_path: Path) -> None:
    reading(seeds, tmp_path / "cache")
    assert not (tmp_path / "cache").exists()


@pytest.mark.usefixtures("large")
def test_a_cache_that_cannot_be_written_is_none(
    seeds: Path, tmp_path: Path, read_once: Reading
) -> None:
    (tmp_path / "cache").write_text("a file", encoding="utf-8")
    assert reading(seeds, tmp_path / "cache") == read_once


@pytest.mark.usefixtures("large")
def test_entries_that_nothing_needs_go(seeds: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    for number in range(40):
        (cache / "00").mkdir(parents=True, exist_ok=True)
        (cache / "00" / f"{number}.seed").write_bytes(b"old")
    reading(seeds, cache)
    assert not list(cache.glob("00/[0-9].seed"))
    kept = sorted(cache.rglob("*.seed"))
    seed_store(cache).tidy(f"{path.parent.name}{path.stem}" for path in kept)
    assert sorted(cache.rglob("*.seed")) == kept
    assert (cache / ".gitignore").exists()
