"""Notes of an event with a heading and a speaker for each talk.

`## Springs — Ada Okafor`, or the names alone, in front of who they are, or behind `Speaker:` right
below the heading. The headings of one level must have them, of five or more all but a fifth, and
somebody else each but for one who speaks twice; what stands above belongs to the event. Anything
else is left whole: a post with headings is one talk.
"""

import re
from collections.abc import Callable, Sequence

from generator.model.base import Value
from generator.read.account.names import is_full_name
from generator.read.grammar.details import SPEAKER_KEYS, pairs
from generator.read.outline.blocks import Block, Bullet, Heading, Paragraph
from generator.text.naming.normal import name_key

_BEHIND = re.compile(r"(?:\s[-–—|]|,?(?<!\s)\s++by|\s\()\s*+(?P<names>[^()|–—]{4,80})\)?$")
_BETWEEN = re.compile(r"(?:(?<!\s)\s+)?(?:,|&|\+|/|\band\b)\s*+")
_NICKNAME = re.compile(r"\s[\"“'‘][^\"”'’]{2,20}[\"”'’](?=\s)")
_WHO = re.compile(r"(?P<names>[^:–—|]{4,80}?)(?:\s[-–—|]\s\S.*|,\s+[a-z].*)?")
_DEGREES = frozenset("phd md msc mba jr sr dphil".split())
_MAX_NAMED = 160
_MAX_TITLE = 300
_LEAST = 2
_MANY = 5
_SHARE = 0.8


class TalkInEvent(Value, frozen=True, kw_only=True):
    """A talk's blocks, its heading first, and who gives it.

    `named` is a line of its own that only names the speakers; there are none where nobody is named.
    """

    blocks: tuple[Block, ...]
    speakers: tuple[str, ...] = ()
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
        with_speakers = [talk for talk in talks if talk.speakers]
        if with_speakers and level > first.level:
            if any(is_section(headings[i]) for i in starts) or not _are_of_event(
                talks, with_speakers
            ):
                return None
            inside = [headings[i] for i in headings if starts[0] < i < starts[-1]]
            if any(heading.level < level and is_section(heading) for heading in inside):
                return None
            return EventNotes(event=first, above=_outside(blocks, talks), talks=tuple(talks))
    return None


def _are_of_event(talks: Sequence[TalkInEvent], with_speakers: Sequence[TalkInEvent]) -> bool:
    """Whether the speakers that are told are enough, and not the same person again and again."""
    whole = len(with_speakers) == len(talks) or (
        len(talks) >= _MANY and len(with_speakers) >= _SHARE * len(talks)
    )
    several = len({talk.speakers for talk in with_speakers}) >= max(_LEAST, len(with_speakers) - 1)
    return whole and several and len(with_speakers) >= _LEAST


def _talk(blocks: Sequence[Block], start: int) -> TalkInEvent:
    """The talk that begins at a heading, with its speakers if they are told there or below."""
    heading = blocks[start]
    end = start + 1
    while end < len(blocks) and not _ends(blocks[end], heading):
        end += 1
    whole = tuple(blocks[start:end])
    name = heading.name if isinstance(heading, Heading) else ""
    behind = _BEHIND.search(name) if len(name) <= _MAX_TITLE else None
    speakers = _names(behind["names"]) if behind else ()
    if speakers:
        return TalkInEvent(blocks=whole, speakers=speakers)
    below = blocks[start + 1] if end > start + 1 else None
    if not isinstance(below, Paragraph | Bullet) or len(below.text) > _MAX_NAMED:
        return TalkInEvent(blocks=whole)
    for pair in pairs(below.text):
        if name_key(pair.key) in SPEAKER_KEYS and (speakers := _names(pair.value)):
            return TalkInEvent(blocks=whole, speakers=speakers)
    who = _WHO.fullmatch(below.text)
    speakers = _names(who["names"]) if who and isinstance(below, Paragraph) else ()
    named = below if speakers and isinstance(below, Paragraph) and not below.quoted else None
    return TalkInEvent(blocks=whole, speakers=speakers if named else (), named=named)


def _ends(block: Block, heading: Block) -> bool:
    """Whether a block is a heading of the same level or a higher one."""
    if not isinstance(block, Heading) or not isinstance(heading, Heading):
        return False
    return block.marked and block.level <= heading.level


def _names(text: str) -> tuple[str, ...]:
    """The full names that a text consists of, or none."""
    names = tuple(part for part in _BETWEEN.split(text.strip("*_ ")) if not _is_degree(part))
    return names if names and all(is_full_name(_NICKNAME.sub("", name)) for name in names) else ()


def _is_degree(text: str) -> bool:
    return text.replace(".", "").casefold() in _DEGREES


def _outside(blocks: Sequence[Block], talks: Sequence[TalkInEvent]) -> tuple[Block, ...]:
    """What belongs to none of the talks, without the event's own name."""
    inside = {id(block) for talk in talks for block in talk.blocks}
    return tuple(block for block in blocks[1:] if id(block) not in inside)
