"""The lines of front matter as they are read, and the title that they give a page."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.model.message import Message
from generator.read.account.titles.exported_titles import without_export
from generator.read.formats.html.blocks import heading
from generator.read.formats.source_map import LocatedText
from generator.read.front.front_matter import FrontMatter
from generator.read.grammar.linked_values import bare_text
from generator.read.outline.blocks import Block
from generator.read.outline.line_roles import Repaired
from generator.read.vocabulary.unknown_values import is_unknown

_BECAUSE = Message("repair.yaml")
_TWICE = re.compile(r"''|\\([\"\\/])")


def title_block(front: FrontMatter) -> tuple[Block, ...]:
    """The title that the front matter gives, above the notes: they need not begin with one."""
    title = front.title
    if title is None or is_unknown(text := without_export(bare_text(title.text))):
        return ()
    return (heading(LocatedText(text=text, lines=title.lines), 1),)


def without_escapes(lines: Iterable[Repaired], front: FrontMatter) -> Iterator[Repaired]:
    """The lines up to the end of the front matter, read as YAML means them.

    That is done only where what a value says does not stand there as printed.
    """
    texts: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
    for value in front.values:
        texts[value.lines].append(value.text)
    for turn in front.turns:
        texts[turn.lines].append(turn.text)
    every = tuple(lines)
    escaped: set[int] = set()
    for (first, last), values in texts.items():
        printed = " ".join(line.text for line in every[first - 1 : last])
        if _TWICE.search(printed):
            plain = " ".join(printed.split())
            if not all(text in plain for text in values):
                escaped.update(range(first, last + 1))
    for line in every:
        text = line.text
        if line.number in escaped:
            text = _TWICE.sub(lambda sign: sign[1] or "'", text)
        yield line if text == line.text else line.read_as(text, _BECAUSE)
