"""The line that players of podcasts print below a title: show, day and length between dots."""

from generator.model.account import AccountDetail
from generator.read.grammar import details
from generator.read.outline.blocks import Block
from generator.read.page import Page
from generator.read.talk_facts import DateRole, RoleDate
from generator.text.naming.given_names import begins_with_given_name
from generator.text.quantities.dates import FULL_DAY, date_of_value
from generator.text.quantities.durations import find_duration
from generator.text.regex import regex

_BETWEEN = regex(r"\s[·•|]\s")
_PARTS, _LONGEST = 3, 80  # of the line; characters of a show's name


def player_line(block: Block, page: Page) -> details.Meta | None:
    """The facts of `The River Show · 6 May 2031 · 1 hr 4 min`, in this order, and nothing else.

    What begins with a given name may be who speaks.
    """
    parts = [it.strip() for it in _BETWEEN.split(block.text)]
    if len(parts) != _PARTS or len(parts[0]) > _LONGEST or not parts[0][:1].isupper():
        return None
    show, printed_day, printed_length = parts
    day, length = date_of_value(printed_day), find_duration(printed_length)
    is_whole = day is not None and len(day) == FULL_DAY
    if not is_whole or length is None or length.printed != printed_length:
        return None
    if begins_with_given_name(show) or ":" in show:
        return None
    return details.Meta(
        detail=AccountDetail(what="byline", text=block.text, at=page.at(block.lines)),
        show=show,
        dates=(RoleDate(role=DateRole.PUBLISHED, iso=day),) if day else (),
        duration=length.duration,
    )
