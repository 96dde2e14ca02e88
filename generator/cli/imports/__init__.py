"""What other programs keep becomes files of the seeds folder.

In: a file or a folder. Out: of a table (:data:`IMPORTERS`) notes, one for each talk (`note`); of
what is read where it lies copies. `writing` makes files of both. Nothing is fetched and nothing is
ever overwritten.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

from generator.cli.imports import csv_table, highlights
from generator.cli.imports.note import TalkNote

IMPORTERS: dict[str, Callable[[Path], Iterator[TalkNote]]] = {
    "csv": csv_table.read,
    "readwise": highlights.read,
}
"""What can be imported: the name of its kind and its reader. A reader raises `UnreadableError`."""
