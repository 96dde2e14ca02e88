"""The neighbourhood of one node of the graph, drawn around it, with the reason of each line."""

from collections import defaultdict
from collections.abc import Sequence
from math import cos, pi, sin

from markupsafe import Markup

from generator.model.base import Value
from generator.model.graph import Edge, EdgeKind, Graph, Node, NodeId
from generator.render.markup import fill
from generator.render.wording import short
from generator.render.words import Words

WIDTH, HEIGHT = 640, 260

_MOST = 8
_FEWEST = 3
_FAR_X, _FAR_Y = 105, 92
_LETTERS = 28
_STRENGTH = {EdgeKind.RELATED: 10.0, EdgeKind.DEFINES: 5.0, EdgeKind.SPEAKS: 5.0}


class Near(Value, frozen=True, kw_only=True):
    """A neighbour and the strongest edge that leads to it."""

    node: Node
    edge: Edge


class Neighbour(Value, frozen=True, kw_only=True):
    """A neighbour in the drawing: its middle, its name and where that stands, and the reason."""

    node: Node
    x: int
    y: int
    label: str
    label_x: int
    label_y: int
    anchor: Markup
    because: str


class Neighbourhood(Value, frozen=True, kw_only=True):
    """The drawing: its size, its middle, where the node itself is, and what is around it."""

    neighbours: tuple[Neighbour, ...]
    width: int = WIDTH
    height: int = HEIGHT
    x: int = WIDTH // 2
    y: int = HEIGHT // 2


def nearest(graph: Graph) -> dict[NodeId, tuple[Near, ...]]:
    """The nodes that each node is most strongly connected with, in time linear in the edges."""
    nodes = {node.id: node for node in graph.nodes}
    found: defaultdict[NodeId, dict[NodeId, Edge]] = defaultdict(dict)
    for edge in graph.edges:
        if edge.source != edge.target:
            for one, other in ((edge.source, edge.target), (edge.target, edge.source)):
                kept = found[one].get(other)
                if kept is None or _strength(edge) > _strength(kept):
                    found[one][other] = edge
    return {
        node: tuple(
            Near(node=nodes[other], edge=edge)
            for other, edge in sorted(
                edges.items(),
                key=lambda pair: (-_strength(pair[1]), -nodes[pair[0]].importance, pair[0]),
            )[:_MOST]
        )
        for node, edges in found.items()
    }


def drawn(near: Sequence[Near], words: Words) -> Neighbourhood | None:
    """The neighbours on an ellipse, from the top clockwise; None where there are few."""
    if len(near) < _FEWEST:
        return None
    return Neighbourhood(
        neighbours=tuple(_placed(one, number, len(near), words) for number, one in enumerate(near))
    )


def _placed(one: Near, number: int, count: int, words: Words) -> Neighbour:
    # Half a step on from the top, so that no two names stand over each other there.
    angle = 2 * pi * (number + 0.5) / count
    x, y = WIDTH // 2 + round(_FAR_X * sin(angle)), HEIGHT // 2 - round(_FAR_Y * cos(angle))
    right = x >= WIDTH // 2
    return Neighbour(
        node=one.node,
        x=x,
        y=y,
        label=short(one.node.name, _LETTERS),
        label_x=x + (11 if right else -11),
        label_y=y + 5,
        anchor=fill("start" if right else "end"),
        because=_because(one.edge, words),
    )


def _because(edge: Edge, words: Words) -> str:
    if edge.because:
        return edge.because
    return words.plain(f"graph.{edge.kind.value}", n=int(edge.weight))


def _strength(edge: Edge) -> float:
    return _STRENGTH.get(edge.kind, 1.0) * edge.weight
