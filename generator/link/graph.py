"""The graph of talks, concepts, people and things: who speaks, what is defined, named and related.

How important a node is (PageRank) and which nodes belong together (the Leiden method) is computed
by igraph, where both nodes stand in a fixed order and chance has a fixed seed.
"""

import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from generator.link.layout import Neighbours, layout
from generator.model.account_head import PersonRole
from generator.model.base import Address, Ref, TalkId
from generator.model.corpus import Corpus, Entity
from generator.model.links import (
    Backlink,
    Edge,
    EdgeKind,
    Graph,
    Node,
    NodeId,
    RelatedTalk,
    node_id,
)
from generator.model.message import Message
from generator.text.store import KeptAnswers

if TYPE_CHECKING:
    import igraph

MOST_PLACED = 300
"""A drawing of more nodes cannot be read; the rest is reached from its neighbours."""

_SEED = 4
_ROUNDS = 10
_SPEAKS, _DEFINES, _RELATED = 6, 4, 10

_Strengths = Mapping[tuple[int, int], int]
"""Which nodes are connected, by their numbers, in order, and how strongly: numbers above 0."""


def graph(
    corpus: Corpus,
    backlinks: Mapping[Ref, Sequence[Backlink]],
    related: Mapping[TalkId, Sequence[RelatedTalk]],
    cache: Path | None = None,
) -> Graph:
    """The graph of a linked corpus, kept in `cache`; what the editor hides is not part of it."""
    nodes = tuple(_nodes(corpus))
    numbers = {node.id: number for number, node in enumerate(nodes)}
    every = chain(
        _speaks(corpus), _defines(corpus), _mentions(corpus, backlinks), _related(corpus, related)
    )
    known = (edge for edge in every if edge.source in numbers and edge.target in numbers)
    edges = tuple(sorted(known, key=lambda edge: (edge.source, edge.target, edge.kind)))
    strong = _strengths(edges, numbers)
    answers = KeptAnswers(cache, "graph", list[Node])
    measured = answers.of(lambda: [*_measured(nodes, strong)], nodes, [*strong.items()])
    answers.close()
    return Graph(nodes=tuple(measured), edges=edges)


def _nodes(corpus: Corpus) -> Iterator[Node]:
    def node(ref: Ref, name: str, address: Address) -> Node:
        identity = node_id(ref)
        return Node(
            id=identity, kind=ref.kind, name=name, address=address, importance=1.0, community=0
        )

    for talk in corpus.talks:
        yield node(talk.ref, talk.title, talk.address)
    for thing in corpus.things:
        if isinstance(thing, Entity) or thing.listed:
            yield node(thing.ref, thing.name, thing.address)


def _speaks(corpus: Corpus) -> Iterator[Edge]:
    for talk in corpus.talks:
        for participant in talk.taking_part:
            person = node_id(Ref(kind="person", id=participant.person))
            leads = participant.role is PersonRole.HOST
            yield Edge(
                source=person,
                target=_talk(talk.id),
                kind=EdgeKind.SPEAKS,
                weight=1,
                because=Message("graph.hosts") if leads else None,
            )


def _defines(corpus: Corpus) -> Iterator[Edge]:
    for concept in corpus.concepts:
        target = node_id(concept.ref)
        for talk, count in Counter(definition.talk for definition in concept.definitions).items():
            yield Edge(source=_talk(talk), target=target, kind=EdgeKind.DEFINES, weight=count)


def _mentions(corpus: Corpus, backlinks: Mapping[Ref, Sequence[Backlink]]) -> Iterator[Edge]:
    """A place counts once, however often it says the name; a talk's list of topics is a place.

    So is whatever else tells that a talk names somebody or something, such as a list of companies.
    """
    counts: defaultdict[Ref, Counter[TalkId]] = defaultdict(Counter)
    for target, links in backlinks.items():
        counts[target].update(link.talk for link in links)
    for topic in corpus.topics:
        if topic.refers_to.kind != "topic":  # of a lone tag there is no node
            counts[topic.refers_to][topic.talk] += 1
    speaking = {(part.person, talk.id) for talk in corpus.talks for part in talk.people}
    for entity in corpus.entities:
        for talk in entity.talks:
            if talk not in counts[entity.ref] and (entity.id, talk) not in speaking:
                counts[entity.ref][talk] = 1
    for target, talks in counts.items():
        node = node_id(target)
        for talk, count in talks.items():
            yield Edge(source=_talk(talk), target=node, kind=EdgeKind.MENTIONS, weight=count)


def _related(corpus: Corpus, related: Mapping[TalkId, Sequence[RelatedTalk]]) -> Iterator[Edge]:
    """Each pair once, in the order of their ids, whichever of the two names the other."""
    edges: dict[tuple[NodeId, NodeId], tuple[float, Message]] = {}
    for concept in corpus.concepts:
        here = node_id(concept.ref)
        for near in concept.related:
            there = node_id(Ref(kind="concept", id=near.concept))
            edges[min(here, there), max(here, there)] = near.weight, near.because
    for talk, others in related.items():
        for other in others:
            pair = sorted((_talk(talk), _talk(other.talk)))
            edges[pair[0], pair[1]] = other.weight, other.because
    for (source, target), (weight, because) in edges.items():
        yield Edge(
            source=source, target=target, kind=EdgeKind.RELATED, weight=weight, because=because
        )


def _talk(talk: TalkId) -> NodeId:
    return node_id(Ref(kind="talk", id=talk))


def _strengths(edges: Iterable[Edge], numbers: Mapping[NodeId, int]) -> _Strengths:
    strengths: Counter[tuple[int, int]] = Counter()
    for edge in edges:
        source, other = sorted((numbers[edge.source], numbers[edge.target]))
        strengths[source, other] += _strength(edge)
    return dict(sorted(strengths.items()))


def _strength(edge: Edge) -> int:
    """How much an edge pulls: a whole number, so that sums are the same on every machine."""
    match edge.kind:
        case EdgeKind.SPEAKS:
            return _SPEAKS
        case EdgeKind.DEFINES:
            return _DEFINES
        case EdgeKind.MENTIONS:
            return int(edge.weight).bit_length()  # many places count for little more than some
        case EdgeKind.RELATED:
            return 1 + round(_RELATED * edge.weight)


def _measured(nodes: Sequence[Node], connected: _Strengths) -> tuple[Node, ...]:
    if not nodes:
        return ()
    import igraph  # it takes a moment, and most changes change no connection

    made, strengths = igraph.Graph(n=len(nodes), edges=list(connected)), list(connected.values())
    # igraph takes chance from Python's module `random` unless it is told otherwise.
    igraph.set_random_number_generator(random.Random(_SEED))  # noqa: S311  (not for secrets)
    try:
        communities = _communities(made, strengths)
        importance = _importance(made, strengths)
    finally:
        igraph.set_random_number_generator(random)
    ranked = sorted(range(len(nodes)), key=lambda number: (-importance[number], number))
    placed = ranked[:MOST_PLACED]
    positions = layout(placed, communities, _neighbours(connected, set(placed)))
    return tuple(
        replace(
            node,
            importance=importance[number],
            community=communities[number],
            x=positions[number].x if number in positions else None,
            y=positions[number].y if number in positions else None,
        )
        for number, node in enumerate(nodes)
    )


def _importance(made: "igraph.Graph", strengths: list[int]) -> list[float]:
    """PageRank as a share of the largest, rounded, so that machines cannot differ in it."""
    # The threads of igraph's other way wait for each other on a busy machine.
    ranks = made.pagerank(weights=strengths, directed=False, implementation="arpack")
    most = max(ranks)
    return [max(0.0001, round(rank / most, 4)) for rank in ranks]


def _communities(made: "igraph.Graph", strengths: list[int]) -> list[int]:
    """The number of each node's community: the largest first, then by their first nodes."""
    communities = made.community_leiden(
        objective_function="modularity", weights=strengths, n_iterations=_ROUNDS
    )
    order = sorted(communities, key=lambda members: (-len(members), members))
    numbers = {member: number for number, members in enumerate(order) for member in members}
    return [numbers[node] for node in range(made.vcount())]


def _neighbours(connected: _Strengths, among: set[int]) -> Neighbours:
    neighbours: defaultdict[int, dict[int, int]] = defaultdict(dict)
    for (source, other), strength in connected.items():
        if source in among and other in among and source != other:
            neighbours[source][other] = neighbours[other][source] = strength
    return dict(neighbours)
