"""The fonts that pictures are drawn with: which letters they have, and how wide those are.

No font of the machine is ever used, so that a picture is the same everywhere. FiraGO (Latin, Greek,
Cyrillic, Arabic, Hebrew, Devanagari, Thai, Georgian) comes with the extra `share`; an editor's own
fonts come before it.
"""

import io
import stat
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from generator.model.base import Value
from generator.output.options import OptionsError

REGULAR, BOLD = 400, 700
_OWN = {"FiraGO-Regular.ttf": "figo", "FiraGO-Bold.ttf": "figbo"}
# Where a font says its family: by its typographic name, else by its plain one (OpenType `name`).
_FAMILY = (16, 1)
_MOST_BYTES = 200_000_000  # no font is as large
# How files begin that pictures can be drawn with; those for the web (WOFF) begin otherwise.
_SIGNATURES = (b"\0\1\0\0", b"OTTO", b"true", b"ttcf")


class Face(Value, frozen=True, kw_only=True):
    """A font, or a family in a weight where others help it out.

    Its family, its weight (400 is regular) and each letter's width, in ems.
    """

    family: str
    weight: int
    widths: dict[int, float]

    def width(self, text: str) -> float:
        """How wide a text is in ems: the sum of its letters, which joining makes a little less."""
        return sum(self.widths.get(ord(char), 0.0) for char in text)


class Fonts:
    """The fonts in the order in which they are asked for a letter."""

    def __init__(self, faces: Sequence[Face]) -> None:
        families = dict.fromkeys(face.family for face in faces)
        self._nearest = {
            weight: [_nearest(faces, family, weight) for family in families]
            for weight in (REGULAR, BOLD)
        }
        self._styles = {
            (face.family, weight): Face(
                family=face.family, weight=weight, widths=_together([face, *faces])
            )
            for weight, nearest in self._nearest.items()
            for face in nearest
        }

    def style(self, text: str, weight: int) -> Face:
        """The first family that has all letters of a text, else the first; others help it out."""
        letters = {ord(char) for char in text if unicodedata.category(char) != "Cf"}
        nearest = self._nearest[weight]
        chosen = next((face for face in nearest if letters <= face.widths.keys()), nearest[0])
        return self._styles[chosen.family, weight]

    def lacking(self, text: str) -> str:
        """The letters and digits of a text that no font has, each once."""
        missing = dict.fromkeys(char for char in text if not self._has(char))
        return "".join(char for char in missing if unicodedata.category(char)[0] in "LN")

    def drawable(self, text: str) -> str:
        """The text without the signs that no font has, such as emoji."""
        return " ".join("".join(char for char in text if self._has(char)).split())

    def _has(self, char: str) -> bool:
        return ord(char) in self._styles[self._nearest[REGULAR][0].family, REGULAR].widths


def open_fonts(files: Sequence[Path]) -> Fonts:
    """The editor's fonts and, behind them, our own.

    Raises:
        OptionsError: if a file cannot be read or is no font.
    """
    from pymupdf_fonts import myfont

    own = [_face(myfont(code)) for code in _OWN.values()]
    return Fonts([*map(_opened, files), *own])


def own_fonts(folder: Path) -> tuple[Path, ...]:
    """Writes our own fonts into a folder; gives their files, in their order."""
    from pymupdf_fonts import myfont

    for name, code in _OWN.items():
        (folder / name).write_bytes(myfont(code))
    return tuple(folder / name for name in _OWN)


def _opened(file: Path) -> Face:
    message = f"{file} is not a usable TrueType or OpenType font (.ttf, .otf, .ttc)"
    try:
        content = _content(file)
    except OSError as error:
        raise OptionsError("share_fonts", f"{file} cannot be read: {error.strerror}") from error
    if not content.startswith(_SIGNATURES):
        raise OptionsError("share_fonts", message)
    try:
        return _face(content)
    except Exception as error:  # what is wrong with a font shows in errors of all kinds
        raise OptionsError("share_fonts", message) from error


def _content(file: Path) -> bytes:
    """A font's bytes; nothing of what is no regular file, such as a device, or is larger than any.

    Raises:
        OSError: if the file cannot be opened.
    """
    status = file.stat()
    regular = stat.S_ISREG(status.st_mode) and status.st_size <= _MOST_BYTES
    return file.read_bytes() if regular else b""


def _face(content: bytes) -> Face:
    from fontTools.ttLib import TTFont

    font = TTFont(io.BytesIO(content), lazy=True, fontNumber=0)
    widths, em = font["hmtx"], font["head"].unitsPerEm
    return Face(
        family=next(filter(None, map(font["name"].getDebugName, _FAMILY)), ""),
        weight=font["OS/2"].usWeightClass,
        widths={code: widths[name][0] / em for code, name in font.getBestCmap().items()},
    )


def _nearest(faces: Sequence[Face], family: str, weight: int) -> Face:
    members = [face for face in faces if face.family == family]
    return min(members, key=lambda face: abs(face.weight - weight))


def _together(faces: Sequence[Face]) -> dict[int, float]:
    merged: dict[int, float] = {}
    for face in reversed(faces):
        merged |= face.widths
    return merged
