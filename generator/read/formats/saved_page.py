"""Web pages saved from a browser (`.html`): their texts straight to the dialects."""

from collections.abc import Sequence

from generator.read.formats.html_blocks import Placed, blocks_of, heading
from generator.read.formats.html_frame import Frame, frame_of
from generator.read.formats.html_head import Head, head_of, title_of
from generator.read.formats.html_leaves import Leaf, Skipped, leaves_of
from generator.read.formats.html_tokens import tokens
from generator.read.formats.html_tree import Element, tree_of
from generator.read.formats.parsed import File, Format, Parsed
from generator.read.formats.sheet import Sheet
from generator.read.outline import Block, Heading
from generator.read.roles import repair_lines, tell_furniture

BECAUSE = "the HTML markup is taken off"
_ABOVE_TITLE = 8


def read(file: File) -> Parsed:
    """The blocks of a page, and what its head says.

    Site furniture is what the structure says (menus, scripts, forms, hidden parts) and the
    phrases that are furniture in plain notes too.
    """
    sheet = Sheet(file.source, file.lines)
    root = tree_of(tokens("\n".join(line.text for line in file.lines)))
    title = title_of(root)
    texts = _put_down(_texts(root, title), sheet)
    head = head_of(root, title, sheet)
    return Parsed(
        lines=sheet.lines(BECAUSE),
        blocks=_titled(blocks_of(texts), head),
        fields=head.fields,
        site=head.site,
    )


def _texts(root: Element, title: Element | None) -> list[Leaf | Skipped]:
    """The texts of the page; where all of it is in its frame, the frame is the page."""
    found = list(leaves_of(root, frame_of(root), title))
    if any(isinstance(one, Leaf) for one in found):
        return found
    everything = Frame(holding=frozenset(), whole=False, kept=True)
    return list(leaves_of(root, everything, title))


def _put_down(found: Sequence[Leaf | Skipped], sheet: Sheet) -> list[Placed]:
    """Puts the words of all texts down, but for those that are furniture by what they say."""
    leaves = [one for one in found if isinstance(one, Leaf)]
    told = tell_furniture(repair_lines(tuple(one.text for one in leaves), frozenset()))
    placed: list[Placed] = []
    for leaf, line in zip(leaves, told, strict=True):
        if line.furniture is None:
            placed.append(Placed(leaf=leaf, said=sheet.say(leaf.runs)))
        else:
            sheet.furniture((leaf.runs[0].line, leaf.runs[-1].line), line.furniture)
    for one in found:
        if isinstance(one, Skipped):
            sheet.furniture(one.lines, one.what)
    return placed


def _titled(blocks: tuple[Block, ...], head: Head) -> tuple[Block, ...]:
    """The blocks with the page's title first: its only first heading, or what the head says."""
    tops = [one for one in blocks if isinstance(one, Heading) and one.marked and one.level == 1]
    if len(tops) == 1 and any(block is tops[0] for block in blocks[:_ABOVE_TITLE]):
        return (tops[0], *(block for block in blocks if block is not tops[0]))
    if not tops and head.best is not None:
        return (heading(head.best, 1), *blocks)
    return blocks


FORMAT = Format(endings=frozenset({".html", ".htm", ".xhtml"}), read=read)
