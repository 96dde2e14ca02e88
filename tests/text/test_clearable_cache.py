"""What is cached while accounts are compared goes when that is done."""

from generator.resolve import resolve
from generator.resolve.quotes import same_utterance
from generator.text.caches import clear_caches, clearable_cache
from tests.support import reading_of, seed_of


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


def test_resolving_leaves_no_words_in_the_cache() -> None:
    same_utterance.spoken("It is a windy day.")
    resolve(
        reading_of(
            seed_of(
                "# Kites\n\nSpeaker: Ada Byron\n\n## Transcript\n\n**Ada Byron:** It is windy.\n"
            )
        )
    )
    assert same_utterance.spoken.cache_info().currsize == 0  # type: ignore[attr-defined]
