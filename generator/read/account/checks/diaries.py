"""Days of a diary: a program that keeps one makes a note for each day, called by its date.

Logseq does so in `journals`, and so do many vaults. Such a note tells of whatever the day brought.
"""

from generator.read.account.paths.name_dates import date_of_name
from generator.read.formats.parsed import Parsed
from generator.read.outline.blocks import Heading
from generator.read.outline.headings.day_headings import is_day
from generator.read.vocabulary.keys import OF_A_TALK
from generator.text.paths import path_of

_DIARIES = frozenset(("daily notes", "daily-notes", "dailies", "diary", "journal", "journals"))


def is_day_of_diary(file: str, parsed: Parsed) -> bool:
    """Whether a note is one day of a diary: a date in a folder of such, with no other title.

    One that says who speaks, or where to hear it, is about a talk.
    """
    path = path_of(file)
    date, rest = date_of_name(path.stem)
    if date is None or rest.strip() or path.parent.name.casefold() not in _DIARIES:
        return False
    if parsed.front.first_of(*OF_A_TALK) is not None:
        return False
    stated = parsed.front.title
    heads = (it.name for it in parsed.blocks if isinstance(it, Heading) and it.level == 1)
    title = stated.text if stated is not None else next(heads, None)
    return title is None or is_day(title)
