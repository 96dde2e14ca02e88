"""Names on lines of their own among quotations: whether they stand above the words or below them.

What cannot be told is nobody's: the name neither says whose words are, nor does it head any.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import TypeGuard

from generator.model.grouping import grouped
from generator.read.grammar.speech.quotation_marks import opens_quotation
from generator.read.grammar.speech.quotes import is_attribution
from generator.read.outline.blocks import (
    Block,
    Heading,
    Paragraph,
    Rule,
    heading_of,
    is_marked,
    is_quoted,
)
from generator.read.outline.turns.posts import label_of
from generator.read.page import Page
from generator.text.naming.given_names import begins_with_given_name

Words = Paragraph | Heading
Parts = Collection[Sequence[int]]  # where the blocks of each part of a page stand
MOST_QUOTED = 12  # lines


def above_words(blocks: Sequence[Block], parts: Parts, page: Page) -> Mapping[int, Sequence[Words]]:
    """The names behind a dash that do not say whose the words above are, with the words below.

    In a part of a page, all are nearer to words below than to what is above, or the first stands
    on top and each has words below. Of others that are nearer the words are nobody's.
    """
    over: dict[int, Sequence[Words]] = {}
    for part in parts:
        texts = [blocks[at] for at in part]
        named = [
            i
            for i, it in enumerate(texts)
            if isinstance(it, Paragraph) and is_attribution(it, page)
        ]
        below = {i: _words_from(texts[i + 1 : i + 1 + MOST_QUOTED], page) for i in named}
        near = [i for i in named if below[i] and (not i or _nearness(*texts[i - 1 : i + 2]) > 0)]
        first = texts[: named[0] + 2] if named and all(below.values()) else []
        is_sure = len(named) > 1 and (len(near) == len(named) or len(first) == 2)
        are_doubtful = 2 * len(near) > len(named) > 1 or (
            len(first) > 2 and not may_be_words(first[-3]) and _nearness(*first[-3:]) == 0
        )
        each = named if is_sure or are_doubtful else [i for i in near if i]
        over |= {part[i]: below[i] if is_sure else () for i in each}
    return over


def parts_with_words(blocks: Sequence[Block]) -> Parts:
    """Where the blocks of each part of a page stand, without its headings and rules.

    A page that quotes nothing has no parts.
    """
    if not any(map(may_be_words, blocks)):
        return ()
    part_of = tuple(accumulate(map(is_marked, blocks)))
    places = (at for at, it in enumerate(blocks) if not (isinstance(it, Rule) or is_marked(it)))
    return grouped(places, part_of.__getitem__).values()


def no_headings(blocks: Sequence[Block], parts: Parts, page: Page) -> Iterator[int]:
    """The names without a mark, and words below such, that head nothing.

    Between quotations a name says whose those above are, or below; on top of them and behind all
    but the last, each heads its own.
    """
    for part in parts:
        words = [may_be_words(blocks[at]) for at in part]
        named = [i for i, at in enumerate(part[:-1]) if words[i + 1] and _is_name(blocks[at], page)]
        if named and not any(words[: named[0]]) and words[-1]:
            yield from (part[i + 1] for i in named)
        else:
            yield from (part[i] for i in named if i and words[i - 1])


def _is_name(block: Block, page: Page) -> bool:
    """Whether a line without a mark may be a heading and is a name, perhaps with a post."""
    named = label_of(block.text) if heading_of(block) and isinstance(block, Paragraph) else None
    return named is not None and (begins_with_given_name(named[0]) or named[0] in page.people)


def _words_from(blocks: Sequence[Block], page: Page) -> Sequence[Words]:
    """The words that blocks begin with: a text in quotation marks, or lines of one quotation."""
    run: list[Words] = []
    for block in blocks:
        between = page.rows((run[-1].lines[1] + 1, block.lines[0] - 1)) if run else ()
        if not may_be_words(block) or (run and not is_quoted(block)):
            break
        if is_attribution(block, page) or not all(it[:1] == ">" for it in between):
            break
        run.append(block)
        if not is_quoted(block):
            break
    return run


def _nearness(above: Block, name: Block, below: Block) -> int:
    """By how many lines a name stands nearer to what is below than to what is above."""
    return name.lines[0] - above.lines[1] - (below.lines[0] - name.lines[1])


def may_be_words(block: Block) -> TypeGuard[Words]:
    """Whether a block is a line of a quotation, or begins with a quotation mark."""
    is_text = isinstance(block, Paragraph | Heading)
    return is_text and (is_quoted(block) or opens_quotation(block.text))
