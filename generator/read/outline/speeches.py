"""Lines that only say who speaks, joined with the words below: `Name:`, `Name (0:17)`, `[0:17]`.

Names count where they come again or have a time, times alone where there are several. A heading is
a name where all headings between the first and the last such are names, and each comes again.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest

import msgspec

from generator.read.account.names import is_full_name, is_role
from generator.read.grammar.speech.turn_lines import Turn, speakers, split_head, split_turn
from generator.read.outline.blocks import Block, Bullet, Heading, Paragraph, Speech
from generator.read.outline.sections import SectionRule, rule_for
from generator.read.page import Page
from generator.text.quantities import timecode

_LEAST_NAMED = 2
_LEAST_TIMES = 3
_LEAST_HEADINGS = 4


def with_speeches(
    blocks: Sequence[Block], rules: tuple[SectionRule, ...], page: Page
) -> tuple[Block, ...]:
    """The blocks, with such lines and their words as :class:`Speech`.

    `rules` say which lines are headings by their name.
    """
    heads = _heads(blocks, rules, page)
    return tuple(_joined(blocks, heads, rules)) if heads else tuple(blocks)


def _heads(
    blocks: Sequence[Block], rules: tuple[SectionRule, ...], page: Page
) -> Mapping[int, Turn]:
    """The lines that say who speaks below, by their number."""
    candidates = _names_as_headings(blocks, rules)
    for block, below in zip_longest(blocks, blocks[1:]):
        text = _line_of(block, rules, page)
        head = split_head(text) if text else None
        if head is not None:
            timed = isinstance(below, Paragraph) and timecode.lead(below.text) is not None
            candidates[block.lines[0]] = msgspec.structs.replace(head, sure=head.sure or timed)
    known = speakers(candidates.values())
    on_one_line = _speakers_on_one_line(blocks)
    named = {
        line: head
        for line, head in candidates.items()
        if head.speaker in known and (not on_one_line or head.speaker in on_one_line)
    }
    timed_only = {line: head for line, head in candidates.items() if head.speaker is None}
    if len(named) >= _LEAST_NAMED:
        return timed_only | named
    return timed_only if len(timed_only) >= _LEAST_TIMES else {}


def _line_of(block: Block, rules: tuple[SectionRule, ...], page: Page) -> str | None:
    """A line that may say who speaks: text, or a heading for nothing but its bold letters."""
    if isinstance(block, Heading):
        row = " ".join(page.rows(block.lines)).strip()
        bold = block.level == 6 and row.strip("*_").endswith(":")
        return f"{block.name}:" if bold and rule_for(block.name, rules) is None else None
    return block.text if isinstance(block, Paragraph) and _is_words(block, rules) else None


def _speakers_on_one_line(blocks: Sequence[Block]) -> frozenset[str]:
    """Who speaks again and again in the form `Name: words`, if there are such."""
    lines = (split_turn(block.text) for block in blocks if isinstance(block, Paragraph | Bullet))
    known = speakers(turn for turn in lines if turn and turn.says)
    return known if len(known) > 1 else frozenset()


def _names_as_headings(blocks: Sequence[Block], rules: tuple[SectionRule, ...]) -> dict[int, Turn]:
    """Marked headings that are nothing but names, each of which comes again."""
    headings = [block for block in blocks if isinstance(block, Heading)]
    counted = Counter(heading.name for heading in headings if heading.name == heading.text)
    names = {name for name, number in counted.items() if number > 1 and _is_name(name, rules)}
    places = [index for index, heading in enumerate(headings) if heading.name in names]
    if len(names) < _LEAST_NAMED or len(places) < _LEAST_HEADINGS:
        return {}
    if len(places) <= places[-1] - places[0]:
        return {}
    between = headings[places[0] : places[-1] + 1]
    return {heading.lines[0]: Turn(speaker=heading.name, time=None, text="") for heading in between}


def _is_name(text: str, rules: tuple[SectionRule, ...]) -> bool:
    return (is_full_name(text) or is_role(text)) and rule_for(text, rules) is None


def _is_words(block: Block, rules: tuple[SectionRule, ...]) -> bool:
    """Whether a line may say something, or who says it: it is no heading for sure."""
    if not isinstance(block, Paragraph) or block.quoted:
        return False
    return block.title is None or rule_for(block.title.name, rules) is None


def _joined(
    blocks: Sequence[Block], heads: Mapping[int, Turn], rules: tuple[SectionRule, ...]
) -> Iterator[Block]:
    known = {head.speaker for head in heads.values()} | _speakers_on_one_line(blocks)
    index = 0
    while index < len(blocks):
        block = blocks[index]
        index += 1
        head = heads.get(block.lines[0])
        if head is None or isinstance(block, Bullet):
            yield block
            continue
        words: list[Block] = []
        last = block.lines[1]
        while index < len(blocks) and _goes_on(blocks[index], last, words, heads, rules):
            turn = split_turn(blocks[index].text)
            if turn is not None and turn.says and turn.speaker in known:
                break
            words.append(blocks[index])
            last = blocks[index].lines[1]
            index += 1
        yield _speech(block, head, words)


def _goes_on(
    block: Block,
    last: int,
    words: list[Block],
    heads: Mapping[int, Turn],
    rules: tuple[SectionRule, ...],
) -> bool:
    """Whether a block is said by the speaker above: right below, or alone behind a blank line."""
    if block.lines[0] in heads or not _is_words(block, rules):
        return False
    return block.lines[0] == last + 1 or not words


def _speech(block: Block, head: Turn, words: list[Block]) -> Block:
    if not words:
        return block
    text = " ".join(word.text for word in words)
    lines = (block.lines[0], words[-1].lines[1])
    return Speech(speaker=head.speaker, time=head.time, text=text, lines=lines)
