"""A seed from the cache, or from another process, equals one that was read anew."""

import pickle
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.base import SourceId
from generator.model.config import Config
from generator.model.curation import SourceCuration
from generator.model.reading import Reading
from generator.read import read
from generator.read.files import batch
from generator.read.files.cache import (
    key_of,
    packed,
    unpacked,
)
from generator.read.seed import SeedFile
from generator.text.store import code_version, packed_message
from tests.support import SEEDS, config, examples, seed_of


@pytest.fixture
def worthwhile(monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes the cache pay for any number of seeds."""
    monkeypatch.setattr(batch, "WORTH_CACHING", 0)


def reading(cache: Path | None, seeds: Path = SEEDS) -> Reading:
    return read(Config(seeds=seeds, notes=seeds / "none", cache=cache))


def entries(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.seed"))


def test_packed_seeds_of_all_dialects_are_the_same_when_unpacked() -> None:
    for path in sorted(SEEDS.glob("*.txt")):
        seed = seed_of(path.read_bytes(), path.stem)
        assert unpacked(packed(seed)) == seed
        assert packed(unpacked(packed(seed))) == packed(seed)


@settings(max_examples=examples(200))
@given(st.binary(max_size=300))
def test_any_seed_is_the_same_when_unpacked(raw: bytes) -> None:
    seed = seed_of(raw)
    assert unpacked(packed(seed)) == seed


@pytest.mark.slow
def test_readings_of_a_hundred_notes_are_kept(tmp_path: Path) -> None:
    """Of the five notes of this repository they are not: they are read in no time."""
    seeds, cache = tmp_path / "seeds", tmp_path / "cache"
    assert reading(cache).sources
    assert entries(cache) == []
    seeds.mkdir()
    for number in range(100):
        text = f"# Talk {number}\n\n" + f"- A point of talk {number}.\n" * 50
        (seeds / f"{number}.md").write_text(text, encoding="utf-8")
    first, second = reading(cache, seeds), reading(cache, seeds)
    assert first == second == msgspec.structs.replace(reading(None, seeds), cache=cache)
    assert len(entries(cache)) == 100


@pytest.mark.usefixtures("worthwhile")
def test_warm_equals_cold_and_cold_equals_none(tmp_path: Path) -> None:
    anew = reading(None)
    cold = reading(tmp_path / "cache")
    assert len(entries(tmp_path / "cache")) == len(anew.sources)
    warm = reading(tmp_path / "cache")
    assert cold == anew
    assert warm == anew
    for one in (cold, warm):  # not only equal but the same to the byte
        assert msgspec.json.encode(one.sources, enc_hook=packed_message) == msgspec.json.encode(
            anew.sources, enc_hook=packed_message
        )
        assert msgspec.json.encode(one.accounts, enc_hook=packed_message) == msgspec.json.encode(
            anew.accounts, enc_hook=packed_message
        )


@pytest.mark.usefixtures("worthwhile")
def test_the_cache_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reading(tmp_path)
    monkeypatch.setattr(batch, "read_seed", None)
    assert reading(tmp_path).sources


def test_few_seeds_leave_no_cache(tmp_path: Path) -> None:
    reading(tmp_path / "cache")
    assert not (tmp_path / "cache").exists()


@pytest.mark.usefixtures("worthwhile")
def test_git_does_not_see_the_cache(tmp_path: Path) -> None:
    reading(tmp_path / "cache")
    assert (tmp_path / "cache" / ".gitignore").read_text(encoding="utf-8").endswith("*\n")


@pytest.mark.usefixtures("worthwhile")
@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00",
        b"\xc1",
        b"no entry",
        pickle.dumps({"a": 1}),
        b"\x81" * 5_000,
        b"\xdd\xff\xff\xff\xff",
    ],
)
def test_what_is_no_entry_is_read_anew_and_rewritten(tmp_path: Path, content: bytes) -> None:
    anew = reading(tmp_path)
    sound = {path: path.read_bytes() for path in entries(tmp_path)}
    for path in sound:
        path.write_bytes(content)
    assert reading(tmp_path) == anew
    assert {path: path.read_bytes() for path in entries(tmp_path)} == sound


@pytest.mark.usefixtures("worthwhile")
def test_an_entry_about_another_file_is_not_believed(tmp_path: Path) -> None:
    anew = reading(tmp_path)
    paths = entries(tmp_path)
    contents = [path.read_bytes() for path in paths]
    for path, content in zip(paths, contents[1:] + contents[:1], strict=True):
        path.write_bytes(content)
    assert reading(tmp_path) == anew


@pytest.mark.usefixtures("worthwhile")
def test_half_an_entry_is_not_believed(tmp_path: Path) -> None:
    anew = reading(tmp_path)
    for path in entries(tmp_path):
        path.write_bytes(path.read_bytes()[:-20])
    assert reading(tmp_path) == anew


@pytest.mark.usefixtures("worthwhile")
def test_a_folder_that_cannot_be_written_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    assert reading(tmp_path / "file" / "cache").sources


def test_the_key_depends_on_all_that_matters(monkeypatch: pytest.MonkeyPatch) -> None:
    seed = SeedFile(id=SourceId("a"), file="a.txt")
    others = [
        msgspec.structs.replace(seed, id=SourceId("b")),
        msgspec.structs.replace(seed, file="a.md"),
        msgspec.structs.replace(seed, max_lines=3),
        msgspec.structs.replace(seed, curation=SourceCuration(ignore_lines=(2,))),
    ]
    keys = {key_of(one, b"text") for one in [seed, *others]} | {key_of(seed, b"texts")}
    before = key_of(seed, b"text")
    monkeypatch.setattr("generator.read.files.cache.code_version", lambda: "another")
    keys.add(key_of(seed, b"text"))
    assert len(keys) == 7
    assert before in keys
    assert len(code_version()) == 64


@pytest.mark.usefixtures("worthwhile")
def test_entries_that_nobody_uses_go_in_the_end(tmp_path: Path) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    for turn in range(6):
        (seeds / "a.txt").write_text(f"A title\n\nTurn {turn} is told.\n", encoding="utf-8")
        reading(tmp_path / "cache", seeds)
    assert 1 <= len(entries(tmp_path / "cache")) <= 3


@pytest.mark.slow
def test_several_processes_read_as_one_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch, "usable_processors", lambda: 1)
    alone = read(config())
    monkeypatch.setattr(batch, "usable_processors", lambda: 2)
    monkeypatch.setattr(batch, "WORTH_PROCESSES", 0)
    monkeypatch.setattr(batch, "_CHUNK", 1_000)
    assert read(config()) == alone
    monkeypatch.setattr(batch, "WORTH_CACHING", 0)
    assert reading(tmp_path).sources == alone.sources
    assert len(entries(tmp_path)) == len(alone.sources)


def test_where_no_processes_are_to_be_had_reading_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError("no more processes")

    alone = read(config())
    monkeypatch.setattr(batch, "usable_processors", lambda: 2)
    monkeypatch.setattr(batch, "WORTH_PROCESSES", 0)
    monkeypatch.setattr(batch, "_read_elsewhere", refuse)
    assert read(config()) == alone
