"""Shows that the titles of a folder end with."""

import pytest

from generator.model.base import SourceId
from generator.model.corpus import Talk
from generator.read.seed import SeedFile, read_seed
from generator.resolve import resolve
from tests.support import reading_of

_NAMES = ("Water", "Weirs", "Old gates", "Mill stones", "Night locks", "Sluices")


def _talks(*titles: str) -> tuple[Talk, ...]:
    seeds = [
        read_seed(
            SeedFile(id=SourceId(f"hour/{number}"), file=f"hour/{number}.md"),
            f"# {title}\n\nThe gates open at {number}.\n".encode(),
        )
        for number, title in enumerate(titles)
    ]
    return resolve(reading_of(*seeds)).corpus.talks


@pytest.mark.parametrize("mark", ["|", "-", "–"])
def test_words_behind_all_titles_of_a_folder_are_the_show(mark: str) -> None:
    talks = _talks(*(f"{name} {mark} The River Hour" for name in _NAMES), "Extra")
    shown = {talk.title: talk.show for talk in talks}
    assert shown == {**dict.fromkeys(_NAMES, "The River Hour"), "Extra": None}


@pytest.mark.parametrize(
    "titles",
    [
        [f"{name} | The River Hour" for name in _NAMES[:3]],
        [f"{name} | The River Hour" for name in _NAMES[:4]] + list("abcdefgh"),
        [f"{name} – Ada Okafor" for name in _NAMES],
        [f"{name} – and what they owe" for name in _NAMES],
        [f"Weirs {number % 2} | Part Two" for number in range(6)],
    ],
    ids=["few", "few-of-many", "a-person", "small", "one-title"],
)
def test_other_words_behind_titles_are_no_show(titles: list[str]) -> None:
    assert not any(talk.show for talk in _talks(*titles))
