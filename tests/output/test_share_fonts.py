"""What an editor names as a font and is none is an unusable setting, whatever it is, and never waited for."""

import os
from pathlib import Path

import pytest

from generator.output.options import OptionsError
from generator.output.share.fonts import open_fonts

pytest.importorskip("pymupdf_fonts")


def made(folder: Path, sort: str) -> Path:
    """Something in the place of a font."""
    path = folder / "font.ttf"
    match sort:
        case "device":
            return Path("/dev/zero")
        case "pipe":
            os.mkfifo(path)
        case "folder":
            path.mkdir()
        case "loop":
            path.symlink_to(path)
        case "huge":
            with path.open("wb") as file:
                file.write(b"\0\1\0\0")
                file.truncate(300_000_000)
        case "text":
            path.write_text("no font", encoding="utf-8")
        case "web font":
            path.write_bytes(b"wOF2" + b"\0" * 100)
        case "beginning":
            path.write_bytes(b"\0\1\0\0" + b"\xff" * 1_000)
    return path


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
@pytest.mark.parametrize(
    "sort",
    ["device", "pipe", "folder", "loop", "huge", "text", "web font", "beginning", "missing"],
)
def test_what_is_no_font(tmp_path: Path, sort: str) -> None:
    path = made(tmp_path, sort)
    with pytest.raises(OptionsError, match=path.name) as error:
        open_fonts([path])
    assert error.value.option == "share_fonts"


def test_without_any_our_own_are_taken() -> None:
    assert open_fonts([]).drawable("Größe 💡") == "Größe"
