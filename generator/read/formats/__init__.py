"""The kinds of files that can be read: a file's lines go in, what they hold comes out (`parsed`).

A format is a module and a row in :data:`FORMATS`. It turns the lines into blocks for the dialects,
or, where the file's own form says what everything is, into items. The steps:

1. `format_of` picks the format by the ending of the file's name.
2. The format reads the file, recording each word that is text in a `source_map`; whatever it takes
   off a line is a repair of that line.
"""

from pathlib import PurePosixPath

from generator.read.formats.html import saved_page
from generator.read.formats.json import json_file
from generator.read.formats.notes import note_file
from generator.read.formats.parsed import Format
from generator.read.formats.subtitles import subrip, timed_lines, ttml, webvtt

FORMATS: tuple[Format, ...] = (
    note_file.TEXT,
    note_file.MARKDOWN,
    saved_page.FORMAT,
    webvtt.FORMAT,
    subrip.FORMAT,
    *timed_lines.FORMATS,
    ttml.FORMAT,
    json_file.FORMAT,
)
"""A file's ending says which is taken; of JSON, the keys say which form it has."""

IMPORTED = {
    ".csv": "csv|readwise",
    ".tsv": "csv",
    ".xml": "rss|pentabarf",
    ".rss": "rss",
    ".ics": "ical",
    ".yml": "rubyevents",
    ".yaml": "rubyevents",
}
"""Files that may be lists of talks, by their endings: kinds of `python -m generator import`."""


def format_of(file: str) -> Format | None:
    """The format of a file, by its name; None where files of that ending are not read."""
    ending = PurePosixPath(file).suffix.casefold()
    return next((form for form in FORMATS if ending in form.endings), None)
