"""The settings of a build."""

import datetime as dt
from enum import StrEnum
from pathlib import Path

from generator.model.base import Value
from generator.model.site.export import DEFAULT_EXPORTS, ExportKind
from generator.model.source import Reprint

MAX_FILE_BYTES = 50_000_000
MAX_LINES = 250_000


class PlayerMode(StrEnum):
    """When a recording is played on a page: when a reader presses, or never."""

    PRESS = "press"
    NONE = "none"


class Config(Value, frozen=True, kw_only=True):
    """What a build needs to know. Paths may be relative to the working directory.

    `notes` is the folder of the editor's own texts (`<talk>.md`). `max_file_bytes` and `max_lines`
    say how large a seed may be. `cache` is the folder in which readings and pages of large
    collections are kept, or None. `build_date` is the day for which predictions may be overdue; no
    clock is ever asked. `folder` is what pages call the seeds folder, and `repository` the address
    of what the site is built from. `site_url` is the site's own address, which ends in `/`, or
    None; `exports` are the kinds of files for other programs that it holds. `player` says whether
    recordings can be played on pages, `search_full_text` whether search knows every word of
    transcripts, and `share_images` whether pictures of talks and concepts are drawn.
    """

    seeds: Path
    notes: Path
    site_name: str = "Talk notes"
    language: str = "en"
    source_text: Reprint = Reprint.FULL
    max_file_bytes: int = MAX_FILE_BYTES
    max_lines: int = MAX_LINES
    cache: Path | None = None
    build_date: dt.date | None = None
    folder: str = "seeds"
    repository: str | None = None
    site_url: str | None = None
    exports: tuple[ExportKind, ...] = DEFAULT_EXPORTS
    player: PlayerMode = PlayerMode.PRESS
    search_full_text: bool = False
    share_images: bool = False


CURATION_FILE = "curation.yml"
ADDRESS_BOOK_FILE = "address-book.json"
NOT_SEEDS = frozenset({CURATION_FILE, ADDRESS_BOOK_FILE})
"""Files of the seeds folder that are the editor's or the program's own."""
