"""Notes of a folder whose files alone are called after the talks: none is called after a line."""

from pathlib import Path

import pytest

from generator.model.account import AccountPassage
from generator.model.config import Config
from generator.read import read

_BARE = "It moves {n} mills\n- and some of the dams above them, if it rains for long\n- or snows\n"


def _titles(folder: Path, first: str, bare: int) -> dict[str, tuple[str, bool]]:
    """What each note is called, and whether a line of it says so."""
    for n in range(bare):
        (folder / f"weir-talk-{n}a.md").write_text(f"- {_BARE.format(n=n)}", encoding="utf-8")
    text = f"{first}\n\nNot just a mill\n\n- gates that open\n- walls that stand\n- more\n"
    (folder / "races.md").write_text(text, encoding="utf-8")
    reading = read(Config(seeds=folder, notes=folder / "none"))
    called = {str(it.source): (it.shown_title or "", bool(it.titles)) for it in reading.accounts}
    (note,) = [it for it in reading.accounts if it.source == "races"]
    if not note.titles:  # nothing is lost
        assert any(it.text == first.rpartition("# ")[2] for it in note.of(AccountPassage))
    return called


def test_a_line_is_no_title_where_other_notes_have_none(tmp_path: Path) -> None:
    assert _titles(tmp_path, "Works on Every River", 4)["races"] == ("Races", False)


@pytest.mark.parametrize(
    ("first", "bare"),
    [
        ("# Works on Every River", 4),  # marked as the page's
        ("### Works on Every River", 4),
        ("Works on Every River", 2),  # nothing is the habit
        ("---\ntitle: Works on Every River\n---", 4),
    ],
)
def test_a_title_that_is_marked_or_stated_is_one(tmp_path: Path, first: str, bare: int) -> None:
    assert _titles(tmp_path, first, bare)["races"] == ("Works on Every River", True)


def test_a_line_that_says_what_the_file_is_called_is_its_title(tmp_path: Path) -> None:
    assert _titles(tmp_path, "Races", 4)["races"] == ("Races", True)


def test_a_line_in_which_the_name_of_the_file_stands_is_its_title(tmp_path: Path) -> None:
    for n in range(4):
        (tmp_path / f"weir-talk-{n}a.md").write_text(f"- {_BARE.format(n=n)}", encoding="utf-8")
    first = "Works on Every River with Nadia Brun"
    text = f"{first}\n\nNot just a mill\n\n- gates\n- walls\n"
    (tmp_path / "48_NadiaBrun.md").write_text(text, encoding="utf-8")
    reading = read(Config(seeds=tmp_path, notes=tmp_path / "none"))
    assert first in {title.text for it in reading.accounts for title in it.titles}
