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
    """A section up to the rule that ends its list, and what stands below the rule.

    Of a list without bullets, the only rule below most of it does.
    """
    what = section.rule.what if section.rule else None
    rules = [index for index, block in enumerate(section.blocks) if isinstance(block, Rule)]
    end = _behind_bullets(section)
    if what in _LABELLED and len(rules) == 1 and rules[0] >= max(end, len(section.blocks) // 2):
        end = rules[0]
    is_ended = 0 < end < len(section.blocks) - 1 and end in rules
    if what is None or what in _PROSE or not is_ended:
        yield section
        return
    yield msgspec.structs.replace(section, blocks=section.blocks[: end + 1])
    yield Section(heading=None, rule=None, blocks=section.blocks[end + 1 :])


def _behind_bullets(section: Section) -> int:
    """The index behind the last bullet of a section; 0 without bullets."""
    bullets = (at for at, block in enumerate(section.blocks, 1) if isinstance(block, Bullet))
    return max(bullets, default=0)


def _parts(
    section: Section, rules: tuple[SectionRule, ...], is_detail: Callable[[Block], bool]
) -> Iterator[Section]:
    own = section.rule
    end = None if own is None or own.what in _PROSE else _end(section, own, rules)
    if own is None or end is None or is_detail(section.blocks[end]):
        yield section
        return
    yield msgspec.structs.replace(section, blocks=section.blocks[:end])
    yield from _behind(section.blocks[end:], own, rules, is_detail)


def _end(section: Section, own: SectionRule, rules: tuple[SectionRule, ...]) -> int | None:
    """The first block behind all bullets that is such a line, with a blank line in front of it."""
    start = _behind_bullets(section)
    for index in range(start or len(section.blocks), len(section.blocks)):
        above, block = section.blocks[index - 1], section.blocks[index]
        last = above.last_line if isinstance(above, Bullet) else above.lines[1]
        if block.lines[0] > last + 1 and _labelled(block, own, rules):
            return index
    return None


def _behind(
    tail: tuple[Block, ...],
    list_rule: SectionRule,
    rules: tuple[SectionRule, ...],
    is_detail: Callable[[Block], bool],
) -> Iterator[Section]:
    """A section for each labelled line; other lines stay with it if it is prose."""
    nothing = current = Section(heading=None, rule=None, blocks=())
    for block in tail:
        opened = None if is_detail(block) else _labelled(block, list_rule, rules)
        if opened is not None:
            if current.blocks:
                yield current
            current = opened
            continue
        if current.rule is not None and current.rule.what not in _PROSE:
            yield current
            current = nothing
        current = msgspec.structs.replace(current, blocks=(*current.blocks, block))
    yield current


def _labelled(
    block: Block, list_rule: SectionRule, rules: tuple[SectionRule, ...]
) -> Section | None:
    """The section that a line is which begins with a label, or None."""
    if not isinstance(block, Paragraph) or block.quoted:
        return None
    labelled = split_label(block.text, dashes=False)
    name = labelled.label if labelled else ""
    is_long = len(name.split()) > _MAX_LABEL_WORDS
    if labelled is None or is_long or labelled.text[0] in f"{OPENERS}'”":
        return None
    rule = rule_named(name, rules)
    if rule is None and (list_rule.what in _LABELLED or block.title):
        return None
    heading = Heading(text=name, name=name, level=6, lines=block.lines)
    below = Paragraph(text=labelled.text, lines=block.lines)
    return Section(heading=heading, rule=rule, blocks=(below,))


def has_known_label(block: Block, above: Block, rules: tuple[SectionRule, ...]) -> bool:
    """Whether a line behind a list looks like a heading, but is a known label with its text."""
    is_text = isinstance(block, Paragraph) and isinstance(above, Bullet | Paragraph)
    is_below = is_text and heading_of(above) is None
    labelled = split_label(block.text, dashes=False) if is_below else None
    return labelled is not None and rule_for(labelled.label, rules) is not None
