"""The corpus in formats that other programs read: one module each, listed in :data:`EXPORTS`."""

from collections.abc import Callable

from generator.export import corpus, graph, inventory
from generator.model.links import Links
from generator.model.page import Asset

EXPORTS: tuple[Callable[[Links], tuple[Asset, ...]], ...] = (
    corpus.export,
    graph.export,
    inventory.export,
)
"""Every export: a function from the linked corpus to files. A new format is one more entry."""


def export(links: Links) -> tuple[Asset, ...]:
    """The files of all exports, in the order of :data:`EXPORTS`."""
    return tuple(asset for exporter in EXPORTS for asset in exporter(links))
