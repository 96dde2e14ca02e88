"""The first heading of a page where it is a day: `# 2020-10-13`."""

from collections.abc import Sequence

from generator.read.outline.blocks import Heading
from generator.read.outline.headings.titles import unmarked
from generator.text.quantities.dates import date_of_value
from generator.text.quantities.unclear_dates import unclear_date
from generator.text.regex import regex

_OF_MONTH = regex(r"(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|[12]\d|3[01])")


def day_heading(headings: Sequence[Heading]) -> Heading | None:
    """The first heading of a page, where it is its only one that is a date: `# 2020-10-13`."""
    marked = [heading for heading in headings if heading.marked]
    if not marked or not is_day(marked[0].text) or any(is_day(it.text) for it in marked[1:]):
        return None
    return marked[0]


def heads_several(day: Heading, headings: Sequence[Heading]) -> bool:
    """Whether several headings of one level stand below a day's: none of them is its title.

    They may be as large as the day: `# 6 May 2031`, `# Weirs`, `# Dams`.
    """
    below = [it.level for it in headings if it.level >= day.level and it is not day]
    return below.count(min(below, default=0)) > 1


def is_day(heading: str) -> bool:
    """Whether a heading says a day and nothing else but what stands behind it in brackets.

    >>> is_day("July 31 (recording)"), is_day("3/12"), is_day("July 31: on weirs")
    (True, True, False)
    """
    text = unmarked(heading).partition(" (")[0]
    if _OF_MONTH.fullmatch(text):
        return True
    return date_of_value(text) is not None or unclear_date(text) is not None
