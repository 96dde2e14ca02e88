"""The texts of a page as the blocks that the dialects read, the same as those of plain notes."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from msgspec.structs import replace

from generator.model.base import Value
from generator.read.account.people.names import is_full_name
from generator.read.formats.html.leaves import Kind, Skipped, TextLeaf, folded
from generator.read.formats.source_map import LocatedText
from generator.read.outline.blocks import (
    Block,
    Bullet,
    Heading,
    Paragraph,
    Row,
    code_block,
    heading_of,
    marked_heading,
)
from generator.read.outline.headings.titles import looks_like_title
from generator.read.outline.outlining import outline
from generator.text.emoji import split_marker

_MAX_DEPTH = 40
_MAX_HEADING = 250  # longer headings are paragraphs in large type
_BOLD_LEVEL = 6


class Placed(Value, frozen=True, kw_only=True):
    """A text with what it is, as it was recorded in the map; None for a blank line."""

    leaf: TextLeaf
    text: LocatedText | None


@dataclass
class _Open:
    """A list item that is still being read."""

    depth: int
    text: LocatedText
    blocks: list[Block] = field(default_factory=list)

    def close(self) -> Bullet:
        marker, text = split_marker(self.text.text)
        return Bullet(text=text, marker=marker, lines=self.text.lines, children=tuple(self.blocks))


_LEAST_NAMES = 2
_LEAST_TURNS = 4


def blocks_of(texts: Iterable[Placed]) -> tuple[Block, ...]:
    """The blocks of a page, list items with what stands under them."""
    nest = _Nest()
    plain: list[tuple[int, str]] = []
    code: list[tuple[int, str]] = []
    depth, language = 0, ""
    for placed in texts:
        if placed.leaf.code is not None:
            nest.add(outline(plain), depth)
            plain.clear()
            code.append((placed.leaf.runs[0].line, _printed(placed.leaf).rstrip("\n")))
            depth, language = placed.leaf.depth, placed.leaf.code
            continue
        nest.add(_program(code, language), depth)
        code.clear()
        if placed.leaf.kind is Kind.PLAIN and (placed.text is None or placed.text.is_on_one_line):
            line = placed.text.lines[0] if placed.text else placed.leaf.runs[0].line
            if plain and line > plain[-1][0] + 1:  # a tag takes the lines between
                nest.add(outline(plain), depth)
                plain.clear()
            plain.append((line, _printed(placed.leaf)))
            depth = placed.leaf.depth
            continue
        nest.add(outline(plain), depth)
        plain.clear()
        if placed.text is not None:
            _add(nest, placed.leaf, placed.text)
    nest.add(_program(code, language), depth)
    nest.add(outline(plain), depth)
    return nest.close()


def _printed(leaf: TextLeaf) -> str:
    return "".join(run.text for run in leaf.runs)


def _program(lines: Sequence[tuple[int, str]], language: str) -> tuple[Block, ...]:
    block = code_block(lines, language)
    return () if block is None else (block,)


class _Nest:
    def __init__(self) -> None:
        self._root: list[Block] = []
        self._stack: list[_Open] = []

    def add(self, blocks: Sequence[Block], depth: int) -> None:
        if blocks:
            self._close_to(min(depth, _MAX_DEPTH))
            (self._stack[-1].blocks if self._stack else self._root).extend(blocks)

    def open(self, text: LocatedText, depth: int) -> None:
        level = min(depth, _MAX_DEPTH)
        self._close_to(level - 1)
        self._stack.append(_Open(depth=level, text=text))

    def close(self) -> tuple[Block, ...]:
        self._close_to(-1)
        return tuple(self._root)

    def _close_to(self, depth: int) -> None:
        while self._stack and self._stack[-1].depth > depth:
            closed = self._stack.pop().close()
            (self._stack[-1].blocks if self._stack else self._root).append(closed)


def _add(nest: _Nest, leaf: TextLeaf, text: LocatedText) -> None:
    if leaf.kind is Kind.ITEM:
        nest.open(text, leaf.depth)
    else:
        nest.add((_block(leaf, text),), leaf.depth)


def _block(leaf: TextLeaf, text: LocatedText) -> Block:
    if leaf.kind is Kind.HEADING and len(text.text) <= _MAX_HEADING:
        return replace(heading(text, leaf.level), names=leaf.names)
    if leaf.kind is Kind.ROW:
        return Row(cells=leaf.cells, text=text.text, lines=text.lines)
    if leaf.kind is Kind.QUOTED:
        return Paragraph(text=text.text, quoted=True, lines=text.lines)
    if leaf.bold and looks_like_title(text.text):
        return heading(text, _BOLD_LEVEL)
    return _paragraph(text, loose=leaf.kind in {Kind.LOOSE, Kind.PLAIN})


def heading(text: LocatedText, level: int) -> Heading:
    """A heading that the page marks as one."""
    return marked_heading(text.text, text.lines, level=level)


def _paragraph(text: LocatedText, *, loose: bool) -> Block:
    """What a line of that text would be in plain notes; a paragraph is never a bare heading."""
    blocks = outline([(text.lines[0], text.text)])
    block = blocks[0]
    if len(blocks) > 1 or (heading_of(block) and not loose):
        return Paragraph(text=text.text, lines=text.lines)
    return replace(block, lines=text.lines)


def with_names_alone(leaves: Sequence[TextLeaf | Skipped]) -> Iterator[TextLeaf | Skipped]:
    """The texts, with those parted that begin with a bold name, where such names come again.

    A name with a colon behind it says already that words follow.
    """
    names = [_name(leaf) for leaf in leaves]
    counted = Counter(filter(None, names))
    again = {name for name, count in counted.items() if count > 1}
    are_turns = len(again) >= _LEAST_NAMES and sum(counted[name] for name in again) >= _LEAST_TURNS
    for leaf, name in zip(leaves, names, strict=True):
        if not are_turns or name not in again or not isinstance(leaf, TextLeaf):
            yield leaf
            continue
        yield replace(leaf, runs=leaf.runs[: leaf.lead], lead=0, bold=False)
        yield replace(leaf, runs=leaf.runs[leaf.lead :], lead=0)


def _name(leaf: TextLeaf | Skipped) -> str | None:
    """The name in bold letters that a text begins with."""
    if isinstance(leaf, Skipped) or not leaf.lead or leaf.what or leaf.cells:
        return None
    name, words = folded(leaf.runs[: leaf.lead]), folded(leaf.runs[leaf.lead :])
    is_turn = is_full_name(name) and words and words[0] not in ":：.,;"
    return name if is_turn else None
