"""Data files for other programs: the corpus and its links go in, files come out.

One module for each format, listed in :data:`EXPORTS` in the order of their files.
"""

from collections.abc import Callable

from generator.export import inventory, json_data
from generator.model.links import Links
from generator.model.page import Asset

EXPORTS: tuple[Callable[[Links], tuple[Asset, ...]], ...] = (json_data.export, inventory.export)
"""Every export: a function from the linked corpus to files. A new format is one more entry."""


def export(links: Links) -> tuple[Asset, ...]:
    """The files of all exports, in the order of :data:`EXPORTS`."""
    return tuple(asset for exporter in EXPORTS for asset in exporter(links))
