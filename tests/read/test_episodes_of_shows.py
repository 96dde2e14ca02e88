"""What the notes of a folder say alike of their show and of the number of an episode."""

from pathlib import Path

import pytest

from generator.read import read
from tests.support import config

_TITLES = ("Weirs", "Dams", "Mills", "Locks", "Springs", "Fords")


def _write(folder: Path, text: str) -> None:
    for number, title in enumerate(_TITLES, 1):
        note = text.format(number=number, title=title)
        (folder / f"2031-05-0{number}-{number}.md").write_text(note, encoding="utf-8")


@pytest.mark.parametrize(
    "sentence",
    [
        "In this episode of River in Motion, somebody goes over {title}.",
        "Добрый день. Представляем новый выпуск подкаста River in Motion. В этом выпуске: {title}.",
        'Neste episódio do podcast "River in Motion", alguém fala de {title}.',
        "In an episode of the [River in Motion](https://river.example/) show, one asks of {title}.",
        "La puntata {number} del podcast River in Motion si apre su {title}.",
        "В {number} выпуске подкаста River in Motion обсудили {title}.",
    ],
)
def test_what_notes_print_an_episode_of_is_their_show(sentence: str, tmp_path: Path) -> None:
    head = "---\ntitle: {title}\ndate: 2031-05-0{number}\nduration: '40:00'\n---\n\n"
    _write(tmp_path, f"{head}{sentence}\n")
    assert {it.show for it in read(config(tmp_path)).accounts} == {"River in Motion"}


@pytest.mark.parametrize(
    ("length", "shows"), [("duration: '40:00'\n", {"Flussfunk"}), ("", {"Flussfunk", None})]
)
def test_of_episodes_a_part_may_name_the_show(
    length: str, shows: set[str | None], tmp_path: Path
) -> None:
    for number in range(1, 13):
        text = "In dieser Folge von Flussfunk geht es um {}." if number < 6 else "Es geht um {}."
        head = f"---\ntitle: Weir {number}\ndate: 2031-05-{number:02}\n{length}guest: Ada Okafor\n---\n\n"
        (tmp_path / f"weir-{number}.md").write_text(f"{head}{text.format(number)}\n", "utf-8")
    assert {it.show for it in read(config(tmp_path)).accounts} == shows


def test_files_called_by_day_and_number_count_episodes(tmp_path: Path) -> None:
    _write(
        tmp_path, "---\ntitle: {number}. {title}\nduration: '40:00'\n---\n\nThe water is high.\n"
    )
    accounts = read(config(tmp_path)).accounts
    assert sorted(it.shown_title or "" for it in accounts) == sorted(_TITLES)


def test_a_version_in_front_of_a_show_is_no_title(tmp_path: Path) -> None:
    _write(tmp_path, "# v0.{number} - River Notes #00{number}\n\n{title} open.\n")
    titles = {it.titles[0].text for it in read(config(tmp_path)).accounts}
    assert "v0.3 - River Notes" in titles  # the number is the episode's
