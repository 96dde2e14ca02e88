"""A description in a JSON string: notes of their own, with line ends inside the string."""

from collections.abc import Callable, Collection, Iterator

from generator.model.account import AccountSegment
from generator.read.formats.html.blocks import heading
from generator.read.formats.json.forms import JsonSourceMap
from generator.read.formats.json.tree import JsonLeaf
from generator.read.formats.source_map import LocatedText, Run
from generator.read.grammar.timed import split_time
from generator.read.outline.blocks import Block
from generator.read.outline.outlining import outline
from generator.text.encoding.decode import split_lines


def blocks_of(
    title: LocatedText | None,
    leaves: tuple[JsonLeaf | None, ...],
    source_map: JsonSourceMap,
    chapters: Collection[AccountSegment],
    shown: Callable[[str], str] = str,
) -> tuple[Block, ...]:
    """The title as a heading, and under it the texts as the notes that they are.

    Lines that only repeat one of the chapters are not read again. `shown` takes the markup off a
    text.
    """
    known = {(chapter.time.seconds, chapter.title) for chapter in chapters if chapter.time}
    blocks: list[Block] = [heading(title, 1)] if title else []
    for leaf in leaves:
        if leaf is None or source_map.is_left_out(leaf.line):
            continue
        source_map.mark_read(leaf)
        source_map.cover((leaf.line, max(leaf.line, leaf.last)))
        lines = [
            (line, "" if _repeats(text, known) else text) for line, text in lines_of(leaf, shown)
        ]
        source_map.record(Run(line, f"{text}\n") for line, text in lines)
        blocks.extend(outline(lines))
    return tuple(blocks)


def lines_of(leaf: JsonLeaf, shown: Callable[[str], str] = str) -> Iterator[tuple[int, str]]:
    """The lines of a text, each with the line of the file on which it stands."""
    for run in leaf.runs:
        yield from ((run.line, text) for text in split_lines(shown(run.text)))


def _repeats(text: str, known: Collection[tuple[int, str]]) -> bool:
    timed = split_time(text.strip())
    return bool(timed.time and (timed.time.seconds, " ".join(timed.text.split())) in known)
