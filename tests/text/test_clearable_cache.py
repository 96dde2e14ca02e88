"""What is cached while accounts are compared and linked goes when that is done."""

from pathlib import Path
from unittest import mock

import pytest

import generator.build
from generator.build import build
from generator.link import link
from generator.model.config import Config
from generator.model.links import Links
from generator.model.reading import Resolved
from generator.read import read
from generator.resolve import resolve
from generator.resolve.quotes import same_utterance
from generator.text import caches
from generator.text.caches import clear_caches, clearable_cache, remembered


def test_results_are_cached_until_they_are_cleared() -> None:
    asked: list[str] = []

    @clearable_cache(8)
    def length(text: str) -> int:
        asked.append(text)
        return len(text)

    assert [length("ab"), length("ab")] == [2, 2]
    clear_caches()
    assert length("ab") == 2
    assert asked == ["ab", "ab"]


def test_a_build_leaves_no_words_in_the_cache(tmp_path: Path) -> None:
    note = "# Kites\n\nSpeaker: Ada Byron\n\n## Transcript\n\n**Ada Byron:** It is windy.\n"
    (tmp_path / "kites.md").write_text(note, encoding="utf-8")
    same_utterance.spoken("It is a windy day.")
    build(Config(seeds=tmp_path, notes=tmp_path / "none"))
    assert same_utterance.spoken.cache_info().currsize == 0  # type: ignore[attr-defined]


def test_words_are_let_go_before_names_are_linked(tmp_path: Path) -> None:
    (tmp_path / "kites.md").write_text("# Kites\n\n> “It is a windy day.”\n", encoding="utf-8")
    held: list[int] = []

    def linked(resolved: Resolved) -> Links:
        held.append(same_utterance.spoken.cache_info().currsize)  # type: ignore[attr-defined]
        return link(resolved)

    same_utterance.spoken("It is a windy day.")
    with mock.patch.object(generator.build, "link", linked):
        build(Config(seeds=tmp_path, notes=tmp_path / "none"))
    assert held == [0]


def test_behind_linking_only_the_linked_corpus_is_held(tmp_path: Path) -> None:
    (tmp_path / "kites.md").write_text("# Kites\n\nIt is a windy day.\n", encoding="utf-8")
    resolved = resolve(read(Config(seeds=tmp_path, notes=tmp_path / "none")))
    corpus = link(resolved).corpus
    assert resolved.after_linking(corpus).corpus is corpus


def test_answers_are_remembered_unless_the_text_is_very_long(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []

    @remembered
    def first(text: str) -> str | None:
        """The first sign."""
        asked.append(text)
        return text[:1] or None

    monkeypatch.setattr(caches, "LONGEST", 3)
    assert [first(it) for it in ("", "", "ab", "ab", "long", "long")] == [
        *(None, None),
        *"aall",
    ]
    assert asked == ["", "ab", "long", "long"]
    assert first.__doc__ == "The first sign."


def test_too_many_answers_are_forgotten_together(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    ask = remembered(asked.append)
    monkeypatch.setattr(caches, "_TEXTS", 2)
    for text in "abcab":
        ask(text)
    assert asked == ["a", "b", "c", "a", "b"]
    ask("b")
    assert len(asked) == 5
