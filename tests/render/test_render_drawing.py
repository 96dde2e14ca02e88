"""The drawings of the graph: nothing covers anything, and what is strongest is shown."""

from itertools import combinations, pairwise
from math import cos, sin

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from generator.messages.words import words
from generator.model.base import Address
from generator.model.links import Edge, EdgeKind, Graph, Node, NodeId
from generator.model.message import Message
from generator.render.pages.graph_page import MOST_EDGES, MOST_NODES, Spot, _Box, _box, _width, draw
from generator.render.pieces.neighbours import ROW, Neighbour, nearest, neighbourhood

EN = words("en")


def node(number: int, x: int | None = 0, y: int | None = 0, importance: float = 0.5) -> Node:
    return Node(
        id=NodeId(f"concept:{number:03}"),
        kind="concept",
        name=f"A name of a thing {number}",
        address=Address(f"concepts/{number}.html"),
        importance=importance,
        community=0,
        x=x,
        y=y,
    )


def number(neighbour: Neighbour) -> int:
    return int(neighbour.address.removeprefix("concepts/").removesuffix(".html"))


def edge(one: int, other: int, kind: EdgeKind = EdgeKind.MENTIONS, weight: float = 1) -> Edge:
    return Edge(
        source=NodeId(f"concept:{one:03}"),
        target=NodeId(f"concept:{other:03}"),
        kind=kind,
        weight=weight,
        because=Message("related.together", n=1) if kind is EdgeKind.RELATED else None,
    )


def label_box(spot: Spot) -> _Box:
    wide = _width(spot.label)
    left = {"start": 0, "end": wide, "middle": wide // 2}[str(spot.anchor)]
    return _box(spot.label_x - left, spot.label_y, wide)


@given(
    st.lists(
        st.tuples(st.integers(-400, 400), st.integers(-400, 400)),
        min_size=1,
        max_size=40,
        unique=True,
    )
)
def test_names_with_room_cover_nothing(places: list[tuple[int, int]]) -> None:
    drawing = draw(Graph(nodes=tuple(node(n, x, y) for n, (x, y) in enumerate(places))))
    boxes = [label_box(spot) for spot in drawing.spots if spot.has_room]
    assert not any(one.meets(other) for one, other in combinations(boxes, 2))
    for box in boxes:
        assert 0 <= box.left < box.right <= drawing.width
        assert 0 <= box.top < box.bottom <= drawing.height
    for spot in drawing.spots:
        assert spot.radius <= spot.x <= drawing.width - spot.radius
        assert spot.radius <= spot.y <= drawing.height - spot.radius


def test_the_most_important_are_drawn_and_the_rest_counted() -> None:
    many = tuple(node(n, n, n % 7, importance=1 / (n + 1)) for n in range(MOST_NODES + 20))
    edges = tuple(edge(one, one + 1) for one in range(len(many) - 1))
    drawing = draw(Graph(nodes=many, edges=edges))
    assert [spot.node for spot in drawing.spots] == list(many[:MOST_NODES])
    assert drawing.left_out == 20


def test_of_many_none_is_drawn_that_touches_nothing_there() -> None:
    together = tuple(node(n, n, n % 7, importance=0.2) for n in range(MOST_NODES))
    both = (node(800, 1, 1, importance=1), node(801, 2, 2, importance=1))
    pair = tuple(msgspec.structs.replace(it, community=1) for it in both)
    alone = node(802, 3, 3, importance=0.9)
    chain = tuple(edge(one, one + 1) for one in range(MOST_NODES - 2))
    graph = Graph(nodes=(*together, *pair, alone), edges=(*chain, edge(800, 801)))
    shown = {spot.node.id for spot in draw(graph).spots}
    assert len(shown) == MOST_NODES - 1  # the last of the chain has lost its neighbour's place
    assert not shown & {it.id for it in (*pair, alone)}
    few = Graph(nodes=(*pair, alone), edges=(edge(800, 801),))
    assert len(draw(few).spots) == 3


def test_nodes_without_a_position_are_left_out() -> None:
    drawing = draw(Graph(nodes=(node(0), node(1, None, None))))
    assert [spot.node.id for spot in drawing.spots] == ["concept:000"]
    assert drawing.left_out == 1


def test_several_edges_are_one_line() -> None:
    graph = Graph(
        nodes=(node(0, 0, 0), node(1, 9, 9)),
        edges=(edge(0, 1), edge(1, 0, weight=7), edge(0, 0, weight=9)),
    )
    (line,) = draw(graph).lines
    assert line == (0, 1)


def test_lines_are_limited() -> None:
    nodes = tuple(node(n, n % 12, n // 12) for n in range(100))
    edges = tuple(edge(one, other) for one, other in combinations(range(100), 2))
    assert len(draw(Graph(nodes=nodes, edges=edges)).lines) == MOST_EDGES


def test_an_empty_graph_is_drawn_as_nothing() -> None:
    assert draw(Graph()).spots == ()


def test_neighbours_are_the_strongest_with_their_reasons() -> None:
    graph = Graph(
        nodes=tuple(node(n) for n in range(12)),
        edges=(
            *(edge(0, n) for n in range(1, 11)),
            edge(0, 11, EdgeKind.RELATED, 0.9),
            edge(1, 0, EdgeKind.DEFINES, 2),
        ),
    )
    drawing = neighbourhood(NodeId("concept:000"), nearest(graph), EN)
    assert drawing is not None
    around = drawing.neighbours
    assert [number(one) for one in around[:3]] == [1, 11, 2]
    assert [one.because for one in around[:3]] == [
        "2 definitions",
        "named together in 1 place",
        "named in one place",
    ]
    assert len(around) == 8
    rows = [one.y for one in around]
    assert [below - above for above, below in pairwise(rows)] == [ROW] * 7
    assert 0 < rows[0] < rows[-1] < drawing.height


def test_few_neighbours_are_followed_by_what_they_lead_to() -> None:
    edges = (edge(0, 1), edge(0, 2), edge(1, 2), *(edge(1, n) for n in range(3, 8)), edge(2, 3))
    near = nearest(Graph(nodes=tuple(node(n) for n in range(8)), edges=edges))
    drawing = neighbourhood(NodeId("concept:000"), near, EN)
    assert drawing is not None
    names = [number(one) for one in drawing.neighbours]
    assert names == [1, 3, 4, 5, 2]  # nothing twice, and not the node itself
    first, below = drawing.neighbours[:2]
    assert below.line.startswith(f"M{first.x} {first.y}Q")
    assert below.x > first.x
    assert first.line.startswith(f"M{drawing.x} {drawing.y}C")
    assert drawing.height == ROW * 5


def test_of_many_talks_as_many_are_drawn_as_have_room() -> None:
    talk = [msgspec.structs.replace(node(n), kind="talk") for n in range(1, 9)]
    edges = (
        *(edge(0, n, weight=20 - n) for n in range(1, 9)),
        edge(1, 9),
        edge(1, 10),
        edge(1, 11),
    )
    near = nearest(Graph(nodes=(node(0), *talk, node(9), node(10), node(11)), edges=edges))
    drawing = neighbourhood(NodeId("concept:000"), near, EN)
    assert drawing is not None
    names = [number(one) for one in drawing.neighbours]
    assert names == [1, 9, 10, 2, 3, 4, 5, 6]


def test_a_place_in_the_whole_graph_changes_no_neighbourhood() -> None:
    edges = (edge(0, 1), edge(1, 2))
    before, after = (
        nearest(Graph(nodes=(node(0), node(1, x, x, importance), node(2)), edges=edges))
        for x, importance in ((0, 0.5), (9, 0.6))
    )
    assert before == after


def test_one_neighbour_is_drawn_and_none_is_not() -> None:
    near = nearest(Graph(nodes=(node(0), node(1), node(2)), edges=(edge(0, 1),)))
    drawing = neighbourhood(NodeId("concept:000"), near, EN)
    assert drawing is not None
    assert [number(one) for one in drawing.neighbours] == [1]
    assert neighbourhood(NodeId("concept:002"), near, EN) is None


def test_what_is_in_the_way_of_a_hubs_name_makes_room_for_it() -> None:
    hub = node(0, 0, 0, importance=1)
    ring = [node(n, round(9 * cos(n)), round(9 * sin(n)), 0.1) for n in range(1, 30)]
    far = [node(n, 60 * (-1) ** n, 60 * (n % 3 - 1), 0.05) for n in range(30, 36)]
    first, *others = draw(Graph(nodes=(hub, *ring, *far))).spots
    assert first.has_room
    for one, other in combinations((first, *others), 2):
        assert (one.x, one.y) != (other.x, other.y)


def test_a_long_name_has_more_letters_where_there_is_room() -> None:
    long = msgspec.structs.replace(
        node(1), name="How the water of the whole valley is led to one mill"
    )
    graph = Graph(nodes=(node(0), long, node(2)), edges=(edge(0, 1), edge(0, 2)))
    drawing = neighbourhood(NodeId("concept:000"), nearest(graph), EN)
    assert drawing is not None
    labels = {number(one): (one.label, one.whole) for one in drawing.neighbours}
    cut, whole = labels[1]
    assert cut.endswith("…")
    assert len(cut) <= 34, "more is cut by a phone of 360 pixels"
    assert whole == long.name
    assert labels[2][1] == ""
