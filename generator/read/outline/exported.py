"""Forms that programs give the notes that they export: places, sections that fold away, properties.

A line that says where a highlight stands, with the words below, becomes a :class:`Speech`; bullets
that fold a known section away become its heading and what stands under it; a section of nothing but
properties becomes lines of the header.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from generator.read.outline.blocks import (
    Block,
    Bullet,
    Heading,
    Paragraph,
    Rule,
    Speech,
    as_text,
    heading_of,
    marked_heading,
)
from generator.read.outline.sections import SectionRule, rule_for
from generator.text.naming.normal import name_key

_PLACE = re.compile(
    r"(?P<what>Highlight|Note)(?:\s?\([a-z]{3,12}\))? [-–] (?:[\w :>,]{1,80} [·>] )?"
    r"(?:Page|Location|Loc\.) \d{1,6}(?:[-–]\d{1,6})?(?: · (?:Page|Location) \d{1,6})?"
)
_PROPERTIES = frozenset({"metadata", "properties"})
_LEAST = 2
_TOP_HEADINGS = 3


def with_places(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, with lines of place (`Highlight (yellow) - Location 120`) and the words below."""
    index = 0
    while index < len(blocks):
        block, below = blocks[index], blocks[index + 1] if index + 1 < len(blocks) else None
        place = _PLACE.fullmatch(block.text) if isinstance(block, Heading | Paragraph) else None
        words = isinstance(below, Paragraph) and not _PLACE.fullmatch(below.text)
        index += 2 if place and words else 1
        if place is None or not isinstance(below, Paragraph) or not words:
            yield block
        elif place["what"] == "Note":
            yield from (as_text(block), as_text(below))
        else:
            lines = (block.lines[0], below.lines[1])
            context = place.group()
            yield Speech(
                speaker=None, time=None, text=below.text, quoted=True, context=context, lines=lines
            )


def with_folded_sections(
    blocks: Sequence[Block], rules: tuple[SectionRule, ...]
) -> Iterator[Block]:
    """The blocks, with bullets that are the names of known sections as their headings.

    All bullets of a list, at least two, hold something and stand on a line each, and half of them
    have known names.
    """
    for are_bullets, run in groupby(blocks, key=lambda block: isinstance(block, Bullet)):
        together = list(run)
        bullets = [block for block in together if isinstance(block, Bullet)]
        known = sum(_is_known(bullet.text, rules) for bullet in bullets)
        folded = (
            are_bullets
            and len(bullets) >= _LEAST
            and all(bullet.children and bullet.lines[0] == bullet.lines[1] for bullet in bullets)
        )
        if not folded or known * 2 < len(bullets):
            yield from together
            continue
        for bullet in bullets:
            yield marked_heading(bullet.text, bullet.lines, level=6)
            yield from bullet.children


def _is_known(name: str, rules: tuple[SectionRule, ...]) -> bool:
    rule = rule_for(name, rules)
    return rule is not None and name_key(name.strip("*_: ")) in rule.names


def with_properties(
    blocks: Sequence[Block], is_pair: Callable[[Block], bool], is_known: Callable[[Block], bool]
) -> tuple[Block, ...]:
    """The blocks, with a section of properties right below the title as lines of the header.

    Args:
        blocks: the blocks of a page.
        is_pair: whether a block has the form `Key: value`.
        is_known: whether it does with a key that is known.
    """
    headings = [index for index, block in enumerate(blocks) if heading_of(block)]
    for start, end in zip(headings[:_TOP_HEADINGS], [*headings[1:], len(blocks)], strict=False):
        inside = blocks[start + 1 : end]
        below = [block for block in inside if not isinstance(block, Rule)]
        pairs = len(below) >= _LEAST and all(_is_line(block) and is_pair(block) for block in below)
        if (start or _is_of_properties(blocks[start])) and pairs and any(map(is_known, below)):
            label = Rule(text=blocks[start].text, lines=blocks[start].lines)
            lines = (
                block if isinstance(block, Rule) else Paragraph(text=block.text, lines=block.lines)
                for block in inside
            )
            return (*blocks[:start], label, *lines, *blocks[end:])
    return tuple(blocks)


def _is_of_properties(block: Block) -> bool:
    """Whether a heading at the very top is no title, but says that properties follow."""
    return not _PROPERTIES.isdisjoint(block.text.casefold().split())


def _is_line(block: Block) -> bool:
    return isinstance(block, Paragraph) or (isinstance(block, Bullet) and not block.children)
