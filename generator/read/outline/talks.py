"""Notes of an event with a heading and a speaker for each talk.

`## Springs — Ada Okafor`, or the name alone or behind `Speaker:` right below the heading. Of the
headings of one level all must have one, and somebody else each but for one who speaks twice; what
stands above belongs to the event. Anything else is left whole: a post with headings is one talk.
"""

import re
from collections.abc import Callable, Sequence

from generator.model.base import Value
from generator.read.account.names import is_full_name
from generator.read.grammar.details import SPEAKER_KEYS, pairs
from generator.read.outline.blocks import Block, Heading, Paragraph
from generator.text.naming.normal import name_key

_BEHIND = re.compile(r"(?:\s[-–—|]|,?\s+by|\s\()\s*(?P<name>[^()|–—]{4,60})\)?$")
_LEAST = 2


class TalkInEvent(Value, frozen=True, kw_only=True):
    """A talk's blocks, its heading first, and who gives it.

    `named` is a line of its own that only names the speaker.
    """

    blocks: tuple[Block, ...]
    speaker: str
    named: Paragraph | None = None


class EventNotes(Value, frozen=True, kw_only=True):
    """What an event is called, what stands above its talks, and the talks."""

    event: Heading
    above: tuple[Block, ...]
    talks: tuple[TalkInEvent, ...]


def event_notes(
    blocks: Sequence[Block], is_section: Callable[[Heading], bool]
) -> EventNotes | None:
    """The talks of an event's notes, or None where they are not of that form.

    `is_section` tells headings of known sections: no talk is called `Questions`.
    """
    first = blocks[0] if blocks else None
    if not isinstance(first, Heading) or not first.marked:
        return None
    headings = {
        index: block for index, block in enumerate(blocks) if isinstance(block, Heading) and index
    }
    for level in sorted({heading.level for heading in headings.values()}):
        starts = [index for index, heading in headings.items() if heading.level == level]
        talks = [_talk(blocks, index) for index in starts]
        if any(talks) and level > first.level:
            told = [talk for talk in talks if talk is not None]
            whole = len(told) == len(talks) and not any(is_section(headings[i]) for i in starts)
            names = {talk.speaker for talk in told}
            if not whole or len(told) < _LEAST or len(names) < max(_LEAST, len(told) - 1):
                return None
            inside = [headings[i] for i in headings if starts[0] < i < starts[-1]]
            upper = [heading for heading in inside if heading.level < level]
            if any(heading.count is None and is_section(heading) for heading in upper):
                return None
            return EventNotes(event=first, above=_outside(blocks, told), talks=tuple(told))
    return None


def _talk(blocks: Sequence[Block], start: int) -> TalkInEvent | None:
    """The talk that begins at a heading, if its speaker is told there or right below."""
    heading = blocks[start]
    if not isinstance(heading, Heading):
        return None
    end = start + 1
    while end < len(blocks):
        block = blocks[end]
        if isinstance(block, Heading) and block.marked and block.level <= heading.level:
            break
        end += 1
    below = blocks[start + 1] if end > start + 1 else None
    behind = _BEHIND.search(heading.name)
    whole = tuple(blocks[start:end])
    if behind is not None and is_full_name(behind["name"].strip()):
        return TalkInEvent(blocks=whole, speaker=behind["name"].strip())
    if not isinstance(below, Paragraph) or below.quoted:
        return None
    if is_full_name(below.text):
        return TalkInEvent(blocks=whole, speaker=below.text, named=below)
    for pair in pairs(below.text):
        if name_key(pair.key) in SPEAKER_KEYS and is_full_name(pair.value):
            return TalkInEvent(blocks=whole, speaker=pair.value)
    return None


def _outside(blocks: Sequence[Block], talks: Sequence[TalkInEvent]) -> tuple[Block, ...]:
    """What belongs to none of the talks, without the event's own name."""
    inside = {id(block) for talk in talks for block in talk.blocks}
    return tuple(block for block in blocks[1:] if id(block) not in inside)
