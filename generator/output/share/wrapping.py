"""Lines of text for a picture: SVG breaks no lines by itself.

Lines break at spaces, behind hyphens, and between characters of scripts that are written without
spaces, but not in front of their closing marks. What is wider than a line is broken anywhere but
inside a character.
"""

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from generator.model.base import Value

Measure = Callable[[str], float]
"""How wide a text is, in ems."""

_ELLIPSIS = "…"
_HYPHENS = frozenset("-‐–—/")
_NO_BEGINNING = frozenset("、。，．：；？！ー々」』）】》〉〕］｝”’…")
_NO_END = frozenset("「『（【《〈〔［｛“‘")
_JOINER = "\u200d"


class Size(Value, frozen=True, kw_only=True):
    """A size of letters, in pixels, and how many lines there is room for then."""

    pixels: int
    lines: int


class Fitted(Value, frozen=True, kw_only=True):
    """A text in lines that fit, and the size of its letters in pixels."""

    pixels: int
    lines: tuple[str, ...]


def fit(text: str, room: int, sizes: Sequence[Size], measure: Measure, *, even: bool) -> Fitted:
    """The text in the first size in which it fits, or cut in the last one, with an ellipsis.

    A line may be `room` pixels wide. Of `sizes` the largest comes first; `measure` says how wide a
    text is, `even` that the lines are to be about equally long.
    """
    for size in sizes:
        lines = lines_of(text, room / size.pixels, measure)
        if len(lines) <= size.lines:
            chosen = _even(text, lines, room / size.pixels, measure) if even else lines
            return Fitted(pixels=size.pixels, lines=chosen)
    last = sizes[-1]
    return Fitted(pixels=last.pixels, lines=_cut(lines, last.lines, room / last.pixels, measure))


def lines_of(text: str, room: float, measure: Measure) -> tuple[str, ...]:
    """The text in lines of at most `room` ems, each as full as it can be."""
    lines: list[str] = []
    line, filled = "", 0.0
    for piece in _pieces(text):
        width = measure(piece.rstrip())
        if line and filled + width > room:
            lines.append(line.rstrip())
            line, filled = "", 0.0
        *whole, rest = _broken(piece, room, measure) if width > room else [piece]
        lines += whole
        line += rest
        filled += measure(rest)
    if line.strip():
        lines.append(line.rstrip())
    return tuple(lines)


def _pieces(text: str) -> Iterator[str]:
    """The pieces between which a line may break; a space belongs to the piece before it."""
    return _parted(text, _may_break)


def _may_break(before: str, after: str) -> bool:
    if after.isspace() or _continues(before, after):
        return False
    if before.isspace():
        return True
    if after in _NO_BEGINNING or before in _NO_END:
        return False
    return _is_wide(before) or _is_wide(after) or (before in _HYPHENS and after.isalpha())


def _is_wide(char: str) -> bool:
    return unicodedata.east_asian_width(char) in {"W", "F"}


def _continues(before: str, after: str) -> bool:
    """Whether two code points are parts of one character."""
    return unicodedata.category(after)[0] == "M" or _JOINER in {before, after}


def _broken(piece: str, room: float, measure: Measure) -> list[str]:
    """A piece that is wider than a line, in parts that are not."""
    parts = [""]
    for character in _parted(piece, lambda before, after: not _continues(before, after)):
        if parts[-1] and measure(parts[-1] + character) > room:
            parts.append("")
        parts[-1] += character
    return parts


def _parted(text: str, parts: Callable[[str, str], bool]) -> Iterator[str]:
    """The text cut between each two code points of which `parts` says so."""
    start = 0
    for place, (before, after) in enumerate(pairwise(text), start=1):
        if parts(before, after):
            yield text[start:place]
            start = place
    yield text[start:]


def _even(text: str, lines: tuple[str, ...], room: float, measure: Measure) -> tuple[str, ...]:
    """As many lines, of about one length: those of the narrowest room that is enough for them."""
    low, high = max(map(measure, _pieces(text))), room
    while high - low > 0.25:
        middle = (low + high) / 2
        tried = lines_of(text, middle, measure)
        if len(tried) <= len(lines):
            lines, high = tried, middle
        else:
            low = middle
    return lines


def _cut(lines: Sequence[str], most: int, room: float, measure: Measure) -> tuple[str, ...]:
    last = lines[most - 1]
    while last and measure(last + _ELLIPSIS) > room:
        last = last[:-1]
    return (*lines[: most - 1], last.rstrip(" .,;:…–—-") + _ELLIPSIS)
