"""Talks among the blocks of one talk: of `Lightning talks`."""

from collections.abc import Iterator, Sequence

import msgspec

from generator.read.outline.blocks import Heading, heading_of
from generator.read.outline.events.levels import IsSection, level_of
from generator.read.outline.events.shown import name_most
from generator.read.outline.events.talk_in_event import TalkInEvent, talks_alike
from generator.read.vocabulary.event_words import names_talks

_LEAST, _SEVERAL = 2, 3


def with_talks_inside(
    talk: TalkInEvent, is_section: IsSection, small: frozenset[str]
) -> Iterator[TalkInEvent]:
    """The talk, or those inside of it: each names somebody, or they stand right below `Talks`."""
    headings = {index: it for index, it in enumerate(talk.blocks) if isinstance(it, Heading)}
    levels = sorted({it.level for index, it in headings.items() if index and it.marked})
    inside: Sequence[TalkInEvent] = ()
    if levels and not talk.speakers:
        level = level_of(headings, levels[0], is_section, small)
        inside = talks_alike(talk.blocks, level.talks, level.ends, small, of_event=True)
    name, below = getattr(talk.blocks[0], "name", ""), talk.blocks[1:2]
    is_told = bool(inside) and names_talks(name) and below == inside[0].blocks[:1]
    named = [talk for talk in inside if talk.speakers]
    if is_told or (len(inside) >= _LEAST and name_most(named, inside)):
        yield from (msgspec.structs.replace(it, date=talk.date) for it in inside)
    else:
        yield talk


def without_contents(talks: Sequence[TalkInEvent]) -> Sequence[TalkInEvent]:
    """The talks without a first one that only lists the others: `## Sessions`, a table of them."""
    if len(talks) <= _SEVERAL or talks[0].speakers:
        return talks
    lists = "\n".join(block.text for block in talks[0].blocks[1:])
    others = [heading.name for talk in talks[1:] if (heading := heading_of(talk.blocks[0]))]
    return talks[1:] if 2 * sum(name in lists for name in others) > len(others) else talks
