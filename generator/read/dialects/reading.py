"""What the readers of dialects share: blocks into a draft by a table of sections."""

from collections.abc import Callable, Sequence

import msgspec

from generator.read.account.header import DETAIL_READERS, DetailReader, read_detail, read_header
from generator.read.account.inference import Shapes, shapes_of_transcript, shapes_of_unknown
from generator.read.account.people import people_of
from generator.read.account.trailing import is_labelled, parted
from generator.read.outline.blocks import Block, Bullet, Heading, Paragraph
from generator.read.outline.joining import with_attributions
from generator.read.outline.sections import (
    Grammar,
    Section,
    SectionRule,
    read_sections,
    rule_for,
    split,
)
from generator.read.page import Draft, Found, Page
from generator.read.vocabulary import section_names as v
from generator.text.naming.normal import plain


def infer_in_transcripts(section: Section, _page: Page) -> Shapes:
    """The shapes of a transcript's lines; other sections are read by their grammar alone."""
    if section.rule is None or section.rule.what != v.TRANSCRIPT.what:
        return Shapes(grammars={})
    return shapes_of_transcript(section.blocks)


def infer_unless_named(section: Section, page: Page) -> Shapes:
    """What shapes say in a transcript, and under headings whose names say nothing."""
    if section.rule is None and section.heading is not None:
        return shapes_of_unknown(section.blocks, page)
    return infer_in_transcripts(section, page)


def draft_of(
    page: Page,
    blocks: Sequence[Block],
    rules: tuple[SectionRule, ...],
    *,
    first: tuple[Grammar, ...] = (),
    last: tuple[Grammar, ...] = (),
    header: tuple[DetailReader, ...] = DETAIL_READERS,
    anywhere: tuple[DetailReader, ...] = (),
    infer: Callable[[Section, Page], Shapes] = infer_in_transcripts,
) -> Draft:
    """An account from a run of blocks: a header up to the first section, then the sections.

    Args:
        page: the page that the blocks belong to.
        blocks: what the account consists of, its title first.
        rules: the sections that the dialect knows.
        first: grammars that are asked before the section's own.
        last: grammars for blocks that the section's own grammar does not take.
        header: readers of the lines before the first section.
        anywhere: readers of lines that may stand in any section.
        infer: what the shapes of a section's blocks say, asked before its own grammar. The header
            then ends where a shape begins. By default only a transcript is asked.
    """

    def details(block: Block, _section: Section, page: Page) -> tuple[Found, ...]:
        meta = read_detail(block, page, anywhere)
        return (meta.detail,) if meta else ()

    whole = with_attributions(blocks, page)
    plain = _without_false_headings(whole, page, rules, header + anywhere)
    top, sections = _split_header(split(plain, rules, page), page, header)
    top, sections = _end_header_at_shapes(top, sections, page, infer)
    sections = parted(sections, rules, lambda block: bool(read_detail(block, page, anywhere)))
    inferred = Shapes(
        grammars={
            line: grammar
            for section in sections
            for line, grammar in infer(section, page).grammars.items()
        }
    )
    first = (*first, inferred.read)
    head = read_header(top, page, header + anywhere)
    content = read_sections(sections, page, (details, *first), last)
    lines = (blocks[0].lines[0], _last_line(blocks)) if blocks else (1, 1)
    return Draft(
        lines=lines,
        titles=head.titles,
        people=people_of(head.titles, head.people, page.rows(lines)),
        published=head.published,
        duration=head.duration,
        event=head.event,
        items=head.items + content.items,
        marks=head.marks + content.marks,
        counts=content.counts,
    )


def _without_false_headings(
    blocks: Sequence[Block],
    page: Page,
    rules: tuple[SectionRule, ...],
    readers: tuple[DetailReader, ...],
) -> tuple[Block, ...]:
    """The blocks, with title-like lines that are details (a byline, a count) as paragraphs.

    So are those behind a list that are a known label and its text (`提到的公司：甲、乙`).
    """

    def settled(index: int, block: Block) -> Block:
        if index == 0 or not isinstance(block, Heading) or block.marked:
            return block
        labelled = is_labelled(block, blocks[index - 1], rules)
        known = rule_for(block.name, rules) or read_detail(block, page, readers) is None
        if known and not labelled:
            return block
        return Paragraph(text=block.text, lines=block.lines)

    return tuple(settled(index, block) for index, block in enumerate(blocks))


def _split_header(
    sections: tuple[Section, ...], page: Page, readers: tuple[DetailReader, ...]
) -> tuple[tuple[Block, ...], tuple[Section, ...]]:
    """The blocks of the header, and the sections after it.

    The header is what stands before the first heading. A heading that no rule knows is a title
    and belongs to it, with what stands below, as long as the header has none yet, or repeats it,
    or lines of a header (a byline, a score) still follow.
    """
    top: list[Block] = []
    titled = False
    for index, section in enumerate(sections):
        if section.heading is not None and (
            section.rule is not None
            or (
                titled
                and not _repeats(section.heading, top)
                and not _continues_header(section, page, readers)
            )
        ):
            return tuple(top), sections[index:]
        blocks = [block for block in (section.heading, *section.blocks) if block]
        titled = titled or any(read_detail(block, page, readers) is None for block in blocks)
        top.extend(blocks)
    return tuple(top), ()


def _repeats(heading: Heading, top: Sequence[Block]) -> bool:
    """Whether a heading says the title once more, as notes do under their front matter."""
    return isinstance(top[0], Heading) and plain(top[0].name) == plain(heading.name)


def _end_header_at_shapes(
    top: tuple[Block, ...],
    sections: tuple[Section, ...],
    page: Page,
    infer: Callable[[Section, Page], Shapes],
) -> tuple[tuple[Block, ...], tuple[Section, ...]]:
    """The header up to its first block of a known shape; what follows is a section of its own."""
    loose = Section(heading=None, rule=None, blocks=top)
    known = infer(loose, page).grammars
    cut = next((i for i, block in enumerate(top) if block.lines[0] in known), len(top))
    if cut == len(top):
        return top, sections
    return top[:cut], (msgspec.structs.replace(loose, blocks=top[cut:]), *sections)


def _continues_header(section: Section, page: Page, readers: tuple[DetailReader, ...]) -> bool:
    marked = section.heading is not None and section.heading.marked
    return not marked and any(read_detail(block, page, readers) for block in section.blocks)


def _last_line(blocks: Sequence[Block]) -> int:
    last = blocks[-1]
    return last.last_line if isinstance(last, Bullet) else last.lines[1]
