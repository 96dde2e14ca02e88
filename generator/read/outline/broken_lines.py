"""Lines that a width broke and no writer: of a page, a paragraph, and captions without times."""

import re
from collections.abc import Sequence
from itertools import pairwise

from generator.read.vocabulary.name_parts import SMALL_WORDS
from generator.text.web_address import is_web_address

_MARKS = "#>|"
_LEAST_WIDTH, _MOST_WIDTH = 40, 100
_LEAST_OF_TWO = 60  # two shorter lines are a title and a remark as likely
_LEAST_CAPTIONS, _CAPTION_WIDTH, _CAPTION_WORDS = 20, 60, 4
_PARAGRAPH_LINES = 8
_LEAST_GOING_ON = 12
_LEAST_BROKEN = 3
_MOST_RUN_ON = 40  # lines; more are no paragraph that somebody wrote
_FEW = 10
_ENDS = (".", "?", "!")
_WORD = re.compile(r"\s*(\S+)")
_STOP = re.compile(r"[.?!]\s?[A-Z]")


def broken_paragraphs(lines: Sequence[str]) -> list[tuple[int, int]]:
    """Where the paragraphs of a run of lines begin and end, if a width broke them; else nothing.

    A paragraph of captions ends in front of `>>`, or with a sentence once it is long.
    """
    if _is_wrapped(lines) or _run_on(lines):
        return [(0, len(lines))]
    if not _are_captions(lines):
        return []
    starts = [0]
    for index, (above, line) in enumerate(pairwise(lines), start=1):
        is_long = index - starts[-1] >= _PARAGRAPH_LINES
        if line.startswith(">>") or (is_long and above.endswith(_ENDS)):
            starts.append(index)
    return list(pairwise((*starts, len(lines))))


def at_width(lines: Sequence[str]) -> frozenset[int]:
    """The indexes of lines as printed that a width broke: the next word would have crossed it.

    The width is that of nearly all lines; sentences must go on behind several that reach it.
    """
    lengths = sorted(len(line) for line in lines if line and not line.isspace())
    long = sum(length > _MOST_WIDTH for length in lengths)
    if len(lengths) < _LEAST_BROKEN or long * _FEW > len(lengths):
        return frozenset()
    width = max(_LEAST_WIDTH, lengths[-1 - max(long, len(lengths) // _FEW)])
    broken = frozenset(
        index
        for index, (line, below) in enumerate(pairwise(lines))
        if (word := _WORD.match(below)) and len(line.rstrip()) + 1 + len(word[1]) > width
    )
    going_on = sum(goes_on(lines[it].rstrip(), lines[it + 1].lstrip()) for it in broken)
    return broken if going_on >= _LEAST_BROKEN else frozenset()


def are_broken(lines: Sequence[str]) -> bool:
    """Whether sentences go on from line to line of a page, and end inside of lines."""
    going_on = sum(goes_on(above, below) for above, below in pairwise(lines))
    stops = sum(_STOP.search(line) is not None for line in lines)
    return going_on >= _LEAST_GOING_ON and going_on * 4 >= len(lines) <= stops * 5


def goes_on(above: str, below: str) -> bool:
    """Whether a sentence may go on in the next line.

    >>> goes_on("They move", "their beds."), goes_on("They move.", "Dams"), goes_on("Dams", "Age")
    (True, False, False)
    """
    begun = above[-1:].isalnum() or above[-1:] == ","
    return begun and (below[:1].islower() or below[:1].isdigit())


def _is_wrapped(lines: Sequence[str]) -> bool:
    """Whether the lines are one paragraph broken at a column, not a paragraph each."""
    if len(lines) < 2 or any(line[0] in _MARKS or is_web_address(line) for line in lines):
        return False
    lengths = [len(line) for line in lines]
    width = max(lengths)
    broken = any(line[-1].isalnum() or line[-1] in ",;-–—" for line in lines[:-1])
    lower = any(line[0].islower() for line in lines[1:])
    short = [index for index, length in enumerate(lengths[:-1]) if length < 0.6 * width]
    full = len(short) * 4 <= len(lines) and all(  # of a line with marks the marks are gone
        lines[index][-1].isalnum() and lines[index + 1][0].islower() for index in short
    )
    least = _LEAST_WIDTH if len(lines) > 2 else _LEAST_OF_TWO
    return least <= width <= _MOST_WIDTH and full and broken and lower


def _run_on(lines: Sequence[str]) -> bool:
    """Whether sentences run on from line to line, broken where the writer liked: behind `and`."""
    if not _LEAST_BROKEN <= len(lines) <= _MOST_RUN_ON or any(it[0] in _MARKS for it in lines):
        return False
    pairs = list(pairwise(lines))
    open_ended = [
        above.endswith(",") or above.rpartition(" ")[2] in SMALL_WORDS for above, _ in pairs
    ]
    joined = sum(is_open or goes_on(*it) for is_open, it in zip(open_ended, pairs, strict=True))
    begun = sum(not above.endswith((*_ENDS, ")")) for above, _ in pairs)  # its sentence goes on
    return sum(open_ended) * 3 >= len(pairs) and joined * 4 >= begun * 3


def _are_captions(lines: Sequence[str]) -> bool:
    """Whether the lines are captions: broken after words, at any place."""
    if len(lines) < _LEAST_CAPTIONS or max(map(len, lines)) > _CAPTION_WIDTH:
        return False
    if any(line[0] in _MARKS and not line.startswith(">>") for line in lines):
        return False
    going_on = sum(goes_on(above, below) for above, below in pairwise(lines))
    spoken = sum(len(line.split()) for line in lines) >= _CAPTION_WORDS * len(lines)
    return spoken and going_on * 3 > len(lines)
