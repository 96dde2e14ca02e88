"""What an outline consists of: headings, paragraphs, nested bullets, rows, rules, code, speeches.

A line that only has the form of a title is a paragraph that keeps what it would be called as a
heading; whether it is one, :func:`generator.read.account.sections.headings.into_sections` decides.
"""

from collections.abc import Iterator, Sequence
from textwrap import dedent
from typing import TypeGuard

from msgspec.structs import replace

from generator.model.account import TimeCode
from generator.model.base import Value
from generator.read.outline.headings.titles import heading_parts


class Heading(Value, frozen=True, kw_only=True):
    """A line that names what follows: `name` is without marks and without its `count`.

    `level` is that of its mark, from 1 to 6; 0 where its form and place alone make it a heading.
    `names` counts the paragraphs right below it that name who gives the talk of that title, where
    the form of the whole page shows that.
    """

    text: str
    name: str
    count: int | None = None
    level: int = 0
    names: int = 0
    lines: tuple[int, int]

    @property
    def marked(self) -> bool:
        """Whether the page marks it as a heading."""
        return self.level > 0


class Title(Value, frozen=True, kw_only=True):
    """What a line with the form of a title would be called, and the count that it carries."""

    name: str
    count: int | None = None


class Paragraph(Value, frozen=True, kw_only=True):
    """A paragraph; `quoted` when it is a line of a block quotation (`> …`).

    `title` is set where the line has the form of a title, so that it may be a heading; `callout`
    says that it is a callout's title.
    """

    text: str
    quoted: bool = False
    callout: bool = False
    title: Title | None = None
    lines: tuple[int, int]


class Row(Value, frozen=True, kw_only=True):
    """A row of a table whose cells are separated by `|` or tabs."""

    cells: tuple[str, ...]
    text: str
    lines: tuple[int, int]


class Code(Value, frozen=True, kw_only=True):
    """Lines of a program as they are printed, whatever they look like, and its language if any."""

    text: str
    language: str = ""
    lines: tuple[int, int]


class Rule(Value, frozen=True, kw_only=True):
    """A line that only separates."""

    text: str
    lines: tuple[int, int]


class Bullet(Value, frozen=True, kw_only=True):
    """A list item: its own text and lines, its emoji, and the blocks indented under it.

    `bold` is how long its first words are, where these alone are in bold letters up to a comma.
    `title` is where its last words stand, where these alone are set off behind a comma, or those
    that are set off behind a day.
    """

    text: str
    marker: str | None = None
    bold: int = 0
    title: tuple[int, int] | None = None
    lines: tuple[int, int]
    children: tuple["Block", ...] = ()

    @property
    def last_line(self) -> int:
        """The last line of the item with everything under it."""
        block: Block = self
        while isinstance(block, Bullet) and block.children:
            block = block.children[-1]
        return block.lines[1]


class Speech(Value, frozen=True, kw_only=True):
    """Words under a line that only says who speaks or from when on, joined with that line.

    :mod:`generator.read.outline.turns` makes them of other blocks. `quoted` says that they are set
    off as a quotation; `context` is a line above that says where they stand; `goes_on` that they
    belong to words above them, with which the speaker is printed.
    """

    speaker: str | None
    time: TimeCode | None
    text: str
    quoted: bool = False
    context: str | None = None
    goes_on: bool = False
    lines: tuple[int, int]


Block = Heading | Paragraph | Row | Rule | Bullet | Code | Speech


def is_marked(block: Block | None) -> TypeGuard[Heading]:
    """Whether a block is a heading that the page marks as one."""
    return isinstance(block, Heading) and block.marked


def heading_of(block: Block) -> Heading | None:
    """The heading that a line is, or that it may be by its form; None for any other."""
    if isinstance(block, Heading):
        return block
    if not isinstance(block, Paragraph) or block.title is None:
        return None
    title = block.title
    return Heading(text=block.text, name=title.name, count=title.count, lines=block.lines)


def is_largest(block: Block | None) -> TypeGuard[Heading]:
    """Whether a block is a marked heading of the first level."""
    return isinstance(block, Heading) and block.level == 1


def is_quoted(block: Block | None) -> TypeGuard[Paragraph]:
    """Whether a block is a line of a block quotation."""
    return isinstance(block, Paragraph) and block.quoted


def is_flat(block: Block) -> TypeGuard[Paragraph | Bullet]:
    """Whether a block is words by themselves: a paragraph, or an item without others under it."""
    return isinstance(block, Paragraph) or (isinstance(block, Bullet) and not block.children)


def without_children(bullet: Bullet) -> Bullet:
    """An item without what stands under it."""
    return replace(bullet, children=())


def side_by_side(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks in order, with what stands under an item behind it."""
    todo = list(reversed(blocks))
    while todo:
        block = todo.pop()
        if isinstance(block, Bullet) and block.children:
            todo.extend(reversed(block.children))
            block = without_children(block)
        yield block


def as_text(block: Block) -> Block:
    """A line that heads nothing as the paragraph that it is; any other block as it stands."""
    return block if heading_of(block) is None else as_line(block)


def as_line(block: Block) -> Paragraph:
    """A block as a line of its own."""
    return Paragraph(text=block.text, lines=block.lines)


def block_behind(blocks: Sequence[Block], index: int) -> Block | None:
    """The block right behind one of some blocks, or None."""
    return blocks[index + 1] if index + 1 < len(blocks) else None


def title_of(text: str) -> Title:
    """What a line is called as a heading."""
    name, count = heading_parts(text)
    return Title(name=name, count=count)


def marked_heading(text: str, lines: tuple[int, int], *, level: int) -> Heading:
    """A line that the page marks as a heading, by its text without the mark."""
    title = title_of(text)
    return Heading(text=text, name=title.name, count=title.count, level=level, lines=lines)


def code_block(lines: Sequence[tuple[int, str]], language: str) -> Code | None:
    """Numbered lines of code without the blank ones around them and the indentation of all."""
    written = [index for index, (_, raw) in enumerate(lines) if raw.strip()]
    if not written:
        return None
    within = lines[written[0] : written[-1] + 1]
    text = dedent("\n".join(raw.rstrip() for _, raw in within))
    return Code(text=text, language=language, lines=(within[0][0], within[-1][0]))
