"""Files for other programs: what a site may hold of them, and what each is."""

from enum import StrEnum

from generator.model.base import Address
from generator.model.page import Asset


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
    page whose thing it holds; None where it holds the whole site.
    """

    media_type: str
    format: str
    about: Address | None = None
