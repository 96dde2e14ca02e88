"""The texts of a page's tree in small: what no block and no end of a line parts.

In: the tree of a page. Out: its pieces in order, each with the elements around it. A name among
other words is a piece of its own: `Moving water by <a>Ada Okafor</a>`.
"""

from collections import Counter
from collections.abc import Container, Iterator, Sequence
from itertools import groupby

from generator.model.base import Value
from generator.read.account.people.lists.whole_names import people_before_posts
from generator.read.formats.html.frame import Frame, Step, walk
from generator.read.formats.html.tree import CELLS, CLOSES_PARAGRAPH, Element, elements
from generator.read.formats.source_map import Run
from generator.read.outline.events.lists.columns import is_given

_LONGEST = 120
_ENDS = CLOSES_PARAGRAPH | frozenset("br caption dd dt li td th tr tbody thead tfoot".split())
_NO_TEXT = frozenset({"head", "title", "pre"})
_PARTS = frozenset("author name presenter speaker speakers subtitle time title".split())
_STRIPES = frozenset("active alt even first last odd".split())


class Piece(Value, frozen=True, kw_only=True):
    """Nodes side by side whose text no block and no end of a line parts, and what is around them.

    `path` are the elements around them, the page first; `place` is what these are, and `cell` which
    of its row the last is; `line` counts what `<br>` ends in front of it in the innermost. `number`
    counts the pieces of the page.
    """

    number: int = 0
    nodes: tuple[Element | Run, ...]
    text: str
    path: tuple[Element, ...]
    place: tuple[str, ...]
    cell: int
    line: int


def pieces_of(
    root: Element, frame: Frame, of_people: Container[tuple[str, ...]]
) -> Iterator[Piece]:
    """The pieces of a page; at the places `of_people` others beside them are given names."""
    path: list[Element] = [root]
    nodes: list[Element | Run] = []
    cells, lines = Counter[int](), Counter[int]()  # of each open row; of each open element
    for step, node, _ in walk(root, frame, _inline(root)):
        if step is Step.WHOLE:
            nodes.append(node)
            continue
        cell = cells[id(path[-2])] if path[-1].name in CELLS else 0
        line = lines[id(path[-1])]
        yield from _parts(tuple(nodes), tuple(path), cell, line, of_people)
        lines[id(path[-1])] += bool(nodes) and isinstance(node, Element) and node.name == "br"
        nodes.clear()
        if step is Step.END:
            path.pop()
        elif step is Step.BEGIN and isinstance(node, Element):
            cells[id(path[-1])] += node.name in CELLS
            path.append(node)


def _inline(root: Element) -> frozenset[int]:
    """The elements (by `id()`) that neither are nor hold a block or the end of a line."""
    inline: set[int] = set()
    for element in reversed([*elements(root)]):
        inside = (it for it in element.children if isinstance(it, Element))
        is_block = element.name in _ENDS or "-" in element.name
        if not is_block and all(id(it) in inline for it in inside):
            inline.add(id(element))
    return frozenset(inline)


def _parts(
    nodes: Sequence[Element | Run],
    path: tuple[Element, ...],
    cell: int,
    line: int,
    of_people: Container[tuple[str, ...]],
) -> Iterator[Piece]:
    """The pieces of one line: an element among other text that has nothing but names is its own."""
    texts = [text_of(node) for node in nodes]
    if any(it.name in _NO_TEXT for it in path) or not any(map(str.strip, texts)):
        return
    several = sum(bool(text.strip()) for text in texts) > 1
    whole = "".join(texts).strip() if several else ""
    is_whole = _is_person(whole) and sum(map(_is_person, texts)) <= 1
    around = tuple(map(_kind, path))
    names = [
        several
        and not is_whole
        and isinstance(it, Element)
        and (is_given(text) or ((*around, _kind(it)) in of_people and _is_person(text)))
        for it, text in zip(nodes, texts, strict=True)
    ]
    for _, group in groupby(range(len(nodes)), lambda n: n if names[n] else -1):
        which = list(group)
        text = " ".join("".join(texts[it] for it in which).split())
        own = [nodes[it] for it in which if texts[it].strip()]
        first = own[:1] if len(own) == 1 or is_whole else []
        inside = (_kind(it) for it in first if isinstance(it, Element))
        if text:
            yield Piece(
                nodes=tuple(nodes[it] for it in which),
                text=text,
                path=path,
                place=(*around, *inside),
                cell=cell,
                line=line,
            )


def _is_person(text: str) -> bool:
    return 0 < len(text.strip()) <= _LONGEST and bool(people_before_posts(text.strip()))


def text_of(node: Element | Run) -> str:
    """All the text inside of a node."""
    texts: list[str] = []
    todo = [node]
    while todo:
        it = todo.pop()
        texts += [it.text] if isinstance(it, Run) else []
        todo += reversed(it.children) if isinstance(it, Element) else []
    return "".join(texts)


def _kind(element: Element) -> str:
    """What an element is: its name, and its classes but for those that number, measure or stripe.

    Of `track-title` the last part says what it is.
    """
    classes = element.attributes.get("class", "").replace("_", "-").split()
    plain = {it for it in classes if it.isalpha()} - _STRIPES
    plain |= {it.rpartition("-")[2] for it in classes} & _PARTS
    return " ".join((element.name, *sorted(plain)))
