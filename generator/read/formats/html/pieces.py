"""The texts of a page's tree in small: what no block and no end of a line parts.

In: the tree of a page. Out: its pieces in order, each with the elements around it. A name among
other words is a piece of its own: `Moving water by <a>Ada Okafor</a>`.
"""

from collections import Counter
from collections.abc import Container, Iterator, Sequence
from itertools import groupby

from generator.model.base import Value
from generator.read.account.people.whole_names import people_before_posts
from generator.read.formats.html.frame import Frame, is_section
from generator.read.formats.html.tokens import Text
from generator.read.formats.html.tree import CELLS, CLOSES_PARAGRAPH, Element, elements
from generator.read.outline.events.lists.columns import is_given

_LONGEST = 120
_ENDS = CLOSES_PARAGRAPH | frozenset("br caption dd dt li td th tr tbody thead tfoot".split())
_NO_TEXT = frozenset({"head", "title", "pre"})
_PARTS = frozenset("author name presenter speaker speakers subtitle time title".split())
_STRIPES = frozenset("active alt even first last odd".split())


class Piece(Value, frozen=True, kw_only=True):
    """Nodes side by side whose text no block and no end of a line parts, and what is around them.

    `path` are the elements around them, the page first; `place` is what these are, and `cell` which
    of its row the last is. `number` counts the pieces of the page.
    """

    number: int = 0
    nodes: tuple[Element | Text, ...]
    text: str
    path: tuple[Element, ...]
    place: tuple[str, ...]
    cell: int


def pieces_of(
    root: Element, frame: Frame, of_people: Container[tuple[str, ...]]
) -> Iterator[Piece]:
    """The pieces of a page; at the places `of_people` others beside them are given names."""
    parted = _parted(root)
    path: list[Element] = [root]
    todo = [iter(root.children)]
    sections = 0
    nodes: list[Element | Text] = []
    cells = Counter[int]()  # of each open row
    while todo:
        child = next(todo[-1], None)
        is_inside = isinstance(child, Element) and id(child) in parted
        is_frame = isinstance(child, Element) and frame.what(child, sections > 0) is not None
        if child is not None and not is_inside and not is_frame:
            nodes.append(child)
            continue
        cell = cells[id(path[-2])] if path[-1].name in CELLS else 0
        yield from _parts(tuple(nodes), tuple(path), cell, of_people)
        nodes.clear()
        if child is None:
            todo.pop()
            sections -= is_section(path.pop())
        elif isinstance(child, Element) and not is_frame:
            sections += is_section(child)
            cells[id(path[-1])] += child.name in CELLS
            path.append(child)
            todo.append(iter(child.children))


def _parted(root: Element) -> frozenset[int]:
    """The elements (by `id()`) that are blocks or hold one, or the end of a line."""
    parted: set[int] = set()
    for element in reversed([root, *elements(root)]):
        inside = any(isinstance(it, Element) and id(it) in parted for it in element.children)
        if inside or element.name in _ENDS or "-" in element.name:
            parted.add(id(element))
    return frozenset(parted)


def _parts(
    nodes: Sequence[Element | Text],
    path: tuple[Element, ...],
    cell: int,
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
            )


def _is_person(text: str) -> bool:
    return 0 < len(text.strip()) <= _LONGEST and bool(people_before_posts(text.strip()))


def text_of(node: Element | Text) -> str:
    """All the text inside of a node."""
    texts: list[str] = []
    todo = [node]
    while todo:
        it = todo.pop()
        texts += [it.text] if isinstance(it, Text) else []
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
