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
from itertools import dropwhile, pairwise

from msgspec.structs import replace

from generator.model.base import Value
from generator.read.account.people.lists.whole_names import people_alone
from generator.read.account.sections.inner_sections import has_known_label
from generator.read.account.sections.spoken_chapters import is_list_of_speakers
from generator.read.grammar.bylines import MAX_BYLINE
from generator.read.grammar.people.introductions import behind_by
from generator.read.outline.blocks import (
    Block,
    Bullet,
    Heading,
    Paragraph,
    Rule,
    Speech,
    as_text,
    block_behind,
    heading_of,
    is_marked,
)
from generator.read.outline.broken.broken_lines import are_broken
from generator.read.outline.broken.going_on import goes_on
from generator.read.outline.headings.titles import is_question
from generator.read.outline.sections import Section, SectionRule, rule_for
from generator.read.page import Page
from generator.read.vocabulary.name_parts import SMALL_WORDS
from generator.read.vocabulary.section_names import TRANSCRIPT
from generator.read.vocabulary.unknown_values import is_unknown
from generator.text.naming.normal import name_key
from generator.text.quantities.unclear_dates import behind_day

_MAX_NAMES = 4
_MARKED, _OF_ATX = 2, range(1, 6)
_BEGUN_WORDS = 4
_BEGIN_SPEECH = frozenset("and because but okay or so uh um well yeah yes".split())
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
    marked = sum(context.page.levels[level] for level in _OF_ATX) > _MARKED
    lead_ins = _have_lead_ins(blocks, lines, context.rules)
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
                or (lead_ins and _leads_in(line))
                or (not titles and _breaks_off(blocks, lines, index))
                or (marked and not titles and _is_amid_prose(blocks, lines, index))
            )
        ):
            below.append(block if titles or current.heading else as_text(block))
        elif rule and rule is current.rule and not below and _may_have_more_names(current):
            current = current.named_anew(line)
        else:
            sections.append(replace(current, blocks=tuple(below)))
            current, below = Section(heading=line, rule=rule, blocks=()), []
    sections.append(replace(current, blocks=tuple(below)))
    return tuple(section for section in sections if section.heading or section.blocks)


def _headings(blocks: Sequence[Block], context: HeadingContext) -> Iterator[Heading | None]:
    """For each block the heading that it may be; None for what is text whatever follows it."""
    broken = are_broken([it.text for it in blocks if isinstance(it, Paragraph) and it.text])
    asides = [it for it, below in pairwise(blocks[1:]) if _may_be_question(it, below, context)]
    long = sum(_is_long_question(it, below) for it, below in pairwise(blocks[1:]))
    heads_none = len(asides) == 1 or long * 2 >= len(asides)
    listed_below = _listed_below(blocks, context)
    for index, block in enumerate(blocks):
        heading = heading_of(block)
        if heading is None or index in listed_below:
            yield None
        elif index == 0:
            yield None if _ends_like_a_section(heading, context) else heading
        else:
            is_text = heads_none and any(block is it for it in asides)
            is_text = is_text or _is_text(block, heading, blocks[index - 1], context)
            is_text = is_text or _is_begun(blocks, heading, index, broken=broken)
            is_text = is_text or _is_above_byline(blocks, index, context.page)
            yield None if is_text else heading


def _may_be_question(block: Block, below: Block, context: HeadingContext) -> bool:
    """Whether a line has the form of a question that heads its answer.

    Who heads answers so has several: the only one of a page is somebody's aside.
    """
    heading = heading_of(block)
    if heading is None or heading.marked or not is_question(block.text):
        return False
    return isinstance(below, Paragraph) and rule_for(heading.name, context.rules) is None


def _is_long_question(block: Block, below: Block) -> bool:
    """Whether a question is too long for a heading: who asks so asks the short ones as well."""
    is_text = isinstance(block, Paragraph) and heading_of(block) is None and not block.quoted
    return is_text and is_question(block.text) and ". " not in block.text and below.text[-1:] != "?"


def _listed_below(blocks: Sequence[Block], context: HeadingContext) -> frozenset[int]:
    """The lines right below a label, at least two, that have the form of titles: what it lists.

    `Topics:`, `Yeast`, `Salt`, with nothing blank but above the label. Who parts blocks with blank
    lines does so above a heading too, and so the last of three such lines below prose heads none.
    """
    items: set[int] = set()
    run: list[int] = []
    texts = (at for at, it in enumerate(blocks) if isinstance(it, Paragraph) and not it.title)
    prose = next(texts, len(blocks))
    for index in range(1, len(blocks) + 1):
        if index < len(blocks) and run and _is_next_title(blocks[index - 1], blocks[index]):
            run.append(index)
            continue
        if len(run) > _LEAST_LISTED and heading_of(blocks[run[0]]) is not None:
            first = int(_is_label(blocks, run[0], context))
            items.update(it for it in run[first:] if not _is_known(blocks[it], context))
        is_label = index < len(blocks) and _is_label(blocks, index, context)
        run = [index] if is_label or prose < index < len(blocks) else []
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
    return rule is not None and name_key(behind_day(heading.name)) not in rule.names


def _is_text(block: Block, heading: Heading, above: Block, context: HeadingContext) -> bool:
    """Whether a line is no heading whatever follows: a byline, a label and its text, `None`."""
    if heading.marked:
        return False
    if has_known_label(block, above, context.rules) or is_list_of_speakers(above, block):
        return True
    if rule_for(heading.name, context.rules) is not None:
        return False
    if _goes_on(block, above) or is_unknown(heading.name) or context.is_detail(block):
        return True
    return _is_byline(heading.name)


def _is_byline(text: str) -> bool:
    """Whether a line says who wrote, and nothing else: `By Ada Okafor`."""
    return len(text) <= MAX_BYLINE and bool(people_alone(behind_by(text.strip()) or ""))


def _is_above_byline(blocks: Sequence[Block], index: int, page: Page) -> bool:
    """Whether a line stands between the title and who wrote, which may be read already."""
    if index != 1 or is_marked(blocks[index]) or not blocks[index + 1 :]:
        return False
    rows = page.rows((blocks[index].lines[1] + 1, blocks[index + 1].lines[0]))
    return any(map(_is_byline, rows))


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
    above, below = blocks[index - 1], block_behind(blocks, index)
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


def _leads_in(line: Heading) -> bool:
    """Whether a line without a mark ends with a colon."""
    return not line.marked and line.text.rstrip("* ").endswith((":", "："))


def _have_lead_ins(
    blocks: Sequence[Block], lines: Sequence[Heading | None], rules: tuple[SectionRule, ...]
) -> bool:
    """Whether lines with a colon lead in the lists below them and are no headings.

    `The reasons are:` stands in the middle of prose: behind the list of at least one comes a
    paragraph, which such a heading would claim. Names of sections are headings all the same.
    """
    leading = [(index, line.name) for index, line in enumerate(lines) if line and _leads_in(line)]
    return any(
        rule_for(name, rules) is None and _is_above_list_and_prose(blocks, lines, index)
        for index, name in leading
    )


def _is_above_list_and_prose(
    blocks: Sequence[Block], lines: Sequence[Heading | None], index: int
) -> bool:
    behind = dropwhile(lambda at: isinstance(blocks[at], Bullet), range(index + 1, len(lines)))
    end = next(behind, None)
    return end is not None and end > index + 1 and lines[end] is None


def _breaks_off(blocks: Sequence[Block], lines: Sequence[Heading | None], index: int) -> bool:
    """Whether a line amid words is a part of them: somebody says `And then the`, or `So weirs`."""
    line = lines[index]
    if line is None or line.marked or not _heads(blocks, lines, index):
        return False
    first, *_, last = 2 * line.text.split()
    near = (index - 1, index + 1)
    amid = all(lines[at] is None and isinstance(blocks[at], Paragraph | Speech) for at in near)
    return amid and (first.strip(",").casefold() in _BEGIN_SPEECH or last in SMALL_WORDS)


def _is_amid_prose(blocks: Sequence[Block], lines: Sequence[Heading | None], index: int) -> bool:
    """Whether a line has no mark, as the headings of its page have, and heads no list alone."""
    line, below = lines[index], blocks[index + 1 : index + 2]
    if line is None or line.marked or _leads_in(line):
        return False
    is_prose = all(isinstance(block, Paragraph) for block in below)
    return is_prose or _is_above_list_and_prose(blocks, lines, index)


def _is_item(
    line: Heading, section: Section, above: Sequence[Block], context: HeadingContext
) -> bool:
    """Whether a line is an item of the section that is open, though something follows it."""
    rule = section.rule
    if rule is None or line.marked:
        return False
    if rule.what == TRANSCRIPT.what and not context.recognised:
        return True
    so_far = replace(section, blocks=tuple(above[:1]))
    return rule.recognises is not None and rule.recognises(line, so_far, context.page)


def _may_have_more_names(section: Section) -> bool:
    return section.heading is not None and len(section.other_headings) < _MAX_NAMES
