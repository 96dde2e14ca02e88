"""What is cached while accounts are compared and linked goes when that is done."""

from pathlib import Path

from generator.build import build
from generator.model.config import Config
from generator.resolve.quotes import same_utterance
from generator.text.caches import clear_caches, clearable_cache


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
