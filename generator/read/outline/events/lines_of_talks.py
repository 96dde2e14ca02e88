"""Lines below the name of an event or day that begin talks, though they are no headings.

`**Moving water** – Ada Okafor`, `**10:00 Dams and debts (Ivo Kern)**`. A page shows such lines only
together: several name others each, what was said stands below them, and a heading is an event's or
a day's. A single bold line begins nothing.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from generator.read.grammar.people.beside_titles import PLAIN, Who
from generator.read.grammar.speech.quotation_marks import opens_quotation
from generator.read.outline.blocks import (
    Block,
    Heading,
    Paragraph,
    heading_of,
    is_marked,
    marked_heading,
)
from generator.read.outline.events.days import is_day, slot_of
from generator.read.outline.events.event_names import is_of_event
from generator.read.outline.events.who_gives import who_gives
from generator.text.web_address import is_web_address, recording_of

_LEAST = 3
_SHARE = 0.6
_MAX_LINE = 200
_LEVEL = 5
"""That of the headings that such lines become: bold lines without a name stay below them."""


def with_lines_as_headings(blocks: Sequence[Block], file_name: str = "") -> tuple[Block, ...]:
    """The blocks, with the lines that begin talks as headings; as they are where none does."""
    whole = tuple(blocks)
    marked = [it for it in whole if is_marked(it)]
    if any(it.level == _LEVEL for it in marked):
        return whole
    first = heading_of(whole[0]) if whole else None
    names = [file_name, *(it.name for it in marked), first.name if first else ""]
    in_event = any(is_of_event(name) or is_day(name) for name in names)
    named = _lines(whole) if in_event else {}
    if len(named) < _LEAST:
        return whole
    return tuple(
        marked_heading(block.text, block.lines, level=_LEVEL) if index in named else block
        for index, block in enumerate(whole)
    )


def _lines(blocks: Sequence[Block]) -> Mapping[int, Who]:
    """The lines that name somebody behind a title, where most name others and head something."""
    lines = {
        index: who
        for index, (block, below) in enumerate(pairwise((*blocks, None)))
        if block is not None and (who := _who(block, index, is_recorded=_shows_recording(below)))
    }
    places = (index + 1 for index in lines if index + 1 < len(blocks))
    heads = sum(it not in lines and not isinstance(blocks[it], Heading) for it in places)
    several = len({who.speakers for who in lines.values()})
    enough = max(_LEAST, _SHARE * len(lines))
    return lines if min(heads, several) >= enough else {}


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
