"""Texts that are too long for one paragraph, in pieces."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from generator.model.account import AccountPassage, AccountSegment, Item, PassageKind
from generator.model.base import Span
from generator.read.outline.line_roles import Repaired
from generator.text.regex import regex
from generator.text.syntax.sentences import SENTENCE_END

LONGEST = 12_000
"""Characters of a paragraph that stays whole; few that somebody wrote have half as many."""

_LONGEST_CODE = 2 * LONGEST
_PIECE = 1_500
LEAST_OF_PIECE = _PIECE - 100
"""Characters that each piece of a long text but the last has."""

_REACH = 1_000  # characters behind a piece's length in which a better border is looked for
_BETWEEN = 8  # characters between the words of two lines
_GAP = regex(r"\s+|[，、；]")


def parts_of(item: Item, lines: Sequence[Repaired]) -> Iterator[Item]:
    """An item, in pieces where its text is among the longest, each on its own of a note's lines.

    Of one that is no prose, such as a quote, the first piece stays what it is; the others are prose
    under its heading.
    """
    text = getattr(item, _text_of(item), None)
    if text is None or len(text) <= LONGEST:
        yield item
    elif isinstance(item, AccountPassage) and item.code is not None:
        for text in _code_pieces(item.text):
            yield replace(item, text=text)
    else:
        placed = _placed(text, item.at, lines)
        first, at = next(placed)
        if not isinstance(item, AccountPassage):
            yield replace(item, at=at, **{_text_of(item): first})
            section, kind = getattr(item, "section", ""), PassageKind.OTHER
            item = AccountPassage(section=section, kind=kind, text=first, at=at)
        else:
            yield replace(item, text=first, cells=(), at=at)
        spoken = item.speaker is not None
        for text, at in placed:
            yield replace(item, text=text, cells=(), time=None, goes_on=spoken, at=at)


def _text_of(item: Item) -> str:
    return "title" if isinstance(item, AccountSegment) else "text"


def _code_pieces(text: str) -> Iterator[str]:
    """Code in pieces, cut behind a line, else where a piece is full."""
    start = 0
    while len(text) - start > _LONGEST_CODE:
        border = text.rfind("\n", start + 1, start + _LONGEST_CODE)
        end = border if border > 0 else start + _LONGEST_CODE
        yield text[start:end]
        start = end + 1 if border > 0 else end
    yield text[start:]


def _placed(text: str, at: Span, lines: Sequence[Repaired]) -> Iterator[tuple[str, Span]]:
    """The pieces of a text and the lines that each stands on, all of them where that is unsure."""
    first, last = at.lines
    begins = _begins(text, (it.text for it in lines[first - 1 : last])) if first < last else []
    for start, end in _borders(text):
        own = (bisect_right(begins, start) - 1, bisect_left(begins, end) - 1)
        lines_of = (first + max(0, own[0]), first + max(0, own[1]))
        yield text[start:end].rstrip(), replace(at, lines=lines_of) if begins else at


def _begins(text: str, lines: Iterable[str]) -> list[int]:
    """Where in a text the words of each line begin; nothing if those of one are not found."""
    begins, end = [], 0
    for line in lines:
        words = " ".join(line.split())
        begin = text.find(words, end, end + len(words) + _BETWEEN)
        if begin < 0:
            return []
        begins.append(begin)
        end = begin + len(words)
    return begins


def _borders(text: str) -> Iterator[tuple[int, int]]:
    """Where pieces begin and end: behind a sentence, else at a gap, else where one is full."""
    start = 0
    while len(text) - start > _PIECE + _REACH:
        full = start + _PIECE
        border = SENTENCE_END.search(text, full, full + _REACH)
        border = border or _GAP.search(text, full, full + _REACH)
        end = border.end() if border else full
        yield start, end
        start = end
    yield start, len(text)
