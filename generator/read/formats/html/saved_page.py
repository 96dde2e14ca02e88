"""Web pages saved from a browser (`.html`): their texts straight to the dialects."""

import re
from collections.abc import Iterable, Sequence

from generator.model.message import Message
from generator.read.formats.html.blocks import Placed, blocks_of, heading, with_names_alone
from generator.read.formats.html.frame import Frame, frame_of
from generator.read.formats.html.head import Head, head_language, head_of, head_texts
from generator.read.formats.html.leaves import Kind, Skipped, TextLeaf, leaves_of
from generator.read.formats.html.tokens import tokens
from generator.read.formats.html.tree import Element, tree_of
from generator.read.formats.parsed import File, Format, Parsed
from generator.read.formats.source_map import SourceMap
from generator.read.front.front_lines import title_block, without_escapes
from generator.read.front.front_matter import split_front_matter
from generator.read.outline.blocks import Block, Heading
from generator.read.outline.line_roles import repair_lines, tell_furniture

BECAUSE = Message("repair.html")
_ABOVE_TITLE = 8
_TAG = re.compile(
    r"\s*+<[/!]?(?:doctype|html|head|body|main|article|section|div|nav|h[1-6]|p|ul|ol|li|dl|dt|dd|table|tr|t[dh]|script|style|meta|link|span)\b",
    re.IGNORECASE,
)
_SHARE = 0.5


def read(file: File) -> Parsed:
    """The blocks of a page, and what its front matter and its head say.

    Site furniture is what the structure says (menus, scripts, forms, hidden parts) and the
    phrases that are furniture in plain notes too.
    """
    texts_of_lines = tuple(line.text for line in file.lines)
    front = split_front_matter(texts_of_lines)
    above = front.last or 0
    source_map = SourceMap(file.source, file.lines)
    root = tree_of(tokens("\n".join(("",) * above + texts_of_lines[above:])))
    texts = _texts(root)
    _mark_frame(texts, source_map)
    placed = _record(texts, source_map)
    in_head = {text.leaf.what: text.text for text in placed if text.leaf.what and text.text}
    head = head_of(in_head, source_map)
    blocks = blocks_of(text for text in placed if not text.leaf.what)
    top = without_escapes(file.lines[:above], front)
    title = title_block(front)
    return Parsed(
        lines=(*top, *source_map.lines(BECAUSE)[above:]),
        blocks=(*title, *blocks) if title else _titled(blocks, head),
        front=front,
        fields=head.fields,
        site=head.site,
        language=head_language(root),
    )


def _texts(root: Element) -> list[TextLeaf | Skipped]:
    """The texts of the page; where all of it is in its frame, the frame is the page."""
    head = head_texts(root)
    leaves = _titles_first(leaves_of(root, frame_of(root), head))
    if any(isinstance(leaf, TextLeaf) and not leaf.what for leaf in leaves):
        return leaves
    everything = Frame(whole=False, frame_is_text=True)
    return _titles_first(leaves_of(root, everything, head))


def _titles_first(leaves: Iterable[TextLeaf | Skipped]) -> list[TextLeaf | Skipped]:
    """The leaves; a title element amid or behind the text is no page's title, but text as well."""
    ordered: list[TextLeaf | Skipped] = []
    has_text = False
    for leaf in leaves:
        is_text = isinstance(leaf, TextLeaf) and not leaf.what
        if isinstance(leaf, TextLeaf) and leaf.what == "name" and has_text:
            ordered.append(TextLeaf(kind=Kind.PARAGRAPH, runs=leaf.runs))
        else:
            ordered.append(leaf)
        has_text = has_text or is_text
    return ordered


def _mark_frame(leaves: Iterable[TextLeaf | Skipped], source_map: SourceMap) -> None:
    for leaf in leaves:
        if isinstance(leaf, Skipped):
            source_map.mark_furniture(leaf.lines, leaf.what)


def _record(texts: Iterable[TextLeaf | Skipped], source_map: SourceMap) -> list[Placed]:
    """Records the words of all texts but for those that are furniture by what they say."""
    leaves = [leaf for leaf in with_names_alone(list(texts)) if isinstance(leaf, TextLeaf)]
    unmarked = tuple("" if leaf.what or leaf.code is not None else leaf.text for leaf in leaves)
    placed: list[Placed] = []
    for leaf, line in zip(leaves, tell_furniture(repair_lines(unmarked, frozenset())), strict=True):
        if line.furniture is None:
            placed.append(Placed(leaf=leaf, text=source_map.record(leaf.runs)))
        else:
            source_map.mark_furniture((leaf.runs[0].line, leaf.runs[-1].line), line.furniture)
    return placed


def _titled(blocks: tuple[Block, ...], head: Head) -> tuple[Block, ...]:
    """The blocks with the page's title first: its only first heading, or what the head says."""
    tops = [block for block in blocks if isinstance(block, Heading) and block.level == 1]
    if len(tops) == 1 and any(block is tops[0] for block in blocks[:_ABOVE_TITLE]):
        return (tops[0], *(block for block in blocks if block is not tops[0]))
    if not tops and head.best is not None:
        return (heading(head.best, 1), *blocks)
    return blocks


def is_page(lines: Sequence[str]) -> bool:
    """Whether lines are those of a web page, whatever the file is called: most begin with a tag.

    No line is a heading of Markdown, and none parts what a note states at its top.
    """
    printed = [line for line in lines if line.strip()]
    if not printed or not printed[0].lstrip().startswith("<"):
        return False
    tags = sum(_TAG.match(line) is not None for line in printed)
    return tags >= _SHARE * len(printed) and not any(line.startswith("# ") for line in printed)


FORMAT = Format(endings=frozenset({".html", ".htm", ".xhtml"}), read=read, declares=True)
