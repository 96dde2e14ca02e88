"""Talks that neither names nor times show: meetings of a series, headings with recordings."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain

import msgspec

from generator.read.outline.blocks import Block, Bullet, Heading
from generator.read.outline.events.days import day_in
from generator.read.outline.events.talk_in_event import TalkInEvent, talk_at, talks_alike
from generator.text.naming.normal import name_key
from generator.text.web_address import address_of, recording_of

_ADDRESS = re.compile(r"https?://[^\s()<>\[\]\"]{1,300}")
_ASIDE = re.compile(r"\([^()]*\)")
_LEAST, _SHARE = 3, 0.9


def meetings(blocks: Sequence[Block], headings: Mapping[int, Heading]) -> tuple[TalkInEvent, ...]:
    """The meetings at the headings of a level, or none: `## Meeting 4 - 2025-03-06`.

    Beside days and numbers the headings say the same; a `Day 2` is a day of an event.
    """
    for level in sorted({heading.level for heading in headings.values() if heading.marked}):
        starts = [index for index, heading in headings.items() if heading.level == level]
        names = [headings[index].name for index in starts]
        dates = [date for name in names if (date := day_in(name))]
        if len(starts) < _LEAST or len(dates) < len(starts):
            continue
        called = {_called(name, date.printed) for name, date in zip(names, dates, strict=True)}
        if len({date.iso for date in dates}) < len(starts) or len(called) > 1:
            return ()
        if called <= {"", "day"}:
            return ()
        return tuple(_meeting(blocks, index) for index in starts)
    return ()


def recorded(
    blocks: Sequence[Block],
    headings: Mapping[int, Heading],
    is_section: Callable[[Heading], bool],
) -> tuple[TalkInEvent, ...]:
    """The talks at headings of a level that have a recording each: one, and each another.

    Where most have, others may have nothing below them at all; one of many may lead to two.
    """
    for level in sorted({heading.level for heading in headings.values() if heading.marked}):
        starts = [index for index, heading in headings.items() if heading.level == level]
        if len(starts) < _LEAST or any(is_section(headings[index]) for index in starts):
            continue
        alike = talks_alike(blocks, starts, frozenset(starts), frozenset(), of_event=False)
        talks = tuple(map(_with_recording, alike))
        shown = [recording_of(talk.recording) for talk in talks if talk.recording]
        filled = sum(talk.recording is not None or len(talk.blocks) > 1 for talk in talks)
        least = max(_LEAST, _SHARE * filled, len(talks) / 2)
        if len(set(shown)) == len(shown) >= least:
            return talks
    return ()


def _with_recording(talk: TalkInEvent) -> TalkInEvent:
    """The talk with the address of its recording, if its heading and lines print only one.

    Where they lead to several places in it, that is the address of all of it.
    """
    printed = {
        recording: address.rstrip(".,;:!")
        for text in chain([talk.printed], *map(_texts, talk.blocks))
        for address in _ADDRESS.findall(text)
        if (recording := recording_of(address.rstrip(".,;:!"))) is not None
    }
    only = next(iter(printed.values())) if len(printed) == 1 else None
    if len(printed) > 1 and len({(it.platform, it.key) for it in printed}) == 1:
        only = address_of(next(iter(printed)))
    return msgspec.structs.replace(talk, recording=only)


def _texts(block: Block) -> Iterator[str]:
    """The text of a block and of all that stands under it."""
    yield block.text
    if isinstance(block, Bullet):
        yield from chain.from_iterable(map(_texts, block.children))


def _meeting(blocks: Sequence[Block], index: int) -> TalkInEvent:
    """A meeting as its heading has it: nobody gives it, and nothing is taken off its name."""
    talk = talk_at(blocks, index)
    own = (blocks[index], *talk.blocks[1:])
    return msgspec.structs.replace(talk, blocks=own, speakers=(), named=None, in_front=())


def _called(name: str, printed: str) -> str:
    """The words of a heading without its day, its numbers and what stands in brackets."""
    bare = _ASIDE.sub(" ", name.replace(printed, " "))
    return " ".join(word for word in name_key(bare).split() if word.isalpha())
