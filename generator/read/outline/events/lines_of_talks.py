"""Lines below the name of an event or day that begin talks, though they are no headings.

`**Moving water** – Ada Okafor`, `**10:00 Dams and debts (Ivo Kern)**`. A page shows such lines only
together: several name others each, what was said stands below them, and a heading is an event's or
a day's, or all begin with times of the day. A single bold line begins nothing. Points of a list are
such lines, where nothing but days stands between them: `- Moving water by Ada Okafor: it moves`.
"""

from collections.abc import Mapping, Sequence
from itertools import chain, pairwise

from generator.read.grammar.people.beside_titles import PLAIN, Who
from generator.read.grammar.speech.quotation_marks import opens_quotation
from generator.read.outline.blocks import (
    Block,
    Bullet,
    Heading,
    Paragraph,
    heading_of,
    is_marked,
    marked_heading,
)
from generator.read.outline.events.days import are_times_of_day, is_day, slot_of
from generator.read.outline.events.event_names import is_of_event
from generator.read.outline.events.who_gives import who_gives
from generator.text.web_address import is_web_address, recording_of

_LEAST = 3
_SHARE = 0.6
_MAX_LINE = 200
_MOST_POINTS = 500
_LEVEL = 5
"""That of the headings that such lines become: bold lines without a name stay below them."""


def with_lines_as_headings(blocks: Sequence[Block], file_name: str = "") -> tuple[Block, ...]:
    """The blocks, with the lines that begin talks as headings; as they are where none does."""
    whole = tuple(blocks)
    opened = _with_points_opened(whole)
    parted = _with_headings(opened, file_name) if opened else None
    return parted or _with_headings(whole, file_name) or whole


def _with_headings(whole: Sequence[Block], file_name: str) -> tuple[Block, ...] | None:
    """The blocks, with the lines that begin talks as headings, or None."""
    marked = [it for it in whole if is_marked(it)]
    if any(it.level == _LEVEL for it in marked):
        return None
    names = [file_name, *(it.name for it in marked), *(_first_line(whole),)]
    in_event = any(is_of_event(name) or is_day(name) for name in names)
    if not in_event and sum(_is_line(it) and slot_of(it.text) is not None for it in whole) < _LEAST:
        return None  # neither a day nor times of a day
    named = _lines(whole)
    slots = {index: slot_of(whole[index].text) for index in named}
    timed = all(slots.values()) and are_times_of_day([slot for slot in slots.values() if slot])
    if len(named) < _LEAST or not (timed or in_event):
        return None
    lines = named.keys() | (_timed_lines(whole) if timed else set())
    return tuple(
        marked_heading(block.text, block.lines, level=_LEVEL) if index in lines else block
        for index, block in enumerate(whole)
    )


def _with_points_opened(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, each point with a title and somebody as a line, and what it says below.

    Nothing where few points do, or a heading below the first is no day's: there they are a list.
    """
    heads = [it for it in blocks[1:] if isinstance(it, Heading)]
    points = [it for it in blocks if isinstance(it, Bullet)]
    if not _LEAST <= len(points) <= _MOST_POINTS or not all(is_day(it.name) for it in heads):
        return ()
    opened = {id(point): lines for point in points if (lines := _opened(point))}
    if len(opened) < max(_LEAST, _SHARE * len(points)):
        return ()
    return tuple(chain.from_iterable(opened.get(id(it), (it,)) for it in blocks))


def _opened(point: Bullet) -> tuple[Block, ...]:
    """A point as the line that it begins with, what stands behind a colon there, and below it."""
    title, _, rest = point.text.partition(": ")
    for line, behind in ((point.text, ""), (title, rest)):
        first = Paragraph(text=line, lines=point.lines)
        if (behind or point.children) and _who(first, 1, is_recorded=False):
            words = (Paragraph(text=behind, lines=point.lines),) if behind else ()
            return (first, *words, *point.children)
    return ()


def _timed_lines(blocks: Sequence[Block]) -> set[int]:
    """All lines that begin with times of a day, also those that name nobody: panels, breaks."""
    slots = {
        index: slot
        for index, block in enumerate(blocks)
        if _is_line(block) and (slot := slot_of(block.text)) and slot.rest
    }
    return set(slots) if are_times_of_day(list(slots.values())) else set()


def _first_line(blocks: Sequence[Block]) -> str:
    first = heading_of(blocks[0]) if blocks else None
    return first.name if first else ""


def _lines(blocks: Sequence[Block]) -> Mapping[int, Who]:
    """The lines that name somebody behind a title, where most name others and head something."""
    lines = {
        index: who
        for index, (block, below) in enumerate(pairwise((*blocks, None)))
        if block is not None and (who := _who(block, index, is_recorded=_shows_recording(below)))
    }
    heads = sum(_is_below(blocks, index + 1) and index + 1 not in lines for index in lines)
    several = len({who.speakers for who in lines.values()})
    enough = max(_LEAST, _SHARE * len(lines))
    return lines if min(heads, several) >= enough else {}


def _is_below(blocks: Sequence[Block], index: int) -> bool:
    return index < len(blocks) and not isinstance(blocks[index], Heading)


def _shows_recording(block: Block | None) -> bool:
    is_line = isinstance(block, Paragraph) and len(block.text) <= _MAX_LINE
    address = block.text.strip("<> ") if block and is_line else ""
    return is_web_address(address) and recording_of(address) is not None


def _is_line(block: Block) -> bool:
    is_bold = isinstance(block, Heading) and block.level > _LEVEL
    is_plain = isinstance(block, Paragraph) and not (block.quoted or block.callout)
    return (is_bold or is_plain) and len(block.text) <= _MAX_LINE


def _who(block: Block, index: int, *, is_recorded: bool) -> Who | None:
    """Who is named behind the title that a line is, or None; the first line is the page's.

    Where the address of a recording stands below, the title may be quoted.
    """
    if not index or not _is_line(block):
        return None
    slot = slot_of(block.text)
    text = slot.rest if slot else block.text
    if text.endswith((".", "!", ":", ",", ";")) or (opens_quotation(text) and not is_recorded):
        return None
    who = who_gives(text, (), PLAIN)
    begins = slot is not None if who.title is None else who.title[0] == 0
    return who if who.speakers and begins else None
