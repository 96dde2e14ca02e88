"""Times of a day above or in front of the titles of talks, on lines that are no headings.

`### 10:00` and `**Moving water** — Ada Okafor` below it, or a pasted schedule: a line with a time,
one with a title and one that says who gives the talk. Or `10:00 - 10:45: Moving water` on a line
and what was noted there below it. A page shows it only with several times that follow each other
as those of a day do, and with a heading or file that is called as an event.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.read.account.people.whole_names import people_alone
from generator.read.outline.blocks import (
    Block,
    Heading,
    Paragraph,
    heading_of,
    is_marked,
    marked_heading,
)
from generator.read.outline.events.days import Slot, are_times_of_day, is_day, slot_of
from generator.read.outline.events.event_names import is_of_event
from generator.read.vocabulary.event_words import names_talks

_LEAST = 3
_MAX_TITLE = 160
_LEVEL = 5


def with_times_in_headings(blocks: Sequence[Block], file_name: str = "") -> tuple[Block, ...]:
    """The blocks, with each time and its title as one heading; or as they are."""
    whole = tuple(blocks)
    alone = [slot for block in whole if (slot := _time_alone(block))]
    slots = alone if len(alone) >= _LEAST else list(_slots_above_notes(whole))
    if len(slots) < _LEAST or not all(map(are_times_of_day, _days(slots))):
        return whole
    headings = [heading for block in whole if (heading := heading_of(block))]
    is_known = any(is_of_event(it.name) or is_day(it.name) for it in headings)
    if not is_known and not is_of_event(file_name):
        return whole
    return tuple(_joined(whole) if slots is alone else map(_as_heading, whole))


def _time_alone(block: Block | None) -> Slot | None:
    """The time of a day that a line or heading is, and nothing else."""
    slot = slot_of(block.text) if block is not None and _is_line(block) else None
    return slot if slot is not None and not slot.rest else None


def _time_in_front(block: Block) -> Slot | None:
    """The time from when to when in front of a line that is no marked heading."""
    if not _is_title(block) or is_marked(block):
        return None
    slot = slot_of(block.text)
    return slot if slot is not None and slot.ranges else None


def _slots_above_notes(blocks: Sequence[Block]) -> Iterator[Slot]:
    """The times in front of lines, or none where most of these follow each other: a programme."""
    slots = [_time_in_front(block) for block in blocks]
    times = [slot for slot in slots if slot]
    noted = sum(it is not None and below is None for it, below in pairwise((*slots, None)))
    yield from times if 2 * noted > len(times) else ()


def _as_heading(block: Block) -> Block:
    if _time_in_front(block) is None:
        return block
    return marked_heading(block.text, block.lines, level=_LEVEL)


def _is_line(block: Block) -> bool:
    return isinstance(block, Heading) or (isinstance(block, Paragraph) and not block.quoted)


def _days(slots: Sequence[Slot]) -> list[list[Slot]]:
    """The times of each day, of which a next one begins as early as the first or earlier."""
    days: list[list[Slot]] = [[]]
    for slot in slots:
        if days[-1] and slot.minutes <= days[-1][0].minutes and len(days[-1]) >= _LEAST:
            days.append([])
        days[-1].append(slot)
    return days


def _joined(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, each time with the title below it; one without a title stays alone."""
    place = 0
    while place < len(blocks):
        time, *below = blocks[place : place + 3]
        titles = [block for block in below if _is_title(block)]
        place += 1
        if _time_alone(time) is None or not titles or titles[0] is not below[0]:
            yield time
            continue
        level = time.level if isinstance(time, Heading) else _LEVEL
        if len(titles) > 1 and _is_name(titles[0]) and not _is_name(titles[1]):
            name, title = titles
            yield marked_heading(title.text, title.lines, level=level)
            yield from (Paragraph(text=it.text, lines=it.lines) for it in (name, time))
        else:
            title = titles[0]
            text, lines = f"{time.text} {title.text}", (time.lines[0], title.lines[1])
            yield marked_heading(text, lines, level=level)
        place += 1 + below.index(title)


def _is_title(block: Block) -> bool:
    return _is_line(block) and len(block.text) <= _MAX_TITLE and _time_alone(block) is None


def _is_name(block: Block) -> bool:
    """Whether a line is somebody's name, which some print in capitals: the title stands below."""
    name = block.text.title() if block.text.isupper() else block.text
    return bool(people_alone(name)) and not names_talks(name)
