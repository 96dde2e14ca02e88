"""Quotations and who said them on the next line; lines inside the lines of a file.

A quotation and its attribution become a bullet with one block under it, the form in which grammars
know such pairs.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from typing import TypeGuard

from msgspec.structs import replace

from generator.model.base import Span, Value
from generator.model.config import MAX_LINES
from generator.model.message import Message
from generator.read.grammar.labelled import has_ideographs
from generator.read.grammar.speech.attribution import is_announcement
from generator.read.grammar.speech.quotation_marks import (
    DASHES,
    SENTENCE_ENDS,
    is_whole_quotation,
    opens_quotation,
)
from generator.read.grammar.speech.quotes import is_attribution
from generator.read.grammar.speech.remarks import with_remarks
from generator.read.outline.blocks import (
    Block,
    Bullet,
    Heading,
    Paragraph,
    Rule,
    as_text,
    heading_of,
    is_marked,
    is_quoted,
)
from generator.read.outline.line_roles import Repaired
from generator.read.outline.sections import rule_named
from generator.read.outline.turns.names_and_words import (
    MOST_QUOTED,
    Words,
    above_words,
    may_be_words,
    no_headings,
    parts_with_words,
)
from generator.read.page import Count, Draft, Mark, Page, Result
from generator.read.vocabulary.section_names import ALL_RULES, QUOTES
from generator.text.encoding.decode import Fault
from generator.text.encoding.hidden_characters import names_of
from generator.text.regex import regex

_OF_TRANSLATED = 3  # the words, their translation, who said them
_DASHES = tuple(DASHES)


def with_attributions(blocks: Sequence[Block], page: Page) -> tuple[Block, ...]:
    """The blocks, with quotations joined to the lines below that say whose they are, and more."""
    quoted = frozenset(_texts_of_quotes(blocks, page))
    words = [replace(it, quoted=True) if at in quoted else it for at, it in enumerate(blocks)]
    return tuple(with_remarks(tuple(_with_attributions(words, page))))


def _texts_of_quotes(blocks: Sequence[Block], page: Page) -> Iterator[int]:
    """The places of texts above `— Ada Okafor` below headings for quotes: they are quotations.

    Where others there are in quotation marks, such a text may be a remark on these.
    """
    for head, heading in enumerate(blocks):
        if not is_marked(heading) or rule_named(heading.text, ALL_RULES) is not QUOTES:
            continue
        part = [*takewhile(lambda at: not is_marked(blocks[at]), range(head + 1, len(blocks)))]
        if not any(may_be_words(blocks[at]) for at in (head, *part)):
            yield from (at for at in part[:-1] if _is_quote(*blocks[at - 1 : at + 2], page=page))


def _is_quote(above: Block, text: Block, below: Block, *, page: Page) -> bool:
    """Whether a text is a paragraph as a whole, ends as a sentence and has a name below."""
    if not (isinstance(text, Paragraph) and isinstance(below, Paragraph)):
        return False
    is_whole = not (isinstance(above, Paragraph) and above.lines[1] + 1 == text.lines[0])
    is_sentence = text.text.endswith(SENTENCE_ENDS) and "://" not in text.text
    is_near = below.lines[0] <= text.lines[1] + 2 and below.text.startswith(_DASHES)
    is_named = is_near and is_attribution(below, page)
    return is_whole and is_sentence and is_named and not is_attribution(text, page)


def _with_attributions(blocks: Sequence[Block], page: Page) -> Iterator[Block]:
    """The blocks, each quotation with its speaker, who may be named above it or below.

    Between the words and an attribution there may be one blank line, of the quotation or not.
    """
    announced = _have_announcements(blocks)
    parts = parts_with_words(blocks)
    over = above_words(blocks, parts, page)
    plain = frozenset(no_headings(blocks, parts, page))
    index = 0
    while index < len(blocks):
        if words := over.get(index):
            named = replace(blocks[index], lines=(blocks[index].lines[0], words[-1].lines[1]))
            first = replace(words[0], lines=(named.lines[0], words[0].lines[1]))
            yield from _said_by((first, *words[1:]), named)
            index = blocks.index(words[-1], index) + 1
            continue
        if is_quoted(blocks[index]) and (run := _lines_of_one(blocks, index, page)):
            *quoted, named = run
            yield from _said_by(quoted, named)
            index = blocks.index(named, index) + 1
            continue
        if (pair_of := blocks[index : index + 3]) and _is_translated(pair_of, page):
            yield from _said_by(pair_of[:2], pair_of[2])
            index += 3
            continue
        block, *below = blocks[index : index + 3]
        above = blocks[index - 1] if index else None
        end = block.lines[1]
        if len(below) > 1 and _is_blank(below[0]):
            end, below, taken = below[0].lines[1], below[1:], 3
        else:
            below, taken = below[:1], 2
        pair = below[0] if below else None
        if (
            pair is not None
            and index + taken - 1 not in over
            and (
                (_is_said_by(block, pair, page) and not _goes_on_from(above, block))
                or (taken == 2 and announced and _announces(block, pair))
            )
        ):
            yield Bullet(text=block.text, lines=(block.lines[0], end), children=(pair,))
            index += taken
        else:
            yield as_text(block) if index in plain else block
            index += 1


def _lines_of_one(blocks: Sequence[Block], index: int, page: Page) -> list[Paragraph]:
    """The lines of a block quotation and behind them the one that says whose they are, or none."""
    if index and _goes_on_from(blocks[index - 1], blocks[index]):
        return []
    run: list[Paragraph] = []
    end = 0
    for block in blocks[index : index + MOST_QUOTED]:
        between = page.rows((end + 1, block.lines[0] - 1)) if run else ()
        is_next = all(row.startswith(">") for row in between)
        end = block.lines[1]
        if is_next and is_quoted(block):
            run.append(block)
            if is_attribution(block, page):
                are_several = any(is_whole_quotation(it.text) for it in run)
                are_several = are_several and not _are_in_two_scripts(run[:-1])
                return run if len(run) > _LEAST_QUOTED and not are_several else []
        elif not (run and is_next and _is_blank(block)):
            return []
    return []


def _is_translated(three: Sequence[Block], page: Page) -> TypeGuard[Sequence[Paragraph]]:
    """Whether words, the same in another script, and who said them stand right below each other."""
    if len(three) < _OF_TRANSLATED or (three[0].text.isascii() and three[1].text.isascii()):
        return False
    if not all(isinstance(it, Paragraph) for it in three):
        return False
    first, second, named = three
    is_near = all(low.lines[0] <= up.lines[1] + 2 for up, low in pairwise(three))
    is_pair = is_near and may_be_words(first) and _are_in_two_scripts((first, second))
    return is_pair and is_attribution(named, page) and not is_attribution(second, page)


def _are_in_two_scripts(quoted: Sequence[Block]) -> bool:
    """Whether one of two texts is in Chinese or Japanese letters, and the other is not."""
    return len(quoted) == 2 and len({has_ideographs(it.text) for it in quoted}) == 2


def _said_by(quoted: Sequence[Words], named: Block) -> Iterator[Bullet]:
    """The lines of a quotation as one, or each alone where one is a translation of another."""
    texts = [it.text for it in quoted]
    are_several = len(texts) > 1 and any(map(is_whole_quotation, texts))
    if len(set(map(has_ideographs, texts))) == 1 and not are_several:
        yield Bullet(
            text=" ".join(texts),
            lines=(quoted[0].lines[0], quoted[-1].lines[1]),
            children=(named,),
        )
        return
    for line in quoted:
        yield Bullet(text=line.text, lines=line.lines, children=(named,))


def _is_blank(block: Block) -> bool:
    """Whether a block is the blank line of a block quotation."""
    return isinstance(block, Rule) and not block.text.strip("> ")


def _is_said_by(block: Block, below: Block, page: Page) -> bool:
    is_near = below.lines[0] <= block.lines[1] + 2
    return is_near and may_be_words(block) and is_attribution(below, page)


def _have_announcements(blocks: Sequence[Block]) -> bool:
    """Whether lines that end with a colon have quotations below: most are labels elsewhere.

    `**Core Belief:**` has the form of a name; `**Ways to dig:**` above a list says what it is. If
    one says in brackets what somebody is, and all that are like names have quotations, they are.
    """
    labels = [
        index
        for index, block in enumerate(blocks)
        if heading_of(block) and block.text.endswith((":", "："))
    ]
    names = [index for index in labels if is_announcement(blocks[index].text)]
    announcing = sum(_announces(*blocks[index : index + 2]) for index in names)
    explained = any(_IN_BRACKETS.search(blocks[index].text) for index in names)
    return 2 * announcing >= len(labels) or (explained and announcing == len(names))


def _announces(block: Block, below: Block | None = None) -> bool:
    """Whether a line names somebody whose words are quoted on the next."""
    if not isinstance(block, Paragraph | Heading) or not isinstance(below, Paragraph):
        return False
    if below.lines[0] > block.lines[1] + 2 or not is_announcement(block.text):
        return False
    return below.quoted or opens_quotation(below.text)


def _goes_on_from(above: Block | None, block: Block) -> bool:
    """Whether a quotation began on the line above: its lines are no piece of one text."""
    return (
        above is not None
        and is_quoted(above)
        and is_quoted(block)
        and above.lines[1] + 1 == block.lines[0]
        and not is_whole_quotation(block.text)
    )


_LEAST_QUOTED = 2  # lines
_IN_BRACKETS = regex(r"\)\**+[:：]\**$")
_END = regex("[\v\f\x85\u2028\u2029]")
_PER_LINE = 2  # so many on a line, on average, are no slip


class InnerLines(Value, frozen=True, kw_only=True):
    """What is read as lines, and for each the number of the line of the file that holds it."""

    texts: tuple[str, ...]
    numbers: tuple[int, ...]
    fault: Fault


def inner_lines(lines: Sequence[Repaired]) -> InnerLines | None:
    """The lines inside the lines of a file; None where its lines end as they should."""
    odd = (line.text for line in lines if not line.text.isprintable())
    ends = [end for text in odd for end in _END.findall(text)]
    if len(ends) < _PER_LINE * max(1, len(lines)) or len(ends) + len(lines) > MAX_LINES:
        return None
    texts: list[str] = []
    numbers: list[int] = []
    for line in lines:
        parts = _END.split(line.told)
        texts += parts
        numbers += [line.number] * len(parts)
    message = Message("problem.line_ends", lines=len(lines), n=len(ends), characters=names_of(ends))
    fault = Fault(code="line-ends-other", message=message)
    return InnerLines(texts=tuple(texts), numbers=tuple(numbers), fault=fault)


def renumbered(result: Result, inner: InnerLines) -> Result:
    """What was read of inner lines, with the numbers of the lines of the file."""

    def lines(numbers: tuple[int, int]) -> tuple[int, int]:
        return inner.numbers[numbers[0] - 1], inner.numbers[numbers[1] - 1]

    def at(span: Span) -> Span:
        return replace(span, lines=lines(span.lines))

    def of_mark(mark: Mark) -> Mark:
        return replace(mark, lines=lines(mark.lines))

    def of_count(count: Count) -> Count:
        return replace(count, line=inner.numbers[count.line - 1])

    def of_draft(draft: Draft) -> Draft:
        return replace(
            draft,
            lines=lines(draft.lines),
            titles=tuple(replace(item, at=at(item.at)) for item in draft.titles),
            people=tuple(replace(item, at=at(item.at)) for item in draft.people),
            items=tuple(replace(item, at=at(item.at)) for item in draft.items),
            marks=tuple(map(of_mark, draft.marks)),
            counts=tuple(map(of_count, draft.counts)),
        )

    return replace(
        result, drafts=tuple(map(of_draft, result.drafts)), marks=tuple(map(of_mark, result.marks))
    )
