"""The talks of a note that begin where the editor's file says, read as those of an event are."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from generator.read.grammar.people.beside_titles import MAX_TITLE
from generator.read.outline.blocks import (
    Block,
    Bullet,
    Paragraph,
    heading_of,
    is_marked,
    marked_heading,
)
from generator.read.outline.events.days import is_day
from generator.read.outline.events.levels import small_words
from generator.read.outline.events.talk_in_event import talks_alike
from generator.read.outline.events.talks import EventNotes, on_their_days

_LEAST = 2


def with_headings_at(blocks: Sequence[Block], lines: Sequence[int]) -> tuple[Block, ...]:
    """The blocks, with those at which talks begin as headings as large as the largest.

    So are headings of days. What stands under a point of a list follows it; words that can be no
    title stay as they are.
    """
    starts = _starts(blocks, lines)
    if len(starts) < _LEAST:
        return tuple(blocks)
    starts |= _borders(blocks, starts)
    return tuple(
        part
        for index, block in enumerate(blocks)
        for part in (_headed(block) if index in starts else (block,))
    )


def _headed(block: Block) -> Iterator[Block]:
    heading = heading_of(block)
    if heading is not None:
        yield replace(heading, level=1)
    elif isinstance(block, Bullet | Paragraph) and _may_be_title(block.text):
        yield marked_heading(block.text, block.lines, level=1)
        yield from block.children if isinstance(block, Bullet) else ()
    else:
        yield block


def talks_on_lines(
    blocks: Sequence[Block], lines: Sequence[int], file_name: str
) -> EventNotes | None:
    """The talks that begin on several lines; None where all of a note is one."""
    starts = _starts(blocks, lines)
    if len(starts) < _LEAST:
        return None
    ends = frozenset(starts | _borders(blocks, starts))
    talks = talks_alike(blocks, sorted(starts), ends, small_words(blocks), of_event=True)
    return on_their_days(blocks, tuple(talks), file_name)


def _may_be_title(text: str) -> bool:
    return len(text) <= MAX_TITLE and not text.endswith(".")


def _borders(blocks: Sequence[Block], starts: set[int]) -> set[int]:
    """The places of headings between talks: of days, and those right above a talk."""
    headings = ((index, it) for index, it in enumerate(blocks) if is_marked(it))
    return {index for index, it in headings if index + 1 in starts or is_day(it.name)}


def _starts(blocks: Sequence[Block], lines: Sequence[int]) -> set[int]:
    """The places of the blocks in which these lines stand; what is above all, in the first."""
    begins = sorted((block.lines[0], place) for place, block in enumerate(blocks))
    after = (bisect_right(begins, (line, len(blocks))) for line in lines if blocks)
    return {begins[max(it - 1, 0)][1] for it in after}
