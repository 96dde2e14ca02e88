"""What the link stage adds: the corpus with mentions, what points where, and the graph."""

from enum import StrEnum
from typing import NewType

from generator.model.base import Address, ConceptId, EntityId, QuoteId, Ref, Span, TalkId, Value
from generator.model.corpus import Corpus
from generator.model.message import Message
from generator.model.problem import Problem

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
    (which has no direction), from 0 to 1. `because` is the reason of the last, or what else than a
    speaker a person is.
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


PRECEDENCE = ("concept", "person", "organisation", "product", "work", "talk")
"""Kinds of things with pages; where things of two kinds share a name, it means the earlier kind."""


class Target(Value, frozen=True, kw_only=True, order=True):
    """A thing that has a page; `name` is what it is called there."""

    kind: str
    name: str
    address: Address


Names = dict[str, tuple[Target, ...]]
"""What each name means, by its key; more than one target if nothing settles it.

Keys are those of :func:`generator.text.naming.normal.link_key`, plain and behind `<kind>:`.
"""


class Refusal(Value, frozen=True, kw_only=True):
    """One entry of a list in the curation file that takes something away.

    `target` is not what the item with one of the ids `items` is about (of a quote, all wordings);
    with `within`, its names are not linked in that talk; with `other` the two are not related.
    Exactly one of the three is given. `entry` is what the file says there, and `line` where.
    """

    target: Ref
    items: frozenset[str] = frozenset()
    within: str | None = None
    other: str | None = None
    entry: Message
    line: int | None = None


class Backlink(Value, frozen=True, kw_only=True):
    """An item that names a target: where, and the sentence around the name.

    `before + surface + after` is a contiguous piece of the item's text; `cut_before` and
    `cut_after` say whether the text goes on at either side. `field` is the item's field, such as
    `text`, or `note` and `context` of a quote, which are not the speaker's words.
    """

    in_: Ref
    field: str
    talk: TalkId
    before: str
    surface: str
    after: str
    cut_before: bool
    cut_after: bool
    at: Span

    @property
    def text(self) -> str:
        """The sentence, or what is left of it."""
        return self.before + self.surface + self.after


class Resembling(Value, frozen=True, kw_only=True):
    """A quote that does not name a concept but shares rare words with what is said of it."""

    quote: QuoteId
    words: tuple[str, ...]


class Dated(Value, frozen=True, kw_only=True):
    """A statement that speaks of a time: the ISO date with its precision, and the sentence.

    `text` is a contiguous piece of the item's text; `cut_before` and `cut_after` say whether the
    text goes on at either side.
    """

    date: str
    in_: Ref
    talk: TalkId
    text: str
    cut_before: bool
    cut_after: bool
    at: Span


class RelatedTalk(Value, frozen=True, kw_only=True):
    """A talk that has concepts, people or quotes in common; `weight` is from 0 to 1."""

    talk: TalkId
    weight: float
    because: Message
    concepts: tuple[ConceptId, ...]
    people: tuple[EntityId, ...]


class Links(Value, frozen=True, kw_only=True):
    """The linked corpus and the indexes that pages need.

    `backlinks` maps a concept or entity to the items that name it, at most one backlink an
    item, grouped by talk and then in the order of the corpus. `related_talks` maps a talk to
    its neighbours, strongest first. `resembling` maps a concept to quotes that are probably
    about it. `dated` are statements that say when, by date. `graph` is what is connected with
    what. `names` are those by which an editor may link to things; `problems` names that could
    not be linked.
    """

    corpus: Corpus
    backlinks: dict[Ref, tuple[Backlink, ...]]
    related_talks: dict[TalkId, tuple[RelatedTalk, ...]]
    resembling: dict[ConceptId, tuple[Resembling, ...]] = {}
    dated: tuple[Dated, ...] = ()
    graph: Graph = Graph()
    names: Names = {}
    problems: tuple[Problem, ...] = ()
