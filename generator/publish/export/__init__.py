"""Data files for other programs: the corpus and its links go in, files come out.

One module for each format, listed in :data:`EXPORTS` in the order of their files. What the settings
do not ask for is not made.
"""

from collections.abc import Callable, Iterable

from msgspec.structs import replace

from generator.model.base import Value
from generator.model.config import Config
from generator.model.links import Links
from generator.model.site.export import DataFile, ExportKind
from generator.model.site.page import Asset, packed_assets
from generator.model.site.spill import Spill
from generator.model.source import SourceText
from generator.publish.export import (
    citations,
    commonmark,
    database,
    embeds,
    feeds,
    inventory,
    json_data,
    recordings,
    tables,
)
from generator.publish.export.context import ExportContext, kept_parts, make_context


class Export(Value, frozen=True, kw_only=True):
    """An export: what it writes, and the setting that asks for it (None: it is always there)."""

    write: Callable[[ExportContext], Iterable[Asset]]
    kind: ExportKind | None = None


EXPORTS: tuple[Export, ...] = (
    Export(write=json_data.export),
    Export(write=inventory.export),
    Export(write=citations.export, kind=ExportKind.CITATIONS),
    Export(write=feeds.export, kind=ExportKind.FEEDS),
    Export(write=commonmark.export, kind=ExportKind.MARKDOWN),
    Export(write=tables.export_csv, kind=ExportKind.TABLES),
    Export(write=database.export_database, kind=ExportKind.DATABASE),
    Export(write=json_data.export_lines, kind=ExportKind.JSON_LINES),
    Export(write=recordings.export_chapters, kind=ExportKind.CHAPTERS),
    Export(write=recordings.export_transcripts, kind=ExportKind.TRANSCRIPTS),
    Export(write=recordings.export_pyvideo, kind=ExportKind.PYVIDEO),
    Export(write=embeds.export, kind=ExportKind.EMBEDS),
)
"""Every export: a function from the linked corpus to files. A new format is one more entry."""


def export(
    links: Links,
    config: Config,
    texts: Iterable[SourceText] = (),
    spill: Spill | None = None,
) -> tuple[Asset, ...]:
    """The files of all exports that the settings ask for, in the order of :data:`EXPORTS`.

    `texts` are the sources as they are printed: they tell what stands in lists. Where there is a
    `spill`, the files wait in it.

    Raises:
        ValueError: if the configured language has no catalogue.
    """
    context = make_context(links, config, texts, spill)
    context = replace(context, kept=kept_parts(context, "files"))
    files = (
        replace(asset, kind=row.kind) if isinstance(asset, DataFile) else asset
        for row in EXPORTS
        if row.kind is None or row.kind in config.exports
        for asset in row.write(context)
    )
    packed = packed_assets(files, spill)
    if context.kept:
        context.kept.close()
    return packed
