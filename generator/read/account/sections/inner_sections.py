"""Sections that stand in others: labelled lines behind a list, prose in chapters, headed entries.

Labelled lines where a list is over: under `Predictions` stand two bullets, a blank line, and
`Further reading: …` without a bullet. The line says itself what it is: a section of its own, by its
label where that is known, else prose. Sections of prose may come again under each of several
chapters, and headings below `Key concepts` or `Takeaways` may be entries, each with a paragraph.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TypeGuard

from msgspec.structs import replace

from generator.read.grammar.labelled import OPENERS, split_label
from generator.read.grammar.terms import may_be_term, told_by_heading, without_enumerator
from generator.read.outline.blocks import Block, Bullet, Heading, Paragraph, Rule, heading_of
from generator.read.outline.sections import Section, SectionRule, rule_for, rule_named
from generator.read.vocabulary.section_names import CONCEPTS, TAKEAWAYS
from generator.text.naming.normal import name_key

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
    yield replace(section, blocks=section.blocks[: end + 1])
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
    yield replace(section, blocks=section.blocks[:end])
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
        current = replace(current, blocks=(*current.blocks, block))
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


_OF_PROSE = frozenset({"paragraphs", "points"})


def with_subheads(sections: Sequence[Section]) -> tuple[Section, ...]:
    """The sections, with those of prose that come again named with the chapter above each.

    `Summary` under each of several chapters is no summary of the whole, but `Chapter › Summary`.
    """
    counted = Counter(name_key(section.name) for section in sections if _holds_prose(section))
    again = [_holds_prose(it) and counted[name_key(it.name)] > 1 for it in sections]
    chapters = _chapters(sections, again)
    if len(set(filter(None, chapters))) < 2:
        return tuple(sections)
    return tuple(
        _below_chapter(section, chapter)
        for section, chapter in zip(sections, chapters, strict=True)
    )


def _holds_prose(section: Section) -> bool:
    return section.rule is not None and section.rule.what in _OF_PROSE


def _chapters(sections: Sequence[Section], again: Sequence[bool]) -> list[str]:
    """For each section that comes again, the chapter that it stands under; else nothing."""
    chapters: list[str] = []
    chapter, level = "", 0
    for section, is_again in zip(sections, again, strict=True):
        own = section.heading.level if section.heading else 0
        is_higher = section.rule is None or own <= level
        if section.heading and own and not is_again and is_higher:
            chapter, level = section.name, own
        chapters.append(chapter if is_again and own > level > 0 else "")
    return chapters


def _below_chapter(section: Section, chapter: str) -> Section:
    if not chapter or section.heading is None:
        return section
    heading = replace(section.heading, name=f"{chapter} › {section.heading.name}")
    return replace(section, heading=heading, rule=None)


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
                known[place] = replace(sections[place], rule=rule)
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
