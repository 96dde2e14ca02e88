"""Which lines of a page are headings: the one place that decides.

The outline keeps what it sees of a line: that it is marked, that it has the form of a title, its
count, what stands around it. Here the names of sections and the dialect are known too, and each
such line becomes

- the heading of a section: one of a known name, a marked one, or a line with the form of a title
  that something follows which it can head;
- one more name of the section that it stands right above (`Topics 15`, `What's discussed`);
- or text of the section that is open: an item of it, a detail of the page, prose.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

import msgspec

from generator.model.account import (
    AccountDetail,
    AccountPassage,
    AccountSegment,
    Item,
    PassageKind,
)
from generator.model.base import Value
from generator.model.source import Role
from generator.read.account.sections.spoken_sections import is_list_of_speakers
from generator.read.account.sections.trailing import has_known_label
from generator.read.grammar.speech.quotes import quotation_of
from generator.read.grammar.timed import split_time
from generator.read.outline.blocks import (
    Block,
    Bullet,
    Heading,
    Paragraph,
    Rule,
    Speech,
    as_text,
    heading_of,
)
from generator.read.outline.broken_lines import are_broken, goes_on
from generator.read.outline.sections import Grammar, Section, SectionRule, prose, rule_for
from generator.read.outline.titles import is_question
from generator.read.page import Count, Found, Mark, Page
from generator.read.vocabulary.section_names import TRANSCRIPT
from generator.text.naming.normal import name_key

_MAX_NAMES = 4
_MARKED, _OF_ATX = 2, range(1, 6)
_BEGUN_WORDS = 4
_LEAST_LISTED = 2


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
    marked = sum(it.level in _OF_ATX for it in context.page.headings) > _MARKED
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
            rule is None
            and (
                _is_item(line, current, below, context)
                or (marked and not titles and _is_prose(line, blocks[index + 1 : index + 2]))
            )
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
    broken = are_broken([it.text for it in blocks if isinstance(it, Paragraph) and it.text])
    asides = [it for it, below in pairwise(blocks[1:]) if _may_be_question(it, below, context)]
    listed_below = _listed_below(blocks, context)
    for index, block in enumerate(blocks):
        heading = heading_of(block)
        if heading is None or index in listed_below:
            yield None
        elif index == 0:
            yield None if _ends_like_a_section(heading, context) else heading
        else:
            is_text = len(asides) == 1 and block is asides[0]
            is_text = is_text or _is_text(block, heading, blocks[index - 1], context)
            is_text = is_text or _is_begun(blocks, heading, index, broken=broken)
            yield None if is_text else heading


def _may_be_question(block: Block, below: Block, context: HeadingContext) -> bool:
    """Whether a line has the form of a question that heads its answer.

    Who heads answers so has several: the only one of a page is somebody's aside.
    """
    heading = heading_of(block)
    if heading is None or heading.marked or not is_question(block.text):
        return False
    return isinstance(below, Paragraph) and rule_for(heading.name, context.rules) is None


def _listed_below(blocks: Sequence[Block], context: HeadingContext) -> frozenset[int]:
    """The lines right below a label, at least two, that have the form of titles: what it lists.

    `Topics:`, `Yeast`, `Salt`, with nothing blank but above the label. Who parts blocks with blank
    lines does so above a heading too.
    """
    items: set[int] = set()
    run: list[int] = []
    for index in range(1, len(blocks) + 1):
        if index < len(blocks) and run and _is_next_title(blocks[index - 1], blocks[index]):
            run.append(index)
            continue
        if len(run) > _LEAST_LISTED:
            items.update(it for it in run[1:] if not _is_known(blocks[it], context))
        run = [index] if index < len(blocks) and _is_label(blocks, index, context) else []
    return frozenset(items)


def _is_next_title(above: Block, block: Block) -> bool:
    near = isinstance(block, Paragraph) and above.lines[1] + 1 == block.lines[0]
    return near and heading_of(block) is not None


def _is_label(blocks: Sequence[Block], index: int, context: HeadingContext) -> bool:
    """Whether a line behind a blank one is a section's name, or ends with a colon."""
    above, block = blocks[index - 1], blocks[index]
    last = above.last_line if isinstance(above, Bullet) else above.lines[1]
    if not isinstance(block, Paragraph) or block.title is None or block.lines[0] == last + 1:
        return False
    return block.text.endswith((":", "：")) or _is_known(block, context)


def _is_known(block: Block, context: HeadingContext) -> bool:
    heading = heading_of(block)
    return heading is not None and rule_for(heading.name, context.rules) is not None


def _ends_like_a_section(heading: Heading, context: HeadingContext) -> bool:
    """Whether a first line is a title though its last word is a section's."""
    rule = None if context.recognised else rule_for(heading.name, context.rules)
    return rule is not None and name_key(heading.name) not in rule.names


def _is_text(block: Block, heading: Heading, above: Block, context: HeadingContext) -> bool:
    """Whether a line says something itself whatever follows it: a byline, a label and its text."""
    if heading.marked:
        return False
    if has_known_label(block, above, context.rules) or is_list_of_speakers(above, block):
        return True
    if rule_for(heading.name, context.rules) is not None:
        return False
    return _goes_on(block, above) or context.is_detail(block)


def _goes_on(block: Block, above: Block) -> bool:
    """Whether a line is a question in the middle of prose: right below a line that ends with words.

    Who writes questions as headings sets them off.
    """
    is_prose = isinstance(above, Paragraph) and heading_of(above) is None and not above.quoted
    return is_question(block.text) and is_prose and above.lines[1] + 1 == block.lines[0]


def _is_begun(blocks: Sequence[Block], heading: Heading, index: int, *, broken: bool) -> bool:
    """Whether a line is the beginning of a sentence that goes on below.

    Points in small letters may stand under a heading, unless all the page is `broken` or the line
    goes on with what stands right above it.
    """
    above, below = blocks[index - 1], blocks[index + 1] if index + 1 < len(blocks) else None
    if heading.marked or not isinstance(below, Paragraph):
        return False
    is_near = isinstance(above, Paragraph) and above.lines[1] + 1 == blocks[index].lines[0]
    is_long = len(heading.text.split()) >= _BEGUN_WORDS
    return (broken or (is_near and is_long)) and goes_on(heading.text, below.text)


def _heads(blocks: Sequence[Block], lines: Sequence[Heading | None], index: int) -> bool:
    """Whether something stands right behind a line that it may head."""
    if index + 1 == len(blocks):
        return False
    return lines[index + 1] is None and not isinstance(blocks[index + 1], Rule)


def _is_prose(line: Heading, below: Sequence[Block]) -> bool:
    """Whether a line has no mark, as the headings of its page have, and heads no list.

    A label with a colon heads what it introduces.
    """
    if line.marked:
        return False
    labels = line.text.rstrip("* ").endswith((":", "："))
    return not labels and all(isinstance(block, Paragraph) for block in below)


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
        elements = (*(_of_heading(line, section, own, page) for line in headings), *below)
        marks += [element for element in elements if isinstance(element, Mark)]
        items += [element for element in elements if not isinstance(element, Mark)]
        counts.extend(_count(section, own))
    return ReadSections(items=tuple(items), marks=tuple(marks), counts=tuple(counts))


def _of_heading(heading: Heading, section: Section, own: list[Item], page: Page) -> Item | Mark:
    """A heading is a label over what was read under it, and where its name is a known section's.

    One with a time in front is a moment of the recording. With a count over nothing but details
    it is a figure of the page's own. Any other under which nothing was read, as where only
    headings stand below, is a passage of its own section: so it keeps its place among them.
    """
    at = page.at(heading.lines)
    timed = split_time(heading.text)
    if section.rule is None and timed.time and timed.text and not timed.aside:
        return AccountSegment(title=timed.text, time=timed.time, at=at)
    if heading.count is not None and all(isinstance(item, AccountDetail) for item in own):
        return AccountDetail(what="figures", text=heading.text, at=at)
    if section.rule is None and not own:
        text = heading.text
        return AccountPassage(section=text, kind=PassageKind.OTHER, text=text, at=at)
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
        what, line = section.rule.what, section.heading.lines[0]
        yield Count(what=what, printed=section.count, read=read, line=line)


def read_block(
    block: Block, section: Section, page: Page, grammars: tuple[Grammar, ...]
) -> tuple[Found, ...]:
    """What the first grammar that knows the block makes of it; as prose where none does.

    Words that the page sets off as a quotation are one whatever the section; code is code, and
    what the editor calls text is text.
    """
    if (isinstance(block, Paragraph) and block.code) or block.lines[0] in page.text_lines:
        return tuple(prose(block, section, page))
    if isinstance(block, Speech) and block.quoted:
        return (quotation_of(block, page),)
    for grammar in grammars:
        read = grammar(block, section, page)
        if read:
            return read
    return tuple(prose(block, section, page))
