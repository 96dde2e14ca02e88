"""The headings of one level of a page, among which those of talks may be."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec.structs import replace

from generator.model.base import Value
from generator.model.grouping import grouped
from generator.read.grammar.people.beside_titles import in_heading
from generator.read.grammar.people.heading_styles import PLAIN, Style, names_alone
from generator.read.outline.blocks import Block, Bullet, Heading, is_marked
from generator.read.outline.events.days import is_day
from generator.read.outline.events.printed_days import is_day_in_figures
from generator.read.outline.events.who_gives import who_gives
from generator.read.vocabulary.event_words import (
    is_around_talks,
    is_sort_of_talks,
    names_talks,
    sort_of_talk,
)
from generator.read.vocabulary.keys import Field, field_of
from generator.read.vocabulary.section_names import is_links
from generator.text.naming.given_names import begins_with_given_name
from generator.text.naming.normal import name_key
from generator.text.regex import regex

SMALL_WORD = regex(r"(?<!\S)[^\W\dA-Z_]{2,}+(?![\w@./])")
"""A word in small letters, which is no part of an address or a number."""

_OF_SECTIONS = {Field.ATTENDEE, Field.SPEAKER, Field.HOST, Field.DATE, Field.GIVEN, Field.BRIEF}
_LEAST_DAYS = _LEAST_ALIKE = 3
_LONGEST_NAME = 300  # characters
_LEAST_OF_ONE = 5
"""Headings of talks for each that stands a level higher by mistake."""

IsSection = Callable[[Heading], bool]
"""Whether a heading is that of a known section: no talk is called `Questions`."""


class Level(Value, frozen=True, kw_only=True):
    """The headings of one level of a page: all, those of known sections, and those of talks.

    `above` are the headings of higher levels, by their places among the blocks, `small` the words
    that stand in small letters below headings.
    """

    headings: Mapping[int, Heading]
    sections: frozenset[int]
    talks: tuple[int, ...]
    above: Mapping[int, Heading]
    small: frozenset[str]

    @property
    def ends(self) -> frozenset[int]:
        """Where talks end: a known section among them belongs to the talk above it."""
        return frozenset((*self.headings, *self.above)) - self.sections


def headings_outside_links(
    blocks: Sequence[Block], first: Heading
) -> Iterator[tuple[int, Heading]]:
    """The headings by their places, without smaller ones below `Resources` and the like."""
    links: Heading | None = None
    for index, block in enumerate(blocks):
        if not isinstance(block, Heading):
            continue
        if links is None or not (block.marked and block.level > links.level):
            begins = block.marked and block is not first and is_links(block.name)
            links = block if begins else None
            yield index, block


def below_talks(headings: Mapping[int, Heading]) -> Mapping[int, Heading]:
    """The headings without those below others than `Talks`; none where all stand below such.

    Below `## Place` and `## Thanks` there may be headings as large as those of talks.
    """
    levels = {it.level for it in headings.values() if it.marked and names_talks(it.name)}
    top = levels.pop() if len(levels) == 1 else 0
    inside: dict[int, Heading] = {}
    is_inside = False
    for index, heading in headings.items():
        is_top = 0 < heading.level <= top
        is_inside = names_talks(heading.name) if is_top else is_inside
        if is_top or is_inside:
            inside[index] = heading
    return inside if len(inside) < len(headings) else {}


def points_outside_links(blocks: Sequence[Block], first: Heading | None) -> Iterator[Bullet]:
    """The points of a page, but for those below `Resources` and those of a table of contents."""
    shown = dict(headings_outside_links(blocks, first)) if first else {}
    names = {name_key(it.name) for it in blocks if isinstance(it, Heading)}
    inside = False
    for index, block in enumerate(blocks):
        if isinstance(block, Heading) and first is not None:
            inside = index not in shown or is_links(block.name)
        elif isinstance(block, Bullet) and not inside:
            is_heading = len(block.text) <= _LONGEST_NAME and name_key(block.text) in names
            yield from () if is_heading else (block,)


def level_of(
    headings: Mapping[int, Heading], level: int, is_section: IsSection, small: frozenset[str]
) -> Level:
    """The headings of a level, without the first of the page where it is the only one above.

    None is of a talk where most only name who gives that of the larger heading right above.
    """
    alike = {index: it for index, it in headings.items() if it.level == level}
    there = {i for i, it in alike.items() if it.marked and field_of(it.name) in _OF_SECTIONS}
    above = {index: it for index, it in headings.items() if 0 < it.level < level}
    sections = frozenset(there | {i for i, it in alike.items() if i and is_section(it)})
    others = (index for index, it in alike.items() if index not in sections)
    talks = [it for it in others if not is_around_talks(alike[it].name) or not alike[it].marked]
    below = [alike[it].name for it in talks if it - 1 in above]
    talks = [] if _are_names(below, len(talks)) else talks
    return Level(headings=alike, sections=sections, talks=tuple(talks), above=above, small=small)


def _are_names(below: Sequence[str], n_talks: int) -> bool:
    """Whether headings right below larger ones are names, and these most of a level."""
    named = [names for it in below if (names := names_alone(it, PLAIN))]
    given = sum(begins_with_given_name(names[0]) for names in named)
    return len(named) >= _LEAST_ALIKE and 2 * len(named) > n_talks and given > 1


def with_larger(level: Level, blocks: Sequence[Block]) -> Level:
    """The level, and larger headings with none of it inside that say who gives them.

    `## Springs` above `Speaker: …` or `**Ada Okafor (Acme)**`, or `## Springs - Ada Okafor`, is a
    talk between `## Session 1` and `## Session 2`, which hold theirs.
    """
    places = sorted((*level.headings, *level.above, len(blocks)))
    alone = {
        index: level.above[index]
        for index, below in pairwise(places)
        if index in level.above
        and index
        and below not in level.headings
        and _says_speaker(level.above[index].name, blocks[index + 1 : below])
    }
    return replace(
        level,
        headings={**level.headings, **alone},
        talks=tuple(sorted((*level.talks, *alone))),
        above={index: it for index, it in level.above.items() if index not in alone},
    )


def _says_speaker(name: str, below: Sequence[Block]) -> bool:
    """Whether a line below a heading says who gives it, or its end or a bold one names a person.

    Or what a talk is called stands behind a person or a sort of talks: `Ada Okafor: Springs`.
    """
    sort = sort_of_talk(name)
    in_front = in_heading(name, Style(front=True, alike=True)) if below else None
    if below and sort and not sort["number"]:
        return True
    if in_front and in_front.title and in_front.title[0]:
        return all(map(begins_with_given_name, in_front.speakers))
    who = who_gives(name, below)
    is_titled = who.title is not None and who.title[0] == 0 and bool(below)
    is_signed = is_titled or (isinstance(who.named, Heading) and who.named is below[0])
    return who.keyed or (is_signed and all(map(begins_with_given_name, who.speakers or [""])))


def small_words(blocks: Sequence[Block]) -> frozenset[str]:
    """The words that a page has in small letters outside of its headings."""
    texts = (block.text for block in blocks if not isinstance(block, Heading))
    words = (word for text in texts for word in SMALL_WORD.findall(text))
    return frozenset(word for word in words if word.islower())


def with_strays_lowered(blocks: Sequence[Block], first: Heading) -> tuple[Block, ...]:
    """The blocks of an event's notes, with single headings as large as its title one level lower.

    Below `# RiverConf` stand talks at `##`; a `# Springs` among them is one of them, if it has
    words of its own right below and is neither a day nor a part: few of many are.
    """
    headings = [(index, it) for index, it in enumerate(blocks) if isinstance(it, Heading)]
    level = first.level
    below = sum(it.level == level + 1 for _, it in headings)
    strays = [(index, it) for index, it in headings if it.level == level and it is not first]
    are_plain = not any(
        index + 1 == len(blocks)
        or isinstance(blocks[index + 1], Heading)
        or is_day(it.name)
        or is_sort_of_talks(it.name)
        or is_around_talks(it.name)
        for index, it in strays
    )
    if not level or not strays or not are_plain or _LEAST_OF_ONE * len(strays) > below:
        return tuple(blocks)
    return _at_level(blocks, {it.lines: level + 1 for _, it in strays})


def with_days_alike(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, with headings that are days as large as the largest of them.

    None of several days is a part of another: `### Thursday 2/25` above `## Thursday 3/4`.
    """
    marked = [it for it in blocks if is_marked(it)]
    days = [it for it in marked if is_day(it.name) or is_day_in_figures(it.name)]
    level = min((it.level for it in days), default=0)
    return _at_level(blocks, {it.lines: level for it in days if len(days) >= _LEAST_DAYS})


def with_same_alike(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, with headings of one name no larger than most of them.

    `### Notes` below each talk is a part of it, and so is the one that somebody wrote `## Notes`.
    """
    by_name = grouped(filter(is_marked, blocks), lambda heading: heading.name.casefold())
    levels: dict[tuple[int, int], int] = {}
    for alike in by_name.values():
        counted = Counter(it.level for it in alike)
        if len(alike) >= _LEAST_ALIKE and len(counted) > 1:
            usual, n = counted.most_common(1)[0]
            more = 2 * n > len(alike)
            levels |= {it.lines: usual for it in alike if more and it.level < usual}
    return _at_level(blocks, levels)


def _at_level(blocks: Sequence[Block], levels: Mapping[tuple[int, int], int]) -> tuple[Block, ...]:
    """The blocks, with the headings on some lines at other levels."""
    if not levels:
        return tuple(blocks)
    return tuple(
        replace(it, level=levels[it.lines])
        if isinstance(it, Heading) and it.lines in levels
        else it
        for it in blocks
    )
