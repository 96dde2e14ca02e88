"""Labelled lines behind a list, where the list is over: `Books: …`, `Links: …`, `People: …`.

Under `Predictions` stand two bullets, a blank line, and `Further reading: …` without a bullet. The
line says itself what it is: a section of its own, by its label where that is known, else prose.
"""

from collections.abc import Callable, Iterable, Iterator

import msgspec

from generator.read.grammar.labelled import OPENERS, split_label
from generator.read.outline.blocks import Block, Bullet, Heading, Paragraph, Rule, heading_of
from generator.read.outline.sections import Section, SectionRule, rule_for, rule_named

_MAX_LABEL_WORDS = 4
_PROSE = frozenset({"paragraphs", "points", "turns"})
_LABELLED = frozenset({"concepts", "technologies", "takeaways", "topics"})
"""Lists whose items may be labelled themselves: a label of no known name is one of theirs."""


def with_labelled_lines(
    sections: Iterable[Section], rules: tuple[SectionRule, ...], is_detail: Callable[[Block], bool]
) -> tuple[Section, ...]:
    """The sections, with labelled lines behind the lists of some as sections of their own.

    `is_detail` tells lines that are about the page wherever they stand.
    """
    return tuple(
        part
        for section in sections
        for whole in _up_to_rule(section)
        for part in _parts(whole, rules, is_detail)
    )


def _up_to_rule(section: Section) -> Iterator[Section]:
    """A section up to the rule that ends its list, and what stands below the rule."""
    bullets = [index for index, block in enumerate(section.blocks) if isinstance(block, Bullet)]
    last = bullets[-1] if bullets else len(section.blocks)
    rest = section.blocks[last + 1 :]
    ended = len(rest) > 1 and isinstance(rest[0], Rule)
    if section.rule is None or section.rule.what in _PROSE or not ended:
        yield section
        return
    yield msgspec.structs.replace(section, blocks=section.blocks[: last + 2])
    yield Section(heading=None, rule=None, blocks=rest[1:])


def _parts(
    section: Section, rules: tuple[SectionRule, ...], is_detail: Callable[[Block], bool]
) -> Iterator[Section]:
    end = None if section.rule is None or section.rule.what in _PROSE else _end(section, rules)
    if section.rule is None or end is None or is_detail(section.blocks[end]):
        yield section
        return
    yield msgspec.structs.replace(section, blocks=section.blocks[:end])
    yield from _behind(section.blocks[end:], section.rule, rules, is_detail)


def _end(section: Section, rules: tuple[SectionRule, ...]) -> int | None:
    """The first block behind all bullets that is such a line, with a blank line in front of it."""
    bullets = [index for index, block in enumerate(section.blocks) if isinstance(block, Bullet)]
    if not bullets or section.rule is None:
        return None
    for index in range(bullets[-1] + 1, len(section.blocks)):
        above, block = section.blocks[index - 1], section.blocks[index]
        last = above.last_line if isinstance(above, Bullet) else above.lines[1]
        if block.lines[0] > last + 1 and _labelled(block, section.rule, rules):
            return index
    return None


def _behind(
    tail: tuple[Block, ...],
    list_rule: SectionRule,
    rules: tuple[SectionRule, ...],
    is_detail: Callable[[Block], bool],
) -> Iterator[Section]:
    """A section for each labelled line; other lines stay with it if it is prose."""
    current = Section(heading=None, rule=None, blocks=())
    for block in tail:
        opened = None if is_detail(block) else _labelled(block, list_rule, rules)
        if opened is not None:
            if current.blocks:
                yield current
            current = opened
            continue
        if current.rule is not None and current.rule.what not in _PROSE:
            yield current
            current = Section(heading=None, rule=None, blocks=())
        current = msgspec.structs.replace(current, blocks=(*current.blocks, block))
    yield current


def _labelled(
    block: Block, list_rule: SectionRule, rules: tuple[SectionRule, ...]
) -> Section | None:
    """The section that a line is which begins with a label, or None."""
    if not isinstance(block, Paragraph) or block.quoted:
        return None
    labelled = split_label(block.text, dashes=False)
    if labelled is None or labelled.text[0] in f"{OPENERS}'”":
        return None
    name = labelled.label
    if len(name.split()) > _MAX_LABEL_WORDS:
        return None
    rule = rule_named(name, rules)
    if rule is None and (list_rule.what in _LABELLED or block.title):
        return None
    heading = Heading(text=name, name=name, level=6, lines=block.lines)
    below = Paragraph(text=labelled.text, lines=block.lines)
    return Section(heading=heading, rule=rule, blocks=(below,))


def has_known_label(block: Block, above: Block, rules: tuple[SectionRule, ...]) -> bool:
    """Whether a line behind a list looks like a heading, but is a known label with its text."""
    if not isinstance(block, Paragraph) or not isinstance(above, Bullet | Paragraph):
        return False
    if heading_of(above) is not None:
        return False
    labelled = split_label(block.text, dashes=False)
    return labelled is not None and rule_for(labelled.label, rules) is not None
