"""Where the header of a page ends: with its title, and what tells of the talk below it.

In: the sections of a page. Out: the blocks of the header, and the sections after it.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from generator.model.account_head import PersonRole
from generator.read.account.header.lines import DETAIL_READERS, read_detail
from generator.read.account.people.lists.list_lines import role_of_label
from generator.read.account.titles.series_titles import says_again
from generator.read.account.titles.title_lines import (
    LineKind,
    announces,
    are_parts_below_speaker,
    level_of_facts,
    line_kind,
    states_speaker,
)
from generator.read.outline.blocks import (
    Block,
    Bullet,
    Code,
    Heading,
    Paragraph,
    Rule,
    heading_of,
    is_marked,
)
from generator.read.outline.headings.day_headings import is_day
from generator.read.outline.sections import Section
from generator.read.page import Page
from generator.text.naming.normal import plain
from generator.text.regex import regex

_MAX_SITE = 200
_LEAST_LISTS, _BOLD = 3, 6  # lines; the level of a heading that only bold letters make one
_COUNTED = regex(r"(?:\d{1,2}\.){1,4}\s+")
_FIRST, _SECOND = regex(r"[#*_ ]{0,8}1\. "), regex(r"[#*_ ]{0,8}2\. ")


def split_header(
    sections: tuple[Section, ...], page: Page, first: Heading | Paragraph | None
) -> tuple[tuple[Block, ...], tuple[Section, ...]]:
    """The blocks of the header, and the sections after it.

    The header is what stands before the first heading. A heading that no rule knows is a title
    and belongs to it, with what stands below, as long as the header has none yet, or repeats it,
    or lines of a header (a byline, a score) still follow.
    """
    top: list[Block] = []
    facts: list[Block] = []
    titled = False
    parted = are_parts_below_speaker([it.heading for it in sections if it.heading])
    pasted = first is not None and not is_marked(first)
    level = min((it.heading.level for it in sections if is_marked(it.heading)), default=0)
    for index, section in enumerate(sections):
        is_one_of_several = (
            page.day_heads_several and top and section.heading and section.heading.marked
        )
        own = bool(titled or is_one_of_several) and not _continues_header(section, page)
        if section.heading is not None and section.heading is first:
            own = own and _has_prose(_without_contents(top, sections))
        is_above = pasted and all(block is not first for block in top)
        own = own and not is_above
        rest, heading = sections[index:], section.heading
        rows = page.rows(heading.lines) if heading and not top and heading is not first else ()
        if not titled and (_begins_alike(rest, rows[:1]) or (top and _begins_lists(rest))):
            return tuple(top), rest
        is_section = section.rule or role_of_label(section.name) is PersonRole.ATTENDEE
        if heading and announces(heading):
            is_section = is_section or not level < heading.level < _BOLD
        if heading and not is_above and is_section:
            return tuple(top), rest
        if section.heading and (own and not _repeats(section.heading, top)):
            return tuple(top), rest
        blocks = [block for block in (section.heading, *section.blocks) if block]
        titled = titled or _has_title(blocks, facts, page)
        titled = titled or (parted and states_speaker(section.heading))
        top.extend(blocks)
    return tuple(top), ()


def above_sections(sections: Iterable[Section]) -> Iterator[Block]:
    """The blocks and headings in front of the first section of a known name."""
    for section in takewhile(lambda it: it.rule is None, sections):
        yield from (block for block in (section.heading, *section.blocks) if block)


def _begins_alike(sections: Sequence[Section], rows: Sequence[str]) -> bool:
    """Whether a heading is the first of several of one form, of which none is a title.

    `# Recording:` above `# Minutes:`, days, numbered parts, blocks of an outliner, as its row shows
    at the top of a page: `- ## Gates`.
    """
    heading, *others = (section.heading for section in sections)
    if heading is None or not heading.marked:
        return False
    large = [it for it in others if it and it.marked and it.level <= heading.level]
    alike = [it.text for it in large if it.level == heading.level]
    are_labels = [it.text.endswith((":", "：")) for it in (heading, *large[:1])] == [True, True]
    are_days = is_day(heading.text) and any(map(is_day, alike))
    is_first = heading.level > 1 and _FIRST.match(heading.text) is not None  # `## 1. Thread`
    are_counted = is_first and any(map(_SECOND.match, alike))
    are_blocks = bool(large) and any(it.lstrip().startswith("- #") for it in rows)
    return are_labels or are_days or are_counted or are_blocks


def _begins_lists(sections: Sequence[Section]) -> bool:
    """Whether lines without a mark each head nothing but points: the first is no title either."""
    alike = [
        it.heading is not None and not it.heading.marked and isinstance(block, Bullet)
        for it in sections[:_LEAST_LISTS]
        for block in it.blocks or (None,)
    ]
    return len(sections) >= _LEAST_LISTS and all(alike)


def _has_title(blocks: Iterable[Block], facts: list[Block], page: Page) -> bool:
    """Whether a title stands in blocks, as far as that; adds to `facts` those that state one.

    Headings that state facts take its place where there are several.
    """
    for block in blocks:
        if read_detail(block, page, DETAIL_READERS) is not None:
            facts.append(block)
            if isinstance(block, Heading) and level_of_facts(facts) is not None:
                return True
        elif not isinstance(block, Code | Rule) and line_kind(block) is not LineKind.OF_THE_PAGE:
            return True
    return False


def _has_prose(blocks: Iterable[Block]) -> bool:
    """Whether a page has begun to say something: a list, or a line too long for a site's name."""
    return any(
        not isinstance(block, Code | Heading | Paragraph | Rule) or len(block.text) > _MAX_SITE
        for block in blocks
    )


def _without_contents(top: Iterable[Block], sections: Iterable[Section]) -> Iterator[Block]:
    """The blocks without the points that only say what the page's headings say below them."""
    names = {section.name.casefold() for section in sections}
    for block in top:
        entry = _COUNTED.sub("", block.text).casefold()
        if not isinstance(block, Bullet) or entry not in names:
            yield block


def _repeats(heading: Heading, top: Sequence[Block]) -> bool:
    """Whether a heading says the title once more, as notes do under their front matter.

    There it may stand with its show, its number and the sort of note.
    """
    first = heading_of(top[0])
    if first is None:
        return False
    return plain(first.name) == plain(heading.name) or says_again(first.name, heading.name)


def _continues_header(section: Section, page: Page) -> bool:
    marked = section.heading is not None and section.heading.marked
    return not marked and any(read_detail(it, page, DETAIL_READERS) for it in section.blocks)
