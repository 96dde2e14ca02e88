"""The graph page: what is connected with what, drawn, and the same as a table."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from typing import NamedTuple
from unicodedata import east_asian_width

from markupsafe import Markup
from msgspec.structs import replace

from generator.model.base import KINDS, Value
from generator.model.grouping import indexed
from generator.model.links import Edge, Graph, Node, NodeId
from generator.model.site.page import Page, SectionName
from generator.render.context.render_context import RenderContext
from generator.render.pieces.shorten import short
from generator.text.markdown.escape import fill

WIDTH = 1000
MOST_NODES = 150
MOST_EDGES = 400
_MOST_CONCEPTS = 100
_APART = 3
"""So few that belong together say nothing of a large collection."""

_MARGIN = 60
_STRETCH = 0.62
_LETTER, _LINE = 7, 15
_LONGEST = 34
_RADII = (4, 10)
_HUBS, _FARTHEST = 16, 60
"""So many of the most important have room for their names; others move by so much at most."""


class Spot(Value, frozen=True, kw_only=True):
    """A node: its middle, its radius, and where its name stands; `has_room` if it covers nothing.

    `anchor` says which end of the name stands at its point, in SVG's words.
    """

    node: Node
    x: int
    y: int
    radius: int
    label: str
    label_x: int
    label_y: int
    anchor: Markup
    has_room: bool


class Drawing(Value, frozen=True, kw_only=True):
    """Spots by importance, lines between their numbers, and the size; `left_out` counts nodes."""

    spots: tuple[Spot, ...]
    lines: tuple[tuple[int, int], ...]
    width: int
    height: int
    left_out: int


class _Box(Value, frozen=True, kw_only=True):
    """A rectangle that something takes up."""

    left: int
    top: int
    right: int
    bottom: int

    def meets(self, other: "_Box") -> bool:
        """Whether the two have a point in common."""
        beside = self.left < other.right and other.left < self.right
        return beside and self.top < other.bottom and other.top < self.bottom


class _Point(Value, frozen=True, kw_only=True):
    """A node's middle and radius in the drawing."""

    node: Node
    x: int
    y: int
    radius: int

    @property
    def box(self) -> _Box:
        far = self.radius + 1
        return _Box(left=self.x - far, top=self.y - far, right=self.x + far, bottom=self.y + far)


class _Place(NamedTuple):
    """Where a name may stand, and the room that it takes there."""

    x: int
    y: int
    anchor: str
    box: _Box


def draw(graph: Graph) -> Drawing:
    """Draws the most important nodes that have a position, and the strongest edges among them.

    Where not all have room, most of it is for concepts, and none for two or three that are
    connected with nothing else there.
    """
    placed = [node for node in graph.nodes if node.x is not None and node.y is not None]
    placed.sort(key=lambda node: (-node.importance, node.id))
    shown = _chosen(placed, graph.edges)
    points, height = _points(shown)
    frame = _Box(left=0, top=0, right=WIDTH, bottom=height)
    return Drawing(
        spots=tuple(_spots(_with_room(points, frame), frame)),
        lines=tuple(_lines(graph.edges, [node.id for node in shown])),
        width=WIDTH,
        height=height,
        left_out=len(graph.nodes) - len(shown),
    )


def _chosen(ranked: Sequence[Node], edges: Iterable[Edge]) -> Sequence[Node]:
    if len(ranked) <= MOST_NODES:
        return ranked
    sizes = Counter(node.community for node in ranked)
    ranked = [node for node in ranked if sizes[node.community] > _APART]
    concepts = [node for node in ranked if node.kind == "concept"][:_MOST_CONCEPTS]
    chosen = {node.id for node in concepts}
    others = [node for node in ranked if node.id not in chosen][: MOST_NODES - len(concepts)]
    chosen.update(node.id for node in others)
    ends = [{edge.source, edge.target} for edge in edges if edge.source != edge.target]
    connected = {node for pair in ends if pair <= chosen for node in pair}
    return [node for node in ranked if node.id in connected]


def _points(nodes: Sequence[Node]) -> tuple[list[_Point], int]:
    """The nodes in a drawing of full width, and its height."""
    if not nodes:
        return [], 0
    xs, ys = [node.x or 0 for node in nodes], [node.y or 0 for node in nodes]
    left, top = min(xs), min(ys)
    wide, tall = max(1, max(xs) - left), max(1, max(ys) - top)
    room = WIDTH - 2 * _MARGIN
    high = min(WIDTH, int(room * _STRETCH * tall / wide))
    points = [
        _Point(
            node=node,
            x=_MARGIN + (x - left) * room // wide,
            y=_MARGIN + (y - top) * high // tall,
            radius=_RADII[0] + round((_RADII[1] - _RADII[0]) * node.importance**0.5),
        )
        for node, x, y in zip(nodes, xs, ys, strict=True)
    ]
    return points, high + 2 * _MARGIN


def _lines(edges: Iterable[Edge], shown: Sequence[NodeId]) -> list[tuple[int, int]]:
    """A line between each two spots that an edge connects."""
    numbers = {node: number for number, node in enumerate(shown)}
    pairs = set()
    for edge in edges:
        if edge.source in numbers and edge.target in numbers and edge.source != edge.target:
            first, second = sorted((numbers[edge.source], numbers[edge.target]))
            pairs.add((first, second))
    # Lines of important nodes first; what is cut off connects the least important ones.
    return sorted(sorted(pairs, key=lambda pair: (pair[1], pair[0]))[:MOST_EDGES])


def _with_room(points: Sequence[_Point], frame: _Box) -> list[_Point]:
    """The points, where those that are in the way of the names of hubs have moved aside."""
    placed, hubs = list(points), points[:_HUBS]
    taken = [point.box for point in hubs]
    for hub in hubs:
        places = [place.box for place in _places(hub, _width(short(hub.node.name, _LONGEST)))]
        free = [box for box in places if _is_free(box, frame, taken)]
        if free:
            taken.append(min(free, key=lambda box: sum(box.meets(spot.box) for spot in placed)))
    for number, point in enumerate(points[len(hubs) :], start=len(hubs)):
        if any(point.box.meets(box) for box in taken):
            others = [*taken, *(spot.box for spot in placed if spot is not point)]
            placed[number] = next(
                (aside for aside in _around(point) if _is_free(aside.box, frame, others)), point
            )
    return placed


def _around(point: _Point) -> Iterator[_Point]:
    """The places around a point, the nearest first."""
    for far in range(3, _FARTHEST, 3):
        for right, down in product((0, -far, far), repeat=2):
            if right or down:
                yield replace(point, x=point.x + right, y=point.y + down)


def _spots(points: Sequence[_Point], frame: _Box) -> Iterator[Spot]:
    """The points with their names, each at its first place that is free."""
    taken = [point.box for point in points]
    for point in points:
        label = short(point.node.name, _LONGEST)
        places = _places(point, _width(label))
        free = next((place for place in places if _is_free(place.box, frame, taken)), None)
        if free is not None:
            taken.append(free.box)
        place = free or places[0]
        yield Spot(
            node=point.node,
            x=point.x,
            y=point.y,
            radius=point.radius,
            label=label,
            label_x=place.x,
            label_y=place.y,
            anchor=fill(place.anchor),
            has_room=free is not None,
        )


def _is_free(box: _Box, frame: _Box, taken: Iterable[_Box]) -> bool:
    inside = frame.left <= box.left and box.right <= frame.right
    return (
        inside
        and frame.top <= box.top
        and box.bottom <= frame.bottom
        and not any(box.meets(other) for other in taken)
    )


def _places(point: _Point, wide: int) -> list[_Place]:
    """Where a name may stand: to the right, to the left, below and above."""
    far = point.radius + 4
    right, left, beside = point.x + far, point.x - far, point.y + _LINE // 3
    below, above = point.y + far + _LINE - 4, point.y - far
    return [
        _Place(right, beside, "start", _box(right, beside, wide)),
        _Place(left, beside, "end", _box(left - wide, beside, wide)),
        *(_Place(point.x, y, "middle", _box(point.x - wide // 2, y, wide)) for y in (below, above)),
    ]


def _box(left: int, baseline: int, wide: int) -> _Box:
    return _Box(left=left, top=baseline - _LINE + 3, right=left + wide, bottom=baseline + 3)


def _width(text: str) -> int:
    """About how wide a text is: letters of wide scripts take twice the room."""
    return sum(_LETTER * (2 if east_asian_width(char) in "WF" else 1) for char in text)


_FEWEST = 3
_NAMED = 4


def pages(context: RenderContext) -> Iterator[Page]:
    """The page, where enough is connected to make a picture."""
    drawing = draw(context.lookups.links.graph)
    if len(drawing.spots) < _FEWEST or not drawing.lines:
        return
    kinds = dict.fromkeys(spot.node.kind for spot in drawing.spots)
    yield context.page(
        "overviews/graph",
        "graph.html",
        title=context.words.plain("graph.title"),
        description=context.words.plain(
            "graph.description", n=len(context.lookups.links.graph.nodes)
        ),
        section=SectionName.GRAPH,
        searched=False,
        values={
            "drawing": drawing,
            "rows": tuple(_rows(drawing)),
            "kinds": tuple(sorted(kinds, key=KINDS.index)),
            "talks": [
                (number, spot.node.name)
                for number, spot in enumerate(drawing.spots)
                if spot.node.kind == "talk"
            ],
        },
    )


class GraphRow(Value, frozen=True, kw_only=True):
    """A node with the names of what it is connected with, and how many more there are."""

    node: Node
    names: list[str]
    more: int


def _rows(drawing: Drawing) -> Iterator[GraphRow]:
    """The nodes, the most important first."""
    near = indexed(way for line in drawing.lines for way in (line, line[::-1]))
    for number, spot in enumerate(drawing.spots):
        names = [drawing.spots[other].label for other in near.get(number, ())]
        yield GraphRow(node=spot.node, names=names[:_NAMED], more=len(names[_NAMED:]))
