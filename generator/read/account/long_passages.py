"""Paragraphs that are too long for a page, in pieces that end with sentences.

Programs write what they hear in one line of many thousand words. No page has room for it and
nobody reads it so; its sentences are the same in paragraphs.
"""

import re
from collections.abc import Iterable, Iterator

import msgspec

from generator.model.account import AccountPassage, Item
from generator.text.sentences import SENTENCE_END

LONGEST = 12_000
"""Characters of a paragraph that stays whole; few that somebody wrote have half as many."""

_PIECE = 1_500
_REACH = 1_000  # characters behind a piece's length in which a better border is looked for
_GAP = re.compile(r"\s+|[，、；]")


def with_paragraphs(items: Iterable[Item]) -> tuple[Item, ...]:
    """The items, with the longest passages of prose in pieces, each on the same lines."""
    return tuple(part for item in items for part in _parts(item))


def _parts(item: Item) -> Iterator[Item]:
    if not isinstance(item, AccountPassage) or len(item.text) <= LONGEST or item.code is not None:
        yield item
        return
    for index, text in enumerate(_pieces(item.text)):
        if index == 0:
            yield msgspec.structs.replace(item, text=text, cells=())
        else:
            spoken = item.speaker is not None
            yield msgspec.structs.replace(item, text=text, cells=(), time=None, goes_on=spoken)


def _pieces(text: str) -> Iterator[str]:
    """The text in pieces, cut behind a sentence, else at a gap, else where a piece is full."""
    start = 0
    while len(text) - start > _PIECE + _REACH:
        full = start + _PIECE
        border = SENTENCE_END.search(text, full, full + _REACH)
        border = border or _GAP.search(text, full, full + _REACH)
        end = border.end() if border else full
        yield text[start:end].rstrip()
        start = end
    yield text[start:]
