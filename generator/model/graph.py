"""The graph of what is connected: its numbers, computed when the site is built; nothing is drawn.

It is what `data/graph.json` holds, in the form that graph libraries call node-link data: edges name
their nodes by id.
"""

from enum import StrEnum
from typing import NewType

from generator.model.base import Address, Ref, Value
from generator.model.message import Message

NodeId = NewType("NodeId", str)
"""`<kind>:<id>`, such as `concept:model-collapse`."""


class EdgeKind(StrEnum):
    """What connects two nodes, from the first to the second."""

    SPEAKS = "speaks"
    DEFINES = "defines"
    MENTIONS = "mentions"
    RELATED = "related"


class Node(Value, frozen=True, kw_only=True):
    """A talk, concept, person, organisation, product or work.

    `importance` is above 0 and at most 1, that of the most important node. `community` is the
    number, from 0 for the largest, of the group of nodes that are connected more closely with each
    other. `x` and `y` are whole numbers around 0; they are null for all but the most important
    nodes.
    """

    id: NodeId
    kind: str
    name: str
    address: Address
    importance: float
    community: int
    x: int | None = None
    y: int | None = None


class Edge(Value, frozen=True, kw_only=True):
    """A connection of one kind.

    `weight` is, by kind: 1 (a person speaks in a talk), the number of definitions that a talk
    gives, the number of places in a talk that name the other node, or, of things that are related
    (which has no direction), from 0 to 1. `because` is the reason of the last.
    """

    source: NodeId
    target: NodeId
    kind: EdgeKind
    weight: float
    because: Message | None = None


class Graph(Value, frozen=True, kw_only=True):
    """Nodes by kind and id, and edges by source, target and kind."""

    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()


def node_id(ref: Ref) -> NodeId:
    """The node of what a reference names."""
    return NodeId(f"{ref.kind}:{ref.id}")
