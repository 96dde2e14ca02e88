"""Lists of talks that other programs keep become notes, one for each talk, in the seeds folder.

In: a file or a folder of one of :data:`IMPORTERS`. Out: notes
(:class:`~generator.imports.note.TalkNote`), which `writing` turns into files. Nothing is fetched
and nothing is ever overwritten. What is a note, a transcript or a recording's own file already
needs no import: it is read where it lies.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

from generator.imports import (
    csv_table,
    feed,
    highlights,
    icalendar_file,
    pyvideo,
    rubyevents,
    schedule_json,
    schedule_xml,
)
from generator.imports.note import TalkNote

IMPORTERS: dict[str, Callable[[Path], Iterator[TalkNote]]] = {
    "csv": csv_table.read,
    "rss": feed.read,
    "pentabarf": schedule_xml.read,
    "pretalx": schedule_json.read,
    "ical": icalendar_file.read,
    "rubyevents": rubyevents.read,
    "pyvideo": pyvideo.read,
    "readwise": highlights.read,
}
"""What can be imported: the name of its kind and its reader. A reader raises `UnreadableError`."""
