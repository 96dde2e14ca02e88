"""The kinds of files that can be read: a file's lines go in, what they hold comes out (`parsed`).

A format is a module and a row in :data:`FORMATS`. It turns the lines into blocks for the dialects,
or, where the file's own form says what everything is, into items. The steps:

1. `format_of` picks the format by the ending of the file's name.
2. The format reads the file, recording each word that is text in a `source_map`; whatever it takes
   off a line is a repair of that line.
"""

import re
from pathlib import PurePosixPath

from generator.read.formats.html import saved_page
from generator.read.formats.json import json_file
from generator.read.formats.notes import note_file
from generator.read.formats.parsed import Format
from generator.read.formats.subtitles import subrip, webvtt

FORMATS: tuple[Format, ...] = (
    note_file.TEXT,
    note_file.MARKDOWN,
    saved_page.FORMAT,
    webvtt.FORMAT,
    subrip.FORMAT,
    json_file.FORMAT,
)
"""A file's ending says which is taken; of JSON, the keys say which form it has."""

_LANGUAGE = re.compile(r"\.[a-z]{2,3}(?:-[a-zA-Z]{2,4})?")
_PARTS = frozenset({".info", ".transcript", ".chapters", ".captions", ".subtitles", ".orig"})


def shared_name(file: str) -> str:
    """A file's name without what tells the files about one recording apart.

    >>> shared_name("in/A talk [id].info.json"), shared_name("in/A talk [id].en-GB.vtt")
    ('in/A talk [id]', 'in/A talk [id]')
    """
    return shared_names(file)[-1]


def shared_names(file: str) -> tuple[str, ...]:
    """A file's name without its ending, and without more and more of what may tell it apart.

    >>> shared_names("in/A talk.es.info.json")
    ('in/A talk.es.info', 'in/A talk.es', 'in/A talk')
    """
    names = [PurePosixPath(file).with_suffix("")]
    while names[-1].suffix and (
        names[-1].suffix.casefold() in _PARTS or _LANGUAGE.fullmatch(names[-1].suffix)
    ):
        names.append(names[-1].with_suffix(""))
    return tuple(map(str, names))


def named_language(file: str) -> str | None:
    """The language that a file's name gives, as it stands there.

    >>> named_language("A talk [id].en-GB.vtt"), named_language("A talk [id].de-orig.info.json")
    ('en-GB', 'de')
    """
    path = PurePosixPath(file).with_suffix("")
    while path.suffix.casefold() in _PARTS:
        path = path.with_suffix("")
    return path.suffix[1:].removesuffix("-orig") if _LANGUAGE.fullmatch(path.suffix) else None


def format_of(file: str) -> Format | None:
    """The format of a file, by its name; None where files of that ending are not read."""
    ending = PurePosixPath(file).suffix.casefold()
    return next((form for form in FORMATS if ending in form.endings), None)
