"""Headings below `Key concepts` that are terms, each with its meaning in the paragraph below it."""

from collections.abc import Iterator, Sequence
from functools import partial

import msgspec

from generator.read.grammar.terms import defined_by_heading, may_be_term, without_enumerator
from generator.read.outline.blocks import Paragraph, heading_of
from generator.read.outline.sections import Section, SectionRule, rule_named
from generator.read.vocabulary.section_names import CONCEPTS

_LEAST = 2
_MAX_WORDS, _MEANING_WORDS = 5, 5


def with_terms(sections: Sequence[Section]) -> tuple[Section, ...]:
    """The sections, with those of terms below one of concepts read as such.

    At least two headings of the level below it head prose, and each is as short as a term.
    """
    known = list(sections)
    for index, section in enumerate(sections):
        if section.heading is not None and section.heading.marked and _is_of_concepts(section):
            terms = [place for place in _below(sections, index) if _is_term(sections[place])]
            grammar = partial(defined_by_heading, above=section.name)
            rule = SectionRule(what=CONCEPTS.what, names=frozenset(), grammar=grammar)
            for place in terms if len(terms) >= _LEAST else ():
                known[place] = msgspec.structs.replace(sections[place], rule=rule)
    return tuple(known)


def _is_of_concepts(section: Section) -> bool:
    return rule_named(section.name, (CONCEPTS,)) is not None


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
    if not isinstance(first, Paragraph) or first.quoted or heading_of(first) is not None:
        return False
    meaning = first.text.split()
    name = without_enumerator(section.name)
    is_told = len(meaning) >= _MEANING_WORDS and not first.text.rstrip("* ").endswith((":", "："))
    is_short = len(name.split()) <= _MAX_WORDS and not {":", "："} & {*name}
    return is_told and is_short and may_be_term(name)
