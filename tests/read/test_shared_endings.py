"""Shows that the titles of a folder end with."""

from pathlib import Path

import pytest

from generator.model.config import Config
from generator.model.corpus import Talk
from generator.read import read
from tests.read.corpora import corpus_of

_NAMES = ("Water", "Weirs", "Old gates", "Mill stones", "Night locks", "Sluices")


def _talks(folder: Path, *titles: str) -> tuple[Talk, ...]:
    notes = {
        f"hour/{number}.md": f"# {title}\n\nThe gates open at {number}.\n"
        for number, title in enumerate(titles)
    }
    return corpus_of(notes, folder).talks


@pytest.mark.parametrize("mark", ["|", "-", "–", "•"])
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


def test_a_day_in_front_of_the_ending_is_no_title(tmp_path: Path) -> None:
    titles = [f"May {day}, 2031 - The River Hour" for day in range(1, 6)]
    shown = {talk.title: talk.show for talk in _talks(tmp_path, *titles)}
    assert shown == dict.fromkeys(titles, "The River Hour")


@pytest.mark.parametrize("sort", ["Video Summary & Mini-Lesson", "Meeting Notes"])
def test_a_sort_of_text_is_no_show_and_no_part_of_a_title(sort: str, tmp_path: Path) -> None:
    talks = _talks(tmp_path, *(f"{name} — {sort}" for name in _NAMES))
    assert {talk.title: talk.show for talk in talks} == dict.fromkeys(_NAMES)


@pytest.mark.parametrize(
    ("form", "show"),
    [
        ("{} – River Pill {}", "River Pill"),
        ("{} | The River Hour #{}", "The River Hour"),
        ("{} EP{}", None),
        ("{} (Ep. {})", None),
    ],
)
def test_a_number_at_the_end_of_all_titles_is_the_episodes(
    form: str, show: str | None, tmp_path: Path
) -> None:
    titles = [form.format(name, number) for number, name in enumerate(_NAMES, 11)]
    talks = _talks(tmp_path, *titles)
    assert {talk.title: talk.show for talk in talks} == dict.fromkeys(_NAMES, show)
    accounts = read(Config(seeds=tmp_path, notes=tmp_path / "none")).accounts
    numbers = sorted(it.value for account in accounts for it in account.numbers)
    assert numbers == [str(number) for number, _ in enumerate(_NAMES, 11)]


@pytest.mark.parametrize("form", ["{} – Part {}", "{} | Day {}", "{} - Lecture {}"])
def test_parts_that_are_counted_are_no_episodes(form: str, tmp_path: Path) -> None:
    titles = {form.format(name, number) for number, name in enumerate(_NAMES, 11)}
    talks = _talks(tmp_path, *sorted(titles))
    assert {talk.title for talk in talks} == titles
    assert not any(talk.show for talk in talks)


def test_files_called_with_their_show_are_titled_without_it(tmp_path: Path) -> None:
    notes = {
        f"hour/{name} – {show} {number}.md": f"It rained at the {number}th gate.\n"
        for number, (name, show) in enumerate(
            zip(_NAMES, ["RiverPill", *["River Pill"] * 5], strict=True), 11
        )
    }
    talks = corpus_of(notes, tmp_path).talks
    assert {talk.title: talk.show for talk in talks} == dict.fromkeys(_NAMES, "River Pill")
