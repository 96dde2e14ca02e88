"""Lines about the talk that stand at the head of the first section: `**Hosts:** …`, `Date: …`.

Notes often begin with a heading of their own above them (`Episode details`, `Title and summary`).
"""

from collections.abc import Iterator, Sequence

import msgspec

from generator.read.account.header_lines import (
    DETAIL_READERS,
    as_line,
    is_pair,
    read_detail,
    with_unknown_keys,
)
from generator.read.grammar.details import Meta, pairs
from generator.read.outline.blocks import Block, Bullet, Paragraph, Row
from generator.read.outline.sections import Section
from generator.read.page import Page
from generator.read.vocabulary.keys import field_of
from generator.read.vocabulary.section_names import ANALYSIS, BRIEF, CONTEXT, OVERVIEW, SUMMARY

_RULES = (None, BRIEF, SUMMARY, OVERVIEW, CONTEXT, ANALYSIS)
_LEAST = 2


def opening_details(sections: Sequence[Section], page: Page) -> dict[int, Meta]:
    """What the first lines below a heading state of the talk, by their numbers.

    They are a run of `Key: value` lines, with or without bullets. One of them leads to a recording,
    or two at least have keys that are known, and one names somebody, a day or a length.
    """
    first = next((section for section in sections if section.blocks), None)
    if first is None or first.heading is None or first.rule not in _RULES:
        return {}
    run = tuple(_run(first.blocks))
    metas = tuple(read_detail(line, page, DETAIL_READERS) for line in run)
    known = [meta for meta in metas if meta is not None]
    of_talk = any(meta.people or meta.dates or meta.duration for meta in known)
    keyed = sum(field_of(pairs(line.text)[0].key) is not None for line in run)
    if not any(meta.recordings for meta in known) and not (of_talk and keyed >= _LEAST):
        return {}
    read = zip(first.blocks, with_unknown_keys(run, metas, page), strict=False)
    return {block.lines[0]: _as_printed(meta, block) for block, meta in read if meta is not None}


def _as_printed(meta: Meta, block: Block) -> Meta:
    """What a line states, with the text of a row as it is printed."""
    if not isinstance(block, Row):
        return meta
    return msgspec.structs.replace(
        meta, detail=msgspec.structs.replace(meta.detail, text=block.text)
    )


def _run(blocks: Sequence[Block]) -> Iterator[Block]:
    """The `Key: value` lines that blocks begin with, without their bullets, or rows like them."""
    for block in blocks:
        is_flat = isinstance(block, Bullet) and not block.children
        line = Paragraph(text=block.text, lines=block.lines) if is_flat else as_line(block)
        if not is_pair(line):
            return
        yield line
