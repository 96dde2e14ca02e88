"""Talks inside of others, or listed by them; those called off, or below headings of no talks."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

import msgspec

from generator.read.outline.blocks import Block, Heading, heading_of
from generator.read.outline.events.days import is_day
from generator.read.outline.events.event_names import is_of_day
from generator.read.outline.events.levels import IsSection, Level, level_of
from generator.read.outline.events.shown import name_most, shows
from generator.read.outline.events.talk_in_event import TalkInEvent, talks_alike
from generator.read.vocabulary.event_words import names_talks, says_no_meeting
from generator.text.regex import regex

_NEWS = regex(r"\bnews(?: ?round-?up)?$|\bround-?up$|\bnewsletter\b", re.IGNORECASE)
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


def below_same(
    blocks: Sequence[Block], talks: Sequence[TalkInEvent], level: Level
) -> list[TalkInEvent]:
    """The talks without headings below another one of which none shows that it is a talk's.

    Below `# Talks` and `# Thoughts` only the first may be talks, below `# News` nothing is, nor is
    the rest where most stands there; days of an event hold talks alike.
    """
    parts = [index for index, it in level.above.items() if index and not is_day(it.name)]
    places = {block.lines: index for index, block in enumerate(blocks)}
    part_of = [bisect_right(parts, places[talk.blocks[0].lines]) for talk in talks]
    shown = {part for part, talk in zip(part_of, talks, strict=True) if shows(talk)}
    names = [(0, level.above[0].name)] if 0 in level.above else []
    names += [(part, level.above[index].name) for part, index in enumerate(parts, 1)]
    shown |= {part for part, name in names if names_talks(name) or is_of_day(name)}
    news = {0} if names and _NEWS.search(names[0][1]) else set[int]()
    level_of_news = 0  # of the heading of news that stands above
    for part, heading in enumerate((level.above[index] for index in parts), 1):
        if heading.level <= level_of_news or not level_of_news:
            level_of_news = heading.level if _NEWS.search(heading.name) else 0
        news |= {part} if level_of_news else set()
    others = [(part, it) for part, it in zip(part_of, talks, strict=True) if part not in news]
    if not shown - news and 2 * len(others) < len(talks):
        return []
    return [it for part, it in others if part in shown or not shown]
