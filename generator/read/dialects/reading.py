"""What dialects share: blocks into a draft, by a table of sections."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

import msgspec

from generator.model.account import PassageKind
from generator.model.base import Value
from generator.read.account.header.header_end import above_sections, split_header
from generator.read.account.header.lines import DETAIL_READERS, DetailReader, read_detail
from generator.read.account.header.opening_lines import opening_details
from generator.read.account.header.page_top import read_header
from generator.read.account.people.lists.listed_below import listed_in, people_below
from generator.read.account.people.titles.title_people import people_of
from generator.read.account.people.turns.conversation import (
    SILENCE,
    Conversation,
    conversation_of,
    with_turns_as_text,
)
from generator.read.account.sections.headings import HeadingContext, into_sections
from generator.read.account.sections.inference import (
    Shapes,
    shapes_of_transcript,
    shapes_of_unknown,
)
from generator.read.account.sections.inner_sections import (
    with_entries,
    with_labelled_lines,
    with_subheads,
)
from generator.read.account.sections.reported_quotes import with_reported_quotes
from generator.read.account.sections.section_items import read_sections
from generator.read.account.sections.spoken_chapters import with_chapters
from generator.read.account.sections.turns_going_on import with_turns_going_on
from generator.read.account.titles.pasted_titles import title_below_site
from generator.read.account.titles.series_titles import numbers_of
from generator.read.account.titles.title_lines import only_first_heading
from generator.read.account.told_dates import dates_told
from generator.read.grammar.details import Meta
from generator.read.grammar.speech.quotation_marks import quotes_somebody
from generator.read.outline.blocks import Block, Bullet, Heading, Paragraph, heading_of, is_marked
from generator.read.outline.joining import with_attributions
from generator.read.outline.sections import Grammar, Section, SectionRule, rule_for
from generator.read.outline.turns.role_turns import with_role_turns
from generator.read.outline.turns.speeches import with_speeches
from generator.read.page import Draft, Found, Page
from generator.read.talk_facts import DateRole, RoleDate, TalkFacts, together
from generator.read.vocabulary import section_names as v

_LEAST_BELOW = 2  # blocks below a headline that nothing marks
_MAX_BRIEF = 4_000
"""No longer prose above the sections is a brief: it is the text itself."""


def infer_in_transcripts(section: Section, _page: Page, spoken: Conversation = SILENCE) -> Shapes:
    """The shapes of a transcript's lines; other sections are read by their grammar alone."""
    if section.rule is None or section.rule.what != v.TRANSCRIPT.what:
        return Shapes(grammars={})
    return shapes_of_transcript(section.blocks, spoken)


def infer_unless_named(section: Section, page: Page, spoken: Conversation = SILENCE) -> Shapes:
    """What shapes say in a transcript, and under headings whose names say nothing."""
    if section.rule is None and (section.heading is not None or spoken.known):
        return shapes_of_unknown(section.blocks, page, spoken)
    return infer_in_transcripts(section, page, spoken)


def spoken_draft(page: Page, rules: tuple[SectionRule, ...]) -> Draft:
    """The account of a whole page of a dialect, whose body may be a conversation."""
    blocks = with_attributions(tuple(_with_turns(page, rules)), page)
    spoken = conversation_of(blocks, page)
    infer = partial(infer_unless_named, spoken=spoken)
    if not spoken.known:
        return draft_of(page, page.blocks, rules, infer=infer)
    blocks = with_turns_as_text(blocks, spoken)
    return draft_of(page, blocks, rules, infer=infer, spoken=spoken)


def _with_turns(page: Page, rules: tuple[SectionRule, ...]) -> Iterator[Block]:
    """The blocks, with lines that say who speaks below, but in lists of a known name.

    Such a list ends at the next known name, or at a heading of its level.
    """
    run: list[Block] = []
    in_list, level = False, 0
    for block in page.blocks:
        heading = heading_of(block)
        rule = rule_for(heading.name, rules) if heading else None
        if heading and (rule or (in_list and 0 < heading.level <= level)):
            yield from run if in_list else with_role_turns(with_speeches(run, rules, page), page)
            run = []
            in_list, level = rule is not None and rule.what != v.TRANSCRIPT.what, heading.level
        run.append(block)
    yield from run if in_list else with_role_turns(with_speeches(run, rules, page), page)


def draft_of(
    page: Page,
    blocks: Sequence[Block],
    rules: tuple[SectionRule, ...],
    *,
    first: tuple[Grammar, ...] = (),
    last: tuple[Grammar, ...] = (),
    anywhere: tuple[DetailReader, ...] = (),
    infer: Callable[[Section, Page], Shapes] = infer_in_transcripts,
    recognised: bool = True,
    of_page: bool = False,
    spoken: Conversation = SILENCE,
) -> Draft:
    """An account from a run of blocks: a header up to the first section, then the sections.

    Args:
        page: the page that the blocks belong to.
        blocks: what the account consists of, its title first.
        rules: the sections that the dialect knows.
        first: grammars that are asked before the section's own.
        last: grammars for blocks that the section's own grammar does not take.
        anywhere: readers of lines that may stand in any section, and in the header.
        infer: what the shapes of a section's blocks say, asked before its own grammar. The header
            then ends where a shape begins. By default only a transcript is asked.
        recognised: whether the page has the form of a dialect (see :class:`HeadingContext`).
        of_page: whether a date that stands there alone is the page's, as in a news item.
        spoken: the conversation that the page prints, whose headings are chapters.
    """
    readers = DETAIL_READERS + anywhere

    def is_detail(block: Block) -> bool:
        return read_detail(block, page, readers) is not None

    context = HeadingContext(page=page, rules=rules, is_detail=is_detail, recognised=recognised)
    parts = _parts(with_attributions(blocks, page), context, anywhere, infer, spoken)
    top, sections = parts.top, parts.sections
    opening = opening_details(sections, page)
    details = partial(_detail, opening, anywhere)
    long = sum(len(block.text) for block in top) > _MAX_BRIEF
    kind = PassageKind.OTHER if long else PassageKind.BRIEF
    head = read_header(top, page, readers, kind, parts.first_heading)
    above = Section(heading=None, rule=None, blocks=tuple(top))
    there = listed_in(above, page)
    below = TalkFacts(people=(*there, *people_below(sections, page)))
    stated = together((head.facts, *opening.values(), below))
    lines = (blocks[0].lines[0], _last_line(blocks)) if blocks else (1, 1)
    people = people_of(stated.titles, stated.people, page.rows(lines))
    named = [it.name for it in people if it.role.takes_part]
    body = read_sections(sections, page, (details, *first, parts.shapes.read), last, named)
    read = with_turns_going_on(body.items, sections, page)
    items = with_reported_quotes(head.items + read, page)
    dates = (*stated.dates, *dates_told(items))
    facts = together((stated, TalkFacts(numbers=tuple(numbers_of(stated.titles, people)))))
    return Draft(
        lines=lines,
        **msgspec.structs.asdict(facts)
        | {"dates": tuple(map(_as_pages, dates)) if of_page else dates, "people": people},
        items=items,
        marks=head.marks + body.marks,
        counts=body.counts,
    )


class _Parts(Value, frozen=True, kw_only=True):
    """A page's header and its sections, with the shapes of what stands in these."""

    top: tuple[Block, ...]
    sections: tuple[Section, ...]
    shapes: Shapes
    first_heading: Heading | Paragraph | None


def _parts(
    blocks: Sequence[Block],
    context: HeadingContext,
    anywhere: tuple[DetailReader, ...],
    infer: Callable[[Section, Page], Shapes],
    spoken: Conversation,
) -> _Parts:
    page, rules = context.page, context.rules
    whole = into_sections(blocks, context)
    every = [it for section in whole for it in (section.heading, *section.blocks) if it]
    first_heading = only_first_heading(every, page.file_name) or title_below_site(
        tuple(above_sections(whole)), page, every
    )
    top, sections = split_header(whole, page, first_heading)
    quoting = [block for block in every if quotes_somebody(block.text)]
    opening = first_heading or (every[0] if len(every) > _LEAST_BELOW else None)
    headline = opening if quoting == [opening] else None
    untold = tuple(block for block in top if block is not headline)
    untitled = _without_titles(Section(heading=None, rule=None, blocks=untold))
    shapes = infer(untitled, page)
    top, sections = _end_header_at_shapes(top, sections, shapes, first_heading)
    sections = with_labelled_lines(
        sections, rules, lambda block: bool(read_detail(block, page, anywhere))
    )
    sections = with_entries(with_subheads(with_chapters(sections, spoken)))
    grammars: dict[int, Grammar] = {}
    for section in sections:  # of a page without a header all blocks have been looked at
        grammars |= (shapes if section == untitled else infer(section, page)).grammars
    return _Parts(
        top=top, sections=sections, shapes=Shapes(grammars=grammars), first_heading=first_heading
    )


def _detail(
    opening: Mapping[int, Meta],
    anywhere: tuple[DetailReader, ...],
    block: Block,
    _section: Section,
    page: Page,
) -> tuple[Found, ...]:
    """What a block below the header states of the talk or the page."""
    meta = opening.get(block.lines[0]) or read_detail(block, page, anywhere)
    return (meta.detail,) if meta else ()


def _as_pages(date: RoleDate) -> RoleDate:
    """A date alone as that of the page."""
    is_alone = date.role is DateRole.UNNAMED
    return msgspec.structs.replace(date, role=DateRole.PAGE) if is_alone else date


def _end_header_at_shapes(
    top: tuple[Block, ...],
    sections: tuple[Section, ...],
    shapes: Shapes,
    title: Heading | Paragraph | None,
) -> tuple[tuple[Block, ...], tuple[Section, ...]]:
    """The header up to its first block of a known shape; what follows is a section of its own.

    What stands above a title that nothing marks is the site's, whatever its shape.
    """
    known = shapes.grammars
    is_pasted = title is not None and not is_marked(title)
    titled = next((i for i, block in enumerate(top) if is_pasted and block is title), 0)
    behind = enumerate(top[titled:], start=titled)
    cut = next((i for i, block in behind if block.lines[0] in known), len(top))
    if cut == len(top):
        return top, sections
    return top[:cut], (Section(heading=None, rule=None, blocks=top[cut:]), *sections)


def _without_titles(section: Section) -> Section:
    """A section without what may be its titles, whatever shape they have."""
    blocks = tuple(block for block in section.blocks if heading_of(block) is None)
    return msgspec.structs.replace(section, blocks=blocks)


def _last_line(blocks: Sequence[Block]) -> int:
    last = blocks[-1]
    return last.last_line if isinstance(last, Bullet) else last.lines[1]
