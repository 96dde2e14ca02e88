"""Captions without times: many short lines, broken after words at any place."""

from collections.abc import Sequence
from itertools import groupby, pairwise

from generator.read.outline.broken.going_on import goes_on

_LEAST, _WIDTH, _WORDS = 20, 110, 4  # width of nine lines of ten
_LINES, _MANY = 2, 200  # of a caption, and of a text; in so long a text captions may be short
_FEW = 10
_MARKS = "#>|"


def are_captions_apart(lines: Sequence[str]) -> bool:
    """Whether lines as printed are captions without times, with a blank line behind each or two.

    Sentences go on behind the blank lines; then these part nothing.
    """
    texts = [line.strip() for line in lines]
    runs = [list(run) for is_text, run in groupby(texts, key=bool) if is_text]
    if len(runs) < _LEAST or sum(len(run) > _LINES for run in runs) * _FEW > len(runs):
        return False
    going_on = sum(goes_on(above[-1], below[0]) for above, below in pairwise(runs))
    return going_on * 3 > len(runs) and are_captions([text for text in texts if text])


def are_captions(lines: Sequence[str]) -> bool:
    """Whether the lines are captions: broken after words, at any place."""
    lengths = sorted(map(len, lines))
    if len(lines) < _LEAST or lengths[-len(lines) // _FEW] > _WIDTH:
        return False
    if any(line[0] in _MARKS and not line.startswith(">>") for line in lines):
        return False
    going_on = sum(goes_on(above, below) for above, below in pairwise(lines))
    spoken = sum(len(line.split()) for line in lines) >= _WORDS * len(lines)
    return (spoken or are_short(lines)) and going_on * 3 > len(lines)


def are_short(lines: Sequence[str]) -> bool:
    """Whether very many lines have two or three words each, as captions without stops may."""
    n_words = sum(len(line.split()) for line in lines)
    is_short = len(lines) >= _MANY and _LINES * len(lines) <= n_words < _WORDS * len(lines)
    return is_short and all(line[0].isalpha() for line in lines[:_MANY])
