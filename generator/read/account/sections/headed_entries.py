"""Headings below `Key concepts` or `Takeaways` that are entries, each with a paragraph below it."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TypeGuard

import msgspec

from generator.read.grammar.terms import may_be_term, told_by_heading, without_enumerator
from generator.read.outline.blocks import Block, Paragraph, Rule, heading_of
from generator.read.outline.sections import Section, SectionRule, rule_named
from generator.read.vocabulary.section_names import CONCEPTS, TAKEAWAYS

_LEAST = 2
_MAX_WORDS, _MEANING_WORDS = 5, 5


def with_entries(sections: Sequence[Section]) -> tuple[Section, ...]:
    """The sections, with those of entries below one of concepts or takeaways read as such.

    At least two headings of the level below it head prose. Those of terms are as short as a term;
    takeaways have one paragraph each, and nothing else stands among them.
    """
    known = list(sections)
    for index, section in enumerate(sections):
        kind = _kind(section)
        if kind is not None:
            below = tuple(_below(sections, index))
            is_entry = _is_term if kind is CONCEPTS else _is_told
            entries = [place for place in below if is_entry(sections[place])]
            if kind is TAKEAWAYS and len(entries) < len(below):
                continue
            grammar = partial(told_by_heading, above=section.name, what=kind.what)
            rule = SectionRule(what=kind.what, names=frozenset(), grammar=grammar)
            for place in entries if len(entries) >= _LEAST else ():
                known[place] = msgspec.structs.replace(sections[place], rule=rule)
    return tuple(known)


def _kind(section: Section) -> SectionRule | None:
    """Of what the entries below a heading are, if it announces any."""
    is_marked = section.heading is not None and section.heading.marked
    return rule_named(section.name, (CONCEPTS, TAKEAWAYS)) if is_marked else None


def _below(sections: Sequence[Section], index: int) -> Iterator[int]:
    """The places of the sections whose headings stand one level below that of another."""
    level, own = sections[index].level, 0
    for place in range(index + 1, len(sections)):
        below = sections[place].level
        if below <= level:
            return
        own = own or below
        if below == own and sections[place].rule is None:
            yield place


def _is_term(section: Section) -> bool:
    """Whether a heading is as short as a term, and a paragraph below it says what it means."""
    first = section.blocks[0] if section.blocks else None
    if not _is_prose(first) or first.text.rstrip("* ").endswith((":", "：")):
        return False
    name = without_enumerator(section.name)
    is_short = len(name.split()) <= _MAX_WORDS and not {":", "："} & {*name}
    return is_short and may_be_term(name)


def _is_told(section: Section) -> bool:
    """Whether one paragraph stands below a heading, and nothing else."""
    blocks = [block for block in section.blocks if not isinstance(block, Rule)]
    return len(blocks) == 1 and _is_prose(blocks[0])


def _is_prose(block: Block | None) -> TypeGuard[Paragraph]:
    if not isinstance(block, Paragraph) or block.quoted or heading_of(block) is not None:
        return False
    return len(block.text.split()) >= _MEANING_WORDS
