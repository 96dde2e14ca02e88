"""Sections into items: every block by the first grammar that knows it, and what headings become.

Whether a heading's line is a label is decided here, by what was read under it.
"""

from collections.abc import Iterable, Iterator

from generator.model.account import AccountDetail, AccountPassage, Item, PassageKind, Quotation
from generator.model.base import Value
from generator.model.source import Role
from generator.read.outline.blocks import Block, Heading, is_timed
from generator.read.outline.sections import Grammar, Section, prose
from generator.read.page import Count, Found, Mark, Page

_COLUMNS = "table"
"""What grammars call the names of columns."""


class ReadSections(Value, frozen=True, kw_only=True):
    """What the sections of a page say, in order: their items, labels and printed counts."""

    items: tuple[Item, ...]
    marks: tuple[Mark, ...]
    counts: tuple[Count, ...]


def read_sections(
    sections: Iterable[Section],
    page: Page,
    first: tuple[Grammar, ...] = (),
    last: tuple[Grammar, ...] = (),
) -> ReadSections:
    """The items of sections, each block by `first`, its rule's grammar, `last`, or as prose."""
    items: list[Item] = []
    marks: list[Mark] = []
    counts: list[Count] = []
    for section in sections:
        middle = (section.rule.grammar,) if section.rule else ()
        below = _read_blocks(section, page, first + middle + last)
        own = [element for element in below if not isinstance(element, Mark)]
        headings = filter(None, (*section.other_headings, section.heading))
        for element in (*(_of_heading(line, section, own, page) for line in headings), *below):
            if isinstance(element, Mark):
                marks.append(element)
            else:
                items.append(element)
        counts.extend(_count(section, own))
    return ReadSections(items=tuple(items), marks=tuple(marks), counts=tuple(counts))


def _of_heading(heading: Heading, section: Section, own: list[Item], page: Page) -> Item | Mark:
    """A heading is a label over what was read under it, and where its name is a known section's.

    With a count over nothing but details it is a figure of the page's own. Any other under which
    nothing was read says something itself, which stands nowhere else.
    """
    at = page.at(heading.lines)
    if heading.count is not None and all(isinstance(item, AccountDetail) for item in own):
        return AccountDetail(what="figures", text=heading.text, at=at)
    if section.rule is None and not own:
        return AccountPassage(section="", kind=PassageKind.OTHER, text=heading.text, at=at)
    return Mark(role=Role.LABEL, what="heading", lines=heading.lines)


def _read_blocks(section: Section, page: Page, grammars: tuple[Grammar, ...]) -> list[Found]:
    """What a section's blocks say. Names of columns below which nothing is read are prose."""
    backwards: list[Found] = []
    heads = False
    for block in reversed(section.blocks):
        read = read_block(block, section, page, grammars)
        marks = [element for element in read if isinstance(element, Mark)]
        if not heads and any(mark.what == _COLUMNS for mark in marks):
            read = tuple(prose(block, section, page))
            marks = []
        heads = heads or len(marks) < len(read)
        backwards.extend(reversed(read))
    return backwards[::-1]


def _count(section: Section, own: list[Item]) -> Iterator[Count]:
    """The count that a section prints, beside what was read under it; details do not count."""
    read = sum(not isinstance(item, AccountDetail) for item in own)
    if section.heading and section.rule and section.count is not None and read:
        yield Count(
            what=section.rule.what,
            printed=section.count,
            read=read,
            line=section.heading.lines[0],
        )


def read_block(
    block: Block, section: Section, page: Page, grammars: tuple[Grammar, ...]
) -> tuple[Found, ...]:
    """What the first grammar that knows the block makes of it; as prose where none does.

    A line of a block quotation with the time of the line above it is a quotation or prose.
    """
    for grammar in grammars:
        read = grammar(block, section, page)
        if read and (not is_timed(block) or isinstance(read[0], Quotation)):
            return read
    return tuple(prose(block, section, page))
