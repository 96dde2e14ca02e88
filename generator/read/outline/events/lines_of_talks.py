"""Lines below the name of an event or day that begin talks, though they are no headings.

`**Moving water** – Ada Okafor`, `**10:00 Dams and debts (Ivo Kern)**`, or `Moving water` right
above `Ada Okafor`. A page shows such lines only together: several name others each, what was said
stands below them, and a heading is an event's or a day's. A single bold line begins nothing.
"""

from collections.abc import Mapping, Sequence

from generator.model.base import Value
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

_MOST_LINES = 2


class _Entry(Value, frozen=True, kw_only=True):
    """Who gives a talk, how many lines its title takes, and whether it stands above a name."""

    who: Who
    n_lines: int = 1
    is_above: bool = False

    @property
    def is_sure(self) -> bool:
        """Whether what stands alone below a title begins with given names."""
        return not self.is_above or all(map(begins_with_given_name, self.who.speakers))


def with_lines_as_headings(blocks: Sequence[Block], file_name: str = "") -> tuple[Block, ...]:
    """The blocks, with the lines that begin talks as headings; as they are where none does."""
    whole = tuple(blocks)
    marked = [it for it in whole if is_marked(it)]
    if any(it.level == _LEVEL for it in marked):
        return whole
    names = [file_name, *(it.name for it in marked), *(_first_line(whole),)]
    in_event = any(is_of_event(name) or is_day(name) for name in names)
    entries = _entries(whole) if in_event else {}
    if len(entries) < _LEAST:
        return whole
    ends = {index + entry.n_lines - 1: index for index, entry in entries.items()}
    inside = {index for end, start in ends.items() for index in range(start, end)}
    return tuple(
        _heading(whole[ends[index] : index + 1]) if index in ends else block
        for index, block in enumerate(whole)
        if index not in inside
    )


def _heading(lines: Sequence[Block]) -> Heading:
    place = (lines[0].lines[0], lines[-1].lines[1])
    return marked_heading(_text(lines), place, level=_LEVEL)


def _text(lines: Sequence[Block]) -> str:
    """The text of lines without the marks around all of it, which one line alone has no more."""
    text = " ".join(it.text for it in lines)
    return text.strip("*") if len(lines) > 1 else text


def _first_line(blocks: Sequence[Block]) -> str:
    first = heading_of(blocks[0]) if blocks else None
    return first.name if first else ""


def _entries(blocks: Sequence[Block]) -> Mapping[int, _Entry]:
    """The lines that name somebody behind a title, and those above a name, where there are enough.

    Of either form most name others, and most head something as well.
    """
    every = {index: it for index in range(1, len(blocks)) if (it := _entry(blocks, index))}
    forms = ({i: it for i, it in every.items() if it.is_above is above} for above in (False, True))
    return {index: it for form in forms if _are_enough(form, blocks) for index, it in form.items()}


def _are_enough(entries: Mapping[int, _Entry], blocks: Sequence[Block]) -> bool:
    ends = (index + entry.n_lines for index, entry in entries.items())
    heads = sum(_is_below(blocks, end) and end not in entries for end in ends)
    people = [entry.who.speakers for entry in entries.values() if entry.is_sure]
    return min(heads, len({*people})) >= max(_LEAST, _SHARE * len(entries))


def _entry(blocks: Sequence[Block], index: int) -> _Entry | None:
    """The title that begins at a place: a line with a name, or one or two right above a name."""
    block, *below = blocks[index : index + _MOST_LINES + 1]
    who = _who(block, is_recorded=_shows_recording(below[0] if below else None))
    if who is not None or not _is_line(block, quoted=True) or _is_next(blocks[index - 1], block):
        return _Entry(who=who) if who else None
    for n_lines, name in enumerate(below, 1):
        text = _text(blocks[index : index + n_lines])
        if not _is_next(blocks[index + n_lines - 1], name):
            return None
        who = who_gives(text, (name,), PLAIN)
        is_name = any(map(begins_with_given_name, names_alone(text, PLAIN)))
        if not text.endswith(_ENDS) and who.named is name and not is_name:
            return _Entry(who=who, n_lines=n_lines, is_above=True)
    return None


def _is_next(block: Block, below: Block) -> bool:
    """Whether a line stands right below another one, as in one paragraph."""
    are_lines = all(isinstance(it, Paragraph) or _is_line(it) for it in (block, below))
    return are_lines and below.lines[0] == block.lines[1] + 1


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


def _who(block: Block, *, is_recorded: bool) -> Who | None:
    """Who is named behind the title that a line is, or None.

    Where the address of a recording stands below, the title may be quoted.
    """
    if not _is_line(block):
        return None
    slot = slot_of(block.text)
    text = slot.rest if slot else block.text
    if text.endswith((*_ENDS, "!")) or (opens_quotation(text) and not is_recorded):
        return None
    who = who_gives(text, (), PLAIN)
    begins = slot is not None if who.title is None else who.title[0] == 0
    return who if who.speakers and begins else None
