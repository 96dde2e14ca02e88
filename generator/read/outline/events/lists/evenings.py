"""Pages of past evenings: below headings that are days stand the talks of each, and more about it.

`### Thursday, 6 May 2031 (Bonn)`, and below it `- "Moving water" - Ada Okafor ([slides](…))` or
`Title: Moving water`, what the talk is about, where people met. An evening may as well have a
programme or headings, as notes of an event do. What is told in other forms is left in one piece,
under its day.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from generator.model.base import Value
from generator.read.account.people.whole_names import people_alone
from generator.read.outline.blocks import (
    Block,
    Bullet,
    Heading,
    Paragraph,
    Speech,
    is_marked,
    marked_heading,
)
from generator.read.outline.events.days import slot_of
from generator.read.outline.events.levels import IsSection
from generator.read.outline.events.lists.event_of_point import ADDRESS, AROUND
from generator.read.outline.events.lists.listed_points import notes_of_talks
from generator.read.outline.events.lists.point_of_list import (
    Point,
    only_recording,
    point_of,
    talk_of,
)
from generator.read.outline.events.programme import programme
from generator.read.outline.events.talk_in_event import TalkInEvent, talk_at
from generator.read.outline.events.talks import EventNotes, event_notes
from generator.read.vocabulary.event_words import names_talks
from generator.text.naming.normal import name_key
from generator.text.quantities.dates import FULL_DAY, find_date
from generator.text.quantities.unclear_dates import days_by_order, days_settled
from generator.text.regex import regex

_LEAST, _REMARK = 3, 2
_LEVEL, _LABEL = 6, 60
_QUOTED = regex(
    r"(?:['*]{1,4}\s?)?(?:[^\"“”]{0,30}[:–—-]\s{0,2})?[\"“]\s?(?P<title>[^\"“”]{4,200}?)\s?[\"”]"
    r"\s{0,2}(?:[-–—,|:]|by\b)\s{0,2}(?P<who>\S.*)"
)
"""`Talk 2: "Moving water" - Ada Okafor`."""

_BEHIND = regex(
    r"\s*(?:[\[(]|https?://|\b(?:pdf|recording|slides|video)\b|'{2,}|\s{2})", re.IGNORECASE
)
"""Where what names who gives a talk ends."""


class _Day(Value, frozen=True, kw_only=True):
    """A heading that prints a day, the day if it is sure, and what stands below it."""

    heading: Heading
    date: str | None
    below: tuple[Block, ...]


class _Talk(Value, frozen=True, kw_only=True):
    """The line of a talk, and what stands below it."""

    point: Point
    below: tuple[Block, ...] = ()


def evenings(blocks: Sequence[Block], is_section: IsSection) -> EventNotes | None:
    """The talks of several days, or None where those of less than half of the days can be told."""
    if any(isinstance(block, Speech) for block in blocks):
        return None
    days = tuple(_days_in(blocks))
    least = max(_LEAST, len(days) / 2)
    if len({day.date for day in days}) < least:
        return None
    on_days = [tuple(_talks_of(day, is_section)) for day in days]
    if sum(map(bool, on_days)) < least:
        return None
    talks = tuple(
        msgspec.structs.replace(talk, date=day.date)
        for day, on_day in zip(days, on_days, strict=True)
        for talk in on_day or _whole(day)
    )
    inside = {lines for talk in talks for lines in _lines_of(talk)}
    return notes_of_talks(blocks, talks, inside, is_titled=blocks[0] is not days[0].heading)


def _lines_of(talk: TalkInEvent) -> Iterator[tuple[int, int]]:
    yield from (block.lines for block in talk.blocks)
    if talk.named is not None:
        yield talk.named.lines


def _days_in(blocks: Sequence[Block]) -> Iterator[_Day]:
    """The days of a page; each ends at the next one, or at a heading of a higher level."""
    dates = _dates_of(blocks)
    for start, end in pairwise((*sorted(dates), len(blocks))):
        heading, *part = blocks[start:end]
        if is_marked(heading):
            ends = (i for i, it in enumerate(part) if is_marked(it) and it.level < heading.level)
            below = part[: next(ends, len(part))]
            yield _Day(heading=heading, date=dates[start], below=tuple(below))


def _dates_of(blocks: Sequence[Block]) -> dict[int, str | None]:
    """The places of the headings that print a day, with the day.

    Of figures that may be either, the order is that of the other headings; None where these do not
    tell.
    """
    heads = {index: it.text for index, it in enumerate(blocks) if is_marked(it)}
    clear = {index: day for index, it in heads.items() if (day := find_date(it))}
    settled = days_settled(heads.values())
    days = {index: day.iso for index, day in clear.items() if len(day.iso) == FULL_DAY}
    others = (it for it in heads.items() if it[0] not in clear)
    return days | {index: settled.get(it) for index, it in others if len(days_by_order(it)) > 1}


def _talks_of(day: _Day, is_section: IsSection) -> Iterator[TalkInEvent]:
    """The talks of a day, which stand in lines of their own, in a programme or below headings.

    What else is told of the day stands with the first, as it is printed: who stands below a heading
    `Speakers` there does not give it alone.
    """
    by_lines = _in_lines(day.below)
    if by_lines:
        lines = {it.point.block.lines for it in by_lines}
        lines |= {block.lines for it in by_lines for block in it.below}
        alone = ((talk_of(it.point, (day.heading,)), it.below) for it in by_lines)
        talks = [msgspec.structs.replace(it, blocks=(*it.blocks, *below)) for it, below in alone]
        rest = [it for it in day.below if it.lines not in lines]
    else:
        part = (day.heading, *day.below)
        notes = programme(part, is_section, least=1) or event_notes(part, is_section)
        if notes is None:
            yield from _of_heading(day)
            return
        talks = list(notes.talks)
        rest = [it for it in notes.above if it is not day.heading]
    first, *others = talks
    yield msgspec.structs.replace(first, blocks=(*first.blocks, *_as_printed(rest)))
    yield from others


def _of_heading(day: _Day) -> Iterator[TalkInEvent]:
    """The only talk of a day, where its heading says so: `6 May 2031: Mud (by Ada Okafor)`."""
    heading = day.heading
    date = find_date(heading.text)
    title = heading.text[date.end :].lstrip(AROUND) if date and not date.start else ""
    if title:
        named = marked_heading(title, heading.lines, level=heading.level)
        talk = talk_at((named, *day.below), 0)
        if talk.speakers:
            yield msgspec.structs.replace(talk, printed=heading.text)


def _in_lines(below: Sequence[Block]) -> list[_Talk]:
    """The talks of a day, each with what stands below its line, where that names it again too."""
    talks: dict[str, _Talk] = {}
    at: str | None = None
    is_of_talks = True
    for block in below:
        point = _point(block, is_listed=is_of_talks)
        if point is not None:
            start, end = point.title
            at = name_key(block.text[start:end])
            if at not in talks:
                talks[at] = _Talk(point=point)
                continue
            more = _beside(point)
        elif isinstance(block, Heading) or _is_label(block):
            at, is_of_talks = None, names_talks(block.text.strip(" :*"))
            continue
        else:
            more = (block,)
        if at is not None:
            talk = talks[at]
            talks[at] = msgspec.structs.replace(talk, below=(*talk.below, *more))
    return list(talks.values())


def _is_label(block: Block) -> bool:
    text = block.text.rstrip("*_ ")
    return isinstance(block, Paragraph) and len(text) <= _LABEL and text.endswith(":")


def _point(block: Block, *, is_listed: bool) -> Point | None:
    """The talk of a line: a quoted title and who gives it; in a list of talks also a bare one."""
    if not isinstance(block, Paragraph | Bullet | Heading):
        return None
    bullet = block if isinstance(block, Bullet) else Bullet(text=block.text, lines=block.lines)
    quoted = _QUOTED.match(block.text)
    names = people_alone(_BEHIND.split(quoted["who"], maxsplit=1)[0]) if quoted else ()
    if quoted and names:
        return Point(
            block=bullet,
            title=quoted.span("title"),
            address=only_recording(it["address"] for it in ADDRESS.finditer(quoted["who"])),
            speakers=names,
            sure=True,
        )
    is_bare = is_listed and isinstance(block, Bullet) and slot_of(block.text) is None
    point = point_of(bullet) if is_bare else None
    return point if point and point.names_somebody else None


def _beside(point: Point) -> tuple[Block, ...]:
    """What stands beside a title that an earlier line of the day has as well, and below it."""
    block, (start, end) = point.block, point.title
    sides = (it.strip(' \t-–—|,:："“”') for it in (block.text[:start], block.text[end:]))
    named = (it for it in sides if any(map(str.isalnum, it)))
    return (*(Paragraph(text=it, lines=block.lines) for it in named), *block.children)


def _as_printed(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with headings as lines like others."""
    return [Paragraph(text=it.text, lines=it.lines) if is_marked(it) else it for it in blocks]


def _whole(day: _Day) -> Iterator[TalkInEvent]:
    """A day in one piece, unless there is next to nothing below it."""
    if len(day.below) > _REMARK:
        heading = marked_heading(day.heading.text, day.heading.lines, level=_LEVEL)
        yield TalkInEvent(blocks=(heading, *day.below), printed=heading.text)
