"""What the notes of a folder say alike of their show and of the number of an episode."""

from pathlib import Path

from generator.read import read
from tests.support import config

_TITLES = ("Weirs", "Dams", "Mills", "Locks", "Springs", "Fords")


def _write(folder: Path, text: str) -> None:
    for number, title in enumerate(_TITLES, 1):
        note = text.format(number=number, title=title)
        (folder / f"2031-05-0{number}-{number}.md").write_text(note, encoding="utf-8")


def test_what_notes_print_an_episode_of_is_their_show(tmp_path: Path) -> None:
    _write(
        tmp_path,
        "---\ntitle: {title}\ndate: 2031-05-0{number}\nduration: '40:00'\n---\n\n"
        "In this episode of River in Motion, somebody goes over {title}.\n",
    )
    assert {it.show for it in read(config(tmp_path)).accounts} == {"River in Motion"}


def test_files_called_by_day_and_number_count_episodes(tmp_path: Path) -> None:
    _write(
        tmp_path, "---\ntitle: {number}. {title}\nduration: '40:00'\n---\n\nThe water is high.\n"
    )
    accounts = read(config(tmp_path)).accounts
    assert sorted(it.shown_title or "" for it in accounts) == sorted(_TITLES)
