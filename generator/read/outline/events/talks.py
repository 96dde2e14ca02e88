"""Notes of an event with a heading and a speaker for each talk.

`## Springs — Ada Okafor`, or the names alone, in front of who they are, or behind `by` right below
the heading, or behind `Speaker:` or before `as` in the short lines there. The headings of one level
must have them, of five or more all but a fifth, of those that begin with times of a day half, and
somebody else each but for one who speaks twice; what stands above belongs to the event.
Where `Speaker:` and `by` say it plainly, fewer will do, if the page is one of an event: its title
has a year, or is called so, or is itself the first of the talks. So do recordings where each
heading has one of its own. Anything else is left whole: a post with headings is one talk, and so is
a list of books.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial

import msgspec

from generator.model.base import Value
from generator.read.outline.blocks import Block, Heading, heading_of
from generator.read.outline.events.talk_in_event import TalkInEvent, talk_at
from generator.read.vocabulary.name_parts import EVENT_ENDINGS
from generator.text.naming.normal import name_key
from generator.text.quantities.dates import find_date
from generator.text.recording_address import recording_of

_ADDRESS = re.compile(r"https?://[^\s()<>\[\]\"]{1,300}")
_ASIDE = re.compile(r"\([^()]*\)")
_OF_EVENT = re.compile(
    rf"(?<!\d)(?:19|20)\d\d(?!\d)|(?:{'|'.join(EVENT_ENDINGS)})\b(?!\s\w+ing\b)", re.IGNORECASE
)
"""A year, or a word with which names of events end: `RiverConf`, `Day 1`."""

_WORKS = re.compile(
    r"\b(?:articles|bibliography|books|essays|films|library|links|literature|papers|posts|reading"
    r"|readings|references|resources)\b",
    re.IGNORECASE,
)
"""Lists of works have their authors below headings as well."""

_LEAST_TOLD = 3
_SHARE_OF_EVENT = 0.3
_SHARE_OF_SPEAKERS = 0.6
_LEAST = 2
_MANY = 5
_DAY = 10  # signs of a date with its day
_CLOCK = re.compile(r"(?:[01]?\d|2[0-3])[:.h][0-5]\d\b")
_SHARE = 0.8


def is_of_event(name: str) -> bool:
    """Whether a heading is called as an event is, and not only what it heads."""
    return _OF_EVENT.search(name) is not None


class EventNotes(Value, frozen=True, kw_only=True):
    """What an event is called, if its notes say so, what stands above its talks, and the talks."""

    event: Heading | None
    above: tuple[Block, ...]
    talks: tuple[TalkInEvent, ...]


IsSection = Callable[[Heading], bool]


def event_notes(blocks: Sequence[Block], is_section: IsSection) -> EventNotes | None:
    """The talks of an event's notes, or None where they are not of that form.

    `is_section` tells headings of known sections: no talk is called `Questions`.
    """
    first = heading_of(blocks[0]) if blocks else None
    if first is None or _WORKS.search(first.name):
        return None
    headings = {index: block for index, block in enumerate(blocks) if isinstance(block, Heading)}
    for level in sorted({heading.level for heading in headings.values() if heading.marked}):
        starts = [index for index, heading in headings.items() if heading.level == level]
        inner = [index for index in starts if index]
        look = partial(talk_at, blocks, brackets=_name_in_brackets(blocks, inner))
        talks = _without_contents([look(index) for index in inner])
        with_speakers = [talk for talk in talks if talk.speakers]
        if _LEAST_TOLD <= len(with_speakers) < len(talks) <= 2 * len(with_speakers):
            talks = _without_contents([look(index, alike=True) for index in inner])
            with_speakers = [talk for talk in talks if talk.speakers]
        if with_speakers and first.marked and level > first.level:
            if _is_whole(headings, inner, is_section) and _are_of_event(talks, with_speakers):
                return EventNotes(event=first, above=_outside(blocks, talks), talks=tuple(talks))
            if len(with_speakers) >= _LEAST:
                return _told_plainly(blocks, first, starts, is_section)
        plain = _told_plainly(blocks, first, starts, is_section)
        if plain is not None:
            return plain
        if inner != starts and _is_whole(headings, starts, is_section):
            talks = [look(index) for index in starts]
            with_speakers = [talk for talk in talks if talk.speakers]
            if len(with_speakers) > _LEAST_TOLD and _are_of_event(talks, with_speakers):
                return EventNotes(event=None, above=(), talks=tuple(talks))
    return _recorded(blocks, first, headings, is_section) or _meetings(blocks, first, headings)


def _recorded(
    blocks: Sequence[Block],
    first: Heading,
    headings: Mapping[int, Heading],
    is_section: IsSection,
) -> EventNotes | None:
    """The talks at headings of a level that have a recording each: one, and each another."""
    for level in sorted({heading.level for heading in headings.values() if heading.marked}):
        starts = [index for index, heading in headings.items() if heading.level == level]
        if len(starts) < _LEAST_TOLD or any(is_section(headings[index]) for index in starts):
            continue
        talks = tuple(map(_with_recording, (talk_at(blocks, index) for index in starts)))
        shown = {recording_of(talk.recording) for talk in talks if talk.recording}
        if len(shown) == len(talks):
            above = _outside(blocks, talks) if starts[0] else ()
            return EventNotes(event=first if starts[0] else None, above=above, talks=talks)
    return None


def _with_recording(talk: TalkInEvent) -> TalkInEvent:
    """The talk with the address of its recording, if only one is printed in its lines."""
    printed = {
        recording: address.rstrip(".,;:!")
        for block in talk.blocks
        for address in _ADDRESS.findall(block.text)
        if (recording := recording_of(address.rstrip(".,;:!"))) is not None
    }
    only = next(iter(printed.values())) if len(printed) == 1 else None
    return msgspec.structs.replace(talk, recording=only)


def _name_in_brackets(blocks: Sequence[Block], starts: Sequence[int]) -> bool:
    """Whether brackets may name speakers: not where few headings have them and others say so."""
    if not any(_ends_in_brackets(blocks[index]) for index in starts):
        return True
    without = [talk_at(blocks, index, brackets=False) for index in starts]
    speak = sum(bool(talk.speakers) for talk in without)
    others = (talk.blocks[0] for talk in without if not talk.speakers)
    return 2 * sum(map(_ends_in_brackets, others)) >= speak


def _ends_in_brackets(heading: Block) -> bool:
    return heading.text.rstrip("# ").endswith(")")


def _meetings(
    blocks: Sequence[Block], first: Heading, headings: Mapping[int, Heading]
) -> EventNotes | None:
    """The meetings of one series, each under a heading with its day: `## Meeting 4 - 2025-03-06`.

    Beside days and numbers the headings say the same; a `Day 2` is a day of an event.
    """
    for level in sorted({heading.level for heading in headings.values() if heading.marked}):
        starts = [index for index, heading in headings.items() if heading.level == level]
        names = [headings[index].name for index in starts]
        dates = [date for name in names if (date := find_date(name)) and len(date.iso) == _DAY]
        if len(starts) < _LEAST_TOLD or len(dates) < len(starts):
            continue
        called = {_called(name, date.printed) for name, date in zip(names, dates, strict=True)}
        if len({date.iso for date in dates}) < len(starts) or len(called) > 1:
            return None
        if called <= {"", "day"}:
            return None
        talks = tuple(
            msgspec.structs.replace(talk_at(blocks, index), speakers=(), named=None)
            for index in starts
        )
        outside = _outside(blocks, talks) if starts[0] else ()
        return EventNotes(event=first if starts[0] else None, above=outside, talks=talks)
    return None


def _called(name: str, printed: str) -> str:
    """The words of a heading without its day, its numbers and what stands in brackets."""
    bare = _ASIDE.sub(" ", name.replace(printed, " "))
    return " ".join(word for word in name_key(bare).split() if word.isalpha())


def _is_whole(
    headings: Mapping[int, Heading], starts: Sequence[int], is_section: IsSection
) -> bool:
    """Whether no heading of a known section stands among those of talks, or parts them."""
    level = headings[starts[0]].level
    inside = [heading for index, heading in headings.items() if starts[0] < index < starts[-1]]
    parts = any(heading.level < level and is_section(heading) for heading in inside)
    return not parts and not any(is_section(headings[index]) for index in starts)


def _told_plainly(
    blocks: Sequence[Block],
    first: Heading,
    starts: Sequence[int],
    is_section: IsSection,
) -> EventNotes | None:
    """The talks at headings of a level of which enough say plainly who speaks.

    A known section among them belongs to the talk above it. `first` is the first line of the page.
    """
    headings = [heading_of(blocks[index]) for index in starts]
    pairs_of = zip(starts, headings, strict=True)
    own = [index for index, heading in pairs_of if heading and not is_section(heading)]
    counted = frozenset(own)
    talks = _without_contents([talk_at(blocks, index, counted) for index in own])
    named = [talk.told for talk in talks if talk.told]
    several = len(set(named)) >= max(_LEAST, _SHARE_OF_SPEAKERS * len(named))
    is_first = bool(own) and own[0] == 0
    if not several or (is_first and len(named) < _SHARE * len(talks)):
        return None
    above = [heading_of(block) for block in blocks[: own[0]]]
    of_event = is_first or any(_OF_EVENT.search(heading.name) for heading in above if heading)
    enough = _SHARE_OF_EVENT if of_event and len(named) >= _LEAST_TOLD else _SHARE
    if not of_event or len(named) < enough * len(talks):
        return None
    outside = () if is_first else _outside(blocks, talks)
    return EventNotes(event=None if is_first else first, above=outside, talks=tuple(talks))


def _without_contents(talks: Sequence[TalkInEvent]) -> Sequence[TalkInEvent]:
    """The talks without a first one that only lists the others: `## Sessions`, a table of them."""
    if len(talks) <= _LEAST_TOLD or talks[0].speakers:
        return talks
    lists = "\n".join(block.text for block in talks[0].blocks[1:])
    others = [heading.name for talk in talks[1:] if (heading := heading_of(talk.blocks[0]))]
    return talks[1:] if 2 * sum(name in lists for name in others) > len(others) else talks


def _are_of_event(talks: Sequence[TalkInEvent], with_speakers: Sequence[TalkInEvent]) -> bool:
    """Whether the speakers that are told are enough, and not the same person again and again."""
    whole = (
        len(with_speakers) == len(talks)
        or (len(talks) >= _MANY and len(with_speakers) >= _SHARE * len(talks))
        or (_are_of_programme(talks) and 2 * len(with_speakers) >= len(talks))
    )
    once = min(len(with_speakers) - 1, _SHARE * len(with_speakers))
    several = len({talk.speakers for talk in with_speakers}) >= max(_LEAST, once)
    return whole and several and len(with_speakers) >= _LEAST


def _are_of_programme(talks: Sequence[TalkInEvent]) -> bool:
    """Whether all headings begin with times of a day: `09:30 Opening`, `14:00 Lightning talks`."""
    times = [_CLOCK.match(talk.blocks[0].text.lstrip("# ")) for talk in talks]
    return len(times) >= _LEAST_TOLD and all(times)


def _outside(blocks: Sequence[Block], talks: Sequence[TalkInEvent]) -> tuple[Block, ...]:
    """What belongs to none of the talks, without the event's own name."""
    inside = {block.lines for talk in talks for block in talk.blocks}
    return tuple(block for block in blocks[1:] if block.lines not in inside)
