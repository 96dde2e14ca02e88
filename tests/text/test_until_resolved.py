"""What is kept while accounts are compared is forgotten when that is done."""

from generator.resolve import resolve
from generator.resolve.quotes import same_utterance
from generator.text.until_resolved import forget, kept
from tests.support import reading_of, seed_of


def test_results_are_kept_until_they_are_forgotten() -> None:
    asked: list[str] = []

    @kept(8)
    def length(text: str) -> int:
        asked.append(text)
        return len(text)

    assert [length("ab"), length("ab")] == [2, 2]
    forget()
    assert length("ab") == 2
    assert asked == ["ab", "ab"]


def test_resolving_keeps_no_words() -> None:
    same_utterance.spoken("It is a windy day.")
    resolve(
        reading_of(
            seed_of(
                "# Kites\n\nSpeaker: Ada Byron\n\n## Transcript\n\n**Ada Byron:** It is windy.\n"
            )
        )
    )
    assert same_utterance.spoken.cache_info().currsize == 0  # type: ignore[attr-defined]
