"""A first heading that says which show or group met when, above that of what it was about."""

import re
from collections.abc import Callable, Sequence

from generator.model.base import Value
from generator.read.account.titles.title_lines import LineKind, line_kind
from generator.read.outline.blocks import Block, Heading
from generator.text.quantities.dates import date_of_value

_PARTED = re.compile(r":\s|\s[-–—|]\s")
_DAY = len("2025-10-17")


class SeriesHeading(Value, frozen=True, kw_only=True):
    """The heading, what it calls the series, and the day (ISO) that it prints."""

    block: Heading
    series: str
    day: str


def series_heading(
    blocks: Sequence[Block], is_section: Callable[[Heading], bool]
) -> SeriesHeading | None:
    """What `# The River Show: May 3rd, 2021` says right above `## Weirs and dams`; or None.

    The heading below it is the only one of its level, and none that many pages have.
    """
    first, second = (*blocks[:2], None, None)[:2]
    if not (isinstance(first, Heading) and isinstance(second, Heading)):
        return None
    if not (first.marked and second.marked) or second.level <= first.level:
        return None
    parted = _PARTED.search(first.text)
    day = date_of_value(first.text[parted.end() :]) if parted else None
    if parted is None or day is None or len(day) != _DAY:
        return None
    levels = [it.level for it in blocks if isinstance(it, Heading) and it.marked]
    is_alone = levels.count(second.level) == 1 and levels.count(first.level) == 1
    if not is_alone or is_section(second) or line_kind(second) is not LineKind.TITLE:
        return None
    return SeriesHeading(block=first, series=first.text[: parted.start()].strip(), day=day)
