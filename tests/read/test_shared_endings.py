"""Shows that the titles of a folder end with."""

from pathlib import Path

import pytest

from generator.model.corpus import Talk
from tests.read.test_talk_lists import corpus_of

_NAMES = ("Water", "Weirs", "Old gates", "Mill stones", "Night locks", "Sluices")


def _talks(folder: Path, *titles: str) -> tuple[Talk, ...]:
    notes = {
        f"hour/{number}.md": f"# {title}\n\nThe gates open at {number}.\n"
        for number, title in enumerate(titles)
    }
    return corpus_of(notes, folder).talks


@pytest.mark.parametrize("mark", ["|", "-", "–"])
def test_words_behind_all_titles_of_a_folder_are_the_show(mark: str, tmp_path: Path) -> None:
    talks = _talks(tmp_path, *(f"{name} {mark} The River Hour" for name in _NAMES), "Extra")
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
def test_other_words_behind_titles_are_no_show(titles: list[str], tmp_path: Path) -> None:
    assert not any(talk.show for talk in _talks(tmp_path, *titles))


def test_words_with_a_year_are_the_event(tmp_path: Path) -> None:
    talks = _talks(tmp_path, *(f"{name} - RiverConf 2031" for name in _NAMES))
    assert {talk.title: (talk.event, talk.show) for talk in talks} == dict.fromkeys(
        _NAMES, ("RiverConf 2031", None)
    )


@pytest.mark.parametrize("sort", ["Video Summary & Mini-Lesson", "Meeting Notes"])
def test_a_sort_of_text_is_no_show_and_no_part_of_a_title(sort: str, tmp_path: Path) -> None:
    talks = _talks(tmp_path, *(f"{name} — {sort}" for name in _NAMES))
    assert {talk.title: talk.show for talk in talks} == dict.fromkeys(_NAMES)
