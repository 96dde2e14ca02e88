"""The neighbourhood of one node of the graph: a fan, and beside each name the reason of its line.

Rows and not a ring, because names beside each other need room that a phone does not have.
"""

from collections import defaultdict
from collections.abc import Sequence
from itertools import accumulate
from unicodedata import east_asian_width

from generator.messages.words import Words
from generator.model.base import Value
from generator.model.links import Edge, EdgeKind, Graph, Node, NodeId
from generator.render.pieces.shorten import short

ROW = 28
"""The height of a row in pixels."""

_MOST = 8
_FEWEST = 3
_MIDDLE_X, _DOT_X = 14, 76
_LETTERS = 36
_STRENGTH = {EdgeKind.RELATED: 10.0, EdgeKind.DEFINES: 5.0, EdgeKind.SPEAKS: 5.0}


class NearNode(Value, frozen=True, kw_only=True):
    """A neighbour and the strongest edge that leads to it."""

    node: Node
    edge: Edge


class Neighbour(Value, frozen=True, kw_only=True):
    """A neighbour in the drawing: the middle of its row, its name with room for it, the reason."""

    node: Node
    y: int
    label: str
    because: str


class Neighbourhood(Value, frozen=True, kw_only=True):
    """The drawing in pixels: where the node itself is, its height, and what it is joined with."""

    neighbours: tuple[Neighbour, ...]
    height: int
    x: int = _MIDDLE_X
    dot_x: int = _DOT_X

    @property
    def y(self) -> int:
        """The height of the node itself: the middle."""
        return self.height // 2


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
            NearNode(node=nodes[end], edge=edge)
            for end, edge in sorted(
                edges.items(),
                key=lambda pair: (-_strength(pair[1]), -nodes[pair[0]].importance, pair[0]),
            )[:_MOST]
        )
        for node, edges in edges_of.items()
    }


def beside_talks(near: Sequence[NearNode]) -> Sequence[NearNode]:
    """The neighbours, where not all of them are talks: those are listed beside the drawing."""
    return near if any(neighbour.node.kind != "talk" for neighbour in near) else ()


def neighbourhood(near: Sequence[NearNode], words: Words) -> Neighbourhood | None:
    """The neighbours from the strongest down; None where there are few."""
    if len(near) < _FEWEST:
        return None
    return Neighbourhood(
        neighbours=tuple(
            Neighbour(
                node=neighbour.node,
                y=ROW * row + ROW // 2,
                label=short(neighbour.node.name, _fitting(neighbour.node.name)),
                because=_because(neighbour.edge, words),
            )
            for row, neighbour in enumerate(near)
        ),
        height=ROW * len(near),
    )


def _fitting(name: str) -> int:
    """How many letters have room before the reason; those of wide scripts take twice as much."""
    widths = accumulate(2 if east_asian_width(char) in "WF" else 1 for char in name)
    return sum(width <= _LETTERS for width in widths)


def _because(edge: Edge, words: Words) -> str:
    if edge.because:
        return words.said(edge.because)
    return words.plain(f"graph.{edge.kind.value}", n=int(edge.weight))


def _strength(edge: Edge) -> float:
    return _STRENGTH.get(edge.kind, 1.0) * edge.weight
