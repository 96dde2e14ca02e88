"""The site as one file."""

import os
import zipfile
from pathlib import Path

from pack import pack


def test_the_same_files_give_the_same_bytes(tmp_path: Path) -> None:
    packed = []
    for name, when in (("a", 0), ("b", 10**9)):
        folder = tmp_path / name / "site"
        (folder / "x").mkdir(parents=True)
        (folder / "x/é.html").write_text("y", encoding="utf-8")
        (folder / "index.html").write_text("z", encoding="utf-8")
        os.utime(folder / "index.html", (when, when))
        assert pack(folder, tmp_path / f"{name}.zip") == 2
        packed.append((tmp_path / f"{name}.zip").read_bytes())
    assert packed[0] == packed[1]
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert archive.namelist() == ["site/index.html", "site/x/é.html"]
        assert archive.testzip() is None
