"""The kinds of files that can be read: a file's lines go in, what they hold comes out (`parsed`).

A format is a module and a row in :data:`FORMATS`. It turns the lines into blocks for the dialects,
or, where the file's own form says what everything is, into items. The steps:

1. `format_of` picks the format by the ending of the file's name.
2. The format reads the file, recording each word that is text in a `source_map`; whatever it takes
   off a line is a repair of that line.
"""

from collections.abc import Sequence
from itertools import islice
from pathlib import PurePosixPath

from generator.read.formats.html import saved_page
from generator.read.formats.json import json_file
from generator.read.formats.markup import asciidoc, notebook, org, restructured
from generator.read.formats.notes import note_file
from generator.read.formats.parsed import Format
from generator.read.formats.subtitles import spoken_lines, tables, timed_lines, ttml, webvtt
from generator.read.formats.subtitles.cue_file import is_line_of_times
from generator.read.formats.talk_lists import calendar, records, xml_file
from generator.read.front.front_matter import split_front_matter
from generator.read.outline.line_roles import Repaired

FORMATS: tuple[Format, ...] = (
    note_file.TEXT,
    note_file.MARKDOWN,
    note_file.SHORTCUT,
    org.FORMAT,
    asciidoc.FORMAT,
    restructured.FORMAT,
    notebook.FORMAT,
    saved_page.FORMAT,
    webvtt.FORMAT,
    timed_lines.FORMAT,
    *timed_lines.FORMATS,
    spoken_lines.CAPTIONS,
    spoken_lines.LOG,
    tables.FORMAT,
    ttml.FORMAT,
    json_file.FORMAT,
    xml_file.FORMAT,
    records.FORMAT,
    records.OF_FIELDS,
    calendar.FORMAT,
)
"""A file's ending says which is taken; of JSON, the keys say which form it has."""

_OF_TEMPLATES = frozenset({".ejs", ".erb", ".hbs", ".j2", ".liquid", ".njk"})
"""What stands behind the ending of a page in which a site's builder puts something."""


def format_of(file: str) -> Format | None:
    """The format of a file, by its name; None where files of that ending are not read.

    >>> format_of("weirs.html.md.erb") is format_of("weirs.md"), format_of("weirs.erb")
    (True, None)
    """
    *others, ending = ("", *PurePosixPath(file.casefold()).suffixes)
    ending = others[-1] if ending in _OF_TEMPLATES and others[-1] else ending
    return next((form for form in FORMATS if ending in form.endings), None)


_TOP = 4
_LEAST_CUES = 3
_NOTES = (note_file.TEXT, note_file.MARKDOWN)


def format_of_lines(form: Format, lines: Sequence[Repaired]) -> Format:
    """The format of a file's lines: a note that is captions, or a log of what is said, is that.

    Somebody kept what a program made under a name of his own.
    """
    if form not in _NOTES:
        return form
    top = list(islice((line.text for line in lines if line.text.strip()), _TOP))
    headed = bool(top) and top[0].startswith("WEBVTT")
    if not any(map(is_line_of_times, top if headed else top[:2])):
        spoken = spoken_lines.spoken_form(lines)
        return spoken if spoken and not _is_page(lines) else form
    cues = islice((line for line in lines if is_line_of_times(line.text)), _LEAST_CUES)
    if len(list(cues)) < _LEAST_CUES:
        return form
    return webvtt.FORMAT if headed else timed_lines.FORMAT


def _is_page(lines: Sequence[Repaired]) -> bool:
    """Whether front matter states a title above headings, below which a chat may stand."""
    front = split_front_matter(tuple(line.text for line in lines))
    return front.title is not None and any(line.text.startswith("## ") for line in lines)
