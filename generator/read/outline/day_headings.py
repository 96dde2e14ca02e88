"""The first heading of a page where it is a day: `# 2020-10-13`."""

from collections.abc import Iterable, Sequence

from generator.read.outline.blocks import Heading
from generator.read.outline.titles import unmarked
from generator.text.quantities.dates import date_of_value
from generator.text.quantities.unclear_dates import unclear_date


def day_heading(headings: Sequence[Heading]) -> Heading | None:
    """The first heading of a page, where it is its only one that is a date: `# 2020-10-13`."""
    marked = [heading for heading in headings if heading.marked]
    if not marked or not _is_day(marked[0]) or any(map(_is_day, marked[1:])):
        return None
    return marked[0]


def heads_several(day: Heading, headings: Sequence[Heading]) -> bool:
    """Whether several headings of one level stand below a day's: none of them is its title."""
    below = [heading.level for heading in headings if heading.level > day.level]
    return below.count(min(below, default=0)) > 1


def begins_days(first: Heading | None, others: Iterable[Heading | None]) -> bool:
    """Whether a section's heading is the first of several days: `# August 2`, then `# August 9`.

    `others` are the headings of the sections below; a section may have none.
    """
    if first is None or not first.marked or not _is_day(first):
        return False
    return any(it and it.level == first.level and _is_day(it) for it in others)


def _is_day(heading: Heading) -> bool:
    text = unmarked(heading.text)
    return date_of_value(text) is not None or unclear_date(text) is not None
