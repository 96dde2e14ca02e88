"""What systems and editors leave in a folder is passed over; a hidden note is reported."""

from pathlib import Path

import pytest

from generator.messages.words import english
from generator.model.config import Config
from generator.model.problem import UnusableSettingsError
from generator.read import read
from generator.read.files.listing import list_seeds


def put(folder: Path, *names: str) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Some words.", encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    "name",
    [
        ".DS_Store", "._a.txt", "Thumbs.db", "desktop.ini", "~$a.docx", ".~lock.a.odt#", ".a.txt.swp",
        ".#a.txt", "a.txt~", "a.txt.bak", "#a.txt#", ".gitignore", ".git/config.txt", ".obsidian/app.json",
        "in/.DS_Store", ".bashrc", ".drafts/picture.png", "logseq/bak/pages/b/2025.Desktop.md",
        "logseq/config.edn",
    ],
)  # fmt: skip
def test_litter_is_passed_over(tmp_path: Path, name: str) -> None:
    listing = list_seeds(put(tmp_path, "a.txt", name))
    assert [found.file for found in listing.files] == ["a.txt"]
    assert not listing.problems


@pytest.mark.parametrize("ending", ["description", "webp", "jpg"])
def test_picture_and_description_lie_beside_metadata(tmp_path: Path, ending: str) -> None:
    put(tmp_path, "a [abcdefghijk].info.json", f"a [abcdefghijk].{ending}", f"b.{ending}")
    listing = list_seeds(tmp_path)
    assert [found.file for found in listing.files] == ["a [abcdefghijk].info.json", f"b.{ending}"]


@pytest.mark.parametrize("name", [".ideas.md", "in/.talk.txt", ".page.html", ".talk.vtt", "..txt"])
def test_a_hidden_note_is_reported(tmp_path: Path, name: str) -> None:
    listing = list_seeds(put(tmp_path, "a.txt", name))
    assert [found.file for found in listing.files] == ["a.txt"]
    assert [(one.code, one.file) for one in listing.problems] == [("seed-hidden", name)]


def test_a_hidden_folder_with_notes_is_reported_once(tmp_path: Path) -> None:
    listing = list_seeds(put(tmp_path, "a.txt", ".later/b.txt", ".later/c.txt"))
    assert [(one.code, one.file) for one in listing.problems] == [("seed-hidden", ".later")]


@pytest.mark.parametrize("name", ["b.txt~", "b.txt.bak", "#b.txt#"])
def test_a_backup_of_a_note_that_is_gone_is_reported(tmp_path: Path, name: str) -> None:
    found = read(Config(seeds=put(tmp_path, "a.txt", name), notes=tmp_path / "notes"))
    assert ("seed-format-unknown", name) in [(one.code, one.file) for one in found.problems]


def test_nothing_is_told_of_a_hidden_file_that_is_private(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", ".secret.txt")
    curation = tmp_path / "curation.yml"
    curation.write_text("sources:\n  .secret.txt: {publish: false}\n", encoding="utf-8")
    found = read(Config(seeds=tmp_path, notes=tmp_path / "notes"))
    assert not any("secret" in one.file + english(one.message) for one in found.problems)
    curation.write_text("sources:\n  .secrets.txt: {publish: false}\n", encoding="utf-8")
    with pytest.raises(UnusableSettingsError):
        read(Config(seeds=tmp_path, notes=tmp_path / "notes"))
