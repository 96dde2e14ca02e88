"""Which lines of a page are headings: the one place that decides.

The outline keeps what it sees of a line: that it is marked, that it has the form of a title, its
count, what stands around it. Here the names of sections and the dialect are known too, and each
such line becomes

- the heading of a section: one of a known name, a marked one, or a line with the form of a title
  that something follows which it can head;
- one more name of the section that it stands right above (`Topics 15`, `What's discussed`);
- or text of the section that is open: an item of it, a detail of the page, prose.
"""

from collections.abc import Callable, Iterator, Sequence

import msgspec

from generator.model.base import Value
from generator.read.account.trailing import has_known_label
from generator.read.outline.blocks import Block, Heading, Rule, as_text, heading_of
from generator.read.outline.sections import Section, SectionRule, rule_for
from generator.read.page import Page
from generator.read.vocabulary.section_names import TRANSCRIPT
from generator.text.naming.normal import name_key

_MAX_NAMES = 4


class HeadingContext(Value, frozen=True, kw_only=True):
    """What decides beside the lines themselves.

    `rules` are the sections that the dialect knows, and `is_detail` tells lines about the talk or
    the page, such as a byline. `recognised` says whether the page has the form of a dialect. Where
    it has none, the first line is a title though it may end like a section (`Notes from a talk`),
    and every line of a transcript is somebody's words but for marked headings and known names.
    """

    page: Page
    rules: tuple[SectionRule, ...]
    is_detail: Callable[[Block], bool]
    recognised: bool = True


def into_sections(blocks: Sequence[Block], context: HeadingContext) -> tuple[Section, ...]:
    """The sections of a page in order; the first has no heading where text stands above all.

    No section has a heading among its blocks. A line that may be a heading and heads nothing is
    text; only in a run of such lines at the very top each may be one of the page's titles.
    """
    lines = tuple(_headings(blocks, context))
    sections: list[Section] = []
    current = Section(heading=None, rule=None, blocks=())
    below: list[Block] = []
    titles = True
    for index, (block, line) in enumerate(zip(blocks, lines, strict=True)):
        rule = rule_for(line.name, context.rules) if line else None
        if line is None:
            below.append(block)
            titles = titles and index == 0
        elif not (rule or line.marked or _heads(blocks, lines, index)) or (
            rule is None and _is_item(line, current, below, context)
        ):
            below.append(block if titles or current.heading else as_text(block))
        elif rule and rule is current.rule and not below and _may_have_more_names(current):
            current = current.named_anew(line)
        else:
            sections.append(msgspec.structs.replace(current, blocks=tuple(below)))
            current, below = Section(heading=line, rule=rule, blocks=()), []
    sections.append(msgspec.structs.replace(current, blocks=tuple(below)))
    return tuple(section for section in sections if section.heading or section.blocks)


def _headings(blocks: Sequence[Block], context: HeadingContext) -> Iterator[Heading | None]:
    """For each block the heading that it may be; None for what is text whatever follows it."""
    for index, block in enumerate(blocks):
        heading = heading_of(block)
        if heading is None:
            yield None
        elif index == 0:
            yield None if _ends_like_a_section(heading, context) else heading
        else:
            yield None if _is_text(block, heading, blocks[index - 1], context) else heading


def _ends_like_a_section(heading: Heading, context: HeadingContext) -> bool:
    """Whether a first line is a title though its last word is a section's."""
    rule = None if context.recognised else rule_for(heading.name, context.rules)
    return rule is not None and name_key(heading.name) not in rule.names


def _is_text(block: Block, heading: Heading, above: Block, context: HeadingContext) -> bool:
    """Whether a line says something itself whatever follows it: a byline, a label and its text."""
    if heading.marked:
        return False
    if has_known_label(block, above, context.rules):
        return True
    return rule_for(heading.name, context.rules) is None and context.is_detail(block)


def _heads(blocks: Sequence[Block], lines: Sequence[Heading | None], index: int) -> bool:
    """Whether something stands right behind a line that it may head."""
    if index + 1 == len(blocks):
        return False
    return lines[index + 1] is None and not isinstance(blocks[index + 1], Rule)


def _is_item(
    line: Heading, section: Section, above: Sequence[Block], context: HeadingContext
) -> bool:
    """Whether a line is an item of the section that is open, though something follows it."""
    rule = section.rule
    if rule is None or line.marked:
        return False
    if rule.what == TRANSCRIPT.what and not context.recognised:
        return True
    so_far = msgspec.structs.replace(section, blocks=tuple(above[:1]))
    return rule.recognises is not None and rule.recognises(line, so_far, context.page)


def _may_have_more_names(section: Section) -> bool:
    return section.heading is not None and len(section.other_headings) < _MAX_NAMES
