"""The headings of one level of a page, among which those of talks may be."""

import re
from collections.abc import Callable, Mapping, Sequence

from generator.model.base import Value
from generator.read.outline.blocks import Block, Heading
from generator.read.vocabulary.event_words import is_around_talks

_SMALL = re.compile(r"(?<!\S)[^\W\dA-Z_]{2,}+(?![\w@./])")

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
        return frozenset(self.headings) - self.sections


def level_of(
    headings: Mapping[int, Heading], level: int, is_section: IsSection, small: frozenset[str]
) -> Level:
    """The headings of a level, without the first of the page where it is the only one above."""
    alike = {index: it for index, it in headings.items() if it.level == level}
    above = {index: it for index, it in headings.items() if 0 < it.level < level}
    sections = frozenset(index for index, it in alike.items() if index and is_section(it))
    others = (index for index, it in alike.items() if index not in sections)
    talks = (it for it in others if not is_around_talks(alike[it].name) or not alike[it].marked)
    return Level(headings=alike, sections=sections, talks=tuple(talks), above=above, small=small)


def small_words(blocks: Sequence[Block]) -> frozenset[str]:
    """The words that a page has in small letters outside of its headings."""
    texts = (block.text for block in blocks if not isinstance(block, Heading))
    words = (word for text in texts for word in _SMALL.findall(text))
    return frozenset(word for word in words if word.islower())
