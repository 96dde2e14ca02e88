"""What the first lines below a heading state of the talk: `Key: value`, and rows of two cells.

Notes often begin with a heading of their own above them: `Episode details`, `Title and summary`.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from msgspec.structs import replace

from generator.read.account.header.lines import (
    DETAIL_READERS,
    is_pair,
    read_detail,
    with_unknown_keys,
)
from generator.read.grammar.details import Meta, pairs
from generator.read.grammar.labelled import split_label
from generator.read.outline.blocks import Block, Bullet, Heading, Paragraph, Row, Rule, as_line
from generator.read.outline.headings.titles import looks_like_title, unmarked
from generator.read.outline.sections import Section, rule_named
from generator.read.page import Page
from generator.read.vocabulary import section_names as v
from generator.read.vocabulary.keys import Field, field_of
from generator.text.naming.normal import name_key

_BY = frozenset("av by de di door par por von".split())
_RULES = (None, v.BRIEF, v.SUMMARY, v.OVERVIEW, v.CONTEXT, v.ANALYSIS)
_SHORT = (v.BRIEF, v.SUMMARY)
_LEAST, _CELLS, _NEAR = 2, 2, 4


def as_lines(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, with rows of two cells, of which one is a known key, as lines that say the same.

    So is the one row below such keys. `Talk` gives a title in a table, and `By` beside that who
    gives the talk.
    """
    alone = _below_keys(blocks)
    cells = [it.cells if isinstance(it, Row) and len(it.cells) == _CELLS else None for it in blocks]
    is_titled = any(field_of(it[0]) in {Field.TITLE, Field.TALK} for it in cells if it)
    for index, (block, pair) in enumerate(zip(blocks, cells, strict=True)):
        if pair is None:
            yield alone[1] if alone and alone[0] == index else block
            continue
        key, value = pair
        if is_titled and name_key(key) in _BY:
            key = "Talk by"
        elif field_of(key) is Field.TALK and looks_like_title(unmarked(value)):
            key, value = "Talk title", unmarked(value)
        yield Paragraph(text=f"{key}: {value}", lines=block.lines) if field_of(key) else block


def as_section(block: Block) -> Section:
    """A block as a section: without a heading, or of what the talk is in short, with its label.

    `TL;DR: Weirs leak.` and `- **Summary:** Weirs leak.` say themselves what they are.
    """
    alone = Section(heading=None, rule=None, blocks=(block,))
    if not isinstance(block, Bullet | Paragraph) or (isinstance(block, Bullet) and block.children):
        return alone
    labelled = split_label(block.text, dashes=False)
    if labelled is None or rule_named(labelled.label, _SHORT) is None:
        return alone
    heading = Heading(text=labelled.label, name=labelled.label, lines=block.lines)
    below = Paragraph(text=labelled.text, lines=block.lines)
    return Section(heading=heading, rule=None, blocks=(below,))


def _below_keys(blocks: Sequence[Block]) -> tuple[int, Paragraph] | None:
    """The place of the one row below a head of keys, and what it says as a line.

    `| Date | Hall | Scribe |` above `| 5 May 2031 | 3 | Ada Okafor |`.
    """
    start = next((n for n, it in enumerate(blocks[:_NEAR]) if isinstance(it, Row)), len(blocks))
    table = takewhile(lambda it: isinstance(it, Row | Rule), blocks[start:])
    rows = [it for it in table if isinstance(it, Row)]
    if len(rows) != _LEAST or len(rows[0].cells) <= _CELLS:
        return None
    stated = [it for it in zip(*(row.cells for row in rows), strict=False) if field_of(it[0])]
    text = " · ".join(f"{key}: {value}" for key, value in stated if value)
    is_known = len(stated) >= _LEAST and bool(text)
    return (blocks.index(rows[1]), Paragraph(text=text, lines=rows[1].lines)) if is_known else None


def opening_details(sections: Sequence[Section], page: Page) -> dict[int, Meta]:
    """What the first lines below a heading state of the talk, by their numbers.

    They are a run of `Key: value` lines, with or without bullets. One of them leads to a recording,
    or two at least have keys that are known, and one names somebody, a day or a length.
    """
    first = next((section for section in sections if section.blocks), None)
    if first is None or first.heading is None or first.rule not in _RULES:
        return {}
    alone = _below_keys(first.blocks)
    blocks = first.blocks[alone[0] :] if alone else _without_head(first.blocks)
    run = (alone[1],) if alone else tuple(_run(blocks))
    metas = tuple(read_detail(line, page, DETAIL_READERS) for line in run)
    known = [meta for meta in metas if meta is not None]
    of_talk = any(meta.people or meta.dates or meta.duration for meta in known)
    stated = [pairs(line.text) for line in run]
    keyed = sum(
        field_of(it.key) is not None for each in stated for it in each[: None if alone else 1]
    )
    is_known = any(meta.recordings for meta in known) or (of_talk and keyed >= _LEAST)
    if not is_known or v.is_of_others(first.name):
        return {}
    read = zip(blocks, with_unknown_keys(run, metas, page), strict=False)
    return {block.lines[0]: _as_printed(meta, block) for block, meta in read if meta is not None}


def _without_head(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks without a table's own head and the rule below it, if they begin with these."""
    is_head = len(blocks) > _LEAST and isinstance(blocks[0], Row) and isinstance(blocks[1], Rule)
    return blocks[2:] if is_head else blocks


def _as_printed(meta: Meta, block: Block) -> Meta:
    """What a line states, with the text of a row as it is printed."""
    if not isinstance(block, Row):
        return meta
    return replace(meta, detail=replace(meta.detail, text=block.text))


def _run(blocks: Sequence[Block]) -> Iterator[Block]:
    """The `Key: value` lines that blocks begin with, without their bullets, or rows like them."""
    for block, line in zip(blocks, as_lines(blocks), strict=True):
        is_flat = isinstance(block, Bullet) and not block.children
        pair = as_line(block) if is_flat else line
        if not is_pair(pair) and not (isinstance(block, Row) and line is not block):
            return
        yield pair
