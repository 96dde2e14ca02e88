"""Forms that programs give the notes that they export: places, sections that fold away, properties.

A line that says where a highlight stands, with the words below, becomes a :class:`Speech`; bullets
that fold a known section away become its heading and what stands under it; a section of nothing but
properties becomes lines of the header.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import TypeGuard

from msgspec.structs import replace

from generator.model.account import AccountDetail
from generator.read.outline.blocks import (
    Block,
    Bullet,
    Heading,
    Paragraph,
    Row,
    Rule,
    Speech,
    as_line,
    as_text,
    block_behind,
    heading_of,
    is_flat,
    is_largest,
    is_quoted,
    marked_heading,
)
from generator.read.outline.headings.titles import link_target
from generator.read.outline.sections import SectionRule, rule_for
from generator.read.page import Page
from generator.read.vocabulary.section_names import is_of_others
from generator.read.vocabulary.word_lists import WORDS
from generator.text.naming.normal import name_key
from generator.text.quantities import timecode
from generator.text.quantities.dates import date_of_value
from generator.text.regex import Match, regex

_PLACE = regex(
    r"Your (?P<mine>Highlight|Note|Bookmark) (?:on|at) [^|]{1,40}(?: \| [Ll]ocation [\d-]{1,15})?"
    r"(?: \| Added on [^|]{4,60})?"
    r"|(?P<what>Highlight|Note)(?:\s?\([a-z]{3,12}\))? [-–] (?:[\w :>,]{1,80} [·>] )?"
    r"(?:Page|Location|Loc\.) \d{1,6}(?:[-–]\d{1,6})?(?: · (?:Page|Location) \d{1,6})?"
)
_CLIPPED = regex(
    r"(?P<mine>(?=[^|]{1,60} ?\|)[^|\d]{1,40}[\d-]{1,15}[^|\d]{0,20}) ?\|(?: ?[^|]{1,40} \|)?"
    r" ?[^|]{4,60}\d{1,2}:\d\d:\d\d(?: [AP]M)?"
)
"""Where an e-reader's clipping stands, in any language: `Seite 7 | … 6. Mai 2031 20:05:20`."""
_OWN_NOTE = regex(rf"(?i:Note|{'|'.join(WORDS['clipped_notes'])})")
_PLAYED = regex(
    r"(?:\W{1,3} )?(?P<start>\d{1,2}:\d\d(?::\d\d)?) [-–] [\d:]{4,8}(?: \([\d:]{4,8}\))?"
)
_SIGN = regex(r"\s?[↗⤴]\ufe0f? \(https?://[^()\s]{1,300}\)(?:\s{1,2}#[\w/-]{1,60}){0,8}$")
_ADDED = regex(r"(?:Highlights first synced by|New highlights added) ")
_PROPERTIES = frozenset({"metadata", "properties"})
_LEAST = 2
_TOP_HEADINGS = 3
_NEAR = 4  # lines from a place to its words; between them others may be of another work
_MOST_WORKS = 200


def with_places(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, with lines of place (`Highlight (yellow) - Location 120`) and the words below.

    Clippings have the work above each place; they are of one work here (see :func:`works`).
    """
    again = next((above.text for above, block in pairwise(blocks) if _is_clipping(block)), None)
    index = 0
    while index < len(blocks):
        block, below = blocks[index], block_behind(blocks, index)
        holds = isinstance(block, Row | Rule) or (isinstance(block, Bullet) and block.children)
        place = None if holds else place_of_clipping(block.text)
        is_near = below is not None and below.lines[0] - block.lines[1] <= _NEAR
        words = _words_below(below) if place and is_near else None
        index += 2 if words else 1
        if index > 1 and isinstance(block, Paragraph) and block.text == again:
            yield Rule(text=block.text, lines=block.lines)
        elif place is None or words is None:
            yield block
        elif _OWN_NOTE.search(place["mine"] or place["what"]):
            yield from (as_line(block), *words)
        else:
            lines = (block.lines[0], words[0].lines[1])
            text, context = words[0].text, place.group()
            yield Speech(
                speaker=None, time=None, text=text, quoted=True, context=context, lines=lines
            )
            yield from words[1:]


def without_signs(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, with quotations that end with the sign of a reading program's link without it."""
    for block in blocks:
        sign = _SIGN.search(block.text) if is_quoted(block) else None
        if sign is None:
            yield block
        else:
            text = block.text[: sign.start()]
            yield Speech(speaker=None, time=None, text=text, quoted=True, lines=block.lines)


def works(blocks: Sequence[Block]) -> Sequence[Sequence[Block]]:
    """The blocks by the works that they are of, where a program put several into one file.

    An e-reader's clippings have the work above each place; an app's episodes have a heading each,
    with a section of properties right below. All stay together where there is one work, neither of
    these forms, or no end of works.
    """
    exported = _exported_starts(blocks)
    if exported:
        return [blocks[start:end] for start, end in pairwise([*exported, len(blocks)])]
    starts = [index for index in range(len(blocks) - 1) if _is_clipping(blocks[index + 1])]
    parts: dict[str, list[Block]] = {}
    for start, end in pairwise([*starts, len(blocks)]):
        title = marked_heading(blocks[start].text, blocks[start].lines, level=1)
        parts.setdefault(title.text, []).extend((title, *blocks[start + 1 : end]))
    if not 1 < len(parts) <= _MOST_WORKS or starts[0]:
        return (blocks,)
    return tuple(parts.values())


def _exported_starts(blocks: Sequence[Block]) -> Sequence[int]:
    """Where works begin that have properties each; none where fewer than two or not all have."""
    headings = [(i, block) for i, block in enumerate(blocks) if isinstance(block, Heading)]
    level = headings[0][1].level if headings else 0
    starts = []
    for (index, heading), (_, below) in pairwise(headings):
        if heading.level == level:
            if not heading.marked or below.level <= level or not _is_of_properties(below):
                return ()
            starts.append(index)
    is_whole = bool(headings) and headings[-1][1].level > level
    return starts if is_whole and len(starts) >= _LEAST and not starts[0] else ()


def with_moments(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, with headings that have their time right below (`🎧 12:40 - 13:20 (00:40)`).

    The line of the time stays what it is: it says until when as well. What the heading links to
    stands below it. A title has no time.
    """
    title = next(filter(_is_called, blocks), None)
    index = 0
    while index < len(blocks):
        block, below = blocks[index], block_behind(blocks, index)
        index += 1
        played = _PLAYED.fullmatch(below.text) if isinstance(below, Paragraph) else None
        if below is None or played is None or not _is_called(block) or block is title:
            yield block
            continue
        lines = (block.lines[0], below.lines[1])
        target = link_target(block.text)
        title_text = block.name if target else block.text
        yield replace(block, text=f"[{played['start']}] {title_text}", lines=lines)
        if target is not None:
            yield Paragraph(text=target, lines=block.lines)


def _is_called(block: Block) -> TypeGuard[Heading]:
    """Whether a block is a heading with words and without a time; `# 1` is called as nothing."""
    is_heading = isinstance(block, Heading) and any(map(str.isalpha, block.name))
    return is_heading and timecode.lead(block.text) is None


def moment_line(block: Block, page: Page) -> AccountDetail | None:
    """A line that says from when to when a moment is."""
    if not isinstance(block, Paragraph) or _PLAYED.fullmatch(block.text) is None:
        return None
    return page.detail("metadata", block)


def place_of_clipping(text: str) -> Match | None:
    """The place that a line says, if it is one (`Highlight (yellow) - Location 120`)."""
    return _PLACE.fullmatch(text) or (_CLIPPED.fullmatch(text) if "|" in text else None)


def _is_clipping(block: Block) -> bool:
    place = place_of_clipping(block.text) if isinstance(block, Bullet) else None
    return place is not None and place["mine"] is not None


def _words_below(block: Block | None) -> tuple[Block, ...] | None:
    """The words below a place, and the line that parts them from the next, if there is one."""
    if isinstance(block, Paragraph) and not place_of_clipping(block.text):
        return (as_text(block),)
    if not isinstance(block, Heading) or block.lines[0] == block.lines[1]:
        return None
    first, last = block.lines  # what is underlined as a heading is: an e-reader's clippings
    words = Paragraph(text=block.text, lines=(first, first))
    return (words, Rule(text="=", lines=(last, last)))


def with_folded_sections(
    blocks: Sequence[Block], rules: tuple[SectionRule, ...], page: Page
) -> Iterator[Block]:
    """The blocks, with bullets that are the names of known sections as their headings.

    All bullets of a list, at least two, hold something and stand on a line each, and half of them
    have known names. A bullet by which a program says when it added what it holds is one alone.
    """
    for are_bullets, run in groupby(blocks, key=lambda block: isinstance(block, Bullet)):
        together = list(run)
        bullets = [block for block in together if isinstance(block, Bullet)]
        if are_bullets and all(it.children and _ADDED.match(it.text) for it in bullets):
            for it in bullets:
                yield from (Rule(text=it.text, lines=it.lines), *it.children)
            continue
        known = sum(_is_known(bullet.text, rules) for bullet in bullets)
        folded = (
            are_bullets
            and len(bullets) >= _LEAST
            and all(_stands_alone(bullet, page) for bullet in bullets)
        )
        if not folded or known * 2 < len(bullets):
            yield from together
            continue
        for it in bullets:
            yield from (marked_heading(it.text, it.lines, level=6), *it.children)


def _stands_alone(bullet: Bullet, page: Page) -> bool:
    """Whether a bullet is a line of its own above what it holds."""
    first, last = bullet.lines
    if not (bullet.text and bullet.children) or not first == last < bullet.children[0].lines[0]:
        return False
    before, _, behind = page.rows(bullet.lines)[0].partition(bullet.text)
    return not behind.strip() and ">" not in before


def _is_known(name: str, rules: tuple[SectionRule, ...]) -> bool:
    rule = rule_for(name, rules)
    return rule is not None and name_key(name.strip("*_: ")) in rule.names


def with_properties(
    blocks: Sequence[Block],
    is_pair: Callable[[Block], bool],
    is_known: Callable[[Block], bool],
    is_of_page: Callable[[Block], bool],
) -> tuple[Block, ...]:
    """The blocks, with a section of properties right below the title as lines of the header.

    `is_pair` says whether a block has the form `Key: value`, `is_known` whether the key is known
    too. Below lines of nothing but days, or of the page's own (`is_of_page`), stands the title.
    """
    headings = [index for index, block in enumerate(blocks) if heading_of(block)]
    largest = [it for it in blocks if is_largest(it)]
    for start, end in zip(headings[:_TOP_HEADINGS], [*headings[1:], len(blocks)], strict=False):
        inside = blocks[start + 1 : end]
        below = [block for block in inside if not isinstance(block, Rule)]
        if _is_of_properties(blocks[start]):  # a sentence may stand behind a key: `Summary: …`
            below = [block for block in below if not is_flat(block) or is_pair(block)]
        pairs = len(below) >= _LEAST and all(is_flat(block) and is_pair(block) for block in below)
        is_first = all(date_of_value(it.text) or is_of_page(it) for it in blocks[:start])
        is_title = is_first or largest == [blocks[start]]  # words may stand above it
        is_title = is_title or is_of_others(blocks[start].text)
        may_be = _is_of_properties(blocks[start]) or not is_title
        if may_be and pairs and any(map(is_known, below)):
            label = Rule(text=blocks[start].text, lines=blocks[start].lines)
            lines = (block if isinstance(block, Rule) else as_line(block) for block in inside)
            return (*blocks[:start], label, *lines, *blocks[end:])
    return tuple(blocks)


def _is_of_properties(block: Block) -> bool:
    """Whether a heading at the very top is no title, but says that properties follow."""
    return not _PROPERTIES.isdisjoint(block.text.casefold().split())
