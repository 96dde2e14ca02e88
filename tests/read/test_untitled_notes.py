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


_SPOKEN = "i want to show you how a weir holds the water back and why the mill below it stands "


@pytest.mark.parametrize(
    ("form", "number", "least", "given"),
    [
        ("203{n}_{name}_Okafor_Brun", 6, "", True),
        ("How_mills_{n}_turn_{name}_Brun", 6, "", True),
        ("{name}_Brun_On_old_mills_{n}", 6, "", True),
        ("How_mills_{n}_turn_{name}_Brun", 5, "", False),  # too few
        ("How_mills_{n}_turn_{name}_Brun", 6, "\n- a mill\n- a weir\n" * 90, False),  # on a book
        ("How_mills_{n}_turn_in_{name}", 6, "", False),
    ],
)
def test_most_speeches_of_a_folder_are_called_after_who_speaks(
    tmp_path: Path, form: str, number: int, least: str, given: bool
) -> None:
    names = ("Ada", "Nadia", "Julia", "Robert", "Anna", "Peter")[:number]
    for n, name in enumerate(names):
        file = tmp_path / f"{form.format(n=n, name=name)}.md"
        file.write_text(f"so {name.casefold()} {_SPOKEN * 20}{least}\n", encoding="utf-8")
    reading = read(Config(seeds=tmp_path, notes=tmp_path / "none"))
    people = [[it.name.split()[0] for it in account.people] for account in reading.accounts]
    assert sorted(people) == (sorted([it] for it in names) if given else [[]] * number)
    days = {it.published for it in reading.accounts}
    assert days == ({f"203{n}" for n in range(6)} if form.startswith("203") else {None})


@pytest.mark.parametrize(
    ("number", "last", "given"),
    [(6, "Moll_", ["Vera Moll Kern"]), (5, "Moll_", []), (6, "", ["Vera Kern"])],
)
@pytest.mark.parametrize(
    "text", [f"# Of the gates\n\n{_SPOKEN * 20}\n", f"so {_SPOKEN[:60]}\n\n" * 40]
)
def test_a_speech_beside_them_that_has_a_title_or_short_lines_is_by_whom_it_is_called_after(
    tmp_path: Path, text: str, number: int, last: str, given: list[str]
) -> None:
    for n, name in enumerate(("Ada", "Nadia", "Julia", "Robert", "Anna", "Peter")[:number]):
        file = tmp_path / f"203{n}_{name}_{last}Brun.md"
        file.write_text(f"so {name.casefold()} {_SPOKEN * 20}\n", encoding="utf-8")
    (tmp_path / f"2039_Vera_{last}Kern.md").write_text(text, encoding="utf-8")
    reading = read(Config(seeds=tmp_path, notes=tmp_path / "none"))
    (note,) = [it for it in reading.accounts if it.source.endswith("Kern")]
    assert [it.name for it in note.people] == given
