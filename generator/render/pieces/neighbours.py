"""The neighbourhood of one node of the graph: a fan, and beside each name the reason of its line.

Rows and not a ring, because names beside each other need room that a phone does not have. Where the
neighbours are few, or all of them talks, which the page lists anyhow, each of the first is followed
by what it is connected with in turn: that is what the page does not say.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import accumulate
from unicodedata import east_asian_width

from markupsafe import Markup

from generator.messages.words import Words
from generator.model.base import Address, Value
from generator.model.links import Edge, EdgeKind, Graph, NodeId
from generator.render.pieces.shorten import short
from generator.text.markdown.escape import made_safe

ROW = 28
"""The height of a row in pixels."""

_MOST = 8
_FEW = 3
_FURTHER = {1: 4, 2: 3, 3: 2}
"""How many rows each of so many neighbours is followed by."""

_MIDDLE_X, _DOT_X, _STEP = 14, 76, 40
_LETTERS, _FURTHER_LETTERS = (33, 60), (30, 54)
"""How many letters of a name there is room for on a phone, and beside the text of a page."""

_STRENGTH = {EdgeKind.RELATED: 10.0, EdgeKind.DEFINES: 5.0, EdgeKind.SPEAKS: 100.0}


class NearNode(Value, frozen=True, kw_only=True):
    """A neighbour and the strongest edge that leads to it.

    Where it is in the whole graph is not said: that changes with every edge, and no page shows it.
    """

    id: NodeId
    kind: str
    name: str
    address: Address
    edge: Edge


class Neighbour(Value, frozen=True, kw_only=True):
    """A neighbour in the drawing: its dot, the line that leads to it, its label, the reason.

    `line` is a path as SVG writes it. `whole` is more of a name that the label cuts off, for where
    there is room.
    """

    kind: str
    name: str
    address: Address
    x: int
    y: int
    line: Markup
    label: str
    whole: str = ""
    because: str


class Neighbourhood(Value, frozen=True, kw_only=True):
    """The drawing in pixels: where the node itself is, its height, and what it is joined with."""

    neighbours: tuple[Neighbour, ...]
    height: int
    y: int
    x: int = _MIDDLE_X


def nearest(graph: Graph) -> dict[NodeId, tuple[NearNode, ...]]:
    """The nodes that each node is most strongly connected with, in time linear in the edges."""
    nodes = {node.id: node for node in graph.nodes}
    edges_of: defaultdict[NodeId, dict[NodeId, Edge]] = defaultdict(dict)
    for edge in graph.edges:
        if edge.source != edge.target:
            for start, end in ((edge.source, edge.target), (edge.target, edge.source)):
                strongest = edges_of[start].get(end)
                if strongest is None or _strength(edge) > _strength(strongest):
                    edges_of[start][end] = edge
    return {
        node: tuple(
            NearNode(id=end, kind=it.kind, name=it.name, address=it.address, edge=edge)
            for end, edge, it in sorted(
                ((end, edge, nodes[end]) for end, edge in edges.items()),
                key=lambda it: (-_strength(it[1]), -it[2].importance, it[0]),
            )[:_MOST]
        )
        for node, edges in edges_of.items()
    }


def neighbourhood(
    node: NodeId, near: Mapping[NodeId, tuple[NearNode, ...]], words: Words
) -> Neighbourhood | None:
    """The neighbours from the strongest down; None where there are none."""
    rows = tuple(_rows(node, near))
    if not rows:
        return None
    middle = ROW * len(rows) // 2
    drawn: list[Neighbour] = []
    for row, (neighbour, parent) in enumerate(rows):
        start = drawn[parent] if parent is not None else None
        name = neighbour.name
        letters, room = _FURTHER_LETTERS if start else _LETTERS
        label, whole = short(name, _fitting(name, letters)), short(name, _fitting(name, room))
        x, y = start.x + _STEP if start else _DOT_X, ROW * row + ROW // 2
        drawn.append(
            Neighbour(
                kind=neighbour.kind,
                name=name,
                address=neighbour.address,
                x=x,
                y=y,
                line=_line(start, middle, x, y),
                label=label,
                whole=whole if whole != label else "",
                because=_because(neighbour.edge, words),
            )
        )
    return Neighbourhood(neighbours=tuple(drawn), height=ROW * len(rows), y=middle)


def _line(start: Neighbour | None, middle: int, x: int, y: int) -> Markup:
    """The line to a dot: from the middle in two bends, from another neighbour in one."""
    if start is None:
        bends = f"M{_MIDDLE_X} {middle}C{_MIDDLE_X + _STEP} {middle} {x - _STEP}"
    else:
        bends = f"M{start.x} {start.y}Q{start.x}"
    return made_safe(f"{bends} {y} {x} {y}")  # noqa: S704  (numbers, and letters of ours)


def _rows(
    node: NodeId, near: Mapping[NodeId, tuple[NearNode, ...]]
) -> Iterator[tuple[NearNode, int | None]]:
    """The neighbours, and behind some what they lead to, with the row of what leads there."""
    nearest = near.get(node, ())
    if len(nearest) >= _FEW and any(neighbour.kind != "talk" for neighbour in nearest):
        yield from ((neighbour, None) for neighbour in nearest)
        return
    first = nearest[:_FEW]
    shown = {node, *(neighbour.id for neighbour in nearest)}
    row = 0
    for neighbour in first:
        yield neighbour, None
        leads_to = [it for it in near.get(neighbour.id, ()) if it.id not in shown]
        further = leads_to[: _FURTHER[len(first)]]
        shown.update(it.id for it in further)
        yield from ((it, row) for it in further)
        row += 1 + len(further)
    yield from ((neighbour, None) for neighbour in nearest[_FEW : _FEW + max(0, _MOST - row)])


def _fitting(name: str, letters: int) -> int:
    """How many characters have room; those of wide scripts take that of two letters."""
    if name.isascii():
        return min(len(name), letters)
    widths = accumulate(2 if east_asian_width(char) in "WF" else 1 for char in name)
    return sum(width <= letters for width in widths)


def _because(edge: Edge, words: Words) -> str:
    if edge.because:
        return words.said(edge.because)
    return words.plain(f"graph.{edge.kind.value}", n=int(edge.weight))


def _strength(edge: Edge) -> float:
    return _STRENGTH.get(edge.kind, 1.0) * edge.weight
