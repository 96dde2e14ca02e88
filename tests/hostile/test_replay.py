"""Texts that broke a promise once keep it now."""

from pathlib import Path

import pytest

from tests.hostile.fuzz import at_random, check, made_small

SAVED = sorted((Path(__file__).parent / "corpus").iterdir())


@pytest.mark.parametrize("path", SAVED, ids=lambda path: path.name)
def test_failures_of_the_past(path: Path) -> None:
    check(path.read_bytes(), path.suffix)


@pytest.mark.slow
def test_the_search_finds_texts_that_are_sound() -> None:
    assert at_random(seconds=2, seed=1) > 10


def test_what_fails_is_made_small(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(raw: bytes, _ending: str) -> None:
        assert b"x" not in raw

    monkeypatch.setattr("tests.hostile.fuzz.check", fail)
    assert made_small(b"many words\nand an x somewhere\n", ".txt", AssertionError) == b"x"
