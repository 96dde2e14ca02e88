"""Talks inside of others, or listed by them; those called off; and names above what is given."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

import msgspec

from generator.read.outline.blocks import Heading, Paragraph, heading_of
from generator.read.outline.events.levels import IsSection, level_of
from generator.read.outline.events.shown import name_most
from generator.read.outline.events.talk_in_event import TalkInEvent, talks_alike
from generator.read.vocabulary.event_words import names_talks, says_no_meeting, who_gives_it

_LEAST, _SEVERAL = 2, 3
_HEADING_AND_LINE = 2


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


def is_called_off(talk: TalkInEvent) -> bool:
    """Whether all that stands below a heading says that nobody meets: `No seminar today`."""
    if talk.speakers or len(talk.blocks) > _HEADING_AND_LINE:
        return False
    return any(says_no_meeting(it.text) for it in talk.blocks[1:])


def with_names_above(talks: Sequence[TalkInEvent]) -> Iterator[TalkInEvent]:
    """The talks, with those whom a heading alone names right above that of what they give.

    `# Keynote with Ada Okafor` stands above `# Springs`, which names nobody.
    """
    above: TalkInEvent | None = None
    for talk, below in zip_longest(talks, talks[1:]):
        is_bare = below and not (below.speakers or below.told or below.sort)
        is_above = below and is_bare and talk.speakers and len(below.blocks) > 1
        if above is not None:
            heading = above.blocks[0]
            named = Paragraph(text=above.printed, lines=heading.lines)
            yield msgspec.structs.replace(talk, speakers=above.speakers, named=named)
            above = None
        elif is_above and len(talk.blocks) == 1 and who_gives_it(talk.blocks[0].text):
            above = talk
        else:
            yield talk
