"""The graph as node-link data, the form that graph libraries read."""

from generator.export.corpus import to_json
from generator.model.links import Links
from generator.model.page import Asset

GRAPH_PATH = "data/graph.json"


def export(links: Links) -> tuple[Asset, ...]:
    """`data/graph.json`."""
    return (Asset(path=GRAPH_PATH, content=to_json(links.graph)),)
