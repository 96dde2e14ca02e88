"""Furniture told by repetition: what several pages of one site print around their texts.

A line is furniture if all of this holds:

- At least three pages of the same site (or, where no site is known, of the same dialect) print
  it, and what they say right inside of it differs; at the head that is a title or heading of
  their own. So they are no copies of one page, and no parts of one talk.
- It belongs to the block at the head or at the tail of the page that consists of nothing but such
  lines and furniture of the reviewed phrases, and it stands on the outer side of one of these.
- It is at most eight words long, no sentence, no time, no name of a section, and was read as
  nothing but a title, a heading or prose.
- No other line of these pages says the same words.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from urllib.parse import urlsplit

from generator.model.base import SourceId, Value
from generator.model.grouping import grouped, indexed, indexed_sets
from generator.model.source import Line, Role, SourceText
from generator.read.outline.furniture.phrases import MAX_FURNITURE_WORDS
from generator.read.outline.headings.titles import heading_parts
from generator.read.outline.sections import rule_for
from generator.read.vocabulary.section_names import ALL_RULES
from generator.text.naming.normal import fold, plain
from generator.text.quantities import timecode

LEAST_PAGES = 3

_READ_AS = frozenset({"title", "passage", "heading", ""})
_ENDINGS = tuple(".?!:;,…\"'”’»")


class _Edge(Value, frozen=True, kw_only=True):
    """A page's outermost lines, from the edge inwards, as far as they may be furniture."""

    source: SourceId
    tail: bool
    lines: tuple[Line, ...]
    inner: Line | None


def repeated_lines(sources: Iterable[SourceText]) -> dict[SourceId, frozenset[int]]:
    """The numbers of the lines that repetition shows to be furniture, for the sources with any."""
    sites = grouped(sources, _site)
    repeated: defaultdict[SourceId, set[int]] = defaultdict(set)
    for pages in sites.values():
        for tail in (False, True) if len(pages) >= LEAST_PAGES else ():
            edges = [_edge(page, tail=tail) for page in pages]
            for identity, number in _repeated(edges, pages):
                repeated[identity].add(number)
    return {identity: frozenset(numbers) for identity, numbers in repeated.items()}


def _site(source: SourceText) -> str:
    host = urlsplit(source.url).hostname if source.url else None
    return source.site or host or source.dialect.dialect


def _edge(source: SourceText, *, tail: bool) -> _Edge:
    """The head of a page, or its tail with the last line first."""
    lines = [line for line in source.lines if line.role is not Role.BLANK]
    if tail:
        lines.reverse()
    edge = tuple(takewhile(lambda line: line.role is Role.FURNITURE or _may_be(line), lines))
    inner = lines[len(edge)] if len(edge) < len(lines) else None
    return _Edge(source=source.id, tail=tail, lines=edge, inner=inner)


def _may_be(line: Line) -> bool:
    text = line.text.strip()
    return (
        line.what in _READ_AS
        and len(text.split()) <= MAX_FURNITURE_WORDS
        and not text.endswith(_ENDINGS)
        and timecode.find(text) is None
        and rule_for(heading_parts(text)[0], ALL_RULES) is None
    )


def _said_inside(pages: Iterable[SourceText], texts: Iterable[str]) -> frozenset[str]:
    """Those texts whose words some longer line of the pages says too."""
    by_first = indexed((words[0], (text, words)) for text in texts if (words := _words(text)))
    inner: set[str] = set()
    for line in (line for page in pages for line in page.lines if by_first):
        inside = _words(line.text)
        for index, word in enumerate(inside):
            for text, words in by_first.get(word, ()):
                if len(words) < len(inside) and inside[index : index + len(words)] == words:
                    inner.add(text)
    return frozenset(inner)


def _words(text: str) -> list[str]:
    bare = (word.strip(".,;:!?()[]\"'*_#-") for word in plain(text).casefold().split())
    return [word for word in bare if word]


def _repeated(
    edges: Sequence[_Edge], pages: Sequence[SourceText]
) -> Iterator[tuple[SourceId, int]]:
    """The lines of these edges that enough different pages print."""
    if not any(_outside(edge.lines) for edge in edges):
        return  # most sites: there is no need to look through all that their pages say
    printed = indexed_sets((fold(line.text), edge.source) for edge in edges for line in edge.lines)
    shared = [text for text, where in printed.items() if len(where) >= LEAST_PAGES]
    common = frozenset(shared) - _said_inside(pages, shared)
    blocks = [(edge, _block(edge, common)) for edge in edges]
    blocks = [(edge, block) for edge, block in blocks if _own(edge, block)]
    outside = [(line, edge, block) for edge, block in blocks for line in _outside(block)]
    followed = indexed_sets((fold(line.text), _own(edge, block)) for line, edge, block in outside)
    for line, edge, _ in outside:
        if len(followed[fold(line.text)]) >= LEAST_PAGES:
            yield edge.source, line.number


def _block(edge: _Edge, common: frozenset[str]) -> tuple[Line, ...]:
    """The unbroken run of furniture and common lines from the edge inwards."""
    return tuple(
        takewhile(lambda line: line.role is Role.FURNITURE or fold(line.text) in common, edge.lines)
    )


def _outside(block: Sequence[Line]) -> tuple[Line, ...]:
    """The common lines of a block that have furniture on their inner side."""
    last = max((i for i, line in enumerate(block) if line.role is Role.FURNITURE), default=0)
    return tuple(line for line in block[:last] if line.role is not Role.FURNITURE)


def _own(edge: _Edge, block: Sequence[Line]) -> str:
    """What the page says right inside of a block; at the head only if it is a title or heading."""
    inner = edge.lines[len(block)] if len(block) < len(edge.lines) else edge.inner
    if inner is None or not (edge.tail or inner.what in {"title", "heading"}):
        return ""
    return fold(inner.text)
