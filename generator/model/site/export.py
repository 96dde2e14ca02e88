"""Files for other programs: what a site may hold of them, and what each is."""

from collections.abc import Iterable
from enum import StrEnum

from generator.model.base import Address, Value
from generator.model.grouping import indexed
from generator.model.site.page import Asset


class ExportKind(StrEnum):
    """What may be asked for under `exports`; corpus, graph and inventory are always there."""

    CITATIONS = "citations"
    FEEDS = "feeds"
    TABLES = "tables"
    DATABASE = "database"
    JSON_LINES = "jsonl"
    MARKDOWN = "markdown"
    METADATA = "metadata"
    CHAPTERS = "chapters"
    TRANSCRIPTS = "transcripts"
    PYVIDEO = "pyvideo"
    EMBEDS = "embeds"


DEFAULT_EXPORTS = (
    ExportKind.CITATIONS,
    ExportKind.FEEDS,
    ExportKind.TABLES,
    ExportKind.MARKDOWN,
    ExportKind.METADATA,
    ExportKind.CHAPTERS,
)
"""Those that cost little: neither the words of transcripts once more nor a file for each quote."""

MARKDOWN = "text/markdown"
"""The media type of pages that are plain Markdown, and of nothing else."""


class DataFile(Asset, frozen=True, kw_only=True):
    """A file for other programs.

    `media_type` is its type on the web, `format` what people call it (`BibTeX`). `about` is the
    page whose thing it holds; None where it holds the whole site. `kind` is the setting that asks
    for it; None where nothing does. `shown` is what of it that page shows.
    """

    media_type: str
    format: str
    about: Address | None = None
    kind: ExportKind | None = None
    shown: str = ""


class ListedFile(Value, frozen=True, kw_only=True):
    """A file for other programs without its content; `size` is in bytes. See `DataFile`."""

    path: str
    size: int
    format: str
    kind: ExportKind | None
    shown: str = ""


def listed_files(assets: Iterable[Asset]) -> dict[Address | None, tuple[ListedFile, ...]]:
    """The files for other programs among some files, by the page whose thing they hold."""
    files = (file for file in assets if isinstance(file, DataFile))
    sized = ((file, sum(map(len, file.pieces))) for file in files)
    return indexed(
        (
            file.about,
            ListedFile(
                path=file.path, size=size, format=file.format, kind=file.kind, shown=file.shown
            ),
        )
        for file, size in sized
    )
