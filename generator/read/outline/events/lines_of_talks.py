"""Lines below the name of an event or day that begin talks, though they are no headings.

`**Moving water** – Ada Okafor`, `**10:00 Dams and debts (Ivo Kern)**`, or `Moving water` right above
`Ada Okafor`. A page shows such lines only together: several name others each, what was said stands
below them, and a heading is an event's or a day's. A single bold line begins nothing.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from generator.read.grammar.people.beside_titles import PLAIN, Who, names_alone
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
from generator.text.naming.given_names import begins_with_given_name
from generator.text.web_address import is_web_address, recording_of

_LEAST = 3
_SHARE = 0.6
_MAX_LINE = 200
_ENDS = (".", ":", ",", ";")
_LEVEL = 5
"""That of the headings that such lines become: bold lines without a name stay below them."""


def with_lines_as_headings(blocks: Sequence[Block], file_name: str = "") -> tuple[Block, ...]:
    """The blocks, with the lines that begin talks as headings; as they are where none does."""
    whole = tuple(blocks)
    marked = [it for it in whole if is_marked(it)]
    if any(it.level == _LEVEL for it in marked):
        return whole
    names = [file_name, *(it.name for it in marked), *(_first_line(whole),)]
    in_event = any(is_of_event(name) or is_day(name) for name in names)
    if not in_event:
        return whole
    above = _titles_above_names(whole)
    titles = {
        lines: marked_heading(text, lines, level=_LEVEL)
        for lines, text in (
            above or {whole[it].lines: whole[it].text for it in _lines(whole)}
        ).items()
    }
    if len(titles) < _LEAST:
        return whole
    of_two = {last for first, last in titles if last > first}
    starts = {lines[0]: it for lines, it in titles.items()}
    blocks = (starts.get(it.lines[0], it) for it in whole if it.lines[0] not in of_two)
    return tuple(blocks)


def _titles_above_names(blocks: Sequence[Block]) -> Mapping[tuple[int, int], str]:
    """The titles by their lines, one or two at the top of a paragraph, above one with a name alone."""
    titles: dict[tuple[int, int], str] = {}
    people: set[tuple[str, ...]] = set()
    for before, first, second, third in zip(
        blocks, blocks[1:], (*blocks[2:], None), (*blocks[3:], None, None), strict=False
    ):
        if _is_next(before, first) or not _is_line(first, quoted=True):
            continue
        for last, below in ((first, second), (second, third)):
            if last is None or below is None or not _is_next(last, below):
                break
            text = first.text if last is first else f"{first.text} {last.text}"
            who = who_gives(text.strip("*"), (below,), PLAIN)
            is_name = any(map(begins_with_given_name, names_alone(text, PLAIN)))
            if text[-1] not in _ENDS and who.named is below and not is_name:
                titles[first.lines[0], last.lines[1]] = text.strip("*")
                people.add(who.speakers)
                break
    return titles if len(people) >= max(_LEAST, _SHARE * len(titles)) else {}


def _is_next(block: Block, below: Block) -> bool:
    """Whether a line stands right below another one, as in one paragraph."""
    are_lines = all(isinstance(it, Paragraph) or _is_line(it) for it in (block, below))
    return are_lines and below.lines[0] == block.lines[1] + 1


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


def _is_line(block: Block, *, quoted: bool = False) -> bool:
    is_bold = isinstance(block, Heading) and block.level > _LEVEL
    is_plain = isinstance(block, Paragraph) and not (block.quoted > quoted or block.callout)
    return (is_bold or is_plain) and len(block.text) <= _MAX_LINE


def _who(block: Block, index: int, *, is_recorded: bool) -> Who | None:
    """Who is named behind the title that a line is, or None; the first line is the page's.

    Where the address of a recording stands below, the title may be quoted.
    """
    if not index or not _is_line(block):
        return None
    slot = slot_of(block.text)
    text = slot.rest if slot else block.text
    if text.endswith((*_ENDS, "!")) or (opens_quotation(text) and not is_recorded):
        return None
    who = who_gives(text, (), PLAIN)
    begins = slot is not None if who.title is None else who.title[0] == 0
    return who if who.speakers and begins else None
