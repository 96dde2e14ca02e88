"""The graph's numbers: whole, stable, and the same wherever they are computed."""

import json
import os
import random
import subprocess
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations
from math import dist
from pathlib import Path

import igraph
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.link.graph import MOST_PLACED, _measured, graph
from generator.link.layout import SPACING, layout
from generator.messages.words import english
from generator.model.base import Address, Ref
from generator.model.links import EdgeKind, Graph, Links, Node, node_id
from generator.publish.export.json_data import export
from generator.resolve import resolve
from tests.support import ROOT, export_context, link, reading_of, real_reading, seed_of

FOREST = """Ada Okafor on Forests

Key Concepts

- Mycorrhiza (MYC): fungi that trade sugar for water.
- Wood Wide Web: what some call the Mycorrhiza of a forest.
"""
RIVER = """Ada Okafor on Rivers

Key Concepts

- Meander: a bend that a river makes.
- Mycorrhiza: what holds a river's bank, by way of roots.
"""


def links_of(*texts: str, curation: str = "") -> Links:
    seeds = [seed_of(text, f"note-{number}") for number, text in enumerate(texts)]
    return link(resolve(reading_of(*seeds, curation=curation)).corpus)


@pytest.fixture(scope="module")
def real() -> Links:
    return link(resolve(real_reading()).corpus)


def edges(made: Graph) -> dict[tuple[str, str, str], float]:
    return {(edge.source, edge.target, edge.kind.value): edge.weight for edge in made.edges}


def test_what_two_talks_define_and_name() -> None:
    made = links_of(FOREST, RIVER).graph
    found = edges(made)
    forests, rivers = (node.id for node in made.nodes if node.kind == "talk")
    assert found[forests, "concept:mycorrhiza", "defines"] == 1
    assert found[forests, "concept:mycorrhiza", "mentions"] == 1
    assert found[rivers, "concept:mycorrhiza", "defines"] == 1
    assert (rivers, "concept:mycorrhiza", "mentions") not in found
    assert (forests, "concept:meander", "defines") not in found
    (related,) = (
        edge for edge in made.edges if edge.kind is EdgeKind.RELATED and "talk" in edge.source
    )
    assert (related.source, related.target) == (forests, rivers)
    assert related.because is not None
    assert "in common" in english(related.because)


def test_what_is_hidden_is_not_part_of_it() -> None:
    assert "concept:meander" in {node.id for node in links_of(FOREST, RIVER).graph.nodes}
    made = links_of(FOREST, RIVER, curation="concepts: {meander: {hide: true}}").graph
    assert "concept:meander" not in {node.id for node in made.nodes}
    assert not any("concept:meander" in (edge.source, edge.target) for edge in made.edges)


def test_speakers_of_the_real_seeds(real: Links) -> None:
    speaking = {edge.source for edge in real.graph.edges if edge.kind is EdgeKind.SPEAKS}
    assert "person:andrej-karpathy" in speaking
    (largest,) = (node for node in real.graph.nodes if node.importance == 1)
    assert largest.id == "talk:dwarkesh-karpathy"
    assert largest.community == 0


def test_edges_name_nodes_and_each_connection_is_there_once(real: Links) -> None:
    nodes = {node.id for node in real.graph.nodes}
    assert len(nodes) == len(real.graph.nodes)
    assert len(edges(real.graph)) == len(real.graph.edges) > 90
    for edge in real.graph.edges:
        assert {edge.source, edge.target} <= nodes
        assert edge.weight > 0
        assert (edge.because is not None) == (edge.kind is EdgeKind.RELATED)
        if edge.kind is EdgeKind.RELATED:
            assert edge.source < edge.target
            assert edge.weight <= 1


def test_communities_are_numbered_by_size(real: Links) -> None:
    sizes: defaultdict[int, int] = defaultdict(int)
    for node in real.graph.nodes:
        assert 0 < node.importance <= 1
        sizes[node.community] += 1
    listed = [sizes[number] for number in range(len(sizes))]
    assert listed == sorted(listed, reverse=True)
    assert len(listed) > 2


def graph_file(links: Links) -> bytes:
    (content,) = (
        one.content for one in export(export_context(links)) if one.path == "data/graph.json"
    )
    return content


def test_the_file_is_node_link_data(real: Links) -> None:
    data = json.loads(graph_file(real))
    assert data.keys() == {"nodes", "edges"}
    assert {"id", "kind", "name", "address", "importance", "community", "x", "y"} == set(
        data["nodes"][0]
    )


def test_an_empty_corpus_has_an_empty_graph() -> None:
    assert links_of().graph == Graph()


def test_the_order_of_seeds_does_not_count() -> None:
    texts = sorted(Path(ROOT / "seeds").glob("*.txt"))
    seeds = [seed_of(path.read_bytes(), path.stem) for path in texts]
    one = link(resolve(reading_of(*seeds)).corpus)
    other = link(resolve(reading_of(*reversed(seeds))).corpus)
    assert export(export_context(one)) == export(export_context(other))


@pytest.mark.slow
def test_processes_with_other_hashes_agree(real: Links) -> None:
    code = (
        "import random, sys; random.seed(int(sys.argv[1]));"
        "from generator.build import build; from tests.support import config;"
        "made = build(config()).assets;"
        "sys.stdout.buffer.write(next(a.content for a in made if a.path == 'data/graph.json'))"
    )
    found = {
        subprocess.run(
            [sys.executable, "-c", code, seed],
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            cwd=ROOT,
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "77")
    }
    assert found == {graph_file(real)}


def test_chance_is_left_as_it_was(real: Links) -> None:
    random.seed(3)
    before = random.getstate()
    made = graph(real.corpus, real.backlinks, real.related_talks)
    assert made == real.graph
    assert random.getstate() == before
    igraph.Graph.Erdos_Renyi(n=20, m=30)  # igraph draws from the module `random` again
    assert random.getstate() != before


def test_communities_without_a_clear_answer_are_the_same_each_time() -> None:
    random.seed(5)
    vague = igraph.Graph.Erdos_Renyi(n=200, m=400)
    alike = dict.fromkeys(sorted(vague.get_edgelist()), 1)
    ids = [node_id(Ref(kind="concept", id=str(number))) for number in range(200)]
    nodes = [
        Node(id=it, kind="", name="", address=Address(""), importance=1.0, community=0)
        for it in ids
    ]
    assert len({_measured(nodes, alike) for _ in range(3)}) == 1


def test_what_follows_from_connections_is_kept_with_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    concepts = "- Weir: a low dam.\n- Dam: a wall.\n"
    made = links_of(f"A talk by Ada Okafor\n\nKey Concepts\n\n{concepts}")
    asked: list[int] = []

    def counted(nodes: Sequence[Node], strong: Mapping[tuple[int, int], int]) -> tuple[Node, ...]:
        asked.append(len(nodes))
        return _measured(nodes, strong)

    monkeypatch.setattr(sys.modules["generator.link.graph"], "_measured", counted)
    for _ in range(2):
        again = graph(made.corpus, made.backlinks, made.related_talks, tmp_path)
        assert again == made.graph
    assert len(asked) == 1
    less = msgspec.structs.replace(made.corpus, entities=())
    assert graph(less, {}, {}, tmp_path) == graph(less, {}, {})
    assert len(asked) == 3


@pytest.mark.slow
def test_at_most_the_most_important_nodes_have_a_place() -> None:
    concepts = "\n".join(f"- Term{n}x Something: the thing of that sort." for n in range(400))
    made = links_of(f"A talk by Ada Okafor\n\nKey Concepts\n\n{concepts}\n").graph
    placed = [node for node in made.nodes if node.x is not None and node.y is not None]
    assert len(made.nodes) > len(placed) == MOST_PLACED
    assert min(node.importance for node in placed) >= max(
        node.importance for node in made.nodes if node.x is None
    )


GRAPHS = st.integers(1, 40).flatmap(
    lambda size: st.tuples(
        st.permutations(range(size)),
        st.lists(st.integers(0, 5), min_size=size, max_size=size),
        st.sets(st.tuples(st.integers(0, size - 1), st.integers(0, size - 1))),
    )
)


@given(GRAPHS)
def test_no_two_nodes_stand_on_each_other(
    drawn: tuple[list[int], list[int], set[tuple[int, int]]],
) -> None:
    nodes, communities, pairs = drawn
    neighbours: defaultdict[int, dict[int, int]] = defaultdict(dict)
    for one, other in pairs:
        if one != other:
            neighbours[one][other] = neighbours[other][one] = 1
    positions = layout(nodes, communities, neighbours)
    assert positions.keys() == set(nodes)
    for here, there in combinations(positions.values(), 2):
        assert dist((here.x, here.y), (there.x, there.y)) > 0.9 * SPACING


def test_communities_stand_apart_and_connected_nodes_together() -> None:
    communities = [0] * 12 + [1] * 12
    chain = {number: {number - 1: 1, number + 1: 1} for number in range(24)}
    positions = layout(range(24), communities, chain)
    points = {number: (place.x, place.y) for number, place in positions.items()}
    between = [dist(points[one], points[other]) for one in range(12) for other in range(12, 24)]
    assert min(between) > SPACING
    steps = [dist(points[one], points[one + 1]) for one in range(11)]
    pairs = [dist(points[one], points[other]) for one, other in combinations(range(12), 2)]
    assert sum(steps) / len(steps) < 0.8 * sum(pairs) / len(pairs)


def test_who_leads_a_talk_is_no_speaker_of_it() -> None:
    note = "# Rivers\n\nGuest: Ada Okafor\nHost: Ivo Kern\n\nRivers move.\n"
    made = links_of(note).graph
    reasons = {it.source: it.because for it in made.edges if it.kind is EdgeKind.SPEAKS}
    told = {person: reason and english(reason) for person, reason in reasons.items()}
    assert told == {"person:ada-okafor": None, "person:ivo-kern": "host"}
