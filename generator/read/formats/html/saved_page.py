"""Web pages saved from a browser (`.html`): their texts straight to the dialects."""

from collections.abc import Iterable

from generator.model.message import Message
from generator.read.formats.html.blocks import (
    Placed,
    blocks_of,
    heading,
)
from generator.read.formats.html.frame import Frame, frame_of
from generator.read.formats.html.head import (
    Head,
    head_language,
    head_of,
    head_texts,
)
from generator.read.formats.html.leaves import (
    Skipped,
    TextLeaf,
    leaves_of,
)
from generator.read.formats.html.tokens import tokens
from generator.read.formats.html.tree import Element, tree_of
from generator.read.formats.parsed import File, Format, Parsed
from generator.read.formats.sheet import Sheet
from generator.read.outline.blocks import Block, Heading
from generator.read.outline.line_roles import repair_lines, tell_furniture

BECAUSE = Message("repair.html")
_ABOVE_TITLE = 8


def read(file: File) -> Parsed:
    """The blocks of a page, and what its head says.

    Site furniture is what the structure says (menus, scripts, forms, hidden parts) and the
    phrases that are furniture in plain notes too.
    """
    sheet = Sheet(file.source, file.lines)
    root = tree_of(tokens("\n".join(line.text for line in file.lines)))
    texts = _texts(root)
    _tell_frame(texts, sheet)
    placed = _put_down(texts, sheet)
    said = {one.leaf.what: one.said for one in placed if one.leaf.what and one.said}
    head = head_of(said, sheet)
    blocks = blocks_of(one for one in placed if not one.leaf.what)
    return Parsed(
        lines=sheet.lines(BECAUSE),
        blocks=_titled(blocks, head),
        fields=head.fields,
        site=head.site,
        language=head_language(root),
    )


def _texts(root: Element) -> list[TextLeaf | Skipped]:
    """The texts of the page; where all of it is in its frame, the frame is the page."""
    head = head_texts(root)
    found = list(leaves_of(root, frame_of(root), head))
    if any(isinstance(one, TextLeaf) and not one.what for one in found):
        return found
    everything = Frame(whole=False, kept=True)
    return list(leaves_of(root, everything, head))


def _tell_frame(found: Iterable[TextLeaf | Skipped], sheet: Sheet) -> None:
    for one in found:
        if isinstance(one, Skipped):
            sheet.furniture(one.lines, one.what)


def _put_down(found: Iterable[TextLeaf | Skipped], sheet: Sheet) -> list[Placed]:
    """Puts the words of all texts down, but for those that are furniture by what they say."""
    leaves = [one for one in found if isinstance(one, TextLeaf)]
    texts = tuple("" if one.what else one.text for one in leaves)
    placed: list[Placed] = []
    for leaf, line in zip(leaves, tell_furniture(repair_lines(texts, frozenset())), strict=True):
        if line.furniture is None:
            placed.append(Placed(leaf=leaf, said=sheet.say(leaf.runs)))
        else:
            sheet.furniture((leaf.runs[0].line, leaf.runs[-1].line), line.furniture)
    return placed


def _titled(blocks: tuple[Block, ...], head: Head) -> tuple[Block, ...]:
    """The blocks with the page's title first: its only first heading, or what the head says."""
    tops = [one for one in blocks if isinstance(one, Heading) and one.marked and one.level == 1]
    if len(tops) == 1 and any(block is tops[0] for block in blocks[:_ABOVE_TITLE]):
        return (tops[0], *(block for block in blocks if block is not tops[0]))
    if not tops and head.best is not None:
        return (heading(head.best, 1), *blocks)
    return blocks


FORMAT = Format(endings=frozenset({".html", ".htm", ".xhtml"}), read=read, declares=True)
