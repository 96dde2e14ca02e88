"""Where the nodes of a graph stand: communities apart, connected nodes near each other.

Force-directed layouts make two pictures of one graph where two machines differ in the last digit of
a number. This one adds whole numbers and compares them: nodes take places on spirals, one after
the other, each the free place that is nearest to the nodes it is connected with.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count
from math import cos, isqrt, pi, sin, sqrt

from generator.model.base import Value
from generator.model.grouping import grouped

SPACING = 40
"""About the distance of two nodes that stand side by side."""

_GOLDEN_ANGLE = pi * (3 - sqrt(5))  # consecutive places never fall into line
_GAP = SPACING
_CROWD = 3  # smaller communities stand together

Neighbours = Mapping[int, Mapping[int, int]]
"""For each node the nodes it is connected with, and how strongly."""


class Position(Value, frozen=True, kw_only=True):
    """A point, in whole numbers."""

    x: int
    y: int


class _Disc(Value, frozen=True, kw_only=True):
    """The room of a community: its centre, its radius, and its nodes in order."""

    centre: Position
    radius: int
    nodes: tuple[int, ...]


def layout(
    nodes: Sequence[int], communities: Sequence[int], neighbours: Neighbours
) -> dict[int, Position]:
    """The positions of the nodes, given by their numbers, the most important first.

    `communities` has the number of each node's community, by the node's number.
    """
    positions: dict[int, Position] = {}
    discs: list[_Disc] = []
    for members in _groups(nodes, communities):
        radius = SPACING * (isqrt(len(members) - 1) + 1)
        towards = _middle(members, positions, neighbours)
        centre = next(place for place in _spiral(towards) if _is_free(place, radius, discs))
        discs.append(_Disc(centre=centre, radius=radius, nodes=members))
        _fill(discs[-1], positions, neighbours)
    return positions


def _groups(nodes: Sequence[int], communities: Sequence[int]) -> list[tuple[int, ...]]:
    """The nodes by community, the largest first; nodes of the smallest ones are the last group."""
    by_community = grouped(nodes, lambda node: communities[node])
    large = [tuple(members) for members in by_community.values() if len(members) >= _CROWD]
    small = [node for node in nodes if len(by_community[communities[node]]) < _CROWD]
    groups = sorted(large, key=lambda members: (-len(members), members))
    return [*groups, tuple(small)] if small else groups


def _fill(disc: _Disc, positions: dict[int, Position], neighbours: Neighbours) -> None:
    """Gives every node of a disc a position in it."""
    spiral = _spiral(disc.centre)
    free = [next(spiral) for _ in disc.nodes]
    for node in disc.nodes:
        near = _middle((node,), positions, neighbours, disc.centre)
        place = min(free, key=lambda position: _squared_distance(position, near))
        free.remove(place)
        positions[node] = place


def _spiral(centre: Position) -> Iterator[Position]:
    """Places around a centre, further and further out, evenly spread."""
    for number in count():
        far, angle = SPACING * sqrt(number), number * _GOLDEN_ANGLE
        x, y = round(far * cos(angle)), round(far * sin(angle))
        yield Position(x=centre.x + x, y=centre.y + y)


def _middle(
    nodes: Iterable[int],
    positions: Mapping[int, Position],
    neighbours: Neighbours,
    otherwise: Position = Position(x=0, y=0),  # noqa: B008  (immutable)
) -> Position:
    """The weighted middle of the placed nodes that these are connected with."""
    total = x = y = 0
    for node in nodes:
        for other, strength in neighbours.get(node, {}).items():
            if other in positions:
                total += strength
                x += strength * positions[other].x
                y += strength * positions[other].y
    return Position(x=x // total, y=y // total) if total else otherwise


def _is_free(centre: Position, radius: int, discs: Iterable[_Disc]) -> bool:
    return all(
        _squared_distance(centre, disc.centre) >= (radius + disc.radius + _GAP) ** 2
        for disc in discs
    )


def _squared_distance(position: Position, other: Position) -> int:
    return (position.x - other.x) ** 2 + (position.y - other.y) ** 2
