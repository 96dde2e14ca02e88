"""Notes of a folder whose writer gives none a title: their files are called after the talks.

A line of such a note that has the form of a title (`Works on every river`) is none, unless it is
a heading above all, stated, or stands in what the file is called, or this in it.
"""

from collections.abc import Iterable

from generator.model.base import SourceId
from generator.model.grouping import indexed
from generator.model.source import Role
from generator.read.seed import Seed
from generator.text.naming.normal import letters_of
from generator.text.paths import path_of

_LEAST, _SHARE = 4, 0.6  # of the notes of a folder
_LEAST_LETTERS = 8  # of a name that stands in a title


def untitled_notes(seeds: Iterable[Seed]) -> frozenset[SourceId]:
    """The notes that are called after a mere line of their text, where most have no title.

    Args:
        seeds: all that were read; those of several talks say nothing.
    """
    alone = (it for it in seeds if len(it.accounts) == 1)
    folders = indexed((path_of(it.source.file).parent, it) for it in alone)
    return frozenset(
        seed.source.id
        for notes in folders.values()
        if sum(map(_is_untitled, notes)) >= max(_LEAST, _SHARE * len(notes))
        for seed in notes
        if _is_called_by_line(seed)
    )


def _is_untitled(seed: Seed) -> bool:
    return not seed.accounts[0].titles and seed.accounts[0].name_title is not None


def _is_called_by_line(seed: Seed) -> bool:
    """Whether a title is a line that nothing marks as one, or a heading below other lines."""
    title = next(iter(seed.accounts[0].titles), None)
    if title is None:
        return False
    own, named = letters_of(title.text), letters_of(path_of(seed.source.file).stem)
    alone = named.strip("0123456789")
    if own in named or (len(alone) >= _LEAST_LETTERS and alone in own):
        return False
    line = seed.source.lines[title.at.lines[0] - 1]
    first = next(it.number for it in seed.source.lines if it.role is not Role.BLANK)
    is_marked = line.text.startswith("# " if line.number > first else "#")
    return line.what == "title" and not is_marked
